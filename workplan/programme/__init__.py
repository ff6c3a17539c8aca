"""What follows from a plan: every dated entry, with the reason for its date."""

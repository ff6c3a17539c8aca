"""What differs between two plans: edits, as values."""

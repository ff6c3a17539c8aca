"""How a plan is published: one file or folder for each format."""

"""From the text of a plan file to a plan and back: all file access of plans."""

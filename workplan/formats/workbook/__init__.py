"""The workbook: the sections of an edition as sheets to print, filter, and work on a copy of."""

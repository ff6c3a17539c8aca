"""How Sphinx builds the pages of these documents: `make pages`."""

import workplan

project = "workplan"
version = release = workplan.__version__
author = "the workplan authors"
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
nitpicky = True
nitpick_ignore_regex = [("py:.*", ".*")]  # types of the standard library and of attrs

html_theme = "furo"
html_title = "workplan"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False

myst_heading_anchors = 3  # so that one page can point at a heading of another
default_role = "code"  # `names` in docstrings are code

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"

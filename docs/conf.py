"""How Sphinx builds the pages of these documents: `make pages`."""

from sphinx.application import Sphinx

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


def in_short(*told: object) -> tuple[object, object]:
    """Name the rules in a signature in place of telling all of them."""
    signature, returns = told[-2:]
    return str(signature).replace(repr(workplan.RULES), "RULES") if signature else None, returns


def setup(sphinx: Sphinx) -> None:
    """Have Sphinx tell signatures in short."""
    sphinx.connect("autodoc-process-signature", in_short)

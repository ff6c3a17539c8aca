"""The programs that tests use besides Python, as `make test` installs them.

Where one is missing, the test that asks for it is skipped; in continuous integration a skipped
test is a failed one (see `conftest.py`).
"""

import shutil
from pathlib import Path

import pytest

NODE_MODULES = Path(__file__).parent / "node" / "node_modules"
"""Where the calendar parsers for Node.js are installed."""


def soffice() -> str:
    """Say where LibreOffice is."""
    return _program("soffice")


def pdftoppm() -> str:
    """Say where poppler's program is that turns pages of a PDF into pictures."""
    return _program("pdftoppm")


def pdftotext() -> str:
    """Say where poppler's program is that takes the text out of a PDF."""
    return _program("pdftotext")


def node(package: str) -> str:
    """Say where Node.js is, having looked that the package is installed in `NODE_MODULES`.

    Scripts find the package with the variable `NODE_PATH` set to that folder.
    """
    if not (NODE_MODULES / package).is_dir():
        pytest.skip(
            f"{package} is not installed in tests/node: see scripts/install_system_programs.sh"
        )
    return _program("node")


def _program(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed: see scripts/install_system_programs.sh")
    return path

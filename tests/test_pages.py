"""The documents as pages: Sphinx builds them without a warning."""

import subprocess
import sys
from pathlib import Path

import pytest

import workplan

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "docs", str(folder)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    return folder


def test_every_document_is_a_page(pages: Path) -> None:
    documents = {path.relative_to(ROOT / "docs") for path in ROOT.glob("docs/**/*.md")}
    built = {path.relative_to(pages) for path in pages.glob("**/*.html")}
    assert {path.with_suffix(".html") for path in documents} <= built


def test_the_api_has_every_public_name(pages: Path) -> None:
    page = (pages / "reference" / "api.html").read_text("utf-8")
    assert [name for name in workplan.__all__ if f'id="workplan.{name}"' not in page] == ["RULES"]


def test_the_api_names_the_rules_in_place_of_telling_all_of_them(pages: Path) -> None:
    page = (pages / "reference" / "api.html").read_text("utf-8")
    assert "RULES" in page
    assert "workplan.rules.within_plan" not in page


def test_the_schema_is_published(pages: Path) -> None:
    assert list(pages.glob("**/workplan.schema.json"))

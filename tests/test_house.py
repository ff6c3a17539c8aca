"""The rules of the house that no linter holds: what is loaded, how files are named."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import workplan

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "workplan"
TESTS = ROOT / "tests"

MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
TEST_FILES = frozenset(path.relative_to(TESTS) for path in TESTS.rglob("test_*.py"))
SOURCES = sorted(
    path.relative_to(ROOT)
    for folder in ("workplan", "tests", "examples")
    for path in (ROOT / folder).rglob("*.py")
    if "node_modules" not in path.parts
)

LONGEST = 320

VERBS = frozenset(
    {
        "load",
        "save",
        "derive",
        "check",
        "schedule",
        "compare",
        "export",
        "explain",
        "release",
        "read_workbook",
    }
)

WITHOUT_MODULE = {
    "test_house.py": "the rules of the house",
    "test_json_schema.py": "the schema in docs/reference",
    "test_laws.py": "what holds for all plans",
    "test_pages.py": "the documents as pages",
    "typing": "what type checkers and editors know",
    "examples": "the scripts and plans",
}
"""Test files and folders of tests that no module stands for, and what they are about."""


def test_importing_workplan_loads_attrs_and_the_standard_library_only() -> None:
    script = (
        "import sys; before = set(sys.modules); from workplan import *;"  # all of its names
        "print(*{name.partition('.')[0] for name in set(sys.modules) - before})"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], check=True, stdout=subprocess.PIPE, encoding="utf-8"
    )
    loaded = {
        name
        for name in ended.stdout.split()
        if not name.startswith("_sysconfigdata_")  # of the standard library, written by its build
    }
    assert "workplan" in loaded
    assert loaded - sys.stdlib_module_names <= {"workplan", "attr", "attrs"}


def test_no_file_of_the_package_is_long() -> None:
    lines = {str(path): (PACKAGE / path).read_text("utf-8").count("\n") for path in MODULES}
    assert {path: count for path, count in lines.items() if count > LONGEST} == {}


def test_no_module_hides_a_public_name() -> None:
    """A submodule that is imported takes the place of a function of its name on the package."""
    submodules = {path.stem for path in PACKAGE.iterdir()} - {"__init__", "__main__"}
    assert submodules.isdisjoint(VERBS | set(workplan.__all__))


def test_every_module_has_its_test_file() -> None:
    missing = [
        str(path)
        for path in MODULES
        if not path.name.startswith("__")
        and path.with_name(f"test_{path.stem.removeprefix('_')}.py") not in TEST_FILES
    ]
    assert not missing, "\n".join(missing)


def test_every_test_file_has_its_module() -> None:
    """Or stands beside the helper of other tests that it tests."""
    stray = [
        str(path)
        for path in TEST_FILES
        if path.parts[0] not in WITHOUT_MODULE
        and not (TESTS / path.with_name(path.name.removeprefix("test_"))).is_file()
        and {
            path.with_name(path.name.replace("test_", start, 1)) for start in ("", "_")
        }.isdisjoint(MODULES)
    ]
    assert not stray, "\n".join(stray)


def test_every_exception_to_a_check_gives_its_reason() -> None:
    """As in `# noqa: S603 - the program is our own`."""
    exception = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no\s)[^#\n]*")
    reason = re.compile(r"(?: - |#)\s*\w")
    bare = [
        f"{source}:{number}: {found[0]}"
        for source in SOURCES
        for number, line in enumerate((ROOT / source).read_text("utf-8").splitlines(), start=1)
        for found in exception.finditer(line)
        if not reason.search(line, found.start() + 1)
    ]
    assert not bare, "\n".join(bare)


def test_the_wheel_installs_and_holds_the_whole_package(tmp_path: Path) -> None:
    _run("build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT))
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("workplan/")}
    data = {
        str(path.relative_to(ROOT))
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert packed == data
    assert "workplan/py.typed" in packed
    assert "workplan/languages/zh.po" in packed

    installed = tmp_path / "installed"
    _run("pip", "install", "--quiet", "--no-deps", "--target", str(installed), str(wheel))
    answer = subprocess.run(
        [sys.executable, installed / "bin" / "workplan", "--version"],
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={"PYTHONPATH": str(installed)},
    )
    assert re.search(rf"\b{re.escape(_version_of(wheel))}\b", answer.stdout)


def _version_of(wheel: Path) -> str:
    return wheel.name.split("-")[1]


def _run(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True)

"""Whose each comment is, and what makes up a table."""

import tomllib

import pytest
from hypothesis import given

from tests.planfile.random_splices import alike
from tests.planfile.toml_documents import contents, documents
from workplan.errors import Path
from workplan.planfile.filetext import FileText
from workplan.planfile.layout import Layout

PLAN = '''\
# Ours
format = 1

# far

# near
[[meetings]]  # of WG.4
  # id
  id = "a"
title.en = "E"
x = { b = 1, c.d = 2, c.e = [3] }
title.zh = "Z"
# below

# of the name
[meetings.name]
en = """
# no comment"""
[[sessions]]

[[meetings]]
# none
# of the next
[meetings.a.b]
# the end'''


def layout(text: str) -> Layout:
    return Layout(FileText("plan.toml", text))


SECTIONS = {
    ("meetings", 0): ("# near", "# below\n"),
    ("meetings", 0, "name"): ("# of the name", 'comment"""\n'),
    ("sessions", 0): ("[[sessions]]", "[[sessions]]\n"),
    ("meetings", 1): ("[[meetings]]\n", "[[meetings]]\n"),
    ("meetings", 1, "a", "b"): ("# none", "# the end"),
}


@pytest.mark.parametrize(("path", "expected"), SECTIONS.items(), ids=str)
def test_a_section_has_the_comments_that_belong_to_it(
    path: Path, expected: tuple[str, str]
) -> None:
    section = layout(PLAN).section(path).of(PLAN)
    assert section.startswith(expected[0])
    assert section.endswith(expected[1])


def test_the_comments_of_the_first_header_are_not_those_of_the_document() -> None:
    assert PLAN[layout(PLAN).first_header() :].startswith("# near")
    assert layout("# a\n# b\n").first_header() == 8
    assert layout("# a\n[b]\n").first_header() == 0


def test_a_whole_table_ends_where_the_last_of_its_tables_ends() -> None:
    assert PLAN[: layout(PLAN).end_of_all(("meetings", 0))].endswith('# no comment"""\n')


MEMBERS = {
    ("meetings", 0, "title"): ['title.en = "E"\n', 'title.zh = "Z"\n'],
    ("meetings", 0, "x"): ["x = { b = 1, c.d = 2, c.e = [3] }\n"],
    ("meetings", 0, "x", "c"): ["c.d = 2", "c.e = [3]"],
    ("meetings", 0, "x", "c", "e", 0): ["3"],
    ("meetings", 0): [],
    ("meetings", 1, "a"): [],
}


@pytest.mark.parametrize(("path", "expected"), MEMBERS.items(), ids=str)
def test_members_are_what_makes_up_a_value(path: Path, expected: list[str]) -> None:
    assert [member.of(PLAN) for member in layout(PLAN).members(path)] == expected


HOLDERS: dict[Path, tuple[Path | None, Path]] = {
    ("format",): (None, ()),
    ("meetings", 0, "title", "en"): (None, ("meetings", 0)),
    ("meetings", 0, "x"): (None, ("meetings", 0)),
    ("meetings", 0, "x", "c", "d"): (("meetings", 0, "x"), ("meetings", 0)),
    ("meetings", 0, "x", "c", "e", 0): (("meetings", 0, "x", "c", "e"), ("meetings", 0)),
    ("meetings", 1, "a"): (None, ("meetings", 1)),
}


@pytest.mark.parametrize(("path", "expected"), HOLDERS.items(), ids=str)
def test_a_thing_stands_in_brackets_or_below_a_header(
    path: Path, expected: tuple[Path | None, Path]
) -> None:
    laid_out = layout(PLAN)
    assert (laid_out.brackets(path), laid_out.section_of(path)) == expected


@given(documents)
def test_a_value_is_what_tomllib_reads(text: str) -> None:
    laid_out = layout(text)
    for path, value in contents(tomllib.loads(text)):
        assert alike(laid_out.value(path), value)


@given(documents)
def test_sections_do_not_overlap_and_hold_all_bodies(text: str) -> None:
    laid_out = layout(text)
    sections = [laid_out.section(path) for path in laid_out.sections(()) if path]
    sections.sort(key=lambda section: section.start)
    ends = [0, *(section.end for section in sections)]
    assert all(end <= section.start for end, section in zip(ends, sections, strict=False))
    bodies = laid_out.file.places.bodies()[1:]
    for section, body in zip(sections, bodies, strict=True):
        assert section.start < body.start <= body.end <= section.end


@pytest.mark.parametrize(
    ("text", "newline"), [("", "\n"), ("\n", "\n"), ("\r\n", "\r\n"), ("\r\n\n", "\n")]
)
def test_new_lines_end_as_most_do(text: str, newline: str) -> None:
    assert layout(text).newline == newline


def test_blank_lines_are_found_from_both_ends() -> None:
    laid_out = layout("a = 1\n\n \t\r\nb = 2\n\n")
    assert laid_out.above_blanks(11) == laid_out.above_blanks(6) == 6
    assert laid_out.below_blanks(6) == laid_out.below_blanks(11) == 11
    assert [offset for offset in (0, 6, 7, 11, 17, 18) if laid_out.is_blank(offset)] == [
        6,
        7,
        17,
        18,
    ]


def test_the_indent_is_that_of_the_next_key() -> None:
    laid_out = layout(PLAN)
    assert laid_out.indent(0) == ""
    assert laid_out.indent(PLAN.index("  # id")) == "  "
    assert layout("\n # c\n\r\n\t\ta = 1\n").indent(0) == "\t\t"

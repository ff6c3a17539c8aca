"""The catalogues: what each lacks of what it has to say."""

import ast
import re
import unicodedata
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from hypothesis import given
from hypothesis import strategies as st

from scripts.update_catalogues import (
    PACKAGE,
    TEMPLATES,
    begun,
    messages,
    templates,
    updated,
    written,
)
from workplan.languages import catalogues
from workplan.languages.catalogues import CATALOGUES, FOLDER, flaw, read_catalogue, translations

PUBLISHED = re.compile(
    r"workplan/(formats|rules|programme)/|workplan/(text|model/naming|dates/lengths)\.py"
)
"""The files whose sentences exports and findings say."""

EVERYTHING = re.compile("")

COMPLETE = {
    "ar": PUBLISHED,
    "es": PUBLISHED,
    "fr": PUBLISHED,
    "ru": PUBLISHED,
    "zh": EVERYTHING,
}
"""Which files' sentences a language says; one that is not named here says what it has."""

said_in_code = cache(messages)


def words(template: str) -> str:
    """Return the letters of a template outside of its braces."""
    return "".join(filter(str.isalpha, re.sub(r"{[^}]*}", "", template)))


def template(message: Message) -> str:
    return message.id if isinstance(message.id, str) else str(message.id[0])


def lacks(code: str) -> list[str]:
    """Return what a catalogue lacks, each with the file in which it is said."""
    catalogue, files = read_catalogue(code), COMPLETE.get(code)
    lacking = []
    for said in said_in_code():
        places = [place for place, _ in said.locations]
        if not said.id or files is None or not any(map(files.match, places)):
            continue
        there = catalogue.get(template(said))
        if there is None or there.id != said.id:
            why: str | None = "not in the catalogue: make catalogues"
        else:
            why = flaw(there, catalogue.num_plurals)
        if why is not None and (words(template(said)) or why != "not translated"):
            lacking.append(f"{places[0]}: {template(said)!r}: {why}")
    return lacking


def one(template: str | tuple[str, str], said: str | tuple[str, ...], *flags: str) -> Message:
    return Message(template, said, flags=flags)


@pytest.mark.parametrize("code", sorted(CATALOGUES))
def test_a_catalogue_lacks_nothing_that_it_has_to_say(code: str) -> None:
    lacking = lacks(code)
    assert not lacking, f"{code} lacks {len(lacking)} messages:\n" + "\n".join(lacking)


@pytest.mark.parametrize("code", sorted(CATALOGUES))
def test_what_is_translated_can_be_said(code: str) -> None:
    catalogue = read_catalogue(code)
    flaws = {template(said): flaw(said, catalogue.num_plurals) for said in catalogue if said.id}
    assert {key: why for key, why in flaws.items() if why not in (None, "not translated")} == {}


SCRIPTS = {"ar": "ARABIC", "ru": "CYRILLIC", "zh": "CJK"}


@pytest.mark.parametrize("code", sorted(CATALOGUES))
def test_what_is_translated_is_in_the_script_of_its_language(code: str) -> None:
    """Names and keys stay Latin everywhere; no catalogue has what was meant for another."""
    others = {script for other, script in SCRIPTS.items() if other != code}
    foreign = [
        said.string
        for said in read_catalogue(code)
        if said.id
        for letter in str(said.string)
        if unicodedata.name(letter, "?").split()[0] in others
    ]
    assert foreign == []


@pytest.mark.parametrize("code", sorted(CATALOGUES))
def test_a_catalogue_has_the_plurals_of_its_language(code: str) -> None:
    """Two counts take the same form exactly where CLDR puts them into the same category."""
    category = Locale.parse(code).plural_form
    form = translations(code).plural  # type: ignore[attr-defined] # what ngettext asks
    counts = range(1, 200)
    assert len({(category(count), form(count)) for count in counts}) == len(
        {category(count) for count in counts}
    )
    assert {form(count) for count in range(200)} == set(range(read_catalogue(code).num_plurals))


@pytest.mark.parametrize("code", sorted(CATALOGUES))
def test_a_catalogue_is_written_alike_on_every_machine(code: str) -> None:
    text = (FOLDER / f"{code}.po").read_text("utf-8")
    assert written(read_catalogue(code)) == text
    assert "-Date" not in text
    assert all(Path(name).parts[0] == "workplan" for name in re.findall("(?m)^#: (.*)$", text))


def test_every_template_is_written_where_it_is_said() -> None:
    """Else it would not be found: `sentence` and `counted` take strings, not names of strings."""
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        imported = {
            name.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "workplan.text"
            for name in node.names
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                count = TEMPLATES.get(node.func.id, 0) if node.func.id in imported else 0
                strings = [getattr(part, "value", None) for part in node.args[:count]]
                assert all(isinstance(part, str) for part in strings), f"{path}:{node.lineno}"


def test_what_is_said_within_something_else_is_found() -> None:
    code = """
        said = sentence("a" "b", c=tuple(sentence("d") for _ in f(counted("g", "h", count=2))))
        other = sentence(said), counted(day, 3), unsaid("i"), sentence()
    """
    assert sorted(map(str, templates(dedent(code)))) == ["('g', 'h')", "ab", "d"]


def test_no_template_is_said_both_alone_and_counted() -> None:
    """A catalogue can hold only one of the two."""
    alone = {said.id for said in said_in_code() if isinstance(said.id, str)}
    assert not alone & {said.id[0] for said in said_in_code() if not isinstance(said.id, str)}


@pytest.mark.parametrize(
    ("message", "why"),
    [
        (one("{a} of {b}", "{b}: {a}"), None),
        (one("{a:plain}", "{a:plain}"), None),
        (one("{a}", ""), "not translated"),
        (one("{a}", "{a}", "fuzzy"), "fuzzy: look at it, then take the mark away"),
        (one("{a}", "{b}"), "what stands in braces is not the same"),
        (one("{a:plain}", "{a}"), "what stands in braces is not the same"),
        (one("{a}", "{a} {a.b}"), "what stands in braces is not the same"),
        (one("{a}", "a"), "what stands in braces is not the same"),
        (one("{a}", "{a} {"), "what stands in braces is not the same"),
        (one("{a}", "{a!r}"), "what stands in braces is not the same"),
        (one(("{count} {a}", "{count} {a}s"), ("{a}", "{count} {a}")), None),
        (one(("{count}", "{count}s"), ("{count}", "")), "not translated"),
        (one(("{count}", "{count}s"), ("{count}",)), "1 plural forms, not 2"),
        (
            one(("{count} {a}", "{count} {a}s"), ("{count}", "{count} {a}")),
            "what stands in braces is not the same",
        ),
    ],
)
def test_what_cannot_be_said_is_told(message: Message, why: str | None) -> None:
    assert flaw(message, 2) == why


@given(st.text("{}:!ab. ", max_size=12))
def test_a_translation_without_flaw_can_be_said(said: str) -> None:
    if flaw(one("{a} {b:plain}", said), 1) is None:
        day = Locale.parse("en")  # any value that knows no format of its own
        assert said.replace("{b:plain}", "{b}").format(a=1, b=day) is not None


def test_what_cannot_be_said_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = begun("fr")
    for key, said in (("{a}", "{b}"), ("good", "bon"), ("fuzzy", "flou")):
        catalogue.add(key, said, flags=["fuzzy"] if key == "fuzzy" else [])
    (tmp_path / "xx.po").write_text(written(catalogue), "utf-8")
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    known = translations("xx")
    assert [known.gettext(key) for key in ("{a}", "good", "fuzzy")] == ["{a}", "bon", "fuzzy"]


def test_what_is_translated_is_kept_when_what_is_said_changes() -> None:
    catalogue = begun("fr")
    for key, said in (("kept", "gardé"), ("the old wording", "ancien"), ("gone", "parti")):
        catalogue.add(key, said)
    catalogue.add("never translated")
    new = Catalog(fuzzy=False)
    for key in ("kept", "the old wordings", "quite something else"):
        new.add(key, locations=[("workplan/a.py", 1)])
    after = updated(catalogue, new)
    assert {said.id: (said.string or "", said.fuzzy) for said in after if said.id} == {
        "kept": ("gardé", False),
        "the old wordings": ("ancien", True),
        "quite something else": ("", False),
    }
    assert list(after.obsolete) == ["gone"]
    assert '#~ msgstr "parti"' in written(after)

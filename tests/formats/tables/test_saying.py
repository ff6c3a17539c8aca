"""Sections put into words."""

from datetime import date

from workplan.formats.tables.saying import said_in
from workplan.formats.tables.values import Column, Facts, Linked, Row, Section, Table
from workplan.languages.language import language
from workplan.text import Text, sentence

TITLE = Text.of({"en": "Title", "fr": "Titre"})
DAY = date(2012, 8, 27)


def section(*, said: bool) -> Section:
    """Return a section that says a title everywhere, or what is said for it in French."""
    title = "Titre" if said else TITLE
    date_said = "27 août 2012" if said else sentence("{first:plain}", first=DAY)
    link = Linked(title, "https://example.org/")
    table = Table(
        name="table",
        columns=tuple(Column(title, 9, "text") for _ in range(7)),
        rows=(
            Row((title, "same", 3, DAY, link, (title, date_said), None), "off", group=title),
            Row((None,) * 7),
        ),
        sums=(Row((title,) + (None,) * 6, "sum"),),
        nothing=title,
        heading=title,
    )
    facts = Facts(title, ((title, date_said), ("same", DAY)))
    bare = Table(name="bare", columns=(), rows=(), nothing="nothing")
    return Section(name=title, about=title, parts=(facts, table, bare), notes=(title,), frozen=2)


def test_everything_is_said_and_dates_and_numbers_stay() -> None:
    assert said_in(language("fr"), section(said=False)) == section(said=True)


def test_what_is_said_is_said_no_differently_again() -> None:
    assert said_in(language("fr"), section(said=True)) == section(said=True)

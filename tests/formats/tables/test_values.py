"""Tables and sections as values."""

from workplan.formats.tables.values import Column, Facts, Linked, Row, Section, Table, Tone
from workplan.text import sentence


def table(*rows: Row) -> Table:
    return Table(
        name="table",
        columns=(Column("A", 5), Column("B", 5, optional=True), Column("C", 5, optional=True)),
        rows=rows,
        nothing=sentence("nothing"),
    )


def test_an_optional_column_is_left_out_where_it_holds_nothing() -> None:
    assert table(Row(("a", None, ())), Row(("", "", None))).shown == (0,)
    assert table(Row((None, 0, ())), Row(("", "", Linked("c", "")))).shown == (0, 1, 2)


def test_an_optional_column_stays_where_one_row_has_something() -> None:
    assert table(Row(("a", None, None)), Row(("a", None, "c"))).shown == (0, 2)


def legend(*tones: Tone) -> list[str]:
    section = Section(
        name=sentence("Name"),
        about=sentence("about"),
        parts=(Facts("Facts", ()), table(*(Row(("a", "b", "c"), tone) for tone in tones))),
    )
    return [str(said) for said in section.legend]


def test_the_legend_explains_the_looks_that_there_are_and_no_others() -> None:
    assert legend("plain", "sum") == []
    (grey,) = legend("plain", "not verified")
    (struck,) = legend("off", "off")
    assert "not verified" in grey
    assert "cancelled" in struck
    assert legend("off", "not verified") == [grey, struck]

"""Papers as a plan states them, and what they show to be done."""

from datetime import date

import pytest

from workplan.errors import WrongValue
from workplan.model.papers import Paper, Reached, shown_done
from workplan.model.symbols import Symbol

JUNE, JULY = date(2011, 6, 10), date(2011, 7, 1)


def test_symbols_may_be_written_as_text_one_or_several() -> None:
    symbol = Symbol.parse("A/58/422")
    one = Paper(id="p", of="m", title="P", symbols="A/58/422")
    several = Paper(id="p", of="m", title="P", symbols=("A/58/422", symbol))
    assert one.symbols == (symbol,)
    assert several.symbols == (symbol, symbol)
    assert Paper(id="p", of="m", title="P", symbols=symbol).symbols == (symbol,)


def test_what_is_no_symbol_is_refused() -> None:
    with pytest.raises(WrongValue, match="is no document symbol"):
        Paper(id="p", of="m", title="P", symbols="CU 2011 83 A")


def test_a_paper_shows_when_its_document_has_reached_a_step() -> None:
    paper = Paper(id="p", of="t/paper", title="P", dates=(Reached("submitted", JUNE),))
    assert shown_done((paper,)) == {"t/paper.submitted": JUNE}


def test_of_several_papers_the_first_to_reach_a_step_counts() -> None:
    papers = [
        Paper(id=day.isoformat(), of="m/paper", title="P", dates=[Reached("issued", day)])
        for day in (JULY, JUNE, date(2011, 8, 1))
    ]
    assert shown_done(papers) == {"m/paper.issued": JUNE}


def test_a_letter_that_is_a_call_shows_when_that_was_sent() -> None:
    letters = (
        Paper(id="p", of="m/call", title="P", on=JULY),
        Paper(id="q", of="m", title="Q", on=JUNE),  # of a meeting: nothing is done by it
        Paper(id="r", of="m/call", title="R"),
    )
    assert shown_done(letters) == {"m/call": JULY}

"""Values of a plan as TOML has them."""

import pickle
from datetime import date
from typing import Any

import pytest

from workplan.changes.terms import Keys, plain, plain_keys, term_of
from workplan.dates.instants import Hours
from workplan.dates.lengths import Length
from workplan.dates.offsets import Offset
from workplan.dates.spans import DateAsKnown
from workplan.model.documents import Step
from workplan.model.papers import Reached
from workplan.model.symbols import Symbol
from workplan.model.topics import After
from workplan.text import Text

DAY = date(2012, 8, 27)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a", "a"),
        (True, True),
        (3, 3),
        (48.235, 48.235),
        (DAY, DAY),
        ((), []),
        (("a", DAY), ["a", DAY]),
        (Text.of("a"), "a"),
        (Text.of({"zh": "b", "en": "a"}), {"en": "a", "zh": "b"}),
        (DateAsKnown.of(DAY), DAY),
        (DateAsKnown(2015, 6), "2015-06"),
        (DateAsKnown(2015), "2015"),
        (Length(2, "working day"), "2 working days"),
        (Hours.parse("9:30-12:30"), "09:30-12:30"),
        (Offset.parse("6 WEEKS before start"), "6 weeks before start"),
        ((Step(id="b", due=DAY), Step(id="a", due="on start")), {"b": DAY, "a": "on start"}),
        ((Step(id="b", due=DAY, owner="x"),), {"b": {"due": DAY, "owner": "x"}}),
        ((Reached("zh", DAY), Reached("en", DAY)), {"zh": DAY, "en": DAY}),
        ((Symbol.parse("A/2011/WG.4/L.1/Add.1"),), ["A/2011/WG.4/L.1/Add.1"]),
        (After("codes"), "codes"),
        (After("codes", at_most=Length(1, "year")), {"topic": "codes", "at_most": "1 year"}),
    ],
)
def test_a_value_is_written_as_a_person_would(value: object, written: Any) -> None:
    assert repr(plain(term_of(value))) == repr(written)


def test_the_order_counts_where_it_makes_a_difference() -> None:
    days = (Reached("zh", DAY), Reached("en", DAY))
    assert term_of(days) != term_of(days[::-1])
    assert term_of(Text.of({"en": "a", "fr": "b"})) == term_of(Text.of({"fr": "b", "en": "a"}))


def test_terms_are_compared_hashed_and_pickled() -> None:
    terms = [term_of((Text.of({"en": "a"}), After("b", at_least=Length(1, "day")))) for _ in "ab"]
    assert {*terms} == {terms[0]}
    assert pickle.loads(pickle.dumps(terms)) == terms


def test_a_table_gives_what_stands_behind_its_keys() -> None:
    keys = Keys((("id", "a"), ("topics", ("b",))))
    assert [*keys] == ["id", "topics"]
    assert (keys.get("id"), keys.get("title")) == ("a", None)
    assert plain_keys(keys) == {"id": "a", "topics": ["b"]}

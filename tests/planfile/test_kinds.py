"""The kinds of values."""

import tomllib
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.errors import WrongValue
from workplan.planfile import kinds
from workplan.planfile.closures import CLOSES, YEARLY
from workplan.planfile.deadlines import EACH
from workplan.planfile.include import FILE
from workplan.planfile.kinds import Kind, choice, written
from workplan.planfile.meetings import STATUS
from workplan.planfile.recommendations import KIND
from workplan.planfile.rules import LEVEL
from workplan.planfile.topics import EVERY
from workplan.text import Text

OWN = [kind for kind in vars(kinds).values() if isinstance(kind, Kind)]
ALL = [*OWN, CLOSES, YEARLY, EACH, FILE, STATUS, KIND, LEVEL, EVERY]

scalars = (
    st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text()
    | st.dates()
    | st.times()
    | st.datetimes(timezones=st.none() | st.just(UTC))
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner)
)


@given(values, st.sampled_from(ALL))
def test_any_value_is_read_or_told_what_to_write(value: object, kind: Kind[object]) -> None:
    told = ""
    try:
        kind.read(value)
    except WrongValue as error:
        told = str(error)
    assert "\n" not in told
    assert len(told) < 400


@pytest.mark.parametrize("kind", ALL, ids=range(len(ALL)))
def test_what_is_told_to_write_can_be_read(kind: Kind[object]) -> None:
    kind.read(tomllib.loads(f"key = {kind.example}")["key"])


@given(values)
def test_a_value_is_shown_short_and_on_one_line(value: object) -> None:
    assert len(f"{written(value)}") <= 70
    assert f"{written(value)}".isprintable()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("12", '"12"'),
        (True, "true"),
        (date(2012, 8, 27), "2012-08-27"),
        (datetime(2012, 8, 27, 10, tzinfo=UTC), "2012-08-27T10:00:00+00:00"),
        (time(10, 0), "10:00:00"),
        (1.5, "1.5"),
        ([1], "a list"),
        ({}, "a table"),
    ],
)
def test_a_value_is_shown_as_it_is_written(value: object, shown: str) -> None:
    assert str(written(value)) == shown


@given(st.datetimes(timezones=st.none() | st.just(UTC)))
def test_a_date_with_a_time_is_no_date(value: datetime) -> None:
    for kind in (kinds.DATE, kinds.DATE_AS_KNOWN, kinds.DATE_OR_OFFSET):
        with pytest.raises(WrongValue, match="is no date") as error:
            kind.read(value)
        assert f"write the day alone: {value.date()}" in str(error.value)


@given(st.booleans())
def test_true_and_false_are_no_numbers(value: bool) -> None:
    for kind in (kinds.INTEGER, kinds.NUMBER):
        with pytest.raises(WrongValue, match="is no"):
            kind.read(value)


@given(st.dictionaries(st.text(max_size=8), st.text(max_size=3)))
def test_a_text_is_by_codes_of_languages(strings: dict[str, str]) -> None:
    codes = {"en", "zh", "zh-Hant", "pt-BR", "sr-Latn-RS", "ast"}
    assert kinds.TEXT.read(dict.fromkeys(codes, "x")) == Text.of(dict.fromkeys(codes, "x"))
    try:
        kinds.TEXT.read(strings)
    except WrongValue:
        return
    assert all(code[:2].islower() and code.isascii() for code in strings)


def test_a_word_of_a_choice_is_written_exactly() -> None:
    kind = choice(("earlier", "later"))
    assert kind.read("later") == "later"
    for wrong, hint in (("Later", 'write "later"'), (5, "write one of these: earlier and later")):
        with pytest.raises(WrongValue) as error:
            kind.read(wrong)
        assert str(error.value.hint) == hint

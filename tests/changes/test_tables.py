"""Things of a plan as their tables: what tomllib reads of real files is the measure."""

import tomllib
from collections.abc import Sequence
from datetime import date
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import field, frozen

from workplan.changes.tables import table_of
from workplan.changes.terms import plain_keys
from workplan.dates.lengths import Length
from workplan.model.meetings import Free, Meeting
from workplan.model.requirements import Requirement, as_ids, as_words
from workplan.model.stated import Stated
from workplan.model.things import things_of
from workplan.planfile.load import load

ROOT = Path(__file__).parents[2]
REAL = ROOT / "examples" / "uncac-prevention" / "plan.toml"
WHOLE = ROOT / "tests" / "plans" / "whole.toml"

# What these files say though it holds anyway, or say otherwise than we would.
NEEDLESS = {
    *(("kind", "recommendation"), ("level", "must"), ("level", "should")),
    ("verified", True),
}
OTHERWISE = {
    "weekend": ["friday", "saturday"],
    "sittings": ["09:30-12:30", "15:00-18:00"],
    "provisions": ["7"],
    "after": ["codes"],
}


@pytest.mark.parametrize("path", [REAL, REAL.with_name("as-of-2011.toml"), WHOLE])
def test_each_table_of_a_file_is_said_as_it_is_written(path: Path) -> None:
    for thing in things_of(load(path)):
        origin = thing.stated.origin
        file = tomllib.loads(Path(origin.file).read_text("utf-8"))
        written: dict[str, Any] = reduce(getitem, origin.path, file)
        said = plain_keys(table_of(thing.stated))
        for key in written.keys() | said.keys():
            if key not in said:
                assert (key, written[key]) in NEEDLESS
            elif said[key] != written.get(key):
                assert said[key] == OTHERWISE[key]


def keys_of(thing: Stated) -> list[str]:
    return [*table_of(thing)]


def test_keys_stand_in_the_order_of_the_page_on_files() -> None:
    free = Free(date(2012, 1, 1), date(2012, 12, 31), 3, placed=date(2012, 8, 27))
    meeting = Meeting(
        id="m", body="b", dates=free, number=3, place="Vienna", source="A/1", topics=()
    )
    assert keys_of(meeting) == [
        *("id", "body", "number", "earliest", "latest", "days", "placed", "place"),
        *("topics", "source"),
    ]


def as_numbers(value: Sequence[int]) -> tuple[int, ...]:
    return tuple(value)


def as_pair(value: Sequence[str]) -> tuple[str, ...]:
    if isinstance(value, str):
        message = "not of a string"
        raise TypeError(message)
    return tuple(value)


def as_length(value: str | Length) -> Length:
    return value if isinstance(value, Length) else Length.parse(value)


@frozen(kw_only=True)
class Mine(Requirement):
    """A rule with a parameter of each sort."""

    name: ClassVar[str] = "mine"

    from_: tuple[str, ...] = field(converter=as_ids)
    provisions: tuple[str, ...] = field(default=(), converter=as_words)
    months: tuple[int, ...] = field(default=(), converter=as_numbers)
    at_least: Length = field(default=Length(1, "day"), converter=as_length)
    pair: tuple[str, ...] = field(default=(), converter=as_pair)
    since: date | None = None
    kinds: tuple[str, ...] = field(factory=tuple)
    made: int = field(init=False, default=3)


def test_a_rule_is_said_by_its_name_and_what_it_is_given() -> None:
    assert plain_keys(table_of(Mine(from_="b"))) == {"rule": "mine", "from": "b"}
    rule = Mine(
        id="one",
        level="should",
        source=("A", "B"),
        from_=("b", "c"),
        provisions="5",
        months=(1, 2),
        at_least="2 weeks",
        pair=("p",),
        since=date(2012, 8, 27),
        kinds=("k",),
    )
    table = plain_keys(table_of(rule))
    assert table == {
        "rule": "mine",
        "id": "one",
        "from": ["b", "c"],
        "provisions": ["5"],
        "months": [1, 2],
        "at_least": "2 weeks",
        "pair": ["p"],
        "since": date(2012, 8, 27),
        "kinds": ["k"],
        "level": "should",
        "source": ["A", "B"],
    }
    assert [*table][-2:] == ["level", "source"]

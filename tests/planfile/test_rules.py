"""Tables of rules."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

import attrs
import pytest
from attrs import field, frozen

from tests.planfile.tables_of import faults_in, read_all
from workplan.errors import WrongValue
from workplan.model.requirements import Level, Requirement, as_ids
from workplan.planfile.rules import read_rule
from workplan.text import sentence


def as_season(value: str) -> str:
    if value not in ("spring", "autumn"):
        raise WrongValue(sentence("no such season"), sentence("write spring or autumn"))
    return value


def as_first_letter(value: str) -> str:
    return value[0].lower()


@frozen(kw_only=True)
class Mine(Requirement):
    """A rule of a user's own, with converters of several kinds."""

    name: ClassVar[str] = "mine"
    level: Level = "should"
    body: tuple[str, ...] = field(converter=as_ids)
    season: str = field(default="spring", converter=as_season)
    ratio: float = field(default=1.0, converter=float)
    first: str = field(default="a", converter=as_first_letter)
    plain: object = None
    by: date | None = None
    checked: int = field(default=1, validator=attrs.validators.ge(1))
    wrapped: int = field(default=1, converter=attrs.Converter(int))  # type: ignore[misc] # mypy's own gap
    inner: int = field(default=3, init=False)


@frozen(kw_only=True)
class Other(Requirement):
    """A rule without parameters that refuses some of what it is given all together."""

    name: ClassVar[str] = "other"

    def __attrs_post_init__(self) -> None:
        if self.level == "should" and self.weight > 1:
            raise WrongValue(sentence("too heavy"), sentence("write a lighter one"))


READ: Callable[..., Requirement | None] = partial(read_rule, known={"mine": Mine, "other": Other})
HEAD = '[[rules]]\nrule = "mine"\nbody = "wg"\n'


def test_a_rule_is_made_of_its_parameters_by_their_converters() -> None:
    toml = """
        id = "own"
        level = "must"
        weight = 2
        season = "autumn"
        ratio = "0.5"
        first = "Xyz"
        plain = [1, 2]
        by = 2012-08-27
        wrapped = "7"
        source = "A/1"
    """
    (rule,) = read_all(HEAD + toml, READ)
    assert rule == Mine(
        id="own",
        level="must",
        weight=2,
        body=("wg",),
        season="autumn",
        ratio=0.5,
        first="x",
        plain=(1, 2),
        by=date(2012, 8, 27),
        wrapped=7,
        source=("A/1",),
    )
    assert hash(rule) == hash(rule)


def test_what_a_rule_does_not_say_is_the_rules_own_default() -> None:
    (mine, other) = read_all(HEAD + '[[rules]]\nrule = "other"', READ)
    assert (mine, other) == (Mine(body="wg"), Other())
    assert (mine.id, mine.level, other.level) == ("mine", "should", "must")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('season = "winter"', "no such season; write spring or autumn"),
        ("ratio = []", "a list cannot be ratio: float() argument must be"),
        ('ratio = "half"', '"half" cannot be ratio: could not convert'),
        ("first = 5", "5 cannot be first: 'int' object is not subscriptable"),
        ('first = ""', '"" cannot be first: string index out of range'),
        ("by = 2012-08-27T10:00:00", "2012-08-27T10:00:00 is no date; write the day alone"),
        ("by = 10:00:00", "10:00:00 is no date"),
        ("plain = 99999999999", "99999999999 is too large a number"),
        ("level = true", "true is none of the words that may stand here"),
        ('weight = "1"', '"1" is no whole number'),
        ("sesaon = 1", 'nothing here is called "sesaon"; write "season"'),
        ("inner = 1", 'nothing here is called "inner"'),
        ("name = 1", 'nothing here is called "name"'),
    ],
)
def test_a_value_that_a_parameter_does_not_take_is_told_at_its_key(
    written: str, told: str
) -> None:
    (fault,) = faults_in(HEAD + written, READ)
    assert fault.startswith(f"4: {told}")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (HEAD + "checked = 0", "the rule cannot be made: "),
        (HEAD + 'wrapped = "x"', "the rule cannot be made: invalid literal"),
        ('[[rules]]\nrule = "other"\nlevel = "should"\nweight = 2', "too heavy; write a lighter"),
    ],
)
def test_what_is_wrong_with_a_rule_as_a_whole_is_told_at_its_table(
    written: str, told: str
) -> None:
    (fault,) = faults_in(written, READ)
    assert fault.startswith(f"1: {told}")


def test_a_parameter_that_is_missing_is_told() -> None:
    assert faults_in('[[rules]]\nrule = "mine"', READ) == [
        "1: body is missing: mine needs it; write body = ..."
    ]


def test_of_a_rule_that_there_is_not_no_more_is_told() -> None:
    toml = '[[rules]]\nrule = "mien"\nanything = 5\n[[rules]]\nrule = 5\nanything = 5'
    assert faults_in(toml, READ) == [
        '2: there is no rule "mien"; write "mine"',
        '5: 5 is no text in quotes; write it in quotes: "5"',
    ]

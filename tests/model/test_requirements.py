"""What a plan states of a rule."""

from datetime import date
from typing import Any, ClassVar

import pytest
from attrs import field, fields, frozen

from workplan.dates.lengths import Length
from workplan.errors import WrongValue
from workplan.model.requirements import (
    Boundary,
    Requirement,
    as_boundary,
    as_count_from_one,
    as_id,
    as_ids,
    as_months,
    as_optional_boundary,
    as_optional_count,
    as_optional_ids,
    as_optional_length,
    as_weekdays,
    as_words,
    names,
)

DAY = date(2012, 6, 4)


@frozen(kw_only=True)
class Gap(Requirement):
    name: ClassVar[str] = "gap"
    bodies: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    after: Boundary | None = field(default=None, converter=as_optional_boundary)


def test_a_rule_is_called_by_its_name_unless_it_has_an_id() -> None:
    assert Gap(bodies="wg").id == "gap"
    assert Gap(id="a-gap", bodies="wg").id == "a-gap"
    assert (Gap(bodies="wg").level, Gap(bodies="wg").weight) == ("must", 1)


def test_a_parameter_says_what_its_ids_have_to_be() -> None:
    assert {each.name: each.metadata.get("names") for each in fields(Gap)}["bodies"] == "bodies"


@pytest.mark.parametrize(("given", "ids"), [("wg", ("wg",)), (["a", "b"], ("a", "b"))])
def test_one_id_may_stand_without_brackets(given: str | list[str], ids: tuple[str, ...]) -> None:
    assert as_ids(given) == as_words(given) == ids
    assert Gap(bodies=given).bodies == ids


def test_no_text_is_no_id() -> None:
    assert as_words([]) == ()
    with pytest.raises(WrongValue, match="no id is given"):
        as_ids([])


def test_a_parameter_that_takes_one_id_takes_no_list() -> None:
    assert as_id("a") == "a"
    several: Any = ["a"]
    with pytest.raises(WrongValue, match="this takes one id; write it in quotes"):
        as_id(several)


@pytest.mark.parametrize("ids", [("a", "a"), ["b", "a", "b"]])
def test_no_id_stands_there_twice(ids: Any) -> None:
    assert as_words(ids) == tuple(ids)
    with pytest.raises(WrongValue, match=r'"[ab]" stands there twice; write it once'):
        as_ids(ids)


@pytest.mark.parametrize("wrong", [5, None, ["a", 5], (DAY,), {"a": "b"}])
def test_what_is_no_text_is_refused(wrong: Any) -> None:
    for read in (as_words, as_ids):
        with pytest.raises(WrongValue, match="this takes a text or a list of texts"):
            read(wrong)


@pytest.mark.parametrize("boundary", ["cosp5", DAY])
def test_a_boundary_is_an_id_or_a_date(boundary: Boundary) -> None:
    assert as_boundary(boundary) == as_optional_boundary(boundary) == boundary
    assert Gap(bodies="wg", after=boundary).after == boundary


def test_only_a_boundary_that_is_optional_may_be_missing() -> None:
    assert as_optional_boundary(None) is None
    missing: Any = None
    with pytest.raises(WrongValue, match="this takes the id of a meeting or a milestone, or a"):
        as_boundary(missing)


@pytest.mark.parametrize("count", [None, 0, 1, 10**6])
def test_a_count_is_a_whole_number_from_0_or_missing(count: int | None) -> None:
    assert as_optional_count(count) == count


@pytest.mark.parametrize("wrong", [-1, True, 1.0, "1", []])
def test_what_is_no_count_is_refused(wrong: Any) -> None:
    with pytest.raises(WrongValue, match="this takes a number; write a whole number from 0"):
        as_optional_count(wrong)


def test_a_count_from_one_is_no_less_and_no_other_thing() -> None:
    assert [as_count_from_one(count) for count in (1, 10**6)] == [1, 10**6]
    for wrong in (0, -1, True, 1.0, "1", None):
        given: Any = wrong
        with pytest.raises(WrongValue, match="this takes a number; write a whole number from 1"):
            as_count_from_one(given)


def test_ids_that_may_be_missing_are_none_only_where_they_are() -> None:
    assert as_optional_ids(()) == ()
    assert as_optional_ids("wg") == as_optional_ids(["wg"]) == ("wg",)
    with pytest.raises(WrongValue, match="no id is given"):
        as_optional_ids([])


def test_a_length_is_its_text_or_is_missing() -> None:
    six_weeks = Length(6, "week")
    assert as_optional_length("6 Weeks") == as_optional_length(six_weeks) == six_weeks
    assert as_optional_length(None) is None


@pytest.mark.parametrize("wrong", [6, True, ["6 weeks"], DAY])
def test_what_is_no_text_is_no_length(wrong: Any) -> None:
    with pytest.raises(WrongValue, match="this takes a length of time; write a number and a unit"):
        as_optional_length(wrong)


@pytest.mark.parametrize("wrong", ["", "soon", "0 days", "6 fortnights", "1000 years"])
def test_nor_is_every_text(wrong: str) -> None:
    with pytest.raises(WrongValue):
        as_optional_length(wrong)


def test_days_and_months_are_taken_by_their_names_again_and_again() -> None:
    assert as_weekdays("Monday") == ("monday",)
    assert as_weekdays(as_weekdays(["SUNDAY", "monday"])) == ("sunday", "monday")
    assert as_months("June") == ("june",)
    assert as_months(as_months(["december", "MAY"])) == ("december", "may")


@pytest.mark.parametrize("wrong", [[], ["monday", "Monday"], "mon", "june", 0, [0], None])
def test_what_names_no_days_of_the_week_is_refused(wrong: Any) -> None:
    with pytest.raises(WrongValue):
        as_weekdays(wrong)


@pytest.mark.parametrize("wrong", [[], ["may", "May"], "jun", "monday", 6, [6], None])
def test_what_names_no_months_is_refused(wrong: Any) -> None:
    with pytest.raises(WrongValue):
        as_months(wrong)

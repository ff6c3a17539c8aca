"""The meetings of other bodies that a meeting is to follow, as the scheduler knows them."""

from collections.abc import Sequence
from datetime import date

from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.rules.periods import opens_in
from workplan.rules.told_of import tells_of_what_is_found
from workplan.rules.vocabulary import Condition, Model

# A meeting may be tried on days outside its window, so many years before or after it.
BESIDE = 2


def first_parts(model: Model, bodies: Sequence[str]) -> list[Meeting]:
    """Return the meetings of some bodies that count, first parts only."""
    meetings = (one for body in bodies for one in model.plan.meetings_of(body))
    return [one for one in meetings if one.counts and one.resumes is None]


def elsewhere(calendars: Calendars, one: Meeting, other: Meeting) -> bool:
    """Say whether the places of two meetings are known, and not the same."""
    here, there = calendars.place_of(one), calendars.place_of(other)
    return None not in (here, there) and here != there


def met_in(model: Model, meetings: Sequence[Meeting]) -> dict[int, Condition]:
    """Return of each year whether one of some meetings opens in it."""
    every = model.plan.meetings
    first = min((one.earliest for one in every), default=model.plan.starts)
    last = max((one.latest for one in every), default=model.plan.ends)
    return {
        year: model.any(opens_in(model, one, year) for one in meetings)
        for year in range(
            min(first.year, model.plan.starts.year) - BESIDE,
            max(last.year, model.plan.ends.year) + BESIDE + 1,
        )
    }


def tells_of_one_followed(
    model: Model, meeting: Meeting, in_time: Sequence[tuple[Meeting, Condition]], earliest: date
) -> Condition:
    """Return whether a finding about a given meeting names one that is to be found.

    Told of is one that is in time, from `earliest` on, but elsewhere; where none is, one of the
    year. `in_time` has those that may be told of, each with whether it is in time.
    """
    days = model.calendars.possible_days
    opens = days(meeting).opens.first
    given = [one for one, _ in in_time if model.given(one)]
    to_be_found = [pair for pair in in_time if not model.given(pair[0])]
    near = [one for one in given if earliest <= days(one).ends.last < opens]
    told_near = tells_of_what_is_found(model, opens, near, to_be_found)
    if near:
        return told_near
    of_year = [one for one in given if days(one).opens.first.year == opens.year]
    in_year = [(one, opens_in(model, one, opens.year)) for one, _ in to_be_found]
    told_in_year = tells_of_what_is_found(model, opens, of_year, in_year)
    none_near = model.no(model.any(holds for _, holds in to_be_found))
    return model.any((told_near, model.all((none_near, told_in_year))))

"""The meetings of other bodies that a meeting is to follow, as the scheduler knows them."""

from collections.abc import Sequence

from workplan.dates.spans import Span
from workplan.model.meetings import Meeting
from workplan.rules.held import Held
from workplan.rules.periods import opens_in
from workplan.rules.told_of import tells_of_what_is_found
from workplan.rules.vocabulary import Condition, Model

# A meeting may be tried on days outside its window, so many years before or after it.
BESIDE = 2


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
    model: Model, held: Held, others: Sequence[tuple[Held, Condition]], in_time: Span
) -> Condition:
    """Return whether a finding about a given meeting names one that is to be found.

    Told of is one that ends in time, but elsewhere; where none does, one of the year. `others` has
    those that may be told of, each with whether it ends in time.
    """
    opens = held.days.opens.first
    given = [one for one, _ in others if model.given(one.meeting)]
    found = [(one.meeting, holds) for one, holds in others if not model.given(one.meeting)]
    near = [one.meeting for one in given if one.days.ends.last in in_time]
    told_near = tells_of_what_is_found(model, opens, near, found)
    if near:
        return told_near
    of_year = [one.meeting for one in given if one.days.opens.first.year == opens.year]
    in_year = [(one, opens_in(model, one, opens.year)) for one, _ in found]
    told_in_year = tells_of_what_is_found(model, opens, of_year, in_year)
    none_near = model.no(model.any(holds for _, holds in found))
    return model.any((told_near, model.all((none_near, told_in_year))))

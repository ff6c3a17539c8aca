"""What is asked of given meetings: that of which a finding would hang on what is to be found.

Where none of several meetings comes before a day as it should, a finding names the last of those
that ended before that day, or else the first of all: in the order of their last days, and of their
names where these are the same.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from workplan.model.meetings import Meeting
from workplan.rules.topics_taken import ids
from workplan.rules.vocabulary import Condition, Model

DAY = timedelta(days=1)


def told_of(opens: date, ends: Mapping[str, date]) -> str:
    """Return the name of the meeting that is told of; `ends` has the last day of each, by name."""
    in_order = sorted(ends, key=lambda name: (ends[name], name))
    before = [name for name in in_order if ends[name] < opens]
    return before[-1] if before else in_order[0]


def tells_of_what_is_found(
    model: Model,
    opens: date,
    given: Sequence[Meeting],
    others: Iterable[tuple[Meeting, Condition]],
) -> Condition:
    """Return whether the meeting that a finding would name is one of others, not one given.

    Something of these is to be found: each is told of only where a condition holds.
    """
    if not given:
        return model.any(condition for _, condition in others)
    ends = {one.id: model.calendars.possible_days(one).ends.last for one in given}
    name = told_of(opens, ends)
    return model.any(
        model.all((condition, _rather(model, opens, one, name, ends[name])))
        for one, condition in others
    )


def require_where_it_hangs_on(
    model: Model,
    kept: Condition,
    found: Condition,
    meetings: Sequence[Meeting],
    *,
    limits: Sequence[str] = (),
) -> None:
    """Require something of which a finding hangs on what is to be found, or on given ones alone.

    `found` says whether it hangs on what is to be found: if not, it does on the given ones of the
    `meetings`, and in any case on the entries that are `limits`.
    """
    given = [one for one in meetings if model.given(one)]
    model.require(model.any((kept, model.no(found))), (*limits, *ids(meetings)))
    model.require(model.any((kept, found)), (*limits, *ids(given)))


def _rather(model: Model, opens: date, one: Meeting, name: str, ended: date) -> Condition:
    """Return whether a meeting is told of rather than the one of a name, which ended on a day."""
    ends = model.ends(one)
    after = model.earlier(model.at(ended - DAY if one.id > name else ended), ends)
    if ended < opens:
        return model.all((after, model.earlier(ends, model.at(opens))))
    return model.no(after)

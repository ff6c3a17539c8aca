"""How many things are between two of their deadlines at a time: documents in processing, say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, chain
from typing import TypeAlias

from attrs import frozen

from workplan.model.dues import step_name
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme

_DAY = timedelta(days=1)


@frozen
class Passage:
    """A thing on its way from one of its deadlines to another: a document, what a topic needs.

    It is between the two from the day of the first on, and no longer on that of the second.
    """

    enters: Entry
    leaves: Entry


@frozen
class Crowd:
    """Days in a row on which there are many at once, from the first to the last.

    `passages` are those that are there on `day`, the first of those days on which there are most,
    `all_passages` those that are there on any of the days.
    """

    first: date
    last: date
    day: date
    passages: tuple[Passage, ...]
    all_passages: tuple[Passage, ...]


def passages(programme: Programme, from_: str, to: str) -> tuple[Passage, ...]:
    """Return what passes between two deadlines, at each meeting that counts, for each topic.

    `from_` and `to` are ids of deadlines ("papers.submitted"); where there is no such deadline,
    the name of a step ("submitted") stands for that step of each document. What is due for a whole
    meeting goes with what is due for each of its topics.
    """
    its_ways = ways(programme.plan, from_, to)
    return tuple(
        passage
        for meeting in programme.plan.meetings
        if meeting.counts
        for passage in _at_meeting(programme.hanging_on(meeting), its_ways)
    )


def crowds(passages: Iterable[Passage], most: int) -> Iterator[Crowd]:
    """Yield the days on which more than `most` are between their deadlines, in their order.

    What is not dated is passed over.
    """
    dated = sorted(filter(None, map(_dated, passages)), key=_by_day)
    stretches = list(_stretches(_levels(dated), most))
    for (first, last, day), there in zip(stretches, _there(dated, stretches), strict=True):
        on_day = (passage for enters, over, passage in there if enters <= day < over)
        yield Crowd(first, last, day, tuple(on_day), tuple(passage for _, _, passage in there))


def most_at_once(passages: Iterable[Passage]) -> Crowd | None:
    """Return the first days on which there are as many as ever; None where there never is one."""
    passages = tuple(passages)
    levels = _levels(list(filter(None, map(_dated, passages))))
    most = max((level for _, level in levels), default=0)
    return next(crowds(passages, most - 1), None) if most else None


# A passage with its first day, and the day on which it is over.
_Dated: TypeAlias = tuple[date, date, Passage]
# Days in a row: the first, the last, and the first of those on which there are most.
_Stretch: TypeAlias = tuple[date, date, date]


def _dated(passage: Passage) -> _Dated | None:
    """Return when a passage is, None where that is not known, or where it takes no day."""
    first, over = passage.enters.ends, passage.leaves.ends
    return (first, over, passage) if first and over and first < over else None


def _by_day(dated: _Dated) -> tuple[date, date, str, str]:
    first, over, passage = dated
    return first, over, passage.enters.id, passage.leaves.id


def _levels(dated: Iterable[_Dated]) -> list[tuple[date, int]]:
    """Return each day on which their number changes, and how many there are from then on."""
    changes = Counter[date]()
    for first, over, _ in dated:
        changes[first] += 1
        changes[over] -= 1
    days = sorted(changes)
    return list(zip(days, accumulate(changes[day] for day in days), strict=True))


def _stretches(levels: Sequence[tuple[date, int]], most: int) -> Iterator[_Stretch]:
    """Yield the first and the last of days on which there are more, and the first of the most."""
    first: date | None = None
    peak, day_of_peak = 0, date.min
    for day, level in levels:
        if level <= most:
            if first is not None:
                yield first, day - _DAY, day_of_peak
            first, peak = None, 0
            continue
        first = first or day
        if level > peak:
            peak, day_of_peak = level, day


def _there(dated: Sequence[_Dated], stretches: Iterable[_Stretch]) -> Iterator[list[_Dated]]:
    """Yield what is between its deadlines on some day of each of some stretches, all in order."""
    ahead, here = 0, list[_Dated]()
    for first, last, _ in stretches:
        while ahead < len(dated) and dated[ahead][0] <= last:
            here.append(dated[ahead])
            ahead += 1
        here = [one for one in here if first < one[1]]
        yield here


# What a deadline is called at a meeting, in two of them: the way from the one to the other.
Way: TypeAlias = tuple[str, str]


def ways(plan: Plan, from_: str, to: str) -> tuple[Way, ...]:
    """Return which two deadlines there are of the things that pass from the one to the other."""
    known = frozenset(due.id for due in plan.dues)
    if from_ in known and to in known:
        return ((from_, to),)
    owners = {step_name(one, step): one.id for one in plan.documents for step in one.steps}
    found: dict[Way, None] = {}
    for document in plan.documents:
        own = {step.id: step_name(document, step) for step in document.steps}
        # The step of another document, named whole, does not lead to a step of this one.
        whole = {name for name in (from_, to) if name in known}
        own |= {name: name for name in whole if owners.get(name, document.id) == document.id}
        if from_ in own and to in own:
            found[own[from_], own[to]] = None
    return tuple(found)


def _at_meeting(entries: Iterable[Entry], ways: Sequence[Way]) -> Iterator[Passage]:
    by_name: dict[str, dict[str | None, Entry]] = {}
    for entry in entries:
        by_name.setdefault(entry.name, {})[entry.topic] = entry
    for enters, leaves in ways:
        first, then = by_name.get(enters, {}), by_name.get(leaves, {})
        topics = {topic: None for topic in chain(first, then) if topic is not None}
        for topic in topics or (None,):
            opening, closing = (one.get(topic, one.get(None)) for one in (first, then))
            if opening is not None and closing is not None:
                yield Passage(opening, closing)

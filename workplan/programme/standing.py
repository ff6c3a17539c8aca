"""How entries stand as a plan is looked at from a day: past, next, or overdue."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, TypeAlias

from workplan.programme.entry import Entry
from workplan.programme.programme import Programme

Standing: TypeAlias = Literal["past", "next", "overdue"]


def standings(programme: Programme) -> dict[str, Standing]:
    """Return how the entries stand on the programme's day of reference, by id.

    `overdue` is a deadline that was due before that day and is not done (see `is_overdue`), `past`
    what else ended before it. `next` are a body's deadlines that fall due first from that day on,
    done ones apart, and its meeting that opens first. What is later, cancelled, postponed or not
    dated has no standing; nothing has where there is no day of reference.
    """
    as_of = programme.as_of
    if as_of is None:
        return {}
    counted = [entry for entry in programme.entries if entry.counts and entry.kind != "closure"]
    past: dict[str, Standing] = {
        entry.id: "overdue" if is_overdue(entry, held_until(programme, entry), as_of) else "past"
        for entry in counted
        if entry.ends is not None and entry.ends < as_of
    }
    return past | dict.fromkeys(_next(counted, as_of), "next")


def is_overdue(entry: Entry, held_until: date | None, as_of: date) -> bool:
    """Say whether a deadline was due before a day and is not done, and somebody still waits.

    Nobody waits for what was due by the last day of a meeting that has been held: `held_until` is
    that day, None where the deadline hangs on no meeting or on one that has not been held.
    """
    if not entry.owed or is_done(entry, as_of) or entry.ends is None:
        return False
    return entry.ends < as_of and (held_until is None or held_until < entry.ends)


def is_done(entry: Entry, as_of: date | None) -> bool:
    """Say whether an entry has been done, by the end of a day if one is given."""
    return entry.done is not None and (as_of is None or entry.done <= as_of)


def held_until(programme: Programme, deadline: Entry) -> date | None:
    """Return the last day of the meeting on which a deadline hangs, if that has been held."""
    meeting = None if deadline.of is None else programme.entry(deadline.of)
    return meeting.ends if meeting is not None and meeting.status == "held" else None


def _next(entries: Iterable[Entry], as_of: date) -> Iterator[str]:
    """Yield the ids of the meetings and the deadlines that each body has first from a day on."""
    ahead: dict[tuple[str | None, bool], dict[date, list[str]]] = {}
    for entry in entries:
        day = entry.starts if entry.kind == "meeting" else entry.ends
        waits = (entry.kind == "meeting" or entry.owed) and not is_done(entry, as_of)
        if waits and day is not None and day >= as_of:
            by_day = ahead.setdefault((entry.body, entry.owed), {})
            by_day.setdefault(day, []).append(entry.id)
    for by_day in ahead.values():
        yield from by_day[min(by_day)]

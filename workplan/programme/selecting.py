"""Chooses entries of a programme: by body, year, kind, owner, and by when they are due."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import get_args

from attrs import frozen

from workplan.dates.lengths import Length
from workplan.dates.long_after import long_after
from workplan.errors import CallError, Fault, instead
from workplan.model.groups import Groups, everyone
from workplan.programme.entry import WITHIN, Entry, Kind
from workplan.programme.programme import Programme
from workplan.programme.standing import is_done, standings
from workplan.text import sentence

# Closures are chosen only where they are asked for: there are many, and nobody attends them. So
# is what goes on within a meeting: who attends that, attends it all.
SHOWN: tuple[Kind, ...] = tuple(
    kind for kind in get_args(Kind) if kind not in ("closure", *WITHIN)
)


@frozen(kw_only=True)
class Selection:
    """What entries are chosen by; what is empty or None chooses all.

    `years` are those in which an entry lies, or can lie while it is not dated. An owner owes what
    the groups owe in which he is. With `due`, only
    deadlines that wait to be done: those that are overdue on the programme's day of reference, and
    those due from that day until so long after it, the last day included.
    """

    bodies: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    kinds: tuple[Kind, ...] = ()
    owners: tuple[str, ...] = ()
    due: Length | None = None

    def of(self, programme: Programme) -> tuple[Entry, ...]:
        """Return the chosen entries, in the order of the programme.

        Raises CallError for a body or an owner that the plan does not have.
        """
        if faults := tuple(self._unknown(programme)):
            raise CallError(*faults)
        groups = Groups(programme.plan.actors)
        owners = frozenset(chain(self.owners, *map(groups.groups, self.owners)))
        due = None if self.due is None else frozenset(_due(programme, self.due))
        kinds = self.kinds or SHOWN
        return tuple(
            entry
            for entry in programme.entries
            if entry.kind in kinds
            and (due is None or entry.id in due)
            and (not self.bodies or entry.body in self.bodies)
            and (not self.owners or entry.owner in owners)
            and (not self.years or _years(entry).intersection(self.years))
        )

    def _unknown(self, programme: Programme) -> Iterator[Fault]:
        plan = programme.plan
        bodies = [body.id for body in plan.bodies]
        for body in _missing(self.bodies, bodies):
            yield Fault(
                sentence('the plan has no body "{body}"', body=body), instead(body, bodies)
            )
        owners = {entry.owner for entry in programme.entries if entry.owner}
        known = sorted(owners | set(everyone(plan)))
        for owner in _missing(self.owners, known):
            yield Fault(
                sentence('the plan has no owner "{owner}"', owner=owner), instead(owner, known)
            )


def _missing(asked: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    there = frozenset(known)
    yield from (one for one in asked if one not in there)


def _due(programme: Programme, within: Length) -> Iterator[str]:
    """Yield the ids of the deadlines that are overdue or due within so long."""
    as_of = programme.as_of
    if as_of is None:
        raise CallError(
            Fault(
                sentence("what is due depends on the day from which one looks"),
                sentence("derive the programme as of a day: derive(plan, as_of=...)"),
            )
        )
    standing = standings(programme)
    last = long_after(as_of, within, programme.calendars.deadline_days(None))
    for entry in programme.entries:
        ahead = entry.ends is not None and as_of <= entry.ends <= last
        waits = entry.owed and entry.counts and not is_done(entry, as_of)
        if waits and (ahead or standing.get(entry.id) == "overdue"):
            yield entry.id


def _years(entry: Entry) -> set[int]:
    if entry.starts is not None and entry.ends is not None:
        return set(range(entry.starts.year, entry.ends.year + 1))
    if entry.window is not None:
        return set(range(entry.window.first.year, entry.window.last.year + 1))
    return set()

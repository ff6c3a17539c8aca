"""The verb: dates and topics for what is free, so that all must rules hold."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib.util import find_spec

from workplan.errors import CallError, Fault
from workplan.model.plan import Plan
from workplan.rules import RULES
from workplan.rules.checking import asked_of
from workplan.rules.rule import Rule
from workplan.scheduling.free import released
from workplan.scheduling.solution import Asked, Limits, Progress, Solution
from workplan.text import sentence

SECONDS = 60.0


def schedule(  # noqa: PLR0913 - what a user may want, each by its name
    plan: Plan,
    *,
    rules: Sequence[type[Rule]] = RULES,
    as_of: date | None = None,
    published: Plan | None = None,
    fix: Iterable[str] = (),
    free: Iterable[str] = (),
    time_limit: float = SECONDS,
    seed: int = 0,
    reproducible: bool = False,
    report: Callable[[Progress], None] | None = None,
) -> Solution:
    """Give every free meeting its days, and every topic without one its meeting.

    All rules of level must hold in what is found, as far as they touch what is free; the wishes,
    and the rules of level should, cost as little as can be. With `as_of`, nothing may be overdue
    on that day. With `published`, first of all as little as can be differs from that plan.
    Meetings in `fix` stay as they are placed and take no more topics, those in `free` give up
    their day and their topics.

    It takes at most `time_limit` seconds. `seed` is where the search begins; with `reproducible`
    the same plan gives the same answer each time, as long as time does not run out. `report` is
    told how far it has come.

    Raises CallError where the solver is not installed, and for an id that is no meeting's.
    """
    if find_spec("ortools") is None:
        raise CallError(
            Fault(
                sentence("scheduling needs a solver, which is not installed"),
                sentence('install it: pip install "workplan[solver]"'),
            )
        )
    from workplan.scheduling.search import search

    plan = released(plan, free)
    asked = Asked(
        plan=plan,
        rules=tuple(asked_of(plan, rules)),
        fixed=tuple(fix),
        published=published,
        as_of=as_of,
    )
    return search(asked, Limits(time_limit, seed, reproducible, report))

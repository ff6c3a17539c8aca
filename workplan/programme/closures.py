"""The entries for a closure: one each time that it closes within the plan's period."""

from collections.abc import Iterator

from workplan.dates.closing import Easter, Yearly
from workplan.dates.spans import Span
from workplan.model.closures import Closure
from workplan.model.plan import Plan
from workplan.programme.entry import Entry
from workplan.programme.reasons import GIVEN
from workplan.text import Sentence, counted, sentence


def closure_entries(plan: Plan, closure: Closure) -> Iterator[Entry]:
    """Yield a closure's entries, named after the year: `national-day/2012`, then `/2012-2`."""
    for name, span in closure.occurrences(plan.starts, plan.ends):
        yield _entry(plan, closure, name, span)


def _entry(plan: Plan, closure: Closure, name: str, span: Span) -> Entry:
    return Entry(
        id=name,
        published_id=name,
        kind="closure",
        title=closure.title,
        reason=(_reason(closure),),
        starts=span.first,
        ends=span.last,
        place=closure.place,
        done=plan.done_on(name),
        source=closure.source,
        url=closure.url,
        note=closure.note,
        verified=closure.verified,
        origin=closure.origin,
    )


def _reason(closure: Closure) -> Sentence:
    match closure.when:
        case Yearly(2, 29):
            return sentence("every leap year on this day")
        case Yearly():
            return sentence("every year on this day")
        case Easter(0, False):
            return sentence("Easter Sunday")
        case Easter(0, True):
            return sentence("Orthodox Easter Sunday")
        case Easter(days, orthodox):
            return _from_easter(days, orthodox=orthodox)
        case _:
            return GIVEN


def _from_easter(days: int, *, orthodox: bool) -> Sentence:
    match days > 0, orthodox:
        case True, False:
            return counted("{count} day after Easter", "{count} days after Easter", count=days)
        case False, False:
            return counted("{count} day before Easter", "{count} days before Easter", count=-days)
        case True, True:
            return counted(
                "{count} day after Orthodox Easter",
                "{count} days after Orthodox Easter",
                count=days,
            )
        case _:
            return counted(
                "{count} day before Orthodox Easter",
                "{count} days before Orthodox Easter",
                count=-days,
            )

"""Documents that are due step by step, and papers that exist."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

from attrs import evolve
from hypothesis import strategies as st

from tests.strategies.bodies import anyone
from tests.strategies.counting import anchors_beside, beside_each
from tests.strategies.names import Named, calls_in, documents_in
from tests.strategies.parts import Parts
from tests.strategies.recurring import of_one_id
from tests.strategies.steps import ROLLS, days_in_order, in_order
from tests.strategies.values import (
    days,
    given_some,
    pick,
    some_of,
    statements,
    titles,
    told,
    up_to,
)
from workplan.dates.anchors import DeadlineAnchor, MeetingAnchor
from workplan.dates.lengths import Length
from workplan.dates.offsets import Offset
from workplan.model.deadlines import Each
from workplan.model.documents import Document, Step
from workplan.model.dues import Due
from workplan.model.papers import Paper, Reached
from workplan.model.plan import Plan
from workplan.model.symbols import Symbol

DOCUMENTS = ("paper", "report", "note")
STEPS = ("drafted", "submitted", "processed", "issued", "adopted", "in.print")
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
PAPERS = ("a-2011-1", "the-note", "6.1")
# Both orders in use, all sorts of series and suffixes; no two with numbers of their own are one.
SYMBOLS = (
    *("CAC/COSP/WG.4/2011/{}", "CAC/COSP/2011/WG.4/L.{}/Add.1", "CAC/COSP/WG.4/2011/CRP.{}"),
    *("CAC/COSP/WG.4/2011/{}/Rev.1/Corr.2", "CAC/COSP/2011/INF/{}", "A/RES/66/{}", "TD/B/{}"),
    *("A/C.3/S-12/L.{}", "E-SC.1/PV.{}", "NPT/CONF.2010/{} (Vol. I)", "A/HRC/17/{}**"),
)


@st.composite
def documents_of(draw: st.DrawFn, parts: Parts, base: Plan) -> tuple[Document, ...]:
    """Draw documents for a plan that has its calls and agendas, and no deadlines yet."""
    drawn: list[Document] = []
    for name in DOCUMENTS[: pick(draw, (1, 2, 3, 0))]:
        # One in the place of another has the same steps.
        steps = some_of(draw, STEPS) or STEPS[:1]
        drawn += of_one_id(draw, base, partial(_document, draw, parts, base, name, steps))
    whole = evolve(base, documents=tuple(drawn))
    dues = iter([due for due in whole.dues if isinstance(due, Due) and due.kind == "document"])
    first = [next(iter([*islice(dues, len(one.steps))])) for one in drawn]
    calls = tuple(dict.fromkeys(due.id for due in base.dues))
    return tuple(
        evolve(one, steps=_counted(draw, parts, whole, one, [*anchors_beside(due, those, calls)]))
        for one, due, those in zip(drawn, first, beside_each(whole, first), strict=True)
    )


def _document(  # noqa: PLR0913, PLR0917 - what is the same for all of a name, and whose it is
    draw: st.DrawFn,
    parts: Parts,
    base: Plan,
    name: str,
    steps: Sequence[str],
    of: Sequence[str],
) -> Document:
    each: Each = pick(draw, ("meeting", "topic"))
    items = [None, *_taken_up(base, of)] if each == "meeting" else [None]
    return Document(
        id=name,
        of=of,
        title=draw(titles(parts)),
        steps=tuple(
            Step(
                id=step,
                due=Offset(MeetingAnchor("end"), Length(number + 1, "day"), "after"),
                owner=anyone(draw, base.actors),
                **given_some(draw, title=titles(parts)),
                **draw(statements(parts)),
            )
            for number, step in enumerate(steps)
        ),
        each=each,
        owner=anyone(draw, base.actors),
        languages=some_of(draw, LANGUAGES),
        agenda=pick(draw, items),
        roll=pick(draw, ROLLS),
        **given_some(draw, kind=titles(parts), word_limit=st.sampled_from((1, 8500))),
        **draw(statements(parts)),
    )


def _taken_up(base: Plan, of: Sequence[str]) -> Iterator[str]:
    """Yield the agenda items that all meetings of these have."""
    for item in base.agenda:
        if {*of} <= {*item.of} and item.since is None and item.until is None:
            yield item.id


def _counted(
    draw: st.DrawFn, parts: Parts, whole: Plan, one: Document, before: Sequence[DeadlineAnchor]
) -> tuple[Step, ...]:
    """Return the steps of a document with the days on which they are due."""
    names = [f"{one.id}.{step.id}" for step in one.steps]
    when = in_order(draw, parts, whole, names, before)
    return tuple(evolve(step, due=day) for step, day in zip(one.steps, when, strict=True))


@st.composite
def papers_of(draw: st.DrawFn, parts: Parts, plan: Plan) -> tuple[Paper, ...]:
    """Draw papers of documents, of calls and of meetings."""
    documents = [*documents_in(plan)]
    others = [*(one.name for one in calls_in(plan)), *(one.id for one in plan.meetings)]
    drawn: list[Paper] = []
    for name in PAPERS[: draw(up_to(len(PAPERS))) if others else 0]:
        document: Named | None = None  # of a call or a meeting
        if draw(up_to(2)) and documents:
            document = pick(draw, documents)
        drawn.append(
            Paper(
                id=name,
                of=pick(draw, others) if document is None else document.name,
                title=draw(titles(parts)),
                symbols=[
                    Symbol.parse(pattern.format(10 * len(drawn) + number + 1))
                    for number, pattern in enumerate(some_of(draw, SYMBOLS))
                ],
                references=some_of(draw, ("CU 2011 83 A", draw(told(parts))), 2),
                dates=() if document is None else _reached(draw, parts, plan, document),
                languages=[Reached(code, draw(days(parts))) for code in some_of(draw, LANGUAGES)],
                **given_some(draw, on=days(parts)),
                **draw(statements(parts)),
            )
        )
    return tuple(drawn)


def _reached(draw: st.DrawFn, parts: Parts, plan: Plan, document: Named) -> list[Reached]:
    """Draw when a paper reached some of the steps of its document, in their order."""
    stated = next(one for one in plan.documents if one.id == document.thing)
    reached = [step.id for step in stated.steps if draw(up_to(1))]
    days_of_steps = days_in_order(draw, parts, len(reached))
    return [Reached(step, day) for step, day in zip(reached, days_of_steps, strict=True)]

"""Faults of documents that are due, and of the papers that there are."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from workplan.dates.anchors import DeadlineAnchor
from workplan.dates.errors import shown
from workplan.dates.offsets import Direction, Offset
from workplan.errors import Fault, Names
from workplan.model.documents import Document, Step
from workplan.model.dues import step_name
from workplan.model.entry_names import EntryNames
from workplan.model.evident_order import evidently_before
from workplan.model.grouping import grouped
from workplan.model.papers import Paper
from workplan.model.symbols import Symbol
from workplan.model.things import Thing
from workplan.model.value_checks import (
    check_at_least_one,
    check_id,
    check_in_reach,
    check_languages,
    check_once_each,
    no_item_fault,
)
from workplan.text import Sentence, sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def check_document(thing: Thing, document: Document) -> Iterator[Fault]:
    """Yield what is wrong with the values of a document."""
    yield from check_once_each(thing, "of", document.of)
    yield from check_at_least_one(thing, "word_limit", document.word_limit)
    yield from check_languages(thing, "languages", document.languages)
    if not document.of:
        yield thing.fault(
            message=sentence('document "{id}" does not say whose it is', id=shown(document.id)),
            hint=sentence("write the body, or the meetings, for which it is due: of = ..."),
        )
    if not document.steps:
        yield thing.fault(
            "steps",
            message=sentence("a document without steps is never due"),
            hint=sentence("write one at least, and when it is due"),
        )
    for number, step in enumerate(document.steps):
        yield from check_id(thing, "steps", step.id, step.id)
        yield from _in_order(thing, document, document.steps[:number], step)


def _in_order(
    thing: Thing, document: Document, before: Iterable[Step], step: Step
) -> Iterator[Fault]:
    """Yield a fault where a step is due before one of those before it, whatever the meeting."""
    name = step_name(document, step)
    for other in before:
        if (
            evidently_before(step.due, other.due)
            or _counts(step, "before", step_name(document, other))
            or _counts(other, "after", name)
        ):
            yield thing.fault(
                "steps",
                step.id,
                message=sentence(
                    "{later} is before {first}", later=shown(step.id), first=shown(other.id)
                ),
                hint=sentence("write the steps in the order in which they fall due"),
            )
            return


def _counts(step: Step, direction: Direction, name: str) -> bool:
    """Say whether a step is counted from the day of that name, in a direction."""
    match step.due:
        case Offset(anchor=DeadlineAnchor(of=of)):
            return of == name and step.due.direction == direction
    return False


def check_paper(thing: Thing, paper: Paper) -> Iterator[Fault]:
    """Yield what is wrong with the values of a paper."""
    yield from check_once_each(thing, "symbols", tuple(map(str, paper.symbols)))
    yield from check_once_each(thing, "dates", tuple(reached.id for reached in paper.dates))
    yield from check_languages(thing, "languages", tuple(one.id for one in paper.languages))
    for key, days in (("dates", paper.dates), ("languages", paper.languages)):
        for reached in days:
            yield from check_in_reach(thing, key, reached.on, reached.id)


def document_faults(plan: "Plan", things: Iterable[Thing]) -> Iterator[Fault]:
    """Yield what documents and papers name that is not there, and symbols that two papers bear."""
    known = _Known(plan)
    bearers: dict[Symbol, str] = {}
    for thing in things:
        match thing.stated:
            case Document() as document:
                yield from known.agenda_fault(thing, document)
            case Paper() as paper:
                yield from known.paper_faults(thing, paper)
                yield from _borne_twice(thing, paper, bearers)


def _borne_twice(thing: Thing, paper: Paper, bearers: dict[Symbol, str]) -> Iterator[Fault]:
    for number, symbol in enumerate(paper.symbols):
        bearer = bearers.setdefault(symbol, paper.id)
        if bearer != paper.id:
            yield thing.fault(
                "symbols",
                number,
                message=sentence(
                    '"{symbol}" is the symbol of "{paper}"',
                    symbol=str(symbol),
                    paper=shown(bearer),
                ),
                hint=sentence("write each symbol at the one paper that bears it"),
            )


class _Known:
    """What documents and papers may name."""

    def __init__(self, plan: "Plan") -> None:
        self._plan = plan
        self._meetings = {meeting.id: meeting for meeting in plan.meetings}
        self._documents = {
            name: frozenset(step.id for document in documents for step in document.steps)
            for name, documents in grouped(plan.documents, lambda document: document.id).items()
        }
        self._calls = frozenset(call.id for call in plan.calls)
        self._things: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _entries(self) -> EntryNames:
        return EntryNames(self._plan)

    @cached_property
    def _wheres(self) -> Names:
        return Names((*self._meetings, *(topic.id for topic in self._plan.topics)))

    @cached_property
    def _items(self) -> dict[str, Names]:
        """The ids of agenda items, by the body on whose agendas they may stand."""
        pairs = ((self._body(of), item.id) for item in self._plan.agenda for of in item.of)
        groups = grouped(pairs, lambda pair: pair[0])
        return {body: Names(item for _, item in group) for body, group in groups.items()}

    def _body(self, of: str) -> str:
        return self._meetings[of].body if of in self._meetings else of

    def agenda_fault(self, thing: Thing, document: Document) -> Iterator[Fault]:
        """Yield a fault where no agenda on which a document stands has such an item."""
        if document.agenda is None:
            return
        for of in document.of:
            items = self._items.get(self._body(of), Names(()))
            if document.agenda not in items:
                hint = items.instead(document.agenda)
                yield no_item_fault(thing, "agenda", of, document.agenda, hint)
                return

    def paper_faults(self, thing: Thing, paper: Paper) -> Iterator[Fault]:
        """Yield a fault where a paper is of nothing that there can be, or at no step of it."""
        steps = self._steps(paper.of)
        if not steps and paper.of not in self._meetings and not self._is_call(paper.of):
            yield thing.fault(
                "of",
                message=sentence(
                    'the plan cannot have a document, call or meeting "{of}"', of=shown(paper.of)
                ),
                hint=self._instead(paper.of),
            )
            return
        for reached in paper.dates:
            if reached.id not in steps:
                yield thing.fault(
                    "dates",
                    reached.id,
                    message=sentence(
                        '"{of}" has no step "{step}"', of=shown(paper.of), step=shown(reached.id)
                    ),
                    hint=Names(steps).instead(reached.id)
                    if steps
                    else sentence("leave it out: only documents have steps"),
                )

    def _steps(self, of: str) -> frozenset[str]:
        """Return the steps of a document that there can be; of what is none, none."""
        steps = self._documents.get(of.rpartition("/")[2], ())
        return frozenset(step for step in steps if self._entries.is_deadline(f"{of}.{step}"))

    def _is_call(self, of: str) -> bool:
        return of.rpartition("/")[2] in self._calls and self._entries.is_deadline(of)

    def _instead(self, of: str) -> Sentence:
        where, _, name = of.rpartition("/")
        for near in (where, self._wheres.nearest(where)):
            things = self._things_at(near) if near else ()
            nearest = Names(things).nearest(name)
            if nearest is not None:
                return sentence('write "{nearest}"', nearest=f"{near}/{nearest}")
            if things:
                return Names(f"{near}/{thing}" for thing in things).instead(name)
        return Names(self._meetings).instead(of)

    def _things_at(self, where: str) -> tuple[str, ...]:
        """Return the ids of the documents and calls of a meeting or a topic."""
        if where not in self._things:
            names = {thing: f"{where}/{thing}" for thing in (*self._documents, *self._calls)}
            self._things[where] = tuple(
                thing for thing, of in names.items() if self._steps(of) or self._is_call(of)
            )
        return self._things[where]

"""What calls and documents have due: each of their steps hangs on meetings as a deadline does.

So each is counted, set by hand, done and judged like a deadline, and others count from it by its
id: `call`, `call.replies`, `paper.submitted`.
"""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Literal

from attrs import evolve, frozen

from workplan.dates.offsets import Offset
from workplan.model.calls import Call
from workplan.model.deadlines import Deadline
from workplan.model.documents import Document, Step
from workplan.text import Sentence, Text, sentence

SENT = sentence("sent")
REPLIES = sentence("replies due")
# The steps of documents that a plan need not name itself.
STEPS = {
    "drafted": sentence("drafted"),
    "submitted": sentence("submitted"),
    "processed": sentence("processed"),
    "issued": sentence("issued"),
    "adopted": sentence("adopted"),
}


@frozen(kw_only=True, repr=False)
class Due(Deadline):
    """One step of a call or a document.

    `thing` is the id of the call or the document, `step` what is due of it; `where` says at which
    keys of its table it stands, `agenda` under which item a document is taken up.
    """

    kind: Literal["call", "document"]
    thing: str
    step: Text | Sentence
    where: tuple[str, ...]
    agenda: str | None = None

    @property
    def known_as(self) -> str:
        """The id of the call or the document: it is replaced as a whole, with all its steps."""
        return self.thing

    @cached_property
    def named(self) -> Text | Sentence:
        """What is due: the document, and which step of it."""
        return sentence("{document}, {step}", document=self.title, step=self.step)


def dues_of(stated: Call | Document) -> Iterator[Due]:
    """Yield what a call or a document has due, in the order of its steps."""
    if isinstance(stated, Document):
        yield from (_step(stated, step) for step in stated.steps)
        return
    yield _due(stated, stated.id, SENT, ("sent",), due=stated.sent, owner=stated.owner)
    if stated.replies_by is not None:
        yield _due(
            stated,
            f"{stated.id}.replies",
            REPLIES,
            ("replies_by",),
            due=stated.replies_by,
            owner=stated.addressee,
        )


def step_name(document: Document, step: Step) -> str:
    """Return the id by which others count from a step of a document."""
    return f"{document.id}.{step.id}"


def step_title(step: Step) -> Text | Sentence:
    """Return what a step is called."""
    return step.title or STEPS.get(step.id) or Text.of(step.id)


def how_many_dues(stated: Call | Document) -> int:
    """Return how many steps a call or a document has."""
    if isinstance(stated, Document):
        return len(stated.steps)
    return 1 if stated.replies_by is None else 2


def _step(document: Document, step: Step) -> Due:
    due = _due(
        document,
        step_name(document, step),
        step_title(step),
        ("steps", step.id),
        due=step.due,
        owner=step.owner or document.owner,
    )
    return evolve(
        due,
        source=step.source or due.source,
        url=step.url or due.url,
        note=step.note or due.note,
        verified=step.verified and due.verified,
    )


def _due(  # noqa: PLR0913 - what a step has of its own
    stated: Call | Document,
    name: str,
    step: Text | Sentence,
    where: tuple[str, ...],
    *,
    due: date | Offset,
    owner: str | None,
) -> Due:
    return Due(
        kind="document" if isinstance(stated, Document) else "call",
        thing=stated.id,
        step=step,
        where=where,
        agenda=stated.agenda if isinstance(stated, Document) else None,
        id=name,
        title=stated.title,
        of=stated.of,
        each=stated.each,
        since=stated.since,
        until=stated.until,
        roll=stated.roll,
        source=stated.source,
        url=stated.url,
        note=stated.note,
        verified=stated.verified,
        origin=stated.origin,
        due=due,
        owner=owner,
    )

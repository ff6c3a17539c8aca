"""An entry: one line of the programme."""

from datetime import date, datetime
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.dates.spans import Span
from workplan.errors import Origin
from workplan.model.meetings import NOT_COUNTED, Status
from workplan.text import Sentence, Text

Kind: TypeAlias = Literal[
    "meeting",
    "sitting",
    "agenda-item",
    "deadline",
    "call",
    "reply",
    "document",
    "paper",
    "report-back",
    "milestone",
    "closure",
]
# What falls due on a day that is counted or given, and what somebody owes besides.
DUE: tuple[Kind, ...] = ("deadline", "call", "document")
OWED: tuple[Kind, ...] = (*DUE, "report-back")
# What goes on within a meeting.
WITHIN: tuple[Kind, ...] = ("sitting", "agenda-item")


@frozen(kw_only=True)
class Entry:
    """One line of the programme, with the reason for its date.

    Its `id` never changes once published; `published_id` is the one it was first published
    under. `starts` and `ends` are its first and last day; a deadline with no opening, or none that
    is known, starts on the day on which it is due. What is not dated yet has neither, but a
    `window`: the first and the last possible day, of a deadline on which it is due, as far as
    they are known. So has a milestone of which only month or year is known.

    `instant` is the time of day at which a deadline ends, `opens` that at which its period opens,
    each aware of its zone, and None where no time is said; those of a sitting are its hours. `of`
    is the meeting it hangs on, `topic` the topic it is for. `symbols` are those of a paper,
    `number` is that of an agenda item: (2, 1, 2) for 2 (a) (ii). `follows` are the entries from
    which its dates are, or may be, counted; one that is left out by hand is no entry, but may be
    counted from. `counted` is the date that would follow if none had been set by hand. `reason`
    says how its dates come about, a sentence for each step. `source` says also who set a date by
    hand; `verified` holds only if it does for the meeting and for what was set by hand too.
    """

    id: str
    published_id: str
    kind: Kind
    title: Text | Sentence
    reason: tuple[Sentence, ...]
    starts: date | None = None
    ends: date | None = None
    window: Span | None = None
    instant: datetime | None = None
    opens: datetime | None = None
    counted: date | None = None
    body: str | None = None
    place: str | None = None
    of: str | None = None
    topic: str | None = None
    owner: str | None = None
    follows: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    number: tuple[int, ...] = ()
    status: Status = "confirmed"
    done: date | None = None
    source: tuple[str, ...] = ()
    url: str | None = None
    note: Text | None = None
    verified: bool = True
    origin: Origin | None = field(default=None, eq=False, repr=False)

    @property
    def name(self) -> str:
        """What it is called at its meeting: the id of a deadline or a step, "papers.issued"."""
        return self.id.rpartition("/")[2]

    @property
    def dated(self) -> bool:
        """Whether it has dates."""
        return self.ends is not None

    @property
    def owed(self) -> bool:
        """Whether somebody owes it: what can be done, or be overdue."""
        return self.kind in OWED

    @property
    def counts(self) -> bool:
        """Whether rules count it: not where its meeting is cancelled or postponed."""
        return self.status not in NOT_COUNTED

"""Recommendations: what was asked of whom at a meeting, and what became of it."""

from datetime import date
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.model.stated import Stated, as_optional_text, as_text
from workplan.text import Text

Asked: TypeAlias = Literal[
    "request",
    "recommendation",
    "decision",
    "reminder",
    "reiteration",
    "encouragement",
    "acknowledgement",
    "welcome",
    "chapeau",
    "other",
]
State: TypeAlias = Literal[
    "reported", "in progress", "implemented", "not implemented", "superseded"
]

# What is reported back to, in words; else it is a meeting's id, or a date.
REPORT_BACK = ("next meeting", "some meeting", "regularly", "none")
# What a report back is called among the entries of a plan.
REPORT = "report-back"
# Kinds by which a meeting asks nobody for anything: it thanks, welcomes, or leads in what follows.
NOTHING_ASKED: tuple[Asked, ...] = ("acknowledgement", "welcome", "chapeau")
# States after which nothing is open.
CLOSED: tuple[State, ...] = ("implemented", "not implemented", "superseded")


@frozen(kw_only=True, repr=False)
class Recommendation(Stated):
    """Something asked of an addressee at a meeting, with the paragraph and the report-back.

    An acknowledgement, a welcome and a chapeau ask for nothing; every other kind does.
    `report_back` says when a report is expected: at the "next meeting" of the body, at "some
    meeting" to come, "regularly" (at each), at the meeting with this id, by a date; "none" where
    none is, None where nothing is said of it.
    """

    id: str
    made_at: str
    title: Text = field(converter=as_text)
    paragraph: str | None = None
    kind: Asked = "recommendation"
    addressee: str | None = None
    condition: Text | None = field(default=None, converter=as_optional_text)
    report_back: str | date | None = None

    @property
    def asks(self) -> bool:
        """Whether it asks for something: what does not is never open."""
        return self.kind not in NOTHING_ASKED

    @property
    def wants_report(self) -> bool:
        """Whether a report is expected at all."""
        return self.report_back not in (None, "none")

    @property
    def regular(self) -> bool:
        """Whether a report is expected at each meeting to come."""
        return self.report_back == "regularly"

    def report_name(self, meeting: str | None = None) -> str:
        """Return the id of the entry for its report back; one for each `meeting` if regular."""
        return "/".join((self.id, REPORT, *(() if meeting is None else (meeting,))))


@frozen(kw_only=True, repr=False)
class FollowUp(Stated):
    """What was said of a recommendation at a later meeting, or on a day, and how it then stood.

    `paper` is the id of the paper that reports on it. Once it is implemented, not implemented or
    superseded, it is closed, unless something else is said of it later.
    """

    recommendation: str
    at: str | None = None
    on: date | None = None
    state: State = "reported"
    paper: str | None = None

    @property
    def closes(self) -> bool:
        """Whether nothing is open any more after this."""
        return self.state in CLOSED

"""Meetings, which "sessions" are too, and their dates: fixed, or free within a window."""

from datetime import date
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.model.stated import Stated, as_optional_text
from workplan.text import Text

Status: TypeAlias = Literal["proposed", "tentative", "confirmed", "held", "postponed", "cancelled"]
NOT_COUNTED: tuple[Status, ...] = ("postponed", "cancelled")


@frozen
class Fixed:
    """Dates that somebody has set: the first and the last day."""

    starts: date
    ends: date


@frozen
class Free:
    """Dates to be found: `days` meeting days between `earliest` and `latest`, both inclusive.

    `placed` is the opening day that a scheduler has found; it may be moved again.
    """

    earliest: date
    latest: date
    days: int
    placed: date | None = None


@frozen(kw_only=True, repr=False)
class Meeting(Stated):
    """One session or meeting of a body.

    `topics` is None where they are not known, which is not none; `topics_final` says that none
    may be added. `during` names the meeting within whose days this one is held, `resumes` the
    first part of the meeting that this one resumes, `decided_by` the body that decides its
    dates. `was` is an earlier id, under which it stays published.
    """

    id: str
    body: str
    dates: Fixed | Free
    number: int | None = None
    title: Text | None = field(default=None, converter=as_optional_text)
    place: str | None = None
    status: Status = "proposed"
    decided_by: str | None = None
    topics: tuple[str, ...] | None = None
    topics_final: bool = False
    sittings: int | None = None
    during: str | None = None
    resumes: str | None = None
    was: str | None = None

    @property
    def starts(self) -> date | None:
        """The opening day, fixed or placed, or None."""
        return self.dates.starts if isinstance(self.dates, Fixed) else self.dates.placed

    @property
    def earliest(self) -> date:
        """The first day on which it can open: its opening day, or that of its window."""
        return self.dates.starts if isinstance(self.dates, Fixed) else self.dates.earliest

    @property
    def latest(self) -> date:
        """The last day on which it can end: its last day, or that of its window."""
        return self.dates.ends if isinstance(self.dates, Fixed) else self.dates.latest

    @property
    def counts(self) -> bool:
        """Whether rules count it: not where it is cancelled or postponed."""
        return self.status not in NOT_COUNTED

    @property
    def takes_more_topics(self) -> bool:
        """Whether topics may still be added."""
        return self.counts and self.status != "held" and not self.topics_final


def by_day(meeting: Meeting) -> tuple[date, str]:
    """Order meetings by the first day on which they can open."""
    return meeting.earliest, meeting.id


def by_window(meeting: Meeting) -> tuple[date, date, str]:
    """Order meetings by the days between which they lie."""
    return meeting.earliest, meeting.latest, meeting.id

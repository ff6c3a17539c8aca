"""What was recommended, and what became of it, as it is looked for: by meeting, by body."""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING

from workplan.model.grouping import grouped
from workplan.model.meetings import Meeting
from workplan.model.recommendations import REPORT_BACK, FollowUp, Recommendation

if TYPE_CHECKING:  # a plan keeps what it recommends
    from workplan.model.plan import Plan


class Recommended:
    """The recommendations of a plan and their follow-up, each in the order of the plan.

    What names something that the plan does not have is found nowhere.
    """

    def __init__(
        self,
        recommendations: Iterable[Recommendation],
        follow_up: Iterable[FollowUp],
        meetings: Mapping[str, Meeting],
    ) -> None:
        made = [one for one in recommendations if one.made_at in meetings]
        self._by_id = {one.id: one for one in made}
        self._places = {one.id: number for number, one in enumerate(made)}
        self._made_at = grouped(made, attrgetter("made_at"))
        naming = (one for one in made if one.report_back not in REPORT_BACK)
        self._reported_to = grouped(naming, attrgetter("report_back"))
        regular = (one for one in made if one.regular)
        self._regular = grouped(regular, lambda one: meetings[one.made_at].body)
        said = [one for one in follow_up if one.recommendation in self._by_id]
        self._said_of = grouped(said, attrgetter("recommendation"))
        self._said_at = grouped(said, attrgetter("at"))

    def in_order(self, recommendations: Iterable[str]) -> tuple[Recommendation, ...]:
        """Return recommendations by their ids, each once, in the order of the plan."""
        ordered = sorted(set(recommendations), key=self._places.__getitem__)
        return tuple(self._by_id[name] for name in ordered)

    def made_at(self, meeting: str) -> tuple[Recommendation, ...]:
        """Return what was recommended at a meeting."""
        return self._made_at.get(meeting, ())

    def reported_to(self, meeting: str) -> tuple[Recommendation, ...]:
        """Return what a meeting is to be told of because the recommendation names it."""
        return self._reported_to.get(meeting, ())

    def regular(self, body: str) -> tuple[Recommendation, ...]:
        """Return what a body is to be told of regularly."""
        return self._regular.get(body, ())

    def said_of(self, recommendation: str) -> tuple[FollowUp, ...]:
        """Return what was said of a recommendation."""
        return self._said_of.get(recommendation, ())

    def said_at(self, meeting: str) -> tuple[FollowUp, ...]:
        """Return what was said of recommendations at a meeting."""
        return self._said_at.get(meeting, ())


def is_told_after(plan: "Plan", meeting: Meeting, made_at: Meeting) -> bool:
    """Say whether a meeting is one to which is reported regularly after another of its body.

    Resumed parts are not, nor is the meeting of which that other is a part.
    """
    first = made_at.resumes or made_at.id
    return meeting.resumes is None and meeting.id != first and plan.in_turn(made_at, meeting)

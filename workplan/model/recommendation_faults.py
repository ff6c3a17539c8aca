"""Faults of recommendations: to whom nobody can report, and what cannot have become of them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from workplan.dates.errors import shown
from workplan.errors import Fault, Names
from workplan.model.meetings import Fixed, Meeting
from workplan.model.recommendations import REPORT_BACK, FollowUp, Recommendation
from workplan.model.things import Thing
from workplan.model.value_checks import check_known
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def recommendation_faults(plan: "Plan", things: Iterable[Thing]) -> Iterator[Fault]:
    """Yield what is wrong with when recommendations are reported back, and with their follow-up.

    That a recommendation was made at no meeting of the plan is told with the other references.
    """
    recommended = _Recommended(plan)
    for thing in things:
        match thing.stated:
            case Recommendation() as recommendation:
                yield from recommended.report_back(thing, recommendation)
            case FollowUp() as follow_up:
                yield from recommended.follow_up(thing, follow_up)


class _Recommended:
    def __init__(self, plan: "Plan") -> None:
        self.plan = plan
        self.meetings = {meeting.id: meeting for meeting in plan.meetings}
        self.made = {one.id: one for one in plan.recommendations}
        self.names = {
            "recommendation": Names(self.made),
            "at": Names(self.meetings),
            "paper": Names(paper.id for paper in plan.papers),
            "report_back": Names((*REPORT_BACK, *self.meetings)),
        }

    def report_back(self, thing: Thing, recommendation: Recommendation) -> Iterator[Fault]:
        when = recommendation.report_back
        made_at = self.meetings.get(recommendation.made_at)
        if when is None or when in REPORT_BACK:
            return
        if isinstance(when, date):
            if when > self.plan.ends:
                yield self._after_the_plan(thing, when.isoformat())
            elif made_at is not None and when <= _first_end(made_at):
                yield _too_early(thing, "report_back", when.isoformat(), made_at.id)
        elif (meeting := self.meetings.get(when)) is None:
            yield thing.fault(
                "report_back",
                message=sentence(
                    '"{value}" is neither a meeting nor one of the words for when to report back',
                    value=shown(when),
                ),
                hint=self.names["report_back"].instead(when),
            )
        elif meeting.earliest > self.plan.ends:
            yield self._after_the_plan(thing, meeting.id)
        elif made_at is not None and not _can_follow(meeting, made_at):
            yield _too_early(thing, "report_back", meeting.id, made_at.id)

    def follow_up(self, thing: Thing, follow_up: FollowUp) -> Iterator[Fault]:
        named = {
            "recommendation": follow_up.recommendation,
            "at": follow_up.at,
            "paper": follow_up.paper,
        }
        for key, identifier in named.items():
            yield from check_known(thing, self.names[key], key, identifier)
        if follow_up.at is None and follow_up.on is None:
            yield thing.fault(
                message=sentence("the follow-up does not say when that was said"),
                hint=sentence('write the meeting, at = "...", or the day, on = ...'),
            )
        recommendation = self.made.get(follow_up.recommendation)
        made_at = None if recommendation is None else self.meetings.get(recommendation.made_at)
        if made_at is not None:
            yield from self._too_early(thing, follow_up, made_at)

    def _too_early(self, thing: Thing, follow_up: FollowUp, made_at: Meeting) -> Iterator[Fault]:
        meeting = self.meetings.get(follow_up.at or "")
        if meeting is not None and not _can_follow(meeting, made_at):
            yield _too_early(thing, "at", meeting.id, made_at.id)
        if follow_up.on is not None and follow_up.on < made_at.earliest:
            yield _too_early(thing, "on", follow_up.on.isoformat(), made_at.id)

    def _after_the_plan(self, thing: Thing, when: str) -> Fault:
        return thing.fault(
            "report_back",
            message=sentence("{when} is after the end of the plan", when=when),
            hint=sentence(
                "write {ends} or an earlier day, or let the plan end later",
                ends=self.plan.ends.isoformat(),
            ),
        )


def _too_early(thing: Thing, key: str, when: str, made_at: str) -> Fault:
    return thing.fault(
        key,
        message=sentence(
            "{when} is not after {meeting}, where it was recommended", when=when, meeting=made_at
        ),
        hint=sentence("write a later meeting or day, or correct made_at"),
    )


def _can_follow(meeting: Meeting, made_at: Meeting) -> bool:
    """Say whether a meeting can open after another one ends, on some of its possible days."""
    dates = meeting.dates
    opens = dates.starts if isinstance(dates, Fixed) else dates.latest
    return meeting.id != made_at.id and opens > _first_end(made_at)


def _first_end(meeting: Meeting) -> date:
    """Return the first day on which a meeting can end."""
    return meeting.dates.ends if isinstance(meeting.dates, Fixed) else meeting.dates.earliest

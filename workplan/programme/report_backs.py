"""Entries for what is to be reported back: to the meetings that have asked for it, or by a day."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from workplan.dates.anchors import MeetingAnchor
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_title
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.recommended import is_told_after
from workplan.programme.anchors import Point, meeting_point
from workplan.programme.entry import Entry
from workplan.programme.followed_up import FollowedUp, closed_before, followed_up
from workplan.text import Sentence, sentence

START = MeetingAnchor("start")
START_OF_NEXT = MeetingAnchor("start", "next")


@frozen
class _Due:
    """A report back: when it is due and why, at which meeting if that is known."""

    reason: Sentence
    day: date | None = None
    window: Span | None = None
    follows: tuple[str, ...] = ()
    meeting: Meeting | None = None


def report_back_entries(plan: Plan, calendars: Calendars) -> Iterator[Entry]:
    """Yield what is to be reported back, each on the first day of the meeting that is told.

    What is to be reported regularly has an entry for each later meeting of the body, unless it is
    closed before; all else has one. That is done on the day on which something was first said of
    the recommendation; one of many, on the day on which that was said there, or, without a
    meeting, since the one before.
    """
    for recommendation in plan.recommendations:
        if not recommendation.wants_report:
            continue
        said = followed_up(plan, calendars, recommendation)
        if recommendation.regular:
            yield from _regular(plan, calendars, recommendation, said)
        else:
            due = _once(plan, calendars, recommendation, said)
            name = recommendation.report_name()
            yield _entry(plan, recommendation, due, name, name, said[0].on if said else None)


def reported_at(plan: Plan, calendars: Calendars, meeting: Meeting) -> tuple[Recommendation, ...]:
    """Return the recommendations to be reported on at a meeting, in the order of the plan.

    Those of which a report back is due there and that are not closed before, and those of which
    something was said there. At a resumed part nothing is due.
    """
    recommended = plan.recommended
    due = list(recommended.reported_to(meeting.id))
    for before in calendars.leading_to(meeting):
        made = recommended.made_at(before.id)
        due += (one for one in made if one.report_back == "next meeting")
    due += (
        one
        for one in recommended.regular(meeting.body)
        if is_told_after(plan, meeting, plan.meeting(one.made_at))
    )
    span = calendars.span(meeting)
    opens = None if span is None else span.first
    waited_for = (
        one.id for one in due if not closed_before(followed_up(plan, calendars, one), opens)
    )
    said = (follow_up.recommendation for follow_up in recommended.said_at(meeting.id))
    return recommended.in_order((*waited_for, *said))


def _once(
    plan: Plan, calendars: Calendars, recommendation: Recommendation, said: Sequence[FollowedUp]
) -> _Due:
    """Return when a report back is due that is due once."""
    made_at = plan.meeting(recommendation.made_at)
    match recommendation.report_back:
        case date() as day:
            return _Due(sentence("to be reported by {day}", day=day), day)
        case "some meeting":
            return _some_time(plan, calendars, made_at, said)
        case "next meeting":
            return _next(plan, calendars, made_at)
    meeting = plan.meeting(str(recommendation.report_back))
    point = meeting_point(plan, calendars, meeting, START)
    return _at(point, meeting, sentence("to be reported when {anchor}", anchor=point.said))


def _next(plan: Plan, calendars: Calendars, made_at: Meeting) -> _Due:
    following = calendars.next_after(made_at)
    if following is None or following.meeting is None:
        point = meeting_point(plan, calendars, made_at, START_OF_NEXT)
        return _Due(_waits_for(point), None, point.window, point.follows)
    meeting = plan.meeting(following.meeting)
    point = meeting_point(plan, calendars, meeting, START)
    said = sentence("to be reported at the next meeting: {anchor}", anchor=point.said)
    return _at(point, meeting, said)


def _some_time(
    plan: Plan, calendars: Calendars, made_at: Meeting, said: Sequence[FollowedUp]
) -> _Due:
    """Return when it was reported, or from when on until the plan ends it may be."""
    if said:
        at, day = said[0].follow_up.at, said[0].on
        meeting = None if at is None else plan.meeting(at)
        follows = () if at is None else (at,)
        return _Due(sentence("reported on {day}", day=day), day, None, follows, meeting)
    body = plan.body(made_at.body).short_name
    reason = sentence("not dated yet: to be reported at a later meeting of {body}", body=body)
    following = calendars.next_after(made_at)
    if following is None:
        return _Due(reason)
    first = following.days.opens.first
    return _Due(reason, None, Span(first, max(first, plan.ends)), following.among)


def _regular(
    plan: Plan, calendars: Calendars, recommendation: Recommendation, said: tuple[FollowedUp, ...]
) -> Iterator[Entry]:
    made_at = plan.meeting(recommendation.made_at)
    of_body = plan.meetings_of(made_at.body)
    later = [one for one in of_body if is_told_after(plan, one, made_at)]
    done = _told(plan, calendars, later, said)
    for meeting in later:
        point = meeting_point(plan, calendars, meeting, START)
        if closed_before(said, point.day):
            continue
        reason = sentence("to be reported at each meeting: {anchor}", anchor=point.said)
        name = recommendation.report_name(meeting.id)
        published = recommendation.report_name(meeting.was or meeting.id)
        due = _at(point, meeting, reason)
        yield _entry(plan, recommendation, due, name, published, done.get(meeting.id))


def _told(
    plan: Plan, calendars: Calendars, meetings: Sequence[Meeting], said: Sequence[FollowedUp]
) -> dict[str, date]:
    """Return on which day each of some meetings was first told something, if it was."""
    spans = ((calendars.span(one), one.id) for one in meetings if one.counts)
    ends = sorted((span.last, name) for span, name in spans if span is not None)
    told: dict[str, date] = {}
    for one in said:
        if one.follow_up.at is not None:
            at = plan.meeting(one.follow_up.at)
            told.setdefault(at.resumes or at.id, one.on)
        # What was said between two meetings is there for the later one.
        elif (place := bisect_left(ends, (one.on, ""))) < len(ends):
            told.setdefault(ends[place][1], one.on)
    return told


def _at(point: Point, meeting: Meeting, reason: Sentence) -> _Due:
    """Return that it is due at a meeting, for that reason if the meeting is dated."""
    reason = _waits_for(point) if point.day is None else reason
    return _Due(reason, point.day, point.window, point.follows, meeting)


def _waits_for(point: Point) -> Sentence:
    return sentence("not dated yet: to be reported when {anchor}", anchor=point.said)


def _entry(  # noqa: PLR0913, PLR0917 - what one report back has of its own
    plan: Plan,
    recommendation: Recommendation,
    due: _Due,
    name: str,
    published: str,
    done: date | None,
) -> Entry:
    meeting = due.meeting
    title = sentence("Report back: {recommendation}", recommendation=recommendation.title)
    if meeting is not None:
        title = sentence(
            "Report back: {recommendation} ({meeting})",
            recommendation=recommendation.title,
            meeting=meeting_title(plan, meeting),
        )
    return Entry(
        id=name,
        published_id=published,
        kind="report-back",
        title=title,
        reason=(due.reason,),
        starts=due.day,
        ends=due.day,
        window=due.window,
        body=plan.meeting(recommendation.made_at).body if meeting is None else meeting.body,
        of=None if meeting is None else meeting.id,
        owner=recommendation.addressee,
        follows=due.follows,
        status="confirmed" if meeting is None else meeting.status,
        done=plan.done_on(name) or done,
        source=recommendation.source,
        url=recommendation.url,
        note=recommendation.note,
        verified=recommendation.verified and (meeting is None or meeting.verified),
        origin=recommendation.origin,
    )

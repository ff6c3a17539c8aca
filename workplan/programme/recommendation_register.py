"""The register of recommendations: what was asked of whom, how it stands, what is still open."""

from datetime import date

from attrs import evolve, frozen

from workplan.model.grouping import grouped
from workplan.model.recommendations import Recommendation, State
from workplan.programme.entry import Entry
from workplan.programme.followed_up import FollowedUp, followed_up
from workplan.programme.programme import Programme
from workplan.programme.standing import is_done


@frozen(kw_only=True)
class Registered:
    """A recommendation as it stands: what was said of it by day, and what is to be reported.

    `next_report` is the first report back that is not done, if any is still expected. Of what is
    to be reported regularly that is the first one from the day of reference on.
    """

    recommendation: Recommendation
    followed_up: tuple[FollowedUp, ...] = ()
    reports: tuple[Entry, ...] = ()
    next_report: Entry | None = None

    @property
    def state(self) -> State | None:
        """What was said of it last, None where nothing was said yet."""
        return self.followed_up[-1].follow_up.state if self.followed_up else None

    @property
    def is_open(self) -> bool:
        """Whether it asks for something and is not closed."""
        return self.recommendation.asks and not self.is_closed

    @property
    def is_closed(self) -> bool:
        """Whether what was said of it last leaves nothing to do."""
        return bool(self.followed_up) and self.followed_up[-1].follow_up.closes


@frozen
class Register:
    """The recommendations of a plan, in its order, as they stand on a day or as far as it says."""

    rows: tuple[Registered, ...]

    @property
    def open(self) -> tuple[Registered, ...]:
        """What is open."""
        return tuple(row for row in self.rows if row.is_open)

    @property
    def open_by_addressee(self) -> tuple[tuple[str | None, tuple[Registered, ...]], ...]:
        """What is open by whom it is asked of, in the order of the plan; None names nobody."""
        return tuple(grouped(self.open, lambda row: row.recommendation.addressee).items())


def register_of(programme: Programme) -> Register:
    """Return the register of a programme as it is looked at: all, without a day of reference.

    As of a day it holds what was recommended at meetings that have opened by then, and what was
    said by then. At a meeting, ask as of its first day: what is said there without a day is said
    on that one.
    """
    reports = grouped(
        (entry for entry in programme.entries if entry.kind == "report-back"),
        lambda entry: entry.id.partition("/")[0],
    )
    return Register(
        tuple(
            _registered(programme, one, reports.get(one.id, ()))
            for one in programme.plan.recommendations
            if _is_made(programme, one)
        )
    )


def _is_made(programme: Programme, recommendation: Recommendation) -> bool:
    opens = programme.plan.meeting(recommendation.made_at).starts
    return programme.as_of is None or (opens is not None and opens <= programme.as_of)


def _registered(
    programme: Programme, recommendation: Recommendation, reports: tuple[Entry, ...]
) -> Registered:
    as_of = programme.as_of
    said = tuple(
        one
        for one in followed_up(programme.plan, programme.calendars, recommendation)
        if as_of is None or one.on <= as_of
    )
    expected = (one for one in reports if _is_expected(one, recommendation, as_of))
    row = Registered(recommendation=recommendation, followed_up=said, reports=reports)
    return row if row.is_closed else evolve(row, next_report=next(expected, None))


def _is_expected(report: Entry, recommendation: Recommendation, as_of: date | None) -> bool:
    missed = as_of is not None and report.ends is not None and report.ends < as_of
    waits = report.counts and not is_done(report, as_of)
    return waits and not (recommendation.regular and missed)

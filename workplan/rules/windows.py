"""Free meetings and where in their windows they open: what two wishes are about."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from attrs import field, frozen

from workplan.dates.open_days import OpenDays
from workplan.dates.spans import Span
from workplan.model.calendars import Calendars
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.requirements import as_ids, names
from workplan.programme.programme import Programme
from workplan.rules.rule import Case
from workplan.rules.vocabulary import Model
from workplan.rules.wish import Wish


@frozen(kw_only=True, repr=False)
class WindowWish(Wish):
    """A wish where in their windows the free meetings of some bodies open."""

    bodies: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))

    @abstractmethod
    def distance(self, window: Span, opens: date, open_days: OpenDays) -> int:
        """Return how far from where it is wished a meeting opens, in working days."""

    def total(self, programme: Programme, cases: Sequence[Case]) -> int:
        """Return how far some placed meetings are from where it is wished, taken together."""
        calendars, total = programme.calendars, 0
        for meeting in (programme.plan.meeting(case.about[0]) for case in cases):
            if meeting.starts is not None:
                total += self._distance(calendars, meeting, meeting.starts)
        return total

    def minimise(self, model: Model) -> None:
        """Let each free meeting open where it is wished."""
        model.wish(
            model.sum(
                model.of_day(
                    model.opens(meeting), partial(self._distance, model.calendars, meeting)
                )
                for meeting in self._free(model.plan)
            )
        )

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each free meeting; it has to be placed."""
        for meeting in self._free(programme.plan):
            yield Case((meeting.id,), needs=(meeting.id,))

    def _free(self, plan: Plan) -> Iterator[Meeting]:
        for body in self.bodies:
            for meeting in plan.meetings_of(body):
                if meeting.counts and isinstance(meeting.dates, Free):
                    yield meeting

    def _distance(self, calendars: Calendars, meeting: Meeting, opens: date) -> int:
        window = Span(meeting.earliest, meeting.latest)
        return self.distance(window, opens, calendars.deadline_days(meeting.body))

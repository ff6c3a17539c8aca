# ruff: noqa: D100 - a module without docstring: its rules have no page
from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.model.requirements import as_optional_count
from workplan.programme.programme import Programme
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.text import sentence


@frozen(kw_only=True)
class Unwritten(Rule):
    """Each meeting lasts at most so many days."""

    name: ClassVar[str] = "unwritten"
    kind: ClassVar[Kind] = "checked only"
    at_most: int | None = field(default=2, converter=as_optional_count)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        for meeting in programme.plan.meetings:
            yield Case((meeting.id,), needs=(meeting.id,))

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        for case in cases:
            span = programme.calendars.span(programme.plan.meeting(case.about[0]))
            assert span is not None, "a case that is not dated is never judged"
            if span.days > (self.at_most or 0):
                yield Broken((case.about[0],), sentence("too long"), sentence("shorten it"))


@frozen(kw_only=True)
class Always(Unwritten):
    """The same, asked of every plan."""

    name: ClassVar[str] = "short-meetings"
    always: ClassVar[bool] = True


@frozen(kw_only=True)
class SameName(Unwritten):
    """Another rule that takes a name which is taken."""

    name: ClassVar[str] = "open-days"

"""Wishes: what a plan is better for, and what it costs as it is."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar

from attrs import field, frozen

from workplan.errors import WrongValue
from workplan.model.requirements import Level
from workplan.programme.programme import Programme
from workplan.rules.finding import Cost
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.vocabulary import Model
from workplan.text import Sentence, sentence


def _never_must(wish: "Wish", _attribute: object, level: Level) -> None:
    if level == "must":
        raise WrongValue(
            sentence("{wish} is a wish: nothing can fail by it", wish=wish.name),
            sentence('write level = "should", or "off" for none'),
        )


@frozen(kw_only=True, repr=False)
class Wish(Rule):
    """A preference: it is never broken, but a plan that goes against it costs more.

    Its level is `should`, or `off`. Of a plan of which not everything is known it measures what
    is, and lists the rest as not judged.
    """

    kind: ClassVar[Kind] = "wish"

    level: Level = field(default="should", validator=_never_must)

    @abstractmethod
    def measure(self, programme: Programme, cases: Sequence[Case]) -> tuple[int, Sentence]:
        """Return how far those cases are from what is wished, from 0, and what is counted."""

    def minimise(self, model: Model) -> None:
        """Say to the scheduler what is to be small: what `measure` returns once all is found."""

    def constrain(self, model: Model) -> None:
        """Say what is wished."""
        self.minimise(model)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:  # noqa: ARG002 - as of every rule
        """Yield nothing: a wish is not broken."""
        yield from ()

    def cost(self, programme: Programme) -> Cost:
        """Return what the plan costs by this wish: how far it is from it, times the weight."""
        amount, message = self.measure(programme, self.known_cases(programme))
        return Cost(
            rule=self.name,
            id=self.id,
            cost=self.weight * amount,
            message=message,
            source=self.source,
            origin=self.origin,
        )

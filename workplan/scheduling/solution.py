"""What scheduling gives back."""

from typing import Literal, TypeAlias

from attrs import frozen

from workplan.model.plan import Plan
from workplan.rules.finding import Cost, Finding
from workplan.text import Sentence

SolutionStatus: TypeAlias = Literal["optimal", "feasible", "infeasible", "unknown"]


@frozen(kw_only=True)
class Repair:
    """Something that would have to be given up so that a plan exists.

    `give_up` are the ids of rules and meetings, `message` says it as something to do.
    """

    give_up: tuple[str, ...]
    message: Sentence


@frozen(kw_only=True)
class Solution:
    """What was found: a plan with dates, or why there is none.

    `status` is "optimal" where nothing better exists, "feasible" where that is not proved,
    "infeasible" where no plan keeps all must rules, and "unknown" where time ran out before
    either was found. `plan` is None where there is none. `objective` is what the wishes and the
    rules of level should cost, no plan costs less than `bound`. `conflict` are rules that cannot
    be kept together (`smallest` says whether it is proved that each of them is needed for that),
    `repairs` the least that would have to give. `seconds` is how long it took.
    """

    status: SolutionStatus
    plan: Plan | None = None
    objective: int | None = None
    bound: int | None = None
    wishes: tuple[Cost, ...] = ()
    conflict: tuple[Finding, ...] = ()
    smallest: bool = True
    repairs: tuple[Repair, ...] = ()
    seconds: float = 0.0

"""What the entries of replies are called: after their call and who replied."""

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING

from workplan.model.groups import everyone

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def reply_names(plan: "Plan") -> tuple[str | None, ...]:
    """Return the names of the entries of a plan's replies, None where only a count is known.

    That is `wg4-2/call/albania`; of a second reply of the same to the same call, in the order of
    the plan, `wg4-2/call/albania-2`, or with the next number if somebody is called so.
    """
    known = frozenset(everyone(plan))
    given: Counter[tuple[str, str]] = Counter()
    names: list[str | None] = []
    for reply in plan.replies:
        if reply.on is None or reply.from_ is None:
            names.append(None)
            continue
        name = reply.from_
        if last := given[reply.call, name]:
            numbers = count(last + 1)
            number = next(n for n in numbers if f"{name}-{n}" not in known)
            name = f"{name}-{number}"
        else:
            number = 1
        given[reply.call, reply.from_] = number
        names.append(f"{reply.call}/{name}")
    return tuple(names)

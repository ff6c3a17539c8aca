"""Groups of actors: those that a group names itself, and those whose category it is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from workplan.model.bodies import Actor

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan


def everyone(plan: "Plan") -> tuple[str, ...]:
    """Return the ids of all who can reply, take part or be in a group: actors and bodies."""
    return (*(actor.id for actor in plan.actors), *(body.id for body in plan.bodies))


class Groups:
    """Tells who is in a group and in which groups somebody is, also through other groups.

    The actors are those of a plan, in which groups do not go round in circles.
    """

    def __init__(self, actors: Iterable[Actor]) -> None:
        within: dict[str, dict[str, None]] = {}
        around: dict[str, dict[str, None]] = {}
        for actor in actors:
            named = ((actor.id, member) for member in actor.members)
            own = () if actor.category is None else ((actor.category, actor.id),)
            for group, member in (*named, *own):
                within.setdefault(group, {})[member] = None
                around.setdefault(member, {})[group] = None
        self._within = {group: tuple(members) for group, members in within.items()}
        self._around = {member: tuple(groups) for member, groups in around.items()}

    def members(self, group: str) -> tuple[str, ...]:
        """Return who is in a group, in place of groups in it their members; nobody if it is none.

        They stand in the order in which the plan says that they are in it.
        """
        reached = _reached(self._within, group)
        return tuple(member for member in reached if member not in self._within)

    def groups(self, member: str) -> tuple[str, ...]:
        """Return the groups in which somebody is, the nearest first."""
        return _reached(self._around, member)


def _reached(links: Mapping[str, Sequence[str]], start: str) -> tuple[str, ...]:
    """Return what can be reached from a name, each name once."""
    found: dict[str, None] = {}
    ahead = list(reversed(links.get(start, ())))
    while ahead:
        name = ahead.pop()
        if name not in found:
            found[name] = None
            ahead += reversed(links.get(name, ()))
    return tuple(found)

"""The order in which the items of a meeting's agenda stand."""

from collections.abc import Iterable, Sequence

from workplan.model.agenda import AgendaItem
from workplan.model.grouping import by_whose


class AgendaOrder:
    """The agenda items of a plan, by whose they are, and the places at which they stand.

    An item stands where the plan has it; one that a meeting has in place of its body's, where
    that stands.
    """

    def __init__(self, items: Sequence[AgendaItem]) -> None:
        self.by_whose = by_whose(items)
        self._places = {id(item): place for place, item in enumerate(items)}
        self._standing: dict[str, dict[str, int]] = {}

    def sorted(self, items: Iterable[AgendaItem], body: str) -> tuple[AgendaItem, ...]:
        """Return items of the agenda of a meeting of a body in their order."""
        if body not in self._standing:
            of_body = self.by_whose.get(body, ())
            self._standing[body] = {item.id: self._places[id(item)] for item in of_body}
        standing = self._standing[body]

        def place(item: AgendaItem) -> int:
            here = self._places[id(item)]
            return here if body in item.of else standing.get(item.id, here)

        return tuple(sorted(items, key=place))

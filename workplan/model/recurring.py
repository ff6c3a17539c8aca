"""What recurs: things that a body has at each of its meetings, or that single meetings have."""

from attrs import field, frozen

from workplan.model.stated import Stated, as_strings


@frozen(kw_only=True, repr=False)
class Recurring(Stated):
    """A thing that meetings bring with them.

    `of` names bodies (each of their meetings) and meetings; what a meeting has of its own takes
    the place of what its body has under the same id. `since` and `until` name the first and last
    meeting that have it, in the order that the plan has decided (`Plan.in_turn`), wherever free
    ones are placed.
    """

    id: str
    of: tuple[str, ...] = field(default=(), converter=as_strings)
    since: str | None = None
    until: str | None = None

    @property
    def known_as(self) -> str:
        """The id under which what a meeting has takes the place of what its body has."""
        return self.id

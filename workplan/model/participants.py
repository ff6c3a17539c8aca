"""Who took part in a meeting, by category."""

from attrs import field, frozen

from workplan.model.stated import Stated, as_strings


@frozen(kw_only=True, repr=False)
class Participants(Stated):
    """Those of one category who took part in a meeting.

    `category` is the actor that stands for all of them ("states-parties"), `actors` are those who
    came, as far as they are known by name; `count` says how many came where not all are.
    """

    meeting: str
    category: str
    actors: tuple[str, ...] = field(default=(), converter=as_strings)
    count: int | None = None

    @property
    def how_many(self) -> int:
        """How many came."""
        return len(self.actors) if self.count is None else self.count

"""Bodies that meet, the places they meet in, and the actors who owe something."""

from attrs import field, frozen

from workplan.dates.instants import Hours
from workplan.dates.weekdays import Weekday
from workplan.model.stated import Stated, as_optional_text, as_strings, as_text
from workplan.text import Text


@frozen(kw_only=True, repr=False)
class Body(Stated):
    """An organ that meets.

    `called` is what its meetings are called ("session"), a plain "meeting" where it is None.
    `symbol` begins its document symbols. `meets_on` are the weekdays on which it may sit (None:
    all but the weekend of the place), `sittings` the half-days of such a day (None: the plan's).
    """

    id: str
    name: Text = field(converter=as_text)
    short: Text | None = field(default=None, converter=as_optional_text)
    parent: str | None = None
    called: Text | None = field(default=None, converter=as_optional_text)
    symbol: str | None = None
    seat: str | None = None
    meets_on: tuple[Weekday, ...] | None = None
    sittings: tuple[Hours, ...] | None = None

    @property
    def short_name(self) -> Text:
        """The short name, or the name where there is none."""
        return self.short or self.name


@frozen(kw_only=True, repr=False)
class Place(Stated):
    """More about a place that bodies, meetings and closures name by its id.

    `time_zone` and `weekend` default to the plan's; `geo` is latitude and longitude in degrees.
    """

    id: str
    name: Text | None = field(default=None, converter=as_optional_text)
    time_zone: str | None = None
    weekend: tuple[Weekday, ...] | None = None
    geo: tuple[float, float] | None = None


@frozen(kw_only=True, repr=False)
class Actor(Stated):
    """Someone who owes a thing or is asked for one: a party, a unit, or a group of them.

    `category` is the group to which it belongs, an actor too ("states-parties"); `members` are
    actors and bodies that a group names itself.
    """

    id: str
    name: Text = field(converter=as_text)
    category: str | None = None
    members: tuple[str, ...] = field(default=(), converter=as_strings)

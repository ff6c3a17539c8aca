"""The edits that make one plan of another: what a person would have to change in its file."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from attrs import frozen

from workplan.changes.tables import table_of
from workplan.changes.terms import Term
from workplan.model.calls import Reply
from workplan.model.marks import Accepted, Done, Override
from workplan.model.participants import Participants
from workplan.model.plan import Plan
from workplan.model.recommendations import FollowUp
from workplan.model.recurring import Recurring
from workplan.model.stated import Stated
from workplan.model.things import TABLES


@frozen
class Edit:
    """One key of a plan that differs, or one thing that is there in only one of two plans.

    `table` is the table of the plan file ("meetings", which sessions are too), `id` what the
    thing is called there (see `names_of`), `key` what differs; `before` and `after` are what
    stands behind it, None where it is left out. With `key` None the thing itself is added or
    removed: `before` or `after` then hold all its keys (both, of a rule that differs only in what
    no file can say). With `id` None it is the order of a table that differs: `before` and `after`
    then name its things in order.
    """

    table: str
    id: str | None
    key: str | None
    before: Term | None
    after: Term | None


def edits(before: Plan, after: Plan) -> tuple[Edit, ...]:
    """Return what has to be edited in the plan `before` so that it is the plan `after`.

    None exactly where the two are equal; the plan's own keys first, then table by table: what is
    removed, what differs, what is added, and the order, if it is another one after that.
    """
    return tuple(_edits(before, after))


def names_of(table: str, *plans: Plan) -> Callable[[Stated], str]:
    """Return what says how things of a table are called in edits between some plans.

    By their id; what has none by what it marks or is about, and by what tells it from others:
    "two-before-cosp5 cosp5", "wg4-2/call from albania on 2011-05-20", "wg4-1.8 at wg4-2".
    Deadlines and what else recurs by their id alone where no plan has two of it, else with whose
    they are and since and until when: "papers of wg4 until wg4-3".
    """
    often: set[str] = set()
    for plan in plans:
        recurring = (one.id for one in getattr(plan, table, ()) if isinstance(one, Recurring))
        counts = Counter(recurring)
        often.update(name for name, count in counts.items() if count > 1)
    return partial(_name, often=often)


def edits_of_keys(table: str, name: str, before: Stated, after: Stated) -> Iterator[Edit]:
    """Yield the edits of the keys that differ between two things of one table."""
    old, new = dict(table_of(before).pairs), dict(table_of(after).pairs)
    for key in dict.fromkeys((*old, *new)):
        if old.get(key) != new.get(key):
            yield Edit(table, name, key, old.get(key), new.get(key))


def _edits(before: Plan, after: Plan) -> Iterator[Edit]:
    yield from edits_of_keys("plan", before.id, before, after)
    for table in TABLES:
        if getattr(before, table) != getattr(after, table):
            yield from _of_table(table, before, after)


def _of_table(table: str, before: Plan, after: Plan) -> Iterator[Edit]:
    name = names_of(table, before, after)
    old: dict[str, Stated] = {name(thing): thing for thing in getattr(before, table)}
    new: dict[str, Stated] = {name(thing): thing for thing in getattr(after, table)}
    for one, thing in old.items():
        if one not in new:
            yield Edit(table, one, None, table_of(thing), None)
    for one, thing in old.items():
        if one in new and new[one] != thing:
            of_keys = tuple(edits_of_keys(table, one, thing, new[one]))
            # Rules of one's own may differ in what no file can say.
            yield from of_keys or (Edit(table, one, None, table_of(thing), table_of(new[one])),)
    for one, thing in new.items():
        if one not in old:
            yield Edit(table, one, None, None, table_of(thing))
    kept = [one for one in old if one in new]
    if [*new] != [*kept, *(one for one in new if one not in old)]:
        yield Edit(table, None, None, (*old,), (*new,))


def _name(thing: Stated, often: Iterable[str] = ()) -> str:
    name: str = getattr(thing, "id", "")
    by: tuple[tuple[str, object], ...] = ()
    match thing:
        case Override() | Done():
            name = thing.entry
        case Accepted():
            name = f"{thing.rule} {thing.entry}"
        case Participants():
            name = f"{thing.meeting} {thing.category}"
        case Reply():
            name, by = (
                thing.call,
                (("from", thing.from_), ("on", thing.on), ("as of", thing.as_of)),
            )
        case FollowUp():
            name, by = thing.recommendation, (("at", thing.at), ("on", thing.on))
        case Recurring() if thing.id in often:
            by = (("of", ", ".join(thing.of)), ("since", thing.since), ("until", thing.until))
    return " ".join((name, *(f"{word} {said}" for word, said in by if said)))

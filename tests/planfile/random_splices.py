"""Random splices of TOML texts, and what each must do, said without a look into the splicing.

What tomllib makes of a text is a dict; the same change made to that dict is what is meant.
"""

import tomllib
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from hypothesis import strategies as st

from tests.planfile.toml_documents import accepted, contents, values
from workplan.errors import Path
from workplan.planfile.filetext import FileText
from workplan.planfile.splice import Drop, Insert, Move, Put, Splice, spliced

names = st.sampled_from(("a", "b", "id", "new", "a b", "1", "é", ""))
plain_values = (
    values.map("x = {}".format).filter(accepted).map(lambda text: tomllib.loads(text)["x"])
)
plain_tables = st.dictionaries(names, plain_values, max_size=3)


def becomes(text: str, splices: Sequence[Splice]) -> str:
    """Return what becomes of `text`, having seen that tomllib reads from it what was meant."""
    file = FileText("plan.toml", text)
    new = spliced(file, splices)
    assert alike(tomllib.loads(new), meant(file, splices))
    return new


def alike(one: Any, other: Any) -> bool:
    """Whether two values are equal and of one type, whatever the order of keys."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(alike, one, other))
    return repr(one) == repr(other)


@st.composite
def changed_values(draw: st.DrawFn, value: Any) -> Any:
    """Draw a value that differs a little from `value`, or altogether."""
    if not isinstance(value, list | dict) or draw(st.integers(0, 4)) == 0:
        return draw(plain_values)
    value = deepcopy(value)
    for _ in range(draw(st.integers(1, 2))):
        slots = list(value) if isinstance(value, dict) else list(range(len(value)))
        slot = draw(st.sampled_from([*slots, None]))
        if slot is not None and draw(st.booleans()):
            value[slot] = draw(changed_values(value[slot]))
        elif slot is not None:
            del value[slot]
        elif isinstance(value, dict):
            value[draw(names)] = draw(plain_values)
        else:
            value.insert(draw(st.integers(0, len(value))), draw(plain_values))
    return value


@st.composite
def splices_of(draw: st.DrawFn, text: str, most: int = 4) -> list[Splice]:
    """Draw splices of `text` of which no two touch one thing."""
    things = dict(contents(tomllib.loads(text)))
    found: list[Splice] = []
    for _ in range(draw(st.integers(1, most))):
        path = draw(st.sampled_from(list(things)))
        kinds = [additions(path, things[path])]
        if path:
            kinds.append(st.just(Drop(path)))
        if path and isinstance(path[-1], int) and _all_tables(things[path[:-1]]):
            kinds.append(moves(path, len(things[path[:-1]])))
        if path and isinstance(path[-1], str):
            kinds.append(st.builds(Put, st.just(path), changed_values(things[path])))
        splice = draw(st.one_of(kinds))
        if splice and not any(clash(splice, other) for other in found):
            found.append(splice)
    return found


def moves(path: Path, length: int) -> st.SearchStrategy[Splice]:
    """Draw a splice that moves a table within its array."""
    return st.sampled_from([Move(path, (*path[:-1], to)) for to in range(length + 1)])


@st.composite
def additions(draw: st.DrawFn, path: Path, value: Any) -> Splice | None:
    """Draw a splice that adds to the thing at `path`, None where nothing can be added."""
    if isinstance(value, list) and _all_tables(value):
        return Insert((*path, draw(st.integers(0, len(value)))), draw(plain_tables))
    if not isinstance(value, dict):
        return None
    missing = names.filter(lambda name: name not in value)
    if draw(st.booleans()):
        return Insert((*path, draw(missing), 0), draw(plain_tables))
    further = st.lists(names, max_size=1).map(tuple)
    return Put((*path, draw(missing), *draw(further)), draw(plain_values))


def _all_tables(values: list[Any]) -> bool:
    return all(isinstance(one, dict) for one in values)


def clash(one: Splice, other: Splice) -> bool:
    """Whether two splices touch one thing, or would make two things of one name."""
    return any(_clash(a, b) for a in _in_steps(one) for b in _in_steps(other))


def _in_steps(splice: Splice) -> tuple[Put | Drop | Insert, ...]:
    """Return a splice, as two where it moves a table."""
    if isinstance(splice, Move):
        return Drop(splice.path), Insert(splice.to, {})
    return (splice,)


def _clash(one: Put | Drop | Insert, other: Put | Drop | Insert) -> bool:
    paths = [splice.path for splice in (one, other)]
    inserts = [isinstance(splice, Insert) for splice in (one, other)]
    if all(inserts):
        return False
    shorter = min(map(len, paths))
    if any(inserts):  # a new array and a new table, or a thing within what the other takes
        insert, whole = (one, other) if inserts[0] else (other, one)
        array, path = insert.path[:-1], whole.path
        if path[: len(array)] != array:
            return array[: len(path)] == path
        return len(path) == len(array) or isinstance(path[len(array)], str)
    return paths[0][:shorter] == paths[1][:shorter]


def meant(file: FileText, splices: Sequence[Splice]) -> dict[str, Any]:
    """Return what tomllib must make of the text of `file` with these splices made."""
    document: dict[str, Any] = tomllib.loads(file.text)
    holders: dict[Path, Any] = {
        path: value for path, value in contents(document) if isinstance(value, dict | list)
    }
    for splice in splices:
        if isinstance(splice, Put):
            _table(document, splice.path[:-1])[splice.path[-1]] = deepcopy(splice.value)
    arrays = {splice.path[:-1] for splice in splices if _of_array(splice)}
    for array in sorted(arrays, key=len, reverse=True):  # the inner ones while indices still hold
        if array not in holders:
            _table(document, array[:-1])[array[-1]] = holders[array] = []
        holders[array][:] = _spliced_list(array, holders[array], splices)
    dropped = [splice.path for splice in splices if isinstance(splice, Drop)]
    for *holder, last in dropped:
        if isinstance(last, str):
            del holders[tuple(holder)][last]
    for path in dropped:
        _drop_bare_names(file, holders, path[:-1])
    return document


def _table(document: dict[str, Any], path: Path) -> Any:
    """Return the table at `path`, made if it is missing."""
    table: Any = document
    for part in path:
        table = table.setdefault(part, {}) if isinstance(table, dict) else table[part]
    return table


def _of_array(splice: Splice) -> bool:
    return isinstance(splice.path[-1], int)


def _spliced_list(array: Path, old: list[Any], splices: Sequence[Splice]) -> list[Any]:
    """Return the elements of an array, with those that come and without those that go."""
    new: list[Any] = []
    for index in range(len(old) + 1):
        path = (*array, index)
        for splice in splices:
            if isinstance(splice, Insert) and splice.path == path:
                new.append(deepcopy(splice.values))
            elif isinstance(splice, Move) and splice.to == path:
                new.append(old[int(splice.path[-1])])
        if not any(isinstance(one, Drop | Move) and one.path == path for one in splices):
            new += old[index : index + 1]
    return new


def _drop_bare_names(file: FileText, holders: dict[Path, Any], path: Path) -> None:
    """Take out what is empty now and has neither brackets nor a header of its own."""
    while path and not holders[path]:
        place = file.places[path]
        holder = holders[path[:-1]]
        if place.value or place.body or holder.get(path[-1]) is not holders[path]:
            break
        del holder[path[-1]]
        path = path[:-1]

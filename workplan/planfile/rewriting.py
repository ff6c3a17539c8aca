"""Says the edits of a plan as splices of its file: which values, keys and tables go and come."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from attrs import frozen

from workplan.changes.edits import Edit, edits, edits_of_keys, names_of
from workplan.changes.tables import table_of
from workplan.changes.terms import Keys, Plain, Term, plain, plain_keys
from workplan.errors import FEW, Fault, OutputError, Path
from workplan.model.plan import Plan
from workplan.model.things import Thing
from workplan.planfile.arranging import Arrangement, arranged
from workplan.planfile.filetext import FileText
from workplan.planfile.layout import Layout
from workplan.planfile.splice import Drop, Insert, Move, Put, Splice
from workplan.text import sentence

_DUE = "due"


def splices_of(file: FileText, before: Plan, after: Plan) -> tuple[Splice, ...]:
    """Return the splices that make the plan `after` of the plan `before`, which `file` holds.

    Raises OutputError, with all that stands against it, where that would change a file that
    the plan includes.
    """
    splices: list[Splice] = []
    faults: list[Fault] = []
    for table, of_table in groupby(edits(before, after), key=attrgetter("table")):
        changed = [*of_table]
        old, new = _things(table, before, after)
        renamed = _renamed(file, after, old, new)
        for name, was in renamed.items():
            changed += edits_of_keys(table, was, old[was], new[name])
        new = {renamed.get(name, name): thing for name, thing in new.items()}
        included = {name: thing for name, thing in old.items() if thing.origin.text is not file}
        rewritten = _Rewritten(table, changed, old, new, included)
        faults += rewritten.faults()
        splices += () if faults else rewritten.splices(file)
    if faults:
        raise OutputError(*faults)
    return tuple(splices)


def _things(table: str, before: Plan, after: Plan) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what either plan has in a table, by the names that edits give it."""
    if table == "plan":
        return {before.id: before}, {before.id: after}
    name = names_of(table, before, after)
    old, new = getattr(before, table), getattr(after, table)
    return {name(thing): thing for thing in old}, {name(thing): thing for thing in new}


def _renamed(
    file: FileText, after: Plan, old: dict[str, Any], new: dict[str, Any]
) -> dict[str, str]:
    """Return how things were called in this text that have another name since, by that name."""
    read = None if after.origin is None else after.origin.text
    if not isinstance(read, FileText) or read.text != file.text:
        return {}
    gone = {
        thing.origin.path: name
        for name, thing in old.items()
        if name not in new and thing.origin.text is file
    }
    come = {
        name: thing.origin.path
        for name, thing in new.items()
        if name not in old and thing.origin is not None and thing.origin.text is read
    }
    return {name: gone.pop(path) for name, path in come.items() if path in gone}


@frozen
class _Rewritten:
    """A table of the plan that differs: its edits, its things by name, those of other files."""

    table: str
    edits: list[Edit]
    old: dict[str, Any]
    new: dict[str, Any]
    included: dict[str, Any]

    def faults(self) -> Iterator[Fault]:
        """Yield a fault for each edit that would change an included file."""
        if not self.included:
            return
        theirs = [edit for edit in self.edits if edit.id in self.included]
        for edit in theirs:
            yield self._thing(edit.id or "").fault(
                *(() if edit.key is None else (edit.key,)),
                message=sentence("this file is included by the plan, and is not written to"),
                hint=sentence(
                    "leave it in the plan as it is, or change it here and load the plan again"
                ),
            )
        first = [*self.included]
        if not theirs and [*self.new][: len(first)] != first:
            yield self._thing(first[0]).fault(
                message=sentence(
                    "what a plan includes comes before its own {table}", table=self.table
                ),
                hint=sentence("begin with these: {ids}", ids=tuple(first[:FEW])),
            )

    def _thing(self, name: str) -> Thing:
        return Thing(self.old[name], self.table, self.old[name].origin.path)

    def splices(self, file: FileText) -> Iterator[Splice]:
        """Yield the splices of the plan's file: tables go and come, keys of others change."""
        stay = frozenset(self.old)
        if any(edit.key is None for edit in self.edits):
            arrangement = self._arrangement()
            stay = arrangement.stay
            moves = dict(self._moves(arrangement))
            gone = {move.path for move in moves.values()}
            yield from (Drop(path) for path in arrangement.go if path not in gone)
            for path, names in arrangement.come:
                for name in names:
                    yield moves.get(name) or Insert(path, plain_keys(table_of(self.new[name])))
        for edit in self.edits:
            if edit.key is None or edit.id not in stay:
                continue
            path = (*self.old[edit.id].origin.path, edit.key)
            if edit.after is not None:
                value = _as_written(file, path, edit.before, edit.after)
                in_order = isinstance(edit.after, Keys) and edit.after.in_order
                yield Put(path, value, in_order=in_order)
            elif path in file.places:  # what holds anyway a file may say or not
                yield Drop(path)

    def _moves(self, arrangement: Arrangement) -> Iterator[tuple[str, Move]]:
        """Yield what stands elsewhere in its array, and is else as it was, by name."""
        changed = {edit.id for edit in self.edits}
        for path, names in arrangement.come:
            for name in names:
                thing = self.old.get(name)
                if thing and name not in changed and thing.origin.path[:-1] == path[:-1]:
                    yield name, Move(thing.origin.path, path)

    def _arrangement(self) -> Arrangement:
        places = {
            name: thing.origin.path
            for name, thing in self.old.items()
            if name not in self.included
        }
        wanted = [name for name in self.new if name not in self.included]
        if self.table == "meetings":
            return arranged(("sessions", "meetings"), places, wanted, self._likes())
        return arranged((self.table,), places, wanted, {})

    def _likes(self) -> dict[str, str]:
        """Return the array in which each meeting had better stand: where others of its body do."""
        arrays = {meeting.body: meeting.origin.path[0] for meeting in self.old.values()}
        others = "sessions" if {*arrays.values()} == {"sessions"} else "meetings"
        return {name: arrays.get(one.body, others) for name, one in self.new.items()}


def _as_written(file: FileText, path: Path, before: Term | None, after: Term) -> Plain:
    """Return what comes to stand at a path; what stays, as the file writes it."""
    if path not in file.places:
        return plain(after)
    layout = Layout(file)
    value = _kept(layout.value(path), before, after)
    children = layout.children(path)
    if isinstance(value, dict) and any(file.places[child].body for child in children):
        # Where steps have headers of their own, so have new ones.
        there = {child[-1] for child in children}
        return {
            key: one if key in there or isinstance(one, dict) else {_DUE: one}
            for key, one in value.items()
        }
    return value


def _kept(there: "Plain | None", before: Term | None, after: Term) -> Plain:
    """Return a value, with those of its parts that stay as they are written `there`."""
    if before == after and there is not None:
        return there
    match there:
        case list():
            # A list may have been written where its part alone would do.
            old = before if isinstance(before, tuple) else (before,)
            new = after if isinstance(after, tuple) else (after,)
            if len(there) == len(old):
                written = dict(zip(old, there, strict=True))
                return [written.get(term, plain(term)) for term in new]
        case dict() if isinstance(after, Keys):
            was = before if isinstance(before, Keys) else Keys(())
            return {key: _kept(there.get(key), was.get(key), term) for key, term in after.pairs}
        case {"due": _}:
            # So may a step's table, where its day alone would do.
            return {_DUE: plain(after)}
    return plain(after)

"""Changes tables whose keys have an order: as few as possible are moved, as they are written.

Keys may stand in braces, on lines below a header or with dots, or have headers of their own. What
comes between two of them is written as its neighbours are; only where that cannot be, as a day
alone among tables with headers, the whole table is written anew.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import define, frozen

from workplan.errors import Path
from workplan.planfile.arranging import longest_rise
from workplan.planfile.edits import Edit
from workplan.planfile.places import Span
from workplan.planfile.splicing import Changes, named, under
from workplan.planfile.toml_values import Plain, toml_line, toml_pair, toml_table


@frozen
class _Run:
    """Keys that come between two that stay, `after` the one and `before` the other, if any."""

    keys: tuple[str, ...]
    after: str | None
    before: str | None


@frozen
class _Moved:
    """A table of which keys move, come and go: where it is, what it has and is to have."""

    path: Path
    old: Mapping[str, Plain]
    new: Mapping[str, Plain]

    def is_same(self, key: str) -> bool:
        """Whether a key was there with the same value."""
        return key in self.old and repr(self.old[key]) == repr(self.new[key])


@define
class OrderedChanges(Changes):
    """Changes of which some are of tables with an order."""

    def put_in_order(self, path: Path, new: Mapping[str, Plain]) -> None:
        """Set a table at `path`, whose keys come to stand in the order of the new ones."""
        old = self.layout.value(path) if path in self.layout.places else None
        if not isinstance(old, dict):
            self.put(path, {**new})
            return
        moved, stay = _Moved(path, old, new), self._staying(path, old, new)
        runs = [*_runs([*new], stay)]
        if not all(self._fits(moved, run) for run in runs):
            self.drop(path)
            self._add(path, {**new})
            return
        if not stay:
            self._change(path, old, {**new})
            return
        for key in old:
            if key not in stay:
                self.drop((*path, key))
        for key in stay:
            self._change((*path, key), old[key], new[key])
        for run in runs:
            self._put_run(moved, run)

    def _staying(
        self, path: Path, old: Mapping[str, Plain], new: Mapping[str, Plain]
    ) -> Collection[str]:
        """Return the keys that stay where they are: as many as stand in the new order."""
        kept = [key for key in new if key in old and self._can_stay((*path, key), new[key])]
        order = {key: number for number, key in enumerate(old)}
        return [kept[index] for index in longest_rise([order[key] for key in kept])]

    def _can_stay(self, path: Path, value: Plain) -> bool:
        """Whether a value can stand in the place of the one there.

        A table that only names with dots make up stands where its first key does.
        """
        place, there = self.layout.places[path], self.layout.value(path)
        if place.value is not None or repr(there) == repr(value):
            return True
        if not isinstance(there, dict) or not isinstance(value, dict):
            return False
        if place.body is not None:
            return True
        first = self.layout.children(path)[0]
        key = str(first[-1])
        return key in value and self._can_stay(first, value[key])

    def _fits(self, moved: _Moved, run: _Run) -> bool:
        """Whether what comes can be written where it comes: among headers only tables can."""
        if run.after is None and run.before is None:  # nothing stays
            return not any(self._has_header((*moved.path, key)) for key in moved.old)
        return self._beside(moved.path, run) is not None or all(
            isinstance(moved.new[key], dict) for key in run.keys
        )

    def _beside(self, path: Path, run: _Run) -> tuple[Span, bool] | None:
        """Return what a run is put beside, and whether behind it; None if that has a header."""
        for key, behind in ((run.after, True), (run.before, False)):
            if key is not None and not self._has_header((*path, key)):
                members = self._members_at((*path, key))
                return members[-1 if behind else 0], behind
        return None

    def _has_header(self, path: Path) -> bool:
        return next(self.layout.sections(path), None) is not None

    def _members_at(self, path: Path) -> list[Span]:
        return sorted(self.layout.members(path), key=lambda one: one.start)

    def _put_run(self, moved: _Moved, run: _Run) -> None:
        layout, path = self.layout, moved.path
        beside = self._beside(path, run)
        if beside is None:
            self._open_run(moved, run)
            return
        member, behind = beside
        brackets = path if layout.places[path].value else layout.brackets(path)
        if brackets is None:
            indent, offset = layout.indent(member.start), member.end if behind else member.start
            self._put_lines(moved, run, indent, offset)
            return
        index = self._bracketed(brackets).members.index(member) + behind
        texts = self._members_of(brackets).new.setdefault(index, [])
        for key in run.keys:
            pairs = under(path, brackets, [((key,), moved.new[key])])
            texts += self._as_written(moved, key) or [toml_pair(*pair) for pair in pairs]

    def _put_lines(self, moved: _Moved, run: _Run, indent: str, offset: int) -> None:
        layout, path = self.layout, moved.path
        section = layout.section_of(path)
        for key in run.keys:
            pairs = under(path, section, [((key,), moved.new[key])])
            lines = self._as_written(moved, key) or [
                toml_line(*pair, indent).replace("\n", layout.newline) for pair in pairs
            ]
            self._edits.append(Edit(offset, offset, "".join(lines)))

    def _as_written(self, moved: _Moved, key: str) -> list[str]:
        """Return the texts of a key that is elsewhere as it is, without a header; else none."""
        path = (*moved.path, key)
        if not moved.is_same(key) or self._has_header(path):
            return []
        return [member.of(self.layout.text) for member in self._members_at(path)]

    def _open_run(self, moved: _Moved, run: _Run) -> None:
        """Put tables with headers of their own behind another, or before it."""
        layout, path = self.layout, moved.path
        if run.after is not None:
            offset = layout.end_of_all((*path, run.after))
        else:
            offset = min(map(layout.start, layout.sections((*path, run.before or ""))))
        for key in run.keys:
            value = moved.new[key]
            if moved.is_same(key) and self._has_header((*path, key)):
                spans = map(layout.section, layout.sections((*path, key)))
                text = "\n".join(span.of(layout.text) for span in spans)
                self._new_tables.append((offset, text.replace("\r\n", "\n")))
            elif isinstance(value, dict):
                table = toml_table(f"[{named((*path, key))}]", value)
                self._new_tables.append((offset, table))


def _runs(order: Sequence[str], stay: Collection[str]) -> Iterator[_Run]:
    """Yield the keys that come, together those between two that stay."""
    after: str | None = None
    coming: list[str] = []
    for key in (*order, None):
        if key is not None and key not in stay:
            coming.append(key)
            continue
        if coming:
            yield _Run(tuple(coming), after, key)
        after, coming = key, []

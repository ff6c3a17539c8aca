"""Finds out which stretches of a TOML text have to change for some of its values to change."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeAlias

from attrs import define, field

from workplan.errors import Path
from workplan.planfile.bracket_edits import Bracketed
from workplan.planfile.edits import Edit, table_edits
from workplan.planfile.layout import Layout
from workplan.planfile.places import Span
from workplan.planfile.toml_values import (
    Plain,
    toml_key,
    toml_line,
    toml_lines,
    toml_pair,
    toml_table,
    toml_value,
)

# New keys of a table, each in parts, with their values.
_Pairs: TypeAlias = list[tuple[tuple[str, ...], Plain]]

# A table that comes into an array: its values, or its text where it has stood there before.
_New: TypeAlias = dict[str, Plain] | str

# Lists are compared element by element only if that takes no longer than this.
_MOST_COMPARED = 1_000_000


@define
class _Members:
    """The members of an array or inline table that go, and the texts of those that come."""

    gone: set[Span] = field(factory=set)
    new: dict[int, list[str]] = field(factory=dict)


@define
class Changes:
    """Collects what is to change in a text, each change told by a path of the text as it is."""

    layout: Layout
    _edits: list[Edit] = field(factory=list)
    _gone_tables: list[Span] = field(factory=list)
    _new_tables: list[tuple[int, str]] = field(factory=list)
    # New tables by the path of their array and their index, new keys by that of their table.
    _inserted: dict[Path, dict[int, list[_New]]] = field(factory=dict)
    _added: dict[Path, _Pairs] = field(factory=dict)
    _members: dict[Path, _Members] = field(factory=dict)

    def put(self, path: Path, value: Plain) -> None:
        """Set the key at `path`."""
        if path in self.layout.places:
            self._change(path, self.layout.value(path), value)
        else:
            self._add(path, value)

    def drop(self, path: Path) -> None:
        """Take out the key, table or element at `path`."""
        brackets = self.layout.brackets(path)
        if brackets is None:
            self._drop(path, in_section=False)
        else:
            self._members_of(brackets).gone.update(self.layout.members(path))

    def move(self, path: Path, to: Path) -> None:
        """Put the table at `path` before that at `to`, as it is written."""
        if path[:-1] != to[:-1]:
            raise KeyError(to)
        layout, whole = self.layout, self.layout.places[path].value
        spans = [whole] if whole else map(layout.section, layout.sections(path))
        text = "\n".join(span.of(layout.text) for span in spans)
        self.insert(to, text.replace("\r\n", "\n"))
        self.drop(path)

    def insert(self, path: Path, values: _New) -> None:
        """Put a table into an array of tables, before that at `path`."""
        *array, index = path
        if not isinstance(index, int):
            raise KeyError(path)
        self._inserted.setdefault(tuple(array), {}).setdefault(index, []).append(values)

    def edits(self) -> Iterator[Edit]:
        """Yield all that changes in the text."""
        for array, tables in self._inserted.items():
            self._insert_all(array, tables)
        for table in sorted(self._added, key=len, reverse=True):  # dotted keys stay together
            self._add_all(table, self._added[table])
        for path, members in self._members.items():
            yield from self._bracketed(path).edits(members.gone, members.new)
        yield from self._edits
        yield from table_edits(self.layout, self._gone_tables, self._new_tables)

    def _change(self, path: Path, old: Plain, new: Plain) -> None:
        """Change what differs between the value at `path` and a new one."""
        if repr(old) == repr(new):
            return
        span = self.layout.places[path].value
        if isinstance(old, dict) and isinstance(new, dict) and (new or self._stands(path)):
            self._change_table(path, old, new)
        elif isinstance(old, list) and isinstance(new, list) and (span or _tables(new)):
            self._change_list(path, old, new)
        elif span:
            self._edits.append(Edit(span.start, span.end, self._written(span, new)))
        else:
            self.drop(path)
            self._add(path, new)

    def _written(self, span: Span, value: Plain) -> str:
        """Return a new value in the place of an old one: text of several lines stays so."""
        if isinstance(value, str) and "\n" in value and "\n" in span.of(self.layout.text):
            return toml_lines(value).replace("\n", self.layout.newline)
        return toml_value(value)

    def _stands(self, path: Path) -> bool:
        """Whether a table is there without any key: it has braces or a header."""
        place = self.layout.places[path]
        return place.value is not None or place.body is not None

    def _change_table(self, path: Path, old: dict[str, Plain], new: dict[str, Plain]) -> None:
        for key in old:
            if key not in new:
                self.drop((*path, key))
        for key, value in new.items():
            if key in old:
                self._change((*path, key), old[key], value)
            else:
                self._add((*path, key), value)

    def _change_list(self, path: Path, old: list[Plain], new: list[Plain]) -> None:
        for start, end, values in _differences(old, new):
            both = min(end - start, len(values))
            for index, value in enumerate(values[:both], start=start):
                self._change((*path, index), old[index], value)
            for index in range(start + both, end):
                self.drop((*path, index))
            for value in values[both:]:
                if self.layout.places[path].value:
                    members = self._members_of(path)
                    members.new.setdefault(end, []).append(toml_value(value))
                elif isinstance(value, dict):
                    self.insert((*path, end), value)

    def _drop(self, path: Path, *, in_section: bool) -> None:
        """Take out a statement or table with all its sub-tables.

        Keys in the section of a header go with it.
        """
        place = self.layout.places[path]
        if place.value and place.statement:
            if not in_section:
                self._edits.append(Edit(place.statement.start, place.statement.end))
            return
        if place.body:
            self._gone_tables.append(self.layout.section(path))
            in_section = True
        for child in self.layout.children(path):
            self._drop(child, in_section=in_section)

    def _add(self, path: Path, value: Plain) -> None:
        """Add the key at `path`, which is not there, to the nearest table around it that is."""
        length = len(path) - 1
        while path[:length] not in self.layout.places:
            length -= 1
        keys = tuple(part for part in path[length:] if isinstance(part, str))
        if len(keys) < len(path) - length:
            raise KeyError(path)
        self._added.setdefault(path[:length], []).append((keys, value))

    def _insert_all(self, array: Path, tables: dict[int, list[_New]]) -> None:
        """Put the new tables of an array in their places."""
        place = self.layout.places.get(array)
        if place is None:
            self._insert_first(array, tables)
            return
        for index, some in tables.items():
            if index and (*array, index - 1) not in self.layout.places:
                raise KeyError((*array, index))
            if place.value:
                new = self._members_of(array).new.setdefault(index, [])
                new += [one if isinstance(one, str) else toml_value(one) for one in some]
            else:
                before = (*array, index - 1)
                at = self.layout.end_of_all(before) if index else self.layout.start((*array, 0))
                self._open(array, some, at)

    def _insert_first(self, array: Path, tables: dict[int, list[_New]]) -> None:
        """Put in tables of an array that is not there yet: the last thing of what holds it."""
        around = array[:-1]
        while around not in self.layout.places:
            around = around[:-1]
        if tables.keys() != {0} or any(isinstance(part, int) for part in array[len(around) :]):
            raise KeyError((*array, *tables))
        if self.layout.places[around].value or self.layout.brackets(around):
            self._add(array, [*tables[0]])
            return
        section = self.layout.section_of(around)
        end = self.layout.end_of_all(section) if section else len(self.layout.text)
        self._open(array, tables[0], end)

    def _open(self, array: Path, tables: Sequence[_New], offset: int) -> None:
        header = f"[[{named(array)}]]"
        for one in tables:
            table = one if isinstance(one, str) else toml_table(header, one)
            self._new_tables.append((offset, table))

    def _add_all(self, table: Path, pairs: _Pairs) -> None:
        """Add new keys to a table that is there."""
        layout, place = self.layout, self.layout.places[table]
        brackets = table if place.value else layout.brackets(table)
        if brackets is not None:
            self._add_members(brackets, under(table, brackets, pairs))
        elif not table:
            self._add_to_document(pairs)
        elif place.body and place.statement:
            first = place.statement if place.body.start == place.body.end else place.body
            self._add_lines(place.body.end, layout.indent(first.start), pairs)
        elif dotted := list(layout.members(table)):
            last = max(dotted, key=lambda statement: statement.end)
            indent = layout.indent(last.start)
            self._add_lines(last.end, indent, under(table, layout.section_of(table), pairs))
        else:  # only headers of tables within it name it
            self._new_tables.append((layout.start(table), f"[{named(table)}]\n{_lines(pairs)}"))

    def _add_members(self, brackets: Path, pairs: _Pairs) -> None:
        last = len(self._bracketed(brackets).members)
        new = self._members_of(brackets).new.setdefault(last, [])
        new += [toml_pair(keys, value) for keys, value in pairs]

    def _add_to_document(self, pairs: _Pairs) -> None:
        """Add new keys of the document itself, tables at its end with headers of their own."""
        layout, plain = self.layout, _Pairs()
        end = len(layout.text)
        for keys, value in pairs:
            if len(keys) == 1 and isinstance(value, dict):
                self._new_tables.append((end, toml_table(f"[{toml_key(keys)}]", value)))
            elif len(keys) == 1 and (tables := _tables(value)):
                self._open(keys, tables, end)
            else:
                plain.append((keys, value))
        body = layout.places[()].body
        if plain and body and body.end:
            self._add_lines(body.end, layout.indent(0), plain)
        elif plain:
            self._new_tables.insert(0, (layout.first_header(), _lines(plain)))  # before headers

    def _add_lines(self, offset: int, indent: str, pairs: _Pairs) -> None:
        lines = _lines(pairs, indent).replace("\n", self.layout.newline)
        self._edits.append(Edit(offset, offset, lines))

    def _members_of(self, path: Path) -> _Members:
        return self._members.setdefault(path, _Members())

    def _bracketed(self, path: Path) -> Bracketed:
        layout, whole = self.layout, self.layout.places[path].value
        if whole is None:
            raise KeyError(path)
        found = [member for child in layout.children(path) for member in layout.members(child)]
        found.sort(key=lambda member: member.start)
        return Bracketed(layout.text, whole, found, layout.newline)


def _differences(old: list[Plain], new: list[Plain]) -> Iterator[tuple[int, int, list[Plain]]]:
    """Yield where each stretch that differs starts and ends in a list, and what comes there."""
    olds, news = [repr(value) for value in old], [repr(value) for value in new]
    start, end, new_end = 0, len(old), len(new)
    while start < min(end, new_end) and olds[start] == news[start]:
        start += 1
    while start < min(end, new_end) and olds[end - 1] == news[new_end - 1]:
        end, new_end = end - 1, new_end - 1
    olds, news = olds[start:end], news[start:new_end]
    if len(olds) * len(news) > _MOST_COMPARED:
        yield start, end, new[start:new_end]
        return
    compared = SequenceMatcher(None, olds, news, autojunk=False)
    for tag, first, last, new_first, new_last in compared.get_opcodes():
        if tag != "equal":
            yield start + first, start + last, new[start + new_first : start + new_last]


def _tables(value: Plain) -> list[dict[str, Plain]]:
    """Return the tables of a list of nothing but tables, none of any other value."""
    values = value if isinstance(value, list) else []
    tables = [table for table in values if isinstance(table, dict)]
    return tables if len(tables) == len(values) else []


def under(table: Path, base: Path, pairs: _Pairs) -> _Pairs:
    """Return keys of a table as those of one around it, with dots."""
    names = tuple(part for part in table[len(base) :] if isinstance(part, str))
    return [((*names, *keys), value) for keys, value in pairs]


def _lines(pairs: _Pairs, indent: str = "") -> str:
    return "".join(toml_line(keys, value, indent) for keys, value in pairs)


def named(path: Path) -> str:
    """Return the name that the header of a table bears."""
    return toml_key(tuple(part for part in path if isinstance(part, str)))

"""Tables of a plan file: they hand out their values by key, and collect what is wrong."""

from collections.abc import Callable
from datetime import date
from typing import TypedDict, TypeVar

from attrs import define, field, frozen

from workplan.dates.errors import shown
from workplan.errors import MOST_FAULTS, Fault, Origin, Path, PlanError, WrongValue, instead
from workplan.planfile.filetext import FileText
from workplan.planfile.kinds import BOOLEAN, DATE, STRING, TEXT, Kind, written
from workplan.text import Sentence, Text, sentence

T = TypeVar("T")


@define
class Faults:
    """What is wrong with the files of a plan, as far as it has been found."""

    found: list[Fault] = field(factory=list)

    def add(self, fault: Fault) -> None:
        """Add a fault; after a thousand, raise PlanError with them."""
        self.found.append(fault)
        if len(self.found) >= MOST_FAULTS:
            raise PlanError(*self.found)


class Statement(TypedDict):
    """What every table may say about itself; see `workplan.model.stated.Stated`."""

    source: tuple[str, ...]
    url: str | None
    note: Text | None
    verified: bool
    origin: Origin


@frozen(eq=False)
class Table:
    """One table of a file, at its path.

    A key that nobody has asked for by the end is unknown: `close` says so.
    """

    file: FileText
    path: Path
    values: dict[str, object]
    faults: Faults
    _asked: list[str] = field(factory=list, init=False)

    def has(self, *keys: str) -> tuple[str, ...]:
        """Return which of these keys the table has; none of them is unknown."""
        self._asked.extend(keys)
        return tuple(key for key in keys if key in self.values)

    def required(self, key: str, kind: Kind[T]) -> T:
        """Return the value of a key that has to be there."""
        self._asked.append(key)
        if key in self.values:
            return self.read(kind, self.values[key], key)
        self.fault(
            key,
            message=sentence("{key} is missing", key=key),
            hint=sentence("write {key} = {example}", key=key, example=kind.example),
        )
        return kind.placeholder

    def optional(self, key: str, kind: Kind[T]) -> T | None:
        """Return the value of a key, None where it is missing."""
        self._asked.append(key)
        return self.read(kind, self.values[key], key) if key in self.values else None

    def defaulted(self, key: str, kind: Kind[T], default: T) -> T:
        """Return the value of a key, `default` where it is missing."""
        self._asked.append(key)
        return self.read(kind, self.values[key], key) if key in self.values else default

    def read(self, kind: Kind[T], value: object, *keys: str | int) -> T:
        """Return `value`, which stands at `keys`, as what it is meant for."""
        try:
            return kind.read(value)
        except WrongValue as error:
            self.fault(*keys, message=error.message, hint=error.hint)
            return kind.placeholder

    def period(self, first: str, last: str) -> tuple[date, date]:
        """Return two dates that have to be there; if one cannot be read, the other for both."""
        start, end = self.required(first, DATE), self.required(last, DATE)
        # What was not read is the placeholder itself; a day in the file may equal it.
        return (
            end if start is DATE.placeholder else start,
            start if end is DATE.placeholder else end,
        )

    def list_of(self, key: str, kind: Kind[T]) -> tuple[T, ...] | None:
        """Return the values of a list, None where the key is missing."""
        self._asked.append(key)
        if key not in self.values:
            return None
        value = self.values[key]
        if isinstance(value, list):
            return tuple([self.read(kind, one, key, i) for i, one in enumerate(value)])
        example = written(value) if isinstance(value, str | int | date) else kind.example
        self.fault(
            key,
            message=sentence("{value} is no list", value=written(value)),
            hint=sentence("write it in brackets: {key} = [{example}]", key=key, example=example),
        )
        return (kind.placeholder,)

    def one_or_more(self, key: str, kind: Kind[T]) -> tuple[T, ...] | None:
        """Return the values of a list, or the only one; None where the key is missing."""
        if isinstance(self.values.get(key, []), list):
            return self.list_of(key, kind)
        return (self.required(key, kind),)

    def strings(self, key: str) -> tuple[str, ...]:
        """Return a string or several, none where the key is missing."""
        return self.one_or_more(key, STRING) or ()

    def inner(self, values: dict[str, object], *keys: str | int) -> "Table":
        """Return a table that stands in this one."""
        return Table(self.file, (*self.path, *keys), values, self.faults)

    def table(self, key: str) -> "Table":
        """Return the table of a key that has to be there."""
        self._asked.append(key)
        value = self.values.get(key)
        if isinstance(value, dict):
            return self.inner(value, key)
        if value is None:
            message = sentence("the table [{key}] is missing", key=key)
        else:
            message = sentence("{value} is no table", value=written(value))
        self.fault(
            key,
            message=message,
            hint=sentence("write [{key}], with one bracket, above its keys", key=key),
        )
        # Enough is said of it: what its values lack is told to nobody.
        return Table(self.file, (*self.path, key), {}, Faults())

    def each(self, key: str, read: "Callable[[Table], T | None]") -> tuple[T, ...]:
        """Take out a list and return what `read` makes of each table; None leaves one out."""
        self._asked.append(key)
        value = self.values.pop(key, [])
        if not isinstance(value, list):
            self.fault(
                key,
                message=sentence("{value} is no list of tables", value=written(value)),
                hint=sentence("write [[{key}]], with two brackets, above each of them", key=key),
            )
            return ()
        made = (self._made(read, key, index, one) for index, one in enumerate(value))
        return tuple([thing for thing in made if thing is not None])

    def _made(
        self, read: "Callable[[Table], T | None]", key: str, index: int, value: object
    ) -> T | None:
        if not isinstance(value, dict):
            self.fault(
                key,
                index,
                message=sentence("{value} is no table", value=written(value)),
                hint=sentence("write [[{key}]], with two brackets, above each of them", key=key),
            )
            return None
        table = self.inner(value, key, index)
        made = read(table)
        table.close()
        return made

    def statement(self) -> Statement:
        """Return what the table says about itself, and where it stands."""
        return {
            "source": self.strings("source"),
            "url": self.optional("url", STRING),
            "note": self.optional("note", TEXT),
            "verified": self.defaulted("verified", BOOLEAN, default=True),
            "origin": Origin(self.file, self.path),
        }

    def close(self) -> None:
        """Add a fault for each key that nobody has asked for."""
        if not self.values.keys() - self._asked:
            return
        missing = [key for key in self._asked if key not in self.values]
        for key in self.values:
            if key not in self._asked:
                self.fault(
                    key,
                    message=sentence('nothing here is called "{key}"', key=shown(key)),
                    hint=instead(key, missing or self._asked),
                )

    def fault(self, *keys: str | int, message: Sentence, hint: Sentence) -> None:
        """Tell what is wrong with this table, or with one of its keys."""
        path = (*self.path, *keys)
        self.faults.add(
            Fault(message, hint, path=path, file=self.file.name, line=self.file.line(path))
        )

"""Changes values, keys and tables in the text of a TOML file, and leaves every other byte.

What goes with what is taken out: with a key its whole line or lines, with the comment at their
end; with an element of an array its comma, and its line with the comment there where it has one
of its own; with a table its header, all its keys and all between them, its sub-tables wherever
they stand, and of each header the comments that `workplan.planfile.layout` calls its own. All
other comments stay, and so does one behind a value that is changed.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

from attrs import frozen

from workplan.errors import Path
from workplan.planfile.edits import edited
from workplan.planfile.filetext import FileText
from workplan.planfile.layout import Layout
from workplan.planfile.ordering import OrderedChanges
from workplan.planfile.toml_values import Plain

__all__ = ["Drop", "Insert", "Move", "Plain", "Put", "Splice", "spliced"]


@frozen
class Put:
    """Sets a key, whether it is there or not: the last part of `path`, of the table before it.

    Of a list, text by language or other table that is there only what differs is changed.
    Tables on the way to the key that are not there are made by dots: `title.en = "..."`.
    Of a table that is `in_order` the keys come to stand in the order of the new ones.
    """

    path: Path
    value: Plain
    in_order: bool = False


@frozen
class Drop:
    """Takes out a key with its value, or a table, or one element of an array.

    An array of tables goes with the last of them, and a table that has neither header nor
    braces, only names that it is a part of, with the last of these.
    """

    path: Path


@frozen
class Insert:
    """Puts a new table into an array of tables, before the one whose index ends `path`.

    The index that is one more than the last puts it after the last; of an array that is not
    there yet it is 0.
    """

    path: Path
    values: dict[str, Plain]


@frozen
class Move:
    """Puts a table of an array before the one at `to`, as it is written, with its comments.

    It stays in its array; the index that ends `to` may be one more than the last, as in Insert.
    """

    path: Path
    to: Path


Splice: TypeAlias = Put | Drop | Insert | Move


def spliced(file: FileText, splices: Sequence[Splice]) -> str:
    """Return the text of `file` with all the splices made, without its byte order mark.

    All paths are those of the file as it is; Inserts and Moves to one index keep their order. What
    tomllib reads from the new text is what it reads from the old one with these changes made,
    and in the new text stands every byte of the old that the splices do not touch. New lines
    end as most lines of the file do, and a text whose last line has no end keeps it so.

    The file's text must be one that tomllib has accepted. Raises KeyError where a path leads
    nowhere, and ValueError where two splices touch one thing.
    """
    _refuse_contradictions(splices)
    layout = Layout(file)
    if file.text and not file.text.endswith("\n"):
        ended = FileText(file.name, file.text + layout.newline)
        return spliced(ended, splices).removesuffix("\n").removesuffix("\r")
    changes = OrderedChanges(layout)
    for splice in splices:
        match splice:
            case Put(path, dict() as value, in_order=True):
                changes.put_in_order(path, value)
            case Put(path, value):
                changes.put(path, value)
            case Drop():
                changes.drop(splice.path)
            case Insert():
                changes.insert(splice.path, splice.values)
            case Move():
                changes.move(splice.path, splice.to)
    return edited(file.text, changes.edits())


def _refuse_contradictions(splices: Sequence[Splice]) -> None:
    """Raise ValueError where a splice changes what another sets or takes out."""
    whole = Counter(splice.path for splice in splices if not isinstance(splice, Insert))
    for path, count in whole.items():
        if count > 1:
            message = f"{count} splices of {path}"
            raise ValueError(message)
    for splice in splices:
        for length in range(len(splice.path)):
            if splice.path[:length] in whole:
                message = f"a splice of {splice.path}, and one of {splice.path[:length]}"
                raise ValueError(message)

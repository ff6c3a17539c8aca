"""Stretches of a text that are replaced, and whole tables that come and go with blank lines."""

from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from workplan.planfile.layout import Layout
from workplan.planfile.places import Span


@frozen
class Edit:
    """What stands from `start` to `end` becomes `new`; nothing stands there where they meet."""

    start: int
    end: int
    new: str = ""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with all the edits made; what one takes out, another may put something into.

    Those that put something in at one place keep their order.
    """
    pieces = []
    position = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end > edit.start)):
        pieces += [text[position : edit.start], edit.new]
        position = max(position, edit.end)
    return "".join((*pieces, text[position:]))


@define
class _Seam:
    """A stretch of whole lines that goes, for the sake of whole tables, and what comes there."""

    start: int
    end: int
    new: list[str] = field(factory=list)


def table_edits(
    layout: Layout, gone: Iterable[Span], new: Iterable[tuple[int, str]]
) -> Iterator[Edit]:
    """Yield the edits that take out some tables and put in others, each at its offset.

    Between a new table and its neighbours a blank line is put where there is none. Where
    tables go and none come, the blank lines above them go too if there are any below.
    """
    for seam in _seams(layout, gone, new):
        yield _with_tables(layout, seam) if seam.new else _without_tables(layout, seam)


def _seams(layout: Layout, gone: Iterable[Span], new: Iterable[tuple[int, str]]) -> list[_Seam]:
    """Return what goes and comes; as one seam what meets, or goes but for blank lines between."""
    parts = [_Seam(span.start, span.end) for span in gone]
    parts += [_Seam(offset, offset, [table]) for offset, table in new]
    seams: list[_Seam] = []
    for part in sorted(parts, key=lambda part: (part.start, part.end)):
        last = seams[-1] if seams else None
        if last and (part.start <= last.end or _both_go(layout, last, part)):
            last.end = max(last.end, part.end)
            last.new += part.new
        else:
            seams.append(part)
    return seams


def _both_go(layout: Layout, one: _Seam, other: _Seam) -> bool:
    """Whether two stretches go that have only blank lines between them."""
    return (
        one.start < one.end
        and other.start < other.end
        and layout.below_blanks(one.end) >= other.start
    )


def _with_tables(layout: Layout, seam: _Seam) -> Edit:
    text = "\n".join(seam.new).replace("\n", layout.newline)
    if 0 < layout.above_blanks(seam.start) == seam.start:
        text = layout.newline + text
    if not layout.is_blank(seam.end):
        text += layout.newline
    return Edit(seam.start, seam.end, text)


def _without_tables(layout: Layout, seam: _Seam) -> Edit:
    above = layout.above_blanks(seam.start)
    if above == 0:
        return Edit(0, layout.below_blanks(seam.end))
    return Edit(above if layout.is_blank(seam.end) else seam.start, seam.end)

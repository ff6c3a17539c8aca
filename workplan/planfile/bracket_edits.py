"""What changes in the text of an array or inline table when elements or pairs come and go.

Each element keeps its layout, and the comments that stand by it. One that goes takes its comma
with it, and where it has lines of its own all of these, with a comment at their end.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from workplan.planfile.edits import Edit
from workplan.planfile.places import Span

_COMMA = re.compile(r"(?:[ \t\r\n]++|#[^\n]*+)*+,")
_REST_OF_LINE = re.compile(r"[ \t]*+(?:#[^\n]*+|\r)?\n")
_SPACES = re.compile(r"[ \t]*+")
_INDENT = "    "


@frozen
class Bracketed:
    """An array or inline table as written, with its elements or pairs in the order of the text."""

    text: str
    whole: Span
    members: Sequence[Span]
    newline: str

    def edits(self, gone: Collection[Span], new: Mapping[int, Sequence[str]]) -> Iterator[Edit]:
        """Yield the edits that take out some members and put in others.

        `new` has the texts that come before the member of each index, or after the last.
        """
        kept = [member for member in self.members if member not in gone]
        if not kept and self._one_line:
            coming = ", ".join(text for index in sorted(new) for text in new[index])
            yield Edit(self.whole.start, self.whole.end, self._only(coming))
            return
        for going in gone:
            yield from self._without(going)
        before: Span | None = None
        run: list[str] = []
        for index, member in enumerate((*self.members, None)):
            run += new.get(index, ())
            if member not in gone:
                if run:
                    yield from self._with(run, before, is_last=member is None)
                elif member is None and before and before != self.members[-1]:
                    yield from self._without_rest(before, self.members[-1])
                before, run = member, []

    @property
    def _one_line(self) -> bool:
        return "\n" not in self.whole.of(self.text)

    @property
    def _is_array(self) -> bool:
        return self.text[self.whole.start] == "["

    @property
    def _ends_in_comma(self) -> bool:
        """Whether a comma is to stand after the last member."""
        if self.members:
            return self._comma(self.members[-1]) is not None
        return self._is_array

    def _only(self, members: str) -> str:
        if self._is_array:
            return f"[{members}]"
        return f"{{ {members} }}" if members else "{}"

    def _without(self, member: Span) -> Iterator[Edit]:
        """Take out a member that goes."""
        end = self._comma(member) or member.end
        line_start, is_first = self._line(member)
        rest = _REST_OF_LINE.match(self.text, end)
        if is_first and rest:
            yield Edit(line_start, rest.end())
        elif "\n" in self.text[member.end : end]:
            yield Edit(member.start, member.end)
            yield Edit(end - 1, end)
        else:
            start = member.start
            after = self._after_spaces(end)
            if is_first or not (rest or self.text[after] in "]}"):
                end = after
            else:
                while self.text[start - 1] in " \t":
                    start -= 1
            yield Edit(start, end)

    def _without_rest(self, last_kept: Span, last: Span) -> Iterator[Edit]:
        """Take out what would be left between the last member that stays and the end."""
        comma, end = self._comma(last_kept), self._comma(last)
        start = last_kept.end
        if end and comma:
            start = comma
        if "\n" not in self.text[start : end or last.end]:
            yield Edit(start, end or last.end)
        elif comma and not self._is_array:  # where no comma may stand behind the last
            yield Edit(comma - 1, comma)

    def _with(self, new: list[str], before: Span | None, *, is_last: bool) -> Iterator[Edit]:
        """Put in new members behind the one `before` them, None if there is none."""
        last_comma = "" if is_last and not self._ends_in_comma else ","
        start = self.whole.start + 1
        if before:
            start = self._comma(before) or before.end
            if start == before.end:
                yield Edit(start, start, ",")
        rest = _REST_OF_LINE.match(self.text, start)
        if rest and (before is None or self._line(before)[1]):
            indent = self._indent(before)
            lines = f",{self.newline}".join(f"{indent}{member}" for member in new)
            yield Edit(rest.end(), rest.end(), f"{lines}{last_comma}{self.newline}")
        elif before is None:
            first = self.members[0].start
            yield Edit(first, first, ", ".join(new) + (last_comma and ", "))
        else:
            yield Edit(start, start, "".join(f" {member}," for member in new[:-1]))
            yield Edit(start, start, f" {new[-1]}{last_comma}")

    def _indent(self, before: Span | None) -> str:
        """Return what indents a line of its own for a member behind another."""
        beside = before or (self.members[0] if self.members else None)
        if beside:
            line_start, is_first = self._line(beside)
            if is_first:
                return self.text[line_start : beside.start]
        line_start, _ = self._line(self.whole)
        return self.text[line_start : self._after_spaces(line_start)] + _INDENT

    def _line(self, member: Span) -> tuple[int, bool]:
        """Return where the line of a member starts, and whether the member is first on it."""
        line_start = self.text.rfind("\n", 0, member.start) + 1
        return line_start, self._after_spaces(line_start) == member.start

    def _after_spaces(self, offset: int) -> int:
        found = _SPACES.match(self.text, offset)
        return found.end() if found else offset

    def _comma(self, member: Span) -> int | None:
        """Return where the comma behind a member ends, None if it has none."""
        found = _COMMA.match(self.text, member.end)
        return found.end() if found else None

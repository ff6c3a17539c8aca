"""Closures: days on which nothing is held or falls due."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.dates.closing import Between, Closing
from workplan.dates.spans import FIRST_DAY, LAST_DAY, Span
from workplan.model.stated import Stated, as_text
from workplan.text import Text

Closes: TypeAlias = Literal["meetings", "deadlines"]


@frozen(kw_only=True, repr=False)
class Closure(Stated):
    """Days that close a place, or every place where `place` is None."""

    id: str
    title: Text = field(converter=as_text)
    when: Closing
    place: str | None = None
    closes: tuple[Closes, ...] = ("meetings", "deadlines")

    def occurrences(self, first: date, last: date) -> Iterator[tuple[str, Span]]:
        """Yield each time that it closes a day from `first` to `last`: its entry's id, its days.

        The entry is named after the year in which it begins: `national-day/2012`; the second time
        in one year, whether or not the first time is of interest, `national-day/2012-2`.
        """
        years = range(max(first, FIRST_DAY).year, min(last, LAST_DAY).year + 1)
        if isinstance(self.when, Between):
            # Only a period can have begun before the first year.
            years = range(self.when.starts.year, self.when.starts.year + 1)
        for year in years:
            for number, span in enumerate(self.when.spans(year), start=1):
                if span.first <= last and first <= span.last:
                    suffix = "" if number == 1 else f"-{number}"
                    yield f"{self.id}/{year}{suffix}", span

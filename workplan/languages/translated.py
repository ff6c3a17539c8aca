"""A language other than English: its catalogue for what is said, Unicode's CLDR for the rest."""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from workplan.languages import cldr
from workplan.languages.catalogues import translations
from workplan.languages.chinese import chinese
from workplan.text import Language, Sentence

_THIRD_LEVEL = 3


@frozen
class Translated(Language):
    """A language that has a catalogue; what that lacks is said in English."""

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return cldr.right_to_left(self.code)

    @property
    def locale(self) -> str | None:
        """The language and the territory in which most speak it (fr_FR), if that is known."""
        return cldr.locale_of(self.code)

    def date_pattern(self, *, weekday: bool) -> str:
        """Return the pattern of a date with its month in few letters, as CLDR writes it."""
        return cldr.date_pattern(self.code, "yMMMEd" if weekday else "yMMMd")

    def template(self, said: Sentence) -> str:
        """Return the template of a sentence: of a counted one, that for its count."""
        known = translations(self.code)
        if said.plural is None:
            return known.gettext(said.template)
        count = said.by_name["count"]
        if not isinstance(count, int):
            return super().template(said)
        return known.ngettext(said.template, said.plural, count)

    def day(self, day: date) -> str:
        """Say a day with its day of the week."""
        return cldr.day(self.code, day)

    def plain_day(self, day: date) -> str:
        """Say a day without its day of the week."""
        return cldr.plain_day(self.code, day)

    def days(self, first: date, last: date) -> str:
        """Say an interval of two days or more."""
        return cldr.days(self.code, first, last)

    def weekday(self, number: int) -> str:
        """Say a day of the week, from 0 (Monday) to 6 (Sunday)."""
        return cldr.weekday(self.code, number)

    def item_mark(self, level: int, number: int) -> str:
        """Say the number of an agenda item as the language's documents of the UN have it.

        In all of them 1, then (a); in Chinese (一) below that, in the others (i).
        """
        if level == _THIRD_LEVEL and self.code.partition("-")[0] == "zh":
            return f"({chinese(number)})"
        return super().item_mark(level, number)

    def several(self, words: Sequence[str]) -> str:
        """Say several things as a list."""
        return cldr.several(self.code, [word for word in words if word])

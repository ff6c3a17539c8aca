"""Feeds of plans, as tests look into them, and texts that try to be more than text."""

import re

from tests.formats.calendar_parsers import Seen
from tests.formats.strict_calendar import problems_of
from tests.formats.strict_lines import Component, read
from workplan.formats.calendar import as_calendar
from workplan.formats.edition import Edition
from workplan.model.plan import Plan

NASTY = (
    "line\r\nATTENDEE:mailto:nobody@example.org",
    "END:VEVENT\nEND:VCALENDAR",
    '=cmd|"/c calc"!A1',
    "a, b; c: d \\ e\\",
    "bell \x07 null \x00 escape \x1b[31m delete \x7f next \x85 line \u2028 paragraph \u2029",
    "\u202eright to left\u202c עברית \u200fعربي",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3f3\ufe0f\u200d\U0001f308" * 12,
    "预防腐败问题不限成员名额政府间工作组" * 9,
    "half a pair \ud83d, no characters \ufffe \uffff \ufdd0",
    "e\u0301" * 80,
    "\"quoted\", 'quoted', ^n ^^ %0A &#10;",
    "\ufeffmark\ttab  spaces   ",
)


def feed(of: Plan) -> bytes:
    """Publish a plan as a feed in which the checker finds nothing wrong."""
    written = as_calendar(Edition.of(of))
    assert problems_of(written) == []
    return written


def events(of: Plan) -> dict[str, Component]:
    """Return the events of a plan's feed by the entry's id."""
    root, _ = read(feed(of))
    (calendar,) = root.components
    return {
        event.value("UID").partition("@")[0]: event
        for event in calendar.components
        if event.name == "VEVENT"
    }


def text(of: Component, name: str) -> str:
    """Return the value of a text with its escapes undone."""
    return re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), of.value(name))


def written(of: Component, name: str) -> tuple[dict[str, str], str]:
    """Return the parameters and the value of a property that stands once."""
    (only,) = of.all(name)
    return dict(only.parameters), only.value


def entry_id(of: Seen) -> str:
    """Return the id of the entry that an event stands for."""
    return of.uid.partition("@")[0]


def shown(title: str) -> str:
    """Return a title without marks of byte order before it, which icalendar takes for no text."""
    return title.lstrip("\ufeff").strip()

"""What the cells of several tables have in common: dates, sources, and how rows look."""

from datetime import date
from urllib.parse import urlsplit

from workplan.formats.tables.values import Linked, Tone
from workplan.formats.wording import window
from workplan.model.stated import Stated
from workplan.programme.entry import Entry
from workplan.text import Sentence


def link_cell(stated: Stated | Entry) -> Linked | None:
    """Return the web address at which to read about a thing, named after its host."""
    return None if stated.url is None else Linked(_host(stated.url), stated.url)


def first_day(entry: Entry) -> date | Sentence:
    """Return the day on which an entry begins, or within which days it can be."""
    return entry.starts or window(entry)


def due_day(deadline: Entry) -> date | Sentence:
    """Return the day on which a deadline is due, or within which days it can be."""
    return deadline.ends or window(deadline)


def tone_of(entry: Entry) -> Tone:
    """Return how the row of an entry looks."""
    if not entry.counts:
        return "off"
    return "plain" if entry.verified else "not verified"


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or url).removeprefix("www.")
    except ValueError:
        return url

"""Time zones by name: those of the IANA database, UTC, and AoE."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from workplan.dates.errors import shown
from workplan.errors import WrongValue
from workplan.text import sentence

AOE = timezone(timedelta(hours=-12), "AoE")
"""Anywhere on earth: a day is over when it is over in the last zone, UTC-12."""

_FIXED: dict[str, tzinfo] = {"UTC": UTC, "AoE": AOE}

# Every part of an IANA name begins with a capital; files that a machine keeps beside the zones
# (localtime, posixrules, zone.tab, posix/, right/) do not. No part is a way out of the folder.
_NAME = re.compile(r"[A-Z][A-Za-z0-9_+-]*(/[A-Z][A-Za-z0-9_+-]*){0,2}")
_LONGEST_NAME = 64
# A placeholder in the database, where no zone has been chosen.
_NO_ZONE = "Factory"
# Of abbreviations any two are near each other.
_SHORTEST_MISSPELT = 5


def is_zone(name: str) -> bool:
    """Say whether `name` is a time zone: an IANA name as it is spelled, `UTC` or `AoE`."""
    return _find(name) is not None


def zone(name: str) -> tzinfo:
    """Return the time zone of that name; WrongValue where there is none."""
    found = _find(name)
    if found is None:
        raise unknown_zone(name)
    return found


def unknown_zone(name: str) -> WrongValue:
    """Return the error that `name` is no time zone, with the nearest one as what to write."""
    near = nearest_zone(name)
    hint = (
        sentence("write a name such as Europe/Vienna, or UTC, or AoE")
        if near is None
        else sentence("write {zone}", zone=near)
    )
    return WrongValue(sentence('unknown time zone "{name}"', name=shown(name)), hint)


def nearest_zone(name: str) -> str | None:
    """Return the time zone that `name` may be meant for, if any is near.

    Near is one that is spelled the same in another case, or differs in a letter; first its whole
    name, then the city alone.
    """
    if len(name) > _LONGEST_NAME:
        return None
    wanted = _spellings(name.lower().replace(" ", "_"))
    return next(
        (zones[word] for zones in _by_spelling() for word in wanted if word in zones), None
    )


@cache
def _by_spelling() -> tuple[dict[str, str], dict[str, str]]:
    """Return the zones by the spellings of their names, and by those of their cities."""
    # An index, for difflib would take some milliseconds for each of thousands of wrong names.
    zones = sorted(filter(_is_spelled_well, available_timezones() | _FIXED.keys()), reverse=True)
    whole = [(name.lower(), name) for name in zones]
    cities = [(word.rpartition("/")[2], name) for word, name in whole]
    return _index(whole), _index(cities)


def _index(words: list[tuple[str, str]]) -> dict[str, str]:
    near = {spelling: name for word, name in words for spelling in _spellings(word)}
    return near | dict(words)


def _spellings(word: str) -> list[str]:
    """Return a word, and if it is not too short all that lack one of its letters."""
    if len(word) < _SHORTEST_MISSPELT:
        return [word]
    return [word, *(word[:place] + word[place + 1 :] for place in range(len(word)))]


def _is_spelled_well(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and name != _NO_ZONE and _NAME.fullmatch(name) is not None


def _find(name: str) -> tzinfo | None:
    if name in _FIXED:
        return _FIXED[name]
    if not _is_spelled_well(name):
        return None
    try:
        return ZoneInfo(name)
    except (LookupError, OSError, ValueError):
        # Not found; a folder of zones; a file that is none.
        return None

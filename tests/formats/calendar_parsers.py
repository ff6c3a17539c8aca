"""Calendars read by four parsers of others, none of them the library that writes ours."""

import json
import os
import subprocess
import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime

from attrs import frozen

from tests.system_programs import NODE_MODULES, node

SCRIPT = NODE_MODULES.parent / "read_calendar.cjs"


@frozen
class Seen:
    """An event as a parser sees it: from date to date (exclusive), or instants, in UTC."""

    uid: str
    summary: str
    description: str | None
    start: date
    end: date


def parse_with_ical(feed: bytes) -> list[Seen]:
    """Read with `ical`, which Home Assistant uses."""
    from ical.calendar_stream import IcsCalendarStream

    calendar = IcsCalendarStream.calendar_from_ics(feed.decode())
    return [
        Seen(
            event.uid,
            event.summary or "",
            event.description,
            _in_utc(event.start),
            _in_utc(event.end),
        )
        for event in calendar.events
    ]


def parse_with_ics(feed: bytes) -> list[Seen]:
    """Read with `ics`, which takes offsets from the VTIMEZONE and loses the order."""
    from ics import Calendar  # type: ignore[import-untyped]  # it has no types

    with warnings.catch_warnings():
        # It calls re.split as one should no longer from Python 3.13 on.
        warnings.simplefilter("ignore", DeprecationWarning)
        calendar = Calendar(feed.decode())
    return [
        Seen(
            event.uid,
            event.name,
            event.description,
            event.begin.date() if event.all_day else event.begin.to("UTC").datetime,
            event.end.date() if event.all_day else event.end.to("UTC").datetime,
        )
        for event in calendar.events
    ]


def parse_with_node_ical(feed: bytes) -> list[Seen]:
    """Read with `node-ical`, of Node.js."""
    return _parse_with_node("node-ical", feed)


def parse_with_ical_js(feed: bytes) -> list[Seen]:
    """Read with `ical.js`, which Thunderbird and Nextcloud use."""
    return _parse_with_node("ical.js", feed)


PARSERS: tuple[Callable[[bytes], list[Seen]], ...] = (
    parse_with_ical,
    parse_with_ics,
    parse_with_node_ical,
    parse_with_ical_js,
)
"""The last two start a program each time."""


def _parse_with_node(package: str, feed: bytes) -> list[Seen]:
    ended = subprocess.run(
        [node(package), SCRIPT, package],
        input=feed,
        stdout=subprocess.PIPE,
        check=True,
        env=os.environ | {"NODE_PATH": str(NODE_MODULES)},
    )
    return [
        Seen(**event | {"start": _read(event["start"]), "end": _read(event["end"])})
        for event in json.loads(ended.stdout)
    ]


def _read(time: str) -> date:
    return datetime.fromisoformat(time) if "T" in time else date.fromisoformat(time)


def _in_utc(time: date) -> date:
    return time.astimezone(UTC) if isinstance(time, datetime) else time

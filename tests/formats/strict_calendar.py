"""A strict checker of calendar feeds: bytes to a list of all that is wrong with them.

RFC 5545, 7986 and 9253, and what calendar programs ask beyond them of a feed that is subscribed
to. No parser by others sees more than half of the faults that `test_strict_calendar.py` makes.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime
from urllib.parse import urlsplit

from tests.formats.strict_lines import Component, Property, read

DURATION = re.compile(r"P(?=.)(\d+W|(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+S)?)?)")
SIGNED_DURATION = re.compile(rf"[+-]?{DURATION.pattern}")
OFFSET = re.compile(r"[+-]([01]\d|2[0-3])[0-5]\d([0-5]\d)?")
DATE, LOCAL, UNIVERSAL = "%Y%m%d", "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%SZ"
TEXTS = {
    *("CATEGORIES", "COMMENT", "CONTACT", "DESCRIPTION", "LOCATION", "NAME", "PRODID"),
    *("RELATED-TO", "SUMMARY", "TZID", "TZNAME", "UID", "VERSION"),
}
LISTS = {"CATEGORIES"}
TIMES = {"DTSTART", "DTEND", "RECURRENCE-ID"}
PARAMETERS = {
    "ALTREP",
    "FMTTYPE",
    "GAP",
    "LABEL",
    "LANGUAGE",
    "LINKREL",
    "RELTYPE",
    "TZID",
    "VALUE",
}
DEPENDENCIES = {"FINISHTOSTART", "FINISHTOFINISH", "STARTTOFINISH", "STARTTOSTART"}
RELATIONS = DEPENDENCIES | {"PARENT", "CHILD", "SIBLING", "FIRST", "NEXT", "DEPENDS-ON", "REFID"}
CHOICES = {
    "CALSCALE": {"GREGORIAN"},
    "CLASS": {"PUBLIC", "PRIVATE", "CONFIDENTIAL"},
    "STATUS": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
    "TRANSP": {"OPAQUE", "TRANSPARENT"},
    "VERSION": {"2.0"},
}
NEEDED_PARAMETERS: dict[str, dict[str, str | None]] = {
    "LINK": {"LINKREL": None, "VALUE": None},
    "REFRESH-INTERVAL": {"VALUE": "DURATION"},
    "SOURCE": {"VALUE": "URI"},
}
# By component: what it must have once, may have once, may have often.
PROPERTIES: dict[str, tuple[set[str], set[str], set[str]]] = {
    "": (set(), set(), set()),
    "VCALENDAR": (
        {"PRODID", "VERSION"},
        {"CALSCALE", "COLOR", "LAST-MODIFIED", "REFRESH-INTERVAL", "SOURCE", "URL"},
        {"CATEGORIES", "DESCRIPTION", "IMAGE", "NAME"},
    ),
    "VEVENT": (
        {"DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "UID"},
        {
            *("CLASS", "COLOR", "CREATED", "DESCRIPTION", "DTEND", "DURATION", "GEO", "LOCATION"),
            *("PRIORITY", "RECURRENCE-ID", "STATUS", "TRANSP", "URL"),
        },
        {"ATTACH", "CATEGORIES", "COMMENT", "CONFERENCE", "CONTACT", "LINK", "RELATED-TO"},
    ),
    "VTIMEZONE": ({"TZID"}, {"LAST-MODIFIED", "TZURL"}, set()),
    "STANDARD": ({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}, {"TZNAME"}, {"RDATE"}),
    "DAYLIGHT": ({"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}, {"TZNAME"}, {"RDATE"}),
}
INSIDE = {
    "": {"VCALENDAR"},
    "VCALENDAR": {"VEVENT", "VTIMEZONE"},
    "VTIMEZONE": {"STANDARD", "DAYLIGHT"},
}


def problems_of(feed: bytes) -> list[str]:
    """List everything that is wrong with a feed, in words; nothing where it is right."""
    root, problems = read(feed)
    if len(root.components) != 1:
        problems.append(f"{len(root.components)} components at the top, not one VCALENDAR")
    problems += component_problems(root)
    for calendar in root.components:
        problems += calendar_problems(calendar)
    return problems


def component_problems(component: Component) -> Iterator[str]:
    """Check which properties and components it has and how often, and each of them."""
    needed, once, often = PROPERTIES.get(component.name, (set(), set(), set()))
    counts = Counter(each.name for each in component.properties)
    name = component.name or "the file"
    for missing in sorted(needed - counts.keys()):
        yield f"{name} without {missing}"
    for doubled in sorted(needed | once):
        if counts[doubled] > 1:
            yield f"{name} with {counts[doubled]} {doubled}"
    for unknown in sorted(counts.keys() - needed - once - often):
        if not unknown.startswith("X-") or not component.name:
            yield f"{name} with {unknown}, which has no place there"
        elif counts[unknown] > 1:
            yield f"{name} with {counts[unknown]} {unknown}"
    for each in component.properties:
        yield from property_problems(each)
    for inner in component.components:
        if inner.name in INSIDE.get(component.name, set()):
            yield from component_problems(inner)
        else:
            yield f"{name} with a component {inner.name}"


def property_problems(each: Property) -> Iterator[str]:
    """Check the parameters and the value of one property."""
    for key, value in each.parameters:
        if key not in PARAMETERS and not key.startswith("X-"):
            yield f"{each} has an unknown parameter {key}"
        if not value:
            yield f"{each} has an empty {key}"
    for key, wanted in NEEDED_PARAMETERS.get(each.name, {}).items():
        if each.parameter(key) is None or each.parameter(key) != (wanted or each.parameter(key)):
            yield f"{each} needs the parameter {key}={wanted or '...'}"
    if not each.value.strip():
        yield f"{each} is empty"
    elif each.name in TEXTS or (each.name.startswith("X-") and not each.parameter("VALUE")):
        yield from text_problems(each)
    yield from value_problems(each)


def text_problems(each: Property) -> Iterator[str]:
    """Check the escapes: RFC 5545, 3.3.11."""
    rest = re.sub(r"\\[\\;,nN]", "", each.value)
    if "\\" in rest:
        yield f"{each} has a backslash that escapes nothing"
    if ";" in rest or ("," in rest and each.name not in LISTS):
        yield f"{each} has a comma or semicolon that is not escaped"
    if each.name in LISTS and not all(re.split(r"(?<!\\),", each.value)):
        yield f"{each} has an empty word in its list"


def value_problems(each: Property) -> Iterator[str]:
    """Check values that are not text."""
    right = VALUES.get(each.name)
    if right is not None and not right(each.value):
        yield f"{each} cannot be {each.value!r}"
    if each.name in CHOICES and each.value not in CHOICES[each.name]:
        yield f"{each} cannot be {each.value!r}"


def is_geo(value: str) -> bool:
    """Say whether it is a latitude and a longitude."""
    numbers = re.fullmatch(r"([+-]?\d+(?:\.\d+)?);([+-]?\d+(?:\.\d+)?)", value)
    return numbers is not None and abs(float(numbers[1])) <= 90 and abs(float(numbers[2])) <= 180


def is_address(value: str) -> bool:
    """Say whether it is a whole address on the web, in the characters of RFC 3986."""
    return bool(re.fullmatch(r"[!#-;=?-Z\[\]_a-z~]+", value)) and all(urlsplit(value)[:2])


def moment(value: str, form: str) -> datetime | None:
    """Read a time in exactly that form."""
    try:
        found = datetime.strptime(value, form)  # noqa: DTZ007 - forms are told apart by the caller
    except ValueError:
        return None
    # Years below 1000 are not written with four digits everywhere.
    return found if value == f"{found.year:04}{found.strftime(form.removeprefix('%Y'))}" else None


def is_universal(value: str) -> bool:
    """Say whether it is an instant in UTC."""
    return moment(value, UNIVERSAL) is not None


VALUES: dict[str, Callable[[str], object]] = {
    "CREATED": is_universal,
    "DTSTAMP": is_universal,
    "DURATION": DURATION.fullmatch,
    "GEO": is_geo,
    "LAST-MODIFIED": is_universal,
    "LINK": is_address,
    "REFRESH-INTERVAL": DURATION.fullmatch,
    "SEQUENCE": re.compile(r"\d+").fullmatch,
    "SOURCE": is_address,
    "TZOFFSETFROM": OFFSET.fullmatch,
    "TZOFFSETTO": OFFSET.fullmatch,
    "UID": re.compile(r"\S+@\S+").fullmatch,
    "URL": is_address,
    "X-PUBLISHED-TTL": DURATION.fullmatch,
}


def calendar_problems(calendar: Component) -> Iterator[str]:
    """Check what depends on more than one property."""
    events = [each for each in calendar.components if each.name == "VEVENT"]
    zones = [each for each in calendar.components if each.name == "VTIMEZONE"]
    identities = Counter((each.value("UID"), each.value("RECURRENCE-ID")) for each in events)
    yield from (f"the UID {uid} twice" for (uid, _), times in identities.items() if times > 1)
    described = Counter(zone.value("TZID") for zone in zones)
    used = {
        name
        for event in events
        for each in event.properties
        if (name := each.parameter("TZID")) is not None
    }
    yield from (f"the TZID {name} without VTIMEZONE" for name in sorted(used - described.keys()))
    yield from (f"a VTIMEZONE {name} that nothing uses" for name in sorted(set(described) - used))
    yield from (f"{times} VTIMEZONE {name}" for name, times in described.items() if times > 1)
    for zone in zones:
        yield from zone_problems(zone)
    for event in events:
        yield from event_problems(event)
        yield from relation_problems(event, {uid for uid, _ in identities})


def zone_problems(zone: Component) -> Iterator[str]:
    """Check the changes of the clock of a VTIMEZONE."""
    if not zone.components:
        yield f"VTIMEZONE {zone.value('TZID')} says nothing"
    for part in zone.components:
        dates = [part.value("DTSTART"), *(day.value for day in part.all("RDATE"))]
        moments = [moment(day, LOCAL) for day in ",".join(dates).split(",")]
        known = [day for day in moments if day is not None]
        if len(known) < len(moments):
            yield f"VTIMEZONE {zone.value('TZID')} has a time that is not a local one"
        elif sorted(set(known)) != known:
            yield f"VTIMEZONE {zone.value('TZID')} has times out of order"


def event_problems(event: Component) -> Iterator[str]:
    """Check when an event is, and whether that agrees with how it stands."""
    uid = event.value("UID")
    times = {each.name: form_of(each) for each in event.properties if each.name in TIMES}
    for name, form in times.items():
        if isinstance(form, str):
            yield f"{uid}: {name} {form}"
    start, end = times.get("DTSTART"), times.get("DTEND")
    if isinstance(start, tuple) and isinstance(end, tuple):
        if start[0] != end[0]:
            yield f"{uid}: DTEND is {end[0]}, DTSTART {start[0]}"
        elif end[1] <= start[1]:
            yield f"{uid}: DTEND is not after DTSTART"
    if event.all("DTEND") and event.all("DURATION"):
        yield f"{uid}: DTEND and DURATION"
    if event.value("STATUS") == "CANCELLED" and event.value("TRANSP") != "TRANSPARENT":
        yield f"{uid}: cancelled, but still takes time"


def form_of(each: Property) -> tuple[str, datetime] | str:
    """Say in which form a time stands and which it is, or what is wrong with it."""
    zone, day = each.parameter("TZID"), each.parameter("VALUE") == "DATE"
    form = DATE if day else LOCAL if zone else UNIVERSAL
    found = moment(each.value, form)
    if found is None or (day and zone) or each.parameter("VALUE") not in (None, "DATE"):
        return f"{each.value!r} does not fit its parameters, or is in no zone"
    return "a date" if day else zone or "UTC", found


def relation_problems(event: Component, uids: set[str]) -> Iterator[str]:
    """Check the relations to other events: RFC 9253, 9.1."""
    uid = event.value("UID")
    for each in event.all("RELATED-TO"):
        kind, gap = each.parameter("RELTYPE") or "PARENT", each.parameter("GAP")
        if each.value not in uids - {uid}:
            yield f"{uid}: RELATED-TO {each.value}, which is not another event of the feed"
        if kind not in RELATIONS:
            yield f"{uid}: RELTYPE={kind} does not exist"
        if gap is not None and not (kind in DEPENDENCIES and SIGNED_DURATION.fullmatch(gap)):
            yield f"{uid}: GAP={gap} has no sense with RELTYPE={kind}"

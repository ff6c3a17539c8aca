"""Checks of single values that tables have in common."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from workplan.dates.anchors import is_id
from workplan.dates.errors import shown
from workplan.dates.instants import Hours
from workplan.dates.lengths import Length
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.dates.zones import is_zone, nearest_zone
from workplan.errors import Fault, Names
from workplan.model.provisions import provisions_in
from workplan.model.things import Thing
from workplan.text import Sentence, Text, is_language_code, sentence

ALL_DAYS = 7

_SITTING = re.compile(r"sitting-[0-9]{1,9}")


def check_known(thing: Thing, known: Names, key: str, *ids: str | None) -> Iterator[Fault]:
    """Yield a fault for each id at a key that is none of those that are known."""
    for number, identifier in enumerate(ids):
        if identifier is not None and identifier not in known:
            yield thing.fault(
                *((key, number) if len(ids) > 1 else (key,)),
                message=sentence(
                    'the plan has no "{id}" for {key}', id=shown(identifier), key=key
                ),
                hint=known.instead(identifier),
            )


def other_body_fault(thing: Thing, *path: str | int, topic: str) -> Fault:
    """Return that a topic, named at a path, is one of another body."""
    return thing.fault(
        *path,
        message=sentence('"{topic}" is a topic of another body', topic=shown(topic)),
        hint=sentence("leave it out, or correct the topic's body"),
    )


def no_item_fault(thing: Thing, key: str, of: str, item: str, hint: Sentence) -> Fault:
    """Return that an agenda, of a body or a meeting, has no item that is named at a key."""
    return thing.fault(
        key,
        message=sentence('the agenda of "{of}" has no item "{id}"', of=shown(of), id=shown(item)),
        hint=hint,
    )


def check_provisions(thing: Thing, provisions: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each citation that stands for no provision."""
    for number, provision in enumerate(provisions):
        if not provisions_in((provision,)):
            yield thing.fault(
                "provisions",
                number,
                message=sentence('"{provision}" covers nothing', provision=shown(provision)),
                hint=sentence('write the provision as it is cited, or a range upwards: "5-14"'),
            )


def check_least(
    thing: Thing, *path: str | int, least: int | Length | None, most: int | Length | None
) -> Iterator[Fault]:
    """Yield a fault where nothing can be as much as `least`, at `path`, and no more than `most`.

    Lengths of different units are let pass where that depends on the days that they are counted
    from.
    """
    match least, most:
        case int(), int() if least > most:
            hint = sentence("write a number up to {most}", most=most)
        case Length(), Length() if least.exceeds(most):
            hint = sentence('write a length up to "{most}"', most=str(most))
        case _:
            return
    yield thing.fault(*path, message=sentence("at_least is more than at_most"), hint=hint)


def check_in_reach(thing: Thing, key: str, day: date, *within: str) -> Iterator[Fault]:
    """Yield a fault where a day is outside the years 1900 to 2199."""
    if not FIRST_DAY <= day <= LAST_DAY:
        yield thing.fault(
            key,
            *within,
            message=sentence("{day} is not in the years of a plan", day=day.isoformat()),
            hint=sentence("write a date from 1900-01-01 to 2199-12-31"),
        )


def check_in_order(thing: Thing, key: str, first: date, later: str, last: date) -> Iterator[Fault]:
    """Yield a fault where `last` is before `first`."""
    if last < first:
        yield thing.fault(
            later,
            message=sentence("{later} is before {first}", later=later, first=key),
            hint=sentence("write {day} or a later day", day=first.isoformat()),
        )


def check_at_least_one(thing: Thing, key: str, number: int | None) -> Iterator[Fault]:
    """Yield a fault where there is a number and it is below 1."""
    if number is not None and number < 1:
        yield thing.fault(
            key,
            message=sentence("{key} is {number}", key=key, number=number),
            hint=sentence("write 1 or more"),
        )


def check_once_each(thing: Thing, key: str, ids: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each id that stands there a second time."""
    seen: set[str] = set()
    for number, identifier in enumerate(ids):
        if identifier in seen:
            yield thing.fault(
                key,
                number,
                message=sentence('"{id}" stands there twice', id=shown(identifier)),
                hint=sentence("write it once"),
            )
        seen.add(identifier)


def check_id(thing: Thing, key: str, identifier: str, *within: str) -> Iterator[Fault]:
    """Yield a fault where a text cannot be an id."""
    if not is_id(identifier):
        yield thing.fault(
            key,
            *within,
            message=sentence('"{id}" cannot be an id', id=shown(identifier)),
            hint=sentence(
                "write up to 100 small letters, digits, dots and hyphens, beginning with a letter"
                ' or digit; "start", "end", "opens", "next" and "previous" are taken'
            ),
        )


def check_no_sitting(thing: Thing, identifier: str) -> Iterator[Fault]:
    """Yield a fault where an id that is written after that of a meeting is that of a sitting."""
    if _SITTING.fullmatch(identifier):
        yield thing.fault(
            "id",
            message=sentence('"{id}" is the name of a sitting', id=identifier),
            hint=sentence("write another name"),
        )


def check_languages(thing: Thing, key: str, codes: Sequence[str]) -> Iterator[Fault]:
    """Yield a fault for each that is no code of a language, or stands there twice."""
    yield from check_once_each(thing, key, codes)
    for code in codes:
        if not is_language_code(code):
            yield thing.fault(
                key,
                message=sentence('"{language}" is no code of a language', language=shown(code)),
                hint=sentence("write codes such as en, fr, zh, zh-Hant, pt-BR"),
            )


def check_weekdays(thing: Thing, key: str, weekdays: Sequence[int]) -> Iterator[Fault]:
    """Yield a fault for what is no day of the week, 0 (Monday) to 6 (Sunday)."""
    for number, weekday in enumerate(weekdays):
        if weekday not in range(ALL_DAYS):
            yield thing.fault(
                key,
                number,
                message=sentence("{number} is no day of the week", number=weekday),
                hint=sentence("write 0 (Monday) to 6 (Sunday)"),
            )


def check_weekend(thing: Thing, weekend: Sequence[int]) -> Iterator[Fault]:
    """Yield a fault where there is no such day of the week, or none is left."""
    yield from check_weekdays(thing, "weekend", weekend)
    if set(weekend) >= set(range(ALL_DAYS)):
        yield thing.fault(
            "weekend",
            message=sentence("a weekend of all seven days leaves no day to work on"),
            hint=sentence('write the days of the weekend: ["saturday", "sunday"]'),
        )


def check_zone(thing: Thing, zone: str) -> Iterator[Fault]:
    """Yield a fault where `zone` is no time zone."""
    if not is_zone(zone):
        near = nearest_zone(zone)
        yield thing.fault(
            "time_zone",
            message=sentence('"{zone}" is no time zone', zone=shown(zone)),
            hint=sentence('write one of the IANA time zones, as "{near}"', near=near or "UTC"),
        )


def check_sittings(thing: Thing, sittings: Sequence[Hours]) -> Iterator[Fault]:
    """Yield a fault where the sittings of a day are none or overlap."""
    overlap = any(earlier.ends > later.begins for earlier, later in pairwise(sittings))
    if overlap or not sittings:
        yield thing.fault(
            "sittings",
            message=sentence("the sittings of a day are none, or overlap"),
            hint=sentence('write them in their order: ["10:00-13:00", "15:00-18:00"]'),
        )


def is_blank(text: Text | str | None) -> bool:
    """Return whether a text is there, and says nothing, if only in one of its languages."""
    match text:
        case Text(translations):
            return not translations or not all(said.strip() for _, said in translations)
        case str():
            return not text.strip()
        case _:
            return False

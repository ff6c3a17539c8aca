"""Time zones by name."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.dates.zones import AOE, is_zone, nearest_zone, unknown_zone, zone
from workplan.errors import WrongValue

NO_ZONES = {"localtime", "Factory"}


def test_every_iana_zone_is_one_and_what_machines_add_to_them_is_none() -> None:
    assert {name for name in available_timezones() if not is_zone(name)} <= NO_ZONES
    assert not any(map(is_zone, NO_ZONES))


@pytest.mark.parametrize(
    "name", ["Europe/Vienna", "EST5EDT", "Etc/GMT+5", "America/Port_of_Spain"]
)
def test_a_zone_is_found_by_its_name(name: str) -> None:
    assert zone(name) == ZoneInfo(name)


def test_utc_and_anywhere_on_earth_are_zones() -> None:
    assert zone("UTC") is UTC
    assert zone("AoE") is AOE
    noon = datetime(2012, 8, 27, 12, tzinfo=AOE)
    assert noon.tzname() == "AoE"
    assert noon.utcoffset() == -timedelta(hours=12)


TRICKS = [
    "",
    ".",
    "..",
    "../Europe/Vienna",
    "Europe/../Europe/Vienna",
    "/etc/passwd",
    "/usr/share/zoneinfo/Europe/Vienna",
    "Europe//Vienna",
    "Europe/Vienna/",
    "Europe",
    "America/Argentina",
    "Europe\\Vienna",
    "Europe/Vienna\0",
    "Europe/Vienna\n",
    "\0",
    "europe/vienna",
    "posix/Europe/Vienna",
    "right/Europe/Vienna",
    "posixrules",
    "zone.tab",
    "A" * 64,
    pytest.param("A" * 255, id="long"),
    pytest.param("A" * 20_000, id="very long"),
    pytest.param("Europe/" + "../" * 5_000 + "Vienna", id="a long way up"),
    "Ëurope/Vienna",
    "\ud800",
    "Europe/Nowhere",
]


@pytest.mark.parametrize("name", TRICKS)
def test_ways_around_the_database_are_no_zones(name: str) -> None:
    assert not is_zone(name)
    with pytest.raises(WrongValue, match="unknown time zone") as told:
        zone(name)
    assert len(str(told.value)) < 200
    assert str(told.value).isprintable()


def test_files_beside_the_zones_are_no_zones() -> None:
    beside = {
        str(path.relative_to(folder))
        for folder in TZPATH
        for path in Path(folder).rglob("*")
        if path.is_dir() or path.suffix
    }
    assert not any(map(is_zone, beside))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Europe/Viena", "Europe/Vienna"),
        ("Europe/Veinna", "Europe/Vienna"),
        ("Europe/Viennna", "Europe/Vienna"),
        ("Europe/Viemna", "Europe/Vienna"),
        ("europe/vienna", "Europe/Vienna"),
        ("Vienna", "Europe/Vienna"),
        ("new york", "America/New_York"),
        ("America/New York", "America/New_York"),
        ("utc", "UTC"),
        ("aoe", "AoE"),
        ("Lima", "America/Lima"),
    ],
)
def test_a_misspelt_zone_is_told_with_the_one_that_is_meant(text: str, meant: str) -> None:
    assert nearest_zone(text) == meant
    assert str(unknown_zone(text)) == f'unknown time zone "{text}"; write {meant}'


@pytest.mark.parametrize(
    "text",
    ["", "CEST", "Panama Town", "x" * 64, "Factory", pytest.param("A" * 20_000, id="very long")],
)
def test_what_is_near_no_zone_is_told_with_an_example(text: str) -> None:
    assert nearest_zone(text) is None
    assert str(unknown_zone(text).hint) == "write a name such as Europe/Vienna, or UTC, or AoE"


@given(st.sampled_from(sorted(available_timezones() - NO_ZONES)), st.data())
def test_whatever_is_proposed_is_a_zone_and_each_zone_is_its_own_nearest(
    name: str, data: st.DataObject
) -> None:
    assert nearest_zone(name) == nearest_zone(name.lower()) == name
    place = data.draw(st.integers(0, len(name)))
    proposed = nearest_zone(name[:place] + "x" + name[place:])
    assert proposed is None or is_zone(proposed)
    if len(name) > 3:
        assert proposed is not None

"""Entries."""

from datetime import date
from typing import Any, get_args

import pytest

from workplan.model.meetings import Status
from workplan.programme.entry import Entry
from workplan.text import Text

DAY = date(2012, 8, 27)


def entry(**more: Any) -> Entry:
    values: dict[str, Any] = {
        "id": "wg-3",
        "published_id": "wg-3",
        "kind": "meeting",
        "title": Text.of("WG"),
        "reason": (),
    }
    return Entry(**(values | more))


def test_an_entry_is_dated_once_its_end_is_known() -> None:
    assert entry(starts=DAY, ends=DAY).dated
    assert not entry().dated


@pytest.mark.parametrize("status", get_args(Status))
def test_what_does_not_take_place_does_not_count(status: Status) -> None:
    assert entry(status=status).counts == (status not in {"cancelled", "postponed"})

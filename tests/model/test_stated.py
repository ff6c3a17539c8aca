"""What every table may say about itself."""

from datetime import date

import pytest

from workplan.errors import Origin
from workplan.model.meetings import Fixed, Meeting
from workplan.model.stated import Stated, as_optional_text, as_strings, as_text
from workplan.rules.gap import Gap
from workplan.text import Text


@pytest.mark.parametrize(
    ("source", "taken"), [("a, para. 1", ("a, para. 1",)), (["a", "b"], ("a", "b")), ((), ())]
)
def test_a_source_is_one_text_or_several(source: str | list[str], taken: tuple[str, ...]) -> None:
    assert Stated(source=source).source == taken
    assert as_strings(source) == taken


def test_a_note_may_be_in_several_languages_or_missing() -> None:
    assert Stated(note={"zh": "注", "en": "note"}).note == Text((("en", "note"), ("zh", "注")))
    assert as_optional_text("note") == as_text("note") == Text((("", "note"),))
    assert as_optional_text(None) is None


def test_where_a_thing_was_read_makes_no_difference() -> None:
    class File:
        name = "plan.toml"

        def line(self, path: tuple[str | int, ...]) -> int:
            return len(path)

    read = Stated(origin=Origin(File(), ("meetings", 0)))
    assert read == Stated()
    assert hash(read) == hash(Stated())
    assert repr(read) == repr(Stated())


def test_a_thing_shows_what_it_says_and_no_more() -> None:
    fixed = Fixed(starts=date(2012, 8, 27), ends=date(2012, 8, 29))
    meeting = Meeting(id="wg3", body="wg", dates=fixed, source="para. 1")
    assert repr(meeting) == f"Meeting(source=('para. 1',), id='wg3', body='wg', dates={fixed!r})"


def test_a_rule_shows_what_it_asks() -> None:
    assert repr(Gap(id="apart", body="wg", at_least="6 weeks", level="should")) == (
        "Gap(id='apart', level='should', body=('wg',), at_least=Length(count=6, unit='week'))"
    )

"""Agenda items as they are built in Python."""

from workplan.model.agenda import AgendaItem
from workplan.text import Text


def test_an_item_takes_texts_and_ids_as_they_are_written() -> None:
    item = AgendaItem(id="discussion", of="wg", title="Discussion", topic_title={"en": "{topic}"})
    assert item.of == ("wg",)
    assert item.title == Text.of("Discussion")
    assert item.topic_title == Text.of({"en": "{topic}"})


def test_an_item_takes_no_time_and_comes_in_its_order_unless_it_says_more() -> None:
    item = AgendaItem(id="opening", of=("wg", "cosp"), title="Opening")
    assert (item.load, item.at, item.under, item.fill, item.topic) == (0, None, None, None, None)

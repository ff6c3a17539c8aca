"""Tables of agenda items."""

import pytest

from tests.planfile.tables_of import faults_in, read_all
from workplan.model.agenda import AgendaItem
from workplan.planfile.agenda import read_agenda_item

HEAD = '[[agenda]]\nid = "discussion"\nof = "wg"\ntitle = "Discussion"\n'


def test_an_item_is_read_with_all_that_it_may_say() -> None:
    toml = """
        under = "substance"
        fill = "topics"
        topic_title = { en = "{topic}: discussion", zh = "讨论{topic}" }
        load = 1
        at = "end"
        since = "wg-2"
        until = "wg-9"
        source = "WG/1, para. 32"
    """
    item = AgendaItem(
        id="discussion",
        of="wg",
        title="Discussion",
        under="substance",
        fill="topics",
        topic_title={"en": "{topic}: discussion", "zh": "讨论{topic}"},
        load=1,
        at="end",
        since="wg-2",
        until="wg-9",
        source="WG/1, para. 32",
    )
    assert read_all(HEAD + toml, read_agenda_item) == (item,)
    (about,) = read_all(HEAD + 'topic = "codes"', read_agenda_item)
    assert about.topic == "codes"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('fill = "topic"', '"topic" is none of the words that may stand here; write "topics"'),
        ('at = "last"', '"last" is none of the words that may stand here; write one of these: '),
        ('load = "1"', '"1" is no whole number'),
        ('part_of = "substance"', 'nothing here is called "part_of"'),
    ],
)
def test_what_cannot_be_read_is_told_at_its_line(written: str, told: str) -> None:
    (fault,) = faults_in(HEAD + written, read_agenda_item)
    assert fault.startswith(f"5: {told}")

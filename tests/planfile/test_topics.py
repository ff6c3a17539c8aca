"""Tables of topics."""

import pytest

from tests.planfile.tables_of import faults_in, read_all
from workplan.dates.lengths import Length
from workplan.model.topics import After, Topic
from workplan.planfile.topics import read_topic

HEAD = '[[topics]]\nid = "codes"\ntitle = "Codes"\n'


def test_a_topic_is_read_with_all_that_it_may_say() -> None:
    toml = """
        body = "wg"
        provisions = ["8", "10-12"]
        load = 2
        after = ["judiciary"]
        optional = true
        every = "year"
    """
    topic = Topic(
        id="codes",
        title="Codes",
        body="wg",
        provisions=("8", "10-12"),
        load=2,
        after=(After("judiciary"),),
        optional=True,
        every="year",
    )
    assert read_all(HEAD + toml, read_topic) == (topic,)


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("[]", ()),
        ('"a"', (After("a"),)),
        ('["a", "b"]', (After("a"), After("b"))),
        ('{ topic = "a" }', (After("a"),)),
        (
            '["a", { topic = "b", at_least = "1 year", at_most = "10 weeks" }]',
            (After("a"), After("b", Length(1, "year"), Length(10, "week"))),
        ),
    ],
)
def test_a_topic_comes_after_others_each_an_id_or_a_table(
    written: str, after: tuple[After, ...]
) -> None:
    (topic,) = read_all(HEAD + f"after = {written}", read_topic)
    assert topic.after == after


def test_a_fault_of_what_a_topic_comes_after_stands_at_its_own_line() -> None:
    toml = 'after = [\n"a",\n{ topic = "b", at_lest = "1 year" },\n5,\n]'
    assert faults_in(HEAD + toml, read_topic) == [
        '6: nothing here is called "at_lest"; write "at_least"',
        '7: 5 is no text in quotes; write it in quotes: "5"',
    ]

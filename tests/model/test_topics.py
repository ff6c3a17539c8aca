"""Topics."""

from workplan.dates.lengths import Length
from workplan.model.topics import After, Topic, as_afters
from workplan.text import Text


def test_a_topic_that_comes_before_may_be_just_its_id() -> None:
    year = After("a", at_least=Length(1, "year"))
    assert as_afters(["b", year]) == (After("b"), year)
    assert Topic(id="t", title="T", after=("b", year)).after == (After("b"), year)


def test_a_topic_takes_one_sitting_once_unless_it_says_more() -> None:
    topic = Topic(id="t", title={"zh": "题", "en": "T"}, provisions="12")
    assert (topic.load, topic.every, topic.optional) == (1, None, False)
    assert topic.provisions == ("12",)
    assert topic.title == Text((("en", "T"), ("zh", "题")))

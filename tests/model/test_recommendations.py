"""Recommendations."""

from workplan.model.recommendations import Recommendation
from workplan.text import Text


def test_what_a_recommendation_says_may_be_in_several_languages() -> None:
    said = {"zh": "报告", "en": "Report"}
    text = Text((("en", "Report"), ("zh", "报告")))
    asked = Recommendation(id="r", made_at="m", title=said, condition=said)
    assert (asked.title, asked.condition) == (text, text)


def test_what_is_asked_is_a_recommendation_without_condition_unless_it_says_more() -> None:
    asked = Recommendation(id="r", made_at="m", title="Report")
    assert (asked.kind, asked.condition, asked.report_back) == ("recommendation", None, None)

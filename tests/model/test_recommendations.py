"""Recommendations."""

from datetime import date
from typing import get_args

import pytest

from workplan.model.recommendations import Asked, FollowUp, Recommendation, State
from workplan.text import Text


def test_what_a_recommendation_says_may_be_in_several_languages() -> None:
    said = {"zh": "报告", "en": "Report"}
    text = Text((("en", "Report"), ("zh", "报告")))
    asked = Recommendation(id="r", made_at="m", title=said, condition=said)
    assert (asked.title, asked.condition) == (text, text)


def test_what_is_asked_is_a_recommendation_without_condition_unless_it_says_more() -> None:
    asked = Recommendation(id="r", made_at="m", title="Report")
    assert (asked.kind, asked.condition, asked.report_back) == ("recommendation", None, None)


@pytest.mark.parametrize("kind", get_args(Asked))
def test_thanks_a_welcome_and_a_chapeau_ask_for_nothing(kind: Asked) -> None:
    asked = Recommendation(id="r", made_at="m", title="Report", kind=kind)
    assert asked.asks == (kind not in {"acknowledgement", "welcome", "chapeau"})


@pytest.mark.parametrize(
    ("report_back", "wanted", "regular"),
    [
        (None, False, False),
        ("none", False, False),
        ("next meeting", True, False),
        ("some meeting", True, False),
        ("regularly", True, True),
        ("wg-3", True, False),
        (date(2012, 6, 1), True, False),
    ],
)
def test_a_report_is_wanted_where_a_word_a_meeting_or_a_day_says_so(
    report_back: str | date | None, *, wanted: bool, regular: bool
) -> None:
    asked = Recommendation(id="r", made_at="m", title="Report", report_back=report_back)
    assert (asked.wants_report, asked.regular) == (wanted, regular)


def test_a_report_is_named_after_its_recommendation_one_of_many_after_its_meeting_too() -> None:
    asked = Recommendation(id="wg-2.20", made_at="m", title="Report")
    assert asked.report_name() == "wg-2.20/report-back"
    assert asked.report_name("wg-3") == "wg-2.20/report-back/wg-3"


@pytest.mark.parametrize("state", get_args(State))
def test_what_is_implemented_or_not_or_superseded_is_closed(state: State) -> None:
    closes = FollowUp(recommendation="r", at="m", state=state).closes
    assert closes == (state in {"implemented", "not implemented", "superseded"})

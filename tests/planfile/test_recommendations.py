"""Tables of recommendations, and of what became of them."""

from datetime import date

import pytest

from tests.planfile.tables_of import faults_in, read_all
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.planfile.recommendations import read_follow_up, read_recommendation

HEAD = '[[recommendations]]\nid = "wg-1.8"\nmade_at = "wg-1"\ntitle = "Report"\n'


def test_a_recommendation_is_read_with_all_that_it_may_say() -> None:
    toml = """
        paragraph = "8"
        kind = "request"
        addressee = "secretariat"
        condition = "if there is money"
        report_back = "next meeting"
    """
    recommendation = Recommendation(
        id="wg-1.8",
        made_at="wg-1",
        title="Report",
        paragraph="8",
        kind="request",
        addressee="secretariat",
        condition="if there is money",
        report_back="next meeting",
    )
    assert read_all(HEAD + toml, read_recommendation) == (recommendation,)


def test_a_recommendation_is_one_unless_it_says_what_it_is() -> None:
    (recommendation,) = read_all(HEAD, read_recommendation)
    assert recommendation == Recommendation(id="wg-1.8", made_at="wg-1", title="Report")


def test_a_report_may_be_wanted_by_a_day() -> None:
    (recommendation,) = read_all(f"{HEAD}report_back = 2012-06-01\n", read_recommendation)
    assert recommendation.report_back == date(2012, 6, 1)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("report_back = 2", "2 is neither a text in quotes nor a date"),
        (
            "report_back = 2012-06-01T10:00:00",
            "2012-06-01T10:00:00 is neither a text in quotes nor a date",
        ),
    ],
)
def test_what_is_neither_words_nor_a_day_is_told(line: str, told: str) -> None:
    hint = 'write "next meeting", the id of a meeting, or a date without quotes'
    assert faults_in(f"{HEAD}{line}\n", read_recommendation) == [f"5: {told}; {hint}"]


def test_what_became_of_it_is_read_with_all_that_it_may_say() -> None:
    toml = """
        [[follow_up]]
        recommendation = "wg-1.8"
        at = "wg-2"
        on = 2012-06-05
        state = "in progress"
        paper = "note"
    """
    said = FollowUp(
        recommendation="wg-1.8",
        at="wg-2",
        on=date(2012, 6, 5),
        state="in progress",
        paper="note",
    )
    assert read_all(toml, read_follow_up) == (said,)


def test_it_was_reported_unless_more_is_said() -> None:
    (said,) = read_all('[[follow_up]]\nrecommendation = "r"\nat = "wg-2"\n', read_follow_up)
    assert said == FollowUp(recommendation="r", at="wg-2")
    assert said.state == "reported"

"""Tables of recommendations."""

from tests.planfile.tables_of import read_all
from workplan.model.recommendations import Recommendation
from workplan.planfile.recommendations import read_recommendation

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

"""Experts on panels."""

from workplan.model.experts import Expert
from workplan.text import Text


def test_an_expert_has_a_name_and_perhaps_a_title_in_several_languages() -> None:
    expert = Expert(id="e", meeting="m", topic="t", name="A", title={"en": "Judge", "zh": "法官"})
    assert (expert.name, expert.title) == (Text.of("A"), Text.of({"zh": "法官", "en": "Judge"}))
    assert Expert(id="e", meeting="m", topic="t", name="A").title is None

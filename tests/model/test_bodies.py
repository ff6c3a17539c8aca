"""Bodies, places and actors."""

import pytest

from workplan.model.bodies import Actor, Body, Place
from workplan.text import Text


@pytest.mark.parametrize(("short", "said"), [(None, "Working Group"), ("WG", "WG")])
def test_the_short_name_of_a_body_is_its_name_where_it_has_no_other(
    short: str | None, said: str
) -> None:
    body = Body(id="wg", name="Working Group", short=short)
    assert body.short_name == Text.of(said)


def test_names_may_be_in_several_languages() -> None:
    names = {"zh": "维也纳", "en": "Vienna"}
    stated = (
        Body(id="wg", name=names, called=names),
        Place(id="Vienna", name=names),
        Actor(id="host", name=names),
    )
    assert {each.name for each in stated} == {Text((("en", "Vienna"), ("zh", "维也纳")))}
    assert stated[0].called == stated[0].name

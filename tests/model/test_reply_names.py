"""What replies are called."""

from datetime import date

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.people_in_python import ACTORS, ALBANIA, call, counted, reply
from tests.plans_in_python import meeting, plan
from workplan.model.reply_names import reply_names

MEETINGS = (meeting("wg-3", date(2012, 8, 27)), meeting("wg-4", date(2013, 8, 26)))
LATER = date(2012, 5, 22)


def names(*replies: object, actors: object = ACTORS) -> tuple[str | None, ...]:
    return reply_names(plan(actors=actors, meetings=MEETINGS, calls=(call(),), replies=replies))


def test_a_reply_is_called_after_its_call_and_who_replied() -> None:
    four = reply(call="wg-4/call", on=LATER)
    assert names(reply(), reply("chile"), reply("wg"), four) == (
        *("wg-3/call/albania", "wg-3/call/chile", "wg-3/call/wg"),
        "wg-4/call/albania",
    )


def test_a_second_reply_has_a_number_whenever_it_came() -> None:
    earlier = reply(on=date(2012, 5, 20))
    assert names(reply(), earlier, reply("chile"), reply(on=LATER)) == (
        *("wg-3/call/albania", "wg-3/call/albania-2"),
        *("wg-3/call/chile", "wg-3/call/albania-3"),
    )


def test_a_count_has_no_name() -> None:
    assert names(counted(28, LATER), reply()) == (None, "wg-3/call/albania")


def test_a_number_that_makes_the_id_of_somebody_else_is_left_out() -> None:
    actors = (*ACTORS, evolve(ALBANIA, id="albania-2"))
    replies = (reply(), reply(on=LATER), reply(on=date(2012, 5, 23)), reply("albania-2"))
    assert names(*replies, actors=actors) == (
        *("wg-3/call/albania", "wg-3/call/albania-3", "wg-3/call/albania-4"),
        "wg-3/call/albania-2",
    )


WHO = ("a", "a-2", "a-2-2", "a-3", "a-2-3")


@given(who=st.lists(st.sampled_from(WHO)), known=st.permutations(WHO))
def test_no_two_replies_have_one_name(who: list[str], known: list[str]) -> None:
    replies = [reply(name, date(2012, 1, 1 + n)) for n, name in enumerate(who[:31])]
    actors = tuple(evolve(ALBANIA, id=name, category=None) for name in known)
    given = names(*replies, actors=actors)
    assert len(set(given)) == len(given)

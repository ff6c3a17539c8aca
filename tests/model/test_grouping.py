"""Things by what they have in common."""

from workplan.model.grouping import by_whose, grouped
from workplan.model.recurring import Recurring


def test_things_are_grouped_in_the_order_in_which_they_stand() -> None:
    words = ("bee", "ant", "bat", "asp")
    assert list(grouped(words, lambda word: word[0]).items()) == [
        ("b", ("bee", "bat")),
        ("a", ("ant", "asp")),
    ]
    assert grouped((), str) == {}


def test_recurring_things_are_found_by_each_whose_they_are_and_once_by_one_named_twice() -> None:
    both, one = Recurring(id="both", of=("wg", "cosp", "wg")), Recurring(id="one", of="wg")
    assert by_whose((both, one, Recurring(id="none"))) == {"wg": (both, one), "cosp": (both,)}

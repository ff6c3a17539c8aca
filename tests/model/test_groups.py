"""Groups: who is in them, and in which somebody is."""

from tests.plans_in_python import plan
from workplan.model.bodies import Actor
from workplan.model.groups import Groups, everyone

ACTORS = (
    Actor(id="all", name="All", members=("states", "secretariat")),
    Actor(id="secretariat", name="Secretariat", members=("unodc", "wg")),
    Actor(id="chile", name="Chile", category="states"),
    Actor(id="states", name="States", members=("holy-see",)),
    Actor(id="albania", name="Albania", category="states"),
    Actor(id="unodc", name="UNODC", category="secretariat"),
    Actor(id="holy-see", name="Holy See"),
)
GROUPS = Groups(ACTORS)


def test_members_are_those_that_are_named_and_those_whose_category_it_is() -> None:
    assert set(GROUPS.members("states")) == {"holy-see", "chile", "albania"}


def test_members_stand_in_the_order_in_which_the_plan_says_that_they_are() -> None:
    assert GROUPS.members("states") == ("chile", "holy-see", "albania")


def test_who_is_a_member_in_two_ways_is_one_member() -> None:
    assert GROUPS.members("secretariat") == ("unodc", "wg")


def test_in_place_of_groups_in_a_group_stand_their_members() -> None:
    assert GROUPS.members("all") == ("chile", "holy-see", "albania", "unodc", "wg")


def test_who_is_no_group_has_no_members() -> None:
    assert GROUPS.members("albania") == GROUPS.members("nobody") == ()


def test_groups_are_told_through_other_groups() -> None:
    assert GROUPS.groups("chile") == ("states", "all")
    assert GROUPS.groups("wg") == ("secretariat", "all")
    assert GROUPS.groups("all") == GROUPS.groups("nobody") == ()


def test_everyone_is_an_actor_or_a_body() -> None:
    assert everyone(plan(actors=ACTORS[-1:])) == ("holy-see", "wg")

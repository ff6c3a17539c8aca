"""Tables of bodies, places and actors."""

from tests.planfile.tables_of import faults_in, read_all
from workplan.dates.instants import Hours
from workplan.model.bodies import Actor, Body, Place
from workplan.planfile.bodies import read_actor, read_body, read_place
from workplan.text import Text


def test_a_body_is_read_with_all_that_it_may_say() -> None:
    toml = """
        [[bodies]]
        id = "wg4"
        parent = "cosp"
        name = { en = "Working Group", zh = "工作组" }
        short = "WG.4"
        called = "session"
        symbol = "CAC/COSP/WG.4"
        seat = "Vienna"
        meets_on = ["monday", "Friday"]
        sittings = ["10:00-13:00"]
    """
    body = Body(
        id="wg4",
        parent="cosp",
        name=Text.of({"zh": "工作组", "en": "Working Group"}),
        short="WG.4",
        called="session",
        symbol="CAC/COSP/WG.4",
        seat="Vienna",
        meets_on=(0, 4),
        sittings=(Hours.parse("10:00-13:00"),),
    )
    assert read_all(toml, read_body) == (body,)


def test_what_a_body_does_not_say_is_left_to_the_plan() -> None:
    toml = '[[bodies]]\nid = "wg"\nname = "Group"'
    assert read_all(toml, read_body) == (Body(id="wg", name="Group"),)


def test_a_place_is_read_with_all_that_it_may_say() -> None:
    toml = """
        [[places]]
        id = "Vienna"
        name = "Wien"
        time_zone = "Europe/Vienna"
        weekend = []
        geo = [48.235, 16]
        [[places]]
        id = "Geneva"
    """
    vienna = Place(
        id="Vienna", name="Wien", time_zone="Europe/Vienna", weekend=(), geo=(48.235, 16)
    )
    assert read_all(toml, read_place) == (vienna, Place(id="Geneva"))


def test_a_place_on_the_map_has_two_numbers() -> None:
    hint = "write latitude and longitude in degrees: geo = [48.235, 16.416]"
    for geo in ("[]", "[48.235]", "[48.235, 16.416, 190]"):
        toml = f'[[places]]\nid = "Vienna"\ngeo = {geo}'
        assert faults_in(toml, read_place) == [f"3: geo takes two numbers; {hint}"]


def test_an_actor_is_read() -> None:
    toml = '[[actors]]\nid = "secretariat"\nname = "Secretariat"'
    assert read_all(toml, read_actor) == (Actor(id="secretariat", name="Secretariat"),)


def test_an_actor_may_be_in_a_group_and_be_one() -> None:
    toml = """
        [[actors]]
        id = "secretariat"
        name = { en = "Secretariat", zh = "秘书处" }
        category = "units"
        members = ["unodc", "desa"]
    """
    secretariat = Actor(
        id="secretariat",
        name={"en": "Secretariat", "zh": "秘书处"},
        category="units",
        members=("unodc", "desa"),
    )
    assert read_all(toml, read_actor) == (secretariat,)

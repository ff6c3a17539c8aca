"""Tables that stay, go and come, so that a file gives them in the order wanted."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from workplan.errors import Path
from workplan.planfile.arranging import arranged

NAMES = "abcdefgh"
TWO = ("sessions", "meetings")


def places_of(sessions: str, meetings: str) -> dict[str, Path]:
    arrays = zip(TWO, (sessions, meetings), strict=True)
    return {name: (array, i) for array, names in arrays for i, name in enumerate(names)}


def read(places: dict[str, Path], wanted: str, likes: dict[str, str]) -> dict[str, str]:
    """Return the names in each array after arranging, made by the paths alone."""
    arrangement = arranged(TWO, places, wanted, likes)
    before = {array: [n for n, path in places.items() if path[0] == array] for array in TWO}
    assert {places[name] for name in places.keys() - arrangement.stay} == {*arrangement.go}
    after = {}
    for array, names in before.items():
        come = {path[1]: names for path, names in arrangement.come if path[0] == array}
        parts: list[str] = []
        for index in range(len(names) + 1):
            parts += come.get(index, ())
            parts += [name for name in names[index : index + 1] if name in arrangement.stay]
        after[array] = "".join(parts)
    return after


def test_what_is_new_comes_where_it_is_wanted() -> None:
    places = {"a": ("topics", 0), "b": ("topics", 1)}
    assert arranged(("topics",), places, "axby", {}).come == (
        (("topics", 1), ("x",)),
        (("topics", 2), ("y",)),
    )
    assert arranged(("topics",), places, "xab", {}).come == ((("topics", 0), ("x",)),)
    assert arranged(("topics",), {}, "xy", {}).come == ((("topics", 0), ("x", "y")),)


def test_a_new_meeting_stands_with_those_of_its_body_where_the_order_allows() -> None:
    likes = {"x": "sessions"}
    assert read(places_of("a", "b"), "axb", likes) == {"sessions": "ax", "meetings": "b"}
    assert read(places_of("a", "b"), "abx", likes) == {"sessions": "a", "meetings": "bx"}
    assert read(places_of("ab", ""), "abx", likes) == {"sessions": "abx", "meetings": ""}


def test_few_tables_are_moved_to_the_other_array() -> None:
    assert read(places_of("ab", "cd"), "acbd", {}) == {"sessions": "a", "meetings": "cbd"}
    assert read(places_of("abc", "d"), "dabc", {}) == {"sessions": "dabc", "meetings": ""}


@given(
    st.permutations(NAMES), st.integers(0, 6), st.permutations(NAMES), st.integers(0, 8), st.data()
)
def test_the_file_gives_what_is_wanted_and_as_little_as_possible_is_moved(
    names: list[str], border: int, others: list[str], many: int, data: st.DataObject
) -> None:
    places = places_of("".join(names[:border]), "".join(names[border:6]))
    wanted = "".join(others[:many])
    likes = {name: data.draw(st.sampled_from(TWO)) for name in wanted}
    after = read(places, wanted, likes)
    assert after["sessions"] + after["meetings"] == wanted
    stay = arranged(TWO, places, wanted, likes).stay
    could_stay = _kept(places, wanted, len(after["sessions"]))
    assert len(stay) == sum(_in_order(part, names) for part in could_stay)


def _kept(places: dict[str, Path], wanted: str, border: int) -> list[str]:
    """Return what could stay in each array, where the first has so many."""
    parts = zip(TWO, (wanted[:border], wanted[border:]), strict=True)
    return [
        "".join(name for name in part if name in places and places[name][0] == array)
        for array, part in parts
    ]


def _in_order(part: str, names: list[str]) -> int:
    """Return how many of a part can stand in the order of `names` at most: all are tried."""
    return max(
        count
        for count in range(len(part) + 1)
        for some in combinations(part, count)
        if [*some] == sorted(some, key=names.index)
    )

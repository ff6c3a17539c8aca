"""Who took part in a meeting."""

import pytest

from workplan.model.participants import Participants


@pytest.mark.parametrize(
    ("actors", "count", "how_many"),
    [(("a", "b"), None, 2), (("a", "b"), 76, 76), ((), 13, 13), ("a", None, 1), ((), 0, 0)],
)
def test_a_count_takes_the_place_of_counting_names(
    actors: tuple[str, ...] | str, count: int | None, how_many: int
) -> None:
    came = Participants(meeting="m", category="states", actors=actors, count=count)
    assert came.how_many == how_many

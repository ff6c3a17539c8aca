"""How much is left of the time that scheduling may take."""

import pytest

from workplan.scheduling.clock import Clock, OutOfTime


def test_it_runs_until_its_time_is_up() -> None:
    clock = Clock(60.0)
    before = clock.passed
    assert 0 <= before <= clock.passed
    assert 0 < clock.left <= 60
    assert Clock(0.0).left == 0


def test_what_takes_long_is_left_when_no_time_is_left() -> None:
    clock = Clock()
    letters = clock.each("abc")
    assert [next(letters), next(letters)] == ["a", "b"]
    clock.interrupted = True
    with pytest.raises(OutOfTime):
        next(letters)
    assert [*Clock().each("ab")] == ["a", "b"]


def test_nothing_is_asked_where_there_is_no_time_at_all() -> None:
    assert [*Clock(0.0).each(())] == []
    with pytest.raises(OutOfTime):
        next(Clock(0.0).each("a"))

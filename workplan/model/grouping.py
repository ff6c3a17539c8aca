"""Things by their id, or by what they belong to, in the order in which they stand."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from workplan.model.recurring import Recurring

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
R = TypeVar("R", bound=Recurring)


def grouped(things: Iterable[T], key: Callable[[T], K]) -> dict[K, tuple[T, ...]]:
    """Return things by what they have in common."""
    groups: dict[K, list[T]] = {}
    for thing in things:
        groups.setdefault(key(thing), []).append(thing)
    return {common: tuple(group) for common, group in groups.items()}


def by_whose(things: Iterable[R]) -> dict[str, tuple[R, ...]]:
    """Return recurring things by each body and meeting that they are of."""
    pairs = ((of, thing) for thing in things for of in dict.fromkeys(thing.of))
    groups = grouped(pairs, lambda pair: pair[0])
    return {of: tuple(thing for _, thing in group) for of, group in groups.items()}

"""Provisions as they are cited: single ones, and ranges of numbered ones."""

import re
from collections.abc import Iterable

MOST_IN_A_RANGE = 1_000

_RANGE = re.compile(r"([0-9]{1,6})\s*-\s*([0-9]{1,6})")


def provisions_in(cited: Iterable[str]) -> tuple[str, ...]:
    """Return each provision once, in order, with ranges written out.

    "5-14" stands for ten provisions; whatever is not two numbers is one provision as it stands.
    A blank one, and a range that runs backwards or over more than a thousand, stand for none.
    """
    found: dict[str, None] = {}
    for provision in cited:
        numbers = _numbers(provision)
        if numbers is not None:
            found |= dict.fromkeys(map(str, numbers))
        elif provision.strip():
            found[provision] = None
    return tuple(found)


def how_many(cited: Iterable[str]) -> int:
    """Return how many provisions are cited, one cited twice counted twice."""
    numbers = map(_numbers, cited)
    return sum(1 if run is None else len(run) for run in numbers)


def _numbers(provision: str) -> range | None:
    """Return the numbers for which a range stands, None where it is no range."""
    match = _RANGE.fullmatch(provision.strip())
    if match is None:
        return None
    numbers = range(int(match[1]), int(match[2]) + 1)
    return numbers if len(numbers) <= MOST_IN_A_RANGE else range(0)

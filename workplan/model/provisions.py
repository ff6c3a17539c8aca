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
        match = _RANGE.fullmatch(provision.strip())
        if match is None:
            words = [provision] if provision.strip() else []
        else:
            first, last = int(match[1]), int(match[2])
            words = (
                [str(n) for n in range(first, last + 1)] if last - first < MOST_IN_A_RANGE else []
            )
        found |= dict.fromkeys(words)
    return tuple(found)

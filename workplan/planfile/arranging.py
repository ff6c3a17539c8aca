"""Arranges the tables of a plan in its file: which stay, which go, and where others come.

A file gives its tables in the order in which they stand, all `[[sessions]]` before all
`[[meetings]]`. As few tables as possible are moved so that it gives them in the order wanted.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

from attrs import frozen

from workplan.errors import Path

# A table that moves to the other array leaves its lines and comments; that a new one stands in
# the array that others of its body do not stand in is less of a pity.
_MOVED, _UNLIKE = 4, 1


@frozen
class Arrangement:
    """What becomes of the tables of an array or two.

    `stay` are the names of those that are left where they are, `go` the paths of those that are
    taken out, `come` the paths before which tables are put, each with their names.
    """

    stay: frozenset[str]
    go: tuple[Path, ...]
    come: tuple[tuple[Path, tuple[str, ...]], ...]


def arranged(
    arrays: Sequence[str],
    places: Mapping[str, Path],
    wanted: Sequence[str],
    likes: Mapping[str, str],
) -> Arrangement:
    """Return how tables are arranged so that reading one array after the other gives `wanted`.

    `places` has the path of each table that there is, by its name and in the order of reading;
    `likes` says in which of two arrays a new one had better stand.
    """
    stay: set[str] = set()
    go: list[Path] = []
    come: list[tuple[Path, tuple[str, ...]]] = []
    border = _border(arrays, places, wanted, likes)
    for array, names in zip(arrays, (wanted[:border], wanted[border:]), strict=False):
        here = {name: path for name, path in places.items() if path[0] == array}
        kept = [name for name in names if name in here]
        order = {name: index for index, name in enumerate(here)}
        left = {kept[i] for i in longest_rise([order[name] for name in kept])}
        stay |= left
        go += [path for name, path in here.items() if name not in left]
        come += _gaps(array, names, {name: order[name] for name in left}, len(here))
    return Arrangement(frozenset(stay), tuple(go), tuple(come))


def _border(
    arrays: Sequence[str],
    places: Mapping[str, Path],
    wanted: Sequence[str],
    likes: Mapping[str, str],
) -> int:
    """Return how many of the tables wanted stand in the first array; all if it is the only one."""
    if len(arrays) == 1:
        return len(wanted)
    # What it costs to have a table in the first array rather than in the second.
    costs = []
    for name in wanted:
        stands = name in places
        first = (places[name][0] if stands else likes[name]) == arrays[0]
        cost = _MOVED if stands else _UNLIKE
        costs.append(-cost if first else cost)
    totals = [0, *accumulate(costs)]
    return totals.index(min(totals))


def _gaps(
    array: str, names: Sequence[str], left: Mapping[str, int], length: int
) -> list[tuple[Path, tuple[str, ...]]]:
    """Return where the tables of an array come that are not left in it, together those at one."""
    gaps: list[tuple[Path, tuple[str, ...]]] = []
    index = min(left.values(), default=length)
    waiting: list[str] = []
    for name in names:
        if name not in left:
            waiting.append(name)
            continue
        if waiting:
            gaps.append(((array, index), tuple(waiting)))
        index, waiting = left[name] + 1, []
    if waiting:
        gaps.append(((array, index), tuple(waiting)))
    return gaps


def longest_rise(numbers: Sequence[int]) -> list[int]:
    """Return the indexes of a longest rising run of numbers, others left out between."""
    tops: list[int] = []  # the least number that ends a run of each length
    ends: list[int] = []  # its index
    before: list[int] = []  # of each number, the index of the one before it in its run
    for index, number in enumerate(numbers):
        length = bisect_left(tops, number)
        before.append(ends[length - 1] if length else -1)
        tops[length : length + 1], ends[length : length + 1] = [number], [index]
    run: list[int] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(index)
        index = before[index]
    return run[::-1]

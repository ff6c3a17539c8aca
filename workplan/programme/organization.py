"""The organization of work: the items of an agenda, laid over the sittings by their load."""

from collections.abc import Sequence

from attrs import frozen

from workplan.model.agenda import Place


@frozen
class Work:
    """What an item asks of the sittings: so many of them, and where it is taken up."""

    load: int
    at: Place | None = None


def laid_over(work: Sequence[Work], sittings: int) -> tuple[range, ...]:
    """Return which sittings, from 0, each item takes, in the order in which they are given.

    Each goes on from where the one before has ended: first what is taken up at the start, then
    the others; what is taken up at the end is laid back from the end of the last sitting. What
    takes next to no time is taken up in the sitting in which it comes. What does not fit has
    fewer sittings than its load, or an empty range.
    """
    taken = {number: range(0) for number in range(len(work))}
    if sittings < 1:
        return tuple(taken.values())
    at_end = [number for number, one in enumerate(work) if one.at == "end"]
    others = [number for number, one in enumerate(work) if one.at != "end"]
    room = max(sittings - sum(work[number].load for number in at_end), 0)
    begins = 0
    for number in sorted(others, key=lambda number: work[number].at != "start"):
        ends = begins + work[number].load
        taken[number] = range(min(begins, room), min(ends, room))
        if begins == ends:
            taken[number] = _sitting(begins, sittings)
        begins = ends
    ends = sittings
    for number in reversed(at_end):
        begins = ends - work[number].load
        taken[number] = range(max(begins, 0), max(ends, 0))
        if begins == ends:
            taken[number] = _sitting(ends, sittings)
        ends = begins
    return tuple(taken.values())


def _sitting(number: int, sittings: int) -> range:
    """Return the sitting of this number, or the nearest that there is."""
    nearest = min(max(number, 0), sittings - 1)
    return range(nearest, nearest + 1)

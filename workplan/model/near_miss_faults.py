"""Faults of texts that nearly name something: a place, an actor, spelled another way."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from workplan.dates.errors import shown
from workplan.errors import Fault, Names
from workplan.model.bodies import Body
from workplan.model.calls import Call
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.documents import Document
from workplan.model.meetings import Meeting
from workplan.model.recommendations import Recommendation
from workplan.model.things import Thing
from workplan.text import sentence

if TYPE_CHECKING:  # a plan asks for its faults as it is made
    from workplan.model.plan import Plan

# Shorter texts ("WG", "WP") are often one letter apart and both meant.
SHORTEST = 4


def near_miss_faults(plan: "Plan", things: Iterable[Thing]) -> Iterator[Fault]:
    """Yield a fault for each text that differs from an id by case, accents, spaces or a letter.

    Any other text stands for itself. A closure's place is that of a meeting or a seat.
    """
    places = _Spellings(place.id for place in plan.places)
    bodies = frozenset(body.id for body in plan.bodies)
    actors = _Spellings((actor.id for actor in plan.actors), but=bodies)
    held_in = (*(body.seat for body in plan.bodies), *(meeting.place for meeting in plan.meetings))
    used = Names(place for place in held_in if place is not None)
    for thing in things:
        match thing.stated:
            case Body() as body:
                yield from _near(thing, ("seat",), body.seat, places)
            case Meeting() as meeting:
                yield from _near(thing, ("place",), meeting.place, places)
            case Deadline() as deadline:
                yield from _near(thing, ("owner",), deadline.owner, actors)
            case Call() as call:
                yield from _near(thing, ("owner",), call.owner, actors)
                yield from _near(thing, ("addressee",), call.addressee, actors)
            case Document() as document:
                yield from _near(thing, ("owner",), document.owner, actors)
                for step in document.steps:
                    yield from _near(thing, ("steps", step.id, "owner"), step.owner, actors)
            case Recommendation() as recommendation:
                yield from _near(thing, ("addressee",), recommendation.addressee, actors)
            case Closure(place=str(place)) if place not in used:
                near = used.nearest(place)
                yield thing.fault(
                    "place",
                    message=sentence('nothing is held or due in "{place}"', place=shown(place)),
                    hint=sentence("write the place as meetings and seats do, or leave it out")
                    if near is None
                    else sentence('write "{place}", as meetings and seats do', place=near),
                )


class _Spellings:
    """Ids, and which of them a text nearly is; what stands in `but` is meant as it is."""

    def __init__(self, ids: Iterable[str], *, but: frozenset[str] = frozenset()) -> None:
        self._ids = frozenset(ids)
        self._but = but
        self._folded = {_folded(identifier): identifier for identifier in sorted(self._ids)}
        self._names = Names(self._folded)

    def nearest(self, text: str) -> str | None:
        """Return the id that `text` nearly is, and is not."""
        if text in self._ids or text in self._but:
            return None
        folded = _folded(text)
        if folded in self._folded:
            return self._folded[folded]
        for name in self._names.like(folded):
            if _one_letter_apart(folded, name):
                return self._folded[name]
        return None


def _near(
    thing: Thing, keys: tuple[str, ...], text: str | None, known: _Spellings
) -> Iterator[Fault]:
    nearest = known.nearest(text) if text is not None else None
    if text is not None and nearest is not None:
        yield thing.fault(
            *keys,
            message=sentence('"{text}" is nearly "{id}"', text=shown(text), id=shown(nearest)),
            hint=sentence(
                'write "{id}", or a name that cannot be taken for it', id=shown(nearest)
            ),
        )


def _folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in letters if not (c.isspace() or unicodedata.combining(c)))


def _one_letter_apart(one: str, other: str) -> bool:
    """Return whether one letter more, less or changed makes the one the other."""
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST:
        return False
    same = next(
        (n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short)
    )
    rest = short[same:] if len(long) > len(short) else short[same + 1 :]
    return long[same + 1 :] == rest

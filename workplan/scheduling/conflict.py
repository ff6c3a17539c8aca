"""Why there is no plan: few rules that cannot be kept together."""

from collections.abc import Callable, Iterable, Sequence

from attrs import frozen

from workplan.model.naming import meeting_name
from workplan.rules.finding import Finding
from workplan.scheduling.candidates import Openings, meeting_rules, stuck_among
from workplan.scheduling.guarded import Part, around_windows, within_windows
from workplan.scheduling.solution import Asked
from workplan.scheduling.solving import Found, Solving
from workplan.scheduling.sums import short
from workplan.text import Sentence, sentence


@frozen
class Conflict:
    """Parts of what is asked that cannot be kept together, if that is what was `found`.

    `smallest` says whether each part is proved to be needed for that. There are none where what
    is given is in conflict with itself, or time ran out before a reason was found.
    """

    found: Found
    parts: tuple[Part, ...] = ()
    smallest: bool = True


def conflict_of(asked: Asked, openings: Sequence[Openings], solving: Solving) -> Conflict:
    """Return rules that cannot be kept together, if there are any.

    Where sums show one, it is looked for among what they are about; where some meeting has no day
    left, among its own rules.
    """
    if short := parts_by_sums(asked):
        return _smallest(asked, short, solving)
    stuck = stuck_among(openings)
    if stuck is not None:
        return _smallest(asked, [Part(one, stuck) for one in meeting_rules(asked, stuck)], solving)
    guarded = within_windows(asked, openings)
    answer = guarded.ask(guarded.parts.values(), solving)
    if answer.found != "infeasible":
        return Conflict(answer.found)
    core = answer.core or tuple(guarded.parts.values())
    found = _smallest(asked, core, solving)
    # Outside the windows less is known of what hangs on other meetings: then nothing is proved.
    return found if found.parts else Conflict("infeasible", core, smallest=False)


def parts_by_sums(asked: Asked) -> tuple[Part, ...]:
    """Return what cannot be kept together, as sums show: that topics do not fit, or windows."""
    must = [rule for rule in asked.rules if rule.level == "must"]
    for rule in must:
        shown = short(asked, rule)
        others = [one for one in must if shown is not None and isinstance(one, shown.others)]
        if shown is not None and len({*map(type, others)}) == len(shown.others):
            meetings = [one for one in asked.movable if one.id in shown.meetings]
            own = (Part(one, each) for each in meetings for one in meeting_rules(asked, each))
            return (*map(Part, others), Part(rule), *own)
    return ()


def findings_of(asked: Asked, conflict: Conflict) -> tuple[Finding, ...]:
    """Return what a conflict asks, as findings."""
    return tuple(_finding(asked, part) for part in conflict.parts)


def _smallest(asked: Asked, parts: Iterable[Part], solving: Solving) -> Conflict:
    """Return as few of some parts as cannot be kept together: one after the other is left out.

    The solver's own core is at times wrong: it is tried before it is believed.
    """
    guarded = around_windows(asked, [*parts])
    everything = tuple(guarded.parts.values())
    places = {part.key: place for place, part in enumerate(everything)}
    answer = guarded.ask(everything, solving)
    if answer.found != "infeasible":
        return Conflict("unknown")
    core = [*(answer.core or everything)]
    # In a model of those parts alone, each of many questions is answered sooner.
    alone = around_windows(asked, core, alone=True)
    if alone.ask(core, solving).found == "infeasible":
        guarded = alone
    else:
        core = [*everything]
    core.sort(key=_by_reason(places))
    smallest, needed = True, list[Part]()
    while core:
        tried = core.pop()
        answer = guarded.ask((*needed, *core), solving)
        if answer.found == "infeasible":
            core = [part for part in core if not answer.core or part in answer.core]
            continue
        smallest = smallest and answer.found != "unknown"
        needed.append(tried)
    verified = guarded.ask(needed, solving).found == "infeasible"
    found = tuple(sorted(needed, key=lambda part: part.key))
    return Conflict("infeasible", found, smallest and verified)


def _by_reason(places: dict[str, int]) -> Callable[[Part], tuple[bool, int]]:
    """Order what may be a reason: first what people wrote themselves, by the order of the plan."""

    def order(part: Part) -> tuple[bool, int]:
        return not part.stated, places[part.key]

    return order


def _finding(asked: Asked, part: Part) -> Finding:
    rule, meeting = part.rule, part.meeting
    return Finding(
        rule=rule.name,
        id=rule.id,
        level="must",
        entries=() if meeting is None else (meeting.id,),
        message=_asks(asked, part),
        hint=sentence("it cannot be kept together with the others of this conflict"),
        source=rule.source,
        origin=rule.origin if meeting is None or rule.origin is not None else meeting.origin,
    )


def _asks(asked: Asked, part: Part) -> Sentence:
    if part.meeting is None:
        shown = short(asked, part.rule)
        kept = sentence("rule {id} is to be kept", id=part.rule.id)
        return kept if shown is None else shown.said
    name = meeting_name(asked.plan, part.meeting)
    if part.is_window:
        return sentence(
            "{meeting} is to lie between {first:plain} and {last:plain}",
            meeting=name,
            first=part.meeting.earliest,
            last=part.meeting.latest,
        )
    return sentence("rule {id} is to be kept by {meeting}", id=part.rule.id, meeting=name)

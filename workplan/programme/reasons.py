"""How a date comes about, said step by step so that it can be followed with a calendar."""

from datetime import date

from workplan.dates.adjustments import Adjustment, End, Towards, ToWeekday
from workplan.dates.anchors import Side
from workplan.dates.offsets import Offset
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.marks import Override
from workplan.text import Sentence, Value, Weekday, sentence

GIVEN = sentence("given in the plan")
OUT_OF_REACH = sentence("falls outside the years 1900 to 2199")

# Each with the day on which it is, and without, where that is not known yet.
TO_WEEKDAY: dict[Towards, tuple[Sentence, Sentence]] = {
    "on or before": (
        sentence("the {weekday} on or before: {day}"),
        sentence("then the {weekday} on or before"),
    ),
    "on or after": (
        sentence("the {weekday} on or after: {day}"),
        sentence("then the {weekday} on or after"),
    ),
    "of the week of": (
        sentence("the {weekday} of that week: {day}"),
        sentence("then the {weekday} of that week"),
    ),
}
WORKING_DAY: dict[End, tuple[Sentence, Sentence]] = {
    "first": (
        sentence("the first working day of that month: {day}"),
        sentence("then the first working day of that month"),
    ),
    "last": (
        sentence("the last working day of that month: {day}"),
        sentence("then the last working day of that month"),
    ),
}
WEEKDAY_OF_MONTH: dict[End, tuple[Sentence, Sentence]] = {
    "first": (
        sentence("the first {weekday} of that month: {day}"),
        sentence("then the first {weekday} of that month"),
    ),
    "last": (
        sentence("the last {weekday} of that month: {day}"),
        sentence("then the last {weekday} of that month"),
    ),
}


def counted_from(offset: Offset, anchor: Sentence, day: date) -> Sentence:
    """Say from where a day is counted: "6 weeks before meeting 3 of WG.4 opens (...): ..."."""
    if offset.length is None:
        return sentence("on the day when {anchor}: {day}", anchor=anchor, day=day)
    length = offset.length.said()
    if offset.direction == "before":
        return sentence("{length} before {anchor}: {day}", length=length, anchor=anchor, day=day)
    return sentence("{length} after {anchor}: {day}", length=length, anchor=anchor, day=day)


def waits_for(offset: Offset, anchor: Sentence) -> tuple[Sentence, ...]:
    """Say from where a day will be counted once that has a date."""
    said: Sentence
    if offset.length is None:
        said = sentence("not dated yet: on the day when {anchor}", anchor=anchor)
    elif offset.direction == "before":
        length = offset.length.said()
        said = sentence("not dated yet: {length} before {anchor}", length=length, anchor=anchor)
    else:
        length = offset.length.said()
        said = sentence("not dated yet: {length} after {anchor}", length=length, anchor=anchor)
    return (said,) if offset.adjustment is None else (said, adjusted(offset.adjustment, None))


def adjusted(adjustment: Adjustment, day: date | None) -> Sentence:
    """Say to which day of the week or month a counted day is taken, or will be."""
    if isinstance(adjustment, ToWeekday):
        forms = TO_WEEKDAY[adjustment.towards]
    elif adjustment.weekday is None:
        forms = WORKING_DAY[adjustment.which]
    else:
        forms = WEEKDAY_OF_MONTH[adjustment.which]
    values: dict[str, Value] = {} if day is None else {"day": day}
    if adjustment.weekday is not None:
        values["weekday"] = Weekday(adjustment.weekday)
    return forms[1 if day is None else 0].of(**values)


def deadline_said(deadline: Deadline, side: Side, day: date | None) -> Sentence:
    """Say when another deadline is due or opens, from which a day is counted."""
    title = deadline.named
    if side == "opens":
        if day is None:
            return sentence('"{deadline}" opens', deadline=title)
        return sentence('"{deadline}" opens ({day:plain})', deadline=title, day=day)
    if day is None:
        return sentence('"{deadline}" is due', deadline=title)
    return sentence('"{deadline}" is due ({day:plain})', deadline=title, day=day)


def rolled(day: date, closed: date, closure: Closure | None) -> Sentence:
    """Say why a day was moved onto an open one; without a closure it was the weekend."""
    if closure is None:
        return sentence(
            "moved to {day} because {closed} is on the weekend", day=day, closed=closed
        )
    return sentence(
        "moved to {day} because {closed} is closed: {closure}",
        day=day,
        closed=closed,
        closure=closure.title,
    )


def opening(reason: Sentence) -> Sentence:
    """Say that a reason is that of a period's opening, not of its end."""
    return sentence("opening: {reason}", reason=reason)


def opens_too_late(day: date) -> Sentence:
    """Say that a period would open after it is due, and so is the one day on which it is due."""
    return sentence("opening: not on {day}, which is after it is due", day=day)


def set_by_hand(override: Override, day: date, counted: date | None) -> Sentence:
    """Say that a day was set by hand, what it would be, and why."""
    if counted == day or counted is None:
        said = sentence("set by hand: {day}", day=day)
    else:
        said = sentence("set by hand: {day}, would be {counted}", day=day, counted=counted)
    if override.reason is None:
        return said
    return sentence("{said} ({reason})", said=said, reason=override.reason)

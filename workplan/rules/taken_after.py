"""Whether a topic is taken after another, as the scheduler knows it."""

from collections.abc import Sequence

from workplan.dates.long_after import long_after
from workplan.model.meetings import Meeting
from workplan.model.topics import After, Topic
from workplan.rules.told_of import tells_of_what_is_found
from workplan.rules.vocabulary import Condition, Model


def tells_of_one_taking_it(
    model: Model, part: Meeting, others: Sequence[Meeting], topic: Topic
) -> Condition:
    """Return whether a finding about a given meeting names one that is to be found."""
    opens = model.calendars.possible_days(part).opens.first
    given = [one for one in others if model.given(one) and topic.id in (one.topics or ())]
    to_be_found = [(one, model.takes(one, topic.id)) for one in others if not model.given(one)]
    return tells_of_what_is_found(model, opens, given, to_be_found)


def after_one_taking_it(
    model: Model, after: After, part: Meeting, others: Sequence[Meeting]
) -> Condition:
    """Return whether a meeting opens in time after one that takes the other topic."""
    return model.any(
        model.all((model.takes(one, after.topic), _in_time(model, after, one, part)))
        for one in others
    )


def _in_time(model: Model, after: After, one: Meeting, then: Meeting) -> Condition:
    """Return whether a meeting opens after another has ended, within the lengths given."""
    ended, opens = model.ends(one), model.opens(then)
    least, most = after.at_least, after.at_most
    asked = [model.earlier(ended, opens)]
    if least is None and most is None:
        return asked[0]
    open_days = model.calendars.deadline_days(then.body)
    if least is not None:
        soonest = model.shifted(ended, lambda day: long_after(day, least, open_days))
        asked.append(model.not_later(soonest, opens))
    if most is not None:
        latest = model.shifted(ended, lambda day: long_after(day, most, open_days))
        asked.append(model.not_later(opens, latest))
    return model.all(asked)


def takes_it_first(
    model: Model, topic: Topic, after: After, part: Meeting, parts: Sequence[Meeting]
) -> Condition:
    """Return whether a meeting takes a topic, and none before it does.

    Where a length is only a least one, every taker is asked: it is the same, unless the first is
    given, which may break the rule, so that the others are not asked.
    """
    takes = model.takes(part, topic.id)
    given = any(model.given(one) and topic.id in (one.topics or ()) for one in parts)
    if after.at_most is None and not given:
        return takes
    before = (
        model.all((model.takes(one, topic.id), model.earlier(model.opens(one), model.opens(part))))
        for one in parts
        if one.id != part.id
    )
    return model.all((takes, model.no(model.any(before))))

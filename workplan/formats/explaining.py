"""How a chain of reasons and the room to move are put into sentences."""

from collections.abc import Iterator
from datetime import date

from workplan.programme.entry import Entry
from workplan.rules.chain import Asking, Link
from workplan.rules.finding import Finding
from workplan.rules.slack import Slack
from workplan.text import Sentence, Value, sentence


def asking_said(asking: Asking) -> Iterator[Sentence]:
    """Yield what asks for an entry: of what it comes from, a sentence for each paragraph."""
    if asking.kind == "recommendation":
        yield sentence("recommendation {id}: {title}", id=asking.id, title=asking.title or "")
    elif asking.kind == "rule" and asking.source:
        yield sentence("rule {id}, as in {sources}", id=asking.id, sources=asking.source)
    elif asking.kind == "rule":
        yield sentence("rule {id} of this plan", id=asking.id)
    else:
        yield from (sentence("as in {source}", source=source) for source in asking.source)


def written(link: Link) -> Iterator[Sentence]:
    """Yield what the plan writes of something due, where its date is counted."""
    if not link.entry.follows:
        return
    if link.due is not None:
        yield sentence('due "{offset}"', offset=link.due)
    if link.opens is not None:
        yield sentence('opens "{offset}"', offset=link.opens)


def slack_said(entry: Entry, slack: Slack) -> Iterator[Sentence]:
    """Yield how far an entry can move back, and how far on, and what stops it there."""
    present = entry.starts if entry.kind == "meeting" else entry.ends
    yield _back(slack.earliest, slack.before, moves=slack.earliest != present)
    yield _on(slack.latest, slack.after, moves=slack.latest != present)


def _back(earliest: date, before: Finding | None, *, moves: bool) -> Sentence:
    if before is None:
        if moves:
            return sentence("back to {day}: no rule stops it before the plan begins", day=earliest)
        return sentence("not back: no earlier day of the plan is open")
    values: dict[str, Value] = {"message": before.message, "id": before.id}
    if moves:
        return sentence("back to {day}; before that, {message} ({id})", day=earliest, **values)
    return sentence("not back: {message} ({id})", **values)


def _on(latest: date, after: Finding | None, *, moves: bool) -> Sentence:
    if after is None:
        if moves:
            return sentence("on to {day}: no rule stops it before the plan ends", day=latest)
        return sentence("not on: no later day of the plan is open")
    values: dict[str, Value] = {"message": after.message, "id": after.id}
    if moves:
        return sentence("on to {day}; after that, {message} ({id})", day=latest, **values)
    return sentence("not on: {message} ({id})", **values)

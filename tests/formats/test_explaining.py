"""How the reasons and the room to move of an entry are said."""

from datetime import date

import pytest
from attrs import evolve

from tests.plans_in_python import deadline, meeting, plan
from workplan.formats.explaining import asking_said, slack_said, written
from workplan.programme.derive import derive
from workplan.programme.entry import Entry
from workplan.rules.chain import Asking, chain
from workplan.rules.finding import Finding
from workplan.rules.slack import Slack
from workplan.text import Text, sentence

MONDAY = date(2012, 9, 3)
TUESDAY = date(2012, 9, 4)
STOPS = Finding(
    rule="gap",
    id="apart",
    level="must",
    entries=("m",),
    message=sentence("it is too near"),
    hint=sentence("move it"),
)


PROGRAMME = derive(
    plan(
        meetings=(meeting("m", MONDAY),),
        deadlines=(
            deadline("papers", "6 weeks before start", opens="2 weeks before papers"),
            deadline("hearing", MONDAY, of=()),
        ),
    )
)


def entry_of(name: str) -> Entry:
    entry = PROGRAMME.entry(name)
    assert entry is not None
    return entry


@pytest.mark.parametrize(
    ("asking", "said"),
    [
        (Asking(kind="deadline", id="papers", source=("A", "B")), ["as in A", "as in B"]),
        (Asking(kind="override", id="m/papers", title=Text.of("ill")), []),
        (
            Asking(kind="recommendation", id="r.1", title=Text.of("Do it"), source=("A",)),
            ["recommendation r.1: Do it"],
        ),
        (Asking(kind="rule", id="order", source=("A", "B")), ["rule order, as in A and B"]),
        (Asking(kind="rule", id="order"), ["rule order of this plan"]),
    ],
)
def test_what_asks_for_an_entry(asking: Asking, said: list[str]) -> None:
    assert [str(line) for line in asking_said(asking)] == said


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("m/papers", ['due "6 weeks before start"', 'opens "2 weeks before papers"']),
        ("m", []),
        ("hearing", []),
    ],
)
def test_what_is_written_of_it_where_its_date_is_counted(name: str, lines: list[str]) -> None:
    link = chain(PROGRAMME, entry_of(name), (), ())[0]
    assert [str(line) for line in written(link)] == lines


@pytest.mark.parametrize(
    ("slack", "back", "on"),
    [
        (
            Slack(date(2012, 8, 1), TUESDAY, STOPS, STOPS),
            "back to Wednesday 1 August 2012; before that, it is too near (apart)",
            "on to Tuesday 4 September 2012; after that, it is too near (apart)",
        ),
        (
            Slack(MONDAY, MONDAY, STOPS, STOPS),
            "not back: it is too near (apart)",
            "not on: it is too near (apart)",
        ),
        (
            Slack(date(2012, 8, 1), TUESDAY, None, None),
            "back to Wednesday 1 August 2012: no rule stops it before the plan begins",
            "on to Tuesday 4 September 2012: no rule stops it before the plan ends",
        ),
        (
            Slack(MONDAY, MONDAY, None, None),
            "not back: no earlier day of the plan is open",
            "not on: no later day of the plan is open",
        ),
    ],
    ids=["stopped", "held", "free", "at the edge"],
)
def test_how_far_it_can_move(slack: Slack, back: str, on: str) -> None:
    # A meeting by the day on which it opens, of a period the day on which it ends.
    period = evolve(entry_of("m/papers"), starts=date(2012, 7, 9), ends=MONDAY)
    for entry in (entry_of("m"), period):
        assert [str(line) for line in slack_said(entry, slack)] == [back, on]

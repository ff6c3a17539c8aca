"""What an event says, in its own words and in those of the plan."""

from datetime import date

import pytest
from attrs import evolve

from tests.formats.feeds import NASTY
from tests.plans_in_python import meeting, plan
from workplan.formats.event_texts import categories, description, summary
from workplan.languages.language import language
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Actor, Body
from workplan.model.deadlines import Deadline
from workplan.model.marks import Done
from workplan.model.meetings import Status
from workplan.model.papers import Paper
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.derive import derive
from workplan.programme.entry import Entry

DAY = date(2012, 5, 7)


def entry(of: Plan, name: str) -> Entry:
    """Return an entry that follows from a plan."""
    found = derive(of).entry(name)
    assert found is not None
    return found


def test_the_description_says_what_about_who_when_and_where_it_is_written() -> None:
    of = plan(
        actors=(Actor(id="secretariat", name="Secretariat"),),
        topics=(
            Topic(id="integrity", title="Integrity", provisions=("7", "8")),
            Topic(id="audit", title="Audit", provisions=("9-14",)),
            Topic(id="other", title="Other matters"),
        ),
        meetings=(
            meeting(
                "wg-1",
                date(2012, 5, 7),
                number=1,
                topics=("integrity", "audit", "other"),
                source=("WG/1, para. 3", "WG/2"),
                note="First line\nsecond line",
                verified=False,
            ),
        ),
        deadlines=(
            Deadline(
                id="call", title="Call", of="wg", due="6 weeks before start", owner="secretariat"
            ),
        ),
        done=(Done(entry="wg-1/call", on=date(2012, 3, 20)),),
    )
    assert description(of, entry(of, "wg-1")).split("\n") == [
        "Not verified: no source confirms this",
        "Date: given in the plan",
        "Topic: Integrity (provisions: 7 and 8)",
        "Topic: Audit (provisions: 9-14)",
        "Topic: Other matters",
        "Source: WG/1, para. 3",
        "Source: WG/2",
        "First line",
        "second line",
    ]
    assert description(of, entry(of, "wg-1/call")).split("\n") == [
        "Not verified: no source confirms this",
        "Date: 6 weeks before meeting 1 of WG opens (7 May 2012): Monday 26 March 2012",
        "Responsible: Secretariat",
        "Done: Tuesday 20 March 2012",
    ]


def test_a_paper_says_its_symbols() -> None:
    paper = Paper(
        id="p", of="wg-1", title="Paper", symbols=("A/58/422", "A/58/422/Corr.1"), on=DAY
    )
    of = plan(meetings=(meeting("wg-1", DAY, number=1),), papers=(paper,))
    assert description(of, entry(of, "p")).splitlines() == [
        "Date: the date that it bears",
        "Date: a paper of meeting 1 of WG",
        "Symbol: A/58/422",
        "Symbol: A/58/422/Corr.1",
    ]
    assert categories(of, "paper", "wg") == ("Paper", "WG")


def test_a_period_says_when_it_opens_and_a_time_of_day_which_it_is() -> None:
    of = plan(
        meetings=(meeting("wg-1", date(2012, 5, 7), number=1),),
        deadlines=(
            Deadline(
                id="replies",
                title="Replies",
                of="wg",
                opens="10 weeks before start",
                due="6 weeks before start at 23:59 AoE",
            ),
        ),
    )
    assert description(of, entry(of, "wg-1/replies")).split("\n")[:2] == [
        "Due: Monday 26 March 2012 at 23:59 AoE",
        "Open from: Monday 27 February 2012",
    ]
    timed = evolve(of, deadlines=(evolve(of.deadlines[0], opens="on replies at 09:00 UTC"),))
    assert description(timed, entry(timed, "wg-1/replies")).split("\n")[:2] == [
        "Due: Monday 26 March 2012 at 23:59 AoE",
        "Open from: Monday 26 March 2012 at 09:00 UTC",
    ]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("held", "WG, meeting 1"),
        ("proposed", "WG, meeting 1"),
        ("postponed", "Postponed: WG, meeting 1"),
        ("cancelled", "Cancelled: WG, meeting 1"),
    ],
)
def test_what_does_not_take_place_says_so(status: Status, said: str) -> None:
    of = plan(meetings=(meeting("wg-1", date(2012, 5, 7), number=1, status=status),))
    assert summary(of, entry(of, "wg-1")) == said


def test_the_category_of_a_body_is_its_short_name() -> None:
    of = plan(bodies=(Body(id="wg", name="Working Group", short="W, G"),))
    assert categories(of, "meeting", "wg") == ("Meeting", "W, G")
    assert categories(of, "deadline", None) == ("Deadline",)


def test_a_name_that_no_format_can_carry_is_replaced_by_the_id() -> None:
    of = plan(
        bodies=(Body(id="wg", name="\x01", short="\x01"),),
        meetings=(meeting("wg-1", date(2012, 5, 7), title="\x01"),),
    )
    assert summary(of, entry(of, "wg-1")) == "wg-1"
    assert categories(of, "meeting", "wg") == ("Meeting", "wg")


@pytest.mark.parametrize("title", NASTY)
def test_a_title_is_one_line_and_only_a_note_may_have_several(title: str) -> None:
    of = plan(meetings=(meeting("wg-1", date(2012, 5, 7), title=title, source=title),))
    assert "\n" not in summary(of, entry(of, "wg-1"))
    assert len(description(of, entry(of, "wg-1")).split("\n")) == 2


def test_everything_is_said_in_the_language_of_the_feed() -> None:
    of = plan(
        bodies=(Body(id="wg", name="Working group", short={"en": "WG", "fr": "GT"}),),
        meetings=(meeting("wg-1", DAY, title={"en": "Meeting", "fr": "Réunion"}, note="Noté"),),
        deadlines=(Deadline(id="due", title="Rapport", of="wg", due="6 weeks before start"),),
        done=(Done(entry="wg-1/due", on=date(2012, 3, 20)),),
    )
    french = language("fr")
    assert summary(of, entry(of, "wg-1"), french) == "Réunion"
    assert categories(of, "meeting", "wg", french)[1] == "GT"
    assert description(of, entry(of, "wg-1"), french).splitlines()[-1] == "Noté"
    said = description(of, entry(of, "wg-1/due"), french)
    assert "6 semaines" in said
    assert "lundi 26 mars 2012" in said
    assert "mardi 20 mars 2012" in said


def test_an_agenda_item_bears_its_number_and_meeting_and_says_when_it_is() -> None:
    of = plan(
        meetings=(meeting("wg-1", DAY, number=1),),
        agenda=(
            AgendaItem(id="substance", of="wg", title={"en": "Substance", "zh": "实质"}),
            AgendaItem(id="first", of="wg", under="substance", title="First", note="Noted"),
        ),
    )
    first = entry(of, "wg-1/agenda/first")
    assert summary(of, first) == "1 (a) First (WG, meeting 1)"
    assert description(of, first).splitlines() == [
        "Date: in sitting 1 of meeting 1 of WG",
        "Date: takes next to no time",
        "Noted",
    ]
    assert categories(of, "agenda-item", "wg") == ("Agenda item", "WG")
    sitting = entry(of, "wg-1/sitting-2")
    assert description(of, sitting) == "Date: day 1 of meeting 1 of WG, 15:00-18:00"

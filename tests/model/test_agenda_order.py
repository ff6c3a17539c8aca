"""The order of the items of an agenda."""

from datetime import date

from attrs import evolve

from tests.plans_in_python import meeting, plan
from workplan.model.agenda import AgendaItem

FIRST, SECOND = meeting("wg-1", date(2012, 6, 4)), meeting("wg-2", date(2013, 6, 3))


def item(name: str, of: str = "wg", title: str = "Title") -> AgendaItem:
    return AgendaItem(id=name, of=of, title=title)


def on_agenda(of: str, *items: AgendaItem) -> list[tuple[str, str]]:
    made = plan(meetings=(FIRST, SECOND), agenda=items)
    return [(one.id, str(one.title)) for one in made.agenda_of(made.meeting(of))]


def test_items_stand_where_the_plan_has_them_those_of_one_meeting_too() -> None:
    items = item("opening"), item("elections", "wg-2", "Own"), item("report")
    assert on_agenda("wg-1", *items) == [("opening", "Title"), ("report", "Title")]
    assert on_agenda("wg-2", *items) == [
        ("opening", "Title"),
        ("elections", "Own"),
        ("report", "Title"),
    ]


def test_what_a_meeting_has_in_place_of_its_bodys_stands_where_that_does() -> None:
    items = item("opening"), item("discussion"), item("report"), item("discussion", "wg-2", "Own")
    assert on_agenda("wg-2", *items) == [
        ("opening", "Title"),
        ("discussion", "Own"),
        ("report", "Title"),
    ]
    first = item("discussion", "wg-2", "Own"), item("opening"), item("discussion")
    assert on_agenda("wg-2", *first) == [("opening", "Title"), ("discussion", "Own")]


def test_of_two_that_are_in_turn_each_stands_where_it_is_written() -> None:
    early = evolve(item("discussion", title="Early"), until="wg-1")
    late = evolve(item("discussion", title="Late"), since="wg-2")
    items = early, item("opening"), late, item("report")
    assert on_agenda("wg-1", *items)[0] == ("discussion", "Early")
    assert on_agenda("wg-2", *items)[1] == ("discussion", "Late")

"""Edits between plans: none where they are equal, else exactly what differs."""

import pickle
from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar

from attrs import evolve, field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples_asked import at_most
from tests.plans_in_python import deadline, meeting, plan
from tests.strategies.plans import plans
from workplan.changes.edits import Edit, edits, names_of
from workplan.changes.tables import table_of
from workplan.changes.terms import Keys, Term
from workplan.model.agenda import AgendaItem
from workplan.model.bodies import Actor, Body
from workplan.model.calls import Call, Reply
from workplan.model.documents import Document, Step
from workplan.model.marks import Accepted, Done, Override
from workplan.model.participants import Participants
from workplan.model.plan import Plan
from workplan.model.recommendations import FollowUp, Recommendation
from workplan.model.requirements import Requirement
from workplan.model.things import TABLES

DAY = date(2012, 8, 27)
LATER = date(2012, 8, 28)
ONE, OTHER = meeting("a", DAY, days=1), meeting("b", DAY, days=1)

FEW = settings(max_examples=at_most(30))


def told(before: Plan, after: Plan) -> list[tuple[Any, ...]]:
    """Return the edits without the keys of what is added or removed."""
    return [
        (edit.table, edit.id, edit.key, *map(_shortly, (edit.before, edit.after)))
        for edit in edits(before, after)
    ]


def _shortly(term: Term | None) -> Term | None:
    return "..." if isinstance(term, Keys) else term


def test_a_key_that_differs_is_told_with_both_values() -> None:
    before = plan(meetings=(ONE, OTHER))
    moved = evolve(OTHER, dates=meeting("b", LATER, days=1).dates, place="Doha")
    after = evolve(before, meetings=(ONE, moved), title={"en": "New"})
    assert edits(before, after) == (
        Edit("plan", "a-plan", "title", "A plan", Keys((("en", "New"),))),
        Edit("meetings", "b", "starts", DAY, LATER),
        Edit("meetings", "b", "ends", DAY, LATER),
        Edit("meetings", "b", "place", None, "Doha"),
    )


def test_dates_that_become_free_are_other_keys() -> None:
    before, after = plan(meetings=(ONE,)), plan(meetings=(meeting("a", days=1),))
    assert [
        (edit.key, edit.before is None, edit.after is None) for edit in edits(before, after)
    ] == [
        ("starts", False, True),
        ("ends", False, True),
        ("earliest", True, False),
        ("latest", True, False),
        ("days", True, False),
    ]


def test_what_is_added_or_removed_is_told_with_all_its_keys() -> None:
    before, after = plan(meetings=(ONE,)), plan(meetings=(OTHER,))
    assert edits(before, after) == (
        Edit("meetings", "a", None, table_of(ONE), None),
        Edit("meetings", "b", None, None, table_of(OTHER)),
    )


def test_the_order_is_told_where_it_is_not_that_of_adding_at_the_end() -> None:
    a, b, c = (meeting(name, DAY) for name in "abc")
    assert told(plan(meetings=(a, b)), plan(meetings=(b, a))) == [
        ("meetings", None, None, ("a", "b"), ("b", "a"))
    ]
    assert told(plan(meetings=(a, b)), plan(meetings=(a, b, c))) == [
        ("meetings", "c", None, None, "...")
    ]
    assert told(plan(meetings=(a, b)), plan(meetings=(a, c, b))) == [
        ("meetings", "c", None, None, "..."),
        ("meetings", None, None, ("a", "b"), ("a", "c", "b")),
    ]


def test_the_plan_keeps_its_name_in_edits_where_its_id_differs() -> None:
    before = plan()
    assert told(before, evolve(before, id="other")) == [
        ("plan", "a-plan", "id", "a-plan", "other")
    ]


def test_marks_are_called_by_their_entry_and_what_is_accepted_by_its_rule_too() -> None:
    some = plan(meetings=(ONE,), deadlines=(deadline(),))
    after = evolve(
        some,
        overrides=(Override(entry="a/papers", on=DAY),),
        done=(Done(entry="a/papers", on=DAY),),
        accepted=(Accepted(rule="open-days", entry="a", reason="So it is."),),
    )
    assert [(edit.table, edit.id) for edit in edits(some, after)] == [
        ("overrides", "a/papers"),
        ("done", "a/papers"),
        ("accepted", "open-days a"),
    ]


def test_what_has_no_id_is_called_by_what_tells_it_from_others() -> None:
    some = plan(
        meetings=(ONE, meeting("b", LATER)),
        actors=(Actor(id="parties", name="Parties"),),
        calls=(Call(id="call", of="wg", title="Call", sent="9 weeks before start"),),
        recommendations=(Recommendation(id="a.1", made_at="a", title="Report"),),
    )
    reply, tells = Reply(call="a/call", from_="wg", on=DAY), FollowUp(recommendation="a.1", at="b")
    after = evolve(
        some,
        replies=(
            reply,
            evolve(reply, on=None, as_of=DAY, count=3),
            Reply(call="a/call", as_of=DAY, count=4),
        ),
        participants=(Participants(meeting="a", category="parties", count=70),),
        follow_up=(tells, evolve(tells, on=LATER), evolve(tells, at=None, on=LATER)),
    )
    assert [(edit.table, edit.id) for edit in edits(some, after)] == [
        ("replies", "a/call from wg on 2012-08-27"),
        ("replies", "a/call from wg as of 2012-08-27"),
        ("replies", "a/call as of 2012-08-27"),
        ("participants", "a parties"),
        ("follow_up", "a.1 at b"),
        ("follow_up", "a.1 at b on 2012-08-28"),
        ("follow_up", "a.1 on 2012-08-28"),
    ]


def test_all_that_recurs_is_called_by_its_id_as_long_as_that_is_enough() -> None:
    item = AgendaItem(id="opening", of="wg", title="Opening")
    steps = (Step(id="issued", due="on start"),)
    paper = Document(id="paper", of="wg", title="Paper", steps=steps)
    before = plan(meetings=(ONE, OTHER), agenda=(item,), documents=(paper,))
    after = evolve(
        before,
        agenda=(evolve(item, until="a"), evolve(item, since="b")),
        documents=(evolve(paper, of=("wg", "b")),),
    )
    assert [(edit.table, edit.id) for edit in edits(before, after)] == [
        ("documents", "paper"),
        ("agenda", "opening of wg"),
        ("agenda", "opening of wg until a"),
        ("agenda", "opening of wg since b"),
    ]


def test_steps_are_told_in_their_order() -> None:
    steps = (Step(id="sent", due="9 weeks before start"), Step(id="read", due=DAY, title="Read"))
    paper = Document(id="paper", of="wg", title="Paper", steps=steps)
    before = plan(meetings=(ONE,), documents=(paper,))
    after = evolve(before, documents=(evolve(paper, steps=steps[:1]),))
    sent, read = (
        ("sent", "9 weeks before start"),
        ("read", Keys((("due", DAY), ("title", "Read")))),
    )
    assert edits(before, after) == (
        Edit(
            "documents",
            "paper",
            "steps",
            Keys((sent, read), in_order=True),
            Keys((sent,), in_order=True),
        ),
    )


def test_an_override_that_leaves_out_is_told_as_such() -> None:
    some = plan(meetings=(ONE,), deadlines=(deadline(),))
    before, after = (
        evolve(some, overrides=(Override(entry="a/papers", on=on),)) for on in (DAY, None)
    )
    assert told(before, after) == [
        ("overrides", "a/papers", "on", DAY, None),
        ("overrides", "a/papers", "omit", None, True),
    ]


def test_a_deadline_is_called_by_its_id_as_long_as_that_is_enough() -> None:
    two = (ONE, OTHER)
    papers = deadline()
    before = plan(meetings=two, deadlines=(papers,))
    moved = evolve(before, deadlines=(evolve(papers, of=("a", "b")),))
    assert told(before, moved) == [("deadlines", "papers", "of", "wg", ("a", "b"))]
    until = evolve(papers, until="a")
    since = evolve(papers, of=("wg",), since="b", due="on start")
    split = evolve(before, deadlines=(until, since))
    assert [edit.id for edit in edits(before, split)] == [
        "papers of wg",
        "papers of wg until a",
        "papers of wg since b",
    ]


def test_two_rules_that_differ_only_in_what_no_file_says_are_told() -> None:
    before, after = (plan(rules=(Odd(what=what),)) for what in (object(), object()))
    assert [(edit.id, edit.key) for edit in edits(before, after)] == [("odd", "what")]
    same = (plan(rules=(Odd(what=what),)) for what in (Name("a"), "a"))
    assert told(*same) == [("rules", "odd", None, "...", "...")]


@frozen
class Name:
    """A text that is not equal to the string that it is written as."""

    said: str

    def __str__(self) -> str:
        return self.said


@frozen(kw_only=True)
class Odd(Requirement):
    """A rule that takes anything."""

    name: ClassVar[str] = "odd"
    what: object = field()


@FEW
@given(plans())
def test_a_plan_needs_no_edit_to_be_itself(some: Plan) -> None:
    assert edits(some, evolve(some)) == ()


@FEW
@given(plans(), plans())
def test_edits_make_the_one_plan_of_the_other(before: Plan, after: Plan) -> None:
    found = edits(before, after)
    assert (found == ()) == (before == after)
    assert pickle.loads(pickle.dumps(found)) == found
    assert len({*found}) == len(found)
    assert all(edit.before != edit.after for edit in found)
    tables = _tables_of(before, before, after)
    _apply(tables, found)
    assert tables == _tables_of(after, before, after)


def _tables_of(
    some: Plan, before: Plan, after: Plan
) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Return each table of a plan, as names and what stands behind keys, in order."""
    tables = {"plan": [(before.id, dict(table_of(some).pairs))]}
    for table in TABLES:
        name = names_of(table, before, after)
        things = getattr(some, table)
        tables[table] = [(name(thing), dict(table_of(thing).pairs)) for thing in things]
    return tables


def _apply(tables: dict[str, list[tuple[str, dict[str, Any]]]], found: Iterable[Edit]) -> None:
    """Make edits as their description says, with nothing that they do not say."""
    for edit in found:
        things = dict(tables[edit.table])
        match edit:
            case Edit(id=None, before=tuple() as old, after=tuple() as order):
                kept = [name for name in old if name in things]
                assert [name for name in things if name in kept] == kept
                things = {str(name): things[str(name)] for name in order}
            case Edit(id=str() as name, key=None, before=Keys(pairs), after=None):
                assert things.pop(name) == dict(pairs)
            case Edit(id=str() as name, key=None, before=None, after=Keys(pairs)):
                assert name not in things
                things[name] = dict(pairs)
            case Edit(id=str() as name, key=str() as key):
                assert things[name].get(key) == edit.before
                things[name].pop(key, None)
                things[name] |= {} if edit.after is None else {key: edit.after}
            case _:
                raise AssertionError(edit)
        tables[edit.table] = [*things.items()]


@given(st.permutations("abcd"), st.sets(st.sampled_from("abcdxy")))
def test_any_order_can_be_told(order: list[str], names: set[str]) -> None:
    bodies = {name: Body(id=name, name=name) for name in "abcdxy"}
    before = plan(bodies=tuple(bodies[name] for name in order))
    after = plan(bodies=tuple(bodies[name] for name in sorted(names)))
    tables = _tables_of(before, before, after)
    _apply(tables, edits(before, after))
    assert [name for name, _ in tables["bodies"]] == sorted(names)

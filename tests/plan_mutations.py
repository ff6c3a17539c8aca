"""Real plans, edited at random: mostly as people edit them, sometimes as they had better not."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeAlias

from hypothesis import strategies as st

from tests.cycle_edits import (
    add_actor,
    add_agenda_item,
    add_call,
    add_document,
    add_follow_up,
    add_paper,
    add_people,
    add_reply,
    change_recommendation,
)
from tests.plan_edits import (
    Values,
    add_deadline,
    add_topic,
    assign,
    change_deadline,
    change_topic,
    describe,
    fix,
    free,
    link,
)
from tests.plan_tables import (
    FILES,
    MEETINGS,
    Table,
    add,
    document_of,
    entry_of,
    id_of,
    one_of,
    tables_of,
)
from tests.plan_values import URLS, by_language, days, texts, weekdays
from tests.strategies.values import PLACES, ZONES

Edit: TypeAlias = Callable[[st.DrawFn, Table], object]

ALWAYS_ON = (
    *("within-plan", "open-days", "in-window", "one-at-a-time", "numbers-rise"),
    *("topic-placed", "topic-order", "deadline-day", "override-reason"),
)


@st.composite
def edited_plans(draw: st.DrawFn, most: int = 8) -> Table:
    """Draw the real plan, or that of 2011, with up to so many edits."""
    document = document_of(draw(st.sampled_from(FILES)))
    _shorten(draw, document)
    for edit in draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=most)):
        edit(draw, document)
    return document


def _shorten(draw: st.DrawFn, document: Table) -> None:
    """Leave out some bodies with all that is theirs, and what there is much of."""
    for body in draw(st.sampled_from((("wg2", "experts", "irg"), ("wg2",), ("experts",), ()))):
        document["bodies"] = [one for one in document["bodies"] if one["id"] != body]
        for table in MEETINGS:
            document[table] = [one for one in document.get(table, []) if one["body"] != body]
        for table in ("deadlines", "calls", "documents", "agenda"):
            document[table] = [one for one in document.get(table, []) if one.get("of") != body]
    held = {one.get("id") for one in tables_of(document, *MEETINGS, "topics")}
    papers = document.get("papers", [])
    document["papers"] = [one for one in papers if one["of"].partition("/")[0] in held]
    del document.get("recommendations", [])[draw(st.integers(0, 4)) :]


def _close(draw: st.DrawFn, document: Table) -> None:
    starts = draw(days)
    when = draw(
        st.one_of(
            st.sampled_from(("02-29", "12-31", "01-01")).map(lambda day: {"yearly": day}),
            st.lists(days, min_size=1, max_size=40).map(lambda on: {"on": on}),
            st.sampled_from((0, 6, 400, 100_000)).map(
                lambda length: {
                    "starts": starts,
                    "ends": min(starts + timedelta(length), date(2199, 12, 31)),
                }
            ),
            st.integers(-366, 366).map(lambda away: {"easter": away}),
            st.integers(-366, 366).map(lambda away: {"orthodox_easter": away}),
        )
    )
    closure: Table = {
        "id": f"closure-{len(tables_of(document, 'closures'))}",
        "title": draw(by_language),
    }
    if draw(st.booleans()):
        closure["place"] = draw(st.sampled_from(("Vienna", "Vienna", "Doha")))
    if draw(st.booleans()):
        closure["closes"] = draw(st.sampled_from((["meetings"], ["deadlines"])))
    add(document, "closures", closure | when)


def _override(draw: st.DrawFn, document: Table) -> None:
    kind = draw(st.sampled_from(("deadline", "document", "call")))
    override: Table = {"entry": entry_of(draw, document, kind)}
    override |= draw(st.fixed_dictionaries({"on": days}) | st.just({"omit": True}))
    override |= draw(
        st.fixed_dictionaries({}, optional={"reason": by_language, "instead_of": days})
    )
    add(document, "overrides", override)


def _mark(draw: st.DrawFn, document: Table) -> None:
    """Mark an entry as done, or a finding as accepted."""
    if draw(st.booleans()):
        add(document, "done", {"entry": entry_of(draw, document), "on": draw(days)})
        return
    stated = [rule.get("id", rule.get("rule")) for rule in tables_of(document, "rules")]
    accepted = {"rule": draw(st.sampled_from((*ALWAYS_ON, *stated)))}
    accepted |= {"entry": entry_of(draw, document), "reason": draw(by_language)}
    add(document, "accepted", accepted)


def _rule(draw: st.DrawFn, document: Table) -> None:
    """State a rule that is on anyway, one with parameters, or change how much one asks for."""
    level = {"level": draw(st.sampled_from(("must", "should", "off")))}
    weight = {"weight": draw(st.integers(1, 9))} if level["level"] == "should" else {}
    asks = draw(st.fixed_dictionaries({}, optional={"at_least": st.integers(0, 2)}))
    asks |= draw(st.fixed_dictionaries({"at_most": st.integers(2, 9)}))
    boundary = draw(st.sampled_from((id_of(draw, document, *MEETINGS), date(2013, 1, 1))))
    milestone = id_of(draw, document, "milestones", *MEETINGS)
    body, other = id_of(draw, document, "bodies"), id_of(draw, document, "bodies")
    bodies = draw(st.sampled_from((body, [body, other])))
    new: Table = draw(
        st.sampled_from(
            (
                {"rule": draw(st.sampled_from(ALWAYS_ON))},
                {"rule": "meetings-between", "body": bodies, "after": boundary, **asks},
                {"rule": "meetings-between", "body": bodies, "before": milestone, **asks},
                {"rule": "topics-per-meeting", "body": bodies, **asks},
                {
                    "rule": "provisions-covered",
                    "body": bodies,
                    "provisions": ["1-40", "9bis"],
                    "by": milestone,
                },
            )
        )
    )
    identifier = {"id": f"rule-{len(tables_of(document, 'rules'))}"}
    add(document, "rules", {**new, **identifier, **level, **weight})


def _change_plan(draw: st.DrawFn, document: Table) -> None:
    key, value = draw(
        st.one_of(
            st.tuples(st.sampled_from(("starts", "ends")), days),
            st.tuples(st.just("weekend"), weekdays),
            st.tuples(st.just("roll"), st.sampled_from(("earlier", "later", "nearest", "none"))),
            st.tuples(st.just("time_zone"), st.sampled_from(ZONES)),
            st.tuples(st.just("domain"), st.sampled_from(("example.org", "a.b-c.org"))),
            st.tuples(st.just("title"), by_language),
        )
    )
    document["plan"][key] = value


def _change_place(draw: st.DrawFn, document: Table) -> None:
    """Change what is said of a place, or the days and the seat of a body."""
    body, place = one_of(draw, document, "bodies"), one_of(draw, document, "places")
    table, key, value = draw(
        st.one_of(
            st.tuples(st.just(body), st.just("meets_on"), weekdays),
            st.tuples(st.just(body), st.just("seat"), st.sampled_from(PLACES)),
            st.tuples(st.just(body), st.just("called"), by_language),
            st.tuples(st.just(body), st.just("short"), by_language),
            st.tuples(st.just(body), st.just("sittings"), st.just(["9:00-12:30"])),
            st.tuples(st.just(place), st.just("weekend"), weekdays),
            st.tuples(st.just(place), st.just("time_zone"), st.sampled_from(ZONES)),
            st.tuples(
                st.just(place), st.just("geo"), st.tuples(*(st.floats(-90, 90),) * 2).map(list)
            ),
            st.tuples(st.just(place), st.just("name"), by_language),
        )
    )
    table[key] = value


def _change_milestone(draw: st.DrawFn, document: Table) -> None:
    known = draw(days)
    on = draw(st.sampled_from((known, f"{known.year}", f"{known.year}-{known.month:02}")))
    one_of(draw, document, "milestones")["on"] = on


def _say(draw: st.DrawFn, document: Table) -> None:
    """Write any text where texts stand."""
    table = one_of(draw, document, *document.keys() - {"format", "plan"})
    key = draw(st.sampled_from(("title", "note", "source", "url", "verified", "name", "owner")))
    values: Values = {
        "title": lambda: draw(by_language),
        "note": lambda: draw(by_language),
        "source": lambda: draw(texts | st.lists(texts, max_size=3)),
        "url": lambda: draw(st.sampled_from(URLS)),
        "verified": lambda: False,
        "name": lambda: draw(by_language),
        "owner": lambda: draw(texts | st.just("secretariat")),
    }
    table[key] = values[key]()


def _rename(draw: st.DrawFn, document: Table) -> None:
    """Give a thing another id, nearly always wherever it is named."""
    table = one_of(draw, document, *document.keys() - {"format", "plan"})
    old = table.get("id", "none")
    new = draw(st.sampled_from(("a", "6", "on", "9.x-", "b" * 100, "Start")))
    if draw(st.integers(0, 4)):
        _replace(document, str(old), new)
    else:
        table["id"] = new


def _replace(holder: Any, old: str, new: str) -> None:
    keys = list(holder) if isinstance(holder, dict) else range(len(holder))
    for key in keys:
        value = holder[key]
        if isinstance(value, dict | list):
            _replace(value, old, new)
        elif isinstance(value, str) and old in value.split("/"):
            holder[key] = "/".join(new if part == old else part for part in value.split("/"))


def _delete(draw: st.DrawFn, document: Table) -> None:
    table = one_of(draw, document, *document.keys() - {"format", "plan"})
    if table:
        del table[draw(st.sampled_from(sorted(table)))]


def _delete_table(draw: st.DrawFn, document: Table) -> None:
    """Delete a table, or all of a kind."""
    name = draw(st.sampled_from(sorted(document.keys() - {"format", "plan"}) or ["none"]))
    tables = document.get(name, [])
    if tables and draw(st.booleans()):
        del tables[draw(st.integers(0, len(tables) - 1))]
    else:
        document.pop(name, None)


def _double(draw: st.DrawFn, document: Table) -> None:
    name = draw(st.sampled_from(sorted(document.keys() - {"format", "plan"}) or ["none"]))
    if document.get(name):
        again = dict(draw(st.sampled_from(document[name])))
        if draw(st.integers(0, 3)) and "id" in again:
            again["id"] = f"{again['id']}-again"
        document[name].append(again)


EDITS: tuple[Edit, ...] = (
    *(fix, fix, free, free, describe, describe, link, assign, assign),
    *(change_topic, change_topic, add_topic, change_deadline, add_deadline, add_deadline),
    *(add_actor, add_call, add_reply, add_document, add_document, add_paper, add_paper),
    *(add_agenda_item, add_agenda_item, add_people, change_recommendation, add_follow_up),
    *(_close, _close, _override, _override, _mark, _mark, _rule, _rule, _change_plan),
    *(_change_place, _change_place, _change_milestone, _say, _say, _rename, _delete),
    *(_delete_table, _double),
)

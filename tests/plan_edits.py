"""Edits of what a plan is about: meetings, topics, deadlines."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeAlias

from hypothesis import strategies as st

from tests.plan_tables import MEETINGS, Table, add, id_of, one_of, tables_of
from tests.plan_values import by_language, days, lengths, offsets, texts
from tests.strategies.meetings import STATUSES
from tests.strategies.values import PLACES

Values: TypeAlias = dict[str, Callable[[], Any]]


def fix(draw: st.DrawFn, document: Table) -> None:
    meeting = one_of(draw, document, *MEETINGS)
    for key in ("earliest", "latest", "days", "placed"):
        meeting.pop(key, None)
    starts, length = draw(days), draw(st.integers(0, 9) | st.just(365))
    meeting.update(starts=starts, ends=min(starts + timedelta(length), date(2199, 12, 31)))


def free(draw: st.DrawFn, document: Table) -> None:
    meeting = one_of(draw, document, *MEETINGS)
    for key in ("starts", "ends", "status", "placed"):
        meeting.pop(key, None)
    earliest = draw(days)
    room = draw(st.integers(20, 400) | st.sampled_from((1, 60_000)))
    latest = min(earliest + timedelta(room), date(2199, 12, 31))
    meeting.update(earliest=earliest, latest=latest, days=draw(st.sampled_from((1, 2, 3, 5, 14))))
    if draw(st.booleans()):
        away = draw(st.integers(-3, 30))
        meeting["placed"] = max(earliest + timedelta(away), date(1900, 1, 1))


def describe(draw: st.DrawFn, document: Table) -> None:
    """Set one of the keys of a meeting that are neither dates nor topics."""
    meeting = one_of(draw, document, *MEETINGS)
    key = draw(
        st.sampled_from(
            ("status", "place", "number", "sittings", "was", "decided_by", "title", "topics_final")
        )
    )
    values: Values = {
        "status": lambda: draw(st.sampled_from(STATUSES)),
        "place": lambda: draw(st.sampled_from(PLACES)),
        "number": lambda: draw(st.integers(1, 9) | st.sampled_from((0, 1_000_000))),
        "sittings": lambda: draw(st.integers(1, 40)),
        "was": lambda: (
            id_of(draw, document, *MEETINGS, "topics", "closures")
            + draw(st.sampled_from(("", "-0")))
        ),
        "decided_by": lambda: id_of(draw, document, "bodies"),
        "title": lambda: draw(by_language),
        "topics_final": lambda: draw(st.booleans()),
    }
    meeting[key] = values[key]()


def link(draw: st.DrawFn, document: Table) -> None:
    """Hold a meeting within another one, or let it resume an earlier one."""
    meeting = one_of(draw, document, *MEETINGS)
    of_body = [
        {"id": one.get("id", "none")}
        for one in tables_of(document, *MEETINGS)
        if one.get("body") == meeting.get("body") and "resumes" not in one and one is not meeting
    ]
    if draw(st.booleans()):
        meeting["during"] = id_of(draw, document, *MEETINGS)
    else:
        meeting["resumes"] = id_of(draw, {"of_body": of_body}, "of_body")


def assign(draw: st.DrawFn, document: Table) -> None:
    meeting = one_of(draw, document, *MEETINGS)
    if draw(st.booleans()):
        meeting.pop("topics", None)
    else:
        body = meeting.get("body")
        topics = [topic for topic in tables_of(document, "topics") if topic.get("body") == body]
        known = [topic.get("id", "none") for topic in topics]
        meeting["topics"] = draw(st.lists(st.sampled_from(known), max_size=4)) if known else []


def change_topic(draw: st.DrawFn, document: Table) -> None:
    topic = one_of(draw, document, "topics")
    other = id_of(draw, document, "topics")
    between = draw(st.dictionaries(st.sampled_from(("at_least", "at_most")), lengths))
    key, value = draw(
        st.one_of(
            st.tuples(st.just("every"), st.sampled_from(("meeting", "year"))),
            st.tuples(st.just("load"), st.integers(1, 9)),
            st.tuples(st.just("optional"), st.booleans()),
            st.tuples(st.just("after"), st.sampled_from((other, [other], [{"topic": other}]))),
            st.tuples(st.just("after"), st.just({"topic": other, **between})),
            st.tuples(st.just("provisions"), st.lists(texts | st.just("5-14"), max_size=3)),
        )
    )
    topic[key] = value


def add_topic(draw: st.DrawFn, document: Table) -> None:
    standing = draw(st.sampled_from(({}, {"every": "meeting"}, {"every": "year"})))
    body = one_of(draw, document, *MEETINGS).get("body", "none")
    new = {"id": f"topic-{len(tables_of(document, 'topics'))}", "body": body, **standing}
    add(document, "topics", {**new, "title": draw(by_language)})
    for meeting in tables_of(document, *MEETINGS):
        if meeting.get("body") == body and draw(st.booleans()):
            meeting["topics"] = [*meeting.get("topics", []), new["id"]]


def offset(draw: st.DrawFn, document: Table) -> str:
    """Draw an offset that counts from something of the plan."""
    deadline, body = id_of(draw, document, "deadlines"), id_of(draw, document, "bodies")
    meeting = id_of(draw, document, *MEETINGS)
    near = (f"next {body}", f"previous {body}", "next", "previous", meeting)
    anchors = ("start", "end", *(f"{edge} of {of}" for edge in ("start", "end") for of in near))
    return draw(offsets((*anchors, deadline, f"{deadline} opens")))


def change_deadline(draw: st.DrawFn, document: Table) -> None:
    deadline = one_of(draw, document, "deadlines")
    _set_deadline(draw, document, deadline)


def add_deadline(draw: st.DrawFn, document: Table) -> None:
    new = draw(st.sampled_from(("hearing", "visa", "papers-issued", "call")))
    deadline: Table = {"id": new, "title": draw(by_language), "due": draw(days)}
    add(document, "deadlines", deadline)
    if draw(st.integers(0, 3)):
        deadline["of"] = id_of(draw, document, "bodies", *MEETINGS)
        deadline["due"] = offset(draw, document)
    for _ in range(draw(st.integers(0, 3))):
        _set_deadline(draw, document, deadline)


def _set_deadline(draw: st.DrawFn, document: Table, deadline: Table) -> None:
    counted = ("due", "due", "opens", "opens", "each", "since", "until", "of", "roll")
    key = draw(st.sampled_from(counted if "of" in deadline else ("opens", "roll")))
    values: Values = {
        "due": lambda: offset(draw, document),
        "opens": lambda: offset(draw, document) if "of" in deadline else draw(days),
        "each": lambda: draw(st.sampled_from(("topic", "meeting"))),
        "roll": lambda: draw(st.sampled_from(("earlier", "later", "nearest", "none"))),
        "since": lambda: id_of(draw, document, *MEETINGS),
        "until": lambda: id_of(draw, document, *MEETINGS),
        "of": lambda: [id_of(draw, document, "bodies"), id_of(draw, document, *MEETINGS)],
    }
    deadline[key] = values[key]()

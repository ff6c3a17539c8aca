"""Edits of what comes before and after meetings: calls, documents, agendas, people, follow-up."""

from itertools import pairwise
from typing import Any, get_args

from hypothesis import strategies as st

from tests.plan_edits import Values, offset
from tests.plan_tables import MEETINGS, Table, add, id_of, one_of, tables_of
from tests.plan_values import by_language, days, texts
from workplan.model.recommendations import REPORT_BACK, Asked, State

STEPS = ("drafted", "submitted", "issued", "in-print")
SYMBOLS = (
    "CAC/COSP/WG.4/2012/{}",
    "CAC/COSP/2012/WG.4/L.{}/Add.1",
    "CAC/COSP/2012/INF/{}",
    "CU {}",
)
LANGUAGES = ("en", "zh", "fr", "xx-odd")


def add_actor(draw: st.DrawFn, document: Table) -> None:
    """Add a party or a group, mostly of actors that there are."""
    actor: Table = {"id": _new_id(draw, document, "actors"), "name": draw(by_language)}
    if draw(st.booleans()):
        actor["category"] = id_of(draw, document, "actors")
    if draw(st.booleans()):
        actor["members"] = [id_of(draw, document, "actors", "bodies")]
    add(document, "actors", actor)


def add_call(draw: st.DrawFn, document: Table) -> None:
    call: Table = {"id": _new_id(draw, document, "calls"), "title": draw(by_language)}
    call |= {"of": _whose(draw, document), "sent": offset(draw, document)}
    call |= _some(
        draw,
        replies_by=draw(st.just(f"2 weeks after {call['id']}") | days),
        each="topic",
        form=draw(by_language),
        addressee=id_of(draw, document, "actors"),
        owner=draw(st.just("secretariat") | texts),
    )
    add(document, "calls", call)


def add_reply(draw: st.DrawFn, document: Table) -> None:
    """Add a reply, or a count of replies, to a call that there is."""
    call = id_of(draw, document, "calls")
    before = id_of(draw, document, *MEETINGS, "topics")
    reply: Table = {"call": f"{before}/{call}"}
    if draw(st.booleans()):
        reply |= {"from": id_of(draw, document, "actors", "bodies"), "on": draw(days)}
    else:
        reply |= {"count": draw(st.integers(0, 99)), "as_of": draw(days)}
    topics, provisions = [id_of(draw, document, "topics")], draw(st.sampled_from(("5-14", [])))
    add(document, "replies", reply | _some(draw, topics=topics, provisions=provisions))


def add_document(draw: st.DrawFn, document: Table) -> None:
    """Add a document with steps, mostly each counted from the one before."""
    name = _new_id(draw, document, "documents")
    names = draw(st.lists(st.sampled_from(STEPS), min_size=1, max_size=3, unique=True))
    steps: Table = {names[0]: offset(draw, document)}
    for before, step in pairwise(names):
        due = draw(st.just(f"1 week after {name}.{before}") | days)
        steps[step] = draw(st.sampled_from((due, {"due": due}, {"due": due, "owner": "x"})))
    new: Table = {"id": name, "of": _whose(draw, document), "title": draw(by_language)}
    new |= {"steps": steps}
    new |= _some(
        draw,
        each="topic",
        kind=draw(by_language),
        word_limit=draw(st.sampled_from((8_500, 1, 0))),
        languages=draw(st.lists(st.sampled_from(LANGUAGES), max_size=3)),
        agenda=id_of(draw, document, "agenda"),
    )
    add(document, "documents", new)


def add_paper(draw: st.DrawFn, document: Table) -> None:
    """Add a paper of a document, a call or a meeting."""
    before = id_of(draw, document, *MEETINGS, "topics")
    of = f"{before}/{id_of(draw, document, 'documents', 'calls')}"
    patterns = draw(st.lists(st.sampled_from(SYMBOLS), max_size=2))
    paper: Table = {
        "id": _new_id(draw, document, "papers"),
        "of": draw(st.sampled_from((of, before))),
        "title": draw(by_language),
        "symbols": [pattern.format(draw(st.integers(1, 9))) for pattern in patterns],
    }
    paper |= _some(
        draw,
        references=["CU 2011 83 A", draw(texts)],
        on=draw(days),
        dates={draw(st.sampled_from(STEPS)): draw(days)},
        languages={draw(st.sampled_from(LANGUAGES)): draw(days)},
    )
    add(document, "papers", paper)


def add_agenda_item(draw: st.DrawFn, document: Table) -> None:
    item: Table = {"id": _new_id(draw, document, "agenda"), "title": draw(by_language)}
    item["of"] = _whose(draw, document)
    more: list[Table] = [
        {},
        {"fill": "topics"},
        {"fill": "topics", "topic_title": draw(st.sampled_from(("{topic} again", "none")))},
        {"fill": "follow-up"},
        {"topic": id_of(draw, document, "topics")},
        {"at": "end"},
    ]
    item |= draw(st.sampled_from(more))
    under = id_of(draw, document, "agenda")
    add(document, "agenda", item | _some(draw, under=under, load=draw(st.integers(-1, 9))))


def add_people(draw: st.DrawFn, document: Table) -> None:
    """Add participants of a meeting, or an expert on a topic there."""
    meeting = id_of(draw, document, *MEETINGS)
    actor = id_of(draw, document, "actors")
    if draw(st.booleans()):
        of_category = {"meeting": meeting, "category": actor}
        known = _some(draw, actors=[id_of(draw, document, "actors")])
        count = _some(draw, count=draw(st.integers(0, 200)))
        add(document, "participants", {**of_category, **known, **count})
        return
    topic = id_of(draw, document, "topics")
    expert = {"id": _new_id(draw, document, "experts"), "meeting": meeting, "topic": topic}
    more = _some(draw, title=draw(by_language), **{"from": actor})
    add(document, "experts", {**expert, "name": draw(by_language), **more})


def change_recommendation(draw: st.DrawFn, document: Table) -> None:
    meeting = id_of(draw, document, *MEETINGS)
    key = draw(st.sampled_from(("report_back", "report_back", "kind", "condition", "addressee")))
    values: Values = {
        "report_back": lambda: draw(st.sampled_from((*REPORT_BACK, meeting, draw(days)))),
        "kind": lambda: draw(st.sampled_from(get_args(Asked))),
        "condition": lambda: draw(by_language),
        "addressee": lambda: draw(texts | st.just("secretariat")),
    }
    one_of(draw, document, "recommendations")[key] = values[key]()


def add_follow_up(draw: st.DrawFn, document: Table) -> None:
    one: Table = {"recommendation": id_of(draw, document, "recommendations")}
    one |= draw(
        st.sampled_from(({"at": id_of(draw, document, *MEETINGS)}, {"on": draw(days)}, {}))
    )
    state, paper = draw(st.sampled_from(get_args(State))), id_of(draw, document, "papers")
    add(document, "follow_up", one | _some(draw, state=state, paper=paper))


def _new_id(draw: st.DrawFn, document: Table, name: str) -> str:
    """Draw an id that is new, or that of a thing there is already."""
    new = f"{name[:3]}-{len(tables_of(document, name))}"
    return draw(st.sampled_from((new, new, new, id_of(draw, document, name))))


def _whose(draw: st.DrawFn, document: Table) -> Any:
    body, meeting = id_of(draw, document, "bodies"), id_of(draw, document, *MEETINGS)
    return draw(st.sampled_from((body, body, meeting, [body, meeting])))


def _some(draw: st.DrawFn, **values: Any) -> Table:
    """Draw some of these values."""
    return {key: value for key, value in values.items() if draw(st.booleans())}

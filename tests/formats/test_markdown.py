"""The document, read back with markdown-it, a parser that knows nothing of workplan."""

from datetime import date
from itertools import pairwise

from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.examples_asked import at_most
from tests.formats.texts import plan_of, titles
from tests.plans_in_python import meeting, plan
from workplan.dates.spans import DateAsKnown
from workplan.formats.edition import Edition
from workplan.formats.markdown import as_markdown
from workplan.formats.plain_text import one_line
from workplan.model.bodies import Body
from workplan.model.deadlines import Deadline
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.topics import Topic

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MONDAY = date(2012, 8, 27)


@frozen
class Table:
    """A table of a document: the headings above it, its columns, its rows."""

    above: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def document(of: Plan) -> str:
    return as_markdown(Edition.of(of)).decode()


def words(inline: Token) -> str:
    return "".join(child.content for child in inline.children or ())


def tables(of: Plan) -> list[Table]:
    """Return the tables of a plan's document."""
    found: list[Table] = []
    above: dict[str, str] = {}
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    for token, following in pairwise(PARSER.parse(document(of))):
        match token.type:
            case "heading_open":
                above = {tag: said for tag, said in above.items() if tag < token.tag}
                above[token.tag] = words(following)
            case "table_open":
                rows = []
            case "tr_open":
                row = []
            case "th_open" | "td_open":
                row.append(words(following))
            case "tr_close":
                rows.append(tuple(row))
            case "tbody_close":
                found.append(Table(tuple(above.values())[1:], rows[0], tuple(rows[1:])))
    return found


def table(of: Plan, *above: str) -> Table:
    """Return the table below these headings."""
    (only,) = (table for table in tables(of) if table.above == above)
    return only


def test_meetings_stand_under_their_years() -> None:
    of = plan(
        title="The plan",
        meetings=(
            meeting("a", MONDAY, number=1, status="held", source="Decision 1"),
            meeting("b", date(2013, 9, 2), number=2, place="Doha", verified=False),
        ),
        milestones=(Milestone(id="m", title="Review", on=DateAsKnown(2013)),),
    )
    assert document(of).startswith("# The plan\n")
    assert table(of, "Work plan", "2012") == Table(
        ("Work plan", "2012"),
        (
            "Starts",
            "Ends",
            "Body",
            "Meeting or milestone",
            "Place",
            "Status",
            "Source",
            "Verified",
        ),
        (
            (
                "Monday 27 August 2012",
                "Wednesday 29 August 2012",
                *("WG", "WG, meeting 1", "Vienna", "held", "Decision 1", "yes"),
            ),
        ),
    )
    review, doha = table(of, "Work plan", "2013").rows
    assert review[0] == "between 1 January 2013 and 31 December 2013"
    assert review[3:] == ("Review", "", "milestone", "", "yes")
    assert doha[3:] == ("WG, meeting 2", "Doha", "proposed", "", "not verified")


def test_deadlines_stand_under_their_meetings() -> None:
    of = plan(
        meetings=(meeting("b", date(2013, 9, 2), number=2), meeting("a", MONDAY, number=1)),
        deadlines=(
            Deadline(id="due", title="Papers", of="wg", due="2 weeks before start"),
            Deadline(id="fixed", title="Fixed", due=date(2012, 5, 1)),
        ),
    )
    above = [table.above for table in tables(of) if table.above[0] == "Deadlines"]
    assert above == [
        ("Deadlines", "Of no meeting"),
        ("Deadlines", "WG, meeting 1"),
        ("Deadlines", "WG, meeting 2"),
    ]
    (row,) = table(of, *above[1]).rows
    assert row[:2] == ("Monday 13 August 2012", "14")


def test_topics_stand_by_meeting_with_the_load_below() -> None:
    of = plan(
        topics=(Topic(id="t", title="The topic", provisions=("5", "7"), load=2),),
        meetings=(meeting("a", MONDAY, topics=("t",)),),
    )
    topics = table(of, "Topics by meeting")
    assert topics.rows[0][:5] == ("WG", "The topic", "5, 7", "2", "●")
    assert topics.rows[1][:5] == ("", "Load of each meeting", "", "", "2")


def test_addresses_are_links() -> None:
    of = plan(meetings=(meeting("a", MONDAY, url="https://www.example.org/a_b"),))
    assert "[example.org](<https://www.example.org/a_b>)" in document(of)


def test_ids_are_left_out() -> None:
    of = plan(meetings=(meeting("a-very-special-id", MONDAY, number=1, topics=()),))
    assert "special" not in document(of)


def test_an_empty_plan_has_a_document_without_tables() -> None:
    of = plan()
    assert tables(of) == []
    assert "The plan has no deadlines." in document(of)


def test_facts_and_sources_stand_at_the_end() -> None:
    of = plan(source="Resolution 1, para. 2", bodies=(Body(id="b", name="Body"),))
    assert tables(of)[-1] == Table(
        ("About", "Sources"), ("Document", "Paragraphs"), (("Resolution 1", "2"),)
    )
    assert "- **Time zone**: UTC\n" in document(of)


@settings(max_examples=at_most(50))
@given(st.lists(titles(), min_size=1, max_size=20))
def test_any_text_is_in_the_document_as_it_is_and_never_markup(said: list[str]) -> None:
    of = plan_of(*said)
    inlines = [token for token in PARSER.parse(document(of)) if token.type == "inline"]
    labels = {"strong_open", "strong_close"}  # of facts, which are ours
    assert {child.type for token in inlines for child in token.children or ()} <= {"text", *labels}
    found = {words(token) for token in inlines}
    asked, topic = of.recommendations[0], of.topics[0]
    texts = (of.title, topic.title, asked.title, asked.condition, of.actors[0].name)
    assert {one_line(text) for text in texts if one_line(text)} <= found


@settings(max_examples=at_most(50))
@given(st.lists(titles(), min_size=1, max_size=20))
def test_every_row_has_as_many_cells_as_its_table_has_columns(said: list[str]) -> None:
    lines = document(plan_of(*said)).splitlines()
    for line, following in pairwise(lines):
        if line.startswith("|") and following.startswith("|"):
            assert cells(line) == cells(following)


def cells(line: str) -> int:
    """Count the cells of a line as GitHub does: a bar after a backslash divides nothing."""
    return line.replace("\\\\", "").replace("\\|", "").count("|") - 1

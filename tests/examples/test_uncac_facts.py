"""The real plans say where each thing comes from, and agree with the calendar and one another."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from dateutil.easter import easter

import workplan

FOLDER = Path(__file__).parents[2] / "examples" / "uncac-prevention"
FILES = ("plan.toml", "as-of-2011.toml")
REPORT = "CAC/COSP/WG.4/2011/4"
PARAGRAPHS_OF_REPORT = range(1, 96)
RECOMMENDATIONS_OF_2011 = (
    "9 10 11 12a 12b 12c 12d 13a 13b 14 15 16a 16b 17 18 19 20 21a 21b 22a 22b 23 24 25"
)
# What can be read as a document symbol is one of a body of the Convention.
SYMBOL = re.compile(r"CAC/COSP(/(WG\.[24]|IRG))?/\d{4}/(INF/)?\d+(/Add\.\d+)?(, para\. \d+)?")

Table = dict[str, Any]


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


PLAN = read("plan.toml")
AS_OF_2011 = read("as-of-2011.toml")


def tables(plan: dict[str, Any]) -> Iterator[tuple[str, Table]]:
    """Every table that states something, with a name to find it by."""
    for kind, value in plan.items():
        if isinstance(value, list) and kind != "include":
            for table in value:
                yield f"{kind} {next(iter(table.values()))}", table


def named(plan: dict[str, Any], kind: str) -> dict[str, Table]:
    return {table["id"]: table for table in plan[kind]}


def sources(table: Table) -> list[str]:
    stated = table.get("source", [])
    return [stated] if isinstance(stated, str) else stated


def meetings(plan: dict[str, Any]) -> dict[str, Table]:
    return named(plan, "sessions") | named(plan, "meetings")


def of_body(plan: dict[str, Any], body: str) -> list[Table]:
    return [meeting for meeting in meetings(plan).values() if meeting["body"] == body]


def closed_in_vienna(day: date) -> bool:
    """Tell whether nothing falls due in Vienna on `day`, read anew from the closures."""
    if day.isoweekday() > 5:
        return True
    return any(
        day.strftime("%m-%d") == closure.get("yearly")
        or day in closure.get("on", ())
        or ("easter" in closure and (day - easter(day.year)).days == closure["easter"])
        for closure in PLAN["closures"]
    )


def rolled_earlier(day: date) -> date:
    while closed_in_vienna(day):
        day -= timedelta(days=1)
    return day


@pytest.mark.parametrize("plan", [PLAN, AS_OF_2011], ids=FILES)
def test_each_table_has_a_source_or_says_why_it_is_not_verified(plan: dict[str, Any]) -> None:
    for name, table in tables(plan):
        assert sources(table) or table.get("verified") is False, name
        assert table.get("verified", False) is False, f"{name}: written only where it is false"
        assert "verified" not in table or table["note"], name


@pytest.mark.parametrize("plan", [PLAN, AS_OF_2011], ids=FILES)
def test_sources_are_documents_or_publishers(plan: dict[str, Any]) -> None:
    for name, table in tables(plan):
        for source in sources(table):
            assert "general knowledge" not in source.lower(), name
            assert "http" not in source, f"{name}: an address goes into url"
            assert not source.startswith("CAC/") or SYMBOL.fullmatch(source), name
            if source.startswith(f"{REPORT},"):
                assert int(source.rpartition(" ")[2]) in PARAGRAPHS_OF_REPORT, name


@pytest.mark.parametrize("plan", [PLAN, AS_OF_2011], ids=FILES)
def test_addresses_are_whole(plan: dict[str, Any]) -> None:
    addresses = [table["url"] for _, table in tables(plan) if "url" in table]
    assert addresses
    for address in addresses:
        assert re.fullmatch(r"https?://[^/\s]+/\S*", address), address
        assert "..." not in address
        assert "…" not in address


@pytest.mark.parametrize("plan", [PLAN, AS_OF_2011], ids=FILES)
def test_closures_are_the_ten_of_vienna_and_none_is_verified(plan: dict[str, Any]) -> None:
    assert len(plan["closures"]) == 10
    assert {closure["place"] for closure in plan["closures"]} == {"Vienna"}
    assert not any(closure["verified"] for closure in plan["closures"])
    assert named(PLAN, "closures") == named(plan, "closures")


def test_each_eid_is_once_in_each_year_from_2010_to_2015() -> None:
    for closure in (named(PLAN, "closures")[name] for name in ("eid-al-fitr", "eid-al-adha")):
        assert [day.year for day in closure["on"]] == list(range(2010, 2016))
    # Eid al-Adha follows Eid al-Fitr by two lunar months and ten days: 68 to 70 days.
    fitr, adha = (named(PLAN, "closures")[name]["on"] for name in ("eid-al-fitr", "eid-al-adha"))
    assert all(66 < (later - first).days < 72 for first, later in zip(fitr, adha, strict=True))


def test_whatever_met_was_held_and_sat_from_one_working_day_to_another() -> None:
    for meeting in meetings(PLAN).values():
        assert meeting["status"] == "held"
        assert meeting["starts"] <= meeting["ends"] < meeting["starts"] + timedelta(days=5)
        assert meeting["starts"].isoweekday() <= meeting["ends"].isoweekday() <= 5


def test_the_bodies_met_as_often_as_they_did() -> None:
    numbers = {
        body: [meeting["number"] for meeting in of_body(PLAN, body) if "number" in meeting]
        for body in named(PLAN, "bodies")
    }
    assert numbers == {
        "cosp": [3, 4, 5, 6],
        "wg4": [1, 2, 3, 4, 5, 6],
        "wg2": [4, 5, 6, 7, 8, 9],
        "irg": [1, 2, 3, 4, 5, 6],
        "experts": [1, 2, 3, 4],
    }


def test_meetings_of_a_body_stand_in_the_order_in_which_they_were_held() -> None:
    for body in named(PLAN, "bodies"):
        for earlier, later in pairwise(of_body(PLAN, body)):
            assert earlier["ends"] < later["starts"]


def test_working_group_2_opens_on_the_day_after_working_group_4_ends() -> None:
    ends = [meeting["ends"] + timedelta(days=1) for meeting in of_body(PLAN, "wg4")]
    assert ends == [meeting["starts"] for meeting in of_body(PLAN, "wg2")]


def test_a_part_during_a_session_sits_where_and_while_the_conference_does() -> None:
    during = [meeting for meeting in meetings(PLAN).values() if "during" in meeting]
    assert {meeting["during"] for meeting in during} == {"cosp4", "cosp5", "cosp6"}
    for meeting in during:
        session = meetings(PLAN)[meeting["during"]]
        assert meeting["place"] == session["place"] != "Vienna"
        assert session["starts"] <= meeting["starts"] <= meeting["ends"] <= session["ends"]


def test_a_resumed_part_follows_the_first_of_its_body_and_has_no_number() -> None:
    resumed = [meeting for meeting in meetings(PLAN).values() if "resumes" in meeting]
    assert {meeting["resumes"] for meeting in resumed} == {f"irg-{n}" for n in range(1, 7)}
    for meeting in resumed:
        assert meetings(PLAN)[meeting["resumes"]]["ends"] < meeting["starts"]
        assert "number" not in meeting


def test_each_topic_is_taken_once_and_those_of_meeting_1_are_not_known() -> None:
    taken = [topic for meeting in of_body(PLAN, "wg4")[1:] for topic in meeting["topics"]]
    assert taken == list(named(PLAN, "topics"))
    assert "topics" not in meetings(PLAN)["wg4-1"]


def test_the_topics_cover_chapter_two_and_only_article_14_is_left_for_2015() -> None:
    covered: dict[int, int] = {}
    for meeting in of_body(PLAN, "wg4")[1:]:
        for topic in meeting["topics"]:
            for provision in named(PLAN, "topics")[topic]["provisions"]:
                first, _, last = provision.partition("-")
                for article in range(int(first), int(last or first) + 1):
                    covered.setdefault(article, meeting["starts"].year)
    assert set(covered) == set(range(5, 15))
    assert [article for article, year in covered.items() if year >= 2015] == [14]


def test_every_row_of_the_recommendations_of_2011_is_there_under_its_paragraph() -> None:
    rows = [row for row in PLAN["recommendations"] if row["made_at"] == "wg4-2"]
    assert [row["id"] for row in rows] == [f"wg4-2.{n}" for n in RECOMMENDATIONS_OF_2011.split()]
    for row in PLAN["recommendations"]:
        assert row["id"].rstrip("abcd") == f"{row['made_at']}.{row['paragraph']}"
        assert row["source"] == f"{REPORT}, para. {row['paragraph']}"
        assert row.get("addressee") in {*named(PLAN, "actors"), None}
        assert row["kind"] != "other" or "Kind in the report" in row["note"]


def test_papers_of_2011_fall_due_on_the_day_that_their_document_bears() -> None:
    ten_weeks_before = meetings(PLAN)["wg4-2"]["starts"] - timedelta(weeks=10)
    assert ten_weeks_before - easter(2011) == timedelta(days=50), "Whit Monday"
    (paper,) = (paper for paper in PLAN["papers"] if paper["of"] == "awareness-raising/papers")
    assert rolled_earlier(ten_weeks_before) == paper["on"] == paper["dates"]["submitted"]


def test_papers_of_2014_are_issued_on_the_friday_before_nominal_eid() -> None:
    six_weeks_before = meetings(PLAN)["wg4-5"]["starts"] - timedelta(weeks=6)
    assert six_weeks_before in named(PLAN, "closures")["eid-al-fitr"]["on"]
    assert rolled_earlier(six_weeks_before) == date(2014, 7, 25)


def test_replies_fall_due_on_the_day_that_the_report_names() -> None:
    day = meetings(PLAN)["wg4-2"]["starts"] - timedelta(weeks=12)
    while day.isoweekday() != 5:
        day -= timedelta(days=1)
    assert rolled_earlier(day) == date(2011, 5, 27)


def test_the_plan_of_2011_says_nothing_else_of_what_both_plans_say() -> None:
    for kind in ("bodies", "calls", "documents"):
        for name, table in named(AS_OF_2011, kind).items():
            both = named(PLAN, kind)[name]
            # Which agenda item a document is taken up under is left out with the agendas.
            both = {key: value for key, value in both.items() if key != "agenda"}
            assert {**table, "note": ""} == {**both, "note": ""}
    assert set(named(AS_OF_2011, "topics")) < set(named(PLAN, "topics"))
    for kind in ("done", "replies", "papers"):
        assert all(table in PLAN[kind] for table in AS_OF_2011[kind])


def test_the_plan_of_2011_leaves_room_for_what_came() -> None:
    for name, meeting in meetings(AS_OF_2011).items():
        came = meetings(PLAN)[name]
        if "days" in meeting:
            assert meeting["earliest"] <= came["starts"] <= came["ends"] <= meeting["latest"]
            assert meeting["days"] == (came["ends"] - came["starts"]).days + 1
            assert "topics" not in meeting
            assert meeting["body"] != "cosp" or meeting["decided_by"] == "cosp"
        else:
            assert (meeting["starts"], meeting["ends"]) == (came["starts"], came["ends"])


def test_in_2011_only_what_was_over_is_held() -> None:
    held = {name for name, table in meetings(AS_OF_2011).items() if table.get("status") == "held"}
    assert held == {"cosp3", "wg4-1", "wg4-2"}
    assert all(meetings(AS_OF_2011)[name]["ends"] <= date(2011, 8, 24) for name in held)
    assert all(table["on"] <= date(2011, 8, 24) for table in AS_OF_2011["done"])
    for paper in AS_OF_2011["papers"]:
        for reached in (*paper["dates"].values(), *paper.get("languages", {}).values()):
            assert reached <= date(2011, 8, 24)


def test_the_plan_keeps_its_rules_and_two_things_are_not_judged() -> None:
    report = workplan.check(workplan.load(FOLDER / "plan.toml"))
    assert report.findings == report.accepted == ()
    assert {(case.rule, case.about) for case in report.not_judged} == {
        ("provisions-covered", ("14",)),
        ("topics-per-meeting", ("wg4-1",)),
    }


def test_the_plan_of_2011_breaks_no_rule_and_waits_for_its_dates() -> None:
    report = workplan.check(workplan.load(FOLDER / "as-of-2011.toml"))
    assert report.findings == ()
    free = {name for name, table in meetings(AS_OF_2011).items() if "days" in table}
    assert {name for case in report.not_judged for name in case.waits_for} == free | {"wg4-1"}

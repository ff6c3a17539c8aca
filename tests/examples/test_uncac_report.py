"""The cycle of meeting 2 is told as its report tells it, and papers as the lists of documents do.

`report_2011.txt` holds the paragraphs of the report; the lists were copied by hand from the pages
of the meetings, and not from the plan.
"""

# ruff: noqa: RUF001 - the report is in Chinese, with its own marks

import re
import tomllib
from pathlib import Path
from typing import Any

import workplan

FOLDER = Path(__file__).parents[2] / "examples" / "uncac-prevention"
REPORT = Path(__file__).with_name("report_2011.txt").read_text("utf-8")
PLAN = workplan.load(FOLDER / "plan.toml")
AS_OF_2011 = workplan.load(FOLDER / "as-of-2011.toml")
ENTRIES = {entry.id: entry for entry in workplan.derive(PLAN).entries}
READ = tomllib.loads((FOLDER / "plan.toml").read_text("utf-8"))

# Number of the item, and what it is: an item of the plan, or a topic.
AGENDA = """
1      organizational
1 a    opening
1 b    adoption
2      implementation
2 a    good-practices
2 a 一 awareness-raising
2 a 二 codes-and-reporting
2 b    other-recommendations
3      future-priorities
4      report
"""
# By category: the paragraph, how many it names, and what stands before the first name.
PARTICIPANTS = """
states-parties                 33 76 会议：
regional-organizations         34  1
signatories                    35  7 会议：
observer-states                36  1 观察国
entities                       37  1
united-nations                 38 13 会议：
intergovernmental-organizations 39 7 会议：
entities                       40  1
"""
# https://www.unodc.org/unodc/en/corruption/WG-Prevention/session2.html, session3.html,
# http://www.unodc.org/unodc/en/treaties/CAC/working-group4-temp.html; L.1 is in para. 95.
PAPERS = """
wg4-1/report                    CAC/COSP/WG.4/2010/7
wg4-2/call                      CU 2011 83 A
wg4-2/call                      CU 2011 83 B
wg4-2/provisional-agenda        CAC/COSP/WG.4/2011/1
awareness-raising/papers        CAC/COSP/WG.4/2011/2
awareness-raising/papers        CAC/COSP/WG.4/2011/2/Corr.1
codes-and-reporting/papers      CAC/COSP/WG.4/2011/3
wg4-2                           CAC/COSP/WG.4/2011/CRP.1
wg4-2                           CAC/COSP/WG.4/2011/CRP.2
wg4-2                           CAC/COSP/WG.4/2011/INF.1
wg4-2/report                    CAC/COSP/2011/WG.4/L.1
wg4-2/report                    CAC/COSP/2011/WG.4/L.1/Add.1
wg4-2/report                    CAC/COSP/2011/WG.4/L.1/Add.2
wg4-2/report                    CAC/COSP/WG.4/2011/4
wg4-3/call                      CU 2012 115 A
wg4-3/call                      CU 2012 115 B
wg4-3/provisional-agenda        CAC/COSP/WG.4/2012/1
article-12/papers               CAC/COSP/WG.4/2012/2
conflicts-of-interest/papers    CAC/COSP/WG.4/2012/3
wg4-3                           CAC/COSP/WG.4/2012/4
wg4-3                           CAC/COSP/WG.4/2012/CRP.1
wg4-3                           CAC/COSP/WG.2/2012/CRP.2
wg4-3                           CAC/COSP/WG.4/2012/CRP.2
wg4-3                           CAC/COSP/WG.4/2012/CRP.3
wg4-3                           CAC/COSP/WG.4/2012/INF.1
wg4-3/report                    CAC/COSP/WG.4/2012/5
wg4-4/call                      CU 2013 112 A
wg4-4/call                      CU 2013 112 B
wg4-4/provisional-agenda        CAC/COSP/WG.4/2013/1
judiciary/papers                CAC/COSP/WG.4/2013/2
public-education/papers         CAC/COSP/WG.4/2013/3
wg4-4                           CAC/COSP/WG.4/2013/4
cosp3                           CAC/COSP/2009/15
cosp4                           CAC/COSP/2011/CRP.4
cosp4                           CAC/COSP/2011/14
irg-4                           CAC/COSP/IRG/2013/12
irg-5                           CAC/COSP/IRG/2014/11
irg-6                           CAC/COSP/IRG/2015/1
irg-6                           CAC/COSP/IRG/2015/5
cosp6                           CAC/COSP/2015/1
cosp6                           CAC/COSP/2015/10
"""
# The dates on the documents, and those on which language versions were processed.
DATED = """
wg4-2011-2    2011-06-10 zh 2011-06-28
wg4-2011-4    2011-09-05
cosp-2009-15  2009-12-01
cosp-2011-14  2011-11-10
irg-2013-12   2013-06-03
irg-2014-11   2014-06-26
irg-2015-1    2015-03-20 en 2015-03-30 zh 2015-04-13 ru 2015-04-14
irg-2015-5    2015-06-11
cosp-2015-1   2015-08-19 en 2015-09-04
cosp-2015-10  2015-12-03
"""


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def paragraph(number: int) -> str:
    (found,) = re.findall(rf"^{number}\. (.*)$", REPORT, re.MULTILINE)
    return str(found)


def chinese(text: workplan.Text) -> str:
    return dict(text.translations).get("zh", "")


def read(table: str, **keys: str) -> list[dict[str, Any]]:
    """Return the tables of the plan's file that say so."""
    return [one for one in READ[table] if keys.items() <= one.items()]


def adopted() -> list[tuple[str, str]]:
    """Return the items of paragraph 32: the number, and what is said."""
    items: list[tuple[str, str]] = []
    number: list[str] = []
    for line in REPORT.partition("议程：\n")[2].partition("\n33. ")[0].split("\n"):
        if found := re.match(r"(?: - )?\(?([\da-z一二])[.)] (.*?)[：；。]?$", line):
            level = 0 if found[1].isdigit() else 1 if found[1].isascii() else 2
            number = [*number[:level], found[1]]
            items.append((" ".join(number), found[2]))
    return items


def test_the_agenda_of_meeting_2_has_the_items_that_were_adopted_in_their_words() -> None:
    items = {item["id"]: item for item in read("agenda", of="wg4-2")}
    topics = {topic.id: chinese(topic.title) for topic in PLAN.topics}
    titled = items["good-practices"]["topic_title"]["zh"]
    said = [(" ".join(number), name) for *number, name in rows(AGENDA)]
    assert adopted() == [
        (
            number,
            items[name]["title"]["zh"] if name in items else titled.format(topic=topics[name]),
        )
        for number, name in said
    ]
    assert [name for _, name in said if name in items] == list(items)
    assert PLAN.meeting("wg4-2").topics == ("awareness-raising", "codes-and-reporting")
    within = {name: number.rpartition(" ")[0] for number, name in said}
    number_of = {name: number for number, name in said}
    for name, item in items.items():
        assert within[name] == number_of.get(item.get("under", ""), "")


def test_only_the_agenda_of_meeting_2_is_verified_and_only_it_names_meeting_1() -> None:
    first = [chinese(one.title) for one in PLAN.agenda if "第一次" in str(one.title.translations)]
    assert first == [item for number, item in adopted() if number == "2"]
    for item in PLAN.agenda:
        assert item.verified == (item.of == ("wg4-2",))
        assert item.of == ("wg4-2",) or (item.of, item.since) == (("wg4",), "wg4-3")
    assert len({item.id for item in PLAN.agenda}) == len(PLAN.agenda) / 2


def test_those_who_took_part_are_those_of_the_report_under_its_names() -> None:
    names = {actor.id: chinese(actor.name) for actor in PLAN.actors}
    category = {actor.id: actor.category for actor in PLAN.actors}
    took_part = {one.category: [*one.actors] for one in PLAN.participants}
    assert len(took_part) == len(PLAN.participants) == 7
    for of, number, how_many, *before in rows(PARTICIPANTS):
        named = paragraph(int(number)).removesuffix("。").rpartition("".join(before) or "。")[2]
        parties = [took_part[of].pop(0) for _ in range(int(how_many))]
        assert all(category[party] == of for party in parties)
        if "、" in named:
            assert [names[party] for party in parties] == named.split("、")
        else:
            (party,) = parties
            assert named.startswith(names[party])
    assert not any(took_part.values())
    assert {one.meeting for one in PLAN.participants} == {"wg4-2"}


def test_categories_are_called_as_in_the_paragraphs_about_them() -> None:
    names = {actor.id: chinese(actor.name) for actor in PLAN.actors}
    for of, number, *_ in rows(PARTICIPANTS):
        assert names[of] in paragraph(int(number))
    in_category = [actor for actor in PLAN.actors if actor.category is not None]
    assert len(in_category) == sum(int(how_many) for _, _, how_many, *_ in rows(PARTICIPANTS))


def test_each_actor_has_its_own_name() -> None:
    for language in ("en", "zh"):
        said = [dict(actor.name.translations)[language] for actor in PLAN.actors]
        assert len(said) == len(set(said))


def test_papers_are_those_of_the_lists_each_of_its_document() -> None:
    listed = [(of, " ".join(number)) for of, *number in rows(PAPERS)]
    assert [
        (paper.of, number)
        for paper in PLAN.papers
        for number in (*map(str, paper.symbols), *paper.references)
    ] == listed
    assert all(paper.verified for paper in PLAN.papers)


def test_papers_bear_the_dates_that_are_known_and_no_others() -> None:
    said = [
        [
            paper.id,
            str(paper.on),
            *(text for reached in paper.languages for text in (reached.id, str(reached.on))),
        ]
        for paper in PLAN.papers
        if paper.on or paper.languages
    ]
    assert sorted(said) == sorted(rows(DATED))


def test_what_the_report_cites_is_among_the_papers() -> None:
    symbols = {str(symbol) for paper in PLAN.papers for symbol in paper.symbols}
    cited = re.findall(r"CAC/COSP/[A-Z0-9./]*\d", paragraph(28) + paragraph(95))
    assert cited == ["CAC/COSP/WG.4/2011/2", "CAC/COSP/WG.4/2011/3", "CAC/COSP/2011/WG.4/L.1"]
    assert symbols.issuperset(cited)
    for addition in re.findall(r"Add\.\d", paragraph(95)):
        assert f"{cited[-1]}/{addition}" in symbols


def test_papers_have_the_titles_that_the_report_gives() -> None:
    titles = {paper.id: paper.title for paper in PLAN.papers}
    assert f"“{chinese(titles['wg4-2011-2'])}”(CAC/COSP/WG.4/2011/2)" in paragraph(28)
    assert f"“{chinese(titles['wg4-2011-3'])}”的背景文件" in paragraph(74)
    assert chinese(titles["wg4-2011-4"]) in REPORT


def test_what_is_known_of_replies_is_one_count_on_one_day() -> None:
    for plan in (PLAN, AS_OF_2011):
        (reply,) = plan.replies
        assert (reply.call, reply.from_, reply.on) == ("wg4-2/call", None, None)
        assert reply.as_of is not None
        day = f"{reply.as_of:%Y} 年 {reply.as_of.month} 月 {reply.as_of.day} 日"
        assert f"到 {day}从 {reply.count} 个会员国收到的信息" in paragraph(28)


def test_steps_are_done_on_the_days_that_papers_and_the_report_show() -> None:
    done = {entry.id: str(entry.done) for entry in ENTRIES.values() if entry.done is not None}
    assert (
        done.items()
        >= {
            "wg4-2/call.replies": "2011-05-27",
            "awareness-raising/papers.submitted": "2011-06-10",
            "wg4-2/report.adopted": "2011-08-24",
            "wg4-2/report.submitted": "2011-09-05",
        }.items()
    )
    assert paragraph(95).startswith("2011年8月24日，工作组通过了其会议报告")


def test_what_is_due_of_calls_and_documents_falls_due_as_deadlines_did() -> None:
    due = {name: str(entry.ends) for name, entry in ENTRIES.items()}
    assert due["awareness-raising/papers.submitted"] == "2011-06-10"
    assert due["anti-corruption-bodies/papers.issued"] == "2014-07-25"
    assert due["wg4-3/call"] == "2012-04-05"
    assert due["wg4-2/call.replies"] == "2011-05-27"
    for number in range(1, 7):
        assert ENTRIES[f"wg4-{number}/report.adopted"].ends == ENTRIES[f"wg4-{number}"].ends
    assert "wg4-1/call" not in due


def test_no_expert_is_known_by_name_and_follow_up_only_as_far_as_there_is_a_source() -> None:
    assert PLAN.experts == ()
    assert {(one.recommendation, one.at, one.state) for one in PLAN.follow_up} == {
        ("wg4-1.8", "wg4-2", "reported"),
        ("wg4-2.16b", "wg4-4", "implemented"),
    }

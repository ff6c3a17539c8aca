"""Texts that try to be more than text, and plans that are full of them."""

from datetime import date

from hypothesis import strategies as st

from tests.plans_in_python import meeting, plan
from workplan.dates.spans import DateAsKnown
from workplan.model.bodies import Actor, Body
from workplan.model.deadlines import Deadline
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.topics import Topic

NASTY = (
    '=cmd|"/c calc"!A1',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1-1",
    "-2+3",
    "#REF!",
    "#N/A",
    "TRUE",
    "0012",
    "1e5",
    "2012-08-27",
    "'quoted",
    "_x0041_ and _x005F_",
    "a | b \\| c \\\\| d",
    "<script>alert(1)</script> <!-- &amp; &#65; &nbsp -->",
    "*bold* _slanted_ `code` ~~gone~~ **",
    "[link](https://example.org/) ![picture](x.png) [^1]",
    "https://example.org/a_b www.example.org <https://example.org>",
    "# heading #",
    "- item",
    "+ item",
    "12. item",
    "3) item",
    "> quoted",
    "---",
    "===",
    "```",
    "    code",
    ":-: | ---",
    "$x^2$ {#id} {{ value }}",
    "two\nlines\r\nthree\rfour",
    "bell \x07 null \x00 escape \x1b[31m delete \x7f next \x85 line \u2028 paragraph \u2029",
    "\u202eright to left\u202c עברית \u200fعربي",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467 \U0001f3f3\ufe0f\u200d\U0001f308",
    "预防腐败问题不限成员名额政府间工作组",
    "half a pair \ud83d, no characters \ufffe \uffff \ufdd0 \U0001ffff",
    "  spaces  and\ttabs  ",
)


def texts() -> st.SearchStrategy[str]:
    """Any characters, lone surrogates too, and what markup and formulas are made of."""
    marks = st.text("=+-@#|\\`*_[]{}()<>&;!~$^:.0123456789 \n\tax", max_size=30)
    return st.one_of(st.sampled_from(NASTY), marks, st.text(st.characters(), max_size=30))


def titles() -> st.SearchStrategy[str]:
    """Texts that say something, as a plan asks of titles."""
    return texts().filter(lambda text: bool(text.strip()))


def plan_of(*said: str) -> Plan:
    """Build a plan that says these texts wherever a plan can say something."""

    def text(number: int) -> str:
        return said[number % len(said)]

    body = Body(id="wg", name=text(0), short=text(1), seat="Vienna", note=text(2))
    topic = Topic(id="topic", title=text(3), note=text(4), source=(text(5),))
    held = meeting(
        "held", date(2012, 8, 27), title=text(6), topics=("topic",), place=text(7), note=text(8)
    )
    due = Deadline(id="due", title=text(9), of=("wg",), due="2 weeks before start", owner="actor")
    asked = Recommendation(
        id="asked",
        made_at="held",
        title=text(10),
        paragraph=text(11),
        addressee="actor",
        condition=text(12),
        note=text(13),
        source=(text(14), text(15)),
    )
    return plan(
        title=text(16),
        bodies=(body,),
        topics=(topic,),
        meetings=(held, meeting("free", title=text(17))),
        milestones=(Milestone(id="milestone", title=text(18), on=DateAsKnown(2014)),),
        deadlines=(due,),
        actors=(Actor(id="actor", name=text(19)),),
        recommendations=(asked,),
    )

"""Plans of any number of bodies with their whole preparatory cycle, in the shapes of the real one.

Each body has 40 meetings, two a year, and for each of these a call with ten replies, five topics
with a paper each in five steps, an agenda, and a recommendation that is followed up at the next.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

MEETINGS, TOPICS, REPLIES, PARTIES = 40, 5, 10, 150
FIRST_MONDAY = date(2009, 3, 2)
STEPS = {
    "drafted": "14 weeks before start",
    "submitted": "10 weeks before start",
    "processed": "8 weeks before start",
    "issued": "6 weeks before start",
    "adopted": "on end",
}
# How many weeks before a meeting a paper reached each of the steps that come before it.
REACHED = {"drafted": 13, "submitted": 10, "processed": 8, "issued": 6}
HEAD = """\
format = 1

[plan]
id = "cycle"
title = "All that comes before and after {meetings} meetings"
starts = 2009-01-01
ends = 2029-12-31
time_zone = "Europe/Vienna"
roll = "earlier"

[[actors]]
id = "secretariat"
name = {{ en = "Secretariat", zh = "秘书处" }}

[[actors]]
id = "states-parties"
name = "States parties"
"""
BODY = """
[[bodies]]
id = "{body}"
name = {{ en = "Working Group {number}", zh = "第{number}工作组" }}
short = "WG.{number}"
symbol = "CAC/COSP/WG.{number}"
seat = "Vienna"

[[calls]]
id = "call"
of = "{body}"
title = {{ en = "Call for information", zh = "征集资料" }}
form = "note verbale"
owner = "secretariat"
addressee = "states-parties"
sent = "20 weeks before start"
replies_by = "Friday on or before 12 weeks before start"

[[documents]]
id = "paper"
of = "{body}"
each = "topic"
title = {{ en = "Background paper", zh = "背景文件" }}
owner = "secretariat"
word_limit = 8500
languages = ["ar", "zh", "en", "fr", "ru", "es"]
[documents.steps]
{steps}

[[agenda]]
id = "organizational"
of = "{body}"
title = "Organizational matters"

[[agenda]]
id = "opening"
of = "{body}"
under = "organizational"
title = "Opening of the meeting"

[[agenda]]
id = "implementation"
of = "{body}"
title = "Implementation"

[[agenda]]
id = "thematic"
of = "{body}"
under = "implementation"
title = "Thematic discussion"
fill = "topics"
topic_title = {{ en = "{{topic}}: thematic discussion", zh = "{{topic}}的专题讨论" }}

[[agenda]]
id = "other-recommendations"
of = "{body}"
under = "implementation"
title = "Other recommendations"
fill = "follow-up"

[[agenda]]
id = "report"
of = "{body}"
title = "Adoption of the report"
at = "end"

[[rules]]
rule = "topics-per-meeting"
id = "manageable-{body}"
body = "{body}"
at_most = 6
"""
MEETING = """
[[meetings]]
id = "{meeting}"
body = "{body}"
number = {number}
starts = {starts}
ends = {ends}
topics = [{topics}]

[[recommendations]]
id = "{meeting}.8"
made_at = "{meeting}"
paragraph = "8"
kind = "request"
addressee = "secretariat"
title = "Report on what was done"
report_back = "next meeting"
source = "CAC/COSP/WG.{of}/{starts.year}/{number}, para. 8"
"""
FOLLOW_UP = """
[[follow_up]]
recommendation = "{body}-{before}.8"
at = "{meeting}"
state = "implemented"
"""
TOPIC = """
[[topics]]
id = "{topic}"
body = "{body}"
title = {{ en = "Implementation of article {article}", zh = "第{article}条的实施" }}
provisions = ["{article}"]

[[papers]]
id = "{topic}-paper"
of = "{topic}/paper"
title = "Implementation of article {article}: background paper"
symbols = ["CAC/COSP/WG.{of}/{issued.year}/{symbol}"]
on = {issued}
dates = {{ {dates} }}
languages = {{ en = {issued}, zh = {translated} }}
"""
REPLY = """
[[replies]]
call = "{meeting}/call"
from = "{party}"
on = {on}
topics = ["{topic}"]
"""


def cycle_plan(bodies: int) -> str:
    """Return the text of a plan of so many bodies, for a number always the same."""
    random = Random(2011)  # noqa: S311 - a plan, not a secret
    parties = (
        f'\n[[actors]]\nid = "party-{number}"\nname = "Party {number}"\n'
        f'category = "states-parties"\n'
        for number in range(1, PARTIES + 1)
    )
    texts = [HEAD.format(meetings=bodies * MEETINGS), *parties]
    for number in range(1, bodies + 1):
        texts += _body(random, number)
    return "".join(texts)


def _body(random: Random, of: int) -> Iterator[str]:
    body = f"wg{of}"
    steps = "\n".join(f'{step} = "{due}"' for step, due in STEPS.items())
    yield BODY.format(body=body, number=of, steps=steps)
    for number in range(1, MEETINGS + 1):
        starts = FIRST_MONDAY + timedelta(weeks=26 * (number - 1) + of % 8)
        meeting = f"{body}-{number}"
        topics = [f"{meeting}-{random.choice('abc')}{topic}" for topic in range(1, TOPICS + 1)]
        yield MEETING.format(
            meeting=meeting,
            body=body,
            of=of,
            number=number,
            starts=starts,
            ends=starts + timedelta(days=random.randint(2, 4)),
            topics=", ".join(f'"{topic}"' for topic in topics),
        )
        if number > 1:
            yield FOLLOW_UP.format(body=body, before=number - 1, meeting=meeting)
        for symbol, topic in enumerate(topics, start=10 * number):
            yield _topic(random, body, topic, starts, symbol)
        for party in random.sample(range(1, PARTIES + 1), REPLIES):
            yield REPLY.format(
                meeting=meeting,
                party=f"party-{party}",
                on=starts - timedelta(days=random.randint(70, 135)),
                topic=random.choice(topics),
            )


def _topic(random: Random, body: str, topic: str, starts: date, symbol: int) -> str:
    """Return a topic with its paper."""
    reached = {
        step: starts - timedelta(weeks=weeks, days=random.randint(0, 6))
        for step, weeks in REACHED.items()
    }
    return TOPIC.format(
        topic=topic,
        body=body,
        of=body.removeprefix("wg"),
        article=random.randint(5, 14),
        symbol=symbol,
        issued=reached["issued"],
        translated=reached["issued"] + timedelta(days=random.randint(0, 14)),
        dates=", ".join(f"{step} = {day}" for step, day in reached.items()),
    )

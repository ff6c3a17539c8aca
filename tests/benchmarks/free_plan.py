"""Plans of any size in which all meetings of some bodies are free, made from a seed."""

from datetime import date, timedelta
from random import Random

from attrs import evolve

from workplan.dates.closing import Yearly
from workplan.model.bodies import Body
from workplan.model.closures import Closure
from workplan.model.documents import Document, Step
from workplan.model.meetings import Free, Meeting
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.rules import Rule
from workplan.rules.back_to_back import BackToBack
from workplan.rules.documents_at_once import DocumentsAtOnce
from workplan.rules.gap import Gap
from workplan.rules.load_per_meeting import LoadPerMeeting
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.provisions_covered import ProvisionsCovered
from workplan.rules.season import Season
from workplan.rules.topics_per_meeting import TopicsPerMeeting

YEARS = 10
FIRST_YEAR = 2012
MONTHS = ("february", "march", "may", "june", "september", "october", "november")


def free_plan(meetings: int, topics: int, seed: int = 1) -> Plan:
    """Return a plan with so many meetings and topics, ten of the one and more of the other a body.

    Every second body follows the one before it back to back.
    """
    random = Random(seed)  # noqa: S311 - the same plan each time is what is wanted
    bodies = max(meetings // YEARS, 1)
    each = topics // bodies
    made = [_body(random, number, each) for number in range(bodies)]
    return Plan(
        id="free",
        title="Free meetings",
        starts=date(FIRST_YEAR, 1, 1),
        ends=date(FIRST_YEAR + YEARS, 12, 31),
        bodies=tuple(Body(id=f"b{n}", name=f"Body {n}", seat="Vienna") for n in range(bodies)),
        meetings=tuple(one for its_meetings, _, _ in made for one in its_meetings),
        topics=tuple(one for _, its_topics, _ in made for one in its_topics),
        closures=(
            Closure(id="new-year", title="New Year", when=Yearly(1, 1)),
            Closure(id="may", title="May", when=Yearly(5, 1)),
            Closure(id="national-day", title="National Day", when=Yearly(10, 26)),
        ),
        rules=tuple(one for _, _, its_rules in made for one in its_rules),
    )


def with_documents(plan: Plan, at_most: int) -> Plan:
    """Return a plan with a paper for each meeting, so many in processing at once at most."""
    steps = (
        Step(id="submitted", due="10 weeks before start"),
        Step(id="issued", due="6 weeks before start"),
    )
    bodies = tuple(body.id for body in plan.bodies)
    paper = Document(id="paper", of=bodies, title="Paper", steps=steps)
    rule = DocumentsAtOnce(from_="submitted", to="issued", at_most=at_most)
    return evolve(plan, documents=(paper,), rules=(*plan.rules, rule))


def _body(
    random: Random, number: int, topics: int
) -> tuple[list[Meeting], list[Topic], list[Rule]]:
    body, follows = f"b{number}", f"b{number - 1}" if number % 2 else None
    meetings = [
        Meeting(
            id=f"{body}-{year}",
            body=body,
            number=year + 1,
            dates=Free(
                date(FIRST_YEAR + year, 1, 1),
                date(FIRST_YEAR + year, 12, 31),
                random.choice((3, 5)),
            ),
        )
        for year in range(YEARS)
    ]
    its_topics = [
        Topic(
            id=f"{body}-t{n}",
            title=f"Topic {n}",
            body=body,
            load=random.choice((1, 1, 2)),
            provisions=(str(n),),
            after=tuple(
                f"{body}-t{random.randrange(n)}" for _ in range(n and random.randrange(2))
            ),
        )
        for n in range(topics)
    ]
    rules: list[Rule] = [
        TopicsPerMeeting(id=f"{body}-few", body=body, at_most=topics // YEARS + 2),
        LoadPerMeeting(id=f"{body}-load", body=body, reserve=1),
        Gap(id=f"{body}-gap", body=body, at_least="4 months", at_most="20 months"),
        MeetingsBetween(
            id=f"{body}-early",
            body=body,
            before=date(FIRST_YEAR, 1, 1) + timedelta(365 * YEARS // 2 + 2),
            at_least=YEARS // 2 - 1,
        ),
    ]
    if follows is None:
        rules.append(Season(id=f"{body}-season", body=body, months=random.sample(MONTHS, 3)))
    else:
        rules.append(BackToBack(id=f"{body}-after", body=body, follows=follows, days=5))
        last = date(FIRST_YEAR + YEARS - 2, 12, 31)
        covered = [str(n) for n in range(topics // 2)]
        rules.append(ProvisionsCovered(id=f"{body}-all", body=body, provisions=covered, by=last))
    return meetings, its_topics, rules

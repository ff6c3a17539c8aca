"""`workplan schedule PLAN`: dates and topics for what is free, or why there are none."""

import sys
from collections.abc import Iterator
from datetime import date

import click

from workplan.cli.check import finding_lines
from workplan.cli.output import (
    Indented,
    Said,
    as_json,
    in_language,
    plan_argument,
    print_json,
    print_lines,
    print_table,
    spoken,
)
from workplan.cli.reference_day import as_of
from workplan.formats.wording import dates_of, meeting_label
from workplan.model.meetings import Free
from workplan.model.plan import Plan
from workplan.planfile.load import load
from workplan.planfile.save import save
from workplan.programme.derive import derive
from workplan.scheduling.schedule import SECONDS, schedule
from workplan.scheduling.solution import Progress, Solution, SolutionStatus
from workplan.text import Sentence, counted, sentence

NO = 1
COLUMNS = (sentence("dates"), sentence("entry"), sentence("what"), sentence("topics"))
ENDINGS: dict[SolutionStatus, Sentence] = {
    "optimal": sentence("Nothing better exists."),
    "feasible": sentence("It is not proved that nothing better exists."),
    "infeasible": sentence("There is no such plan."),
    "unknown": sentence(
        "The search ended before a plan was found: give it more time, --time-limit."
    ),
}
BROKEN = sentence(
    "The search ended before a plan was found that keeps all rules:"
    " give it more time, --time-limit."
)
STEPS = {
    "model": sentence("what has to hold"),
    "first plan": sentence("first plan"),
    "documents": sentence("documents at once"),
    "moved meetings": sentence("moved meetings"),
    "moved topics": sentence("moved topics"),
    "days": sentence("days"),
    "wishes": sentence("wishes"),
    "reason": sentence("the reason why there is none"),
    "repairs": sentence("what would have to give"),
}


@click.command("schedule", short_help="Find dates and topics for what is free.")
@plan_argument
@click.option("-o", "--output", metavar="FILE", help="Write the plan that is found; may be PLAN.")
@click.option("--published", metavar="FILE", help="A plan to differ from as little as can be.")
@click.option("--fix", "fix", multiple=True, metavar="ID", help="This meeting stays as placed.")
@click.option("--free", "free", multiple=True, metavar="ID", help="This one may move again.")
@click.option("--time-limit", type=click.FloatRange(min=0), default=SECONDS, help="In seconds.")
@click.option("--seed", type=int, default=0, help="Where the search begins.")
@click.option("--reproducible", is_flag=True, help="The same answer each time, if slower.")
@as_of
@in_language
@as_json
@click.pass_context
def schedule_command(  # noqa: PLR0913 - an argument an option, by name
    context: click.Context,
    *,
    plan: str,
    output: str | None,
    published: str | None,
    fix: tuple[str, ...],
    free: tuple[str, ...],
    time_limit: float,
    seed: int,
    reproducible: bool,
    as_of: date | None,
    as_json: bool,
) -> None:
    """Give the free meetings of PLAN their days, and topics without one their meeting.

    All must rules hold in what is found, wishes cost as little as can be; what other days or
    topics cannot mend is told below the plan. Ctrl-C ends the search and keeps the best plan so
    far. Where time ends before there are no more documents at once than a rule asks for, the plan
    is given all the same, with what it breaks. The exit status is 1 where none keeps all rules.
    """
    loaded = load(plan)
    solution = schedule(
        loaded,
        as_of=as_of,
        published=None if published is None else load(published),
        fix=fix,
        free=free,
        time_limit=time_limit,
        seed=seed,
        reproducible=reproducible,
        report=_tell if sys.stderr.isatty() else None,
    )
    if output is not None and solution.plan is not None:
        save(solution.plan, output)
    if as_json:
        from workplan.formats.json_objects import schedule_object

        print_json(schedule_object(loaded, solution))
    else:
        _print(loaded, solution, output)
    context.exit(0 if solution.status in {"optimal", "feasible"} else NO)


def _tell(progress: Progress) -> None:
    """Tell on standard error how far it has come."""
    said = sentence(
        "{seconds} s: {step}", seconds=f"{progress.seconds:.1f}", step=STEPS[progress.step]
    )
    if progress.best is not None and progress.bound is not None:
        said = sentence(
            "{said}, {best} so far, {bound} at least",
            said=said,
            best=progress.best,
            bound=progress.bound,
        )
    click.echo(spoken().say(said), err=True)


def _print(plan: Plan, solution: Solution, output: str | None) -> None:
    if solution.plan is not None:
        print_table(COLUMNS, _rows(solution.plan))
    print_lines(_lines(plan, solution))
    if output is not None and solution.plan is not None:
        print_lines([sentence("wrote {file}", file=output)])


def _rows(plan: Plan) -> Iterator[tuple[Said, ...]]:
    """Yield the meetings that were free, with the topics that they take."""
    programme = derive(plan)
    for entry in programme.entries:
        meeting = plan.meeting(entry.id) if entry.kind == "meeting" else None
        if meeting is not None and isinstance(meeting.dates, Free):
            topics = tuple(plan.topic(topic).title for topic in meeting.topics or ())
            label = meeting_label(plan, meeting)
            yield dates_of(entry), entry.id, label, sentence("{all}", all=topics)


def _lines(plan: Plan, solution: Solution) -> Iterator[Said | Indented]:
    for wish in solution.wishes:
        yield sentence("{id} costs {cost}: {why}", id=wish.id, cost=wish.cost, why=wish.message)
    without = solution.status == "unknown" and solution.plan is not None
    yield BROKEN if without else ENDINGS[solution.status]
    if solution.broken:
        yield (
            sentence("This plan breaks:")
            if without
            else sentence(
                "The plan still breaks rules where no other days or topics would mend it:"
            )
        )
        for finding in solution.broken:
            yield from finding_lines(plan, finding)
    if solution.conflict:
        yield counted(
            "This cannot be kept:", "These cannot be kept together:", count=len(solution.conflict)
        )
        for finding in solution.conflict:
            yield from finding_lines(plan, finding)
        if not solution.smallest:
            yield sentence("It is not proved that each of them is needed for that.")
    if solution.repairs:
        yield sentence("A plan exists if you do one of these:")
        yield from (Indented(repair.message) for repair in solution.repairs)

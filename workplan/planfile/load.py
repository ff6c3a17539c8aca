"""Loads a plan: from a file, and those it includes, to a Plan, or to all that is wrong with it."""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from workplan.errors import Fault, PlanError
from workplan.model.plan import Plan
from workplan.model.requirements import Requirement
from workplan.model.stated import Stated
from workplan.planfile.agenda import read_agenda_item
from workplan.planfile.bodies import read_actor, read_body, read_place
from workplan.planfile.calls import read_call, read_reply
from workplan.planfile.closures import read_closure
from workplan.planfile.deadlines import read_deadline
from workplan.planfile.document import parse, parse_again
from workplan.planfile.documents import read_document, read_paper
from workplan.planfile.filetext import FileText
from workplan.planfile.include import included
from workplan.planfile.kinds import INTEGER
from workplan.planfile.making import Known, Tables, make
from workplan.planfile.marks import read_accepted, read_done, read_override
from workplan.planfile.meetings import read_meeting
from workplan.planfile.milestones import read_milestone
from workplan.planfile.participants import read_expert, read_participants
from workplan.planfile.plan_table import PlanValues, read_plan
from workplan.planfile.reading import read_text
from workplan.planfile.recommendations import read_follow_up, read_recommendation
from workplan.planfile.rules import read_rule
from workplan.planfile.tables import Faults, Table
from workplan.planfile.topics import read_topic
from workplan.rules import RULES
from workplan.text import sentence

# The format that this version reads and writes.
FORMAT = 1

_Read = Callable[[Table], Stated | None]
# What an included file may hold, and what only the plan's own file does.
SHARED: Mapping[str, _Read] = {
    "bodies": read_body,
    "places": read_place,
    "closures": read_closure,
    "actors": read_actor,
}
OWN: Mapping[str, _Read] = {
    "milestones": read_milestone,
    "topics": read_topic,
    "deadlines": read_deadline,
    "calls": read_call,
    "replies": read_reply,
    "documents": read_document,
    "papers": read_paper,
    "agenda": read_agenda_item,
    "experts": read_expert,
    "participants": read_participants,
    "overrides": read_override,
    "recommendations": read_recommendation,
    "follow_up": read_follow_up,
    "done": read_done,
    "accepted": read_accepted,
}
NOT_SHARED = (*OWN, "plan", "include", "sessions", "meetings", "rules")


def load(path: str | os.PathLike[str], *, rules: Sequence[type[Requirement]] = RULES) -> Plan:
    """Read the plan in the file at `path`, with the files that it includes.

    `rules` are those that the plan may name: `RULES + (Mine,)` for rules of one's own. Raises
    PlanError, with all faults in the order of the file, where there is no plan to be had.
    """
    return loaded(read_text(path), path, rules=rules)


def loaded(
    file: FileText, path: str | os.PathLike[str], *, rules: Sequence[type[Requirement]]
) -> Plan:
    """Make the plan of `file`, which stands, or is to stand, at `path`; faults as in `load`."""
    try:
        plan = _made(file, path, {rule.name: rule for rule in rules})
    except PlanError as error:
        raise PlanError(*sorted(error.faults, key=partial(_place, file.name))) from None
    return plan


def _place(main: str, fault: Fault) -> tuple[bool, str, int]:
    return fault.file != main, fault.file or "", fault.line or 0


def loaded_again(
    file: FileText, path: str | os.PathLike[str], *, rules: Sequence[type[Requirement]]
) -> Plan:
    """Make a plan of a text of which one has been made before, at less cost.

    It is for comparing: what is wrong with it is not looked for again, except in what it includes.
    """
    document = Table(file, (), parse_again(file), Faults())
    values, tables = _read(document, path, {rule.name: rule for rule in rules})
    if document.faults.found:
        return loaded(file, path, rules=rules)
    return Known(**values, **tables)


def _made(
    file: FileText, path: str | os.PathLike[str], rules: Mapping[str, type[Requirement]]
) -> Plan:
    document = Table(file, (), parse(file), Faults())
    values, tables = _read(document, path, rules)
    return make(values, tables, rules.keys(), document.faults.found)


def _read(
    document: Table, path: str | os.PathLike[str], rules: Mapping[str, type[Requirement]]
) -> tuple[PlanValues, Tables]:
    """Read what a plan's own document says, with those that it includes."""
    _check_format(document, document.required("format", INTEGER))
    documents = (document, *included(document, path))
    for other in documents[1:]:
        _check_format(other, other.defaulted("format", INTEGER, FORMAT))
    values = read_plan(document.table("plan"))
    return values, _tables(documents, rules)


def _check_format(document: Table, number: int) -> None:
    """Raise PlanError, with this fault alone, if the file is of a format that is yet to come."""
    if number > FORMAT:
        document.fault(
            "format",
            message=sentence("this file is of format {number}", number=number),
            hint=sentence(
                "install a newer workplan, one that reads format {number}: this one reads {known}",
                number=number,
                known=FORMAT,
            ),
        )
        raise PlanError(document.faults.found[-1])
    if number < FORMAT:
        document.fault(
            "format",
            message=sentence("there is no format {number}", number=number),
            hint=sentence("write format = {known}", known=FORMAT),
        )


def _tables(documents: Sequence[Table], rules: Mapping[str, type[Requirement]]) -> Tables:
    """Read all tables of all documents; the first is the plan's own, and comes last.

    So what is added to a plan comes after what it includes, where it can be written.
    """
    plan, *others = documents
    tables: dict[str, Any] = {
        name: tuple(chain.from_iterable(one.each(name, read) for one in (*others, plan)))
        for name, read in SHARED.items()
    }
    tables |= {name: plan.each(name, read) for name, read in OWN.items()}
    tables["meetings"] = (
        *plan.each("sessions", read_meeting),
        *plan.each("meetings", read_meeting),
    )
    tables["rules"] = plan.each("rules", partial(read_rule, known=rules))
    for document in others:
        _check_included(document)
    for document in documents:
        document.close()
    return tables


def _check_included(document: Table) -> None:
    for key in document.has(*(key for key in NOT_SHARED if key in document.values)):
        document.fault(
            key,
            message=sentence("{key} cannot stand in an included file", key=key),
            hint=sentence(
                "write it in the plan itself; included files have {shared}",
                shared=tuple(SHARED),
            ),
        )

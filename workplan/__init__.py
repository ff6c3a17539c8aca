"""Multi-year work plans of governing bodies: checked, dated, explained, published.

The verbs of the library, on the way from a file to what is published:

    plan = workplan.load("plan.toml")
    workplan.derive(plan)           # every date that follows, with its reason
    workplan.check(plan)            # where it does not keep its rules
    workplan.schedule(plan)         # dates and topics for what is free
    workplan.explain(plan, "article-12/papers.issued")
    workplan.export(plan, "plan.ics", "plan.xlsx")
    workplan.save(plan, "plan.toml")
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
    from workplan.dates.instants import Hours, TimeOfDay
    from workplan.dates.lengths import Length
    from workplan.dates.offsets import Offset
    from workplan.dates.spans import DateAsKnown, Span
    from workplan.errors import CallError, Fault, OutputError, PlanError, WorkplanError, WrongValue
    from workplan.formats.export import export
    from workplan.languages.language import language
    from workplan.model.agenda import AgendaItem
    from workplan.model.bodies import Actor, Body, Place
    from workplan.model.calls import Call, Reply
    from workplan.model.closures import Closure
    from workplan.model.deadlines import Deadline
    from workplan.model.documents import Document, Step
    from workplan.model.experts import Expert
    from workplan.model.marks import Accepted, Done, Override
    from workplan.model.meetings import Fixed, Free, Meeting
    from workplan.model.milestones import Milestone
    from workplan.model.papers import Paper, Reached
    from workplan.model.participants import Participants
    from workplan.model.plan import Plan
    from workplan.model.recommendations import FollowUp, Recommendation
    from workplan.model.symbols import Suffix, Symbol
    from workplan.model.topics import After, Topic
    from workplan.planfile.load import load
    from workplan.planfile.save import save
    from workplan.programme.agenda import Agenda, AgendaPoint
    from workplan.programme.derive import derive, derive_meeting
    from workplan.programme.entry import Entry
    from workplan.programme.programme import Programme
    from workplan.rules import RULES
    from workplan.rules.chain import Asking, Link, Reason
    from workplan.rules.checking import check
    from workplan.rules.explaining import EntryExplained, RuleExplained, explain
    from workplan.rules.finding import Cost, Finding, NotJudged, Report
    from workplan.rules.pages import Page
    from workplan.rules.rule import Broken, Case, Rule
    from workplan.rules.slack import Slack
    from workplan.rules.wish import Wish
    from workplan.scheduling.schedule import schedule
    from workplan.scheduling.solution import Progress, Repair, Solution
    from workplan.text import Days, ItemNumber, Language, Sentence, Text, Weekday

__version__ = "0.1.0.dev0"

__all__ = [
    "RULES",
    "Accepted",
    "Actor",
    "After",
    "Agenda",
    "AgendaItem",
    "AgendaPoint",
    "Asking",
    "Between",
    "Body",
    "Broken",
    "Call",
    "CallError",
    "Case",
    "Closing",
    "Closure",
    "Cost",
    "DateAsKnown",
    "Days",
    "Deadline",
    "Document",
    "Done",
    "Easter",
    "Entry",
    "EntryExplained",
    "Expert",
    "Fault",
    "Finding",
    "Fixed",
    "FollowUp",
    "Free",
    "Hours",
    "ItemNumber",
    "Language",
    "Length",
    "Link",
    "Meeting",
    "Milestone",
    "NotJudged",
    "Offset",
    "OnDates",
    "OutputError",
    "Override",
    "Page",
    "Paper",
    "Participants",
    "Place",
    "Plan",
    "PlanError",
    "Programme",
    "Progress",
    "Reached",
    "Reason",
    "Recommendation",
    "Repair",
    "Reply",
    "Report",
    "Rule",
    "RuleExplained",
    "Sentence",
    "Slack",
    "Solution",
    "Span",
    "Step",
    "Suffix",
    "Symbol",
    "Text",
    "TimeOfDay",
    "Topic",
    "Weekday",
    "Wish",
    "WorkplanError",
    "WrongValue",
    "Yearly",
    "check",
    "derive",
    "derive_meeting",
    "explain",
    "export",
    "language",
    "load",
    "save",
    "schedule",
]

# Each name is looked up when it is first asked for: a command, or a script, loads no more of the
# package than it needs. Type checkers see the imports above in place of it.
_MODULES = {
    "dates.closing": ("Between", "Closing", "Easter", "OnDates", "Yearly"),
    "dates.instants": ("Hours", "TimeOfDay"),
    "dates.lengths": ("Length",),
    "dates.offsets": ("Offset",),
    "dates.spans": ("DateAsKnown", "Span"),
    "errors": ("CallError", "Fault", "OutputError", "PlanError", "WorkplanError", "WrongValue"),
    "formats.export": ("export",),
    "languages.language": ("language",),
    "model.agenda": ("AgendaItem",),
    "model.bodies": ("Actor", "Body", "Place"),
    "model.calls": ("Call", "Reply"),
    "model.closures": ("Closure",),
    "model.deadlines": ("Deadline",),
    "model.documents": ("Document", "Step"),
    "model.experts": ("Expert",),
    "model.marks": ("Accepted", "Done", "Override"),
    "model.meetings": ("Fixed", "Free", "Meeting"),
    "model.milestones": ("Milestone",),
    "model.papers": ("Paper", "Reached"),
    "model.participants": ("Participants",),
    "model.plan": ("Plan",),
    "model.recommendations": ("FollowUp", "Recommendation"),
    "model.symbols": ("Suffix", "Symbol"),
    "model.topics": ("After", "Topic"),
    "planfile.load": ("load",),
    "planfile.save": ("save",),
    "programme.agenda": ("Agenda", "AgendaPoint"),
    "programme.derive": ("derive", "derive_meeting"),
    "programme.entry": ("Entry",),
    "programme.programme": ("Programme",),
    "rules": ("RULES",),
    "rules.chain": ("Asking", "Link", "Reason"),
    "rules.checking": ("check",),
    "rules.explaining": ("EntryExplained", "RuleExplained", "explain"),
    "rules.finding": ("Cost", "Finding", "NotJudged", "Report"),
    "rules.pages": ("Page",),
    "rules.rule": ("Broken", "Case", "Rule"),
    "rules.slack": ("Slack",),
    "rules.wish": ("Wish",),
    "scheduling.schedule": ("schedule",),
    "scheduling.solution": ("Progress", "Repair", "Solution"),
    "text": ("Days", "ItemNumber", "Language", "Sentence", "Text", "Weekday"),
}
_MODULE_OF = {name: module for module, names in _MODULES.items() for name in names}

if not TYPE_CHECKING:

    def __getattr__(name):  # noqa: ANN001, ANN202 - type checkers do not see it
        if name not in _MODULE_OF:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        globals()[name] = found = getattr(import_module(f"workplan.{_MODULE_OF[name]}"), name)
        return found


def __dir__() -> list[str]:
    return [*globals(), *__all__]

"""Multi-year work plans of governing bodies: checked, dated, explained, published.

The verbs of the library, on the way from a file to what is published:

    plan = workplan.load("plan.toml")
    workplan.derive(plan)           # every date that follows, with its reason
    workplan.check(plan)            # where it does not keep its rules
    workplan.explain(plan, "wg4-3/papers-issued")
    workplan.export(plan, "plan.ics", "plan.xlsx")
"""

from workplan.dates.closing import Between, Closing, Easter, OnDates, Yearly
from workplan.dates.instants import Hours, TimeOfDay
from workplan.dates.lengths import Length
from workplan.dates.offsets import Offset
from workplan.dates.spans import DateAsKnown, Span
from workplan.errors import CallError, Fault, OutputError, PlanError, WorkplanError, WrongValue
from workplan.formats.export import export
from workplan.model.bodies import Actor, Body, Place
from workplan.model.closures import Closure
from workplan.model.deadlines import Deadline
from workplan.model.marks import Accepted, Done, Override
from workplan.model.meetings import Fixed, Free, Meeting
from workplan.model.milestones import Milestone
from workplan.model.plan import Plan
from workplan.model.recommendations import Recommendation
from workplan.model.topics import After, Topic
from workplan.planfile.load import load
from workplan.programme.derive import derive, derive_meeting
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules import RULES
from workplan.rules.checking import check
from workplan.rules.explaining import EntryExplained, RuleExplained, explain
from workplan.rules.finding import Finding, NotJudged, Report
from workplan.rules.pages import Page
from workplan.rules.rule import Rule
from workplan.text import Sentence, Text

__version__ = "0.1.0.dev0"

__all__ = [
    "RULES",
    "Accepted",
    "Actor",
    "After",
    "Between",
    "Body",
    "CallError",
    "Closing",
    "Closure",
    "DateAsKnown",
    "Deadline",
    "Done",
    "Easter",
    "Entry",
    "EntryExplained",
    "Fault",
    "Finding",
    "Fixed",
    "Free",
    "Hours",
    "Length",
    "Meeting",
    "Milestone",
    "NotJudged",
    "Offset",
    "OnDates",
    "OutputError",
    "Override",
    "Page",
    "Place",
    "Plan",
    "PlanError",
    "Programme",
    "Recommendation",
    "Report",
    "Rule",
    "RuleExplained",
    "Sentence",
    "Span",
    "Text",
    "TimeOfDay",
    "Topic",
    "WorkplanError",
    "WrongValue",
    "Yearly",
    "check",
    "derive",
    "derive_meeting",
    "explain",
    "export",
    "load",
]

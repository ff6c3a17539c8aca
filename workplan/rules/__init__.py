"""What a good plan obeys: one rule, one file."""

from workplan.rules.agenda_fits import AgendaFits
from workplan.rules.back_to_back import BackToBack
from workplan.rules.deadline_day import DeadlineDay
from workplan.rules.deadline_order import DeadlineOrder
from workplan.rules.documents_at_once import DocumentsAtOnce
from workplan.rules.early import Early
from workplan.rules.even_load import EvenLoad
from workplan.rules.follow_up import FollowUp
from workplan.rules.gap import Gap
from workplan.rules.in_window import InWindow
from workplan.rules.late import Late
from workplan.rules.lead_time import LeadTime
from workplan.rules.load_per_meeting import LoadPerMeeting
from workplan.rules.meeting_days_per_year import MeetingDaysPerYear
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.not_during import NotDuring
from workplan.rules.numbers_rise import NumbersRise
from workplan.rules.one_at_a_time import OneAtATime
from workplan.rules.open_days import OpenDays
from workplan.rules.override_reason import OverrideReason
from workplan.rules.panel import Panel
from workplan.rules.panel_from_replies import PanelFromReplies
from workplan.rules.provisions_covered import ProvisionsCovered
from workplan.rules.report_to_session import ReportToSession
from workplan.rules.rule import Rule
from workplan.rules.season import Season
from workplan.rules.starts_on import StartsOn
from workplan.rules.steps_in_order import StepsInOrder
from workplan.rules.topic_by import TopicBy
from workplan.rules.topic_order import TopicOrder
from workplan.rules.topic_placed import TopicPlaced
from workplan.rules.topics_apart import TopicsApart
from workplan.rules.topics_per_meeting import TopicsPerMeeting
from workplan.rules.topics_together import TopicsTogether
from workplan.rules.within_plan import WithinPlan

# In the order in which they are listed: first those that are always on.
RULES: tuple[type[Rule], ...] = (
    WithinPlan,
    OpenDays,
    InWindow,
    OneAtATime,
    NumbersRise,
    TopicPlaced,
    TopicOrder,
    DeadlineDay,
    LeadTime,
    OverrideReason,
    StepsInOrder,
    AgendaFits,
    MeetingsBetween,
    TopicsPerMeeting,
    LoadPerMeeting,
    Gap,
    NotDuring,
    BackToBack,
    Season,
    StartsOn,
    ProvisionsCovered,
    TopicBy,
    TopicsTogether,
    TopicsApart,
    MeetingDaysPerYear,
    DeadlineOrder,
    DocumentsAtOnce,
    Panel,
    PanelFromReplies,
    FollowUp,
    ReportToSession,
    EvenLoad,
    Early,
    Late,
)

__all__ = ["RULES", "Rule"]

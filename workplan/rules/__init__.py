"""What a good plan obeys: one rule, one file."""

from workplan.rules.deadline_day import DeadlineDay
from workplan.rules.in_window import InWindow
from workplan.rules.meetings_between import MeetingsBetween
from workplan.rules.numbers_rise import NumbersRise
from workplan.rules.one_at_a_time import OneAtATime
from workplan.rules.open_days import OpenDays
from workplan.rules.override_reason import OverrideReason
from workplan.rules.provisions_covered import ProvisionsCovered
from workplan.rules.rule import Rule
from workplan.rules.topic_order import TopicOrder
from workplan.rules.topic_placed import TopicPlaced
from workplan.rules.topics_per_meeting import TopicsPerMeeting
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
    OverrideReason,
    MeetingsBetween,
    TopicsPerMeeting,
    ProvisionsCovered,
)

__all__ = ["RULES", "Rule"]

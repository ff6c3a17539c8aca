"""The model of a plan: its free days and topics as variables, its rules as constraints."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from itertools import compress
from operator import not_

from attrs import frozen
from ortools.sat.python import cp_model

from workplan.dates.spans import Span, merged
from workplan.model.calendars import Calendars
from workplan.model.meetings import Fixed, Meeting
from workplan.model.plan import Plan
from workplan.programme.programme import Programme
from workplan.rules.rule import Rule
from workplan.rules.vocabulary import Amount, Condition, Day, Stay
from workplan.scheduling.crowding import Excess, groups, levels, never_more, stretches
from workplan.scheduling.due_days import DueDays, set_by_hand
from workplan.scheduling.expressions import NO, YES, Holds, Number, as_day, as_holds, as_number
from workplan.scheduling.free import found
from workplan.scheduling.words import Words

DAY = timedelta(days=1)


@frozen(eq=False)
class Charge:
    """What a rule adds to the cost of a plan."""

    rule: Rule
    amount: Number


class Builder(Words):
    """Takes what rules say of a plan, and puts it to the solver.

    `openings` has the days, as rising ordinals, on which each meeting could open whose day is to
    be found; `columns` the topics that each meeting may still take. All others are as the plan
    has them. With `guards`, what a rule requires holds only where the literal of its id does.
    What concerns given things alone is not asked, unless `history` is to be kept too. Where it is
    `lenient`, there may be more at once than a rule asks for: `excesses` says by how many.
    """

    def __init__(  # noqa: PLR0913 - what is free, and how it is asked
        self,
        plan: Plan,
        calendars: Calendars,
        openings: Mapping[str, Sequence[int]],
        columns: Mapping[str, Sequence[str]],
        guards: Mapping[str, cp_model.BoolVarT] | None = None,
        *,
        history: bool = False,
        lenient: bool = False,
    ) -> None:
        super().__init__()
        self._plan, self._calendars = plan, calendars
        self.charges: list[Charge] = []
        self.excesses: list[Excess] = []
        self.opening = {
            name: self.variable_day(days, f"{name} opens") for name, days in openings.items()
        }
        self.taking = {
            (topic, name): self.solver_model.new_bool_var(f"{name} takes {topic}")
            for name, topics in columns.items()
            for topic in topics
        }
        self._takes = {
            one: Holds(self.meanings.number_of(takes)) for one, takes in self.taking.items()
        }
        self._columns = tuple(columns)
        self._taking_more = frozenset(name for name, topics in columns.items() if topics)
        self._guards, self._history, self._lenient = guards, history, lenient
        self._rule: Rule | None = None
        self._due_days = DueDays(plan, calendars)
        self._opens: dict[str, Day] = {}
        self._ends: dict[str, Day] = {}

    def ask(self, rules: Iterable[Rule]) -> None:
        """Let each rule say what has to hold."""
        for rule in rules:
            self._rule = rule
            rule.constrain(self)

    def made(self, value: Callable[[cp_model.LinearExprT], int], *, final: bool = False) -> Plan:
        """Return the plan in which each variable has the value that the solver has found.

        Where the topics are `final`, rules look at it as they did at the model: no more will come.
        """
        opens = {
            name: date.fromordinal(value(day.expression)) for name, day in self.opening.items()
        }
        topics: dict[str, tuple[str, ...]] = dict.fromkeys(self._columns, ())
        for (topic, meeting), takes in self.taking.items():
            if value(takes):
                topics[meeting] = (*topics[meeting], topic)
        return found(self._plan, opens, topics, final=final)

    @property
    def plan(self) -> Plan:
        """The plan as it stands, with what is free still open."""
        return self._plan

    @property
    def calendars(self) -> Calendars:
        """The calendars of the plan."""
        return self._calendars

    @cached_property
    def programme(self) -> Programme:
        """The plan and its calendars, as `judge` gets them; without entries, as days are open."""
        return Programme(self._plan, (), at_hand=self._calendars)

    @property
    def dated(self) -> set[str]:
        """The meetings of which it has been asked on which day they open or end."""
        return {*self._opens, *self._ends}

    def opens(self, meeting: Meeting) -> Day:
        """Return the day on which a meeting opens."""
        if meeting.id not in self._opens:
            free = self.opening.get(meeting.id)
            self._opens[meeting.id] = free or self.at(self._span(meeting).first)
        return self._opens[meeting.id]

    def ends(self, meeting: Meeting) -> Day:
        """Return the day on which a meeting ends."""
        if meeting.id not in self._ends:
            self._ends[meeting.id] = (
                self.shifted(self.opens(meeting), _Ending(self, meeting))
                if meeting.id in self.opening
                else self.at(self._span(meeting).last)
            )
        return self._ends[meeting.id]

    def _span(self, meeting: Meeting) -> Span:
        return self._calendars.possible_days(meeting).span

    def due_days(
        self, meeting: Meeting, deadline: str, topic: str | None
    ) -> Mapping[date, date] | None:
        """Return when something of a meeting is due, by the day on which the meeting opens."""
        opens = map(date.fromordinal, as_day(self.opens(meeting)).days)
        return self._due_days.of(meeting, opens, deadline, topic)

    def takes(self, meeting: Meeting, topic: str) -> Condition:
        """Return whether a meeting, or a resumed part, takes a topic."""
        found = self._takes.get((topic, meeting.id))
        return found or (YES if topic in (meeting.topics or ()) else NO)

    def given(self, meeting: Meeting) -> bool:
        """Return whether nothing of a meeting is to be found that the rule looks at."""
        return not self._is_free(meeting.id)

    def _is_free(self, name: str) -> bool:
        """Say whether the days of a meeting are to be found, or topics that the rule looks at."""
        reads_topics = self._rule is None or self._rule.reads_topics
        return name in self.opening or (reads_topics and name in self._taking_more)

    def topics_known(self, meeting: Meeting) -> bool:
        """Return whether a meeting's topics are known, or will be."""
        to_come = meeting.takes_more_topics and bool(self._plan.topics_of(meeting.body))
        return meeting.topics is not None or to_come

    def apart(self, meetings: Iterable[Meeting]) -> None:
        """Let no day be one of two of these meetings."""
        together = [*meetings]
        if self._rule is not None and self._rule.level == "must":
            free = [meeting for meeting in together if meeting.id in self.opening]
            spans = [self._span(one) for one in together if one.id not in self.opening]
            given = spans if self._history else merged(spans)
            opens_ends = ((self.opens(one), as_day(self.ends(one)).day_after) for one in free)
            intervals = [self.interval(opens, over) for opens, over in opens_ends]
            taken = (self.interval(self.at(one.first), self.at(one.last + DAY)) for one in given)
            if free or self._history:
                self._guard(self.solver_model.add_no_overlap([*intervals, *taken]))
            return
        for meeting in together:
            others = [one for one in together if one.id != meeting.id]
            running = self.any(self._runs_into(one, meeting) for one in others)
            self.require(self.no(running), (meeting.id, *(one.id for one in others)))

    def _runs_into(self, one: Meeting, meeting: Meeting) -> Condition:
        """Return whether a meeting that comes first, by its days and its id, still runs."""
        opens, ends = self.opens(meeting), self.ends(meeting)
        before = self.earlier(self.opens(one), opens)
        together = self.all((self.no(before), self.not_later(self.opens(one), opens)))
        shorter = self.earlier(self.ends(one), ends)
        ends_first = self.known(holds=one.id < meeting.id)
        alike = self.all((self.not_later(self.ends(one), ends), ends_first))
        first = self.any((before, self.all((together, self.any((shorter, alike))))))
        return self.all((first, self.not_later(opens, self.ends(one))))

    def at_once(self, stays: Iterable[Stay], most: int) -> None:
        """Let no more than `most` be there on any day."""
        rule, together = self._rule, [*stays]
        if rule is None or rule.level != "must":
            for begins in stretches(self, groups(together), most):
                self.require(self.no(begins), ())
            return
        asked = [self._history or self._is_free(one.of) for one in together]
        free = groups(compress(together, asked))
        given = groups(compress(together, map(not_, asked)))
        if not free:
            return
        capacity: cp_model.LinearExprT = most
        if self._lenient:
            number = sum(len(one.there) for one in free)
            excess = self.solver_model.new_int_var(0, number, f"more at once: {rule.id}")
            self.excesses.append(Excess(rule, excess))
            capacity = most + excess
        self._guard(never_more(self, free, levels(self, given, most), capacity))

    def _guard(self, constraint: cp_model.Constraint) -> None:
        """Let a constraint hold only where its rule is kept, if that may be given up."""
        if self._rule is not None and self._guards is not None and self._rule.id in self._guards:
            constraint.only_enforce_if(self._guards[self._rule.id])

    def require(self, condition: Condition, about: Iterable[str]) -> None:
        """Let a condition hold; if it does not, it is one finding that hangs on these entries."""
        rule = self._rule
        if rule is None or as_holds(condition).known is True:
            return
        if rule.level != "must":
            self._charge(rule, as_number(self.total([(self.no(condition), 1)])))
            return
        if not self._history and not any(map(self._is_free, about)):
            return
        self.insist(condition, None if self._guards is None else self._guards.get(rule.id))

    def insist(self, condition: Condition, guard: cp_model.BoolVarT | None = None) -> None:
        """Let a condition hold, whichever rule asks for it; with a guard, where that is true."""
        holds, unless = as_holds(condition), None if guard is None else ~guard
        if holds.known is False:
            self.solver_model.add_bool_or([] if unless is None else [unless])
        elif holds.known is None:
            self.meanings.require(holds.number, unless)

    def wish(self, amount: Amount) -> None:
        """Let an amount be small: it costs the weight of the rule, once for each."""
        if self._rule is not None:
            self._charge(self._rule, as_number(amount))

    def charge(self, rule: Rule, amount: int) -> None:
        """Let a plan cost something, whatever is found."""
        self._charge(rule, Number.of(amount))

    def charge_day(self, rule: Rule, meeting: Meeting, costs: Mapping[int, int]) -> None:
        """Let days on which a meeting could open cost something."""
        opens = self.opening[meeting.id]
        amount = self.of_day(opens, lambda day: costs.get(day.toordinal(), 0))
        self._charge(rule, as_number(amount))

    def charge_topics(self, rule: Rule, meeting: Meeting, costs: Mapping[int, int]) -> None:
        """Let each topic that a meeting takes besides its own cost what its day makes it cost."""
        each = self.of_day(self.opens(meeting), lambda day: costs.get(day.toordinal(), 0))
        amounts = [self.where(takes, each) for takes in self._topics_of(meeting)]
        self._charge(rule, as_number(self.sum(amounts)))

    def limit_topics(
        self, meeting: Meeting, days: Container[int], guard: cp_model.BoolVarT | None = None
    ) -> None:
        """Let a meeting take no topic besides its own if it opens on one of some days."""
        opens, model = as_day(self.opens(meeting)), self.solver_model
        others = [day for day in opens.days if day not in days]
        if len(others) < len(opens.days):
            domain = cp_model.Domain.from_values(others)
            for takes in self._topics_of(meeting):
                limited = model.add_linear_expression_in_domain(opens.expression, domain)
                limited.only_enforce_if(takes, *(() if guard is None else (guard,)))

    def _topics_of(self, meeting: Meeting) -> list[cp_model.BoolVarT]:
        """Return whether a meeting takes each topic of which nothing is set by hand."""
        topics = (topic.id for topic in self._plan.topics_of(meeting.body))
        alike = (topic for topic in topics if not set_by_hand(self._plan, meeting, topic))
        found = (self.taking.get((topic, meeting.id)) for topic in alike)
        return [takes for takes in found if takes is not None]

    def _charge(self, rule: Rule, amount: Number) -> None:
        self.charges.append(Charge(rule, amount))


class _Ending:
    """The last day of a meeting that opens on a day."""

    def __init__(self, builder: Builder, meeting: Meeting) -> None:
        self._calendars, self._meeting = builder.calendars, meeting

    def __call__(self, opens: date) -> date:
        dates = self._meeting.dates
        if isinstance(dates, Fixed):
            return opens + (dates.ends - dates.starts)
        span = self._calendars.span(self._meeting, opens)
        return opens if span is None else span.last

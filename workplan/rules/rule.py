"""What a rule is: it says what it concerns, and judges what is known of that."""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import ClassVar, Literal, TypeAlias

from attrs import frozen

from workplan.errors import Origin
from workplan.model.requirements import Requirement
from workplan.programme.programme import Programme
from workplan.rules.finding import Finding, NotJudged
from workplan.rules.vocabulary import Model
from workplan.text import Sentence

Kind: TypeAlias = Literal["of one meeting", "of the plan", "checked only", "wish"]


# Numbers in names are ordered as if written with so many digits.
WIDTH = 9


@frozen
class Case:
    """One thing that a rule judges.

    `about` says which: ids, or provisions. `needs` are the entries that have to be dated before
    it can be judged, `lacks` those of which something else is not known yet, as its topics.
    """

    about: tuple[str, ...]
    needs: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


@frozen
class Broken:
    """What is wrong with a case: the entries concerned, and how it is told.

    `level` says "note" where it is no more than that, whatever the level of the rule. `origin` is
    where it stands, if neither the rule nor the first of the entries is the place to look.
    `hangs_on` are the entries that could mend it, if those are not the ones concerned: meetings
    that could be on other days, or take other topics. Where all of them are given, no scheduler
    is asked.
    """

    entries: tuple[str, ...]
    message: Sentence
    hint: Sentence
    level: Literal["note"] | None = None
    origin: Origin | None = None
    hangs_on: tuple[str, ...] | None = None


class Rule(Requirement, ABC):
    """A requirement that can be checked.

    A rule of one's own is a frozen attrs class with the class variables `name` and `kind` (and
    `always = True` if it is asked of every plan), its parameters as fields, `concerns` and
    `judge`. It is passed in: `check(plan, rules=RULES + (Mine,))`.

    What can move looks beyond a day on which only rules that are `about_the_day` break, as beyond
    a weekend. `reads_deadlines` may be False in a rule that looks at meetings, topics and
    milestones alone: it is not asked again where only a deadline moves. So may `reads_topics`
    where it does not matter which topics meetings take: no topic mends what given days break, and
    no scheduler is asked. One of the plan that may say less to the scheduler than it asks, as of
    deadlines that hang on other meetings, is looked at `afterwards`: what breaks it is tried anew.
    """

    kind: ClassVar[Kind]
    always: ClassVar[bool] = False
    about_the_day: ClassVar[bool] = False
    reads_deadlines: ClassVar[bool] = True
    reads_topics: ClassVar[bool] = True
    afterwards: ClassVar[bool] = False

    @abstractmethod
    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each case that the rule is judged by, with what has to be known first."""

    @abstractmethod
    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield what is wrong with those cases of which enough is known."""

    def constrain(self, model: Model) -> None:
        """Say to the scheduler what has to hold. Rules of the plan do, and no others.

        Of a plan in which everything has been found it asks what `judge` does: one condition for
        each finding that there could be.
        """

    def findings(self, programme: Programme) -> Iterator[Finding]:
        """Yield the places where the rule does not hold."""
        yield from self.findings_of(programme, self.known_cases(programme))

    def findings_of(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Finding]:
        """Yield the places where it does not hold in some of the cases that are known."""
        for broken in self.judge(programme, cases):
            yield self._finding(programme, broken)

    def known_cases(self, programme: Programme) -> list[Case]:
        """Return the cases of which enough is known."""
        return [case for case, waits_for in self._cases(programme) if not waits_for]

    def not_judged(self, programme: Programme) -> Iterator[NotJudged]:
        """Yield what cannot be judged yet, once for what waits for the same."""
        waiting: dict[tuple[str, ...], dict[str, None]] = {}
        for case, waits_for in self._cases(programme):
            if waits_for:
                waiting.setdefault(waits_for, {}).update(dict.fromkeys(case.about))
        for waits_for, about in waiting.items():
            ids = tuple(sorted(about, key=_by_number))
            yield NotJudged(rule=self.name, id=self.id, about=ids, waits_for=waits_for)

    def _cases(self, programme: Programme) -> Iterator[tuple[Case, tuple[str, ...]]]:
        """Yield each case with what it waits for, worked out once for what needs the same."""
        known: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, ...]] = {}
        for case in self.concerns(programme):
            key = (case.needs, case.lacks)
            if key not in known:
                known[key] = _waits_for(programme, case)
            yield case, known[key]

    def _finding(self, programme: Programme, broken: Broken) -> Finding:
        return Finding(
            rule=self.name,
            id=self.id,
            level=broken.level or ("should" if self.level == "should" else "must"),
            entries=tuple(dict.fromkeys(broken.entries)),
            message=broken.message,
            hint=broken.hint,
            source=self.source,
            origin=broken.origin or self._place_to_look(programme, broken.entries),
            hangs_on=self._hangs_on(broken),
        )

    def _hangs_on(self, broken: Broken) -> tuple[str, ...]:
        if self.kind == "checked only":  # what people have to see to: no day or topic mends it
            return ()
        return broken.entries if broken.hangs_on is None else broken.hangs_on

    def _place_to_look(self, programme: Programme, entries: tuple[str, ...]) -> Origin | None:
        """Return where the rule is stated; of one that is always on, where the entry is."""
        if not self.always and self.origin is not None:
            return self.origin
        first = programme.entry(entries[0]) if entries else None
        return self.origin if first is None else first.origin


def _waits_for(programme: Programme, case: Case) -> tuple[str, ...]:
    """Return what a case waits for: of what is counted from others, those others."""
    found, seen, ahead = set(case.lacks), set[str](), list(case.needs)
    while ahead:
        entry = programme.entry(ahead.pop())
        if entry is None or entry.dated or entry.id in seen:
            continue
        seen.add(entry.id)
        undated = [other for other in entry.follows if not _dated(programme, other)]
        ahead += undated
        found.update(() if undated else (entry.id,))
    return tuple(sorted(found, key=_by_number))


def _by_number(name: str) -> str:
    """Order names by the numbers in them: wg4-9 before wg4-10."""
    return re.sub("[0-9]+", lambda digits: digits[0].zfill(WIDTH), name)


def _dated(programme: Programme, entry_id: str) -> bool:
    entry = programme.entry(entry_id)
    return entry is None or entry.dated

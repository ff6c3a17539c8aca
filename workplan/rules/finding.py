"""Findings: the places where a rule does not hold, and what could not be judged yet."""

from typing import Literal, TypeAlias

from attrs import field, frozen

from workplan.errors import Origin
from workplan.text import Sentence

FindingLevel: TypeAlias = Literal["must", "should", "note"]


@frozen(kw_only=True)
class Finding:
    """One place where a rule does not hold.

    `rule` is the rule's name, `id` tells two of the same rule apart. A finding of level `must`
    fails the plan, one of level `should` costs the rule's weight, a `note` only tells. `entries`
    are the ids of the entries that are concerned, `source` is the rule's citation. `hangs_on` are
    the ids of those that could mend it, on other days or with other topics. That, and where it
    stands in a file, takes no part in equality.
    """

    rule: str
    id: str
    level: FindingLevel
    entries: tuple[str, ...]
    message: Sentence
    hint: Sentence
    source: tuple[str, ...] = ()
    origin: Origin | None = field(default=None, eq=False, repr=False)
    hangs_on: tuple[str, ...] = field(default=(), eq=False, repr=False)

    @property
    def file(self) -> str | None:
        """The file in which what is concerned stands, if it was read from one."""
        return None if self.origin is None else self.origin.file

    @property
    def line(self) -> int | None:
        """The line, from 1, at which it stands in that file."""
        return None if self.origin is None else self.origin.line()


@frozen(kw_only=True)
class NotJudged:
    """Cases of one rule that wait for the same things to become known.

    `about` says what would be judged (ids of meetings, topics, deadlines; provisions), `waits_for`
    are the ids of the entries of which something is not known yet: dates or, of a meeting, topics.
    """

    rule: str
    id: str
    about: tuple[str, ...]
    waits_for: tuple[str, ...]


@frozen(kw_only=True)
class Cost:
    """What a plan costs by one wish, or by one rule of level `should`: 0 where nothing is amiss.

    `message` says what is counted; `cost` is that, times the weight.
    """

    rule: str
    id: str
    cost: int
    message: Sentence
    source: tuple[str, ...] = ()
    origin: Origin | None = field(default=None, eq=False, repr=False)


@frozen
class Report:
    """What a check has found, in the order in which people read it.

    `accepted` are the findings that the plan's `[[accepted]]` have taken; they fail nothing and
    cost nothing. `wishes` are what the plan costs by its wishes and its `should` rules: the lower
    the better, and never a failure.
    """

    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()
    not_judged: tuple[NotJudged, ...] = ()
    wishes: tuple[Cost, ...] = ()

    @property
    def passes(self) -> bool:
        """Whether no finding of level must is left."""
        return not any(finding.level == "must" for finding in self.findings)

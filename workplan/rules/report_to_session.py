"""The time between two sessions ends with a report to the next one.

## What it checks

For each session of the bodies `to`: the last meeting of `body` that ends before it opens, and that
opened after the session before it had ended, brings a report: one of the `documents`, whose last
step falls due before the session opens; with `by`, at least so long before. Of several bodies,
each by itself. Where no meeting lies between two sessions there is nothing to report.

Documents are those of the meeting (`[[documents]]` with `of` naming its body or itself), or of a
part that resumes it; of one for each topic, that of one topic is enough. Sessions and meetings
that are cancelled or postponed do not count, nor do resumed parts of sessions. What is not dated
is waited for: the session, the one before, the last meeting between them, the last step.

| parameter | takes |
|---|---|
| `body` | who reports: a body, or a list of bodies |
| `to` | to whose sessions: a body, or a list of bodies |
| `documents` | the id of the document that is the report, or a list of ids |
| `by` | optional: how long before the session at the latest, as "6 weeks" |

## Why

A conference decides on what its working groups recommend. What they agree at their last meeting
reaches it only if the report is adopted, translated and issued before it opens; a meeting that is
held too late leaves no time for that.

## Breaks it

```toml
# finds: reports-to-cosp wg4-4/report.issued, wg4-4, cosp5: Report, issued (WG.4, meeting 4) is due
#     on Wednesday 4 December 2013, too late for session 5 of COSP, which opens on 25 November 2013
[[sessions]]
id = "cosp5"
body = "cosp"
number = 5
starts = 2013-11-25
ends = 2013-11-29

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-11-04
ends = 2013-11-06

[[documents]]
id = "report"
of = "wg4"
title = "Report"
[documents.steps]
adopted = "on end"
issued = "4 weeks after end"

[[rules]]
rule = "report-to-session"
id = "reports-to-cosp"
body = "wg4"
to = "cosp"
documents = "report"
```

## Keeps it

```toml
[[sessions]]
id = "cosp5"
body = "cosp"
number = 5
starts = 2013-11-25
ends = 2013-11-29

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28

[[documents]]
id = "report"
of = "wg4"
title = "Report"
[documents.steps]
adopted = "on end"
issued = "4 weeks after end"

[[rules]]
rule = "report-to-session"
id = "reports-to-cosp"
body = "wg4"
to = "cosp"
documents = "report"
by = "6 weeks"
```

## How to repair

Hold the last meeting earlier, or let its report fall due sooner. A meeting that has no such
document needs one: `[[documents]]` with the id that the rule names and `of` the body.

## Where it comes from

From the decision that the rule cites. The Conference of the States Parties to the United Nations
Convention against Corruption, for one, decided that its Working Group on Prevention should report
to it on its activities (CAC/COSP/WG.4/2011/4, para. 3).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import product
from typing import ClassVar

from attrs import field, frozen

from workplan.dates.lengths import Length
from workplan.dates.long_after import long_before
from workplan.model.calendars import Calendars
from workplan.model.dues import Due
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.neighbours import Neighbour
from workplan.model.requirements import as_ids, as_optional_length, names
from workplan.programme.counting import entry_id
from workplan.programme.entry import Entry
from workplan.programme.programme import Programme
from workplan.rules.reporting import could_mend, last_given, last_steps, of_body, reported
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.vocabulary import Model
from workplan.text import Sentence, Value, sentence


@frozen(kw_only=True, repr=False)
class ReportToSession(Rule):
    """The last meeting of a body before each session of another brings a report to it in time."""

    name: ClassVar[str] = "report-to-session"
    kind: ClassVar[Kind] = "of the plan"
    afterwards: ClassVar[bool] = True

    body: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    to: tuple[str, ...] = field(converter=as_ids, metadata=names("bodies"))
    documents: tuple[str, ...] = field(converter=as_ids, metadata=names("documents"))
    by: Length | None = field(default=None, converter=as_optional_length)

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each session with each body that reports to it, and what has to be dated."""
        for body in self.body:
            reports = _Reports(programme, self, body)
            for session in _sessions(programme, self.to):
                yield from reports.case(session)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the sessions to which no report is brought in time."""
        reports = {body: _Reports(programme, self, body) for body in self.body}
        for body, session in (case.about for case in cases):
            yield from reports[body].broken(programme.plan.meeting(session))

    def constrain(self, model: Model) -> None:
        """Let the last meeting before each session bring a report in time.

        What hangs on other meetings that are to be found is seen later.
        """
        for body, session in product(self.body, _sessions(model.programme, self.to)):
            latest = partial(self.latest, calendars=model.calendars, session=session)
            last = last_given(model, body, session)
            about = could_mend(model.plan, model.calendars, body, session, last)
            model.require(reported(model, body, session, self.documents, latest), about)

    def latest(self, opens: date, calendars: Calendars, session: Meeting) -> date:
        """Return the last day on which a report can fall due, if a session opens on a day."""
        if self.by is None:
            return opens - timedelta(days=1)
        return long_before(opens, self.by, calendars.deadline_days(session.body))


class _Reports:
    """The meetings of one body, and what they bring to the sessions of another."""

    def __init__(self, programme: Programme, rule: ReportToSession, body: str) -> None:
        self._programme, self._rule, self._body = programme, rule, body
        self._plan, self._calendars = programme.plan, programme.calendars
        self._parts: dict[str, list[Meeting]] = {}
        for meeting in self._plan.meetings_of(body):
            if meeting.counts:
                self._parts.setdefault(meeting.resumes or meeting.id, []).append(meeting)

    def case(self, session: Meeting) -> Iterator[Case]:
        """Yield what has to be known before a session is judged; nothing where nobody reports."""
        about = (self._body, session.id)
        if session.starts is None:
            yield Case(about, needs=(session.id,))
            return
        last, before = self._previous(self._body, session), self._previous(session.body, session)
        if last is None:
            return
        if before is not None and last.days.opens.last <= before.days.ends.first:
            return
        if last.meeting is None:
            yield Case(about, needs=last.among)
        elif before is not None and last.days.opens.first <= before.days.ends.last:
            yield Case(about, needs=(last.meeting, *before.among))
        else:
            yield self._brought(about, self._plan.meeting(last.meeting), session)

    def broken(self, session: Meeting) -> Iterator[Broken]:
        """Tell that nothing is brought to a session, or nothing in time."""
        last = self._previous(self._body, session)
        if last is None or last.meeting is None:
            return
        meeting = self._plan.meeting(last.meeting)
        entries = self._entries(meeting)
        if any(self._in_time(entry, session) for entry in entries):
            return
        said: dict[str, Value] = {"session": meeting_name(self._plan, session)}
        mend = could_mend(self._plan, self._calendars, self._body, session, meeting)
        if not entries:
            message = sentence(
                "{meeting}, the last before {session}, brings no report to it",
                meeting=meeting_name(self._plan, meeting),
                **said,
            )
            hint = sentence(
                'write [[documents]] with id = "{document}" and of = "{body}", and its steps',
                document=self._rule.documents[0],
                body=self._body,
            )
            yield Broken((meeting.id, session.id), message, hint, hangs_on=mend)
            return
        first = min(entries, key=lambda entry: (entry.ends or date.max, entry.id))
        told = self._too_late(first, session, said)
        yield Broken((first.id, meeting.id, session.id), *told, hangs_on=(first.id, *mend))

    def _brought(self, about: tuple[str, ...], meeting: Meeting, session: Meeting) -> Case:
        entries = self._entries(meeting)
        if any(self._in_time(entry, session) for entry in entries):
            return Case(about)
        lacks = tuple(part.id for part in self._parts[meeting.id] if self._may_bring_more(part))
        return Case(about, needs=tuple(entry.id for entry in entries), lacks=lacks)

    def _entries(self, meeting: Meeting) -> list[Entry]:
        """Return the last steps of the reports that a meeting brings, with all of its parts."""
        found = (
            self._programme.entry(entry_id(self._plan, part, due, topic))
            for part in self._parts[meeting.id]
            for due in self._last_steps(part)
            for topic in ((part.topics or ()) if due.each == "topic" else (None,))
        )
        return [entry for entry in found if entry is not None]

    def _may_bring_more(self, part: Meeting) -> bool:
        """Say whether a report may follow from topics that are not known."""
        by_topic = any(due.each == "topic" for due in self._last_steps(part))
        return by_topic and (part.topics is None or part.takes_more_topics)

    def _last_steps(self, part: Meeting) -> tuple[Due, ...]:
        return last_steps(self._plan, part, self._rule.documents)

    def _previous(self, body: str, session: Meeting) -> Neighbour | None:
        """Return the last meeting of a body that ends before a session opens."""
        days = self._calendars.possible_days(session)
        return self._calendars.neighbours(body).nearest("previous", days, but=session.id)

    def _in_time(self, entry: Entry, session: Meeting) -> bool:
        return entry.ends is not None and entry.ends <= self._latest(session)

    def _latest(self, session: Meeting) -> date:
        """Return the last day on which a report can fall due."""
        return self._rule.latest(session.starts or date.max, self._calendars, session)

    def _too_late(
        self, entry: Entry, session: Meeting, said: dict[str, Value]
    ) -> tuple[Sentence, Sentence]:
        opens, latest = session.starts or date.max, self._latest(session)
        said = {"report": entry.title, "due": entry.ends or date.max, "opens": opens, **said}
        if self._rule.by is None:
            message = sentence(
                "{report} is due on {due}, too late for {session}, which opens on {opens:plain}",
                **said,
            )
        else:
            message = sentence(
                "{report} is due on {due}, less than {length} before {session}, which opens on"
                " {opens:plain}",
                length=self._rule.by.said(),
                **said,
            )
        hint = sentence("let it be due on {latest} or earlier, or meet earlier", latest=latest)
        return message, hint


def _sessions(programme: Programme, bodies: Sequence[str]) -> Iterator[Meeting]:
    """Yield the sessions of some bodies."""
    for body in bodies:
        yield from of_body(programme.plan, body)

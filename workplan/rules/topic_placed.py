"""Each topic has its meeting.

## What it checks

A topic is taken at exactly one meeting of its body; an `optional` one at most at one. Resumed
parts count with their first part: a topic that goes on in a resumed part is taken once. A
standing topic (`every = "meeting"`) is taken at each meeting of its body, or (`every = "year"`)
in each calendar year in which its body meets, counted by the opening days. Cancelled and
postponed meetings do not count.

A topic that a meeting of its body may still take is not judged: one that is neither held nor
cancelled nor has `topics_final`, or of which nobody knows the topics (no `topics`, which is not
the same as none). Always on.

## Why

A plan of several years promises that everything asked for gets its turn. What has no meeting
when all agendas are closed has been forgotten, and what has two was moved in one place only.

## Breaks it

```toml
# finds: topic-placed wg4-3, wg4-4: topic "Public education" is taken at meeting 3 of WG.4 and
#     meeting 4 of WG.4
# finds: topic-placed wg4-3, wg4-4: topic "Judiciary" is taken at no meeting of WG.4
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["education"]
topics_final = true

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = ["education"]
topics_final = true
```

## Keeps it

```toml
[[topics]]
id = "education"
body = "wg4"
title = "Public education"

[[topics]]
id = "judiciary"
body = "wg4"
title = "Judiciary"

[[meetings]]
id = "wg4-3"
body = "wg4"
number = 3
starts = 2012-08-27
ends = 2012-08-29
topics = ["judiciary"]
topics_final = true

[[meetings]]
id = "wg4-4"
body = "wg4"
number = 4
starts = 2013-08-26
ends = 2013-08-28
topics = ["education"]
topics_final = true
```

## How to repair

Give the topic to a meeting, or leave it out at all but one. A topic that may be dropped says
`optional = true`; one that comes back says `every = "meeting"` or `every = "year"`.

## Where it comes from

From the plan itself: its topics are what the body has decided to take.
"""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from workplan.model.calendars import Calendars
from workplan.model.meetings import Meeting
from workplan.model.naming import meeting_name
from workplan.model.plan import Plan
from workplan.model.topics import Topic
from workplan.programme.programme import Programme
from workplan.rules.periods import opens_in
from workplan.rules.rule import Broken, Case, Kind, Rule
from workplan.rules.topics_taken import TopicsTaken, ids, may_take_more, taken_at, takes
from workplan.rules.vocabulary import Condition, Model
from workplan.text import Sentence, sentence


class TopicPlaced(Rule):
    """Each topic is taken once, a standing one at each meeting or in each year."""

    name: ClassVar[str] = "topic-placed"
    kind: ClassVar[Kind] = "of the plan"
    always: ClassVar[bool] = True
    reads_deadlines: ClassVar[bool] = False

    def concerns(self, programme: Programme) -> Iterator[Case]:
        """Yield each topic, a standing one with each meeting or with each year."""
        taken = TopicsTaken(programme.plan)
        for topic in programme.plan.topics:
            if topic.every is None:
                missing = not topic.optional and not taken.taking(topic.id)
                yield Case((topic.id,), lacks=ids(taken.open_for(topic)) if missing else ())
            elif topic.every == "meeting" and not topic.optional:
                yield from _each_meeting(taken, topic)
            elif not topic.optional:
                yield from _each_year(programme, taken, topic)

    def judge(self, programme: Programme, cases: Sequence[Case]) -> Iterator[Broken]:
        """Yield the topics that are taken too often, and those that are missing."""
        plan, taken = programme.plan, TopicsTaken(programme.plan)
        for case in cases:
            topic = plan.topic(case.about[0])
            if topic.every is None:
                yield from _once(plan, taken, topic)
            elif topic.every == "meeting":
                yield from _at_meeting(plan, topic, plan.meeting(case.about[1]), taken)
            else:
                yield from _in_year(programme.calendars, taken, topic, int(case.about[1]))

    def constrain(self, model: Model) -> None:
        """Let each topic be taken once, a standing one at each meeting or in each year."""
        taken = TopicsTaken(model.plan)
        for topic in model.plan.topics:
            wholes = taken.meetings_for(topic)
            if topic.every is None:
                _ask_once(model, topic, taken)
            elif topic.optional:
                continue
            elif topic.every == "meeting":
                for parts in wholes:
                    model.require(_taken_or_not_known(model, topic, parts), ids(parts))
            else:
                _ask_each_year(model, topic, wholes)


def _ask_once(model: Model, topic: Topic, taken: TopicsTaken) -> None:
    about = taken.concerned(topic)
    takers = [taken_at(model, parts, topic.id) for parts in taken.meetings_for(topic)]
    count = model.total((taker, 1) for taker in takers)
    model.require(model.at_most(count, 1), about)
    if not topic.optional:
        model.require(model.any(takers), about)


def _ask_each_year(model: Model, topic: Topic, wholes: Sequence[Sequence[Meeting]]) -> None:
    for year in range(model.plan.starts.year - 1, model.plan.ends.year + 2):
        about = _could_be_in(model.calendars, wholes, year)
        inside = [opens_in(model, parts[0], year) for parts in wholes]
        here = (
            model.all((there, _taken_or_not_known(model, topic, parts)))
            for there, parts in zip(inside, wholes, strict=True)
        )
        model.require(model.any((model.no(model.any(inside)), *here)), about)


def _could_be_in(
    calendars: Calendars, wholes: Sequence[Sequence[Meeting]], year: int
) -> tuple[str, ...]:
    """Return the ids of those meetings, all their parts, that could open in a year."""
    windows = [(parts, calendars.window(parts[0]).opens) for parts in wholes]
    inside = (parts for parts, opens in windows if opens.first.year <= year <= opens.last.year)
    return ids(part for parts in inside for part in parts)


def _taken_or_not_known(model: Model, topic: Topic, parts: Sequence[Meeting]) -> Condition:
    """Return whether a meeting takes a topic, or nobody will know."""
    unknown = not all(map(model.topics_known, parts))
    return model.any((taken_at(model, parts, topic.id), model.known(holds=unknown)))


def _once(plan: Plan, taken: TopicsTaken, topic: Topic) -> Iterator[Broken]:
    wholes = (taken.whole(part) for part in taken.taking(topic.id))
    takers = list({parts[0].id: parts[0] for parts in wholes}.values())
    if len(takers) > 1:
        yield Broken(
            ids(takers),
            sentence(
                'topic "{topic}" is taken at {meetings}',
                topic=topic.title,
                meetings=tuple(meeting_name(plan, taker) for taker in takers),
            ),
            sentence(
                'leave it at one of them; for a topic that comes back, write every = "meeting"'
                ' or every = "year"'
            ),
            hangs_on=ids(taken.taking(topic.id)),
        )
    elif not takers and not topic.optional:
        yield Broken(
            ids(parts[0] for parts in taken.meetings_for(topic)),
            _untaken(plan, topic),
            sentence(
                'write "{id}" among the topics of a meeting; or, if it may be dropped,'
                " optional = true",
                id=topic.id,
            ),
            hangs_on=taken.concerned(topic),
        )


def _untaken(plan: Plan, topic: Topic) -> Sentence:
    body = plan.body_of(topic)
    if not body:  # a plan may have topics before it has meetings
        return sentence('topic "{topic}" is taken at no meeting', topic=topic.title)
    return sentence(
        'topic "{topic}" is taken at no meeting of {body}',
        topic=topic.title,
        body=plan.body(body).short_name,
    )


def _each_meeting(taken: TopicsTaken, topic: Topic) -> Iterator[Case]:
    for parts in taken.meetings_for(topic):
        open_ones = () if takes(parts, topic.id) else may_take_more(parts)
        yield Case((topic.id, parts[0].id), lacks=ids(open_ones))


def _at_meeting(
    plan: Plan, topic: Topic, meeting: Meeting, taken: TopicsTaken
) -> Iterator[Broken]:
    if takes(taken.whole(meeting), topic.id):
        return
    yield Broken(
        (meeting.id,),
        sentence(
            'topic "{topic}" is to be taken at each meeting, but is not at {meeting}',
            topic=topic.title,
            meeting=meeting_name(plan, meeting),
        ),
        sentence('write "{id}" among the topics of that meeting', id=topic.id),
        hangs_on=ids(taken.whole(meeting)),
    )


def _each_year(programme: Programme, taken: TopicsTaken, topic: Topic) -> Iterator[Case]:
    """Yield each year in which the body meets, and each meeting whose year is not known."""
    undated = [parts for parts in taken.meetings_for(topic) if parts[0].starts is None]
    for parts in undated:
        if not takes(parts, topic.id):
            yield Case((topic.id, parts[0].id), needs=(parts[0].id,))
    for year, meetings in sorted(_by_year(taken, topic).items()):
        open_ones = list(may_take_more(meetings))
        for parts in undated:
            opens = programme.calendars.possible_days(parts[0]).opens
            in_year = opens.first.year <= year <= opens.last.year
            if in_year and (takes(parts, topic.id) or may_take_more(parts)):
                open_ones.append(parts[0])
        missing = not takes(meetings, topic.id)
        yield Case((topic.id, str(year)), lacks=ids(open_ones) if missing else ())


def _in_year(
    calendars: Calendars, taken: TopicsTaken, topic: Topic, year: int
) -> Iterator[Broken]:
    meetings = _by_year(taken, topic)[year]
    if takes(meetings, topic.id):
        return
    yield Broken(
        ids(meetings),
        sentence(
            'topic "{topic}" is to be taken in each year, but is not in {year}',
            topic=topic.title,
            year=str(year),
        ),
        sentence('write "{id}" among the topics of a meeting of that year', id=topic.id),
        hangs_on=_could_be_in(calendars, taken.meetings_for(topic), year),
    )


def _by_year(taken: TopicsTaken, topic: Topic) -> dict[int, list[Meeting]]:
    """Return the dated meetings of its body, all their parts, by the year in which they open."""
    years: dict[int, list[Meeting]] = {}
    for parts in taken.meetings_for(topic):
        if parts[0].starts is not None:
            years.setdefault(parts[0].starts.year, []).extend(parts)
    return years

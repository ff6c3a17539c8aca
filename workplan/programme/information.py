"""The register of information received: what each reply is about, by topic and provision."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from workplan.model.calls import Reply
from workplan.model.plan import Plan
from workplan.model.provisions import provisions_in
from workplan.programme.call_register import CalledFor


@frozen(kw_only=True)
class Information:
    """What a party said about one provision of one topic, in one reply.

    `topic` is None where a provision is of none that was asked about, or these are not known;
    `provision` where the topic has none. `call` and `reply` are the ids of entries.
    """

    topic: str | None
    provision: str | None
    party: str
    on: date
    call: str
    reply: str


def information(plan: Plan, register: Iterable[CalledFor]) -> tuple[Information, ...]:
    """Return what has been received by calls: in their order, then in that of the replies."""
    cited = {topic.id: provisions_in(topic.provisions) for topic in plan.topics}
    return tuple(
        Information(
            topic=topic,
            provision=provision,
            party=received.party,
            on=received.on,
            call=called.entry.id,
            reply=received.entry,
        )
        for called in register
        for received in called.received
        for topic, provision in _about(received.reply, called.topics, cited)
    )


def _about(
    reply: Reply, asked: tuple[str, ...] | None, cited: dict[str, tuple[str, ...]]
) -> Iterator[tuple[str | None, str | None]]:
    """Yield each topic with each of its provisions that a reply is about."""
    topics = reply.topics or asked or ()
    if not reply.provisions:
        for topic in topics:
            yield from ((topic, provision) for provision in cited[topic] or (None,))
        if not topics:
            yield None, None
        return
    about = provisions_in(reply.provisions)
    for topic in topics:
        named = [provision for provision in about if provision in cited[topic]]
        # A topic that the reply names is replied to, whatever it cites.
        yield from ((topic, provision) for provision in named or ((None,) if reply.topics else ()))
    everywhere = {provision for topic in topics for provision in cited[topic]}
    yield from ((None, provision) for provision in about if provision not in everywhere)

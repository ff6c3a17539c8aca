"""Reads the tables of calls for information, and of replies."""

from workplan.model.calls import Call, Reply
from workplan.planfile.deadlines import EACH
from workplan.planfile.kinds import DATE, DATE_OR_OFFSET, INTEGER, ROLL, STRING, TEXT
from workplan.planfile.tables import Table


def read_call(table: Table) -> Call:
    """Read one of `[[calls]]`."""
    return Call(
        id=table.required("id", STRING),
        of=table.strings("of"),
        title=table.required("title", TEXT),
        sent=table.required("sent", DATE_OR_OFFSET),
        replies_by=table.optional("replies_by", DATE_OR_OFFSET),
        each=table.defaulted("each", EACH, "meeting"),
        form=table.optional("form", TEXT),
        addressee=table.optional("addressee", STRING),
        owner=table.optional("owner", STRING),
        roll=table.optional("roll", ROLL),
        since=table.optional("since", STRING),
        until=table.optional("until", STRING),
        **table.statement(),
    )


def read_reply(table: Table) -> Reply:
    """Read one of `[[replies]]`."""
    return Reply(
        call=table.required("call", STRING),
        from_=table.optional("from", STRING),
        on=table.optional("on", DATE),
        topics=table.strings("topics"),
        provisions=table.strings("provisions"),
        count=table.optional("count", INTEGER),
        as_of=table.optional("as_of", DATE),
        **table.statement(),
    )

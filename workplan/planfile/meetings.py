"""Reads the tables of meetings, which sessions are too."""

from typing import get_args

from workplan.model.meetings import Fixed, Free, Meeting, Status
from workplan.planfile.kinds import BOOLEAN, DATE, INTEGER, SOME_DAY, STRING, TEXT, Kind, choice
from workplan.planfile.tables import Table
from workplan.text import sentence

STATUS: Kind[Status] = choice(get_args(Status))


def read_meeting(table: Table) -> Meeting:
    """Read one of `[[meetings]]` or `[[sessions]]`."""
    return Meeting(
        id=table.required("id", STRING),
        body=table.required("body", STRING),
        dates=_dates(table),
        number=table.optional("number", INTEGER),
        title=table.optional("title", TEXT),
        place=table.optional("place", STRING),
        status=table.defaulted("status", STATUS, "proposed"),
        decided_by=table.optional("decided_by", STRING),
        topics=table.list_of("topics", STRING),
        topics_final=table.defaulted("topics_final", BOOLEAN, default=False),
        sittings=table.optional("sittings", INTEGER),
        during=table.optional("during", STRING),
        resumes=table.optional("resumes", STRING),
        was=table.optional("was", STRING),
        **table.statement(),
    )


def _dates(table: Table) -> Fixed | Free:
    fixed = table.has("starts", "ends")
    window = table.has("earliest", "latest", "days", "placed")
    if window and not fixed:
        return _window(table)
    if window:
        table.fault(
            window[0],
            message=sentence("a meeting has either fixed dates or a window, not both"),
            hint=sentence("leave out {window}, or {fixed}", window=window, fixed=fixed),
        )
    elif not fixed:
        table.fault(
            message=sentence("the meeting has no dates"),
            hint=sentence(
                "write starts and ends where they are fixed, else earliest, latest and days"
            ),
        )
        return Fixed(SOME_DAY, SOME_DAY)
    return Fixed(*table.period("starts", "ends"))


def _window(table: Table) -> Free:
    earliest, latest = table.period("earliest", "latest")
    days = table.required("days", INTEGER)
    return Free(
        earliest=earliest,
        latest=latest,
        # One and the same only if the other could not be read: then nothing has to fit.
        days=1 if earliest is latest else days,
        placed=table.optional("placed", DATE),
    )

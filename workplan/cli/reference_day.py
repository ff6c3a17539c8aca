"""The options that ask for a day of reference, or for a length of time from it."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import click

from workplan.cli.output import spoken
from workplan.dates.lengths import Length, Unit
from workplan.dates.spans import FIRST_DAY, LAST_DAY
from workplan.errors import WrongValue
from workplan.model.plan import Plan
from workplan.text import sentence

_SHORT = re.compile(r"([0-9]{1,6})([dwmy])")
_UNITS: dict[str, Unit] = {"d": "day", "w": "week", "m": "month", "y": "year"}


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        said = sentence('"{day}" is no day; write it as 2012-07-20', day=value)
        raise click.BadParameter(spoken().say(said)) from None
    if not FIRST_DAY <= day <= LAST_DAY:
        said = sentence("{day} lies outside the years 1900 to 2199", day=value)
        raise click.BadParameter(spoken().say(said))
    return day


def _length(_context: click.Context, _option: click.Parameter, value: str | None) -> Length | None:
    """Return a length as it is written short (30d), or as in a plan file (10 working days)."""
    if value is None:
        return None
    try:
        short = _SHORT.fullmatch(value.strip().lower())
        if short is not None:
            return Length(int(short[1]), _UNITS[short[2]])
        return Length.parse(value)
    except WrongValue as error:
        wrong = sentence("{message}; {hint}", message=error.message, hint=error.hint)
        said = sentence("{error} (short: 30d, 6w, 2m, 1y)", error=wrong)
        raise click.BadParameter(spoken().say(said)) from None


as_of = click.option(
    "--as-of", callback=_day, metavar="DATE", help="Look at the plan from this day, as 2012-07-20."
)
due = click.option(
    "--due",
    callback=_length,
    metavar="LENGTH",
    help="Only what is overdue, or due within this time (30d, 6w, 2m) from --as-of, else today.",
)


def today(plan: Plan) -> date:
    """Return the day that it is in the plan's time zone."""
    return datetime.now(UTC).astimezone(ZoneInfo(plan.time_zone)).date()

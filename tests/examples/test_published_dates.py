"""Dates that the bodies published come out of their plans as they were published.

They were copied by hand from where the comment says, and not from the plans.
"""

from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

import workplan

EXAMPLES = Path(__file__).parents[2] / "examples"

# https://github.com/ietf/wiki.ietf.org/tree/main/group/secdispatch: ietf107.md to ietf110.md
SECDISPATCH = """
ietf-107/preliminary-agenda 2020-02-21
ietf-107/rescheduling       2020-02-26
ietf-107/final-agenda       2020-02-28
ietf-107/drafts             2020-03-09
ietf-107/draft-agendas      2020-03-11
ietf-107/revised-agendas    2020-03-16
ietf-107/proceedings        2020-04-17
ietf-107/corrections        2020-05-11
ietf-108/sessions           2020-06-12
ietf-108/preliminary-agenda 2020-06-26
ietf-108/rescheduling       2020-07-01
ietf-108/final-agenda       2020-07-02
ietf-108/drafts             2020-07-13
ietf-108/draft-agendas      2020-07-15
ietf-108/revised-agendas    2020-07-20
ietf-108/proceedings        2020-08-21
ietf-109/sessions           2020-10-02
ietf-109/preliminary-agenda 2020-10-16
ietf-109/rescheduling       2020-10-21
ietf-109/final-agenda       2020-10-23
ietf-109/drafts             2020-11-02
ietf-109/draft-agendas      2020-11-04
ietf-109/revised-agendas    2020-11-09
ietf-109/proceedings        2020-12-11
ietf-109/corrections        2021-01-04
ietf-110/sessions           2021-01-22
ietf-110/preliminary-agenda 2021-02-05
ietf-110/rescheduling       2021-02-10
ietf-110/final-agenda       2021-02-12
ietf-110/drafts             2021-02-22
ietf-110/draft-agendas      2021-02-24
ietf-110/revised-agendas    2021-03-01
ietf-110/proceedings        2021-04-02
ietf-110/corrections        2021-04-26
"""
# The same wiki, group/irtf/irsgminutes: the minutes of May and June 2022, January, May and August
# 2023, May 2024, January 2025 and January 2026; for the drafts of 121 group/alldispatch.md.
IRSG = """
ietf-114/sessions           2022-06-10
ietf-114/final-agenda       2022-07-01
ietf-116/sessions           2023-02-10
ietf-117/sessions           2023-06-09
ietf-118/sessions           2023-09-22
ietf-118/preliminary-agenda 2023-10-06
ietf-118/final-agenda       2023-10-13
ietf-120/sessions           2024-06-07
ietf-121/drafts             2024-10-21
ietf-122/sessions           2025-01-31
ietf-125/sessions           2026-01-30
"""
# http://www.FRBAtlanta.org/news/press-room/blackout-periods
BLACKOUTS = """
fomc-2023-01 2023-01-21 2023-02-02
fomc-2023-03 2023-03-11 2023-03-23
fomc-2023-05 2023-04-22 2023-05-04
fomc-2023-06 2023-06-03 2023-06-15
fomc-2023-07 2023-07-15 2023-07-27
fomc-2023-09 2023-09-09 2023-09-21
fomc-2023-10 2023-10-21 2023-11-02
fomc-2023-12 2023-12-02 2023-12-14
fomc-2024-01 2024-01-20 2024-02-01
fomc-2024-03 2024-03-09 2024-03-21
fomc-2024-04 2024-04-20 2024-05-02
fomc-2024-06 2024-06-01 2024-06-13
fomc-2024-07 2024-07-20 2024-08-01
fomc-2024-09 2024-09-07 2024-09-19
fomc-2024-11 2024-10-26 2024-11-08
fomc-2024-12 2024-12-07 2024-12-19
"""
# Released: https://citymatters.hivebrite.com/news/1771539, https://www.swfinstitute.org/news/102131,
# https://binance.com/en/square/post/16810679744521
MINUTES = """
fomc-2023-10/minutes 2023-11-21
fomc-2024-01/minutes 2024-02-21
fomc-2024-11/minutes 2024-11-26
"""
# Press releases of OHCHR of 7 February, 6 June and 3 October 2019, and what it announced in
# January 2020: the addresses are in the plan.
CONCLUDING_OBSERVATIONS = """
japan/concluding-observations      2019-02-07
tonga/concluding-observations      2019-06-06
georgia-opac/concluding-observations 2019-10-03
rwanda/concluding-observations     2020-02-13
"""


@cache
def entries(name: str) -> dict[str, workplan.Entry]:
    plan = workplan.load(EXAMPLES / name / "plan.toml")
    return {entry.id: entry for entry in workplan.derive(plan).entries}


@pytest.mark.parametrize(
    ("plan", "published"),
    [
        ("ietf-meetings", SECDISPATCH),
        ("ietf-meetings", IRSG),
        ("fomc-meetings", MINUTES),
        ("crc-sessions", CONCLUDING_OBSERVATIONS),
    ],
)
def test_what_was_due_falls_due_on_the_published_day(plan: str, published: str) -> None:
    dates = dict(line.split() for line in published.split("\n") if line)
    found = {name: str(entries(plan)[name].ends) for name in dates}
    assert found == dates


def test_the_committee_keeps_silent_on_the_published_days() -> None:
    for line in BLACKOUTS.split("\n")[1:-1]:
        meeting, first, last = line.split()
        blackout = entries("fomc-meetings")[f"{meeting}/blackout"]
        assert (str(blackout.starts), str(blackout.ends)) == (first, last), meeting


def test_drafts_are_due_in_universal_time_and_taken_again_on_the_clock_of_the_meeting() -> None:
    # As the submission tool said before IETF 125 in Shenzhen: last at 2026-03-02 23:59 UTC,
    # again from 2026-03-14 23:59 CST, which is UTC+8.
    drafts, again = (
        entries("ietf-meetings")[f"ietf-125/{name}"] for name in ("drafts", "no-drafts")
    )
    assert drafts.instant == datetime(2026, 3, 2, 23, 59, tzinfo=UTC)
    assert again.instant == datetime(2026, 3, 14, 15, 59, tzinfo=UTC)
    assert again.starts == date(2026, 3, 2)

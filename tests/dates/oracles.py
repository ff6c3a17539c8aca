"""What is open and when Easter is, worked out otherwise than by what is tested."""

from datetime import date, timedelta

from workplan.dates.closing import Between, Closing, OnDates, Yearly


def western_easter(year: int) -> date:
    """Return Easter Sunday by the rule of Meeus, Jones and Butcher.

    J. Meeus, Astronomical Algorithms, 2nd edition, chapter 8.
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    fourth, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - fourth - correction + 15) % 30
    leap, after_leap = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leap - epact - after_leap) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Return the Easter Sunday of the Julian calendar by its Gregorian date.

    J. Meeus, Astronomical Algorithms, 2nd edition, chapter 8. The Julian calendar falls behind
    by a day on each 29 February that the Gregorian one leaves out: 12 days in 1899, 13 in 1900.
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(behind)


def closes(closing: Closing, day: date) -> bool:
    """Say whether a day is closed, from the day alone."""
    if isinstance(closing, OnDates):
        return day in closing.dates
    if isinstance(closing, Between):
        return closing.starts <= day <= closing.ends
    if isinstance(closing, Yearly):
        return (day.month, day.day) == (closing.month, closing.day)
    sunday = day - timedelta(closing.days)
    easter = orthodox_easter if closing.orthodox else western_easter
    return sunday == easter(sunday.year)

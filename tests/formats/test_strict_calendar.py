"""The strict checker of feeds: it finds each fault that is made in a good feed, and no other."""

import pytest

from tests.formats.strict_calendar import problems_of

GOOD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//workplan//workplan//EN
NAME:Prevention of corruption
X-WR-CALNAME:Prevention of corruption
REFRESH-INTERVAL;VALUE=DURATION:PT12H
X-PUBLISHED-TTL:PT12H
SOURCE;VALUE=URI:https://example.org/plan.ics
BEGIN:VTIMEZONE
TZID:Europe/Vienna
BEGIN:STANDARD
DTSTART:20120101T000000
TZNAME:CET
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20120325T020000
RDATE:20130331T020000
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:wg4-3@plan.example.org
DTSTAMP:20091101T000000Z
LAST-MODIFIED:20091101T000000Z
SEQUENCE:0
DTSTART;VALUE=DATE:20120827
DTEND;VALUE=DATE:20120830
SUMMARY:Meeting 3 of WG.4\\, 预防腐败问题工作组
 \\; in Vienna
DESCRIPTION:Topics:\\n- article 12
CATEGORIES:Meeting,WG.4
LOCATION:Vienna
GEO:48.235;16.416
STATUS:CONFIRMED
TRANSP:OPAQUE
URL:https://example.org/wg4-3
LINK;LINKREL=describedby;VALUE=URI:https://example.org/report
END:VEVENT
BEGIN:VEVENT
UID:wg4-3/replies@plan.example.org
DTSTAMP:20091101T000000Z
LAST-MODIFIED:20091101T000000Z
SEQUENCE:0
DTSTART;TZID=Europe/Vienna:20120716T170000
DTEND;TZID=Europe/Vienna:20120716T173000
SUMMARY:Replies to the call for information
STATUS:TENTATIVE
TRANSP:TRANSPARENT
RELATED-TO;GAP=-P42D;RELTYPE=FINISHTOSTART:wg4-3@plan.example.org
END:VEVENT
END:VCALENDAR
"""

# (what is replaced, by what, a part of what has to be said)
FAULTS = {
    "bare line feed": ("SEQUENCE:0\r\n", "SEQUENCE:0\n", "not CRLF"),
    "bare carriage return": ("in Vienna", "in\rVienna", "not CRLF"),
    "no line end at the end": ("END:VCALENDAR\r\n", "END:VCALENDAR", "last line"),
    "empty line": ("LOCATION:Vienna", "LOCATION:Vienna\r\n", "empty"),
    "long line": ("LOCATION:Vienna", f"LOCATION:{'V' * 67}", "more than 75"),
    "long line of few characters": ("LOCATION:Vienna", f"LOCATION:{'预' * 23}", "more than 75"),
    "byte order mark": ("BEGIN:VCALENDAR", "\ufeffBEGIN:VCALENDAR", "byte order mark"),
    "control character": ("LOCATION:Vienna", "LOCATION:Vi\x08enna", "control character"),
    "fold without space": ("工作组\r\n ", "工作组\r\n", "no property name"),
    "small letters": ("SEQUENCE:0", "Sequence:0", "followed by"),
    "no colon": ("STATUS:CONFIRMED", "STATUS CONFIRMED", "followed by"),
    "parameter twice": ("DTSTART;VALUE=DATE:", "DTSTART;VALUE=DATE;VALUE=DATE:", "twice"),
    "unknown parameter": ("SUMMARY:M", "SUMMARY;LANG=en:M", "unknown parameter LANG"),
    "empty parameter": ("SUMMARY:M", "SUMMARY;LANGUAGE=:M", "empty LANGUAGE"),
    "no END": ("END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR", "without its"),
    "END without BEGIN": ("END:VCALENDAR", "END:VTODO\r\nEND:VCALENDAR", "without its BEGIN"),
    "two calendars": (
        "END:VCALENDAR",
        "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR",
        "2 components",
    ),
    "property outside": ("END:VCALENDAR\r\n", "END:VCALENDAR\r\nX-A:b\r\n", "no place there"),
    "task": ("BEGIN:VEVENT", "BEGIN:VTODO", "a component VTODO"),
    "no version": ("VERSION:2.0\r\n", "", "without VERSION"),
    "old version": ("VERSION:2.0", "VERSION:1.0", "cannot be '1.0'"),
    "no product": ("PRODID:-//workplan//workplan//EN\r\n", "", "without PRODID"),
    "method": ("VERSION:2.0", "VERSION:2.0\r\nMETHOD:PUBLISH", "METHOD, which has no place"),
    "identity of the feed": ("VERSION:2.0", "VERSION:2.0\r\nUID:a@b", "UID, which has no place"),
    "name twice": ("X-WR-CALNAME", "X-WR-CALNAME:a\r\nX-WR-CALNAME", "2 X-WR-CALNAME"),
    "interval as text": (";VALUE=DURATION:PT12H", ":PT12H", "VALUE=DURATION"),
    "interval in hours": (";VALUE=DURATION:PT12H", ";VALUE=DURATION:12", "cannot be '12'"),
    "interval of nothing": ("X-PUBLISHED-TTL:PT12H", "X-PUBLISHED-TTL:PT", "cannot be 'PT'"),
    "source as text": ("SOURCE;VALUE=URI", "SOURCE", "VALUE=URI"),
    "link without relation": ("LINK;LINKREL=describedby;", "LINK;", "LINKREL="),
    "no identity": ("UID:wg4-3@plan.example.org\r\n", "", "without UID"),
    "two identities": ("SEQUENCE:0", "UID:a@b\r\nSEQUENCE:0", "2 UID"),
    "identity twice": ("UID:wg4-3/replies", "UID:wg4-3", "the UID wg4-3@plan.example.org twice"),
    "identity with a space": ("UID:wg4-3@", "UID:wg4 3@", "cannot be"),
    "identity without domain": ("UID:wg4-3@plan.example.org", "UID:wg4-3", "cannot be 'wg4-3'"),
    "no stamp": ("DTSTAMP:20091101T000000Z\r\n", "", "without DTSTAMP"),
    "local stamp": ("DTSTAMP:20091101T000000Z", "DTSTAMP:20091101T000000", "cannot be"),
    "stamp as a date": ("DTSTAMP:20091101T000000Z", "DTSTAMP:20091101", "cannot be"),
    "no sequence": ("SEQUENCE:0\r\n", "", "without SEQUENCE"),
    "negative sequence": ("SEQUENCE:0", "SEQUENCE:-1", "cannot be '-1'"),
    "no modification": ("LAST-MODIFIED:20091101T000000Z\r\n", "", "without LAST-MODIFIED"),
    "no summary": ("SUMMARY:Replies to the call for information\r\n", "", "without SUMMARY"),
    "empty summary": ("SUMMARY:Replies to the call for information", "SUMMARY:", "is empty"),
    "two locations": ("LOCATION:Vienna", "LOCATION:Vienna\r\nLOCATION:Doha", "2 LOCATION"),
    "unknown property": ("LOCATION:Vienna", "PLACE:Vienna", "PLACE, which has no place"),
    "no begin": ("DTSTART;VALUE=DATE:20120827\r\n", "", "without DTSTART"),
    "end as long as begin": ("DATE:20120830", "DATE:20120827", "not after DTSTART"),
    "end before begin": ("20120716T173000", "20120716T163000", "not after DTSTART"),
    "end of another kind": (
        "DTEND;VALUE=DATE:20120830",
        "DTEND:20120830T000000Z",
        "DTEND is UTC, DTSTART a date",
    ),
    "end and duration": ("STATUS:CONFIRMED", "DURATION:P3D", "DTEND and DURATION"),
    "day without VALUE": ("DTSTART;VALUE=DATE:", "DTSTART:", "does not fit its parameters"),
    "time with VALUE=DATE": ("DATE:20120827", "DATE:20120827T000000", "does not fit"),
    "day that does not exist": ("DATE:20120827", "DATE:20120832", "does not fit"),
    "time in no zone": ("DTSTART;TZID=Europe/Vienna:", "DTSTART:", "in no zone"),
    "zone and UTC": ("20120716T170000", "20120716T170000Z", "does not fit"),
    "zone not described": (
        "DTSTART;TZID=Europe/Vienna:",
        "DTSTART;TZID=Asia/Doha:",
        "the TZID Asia/Doha without VTIMEZONE",
    ),
    "zone described and not used": (";TZID=Europe/Vienna:2", ":2", "that nothing uses"),
    "zone without offset": ("TZOFFSETTO:+0200\r\n", "", "DAYLIGHT without TZOFFSETTO"),
    "zone with a wrong offset": ("TZOFFSETTO:+0200", "TZOFFSETTO:0200", "cannot be '0200'"),
    "zone in UTC": ("DTSTART:20120325T020000", "DTSTART:20120325T010000Z", "not a local one"),
    "zone out of order": ("RDATE:20130331T020000", "RDATE:20110327T020000", "out of order"),
    "comma not escaped": ("WG.4\\,", "WG.4,", "not escaped"),
    "semicolon not escaped": ("\\; in", "; in", "not escaped"),
    "escape of nothing": ("Topics:\\n", "Topics:\\t", "escapes nothing"),
    "empty category": ("Meeting,WG.4", "Meeting,,WG.4", "empty word"),
    "unknown status": ("STATUS:CONFIRMED", "STATUS:HELD", "cannot be 'HELD'"),
    "unknown transparency": ("TRANSP:OPAQUE", "TRANSP:BUSY", "cannot be 'BUSY'"),
    "cancelled, but busy": ("STATUS:CONFIRMED", "STATUS:CANCELLED", "still takes time"),
    "position with a comma": ("48.235;16.416", "48.235,16.416", "cannot be"),
    "position off the earth": ("48.235;16.416", "148.235;16.416", "cannot be"),
    "address without scheme": ("URL:https://", "URL:", "cannot be 'example.org/wg4-3'"),
    "address with a space": ("org/wg4-3\r", "org/wg4 3\r", "cannot be"),
    "relation to nothing": ("FINISHTOSTART:wg4-3", "FINISHTOSTART:wg4-4", "not another event"),
    "relation to itself": ("START:wg4-3@", "START:wg4-3/replies@", "not another event"),
    "unknown relation": ("FINISHTOSTART", "BEFORE", "RELTYPE=BEFORE does not exist"),
    "gap in words": ("GAP=-P42D", "GAP=6 weeks", "GAP=6 weeks has no sense"),
    "gap to a parent": ("RELTYPE=FINISHTOSTART", "RELTYPE=PARENT", "has no sense"),
}


def as_feed(text: str) -> bytes:
    """Give the lines of a feed the line ends that they need."""
    return text.replace("\n", "\r\n").encode()


def test_a_good_feed_has_no_problems() -> None:
    assert problems_of(as_feed(GOOD)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str) -> None:
    right, wrong, said = FAULTS[fault]
    good = as_feed(GOOD).decode()
    assert right in good
    found = problems_of(good.replace(right, wrong).encode())
    assert any(said in problem for problem in found), found


def test_a_character_split_by_folding_is_found() -> None:
    feed = as_feed(GOOD).replace("预".encode(), b"\xe9\r\n \xa2\x84")
    assert any("split by folding" in problem for problem in problems_of(feed))


def test_what_is_no_calendar_has_problems() -> None:
    assert problems_of(b"")
    assert problems_of(b"\xff\xfe\x00")
    assert problems_of(b"<html></html>\r\n")

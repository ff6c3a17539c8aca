"""Tables of calls for information and of replies."""

from datetime import date

from tests.planfile.tables_of import faults_in, read_all
from workplan.model.calls import Call, Reply
from workplan.planfile.calls import read_call, read_reply


def test_a_call_is_read_with_all_that_it_may_say() -> None:
    toml = """
        [[calls]]
        id = "call"
        of = ["wg4", "cosp"]
        each = "topic"
        title = "Call for information"
        form = { en = "note verbale", zh = "普通照会" }
        owner = "secretariat"
        addressee = "states-parties"
        sent = "20 weeks before start"
        replies_by = 2012-06-01
        roll = "later"
        since = "wg4-2"
        until = "wg4-3"
        source = "Report, para. 12"
    """
    call = Call(
        id="call",
        of=("wg4", "cosp"),
        each="topic",
        title="Call for information",
        form={"en": "note verbale", "zh": "普通照会"},
        owner="secretariat",
        addressee="states-parties",
        sent="20 weeks before start",
        replies_by=date(2012, 6, 1),
        roll="later",
        since="wg4-2",
        until="wg4-3",
        source="Report, para. 12",
    )
    assert read_all(toml, read_call) == (call,)


def test_a_call_says_at_least_what_it_is_and_when_it_is_sent() -> None:
    toml = '[[calls]]\nid = "call"\ntitle = "Call"\nsent = "on start"'
    assert read_all(toml, read_call) == (Call(id="call", title="Call", sent="on start"),)
    assert faults_in("[[calls]]", read_call) == [
        '1: id is missing; write id = "..."',
        '1: title is missing; write title = "..."',
        '1: sent is missing; write sent = "6 weeks before start"',
    ]


def test_a_reply_is_read() -> None:
    toml = """
        [[replies]]
        call = "wg4-2/call"
        from = "albania"
        on = 2011-05-20
        topics = ["awareness-raising"]
        provisions = "5"
        url = "https://example.org/"
        [[replies]]
        call = "wg4-2/call"
        from = "states-parties"
        count = 28
        as_of = 2011-05-27
    """
    assert read_all(toml, read_reply) == (
        Reply(
            call="wg4-2/call",
            from_="albania",
            on=date(2011, 5, 20),
            topics="awareness-raising",
            provisions="5",
            url="https://example.org/",
        ),
        Reply(call="wg4-2/call", from_="states-parties", count=28, as_of=date(2011, 5, 27)),
    )


def test_what_a_reply_cannot_be_is_told_where_it_stands() -> None:
    toml = '[[replies]]\ncall = 5\nfrom = ["a"]\non = "2011-05-20"\ncount = "28"'
    told = faults_in(toml, read_reply)
    assert [fault.partition(":")[0] for fault in told] == ["2", "3", "4", "5"]

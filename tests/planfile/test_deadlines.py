"""Tables of deadlines."""

from datetime import date

from tests.planfile.tables_of import faults_in, read_all
from workplan.dates.offsets import Offset
from workplan.model.deadlines import Deadline
from workplan.planfile.deadlines import read_deadline

HEAD = '[[deadlines]]\nid = "papers"\ntitle = "Papers"\n'


def test_a_deadline_is_read_with_all_that_it_may_say() -> None:
    toml = """
        of = ["wg", "cosp"]
        each = "topic"
        opens = "10 weeks before start"
        due = "6 weeks before start at 17:00"
        roll = "none"
        owner = "secretariat"
        since = "wg-1"
        until = "wg-2"
    """
    deadline = Deadline(
        id="papers",
        title="Papers",
        of=("wg", "cosp"),
        each="topic",
        opens=Offset.parse("10 weeks before start"),
        due=Offset.parse("6 weeks before start at 17:00"),
        roll="none",
        owner="secretariat",
        since="wg-1",
        until="wg-2",
    )
    assert read_all(HEAD + toml, read_deadline) == (deadline,)


def test_a_deadline_of_one_body_needs_no_list_and_a_fixed_one_no_body() -> None:
    (of_one,) = read_all(HEAD + 'of = "wg"\ndue = "on end"', read_deadline)
    (fixed,) = read_all(HEAD + "due = 2012-08-27", read_deadline)
    assert of_one.of == ("wg",)
    assert (fixed.of, fixed.due, fixed.roll) == ((), date(2012, 8, 27), None)


def test_an_offset_that_cannot_be_read_is_told_as_offsets_tell_it() -> None:
    (told,) = faults_in(HEAD + 'due = "6 weks before start"', read_deadline)
    assert told == (
        '4: unknown unit "weks"; '
        'write days, working days, weeks, months or years: "6 weeks before start"'
    )

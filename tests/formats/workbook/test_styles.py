"""The styles of one workbook and their numbers there."""

from typing import get_args

from openpyxl import Workbook

from workplan.formats.tables.values import Look, Tone
from workplan.formats.workbook.looks import HEADER, LABEL, NOTE
from workplan.formats.workbook.styles import Styles


def test_every_look_and_tone_has_a_style_of_its_own_once_it_is_used() -> None:
    book = Workbook()
    before, styles = set(book.named_styles), Styles(book)
    used = {
        styles.style(look, tone, linked=linked).name
        for _ in range(2)
        for look in get_args(Look)
        for tone in get_args(Tone)
        for linked in (False, True)
    }
    assert len(used) == len(get_args(Look)) * len(get_args(Tone)) * 2
    assert set(book.named_styles) == before | used
    lines = {styles.line(name).name for name in (HEADER, LABEL, NOTE)}
    assert len(lines) == 3
    assert set(book.named_styles) == before | used | lines
    assert used.isdisjoint(lines)


def test_each_style_has_one_number_and_another_where_text_is_quoted_or_for_a_column() -> None:
    styles = Styles(Workbook())
    numbers = [
        [
            styles.number("text", "plain", linked=False, quoted=False),
            styles.number("text", "plain", linked=False, quoted=True),
            styles.number("date", "plain", linked=False, quoted=False),
            styles.number("text", "plain", linked=True, quoted=False),
            styles.column_number("text"),
            styles.line_number(HEADER, quoted=False),
            styles.line_number(HEADER, quoted=True),
        ]
        for _ in range(2)
    ]
    assert numbers[0] == numbers[1]
    assert len(set(numbers[0])) == len(numbers[0])


def test_workbooks_share_parts_of_styles_but_no_styles() -> None:
    one, other = Styles(Workbook()), Styles(Workbook())
    assert one.line(HEADER).font is other.line(HEADER).font
    assert one.style("text", "plain").border is other.style("id", "off").border
    assert one.style("text", "plain") is not other.style("text", "plain")

"""What commands print, and where."""

import pytest

from workplan.cli.output import print_faults, print_lines
from workplan.errors import Fault
from workplan.text import sentence

Capture = pytest.CaptureFixture[str]


def test_a_fault_is_one_line_whatever_its_texts_hold(capsys: Capture) -> None:
    message = sentence("{text}", text="two\nlines \x1b[2J and a bell \a")
    print_faults([Fault(message, sentence("write one"), file="a\nb.toml", line=3)])
    assert capsys.readouterr().err == "a b.toml:3: two lines [2J and a bell ; write one\n"


def test_lines_keep_their_indent_and_lose_orders_to_the_terminal(capsys: Capture) -> None:
    print_lines(["    a\x1b[31m  b", "", "c"])
    assert capsys.readouterr().out == "    a[31m b\n\nc\n"

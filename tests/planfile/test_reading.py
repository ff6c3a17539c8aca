"""Whatever stands at a path is read as text, or told."""

import errno
import os
from pathlib import Path
from typing import Any, NoReturn

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from workplan.errors import Fault, PlanError
from workplan.planfile.reading import MAX_BYTES, read_text

MARK = b"\xef\xbb\xbf"

# The one file is written anew by each example.
one_file = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def fault_of(path: Path | str) -> Fault:
    """Return the one fault that reading the file at `path` tells."""
    with pytest.raises(PlanError) as raised:
        read_text(path)
    (fault,) = raised.value.faults
    assert fault.file == str(path)
    assert str(fault.hint)
    return fault


@one_file
@given(st.text().filter(lambda text: "\0" not in text), st.sampled_from((b"", MARK)))
@example("a = 1\r\nb = '''\r\r\n'''\n", MARK)
def test_text_is_read_as_it_was_written(tmp_path: Path, text: str, mark: bytes) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(mark + text.encode())
    read = read_text(path)
    had_mark = bool(mark) or text.startswith("\ufeff")
    assert (read.name, read.byte_order_mark) == (str(path), had_mark)
    assert read.text == (text if mark else text.removeprefix("\ufeff"))


@one_file
@given(
    st.binary()
    | st.lists(st.sampled_from((b"a", b"\n", b"\xe4", b"\xc3", b"\0", MARK))).map(b"".join)
)
def test_bytes_are_text_in_utf_8_or_the_line_is_told_where_they_are_not(
    tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(data)
    try:
        read = read_text(path)
    except PlanError as error:
        (fault,) = error.faults
        assert fault.line
        line = data.split(b"\n")[fault.line - 1]
        assert b"\0" in line or not is_utf_8(line)
    else:
        assert MARK * read.byte_order_mark + read.text.encode() == data


def is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


WRONG = {
    b"\xff\xfea\0": "this file is text in UTF-16, not in UTF-8",
    b"\xfe\xff\0a": "this file is text in UTF-16, not in UTF-8",
    b"a = 1\nb\0": "this is not a text file: it has a byte 0",
    b"\nPr\xe4vention": "this is not text in UTF-8: byte 3 of the line is 0xE4",
    MARK + b"a\nb\xc3": "this is not text in UTF-8: byte 2 of the line is 0xC3",
    MARK + b"\xff": "this is not text in UTF-8: byte 4 of the line is 0xFF",
}


@pytest.mark.parametrize(("data", "message"), WRONG.items(), ids=str)
def test_what_is_not_text_in_utf_8_is_told(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(data)
    fault = fault_of(path)
    assert str(fault.message) == message
    assert str(fault.hint) == "save it as text in UTF-8"


def test_a_file_has_the_name_that_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(b"a = 1")
    assert read_text(path, "closures.toml").name == "closures.toml"
    path.write_bytes(b"\xff")
    with pytest.raises(PlanError, match=r"^closures\.toml:1: "):
        read_text(path, "closures.toml")


def test_a_file_may_be_10_mb_long_and_not_a_byte_more(tmp_path: Path) -> None:
    path = tmp_path / "plan.toml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert len(read_text(path).text) == MAX_BYTES == 10_000_000
    path.write_bytes(b"#" * MAX_BYTES + b"\n")
    assert str(fault_of(path).message) == "this file holds more than 10 MB"


def test_a_device_without_end_is_read_no_further_than_a_file_may_be_long() -> None:
    assert str(fault_of("/dev/zero").message) == "this file holds more than 10 MB"


def test_where_no_file_is_the_path_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert str(fault_of(tmp_path / "plan.toml").message) == "there is no such file"
    assert str(fault_of(tmp_path).message) == "this is a folder"
    for path in (tmp_path / "file" / "plan.toml", "a\0b", tmp_path / ("a" * 5000)):
        assert str(fault_of(path).message).startswith("this file cannot be read: ")


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.EACCES, "you have no permission to read this file"),
        (errno.EIO, "this file cannot be read: Input/output error"),
    ],
)
def test_why_a_file_cannot_be_opened_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    def refuse(*_: Any) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "open", refuse)
    assert str(fault_of(tmp_path / "plan.toml").message) == message

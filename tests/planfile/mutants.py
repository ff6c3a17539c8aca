"""Plans with something wrong in them: real plans, changed by hand or by accident."""

import json
import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from hypothesis import strategies as st

# What may stand in the place of a word of a plan, or beside it.
WORDS = (
    *("=", "[", "]", "[[", "]]", "{", "}", ",", ".", "#", '"', "'", '"""', "\\", "\n", "\r"),
    *("id", "starts", "source", "topics", "plan", "en", "true", "5", "-1", "1.5", "1e400", "nan"),
    *('""', '"wg4"', '"a\\nb"', '"\\u202e"', '"🙈"', '"6 weeks before start"', '"{0}"', '"{'),
    *("2012-08-27", "0001-01-01", "9999-12-31", "2012-02-30", "10:00:00", "2012-08-27T10:00:00Z"),
    *("[[meetings]]", "[[plan]]", "[plan]", "[[rules]]", '"' + 20_000 * "x" + '"', 200 * "["),
)
VALUES: tuple[Any, ...] = (
    *(True, False, 0, -1, 10**18, 1.5, float("inf"), float("nan"), "", " ", "x", 20_000 * "x"),
    *("wg4", "wg4-2", "start", "2015", "{", "{0}", "a\nb\x00", "\u202e🙈", "6 weeks before start"),
    *(date.min, date.max, date(2012, 8, 27), datetime(2012, 8, 27), time(10, 0)),  # noqa: DTZ001 - a time without a zone is what is to be refused
    *([], [[]], [{}], {}, {"en": "x"}, {"en": 5}, ["wg4"], ["wg4", 5], [date(2012, 8, 27)]),
)

_WORD = re.compile(r'"[^"\n]*"|[^\s"=\[\]{},]+|.', re.DOTALL)


def _cut(words: list[str], at: int, _: str) -> None:
    del words[at]


def _double(words: list[str], at: int, _: str) -> None:
    words.insert(at, words[at])


def _replace(words: list[str], at: int, word: str) -> None:
    words[at] = word


def _insert(words: list[str], at: int, word: str) -> None:
    words.insert(at, word)


def _swap(words: list[str], at: int, _: str) -> None:
    words[at], words[at - 1] = words[at - 1], words[at]


CHANGES: tuple[Callable[[list[str], int, str], None], ...] = (
    _cut,
    _double,
    _replace,
    _insert,
    _swap,
)


@st.composite
def changed_texts(draw: st.DrawFn, texts: tuple[str, ...]) -> str:
    """Draw one of the texts with a few of its words cut, doubled, replaced or moved."""
    words = _WORD.findall(draw(st.sampled_from(texts)))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(words) - 1))
        draw(st.sampled_from(CHANGES))(words, at, draw(st.sampled_from(WORDS)))
    return "".join(words)


@st.composite
def changed_documents(draw: st.DrawFn, documents: tuple[dict[str, Any], ...]) -> dict[str, Any]:
    """Draw one of the documents with a few of its values changed, moved or gone."""
    document: dict[str, Any] = _copied(draw(st.sampled_from(documents)))
    for _ in range(draw(st.integers(1, 4))):
        slots = _slots(document)
        holder, key = draw(st.sampled_from(slots))
        match draw(st.integers(0, 3)):
            case 0:
                holder[key] = _copied(draw(st.sampled_from(VALUES)))
            case 1:
                other, name = draw(st.sampled_from(slots))
                holder[key] = _copied(other[name])
            case 2 if len(document) > 1:
                del holder[key]
            case 3 if isinstance(holder, dict):
                holder[f"{key}x"] = holder.pop(key)
    return document


def _slots(holder: Any) -> list[tuple[Any, Any]]:
    """Return each place of a value, as what holds it and its key or index there."""
    keys = list(holder) if isinstance(holder, dict) else range(len(holder))
    inner = (
        slot
        for key in keys
        if isinstance(holder[key], dict | list)
        for slot in _slots(holder[key])
    )
    return [*((holder, key) for key in keys), *inner]


def _copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return [_copied(inner) for inner in value] if isinstance(value, list) else value


def written(document: dict[str, Any]) -> str:
    """Write a document as TOML: plain keys first, then its tables below headers."""
    lines = [f"{_key(key)} = {_value(value)}" for key, value in document.items() if _plain(value)]
    for key, value in document.items():
        if not _plain(value):
            header = f"[{_key(key)}]" if isinstance(value, dict) else f"[[{_key(key)}]]"
            for table in [value] if isinstance(value, dict) else value:
                lines.append(header)
                lines += [f"{_key(name)} = {_value(inner)}" for name, inner in table.items()]
    return "\n".join(lines)


def _plain(value: Any) -> bool:
    if isinstance(value, list):
        return not value or not all(isinstance(inner, dict) for inner in value)
    return not isinstance(value, dict)


def _value(value: Any) -> str:
    match value:
        case dict():
            pairs = (f"{_key(key)} = {_value(inner)}" for key, inner in value.items())
            return f"{{ {', '.join(pairs)} }}"
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case date() | time():
            return value.isoformat()
        case str() | bool():
            # JSON's strings are TOML's, but for one character and pairs of surrogates.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return repr(value)


def _key(key: str) -> str:
    return _value(key)

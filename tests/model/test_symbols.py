"""Symbols of documents, as bodies of the United Nations and others write them."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workplan.errors import WrongValue
from workplan.model.symbols import SERIES, SUFFIXES, Suffix, Symbol

ADD_1 = Suffix("Add", 1)
FULLWIDTH = "\N{FULLWIDTH DIGIT ONE}"

# Each with its body, session, what stands within, series, and number; the rest by name.
TAKEN_APART: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
    # the year behind the whole body, and behind its parent
    "CAC/COSP/WG.4/2011/2": ((("CAC", "COSP", "WG.4"), "2011", (), None, 2), {}),
    "CAC/COSP/2011/WG.4/2": ((("CAC", "COSP"), "2011", ("WG.4",), None, 2), {}),
    "CAC/COSP/2011/WG.4/L.1/Add.1": (
        (("CAC", "COSP"), "2011", ("WG.4",), "L", 1),
        {"suffixes": (ADD_1,)},
    ),
    # series with a dot, and with a slash
    "CAC/COSP/WG.4/2011/CRP.1": ((("CAC", "COSP", "WG.4"), "2011", (), "CRP", 1), {}),
    "CAC/COSP/WG.4/2011/INF.1": ((("CAC", "COSP", "WG.4"), "2011", (), "INF", 1), {}),
    "CAC/COSP/2013/INF/1": ((("CAC", "COSP"), "2013", (), "INF", 1), {"slashed": True}),
    "A/HRC/17/NGO/1": ((("A", "HRC"), "17", (), "NGO", 1), {"slashed": True}),
    "A/62/PV.1": ((("A",), "62", (), "PV", 1), {}),
    "A/C.1/62/PV.2": ((("A", "C.1"), "62", (), "PV", 2), {}),
    "CRC/C/SR.1655": ((("CRC", "C"), None, (), "SR", 1655), {}),
    "E/2006/SR.1": ((("E",), "2006", (), "SR", 1), {}),
    "NPT/CONF.2010/MC.I/WP.2": ((("NPT", "CONF.2010", "MC.I"), None, (), "WP", 2), {}),
    # sessions, special ones too
    "A/58/422": ((("A",), "58", (), None, 422), {}),
    "A/RES/64/237": ((("A", "RES"), "64", (), None, 237), {}),
    "A/INF/52/3": ((("A", "INF"), "52", (), None, 3), {}),
    "A/ES-10/1": ((("A",), "ES-10", (), None, 1), {}),
    "A/RES/S-23/2": ((("A", "RES"), "S-23", (), None, 2), {}),
    "E/2006/23": ((("E",), "2006", (), None, 23), {}),
    "CEDAW/C/49/D/20/2008": ((("CEDAW", "C"), "49", ("D", "20"), None, 2008), {}),
    "A/HRC/WG.6/11/SGP/1": ((("A", "HRC", "WG.6"), "11", ("SGP",), None, 1), {}),
    # no session
    "CRC/C/155": ((("CRC", "C"), None, (), None, 155), {}),
    "CCPR/C/CHN-MAC/1": ((("CCPR", "C", "CHN-MAC"), None, (), None, 1), {}),
    "UNEP/OzL.Pro.23/11": ((("UNEP", "OzL.Pro.23"), None, (), None, 11), {}),
    "GC(55)/RES/10": ((("GC(55)", "RES"), None, (), None, 10), {}),
    # suffixes, several of them too
    "CRC/C/4/Rev.1": ((("CRC", "C"), None, (), None, 4), {"suffixes": (Suffix("Rev", 1),)}),
    "A/520/Rev.15/Amend.1": (
        (("A",), None, (), None, 520),
        {"suffixes": (Suffix("Rev", 15), Suffix("Amend", 1))},
    ),
    "CAC/COSP/WG.4/2011/2/Add.1/Corr.2": (
        (("CAC", "COSP", "WG.4"), "2011", (), None, 2),
        {"suffixes": (ADD_1, Suffix("Corr", 2))},
    ),
    # which part, which year, and issued again
    "NPT/CONF.2010/50 (Vol. I)": ((("NPT", "CONF.2010"), None, (), None, 50), {"which": "Vol. I"}),
    "S/RES/1973 (2011)": ((("S", "RES"), None, (), None, 1973), {"which": "2011"}),
    "S/PV.6498 (Resumption 1)": ((("S",), None, (), "PV", 6498), {"which": "Resumption 1"}),
    "A/HRC/17/27*": ((("A", "HRC"), "17", (), None, 27), {"reissued": 1}),
    "A/58/422/Add.1 (Part II)**": (
        (("A",), "58", (), None, 422),
        {"suffixes": (ADD_1,), "which": "Part II", "reissued": 2},
    ),
}

NO_SYMBOLS = (
    *("", "/", "A", "A/", "/1", "CAC/COSP/WG.4", "CAC/COSP/WG.4/", "1/2"),
    *("A/58/", "A//3", "A/58/422/", "/A/58/422", "A/58/422\n", " A/58/422", "A/58/422 "),
    # zeros before a number, and none
    *("A/58/0", "A/58/0422", "A/058/422", "A/58/L.01", "A/58/422/Add.01", "A/58/422/Rev.0"),
    # digits of other scripts, and slashes
    *(f"A/58/{FULLWIDTH}", "A/५८/1", f"A/58/422/Add.{FULLWIDTH}", f"A/{FULLWIDTH}/1"),
    "A\N{FULLWIDTH SOLIDUS}58\N{FULLWIDTH SOLIDUS}1",
    # small letters, words, what stands alone
    *("a/58/422", "cac/cosp/wg.4/2011/2", "A/58/l.1", "A/58/422/add.1", "A/58/422/Add", "A/Add.1"),
    *("A/58/422/Add.1/L.1", "A/58/422/Draft", "A/58/L.", "A/58/L.1.2", "A/58/INF/", "A/58/WG.4"),
    *("A/58/422 ()", "A/58/422 (Vol. I", "A/58/422(2011)", "A/58/422 (a) (b)", "A/58/422 ( 1)"),
    *("A/58/*", "A/58/422 *", "*A/58/422", "CU 2011 83 A", "A/58/1234567", "A/58/422/Add.12345"),
    *("预防/2011/2", "A/5_8/2", f"{'A/' * 60}1"),
)


@pytest.mark.parametrize("text", TAKEN_APART)
def test_a_symbol_is_taken_apart_and_written_as_it_was(text: str) -> None:
    parts, more = TAKEN_APART[text]
    assert Symbol.parse(text) == Symbol(*parts, **more)
    assert str(Symbol(*parts, **more)) == text


@pytest.mark.parametrize("text", NO_SYMBOLS, ids=repr)
def test_what_is_no_symbol_is_refused_with_one_as_an_example(text: str) -> None:
    with pytest.raises(WrongValue, match="is no document symbol") as error:
        Symbol.parse(text)
    assert "CAC/COSP/WG.4/2011/2" in str(error.value.hint)


def test_what_has_spaces_is_sent_to_the_references() -> None:
    with pytest.raises(WrongValue) as error:
        Symbol.parse("CU 2011 83 A")
    assert "belongs into references" in str(error.value.hint)


@pytest.mark.parametrize(
    ("text", "year", "whole"),
    [
        ("CAC/COSP/WG.4/2011/2", 2011, "CAC/COSP/WG.4"),
        ("CAC/COSP/2011/WG.4/L.1/Add.1", 2011, "CAC/COSP/WG.4"),
        ("A/58/422", None, "A"),
        ("CRC/C/155", None, "CRC/C"),
        ("A/ES-10/1", None, "A"),
        ("S/1999/1", 1999, "S"),
        ("E/1800/1", None, "E"),
        ("E/2200/1", None, "E"),
    ],
)
def test_the_year_and_the_body_are_the_same_in_either_order(
    text: str, year: int | None, whole: str
) -> None:
    symbol = Symbol.parse(text)
    assert (symbol.year, symbol.whole_body) == (year, whole)


@pytest.mark.parametrize(
    "parts",
    [
        ((), "2011", (), None, 1),
        (("A", "WG.4"), None, ("B",), None, 1),  # read as of the body A/WG.4/B
        (("A", "58"), None, (), None, 1),  # read with a session
        (("A",), "58", ("INF",), None, 1),  # read with a series
        (("A/B",), "58", (), None, 1),  # read as two parts
        (("A",), "58", (), "X", 1),
        (("A",), "58", (), "L", 0),
        (("A",), "", (), None, 1),
        (("A",), "58", (), None, 1, (Suffix("Draft", 1),)),
        (("A",), "58", (), None, 1, (Suffix("Add", -1),)),
        (("A",), "58", (), None, 1, (), True),  # no series to stand before a slash
        (("A",), "58", (), None, 1, (), False, ""),
        (("A",), "58", (), None, 1, (), False, None, -1),
    ],
)
def test_parts_that_are_read_as_another_symbol_or_as_none_make_none(parts: Any) -> None:
    with pytest.raises(WrongValue, match="is no document symbol"):
        Symbol(*parts)


NUMBERS = st.integers(1, 999_999)
# What looks like a series, a suffix or a session is one.
WORDS = st.from_regex(r"[A-Z][A-Za-z0-9-]{0,5}(\.[A-Za-z0-9-]{1,3})?", fullmatch=True).filter(
    lambda word: word.partition(".")[0] not in (*SERIES, *SUFFIXES) and not word[-1].isdigit()
)


@st.composite
def symbols(draw: st.DrawFn) -> Symbol:
    """Draw a symbol of any form."""
    session = draw(st.none() | st.sampled_from(("58", "2011", "ES-10", "9", "S-27")))
    series = draw(st.none() | st.sampled_from(SERIES))
    suffix = st.builds(Suffix, st.sampled_from(SUFFIXES), st.integers(1, 9_999))
    return Symbol(
        tuple(draw(st.lists(WORDS, min_size=1, max_size=3))),
        session,
        () if session is None else tuple(draw(st.lists(WORDS | NUMBERS.map(str), max_size=2))),
        series,
        draw(NUMBERS),
        tuple(draw(st.lists(suffix, max_size=2))),
        series is not None and draw(st.booleans()),
        draw(st.none() | st.sampled_from(("Vol. I", "2011", "Part II"))),
        draw(st.integers(0, 2)),
    )


@given(symbols())
def test_every_symbol_is_read_as_what_it_was_written_from(symbol: Symbol) -> None:
    assert Symbol.parse(str(symbol)) == symbol


PIECES = (
    *(
        "A",
        "CAC",
        "COSP",
        "WG.4",
        "INF",
        "L.1",
        "CRP.2",
        "2011",
        "58",
        "1",
        "01",
        "ES-10",
        "GC(5)",
    ),
    *("Add.1", "Corr.2", "Rev.1", "INF.1", "SR.9", "S-1", "a", "", " (2011)", "*", FULLWIDTH),
)


@given(
    st.lists(st.sampled_from(PIECES), max_size=7).map("/".join)
    | st.lists(st.sampled_from((*PIECES, "/", "/", "/")), max_size=14).map("".join)
    | st.text(max_size=20)
)
def test_every_text_is_refused_or_written_again_as_it_was(text: str) -> None:
    try:
        symbol = Symbol.parse(text)
    except WrongValue:
        return
    assert str(symbol) == text
    assert Symbol.parse(str(symbol)) == symbol

"""Plans of any size: the real one, repeated within its years for further bodies like its own."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "examples" / "uncac-prevention" / "plan.toml"

# All that a table is called, or is called by in others; titles and sources stay as they are.
_NAMES = (
    "id|parent|body|seat|place|topics|during|resumes|of|since|after|before|by|entry|owner"
    "|made_at|addressee|call|agenda|under|meeting|category|actors|recommendation|documents|paper"
)
# These hold words too, that mean the same in each copy.
_NAMES_OR_WORDS = "at|report_back"
_VALUE = r"(?:\[\n(?: .*\n)*\]|.*)"  # of a line, or a list of several
_NAMED = re.compile(rf'^(?:(?:{_NAMES}) = {_VALUE}|(?:{_NAMES_OR_WORDS}) = "wg.*)$', re.MULTILINE)
# What is due of a call is called after the call: `call.replies`.
_NAME = re.compile(r'(?<=["/])[^"/,\[\]]+?(?=(?:\.replies)?["/])')
_SYMBOLS = re.compile(rf"^symbols = {_VALUE}$", re.MULTILINE)
_INCLUDE = re.compile(r"^include = \[(.*?)\].*\n", re.MULTILINE)


def real_plan() -> str:
    """Return the text of the real plan in one file: what it includes stands at its end."""
    real = PLAN.read_text("utf-8")
    names = re.findall(r'"(.*?)"', "".join(_INCLUDE.findall(real)))
    return "\n".join((_INCLUDE.sub("", real), *(_text_beside(name) for name in names)))


def repeated_plan(copies: int) -> str:
    """Return the text of a plan with everything that the real one has, so many times.

    The first copy is the real plan. The others lie in the same years and have the number of the
    copy behind all names, also of places, so that copies have nothing in common.
    """
    real = real_plan()
    tables = real[real.index("[[") :]
    return real + "".join(_copy(tables, number) for number in range(2, copies + 1))


def _text_beside(name: str) -> str:
    return PLAN.with_name(name).read_text("utf-8")


def _copy(tables: str, number: int) -> str:
    def renamed(line: re.Match[str]) -> str:
        return _NAME.sub(rf"\g<0>.copy-{number}", line[0])

    def of_another_body(line: re.Match[str]) -> str:
        return line[0].replace('"CAC/', f'"CAC.{number}/')

    return "\n" + _SYMBOLS.sub(of_another_body, _NAMED.sub(renamed, tables))

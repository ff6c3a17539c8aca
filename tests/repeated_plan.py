"""Plans of any size: the real one, repeated within its years for further bodies like its own."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLAN = ROOT / "examples" / "uncac-prevention" / "plan.toml"

# All that a table is called, or is called by in others; titles and sources stay as they are.
_NAMES = (
    "id|parent|body|seat|place|topics|during|resumes|of|since|after|before|by|entry|owner"
    "|made_at|addressee"
)
_NAMED = re.compile(rf"^(?:{_NAMES}) = .*$", re.MULTILINE)
_NAME = re.compile(r'(?<=["/])[^"/,\[\]]+(?=["/])')


def repeated_plan(copies: int) -> str:
    """Return the text of a plan with everything that the real one has, so many times.

    The first copy is the real plan, byte for byte. The others lie in the same years and have the
    number of the copy behind all names, also of places, so that copies have nothing in common.
    """
    real = PLAN.read_text("utf-8")
    tables = real[real.index("[[") :]
    return real + "".join(_copy(tables, number) for number in range(2, copies + 1))


def _copy(tables: str, number: int) -> str:
    def renamed(line: re.Match[str]) -> str:
        return _NAME.sub(rf"\g<0>.{number}", line[0])

    return "\n" + _NAMED.sub(renamed, tables)

"""What users see of a plan in each format, as lines to compare.

    # show: DATES | ENTRY | WHAT | STATUS
    # ics: the properties of an event, each as it stands in the file
    # xlsx: SHEET: CELL | CELL | CELL
    # md: a line of the document
    # json: ENTRY STARTS..ENDS, or what else is known of its dates

A line of comment that begins with `#` and five spaces goes on with the one before it.
"""

import io
import json
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from workplan.formats.edition import Edition
from workplan.formats.export import FORMATS
from workplan.planfile.load import load

FORMAT = re.compile(r"^# ((show|ics|xlsx|md|json): .*(?:\n#     .*)*)", re.MULTILINE)
PROPERTIES = ("DTSTART", "DTEND", "SUMMARY", "LOCATION", "GEO", "DESCRIPTION")


def written(path: Path) -> dict[str, list[str]]:
    """Return what the comments of a plan say that users see, by format."""
    said: dict[str, list[str]] = {}
    for line, form in FORMAT.findall(path.read_text("utf-8")):
        said.setdefault(form, []).append(re.sub(r"\n#  +", " ", line).partition(": ")[2])
    return said


def seen(path: Path) -> dict[str, list[str]]:
    """Return what the formats of a plan hold."""
    edition = Edition.of(load(path))
    files = {form.suffix[1:]: form.write(edition) for form in FORMATS}
    return {
        "ics": _events(files["ics"].decode()),
        "xlsx": _rows(files["xlsx"]),
        "md": files["md"].decode().splitlines(),
        "json": [_entry(entry) for entry in json.loads(files["json"])["entries"]],
    }


def _events(text: str) -> list[str]:
    """Return the properties that people look at, an event a line."""
    events = []
    unfolded = text.replace("\r\n ", "")
    for event in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", unfolded, re.DOTALL):
        lines = event.splitlines()
        told = [next((one for one in lines if one.startswith(name)), "") for name in PROPERTIES]
        events.append(" ".join(one for one in told if one))
    return events


def _rows(workbook: bytes) -> list[str]:
    rows = []
    for sheet in load_workbook(io.BytesIO(workbook)):
        for row in sheet.iter_rows(values_only=True):
            cells = [_cell(value).replace("\n", " ") for value in row if value not in (None, "")]
            rows.append(f"{sheet.title}: {' | '.join(cells)}")
    return rows


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return str(value.date() if (value.hour, value.minute) == (0, 0) else value)
    return str(value) if not isinstance(value, date) else value.isoformat()


def _entry(entry: dict[str, Any]) -> str:
    if entry["opens"] is not None:
        return f"{entry['id']} {entry['opens']}..{entry['instant'] or entry['ends']}"
    if entry["instant"] is not None:
        return f"{entry['id']} {entry['instant']}"
    if entry["starts"] is None and entry["window"] is None:
        return f"{entry['id']} not dated"
    if entry["starts"] is None:
        return f"{entry['id']} between {' and '.join(entry['window'])}"
    return f"{entry['id']} {entry['starts']}..{entry['ends']}"

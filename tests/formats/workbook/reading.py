"""Workbooks as others read them: openpyxl from the bytes, LibreOffice, and the parts as XML."""

import csv
import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from defusedxml import ElementTree
from openpyxl import Workbook, load_workbook

from tests.system_programs import pdftotext, soffice

# What a spreadsheet shows where a cell cannot be shown or worked out.
BROKEN = re.compile(r"###|#NAME\?|#REF!|#VALUE!|Err:\d")


def read(workbook: bytes) -> Workbook:
    """Read a workbook with openpyxl."""
    return load_workbook(BytesIO(workbook))


def unescaped(text: object) -> str:
    """Read a text as programs for workbooks do, openpyxl apart: ECMA-376-1, 22.9.2.19."""
    return re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), str(text))


def strings(workbook: bytes) -> set[str]:
    """Return everything that stands as text in any cell."""
    return {
        unescaped(cell.value)
        for sheet in read(workbook).worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
    }


def tables(workbook: bytes) -> dict[str, tuple[str, list[str]]]:
    """Return range and names of columns of each table, as its part of the package says them."""
    found = {}
    with ZipFile(BytesIO(workbook)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/tables/"):
                root = ElementTree.fromstring(archive.read(name))
                columns = [part for part in root.iter() if part.tag.endswith("}tableColumn")]
                found[root.attrib["displayName"]] = (
                    root.attrib["ref"],
                    [column.attrib["name"] for column in columns],
                )
    return found


def converted(workbook: bytes, folder: Path, to: str) -> list[Path]:
    """Let LibreOffice, with a profile of its own, convert a workbook; return what comes out."""
    path = folder / "workbook.xlsx"
    path.write_bytes(workbook)
    out = folder / "out"
    subprocess.run(
        [
            soffice(),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            str(out),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return sorted(out.iterdir())


def printed(workbook: bytes, folder: Path) -> list[str]:
    """Return the text of each page as LibreOffice prints a workbook."""
    (pdf,) = converted(workbook, folder, "pdf")
    text = subprocess.run(
        [pdftotext(), "-layout", str(pdf), "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    return text.split("\f")[:-1]


def shown_in_libreoffice(workbook: bytes, folder: Path) -> dict[str, list[list[str]]]:
    """Return what LibreOffice shows in each cell, by sheet.

    The filter's tokens: comma, double quotes, UTF-8, from line 1, formats of columns, language,
    quote all text, detect numbers, save as shown, formulas, remove spaces, every sheet (-1).
    """
    options = "44,34,76,1,,0,true,false,true,false,false,-1"
    files = converted(workbook, folder, f"csv:Text - txt - csv (StarCalc):{options}")
    shown = {}
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            shown[path.stem.removeprefix("workbook-")] = list(csv.reader(file))
    return shown

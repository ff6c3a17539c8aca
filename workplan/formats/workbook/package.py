"""The file that a workbook is: a zip of parts, the same bytes whenever it is written."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_WRITTEN_WHEN = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")
_WRITTEN_WITH = re.compile(rb"<Application>[^<]*</Application>|<AppVersion>[^<]*</AppVersion>")
_SET_BY_HAND = re.compile(rb'(<row\b[^>]*) customHeight="1"')
_UNIX = 3


def plain_package(package: bytes) -> bytes:
    """Return a workbook's file without what openpyxl says of its own accord.

    No time at which it was written: the properties give none, and every part of the zip is of
    1 January 1980, the earliest day there. No claim that Excel wrote it. No claim that heights of
    rows were set by hand: Excel would not make room in them for what is typed in later.
    """
    written = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _WRITTEN_WHEN.sub(b"", content)
            if name == "docProps/app.xml":
                content = _WRITTEN_WITH.sub(b"", content)
            if name.startswith("xl/worksheets/"):
                content = _SET_BY_HAND.sub(rb"\1", content)
            part = ZipInfo(name)
            part.compress_type = ZIP_DEFLATED
            part.create_system = _UNIX  # else that of the machine
            new.writestr(part, content)
    return written.getvalue()

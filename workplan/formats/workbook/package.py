"""The file that a workbook is: a zip of parts, the same bytes whenever it is written."""

import os
import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_WRITTEN_WHEN = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>")
_WRITTEN_WITH = re.compile(rb"<Application>[^<]*</Application>|<AppVersion>[^<]*</AppVersion>")
_UNIX = 3
# Of zlib's levels: a tenth larger than with its usual one, in half the time.
_QUICK = 2


class PlainPackage(ZipFile):
    """The zip into which openpyxl writes, without what that says of its own accord.

    No time at which it was written: the properties give none, and every part of the zip is of
    1 January 1980, the earliest day there. No claim that Excel wrote it.
    """

    def writestr(self, name: str | ZipInfo, content: str | bytes, *_: object) -> None:  # type: ignore[override] # names as openpyxl gives them
        """Write a part."""
        part = name if isinstance(name, ZipInfo) else ZipInfo(name)
        part.compress_type = ZIP_DEFLATED
        part.create_system = _UNIX  # else that of the machine
        written = content.encode() if isinstance(content, str) else content
        if part.filename == "docProps/core.xml":
            written = _WRITTEN_WHEN.sub(b"", written)
        if part.filename == "docProps/app.xml":
            written = _WRITTEN_WITH.sub(b"", written)
        super().writestr(part, written, compresslevel=_QUICK)

    def write(self, file: str | os.PathLike[str], name: str, *_: object) -> None:  # type: ignore[override] # as above
        """Write a file as a part."""
        self.writestr(name, Path(file).read_bytes())

"""The zip that a workbook is."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from workplan.formats.workbook.package import PlainPackage

PARTS = {
    "docProps/core.xml": b'<x><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z'
    b"</dcterms:created><dc:title>T</dc:title><dcterms:modified>2026</dcterms:modified></x>",
    "docProps/app.xml": b"<x><Application>Microsoft Excel</Application>"
    b"<AppVersion>3.1</AppVersion></x>",
    "xl/sharedStrings.xml": b"<Application>kept</Application>",
}


def test_a_package_tells_neither_when_nor_with_what_it_was_written(tmp_path: Path) -> None:
    written, sheet = BytesIO(), tmp_path / "sheet"
    sheet.write_text("<sheet/>", "utf-8")
    with PlainPackage(written, "w") as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
        archive.write(sheet, "xl/worksheets/sheet1.xml")
    with ZipFile(written) as archive:
        read = {name: archive.read(name) for name in archive.namelist()}
        parts = archive.infolist()
    assert read == {
        "docProps/core.xml": b"<x><dc:title>T</dc:title></x>",
        "docProps/app.xml": b"<x></x>",
        "xl/sharedStrings.xml": PARTS["xl/sharedStrings.xml"],
        "xl/worksheets/sheet1.xml": b"<sheet/>",
    }
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
    assert {part.create_system for part in parts} == {3}
    assert {part.compress_type for part in parts} == {ZIP_DEFLATED}

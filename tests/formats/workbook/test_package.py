"""The zip that a workbook is."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from workplan.formats.workbook.package import plain_package

PARTS = {
    "docProps/core.xml": b'<x><dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z'
    b"</dcterms:created><dc:title>T</dc:title><dcterms:modified>2026</dcterms:modified></x>",
    "docProps/app.xml": b"<x><Application>Microsoft Excel</Application>"
    b"<AppVersion>3.1</AppVersion></x>",
    "xl/worksheets/sheet1.xml": b'<col customWidth="1"/><row r="1" ht="15" customHeight="1" />'
    b'<t>&lt;row customHeight="1"</t><row r="2"/>',
    "xl/sharedStrings.xml": b'<row customHeight="1"><Application>kept</Application>',
}


def package() -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, content in PARTS.items():
            archive.writestr(name, content)
    return written.getvalue()


def test_a_package_tells_neither_when_nor_with_what_it_was_written() -> None:
    with ZipFile(BytesIO(plain_package(package()))) as archive:
        read = {name: archive.read(name) for name in archive.namelist()}
        parts = archive.infolist()
    assert read == {
        "docProps/core.xml": b"<x><dc:title>T</dc:title></x>",
        "docProps/app.xml": b"<x></x>",
        "xl/worksheets/sheet1.xml": b'<col customWidth="1"/><row r="1" ht="15" />'
        b'<t>&lt;row customHeight="1"</t><row r="2"/>',
        "xl/sharedStrings.xml": PARTS["xl/sharedStrings.xml"],
    }
    assert {part.date_time for part in parts} == {(1980, 1, 1, 0, 0, 0)}
    assert {part.create_system for part in parts} == {3}
    assert {part.compress_type for part in parts} == {ZIP_DEFLATED}

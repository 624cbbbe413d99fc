"""Small files of the rarer kinds: OpenDocument, spreadsheets, TNEF."""

from __future__ import annotations

import struct

from tests.support.word import zip_file

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODT_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
    for prefix, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "draw": "drawing",
        "form": "form",
        "xforms": "x",
        "field": "ms-interop:field",
        "loext": "loext",
    }.items()
)


def odt(body: str, styles: str = "") -> bytes:
    """An .odt whose text is given; `styles` are automatic ones."""
    content = (
        f"<office:document-content {ODT_NAMESPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zip_file({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def odt_row(*cells: str) -> str:
    """A table row; bare words become a paragraph in a cell."""
    made = "".join(
        each if each.startswith("<") else f"<table:table-cell><text:p>{each}</text:p></table:table-cell>"
        for each in cells
    )
    return f"<table:table-row>{made}</table:table-row>"


def xlsx(rows: str, *, merges: str = "", formats: str = "", state: str = "visible", date1904: str = "0") -> bytes:
    """A workbook of one sheet; `rows` is its sheetData. Style 0 is general, 1 a date, 2 eleven digits, 3 struck."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><workbookPr date1904="{date1904}"/>'
        f'<sheets><sheet name="Referral" sheetId="1" state="{state}" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'
        f'<numFmt numFmtId="165" formatCode="00000000000"/></numFmts><fonts><font/><font><strike/></font></fonts>'
        '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/>'
        '<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}"><si><t>Name</t></si><si><r><t>Ada </t></r><r><rPr><strike/></rPr>'
        "<t>Byrne</t></r></si></sst>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{merges}</worksheet>',
    }
    return zip_file({name: text.encode() for name, text in files.items()})


def tnef(*attributes: tuple[int, int, bytes]) -> bytes:
    """A winmail.dat of attributes: level, id, value."""
    out = b"\x78\x9f\x3e\x22\x01\x00"
    for level, number, value in attributes:
        out += struct.pack("<BIi", level, number, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)
    return out

"""Small Word files, written by hand, so that a test shows just the XML it is about."""

from __future__ import annotations

import io
import zipfile

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
PICTURE = "<w:r><w:drawing><a:blip/></w:drawing></w:r>"


def run(text: str, properties: str = "") -> str:
    """A run of text; `properties` stands in w:rPr."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*parts: str) -> str:
    """A paragraph of runs and whatever else; bare words become a run."""
    return "<w:p>" + "".join(part if part.startswith("<") else run(part) for part in parts) + "</w:p>"


def cell(*parts: str, properties: str = "") -> str:
    """A table cell; bare words become a paragraph."""
    inside = "".join(part if part.startswith("<") else paragraph(part) for part in parts)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside or '<w:p/>'}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table row; bare words become a cell."""
    inside = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(rows) + "</w:tbl>"


def control(content: str, *, kind: str = "<w:text/>", prompt: bool = False) -> str:
    """A content control."""
    showing = "<w:showingPlcHdr/>" if prompt else ""
    return f"<w:sdt><w:sdtPr>{showing}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def legacy(data: str, result: str = "") -> str:
    """A legacy form field, as Word writes it."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{result}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def word_file(body: str, *, styles: str = "", main_type: str = MAIN, strict: bool = False, **parts: str) -> bytes:
    """A .docx whose body is given. `parts`: header1="<w:p>…", footer1=…, comments=…."""
    kinds = {name: name.rstrip("0123456789") for name in parts}
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{office}/{kind}" Target="{name}.xml"/>' for name, kind in kinds.items()
    )
    references = "".join(
        f'<w:{kind}Reference w:type="default" r:id="r{name}"/>'
        for name, kind in kinds.items()
        if kind in {"header", "footer"}
    )
    root = {"header": "hdr", "footer": "ftr", "comments": "comments", "footnotes": "footnotes"}
    files = {
        "[Content_Types].xml": _types(main_type, kinds),
        "_rels/.rels": _relations(f'<Relationship Id="r1" Type="{office}/officeDocument" Target="word/document.xml"/>'),
        "word/_rels/document.xml.rels": _relations(
            f'<Relationship Id="rs" Type="{office}/styles" Target="styles.xml"/>{relations}'
        ),
        "word/styles.xml": f"<w:styles {NAMESPACES}>{styles}</w:styles>",
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}<w:sectPr>{references}</w:sectPr></w:body>"
        "</w:document>",
    }
    for name, kind in kinds.items():
        files[f"word/{name}.xml"] = f"<w:{root[kind]} {NAMESPACES}>{parts[name]}</w:{root[kind]}>"
    return zip_file({name: _strict(text).encode() if strict else text.encode() for name, text in files.items()})


def zip_file(files: dict[str, bytes]) -> bytes:
    """A zip of the files given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return out.getvalue()


def _types(main_type: str, kinds: dict[str, str]) -> str:
    start = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = "".join(f'<Override PartName="/word/{n}.xml" ContentType="{start}.{k}+xml"/>' for n, k in kinds.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{start}.styles+xml"/>{parts}</Types>'
    )


def _relations(inside: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


def _strict(text: str) -> str:
    start = "http://schemas.openxmlformats.org"
    text = text.replace(f"{start}/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")
    relations = "officeDocument/relationships"
    return text.replace(f"{start}/officeDocument/2006/relationships", f"http://purl.oclc.org/ooxml/{relations}")

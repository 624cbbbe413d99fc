"""Invented messages that the template reads before it forks, so that no child has to load or compile anything.

For: `template`. A text, a web page, a Word form and a PDF form, with the labels that forms ask most: what they bring
into memory (libraries, patterns, wordings once looked up) every child finds there.

Must not know: what is read in them. The people are nobody.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage

_ROWS = (
    ("Local housing authority", "Anytown Council"),
    ("Name of referrer", "Ann Example"),
    ("Role of person referring", "Support worker"),
    ("Email address of referrer", "ann@example.com"),
    ("Phone number of referrer", "01632 960001"),
    ("Full name", "Cas Example"),
    ("Date of birth", "01/02/1990"),
    ("Mobile number", "07700 900001"),
    ("Gender", "\u2612 Male \u2610 Female"),
    ("Current address", "1 High Street, Anytown AB1 2CD"),
    ("Household composition", "Single person"),
    ("What is the main reason for this referral?", "Threatened with homelessness"),
    ("Please explain your answer", "Asked to leave by his parents."),
    ("What type of accommodation are they in?", "Parents' house"),
    ("Date likely to become homeless", "3 March 2026"),
    ("Support needs", "None known"),
    ("Medical information", "Asthma"),
    ("Has the client consented?", "Yes, verbally on 2 February 2026"),
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def invented() -> Iterator[bytes]:
    """Give the messages."""
    plain = _mail("Please accept this referral. Cas Example, born 01/02/1990, is homeless from Friday. He agreed.")
    plain.add_alternative(
        "<p>Please accept <b>this</b> referral.</p><table><tr><td>Name<td>Cas Example</table>", "html"
    )
    yield plain.as_bytes()
    answer = EmailMessage()
    answer["Subject"] = "Re: DTR-ANY-2026-00001"
    yield answer.as_bytes()
    for name, data in (("form.docx", _word()), ("form.pdf", _pdf())):
        message = _mail("Please find the form attached.\n\nAnn Example\nSupport worker\n01632 960001\n")
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        yield message.as_bytes()


def _mail(text: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = (
        "Ann Example <ann@example.com>",
        "housing@example.com",
        "Referral",
    )
    message.set_content(text)
    return message


def _word() -> bytes:
    def cell(text: str) -> str:
        return f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    rows = "".join(f"<w:tr>{cell(label)}{cell(value)}</w:tr>" for label, value in _ROWS)
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return out.getvalue()


def _pdf() -> bytes:
    """A page with two columns; the cross-reference table is left out, which PDFium mends."""
    lines = []
    for at, (label, value) in enumerate(_ROWS):
        y = 780 - 30 * at
        lines.append(f"50 {y - 8} 200 24 re S 250 {y - 8} 290 24 re S")
        for x, text in ((55, label), (255, value)):
            shown = text.encode("latin-1", "replace").decode("latin-1").replace("(", "").replace(")", "")
            lines.append(f"BT /F1 10 Tf {x} {y} Td ({shown}) Tj ET")
    stream = "\n".join(lines).encode("latin-1")
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length " + str(len(stream)).encode() + b">>stream\n" + stream + b"\nendstream endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )

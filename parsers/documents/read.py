"""The one door for files: any attachment's bytes in, one Document out, whatever happens.

For: `parsers.read` calls this for every part that is not the mail's own text.

Must not know: what a form is. Never raises: what cannot be read is a Problem with a code of the contract and a
sentence that says what to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from parsers.documents.archive import Encrypted, TooLarge, Unreadable, Unsupported
from parsers.documents.bundle import read_msg, read_zip
from parsers.documents.doc import read_doc
from parsers.documents.docx import read_docx
from parsers.documents.ocr import Ocr
from parsers.documents.odt import read_odt
from parsers.documents.pdf import read_pdf
from parsers.documents.rtf import read_rtf
from parsers.documents.scan import read_picture
from parsers.documents.shape import Document
from parsers.documents.sheet import read_xlsx
from parsers.documents.sniff import FileKind, sniff
from parsers.documents.textfile import read_html, read_text
from parsers.documents.tnef import read_tnef
from parsers.limits import Limits
from parsers.record import Problem, ProblemCode, Source

_Reader = Callable[[str, bytes, Limits, Ocr | None], Document]

READERS: Final[dict[FileKind, _Reader]] = {
    FileKind.DOCX: read_docx,
    FileKind.PDF: read_pdf,
    FileKind.DOC: read_doc,
    FileKind.RTF: read_rtf,
    FileKind.ODT: read_odt,
    FileKind.ODS: read_odt,
    FileKind.XLSX: read_xlsx,
    FileKind.ZIP: read_zip,
    FileKind.MSG: read_msg,
    FileKind.TNEF: read_tnef,
    FileKind.HTML: read_html,
    FileKind.TEXT: read_text,
    FileKind.MAIL: read_text,
    FileKind.PICTURE: read_picture,
}

REFUSED: Final[dict[FileKind, tuple[ProblemCode, str]]] = {
    FileKind.EMPTY: (ProblemCode.EMPTY, "the file is empty: ask for it again"),
    FileKind.BROKEN_ZIP: (ProblemCode.CORRUPT, "the file is cut off or damaged: ask for it again"),
    FileKind.ENCRYPTED_OFFICE: (ProblemCode.ENCRYPTED, "locked with a password: ask for it without one"),
    FileKind.RIGHTS_MANAGED: (
        ProblemCode.ENCRYPTED,
        "protected by rights management: open it in Outlook, or ask for a copy",
    ),
    FileKind.HEIC: (ProblemCode.UNSUPPORTED, "an iPhone picture (HEIC): open it, or ask for JPEG or PDF"),
    FileKind.OLE: (ProblemCode.UNSUPPORTED, "an old office file of an unknown kind: open it, or ask for Word or PDF"),
    FileKind.XLS: (ProblemCode.UNSUPPORTED, "an old Excel file (.xls): open it, or ask for .xlsx"),
    FileKind.OTHER_OFFICE: (
        ProblemCode.UNSUPPORTED,
        "a Pages file, presentation or drawing: open it, or ask for Word or PDF",
    ),
    FileKind.PACKED: (ProblemCode.UNSUPPORTED, "packed by a program other than zip: ask for the files themselves"),
    FileKind.PROGRAM: (ProblemCode.UNSUPPORTED, "a program: do not open it"),
    FileKind.MEDIA: (ProblemCode.UNSUPPORTED, "sound or video: listen to it"),
    FileKind.SVG: (ProblemCode.UNSUPPORTED, "a drawing: open it"),
    FileKind.XML: (ProblemCode.UNSUPPORTED, "data for another program: open it"),
    FileKind.UNKNOWN: (ProblemCode.UNSUPPORTED, "of an unknown kind: open it, or ask for Word or PDF"),
}
_UNKNOWN: Final = REFUSED[FileKind.UNKNOWN]
_FAILED: Final[dict[type[Exception], tuple[ProblemCode, str]]] = {
    Encrypted: (ProblemCode.ENCRYPTED, "locked with a password: ask for it without one"),
    TooLarge: (ProblemCode.TOO_LARGE, "larger inside than is safe to open: ask for a smaller file"),
    Unreadable: (ProblemCode.CORRUPT, "the file is cut off or damaged: ask for it again"),
}


def read_document(name: str, data: bytes, *, limits: Limits, ocr: Ocr | None) -> Document:
    """Give what a file says. `name` is as decoded; the kind is told by the bytes. Never raises."""
    if len(data) > limits.part_bytes:
        return failed(name, ProblemCode.TOO_LARGE, "larger than is read: open it")
    try:
        return _read(name, data, limits, ocr)
    except (Encrypted, TooLarge, Unreadable) as error:
        return failed(name, *_FAILED[type(error)])
    except Unsupported as error:
        return failed(name, ProblemCode.UNSUPPORTED, str(error))
    except MemoryError:
        return failed(name, *_FAILED[TooLarge])
    except Exception:  # noqa: BLE001 - the door that promises never to raise
        return failed(name, *_FAILED[Unreadable])


def _read(name: str, data: bytes, limits: Limits, ocr: Ocr | None) -> Document:
    kind = sniff(data, name)
    reader = READERS.get(kind)
    if reader is None:
        return failed(name, *REFUSED.get(kind, _UNKNOWN))
    document = reader(name, data, limits, ocr)
    if document.problems or document.unpacked or document.fields or document.text.strip():
        return document
    return replace(document, problems=(Problem(name, ProblemCode.NO_TEXT, "the file holds no words: open it"),))


def failed(name: str, code: ProblemCode, detail: str) -> Document:
    """Give a Document that holds nothing but its problem."""
    return Document(name=name, source=Source.OTHER_ATTACHMENT, problems=(Problem(name, code, detail),))

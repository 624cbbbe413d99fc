"""What reading a message costs: processor time for a digital form, fork included, and for free text.

Each form is read as the service reads it: by a child forked for it from a warm template, its answer checked by the
parent; the processor time of parent, template and child is counted. Beside it stands what a user would write without
this program: the file through pdfplumber or python-docx to a table of labels and values, in one process, unguarded,
with nothing made of it. Free text is read in a process that is already warm, and as well as the service reads it, in a
child of its own: there each message meets cold caches, and no long expression is looked for often enough to get a look.
"""

from __future__ import annotations

import email
import email.policy
import io
import json
import os
import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx
import pdfplumber

from parsers.limits import DEFAULT
from parsers.read import read_message
from triage.reader.pool import Reader

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
ARRIVED = datetime(2026, 11, 20, 10, tzinfo=UTC)
ROUNDS = 10
FORM_PROMISED = 60.0
TEXT_PROMISED = 15.0


def main() -> int:
    """Measure and print; 1 where a promise is not kept."""
    forms = [
        path for path in sorted((CORPUS / "forms").glob("*.eml")) if _sources(path) in [["form_docx"], ["form_pdf"]]
    ]
    texts = [path for path in sorted((CORPUS / "own").glob("*.eml")) if _sources(path) == ["free_text"]]
    ours = _in_children([path.read_bytes() for path in forms])
    plain = _each([path.read_bytes() for path in forms], _plain)
    print(f"{len(forms)} messages with one digital form each, {ROUNDS} readings of each; processor time a message:")
    print(f"  this reader, fork included     median {statistics.median(ours):6.1f} ms, longest {max(ours):6.1f} ms")
    print(f"  pdfplumber and python-docx     median {statistics.median(plain):6.1f} ms, longest {max(plain):6.1f} ms")
    late = statistics.median(ours) > FORM_PROMISED
    if texts:
        prose = _each([path.read_bytes() for path in texts], _read)
        late = late or statistics.median(prose) > TEXT_PROMISED
        alone = _in_children([path.read_bytes() for path in texts])
        print(f"{len(texts)} messages of free text, in a warm process:")
        print(
            f"  this reader                    median {statistics.median(prose):6.1f} ms, longest {max(prose):6.1f} ms"
        )
        print(
            f"  in a child forked for each     median {statistics.median(alone):6.1f} ms, longest {max(alone):6.1f} ms"
        )
    print(f"promised: a form under {FORM_PROMISED:.0f} ms, free text under {TEXT_PROMISED:.0f} ms")
    return int(late)


def _sources(path: Path) -> list[str]:
    return [
        record["source"] for record in json.loads(path.with_suffix(".json").read_text())["expect"].get("records", [])
    ]


def _in_children(messages: list[bytes]) -> list[float]:
    """Milliseconds of processor time for each message, parent, template and children together."""
    reader = Reader(slots=1)
    reader.start()
    try:
        template = reader._template._process.pid  # the only way to the time of processes that others have reaped
        found = []
        for raw in messages:
            reader.read(raw, arrived=ARRIVED, slow=False)
            before = time.process_time() + _spent(template)
            for _ in range(ROUNDS):
                reader.read(raw, arrived=ARRIVED, slow=False)
            found.append((time.process_time() + _spent(template) - before) * 1000 / ROUNDS)
        return found
    finally:
        reader.close()


def _spent(process: int) -> float:
    """Seconds of processor time of a process and of the children that it has reaped (proc(5), fields 14 to 17)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(int(ticks) for ticks in fields[11:15]) / os.sysconf("SC_CLK_TCK")


def _each(messages: list[bytes], read: Callable[[bytes], object]) -> list[float]:
    found = []
    for raw in messages:
        read(raw)
        before = time.process_time()
        for _ in range(ROUNDS):
            read(raw)
        found.append((time.process_time() - before) * 1000 / ROUNDS)
    return found


def _read(raw: bytes) -> object:
    return read_message(raw, arrived=ARRIVED, limits=DEFAULT, ocr=None)


def _plain(raw: bytes) -> dict[str, str]:
    """The pipeline that a user would write: every table's first two cells as label and value."""
    rows: dict[str, str] = {}
    for part in email.message_from_bytes(raw, policy=email.policy.default).walk():
        name = (part.get_filename() or "").lower()
        data = part.get_payload(decode=True) if name.endswith((".docx", ".pdf")) else None
        if not isinstance(data, bytes):
            continue
        if name.endswith(".docx"):
            for table in docx.Document(io.BytesIO(data)).tables:
                for row in table.rows:
                    cells = [cell.text for cell in row.cells]
                    rows[cells[0]] = cells[-1]
            continue
        with pdfplumber.open(io.BytesIO(data)) as document:
            for page in document.pages:
                for cells in (row for table in page.extract_tables() for row in table):
                    rows[cells[0] or ""] = cells[-1] or ""
                rows["text"] = page.extract_text()
    return rows

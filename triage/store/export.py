"""One person's data out, as files that people can open: `triage export`.

For: cli, and whoever answers a request for access. Gives a zip: cases.json (cases, records with evidence, clocks,
history), the messages as they came and the mails as they went out.

Other people (household, referrer, staff) are in it too: a person must blank them before it is handed over. The zip
says so in its first file.
"""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from triage.errors import UserError
from triage.store.keep import Keep
from triage.store.store import Store
from triage.store.values import CaseFile

_FILE = TypeAdapter(CaseFile)
_REFERENCE = "DTR-"
_READ_ME = """Everything that triage holds about the person asked for.

Other people stand in these files too: members of the household, referrers, staff, perhaps victims. Blank them, and ask
police, prison or doctors about what they gave in confidence, before anything is handed over.

cases.json   every case: what was read and where, flags with reasons, clocks, messages, mails, history
messages/    the messages as they came, by number
mails/       the mails as they went out, by number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What was written."""

    file: Path
    cases: tuple[str, ...]
    messages: int
    mails: int


def export(store: Store, asked: str, to: Path) -> Export:
    """Write all that is held about a case (by reference) or a person (by name, number or address) into a new zip.

    Readable by us alone. Raises UserError: nothing found, or the file is there already.
    """
    refs, loose = _held(store, asked)
    if not refs and not loose:
        raise UserError("nothing_found", "nothing is held about that person; try another spelling or a number")
    try:
        handle = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UserError("export_exists", "a file of that name is there already; an export never overwrites") from None
    except OSError:
        raise UserError("export_cannot_write", "the file cannot be written; check its folder") from None
    with os.fdopen(handle, "wb") as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        return _write(store, archive, to, refs, loose)


def _held(store: Store, asked: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    if asked.strip().upper().startswith(_REFERENCE):
        return (store.case(asked).ref,), ()
    found = Keep(store).find(asked)
    return found.cases, found.messages


def _write(store: Store, archive: zipfile.ZipFile, to: Path, refs: Sequence[str], loose: Sequence[int]) -> Export:
    files = [store.case(ref) for ref in refs]
    archive.writestr("READ-ME.txt", _READ_ME)
    archive.writestr("cases.json", json.dumps([_plain(file) for file in files], ensure_ascii=False, indent=2))
    numbers = dict.fromkeys([*(message.id for file in files for message in file.messages), *loose])
    written = 0
    for number in numbers:
        raw = store.raw(number)
        if raw is not None:
            archive.writestr(f"messages/{number}.eml", raw)
            written += 1
    mails = {mail.id: mail.message for file in files for mail in file.mails}
    for number, message in mails.items():
        archive.writestr(f"mails/{number}.eml", message)
    return Export(file=to, cases=tuple(refs), messages=written, mails=len(mails))


def _plain(file: CaseFile) -> Any:
    """A case as JSON; the mails' bytes have files of their own."""
    return _FILE.dump_python(file, mode="json", exclude={"mails": {"__all__": {"message"}}})

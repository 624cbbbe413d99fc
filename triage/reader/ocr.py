"""A picture's words, by tesseract where it is installed; lines that it doubts, by rapidocr where that is too.

For: the reading child hands `find_ocr()` to the parsers as a function.

Must not know: what is on the page. The picture goes in by a pipe and the words come out by one: nothing of a message
touches the disk or an argument list.
"""

from __future__ import annotations

import shutil
import subprocess

from parsers.documents.ocr import Ocr, Word
from triage.reader import closer

_SECONDS = 60
_MOST_TEXT = 4_000_000
_COLUMNS = 12


def find_ocr() -> Ocr | None:
    """Give the function that reads a picture (nothing where it fails), None where no engine is installed."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    return closer.closer_look(_tesseract(path)) if closer.is_installed() else _tesseract(path)


def missing() -> str | None:
    """What an operator should know of the engines; None where both are there."""
    if shutil.which("tesseract") is None:
        return "tesseract is not installed, so scans and photographs go to a person unread (Debian: tesseract-ocr)."
    if not closer.is_installed():
        return (
            "rapidocr is not installed, so what is written by hand on scans is read badly (pip: rapidocr, onnxruntime)."
        )
    return None


def _tesseract(path: str) -> Ocr:
    # --psm 6: one block of text, which is what the parsers show it; --dpi: what they scale pages to.
    command = [path, "stdin", "stdout", "--psm", "6", "--dpi", "240", "-l", "eng", "tsv"]

    def read(picture: bytes) -> tuple[Word, ...]:
        try:
            done = subprocess.run(  # noqa: S603 - a fixed command, found on the path, no shell, nothing of the message in it
                command,
                input=picture,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
                # One thread: more are slower, and the child's processor time is bounded.
                env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            )
        except (OSError, subprocess.SubprocessError):
            return ()
        return words_of(done.stdout[:_MOST_TEXT].decode("utf-8", "replace"))

    return read


def words_of(table: str) -> tuple[Word, ...]:
    """Read tesseract's table of words; rows that are no word (pages, blocks, lines) say a confidence of -1."""
    words: list[Word] = []
    for row in table.split("\n")[1:]:
        cells = row.rstrip("\r").split("\t")
        if len(cells) != _COLUMNS or not cells[-1].strip():
            continue
        try:
            left, top, wide, high = (int(cell) for cell in cells[6:10])
            sure = float(cells[10])
        except ValueError:
            continue
        if sure >= 0:
            words.append(Word(cells[-1].strip(), left, top, left + wide, top + high, sure / 100))
    return tuple(words)

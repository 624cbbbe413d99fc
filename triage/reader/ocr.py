"""Page image to text, by tesseract where it is installed.

For: the reading child hands `find_ocr()` to the parsers as a function.

Must not know: what is on the page. The picture goes in by a pipe and the words come out by one: nothing of a message
touches the disk or an argument list.
"""

from __future__ import annotations

import shutil
import subprocess

from parsers.documents.read import Ocr

_SECONDS = 60
_MOST_TEXT = 200_000


def find_ocr() -> Ocr | None:
    """Give the function that reads a page (PNG in, text out; '' where it fails), None where no engine is installed."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    # --psm 4: one column of lines of any size; on ruled forms far better than the often advised 6.
    command = [path, "stdin", "stdout", "--psm", "4", "-l", "eng"]

    def read(page: bytes) -> str:
        try:
            done = subprocess.run(  # noqa: S603 - a fixed command, found on the path, no shell, nothing of the message in it
                command,
                input=page,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
                # One thread: more are slower, and the child's processor time is bounded.
                env={"OMP_THREAD_LIMIT": "1", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
            )
        except (OSError, subprocess.SubprocessError):
            return ""
        return done.stdout[:_MOST_TEXT].decode("utf-8", "replace")

    return read

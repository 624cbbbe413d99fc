"""Writes every letter of the story, and every page, as HTML files: what the browser then looks at.

python -m tests.accessibility.pages FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.support.mails import told
from tests.support.story import every_letter


def write_pages(folder: Path) -> tuple[Path, ...]:
    """One file a letter and page, named after it; the mails' text parts beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for letter in every_letter():
        mail = told(letter)
        page = folder / f"{letter.name}.html"
        page.write_text(mail.html, encoding="utf-8")
        page.with_suffix(".txt").write_text(f"Subject: {mail.message['Subject']}\n\n{mail.text}", encoding="utf-8")
        written.append(page)
    return tuple(written)


if __name__ == "__main__":
    print(f"{len(write_pages(Path(sys.argv[1])))} pages in {sys.argv[1]}")

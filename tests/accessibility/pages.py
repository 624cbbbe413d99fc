"""Writes every letter of the story, and every page, as HTML files: what the browser then looks at.

python -m tests.accessibility.pages FOLDER
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from rules.protocol import Council
from tests.support.builders import london
from tests.support.mails import told
from tests.support.stored import a_message, open_case
from tests.support.story import council, unopened, worklist, yonas
from tests.support.story_letters import every_letter
from tests.support.weeks import a_report
from triage.report.live import write_live
from triage.report.render import html
from triage.store.store import Store
from triage.store.values import MailboxState

NOW = london("2026-11-26 11:42")


def write_pages(folder: Path) -> tuple[Path, ...]:
    """One file a letter and page, named after it; the mails' text parts beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [_mail(folder, number) for number in range(len(every_letter()))]
    made = london("2026-11-30 08:30")
    for name, figures in (("report", a_report()), ("report-suppressed", a_report(suppress=True))):
        page = folder / f"{name}.html"
        page.write_text(html(figures, made), encoding="utf-8")
        written.append(page)
    with tempfile.TemporaryDirectory() as place:
        store = a_full_store(Path(place) / "triage.db")
        for name, councils in (("work-list", [council()]), ("work-list-two", [council(), a_quiet_council()])):
            page = folder / f"{name}.html"
            write_live(store, councils, page, NOW)
            written.append(page)
        store.close()
    return tuple(written)


def _mail(folder: Path, number: int) -> Path:
    letter = every_letter()[number]
    mail = told(letter)
    page = folder / f"{letter.name}.html"
    page.write_text(mail.html, encoding="utf-8")
    page.with_suffix(".txt").write_text(f"Subject: {mail.message['Subject']}\n\n{mail.text}", encoding="utf-8")
    return page


def a_full_store(file: Path) -> Store:
    """The story's work list in a store, with somebody who has nowhere to stay tonight."""
    store = Store(f"sqlite:///{file}")
    store.migrate()
    tonight = replace(yonas(), received=london("2026-11-26 11:20"), clocks=())
    for number, case in enumerate((*worklist(), replace(unopened(), likenesses=()), tonight), 1):
        open_case(store, replace(case, ref=""), council=council(), event=a_message(number), now=case.received)
    store.set_mailbox(MailboxState(council="basildon", connected_since=NOW, last_look=london("2026-11-26 11:41")))
    return store


def a_quiet_council() -> Council:
    """A second council at which nothing is owed, and whose mailbox nobody has looked at yet."""
    return replace(council(), id="luton", code="LUT", name="Luton Council")


if __name__ == "__main__":
    print(f"{len(write_pages(Path(sys.argv[1])))} pages in {sys.argv[1]}")

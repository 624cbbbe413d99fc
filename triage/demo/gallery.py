"""What the demonstration leaves behind: one page with every mail that was sent, and each mail as a file.

Each mail's HTML stands in a frame of its own that may run nothing and load nothing, as a careful mail program would
show it; its text stands beside it.

Must not know: how a mail came about.
"""

from __future__ import annotations

import email
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import default
from html import escape
from pathlib import Path

from rules.words import say_instant

PAGE = "index.html"
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:64rem;padding:1.5rem;color:#1b1b1b;background:#fff}
h1{font-size:1.6rem;margin-bottom:.2rem}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #ccc;vertical-align:top}
section{border-top:3px solid #1b1b1b;margin-top:2.5rem;padding-top:.5rem}
section h2{font-size:1.15rem;margin:.3rem 0}
iframe{width:100%;height:46rem;border:1px solid #999;background:#fff}
pre{white-space:pre-wrap;background:#f4f4f4;padding:1rem;overflow:auto}
a{color:#00437a}
"""


@dataclass(frozen=True, slots=True)
class OutMail:
    """A mail that went out, and when in the story."""

    at: datetime
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        """The mail, parsed."""
        parsed = email.message_from_bytes(self.raw, policy=default)
        if not isinstance(parsed, EmailMessage):
            raise TypeError("the policy makes EmailMessage")
        return parsed

    @property
    def kind(self) -> str:
        """Which letter (X-Triage-Kind)."""
        return str(self.message["X-Triage-Kind"] or "")

    @property
    def case(self) -> str:
        """The case's reference, '' where it is about none or several."""
        return str(self.message["X-Triage-Case"] or "")

    @property
    def to(self) -> str:
        """The receiver."""
        return str(self.message["To"] or "")

    @property
    def subject(self) -> str:
        """The subject."""
        return str(self.message["Subject"] or "")

    def part(self, kind: str) -> str:
        """The text or html part."""
        body = self.message.get_body(preferencelist=(kind,))
        return str(body.get_content()) if body is not None else ""

    @property
    def first_line(self) -> str:
        """The first line that says something: the one behind the council's name."""
        _head, _, rest = self.part("plain").replace("\r\n", "\n").partition("\n\n")
        lines = (line.lstrip("| ").rstrip() for line in rest.splitlines())
        return next((line for line in lines if line and set(line) != {"="}), "")


def write(folder: Path, mails: Sequence[OutMail], story: Sequence[str]) -> Path:
    """Write page and mails into the folder, over those of the last demonstration; gives the page."""
    files = folder / "mails"
    files.mkdir(parents=True, exist_ok=True)
    for old in files.glob("[0-9][0-9]-*.eml"):
        old.unlink()
    names = [f"{number:02d}-{mail.kind}.eml" for number, mail in enumerate(mails, start=1)]
    for name, mail in zip(names, mails, strict=True):
        (files / name).write_bytes(mail.raw)
    page = folder / PAGE
    page.write_text(_page(mails, names, story), encoding="utf-8")
    return page


def _page(mails: Sequence[OutMail], names: Sequence[str], story: Sequence[str]) -> str:
    rows = "".join(_row(number, mail) for number, mail in enumerate(mails, start=1))
    told = "".join(f"<li>{escape(line)}</li>" for line in story)
    numbered = enumerate(zip(mails, names, strict=True), start=1)
    sections = "".join(_section(number, mail, name) for number, (mail, name) in numbered)
    heads = "".join(f"<th>{head}</th>" for head in ("No.", "When", "Kind", "To", "Subject"))
    return (
        '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Every mail of the demonstration</title>'
        f'<meta name="viewport" content="width=device-width"><style>{_STYLE}</style></head><body>'
        f"<h1>Every mail of the demonstration</h1><p>{len(mails)} mails, in the order in which they went out. "
        f"Everybody is invented.</p><ol>{told}</ol><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        f"{sections}</body></html>\n"
    )


def _row(number: int, mail: OutMail) -> str:
    cells = (say_instant(mail.at), mail.kind.replace("_", " "), mail.to)
    told = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr><td>{number}</td>{told}<td><a href="#mail-{number}">{escape(mail.subject)}</a></td></tr>'


def _section(number: int, mail: OutMail, name: str) -> str:
    html, title = mail.part("html"), f"{number}. {mail.subject}"
    return (
        f'<section id="mail-{number}"><h2>{escape(title)}</h2>'
        f"<p>{escape(mail.kind.replace('_', ' '))} to {escape(mail.to)}, {escape(say_instant(mail.at))}. "
        f'<a href="mails/{escape(name)}">The mail as a file</a></p>'
        f'<iframe sandbox loading="lazy" title="{escape(title)}" srcdoc="{escape(html)}"></iframe>'
        f"<details><summary>The same as text</summary><pre>{escape(mail.part('plain'))}</pre></details></section>"
    )

"""`triage interpret`: a rehearsal of how officers' mails are understood, by the code that the service runs.

For: training, scoring, and councils that want to know what their officers' words would do. A world file names councils,
people and referrals; each case file is one mail (contract/officers.md). One JSON object a line comes out for each.

Must not know: stores, mail servers. Nothing is done.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from parsers.limits import DEFAULT
from parsers.record import Address, Applicant, Kind, Record, Referrer, Source
from rules.arrival import kind_here
from rules.case import Case, Likeness, State, Thread
from rules.clocks import start_clocks
from rules.commands import Interpreted, interpret
from rules.model import Arrived, Folder, LetterKind, OurMail, View
from rules.officers.mail import Act, Understood
from rules.protocol import CaseKind, Council, Officer, Person, Protocol
from triage.errors import UserError
from triage.settings.load import shipped

_ANSWERED = "answered@rehearsal.example"

World = Annotated[Path, typer.Option("--world", help="Councils, people and referrals (JSON).", exists=True)]
Files = Annotated[list[Path], typer.Argument(metavar="CASE...", help="Mails to understand, a JSON file each.")]


def interpret_files(world: World, files: Files) -> None:
    """Say how officers' mails would be understood, one JSON object a line; nothing is done."""
    councils, cases = read_world(world)
    failed = False
    for file in files:
        try:
            said = interpreted(_json(file), councils, cases)
        except (KeyError, TypeError, ValueError) as error:
            print(f"triage: {file}: not a mail of this world ({type(error).__name__})", file=sys.stderr)
            failed = True
            continue
        print(json.dumps({"file": str(file), **said}, ensure_ascii=False))
    if failed:
        raise typer.Exit(1)


def interpreted(mail: Mapping[str, Any], councils: Mapping[str, Council], cases: Mapping[str, Case]) -> dict[str, Any]:
    """How one mail of the world is understood, as JSON values."""
    event, view = event_of(mail, councils, cases)
    if kind_here(event, view) is not Kind.OFFICER_REPLY:
        return _said(None)
    return _said(interpret(event, view))


def _said(found: Interpreted | None) -> dict[str, Any]:
    understood = found.understood if found is not None else Understood()
    actions = [_action(act) for act in understood.acts]
    notes = [{"do": "note", "case": ref, "text": found.mail.words} for ref in understood.cases] if found else []
    return {
        "actions": [*(actions or [{"do": "none"}]), *notes],
        "answers_referrer": understood.answers_referrer,
        "proof": found.proof.trust.value if found is not None and found.proof.trust is not None else None,
        "asked": [{"case": each.case, "why": each.why, "guesses": list(each.guesses)} for each in understood.unclear],
    }


def _action(act: Act) -> dict[str, Any]:
    at = act.at.isoformat() if act.at is not None else None
    on = act.on.isoformat() if act.on is not None else None
    pairs = (
        ("by", act.by),
        ("at", at),
        ("to", act.to),
        ("consent", act.consent),
        ("on", on),
        ("of", act.of),
        ("outcome", act.outcome),
    )
    return {"do": act.do.value, "case": act.case, **{name: value for name, value in pairs if value is not None}}


# --- the world ------------------------------------------------------------------------------------------------------


def _json(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError("unreadable", f"{file}: not a JSON file that can be read") from error
    if not isinstance(found, dict):
        raise UserError("unreadable", f"{file}: a JSON object is wanted")
    return found


def read_world(file: Path) -> tuple[dict[str, Council], dict[str, Case]]:
    """Councils by id and cases by reference. Raises UserError where the file does not tell them."""
    world = _json(file)
    try:
        councils = {each["id"]: _council(each) for each in world["councils"]}
        codes = {council.code: council for council in councils.values()}
        cases = {ref: _case(ref, each, codes[ref.split("-")[1]]) for ref, each in world["cases"].items()}
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise UserError("unreadable", f"{file}: not a world of councils and cases ({error!r})") from error
    return councils, cases


def _council(table: Mapping[str, Any]) -> Council:
    return Council(
        id=table["id"],
        code=table["code"],
        name=table["name"],
        protocol=_protocol(table["protocol"]),
        address=table["address"].lower(),
        addresses=(table["address"].lower(),),
        staff_domains=tuple(domain.lower() for domain in table.get("staff_domains", ())),
        officers=tuple(Officer(name=each["name"], email=each["email"].lower()) for each in table.get("officers", ())),
        manager=_person(table.get("manager")),
        spoc=_person(table.get("spoc")),
        answered_mail_is_proof=bool(table.get("answered_mail_is_proof", True)),
    )


def _protocol(name: str) -> Protocol:
    found = {council.protocol.id: council.protocol for council in shipped().values()}
    return found[name]


def _person(table: Mapping[str, Any] | None) -> Person | None:
    return Person(name=table["name"], email=table["email"].lower()) if table else None


def _case(ref: str, table: Mapping[str, Any], council: Council) -> Case:
    who = table.get("referrer") or {}
    email = (who.get("email") or "").lower() or None
    record = Record(
        source=Source.FREE_TEXT,
        referrer=Referrer(
            name=who.get("name"), email=email, organisation=who.get("organisation"), other_contact=who.get("contact")
        ),
        applicant=Applicant(
            name=table.get("applicant"),
            email=(table.get("email") or "").lower() or None,
            date_of_birth=date.fromisoformat(table["born"]) if table.get("born") else None,
        ),
    )
    received = datetime.fromisoformat(table["received"]).astimezone(UTC)
    likely = table.get("likely")
    return Case(
        ref=ref,
        council=council.id,
        kind=CaseKind.REFERRAL,
        record=record,
        received=received,
        thread=Thread(
            message_id=None,
            references=(),
            subject="",
            reply_to=Address(who.get("name") or "", email) if email else None,
        ),
        state=State(table.get("state", "open")),
        lead=(table.get("lead") or "").lower() or None,
        clocks=start_clocks(council, kind=CaseKind.REFERRAL, record=record, pathways=(), received=received),
        likenesses=(Likeness(ref=likely, probability=0.9, likely=True, reasons_for=()),) if likely else (),
    )


# --- one mail of it -------------------------------------------------------------------------------------------------


def event_of(
    mail: Mapping[str, Any], councils: Mapping[str, Council], cases: Mapping[str, Case]
) -> tuple[Arrived, View]:
    """The arrival and all that the service would know of it. What the mail is about is not told to the rules."""
    council = councils[mail["council"]]
    sent = datetime.fromisoformat(mail["sent"]).astimezone(UTC)
    from parsers.read import read_message  # a second of loading that no other command should wait for

    reading = read_message(message_of(mail, council), arrived=sent, limits=DEFAULT, ocr=None)
    folder = Folder.SENT if mail.get("auth") == "sent_folder" else Folder.INBOX
    here = {ref: case for ref, case in cases.items() if case.council == council.id}
    sender = reading.envelope.sender.email if reading.envelope.sender else ""
    answers = mail.get("answers")
    ours = None
    if answers in {kind.value for kind in LetterKind}:
        kind = LetterKind(answers)
        to = _addressee(kind, sender, here.get(mail.get("thread") or ""), council)
        ours = OurMail(kind=kind, case=mail.get("thread"), to=to, message_id=_ANSWERED)
    view = View(
        now=sent,
        council=council,
        thread_case=here.get(mail.get("thread") or ""),
        answered_mail=ours,
        mentioned=tuple(here[ref] for ref in reading.mentions if ref in here),
        known=tuple(here.values()),
    )
    return Arrived(reading=reading, folder=folder, received=sent), view


def _addressee(kind: LetterKind, sender: str, case: Case | None, council: Council) -> str:
    """To whom the answered mail went: assignment and warning to the lead, an escalation to who stands above."""
    if kind in {LetterKind.ASSIGNMENT, LetterKind.WARNING} and case is not None:
        return case.lead or ""
    if kind is LetterKind.ESCALATION:
        above = [person.email for person in (council.spoc, council.manager) if person is not None]
        return sender if sender in above else "".join(above[:1])
    return sender


def message_of(mail: Mapping[str, Any], council: Council) -> bytes:
    """The mail as bytes, with what the council's own server writes on top of it."""
    message = EmailMessage()
    domain = str(mail["from"]).rpartition("@")[2].strip("> ").lower()
    server = f"mx.{council.address.rpartition('@')[2]}"
    found = {"internal": "pass", "pass": "pass", "fail": "fail"}.get(mail.get("auth", "none"))
    if found is not None:
        message["Authentication-Results"] = (
            f"{server}; dkim={found} header.d={domain}; dmarc={found} header.from={domain}"
        )
    message["From"] = mail["from"]
    message["To"] = ", ".join(mail["recipients"].get("to", ()))
    if mail["recipients"].get("cc"):
        message["Cc"] = ", ".join(mail["recipients"]["cc"])
    message["Subject"] = mail["subject"]
    message["Date"] = format_datetime(datetime.fromisoformat(mail["sent"]))
    message["Message-ID"] = f"<{abs(hash(mail['body']))}@rehearsal.example>"
    if mail.get("thread") or mail.get("answers"):
        message["In-Reply-To"] = f"<{_ANSWERED}>"
    message.set_content(mail["body"])
    return message.as_bytes()

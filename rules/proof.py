"""Whether a mail surely comes from the council's staff: the three proofs of contract/officers.md, what defeats them.

For: rules/commands.py; documented for councils in docs/commands.md.

Must not know: what the mail says. Names, signatures, threads and references are never proof.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.record import Envelope
from rules.kind import is_staff_address, own_addresses
from rules.lead import person_of
from rules.model import Folder, OurMail, Trust
from rules.protocol import Council

_COMMENT = re.compile(r"\([^()]*\)")
_METHOD = re.compile(r"\b(dmarc|dkim|spf|compauth)\s*=\s*([a-z]+)([^;]*)", re.IGNORECASE)
_PROPERTY = {
    "dmarc": re.compile(r"\bheader\.from\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE),
    "dkim": re.compile(r"\bheader\.(?:d|i)\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE),
    "spf": re.compile(r"\bsmtp\.mailfrom\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE),
}
_FAILS = frozenset({"fail", "hardfail", "permerror", "policy"})
_MARK = re.compile(r"^x-ms-exchange-organization-authas\s*:\s*internal\s*$", re.IGNORECASE)
_RESULTS = re.compile(r"^authentication-results\s*:\s*(.*)$", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Proof:
    """Which proof held, None for none; `why` says in a sentence why none did."""

    trust: Trust | None
    why: str = ""


def proof_of(envelope: Envelope, folder: Folder, council: Council, answered: OurMail | None) -> Proof:
    """Whether the mail surely comes from the council's staff."""
    if folder is Folder.SENT:
        return Proof(Trust.SENT_FOLDER)
    sender = envelope.sender
    if sender is None or not is_staff_address(sender, council):
        return Proof(None, "The address it came from is not one of the council’s.")
    domain = sender.email.rpartition("@")[2].lower()
    results = _own_results(envelope, council)
    if any(_fails(result) for result in results):
        return Proof(None, "The council’s own mail server says that it did not come from the address it shows.")
    if council.internal_mark and any(_MARK.match(line) for line in envelope.authentication):
        return Proof(Trust.AUTHENTICATED)
    if results and _passes(results[0], domain, council):
        return Proof(Trust.AUTHENTICATED)
    if results:
        return Proof(None, "The council’s own mail server does not vouch for the address it shows.")
    if council.answered_mail_is_proof and _answers_to_them_alone(envelope, council, answered):
        return Proof(Trust.ANSWERED_OUR_MAIL)
    return Proof(None, "Nothing from the council’s own mail server says that it came from the address it shows.")


def _own_results(envelope: Envelope, council: Council) -> tuple[str, ...]:
    """What the council's own server found, topmost first; nothing where another server wrote above it.

    A server puts its results on top (RFC 8601, section 5): what stands below another's was brought along by the mail.
    """
    found: list[str] = []
    for line in envelope.authentication:
        match = _RESULTS.match(line)
        if match is None:
            continue
        text = _without_comments(match.group(1))
        if not _is_own(text, council):
            break
        found.append(text)
    return tuple(found)


def _without_comments(text: str) -> str:
    before = ""
    while before != text:
        before, text = text, _COMMENT.sub(" ", text)
    return text


def _is_own(text: str, council: Council) -> bool:
    """Written by a server of the council: its name is configured or lies in the council's domains (RFC 8601, 2.5)."""
    name = text.split(";", 1)[0].strip().split(" ")[0].lower().rstrip(".")
    if "=" in name:  # Exchange Online writes no name at all
        return council.internal_mark
    domains = {*council.staff_domains, *(address.rpartition("@")[2] for address in own_addresses(council))}
    return name in council.result_servers or any(name == own or name.endswith(f".{own}") for own in domains if own)


def _fails(result: str) -> bool:
    return any(outcome.lower() in _FAILS for _, outcome, _ in _METHOD.findall(result))


def _passes(result: str, domain: str, council: Council) -> bool:
    """A pass whose domain is that of From, or one of the two lies in the other and both are the council's."""
    for method, outcome, rest in _METHOD.findall(result):
        shown = _PROPERTY.get(method.lower())
        if outcome.lower() != "pass" or shown is None:
            continue
        named = shown.search(rest)
        if named is not None and _aligned(named.group(1).rpartition("@")[2].lower().rstrip(".>"), domain):
            return True
    return False


def _aligned(one: str, domain: str) -> bool:
    related = one == domain or domain.endswith(f".{one}") or one.endswith(f".{domain}")
    return related and one.count(".") >= 1


def _answers_to_them_alone(envelope: Envelope, council: Council, answered: OurMail | None) -> bool:
    """From is a configured person, and In-Reply-To names a mail that went to that person alone."""
    sender = envelope.sender
    if sender is None or answered is None or person_of(council, sender.email) is None:
        return False
    named = (envelope.in_reply_to or "").strip().strip("<>")
    return named == answered.message_id.strip("<>") and answered.to.strip().lower() == sender.email

"""Mail addresses in text, lower case, without the mailto: and the brackets that mail programs put round them.

Must not know: whose address it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.patterns import compiled

_MAX_TEXT = 20_000
_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%'’-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w@-])")
# mailboxes that no person's name stands in: of a functional or robot mailbox the named worker is the referrer
_FUNCTIONAL = compiled(
    r"^(?:no[._-]?reply|do[._-]?not[._-]?reply|donotreply|notifications?|alerts?|system|mailer|robot|automail"
    r"|postmaster"
    r"|info|admin|office|reception|contact|enquir(?:y|ies)|duty|referrals?|housing|team|omu|resettlement|hub"
    r"|ward|portal"
    r"|webform|forms?|service|customer|support|noreply|help|mail|scan|scanner|copier|print)(?:[._\-+\d]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FoundEmail:
    """An address in a text, lower case."""

    start: int
    end: int
    address: str


def find_emails(text: str) -> tuple[FoundEmail, ...]:
    """All addresses in the order of the text, each place once. Never raises."""
    found = []
    for match in _EMAIL.finditer(text[:_MAX_TEXT]):
        address = match.group(0).strip(".'’").casefold()
        if ".." not in address:
            found.append(FoundEmail(match.start(), match.end(), address))
    return tuple(found)


def read_email(text: str) -> str | None:
    """The first address of a field."""
    return next((f.address for f in find_emails(text)), None)


def is_functional(address: str) -> bool:
    """Whether the address is a mailbox of an office or a robot by its own name, not a person's."""
    return bool(_FUNCTIONAL.match(address))

"""A clause with its people as tokens, so that one pattern fits every name.

For: leads.py, consents.py, pairs.py and endings.py. "@staff2" is the third person mentioned, "@applicant" and
"@referrer" bear no number; pronouns, "me" and roles stay words.

Must not know: any command.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rules.officers.people import Cast, Mention, Party

_TOKEN = re.compile(r"@(?:staff|applicant|referrer)(\d+)?")


@dataclass(frozen=True, slots=True)
class Tagged:
    """The text with tokens, and who stands behind them."""

    text: str
    mentions: tuple[Mention, ...]

    def plain_length(self, until: int) -> int:
        """How long the text before this place was before people became tokens."""
        return len(_TOKEN.sub(lambda found: self._word(found), self.text[:until]))

    def _word(self, found: re.Match[str]) -> str:
        number = found.group(1)
        return self.mentions[int(number)].word if number and int(number) < len(self.mentions) else found.group(0)

    def staff(self, token: str) -> Mention | None:
        """Who a staff token is."""
        found = re.fullmatch(r"@staff(\d+)", token)
        return self.mentions[int(found.group(1))] if found else None


def tag(text: str, cast: Cast) -> Tagged:
    """The text with people as tokens; every token bears the place of its mention."""
    mentions = cast.mentions(text)
    parts: list[str] = []
    start = 0
    for number, mention in enumerate(mentions):
        token = {
            Party.STAFF: f"@staff{number}",
            Party.REFERRER: f"@referrer{number}",
            Party.APPLICANT: f"@applicant{number}",
        }.get(mention.party)
        if token is not None:
            parts += [text[start : mention.start], token]
            start = mention.end
    parts.append(text[start:])
    return Tagged("".join(parts), mentions)

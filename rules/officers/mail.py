"""One mail of an officer as it is to be understood, and what was understood: the types of this package.

For: everything else in this package; understand.py makes them, doing.py does them.

Must not know: any words.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from parsers.record import Address
from rules.case import Case
from rules.model import Action, Do, Folder, OurMail
from rules.protocol import Council, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What is known of the mail. `writer` is who wrote it, if configured; `sent` the mail's own instant, aware UTC.

    `pool` are the cases of the council that words may mean; `template` says that a mailto line was left as it was.
    """

    council: Council
    writer: Person | None
    sent: datetime
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    folder: Folder = Folder.INBOX
    subject: str = ""
    words: str = ""
    signature: str = ""
    answered: OurMail | None = None
    thread: Case | None = None
    replies: bool = False
    quoted: Address | None = None
    pool: tuple[Case, ...] = ()

    @property
    def recipients(self) -> tuple[Address, ...]:
        """To and Cc."""
        return (*self.to, *self.cc)

    def case(self, ref: str) -> Case | None:
        """The case of that reference among those known."""
        return next((case for case in self.pool if case.ref == ref), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act understood: on which case, in which words. `when` is left out where nothing is told."""

    do: Do
    case: str
    raw: str
    by: str | None = None
    at: datetime | None = None
    to: str | None = None
    consent: str | None = None
    on: date | None = None
    of: str | None = None
    outcome: str | None = None
    number: int | None = None
    day_only: bool = False

    def action(self, text: str | None) -> Action:
        """As the rules do it; `text` is kept as a note."""
        return Action(
            do=self.do, by=self.by, at=self.at, to=self.to, consent=self.consent, on=self.on, of=self.of,
            outcome=self.outcome, number=self.number, text=text,
        )  # fmt: skip

    @property
    def same(self) -> tuple[object, ...]:
        """What makes two acts one."""
        pair = tuple(sorted((self.case, self.of or ""))) if self.do is Do.DISTINCT else (self.case, self.of)
        return (self.do, pair, self.to, self.consent, self.at, self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """Words that may be a command and were not taken for one. `why` is a sentence, `guesses` lines to answer with."""

    raw: str
    why: str
    case: str | None = None
    guesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """All that was understood of a mail.

    `cases` are those it is about. `reached_referrer` says that one of its referrers stands in To or Cc; `lost_answer`
    that it reads like the answer and went past them. `writer` is the configured person who wrote it.
    """

    cases: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()
    unclear: tuple[Unclear, ...] = ()
    answers_referrer: bool = False
    reached_referrer: bool = False
    lost_answer: bool = False
    writer: Person | None = None

    def plus(self, *acts: Act) -> Understood:
        """With more acts."""
        return replace(self, acts=(*self.acts, *acts))

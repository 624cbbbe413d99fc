"""How likely a mail is a referral, an answer, or about a home to be kept: all that is seen of it, weighed together.

For: `read`, where no header settles the matter. Cues one by one lose a person who is named below thanks, between the
lines of a questionnaire, or in an old thread about somebody else; together and with the words around them they tell.

Must not know: what follows from the answer. Pure: the weights are data, written by `python -m bench.learn`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parsers.kinds import newcomer
from parsers.kinds.cues import CASE, Cues
from parsers.learned.mails import buckets_of_mail
from parsers.learned.questions import mail_is
from parsers.prose.roll import people_listed
from parsers.seen import Seen

_COUNTED = ("need", "ask", "new", "follow", "earlier", "away", "other", "portal")
_OF_ALL = ("need", "ask")
_MOST = 4
_MANY = 3
_TELLING = frozenset(
    (
        *("id", "cid", "st", "case", "re", "hist", "new", "refers", "stake", "agrees", "passed", "reached"),
        *("irt", "roll"),
        *("need+", "follow+", "earlier+", "other+", "ask+"),
    )
)
"""Cues that mean one thing beside one cue and another beside another: a birth date under a case of ours, for one."""
_MOST_READ = 6_000
_COMES_ALONG = 200
"""So many letters more than were typed are those of a mail that came with it."""


def likely(seen: Seen, own: Cues, content: Cues) -> Mapping[str, float]:
    """How likely the mail is a referral, a follow_up, tenancy_help or other."""
    return mail_is(buckets_of(seen, own, content))


def buckets_of(seen: Seen, own: Cues, content: Cues) -> set[int]:
    """What the model sees of a mail; the training script asks for the same."""
    typed = newcomer.without_thanks(seen.typed[:_MOST_READ])
    cues = tuple(_cues(seen, own, content, typed))
    telling = [cue for cue in cues if cue.split("=")[0] in _TELLING]
    return buckets_of_mail(cues, telling, subject=seen.envelope.subject, typed=typed)


def _cues(seen: Seen, own: Cues, content: Cues, typed: str) -> Iterator[str]:
    mine = Cues(typed)
    subject, sender = seen.envelope.subject, seen.envelope.sender
    writer = f"{sender.name} {sender.email}" if sender else ""
    for name in _COUNTED:
        count = min(mine.count(name), _MOST)
        yield f"{name}={count}"
        if count:
            yield f"{name}+"
    yield from (f"c{name}={min(content.count(name), _MOST)}" for name in _OF_ALL)
    yield f"id={min(mine.identity, _MOST)}"
    yield f"cid={min(content.identity, _MOST)}"
    strangers = newcomer.strangers(typed, writer, f"{subject}\n{seen.below}")
    yield f"st={min(len(strangers), 2)}"
    yield f"case={own.case}"
    yield f"bcase={CASE.search(seen.below) is not None}"
    yield f"re={seen.is_reply}"
    yield f"irt={bool(seen.envelope.in_reply_to)}"
    yield f"hist={bool(seen.below)}"
    yield f"roll={min(people_listed(typed), _MANY)}"
    yield f"new={newcomer.says_somebody_new(typed)}"
    yield f"refers={newcomer.refers(mine)}"
    yield f"stake={newcomer.home_at_stake(typed)}"
    yield f"agrees={newcomer.agrees(mine)}"
    yield f"reached={newcomer.is_reached(typed)}"
    yield f"wanted={newcomer.is_wanted(mine)}"
    yield f"ones={newcomer.of_oneself(typed)}"
    yield f"passed={len(content.text) > len(typed) + len(subject) + _COMES_ALONG}"
    words = len(typed.split())
    yield f"len={min(words // 20, 8)}"
    yield f"short={min(words // 5, 4)}"
    yield f"auto={seen.envelope.automatic.value}"
    yield f"ans={seen.envelope.answerable}"

"""Whose answer a sentence gives that names several of the people referred: "Mo has agreed, Dee is still thinking".

For: `read`, which asks for the consent of each. One's yes is nobody else's: a sentence that begins with somebody's name
is that one's wherever it stands, and one that tells of several is shared out clause by clause.

Must not know: what the words make of anybody's agreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from parsers.patterns import compiled
from parsers.prose.consent.asked import CONSENT
from parsers.prose.consent.opinion import TOPIC
from parsers.prose.people.called import calls_of
from parsers.prose.people.several import Group
from parsers.prose.sentences import Sentence
from parsers.prose.words import EACH_AND_ALL, low

_CUT = compiled(r"[;,.–—]\s+(?:and |but |while |whereas |though )?|\s(?:and|but|while|whereas)\s|\s-\s|(?<=\w)\.\s+")
_LABEL = compiled(
    r"^\W*(?:consents?|permission|agreement|agreed|signed|on consent|as (?:for|to) consent)\s?[:–-]\s+", re.I
)
_OF_CONSENT = compiled(
    r"\b(?:consent\w*|agree[ds]?|agreement|permission|signed|refused|declined|(?:said|says) (?:yes|no)"
    r"|given? (?:me )?"
    r"(?:his|her|their) ok(?:ay)?)\b",
    re.I,
)
"""A sentence in which one is told to have answered: what it tells of the next is an answer too, whatever the words."""
_OPENS = compiled(
    r"\W{0,3}(?:and |but |so |while |whereas |as for |of these |also |then )?"
    r"(?:(?:i|we)(?:['’]ve| have|['’]d| had)? (?:\w+ )?(?:took|taken|got|have|had|hold|obtained|asked|spoke"
    r" to|spoken to|checked with|rang|saw)"
    r" |(?:signed|given|agreed|consent(?:ed)?|yes|a yes|verbal consent|oral consent)(?: \w+)? (?:by|from) )?"
    r"(?:(?:mr|mrs|ms|miss|mx)\.? )?",
    re.IGNORECASE,
)
"""What may stand before the name with which a clause begins."""
_OF_ALL = compiled(rf"\b(?:{EACH_AND_ALL}|everyone|everybody|the (?:two|three|four|five) of them)\b", re.I)
_OWN_NOUN = compiled(r"['’]s(?=\W*$|,|\.| (?:on|by|last|this|yesterday|today|in|at|over|the)\b)")
"""A name that owns what another clause names: "Ash's last Wednesday"."""
_NOUN = compiled(r"['’]s (?:\w+ )?(consent|agreement|permission|yes|signature|ok(?:ay)?|go-ahead)\b", re.I)
_MOST = 12
_LONGEST = 600
_FEWEST = 3


def shared_out(
    sentences: Sequence[Sentence], groups: Sequence[Group], names: Sequence[str | None]
) -> tuple[Group, ...]:
    """The groups as they stand where it is asked who agreed: what is told of somebody by name is that one's alone."""
    calls = _calls(sentences, names)
    if len(groups) > _MOST or sum(bool(own) for own in calls) < 2:
        return tuple(groups)
    for line in sentences:
        if len(line.text) < _LONGEST and _ASKED_ALL.match(line.text) and _apart(line, groups):
            groups = [_with(group, line) for group in groups]
    taken: set[int] = set()
    given: list[list[Sentence]] = [[] for _ in groups]
    for line in sentences:
        if len(line.text) > _LONGEST or not TOPIC.search(low(line.text)):
            continue
        told = list(_told(line.text, calls))
        named = {who for whose, _ in told for who in whose}
        holders = {n for n, group in enumerate(groups) if any(own.index == line.index for own in group.own)}
        if not named or (named == holders and len(named) == 1):
            continue
        taken.add(line.index)
        for whose, text in told:
            bare = _LABEL.match(line.text) or (_OF_CONSENT.search(line.text) and not TOPIC.search(low(text)))
            label = CONSENT if bare else line.label
            for who in whose or range(len(groups)):
                given[who].append(replace(line, text=text, label=label))
    return tuple(
        replace(
            group,
            own=_in_order((*(s for s in group.own if s.index not in taken), *own)),
            shared=tuple(s for s in group.shared if s.index not in taken),
        )
        for group, own in zip(groups, given, strict=True)
    )


_ASKED_ALL = compiled(
    r"\W{0,3}(?:i|we)(?:['’]ve| have)? (?:asked|spoke to|spoken to|put it to|put this to|saw|rang|checked with)"
    r" (?:each|both|all (?:two|three|four|five|six)|all of them)\b[^.;]{0,120}\b(?:each|both|all|they)\b",
    re.I,
)
"""The writer asked every one of them, and tells what every one answered."""


def _apart(line: Sentence, groups: Sequence[Group]) -> bool:
    """Whether a sentence stands in no person's paragraph: behind the last of them, as what is told of all."""
    opened = {group.own[0].paragraph for group in groups if group.own}
    said = low(line.text)
    counted = "both" not in said or len(groups) == _PAIR
    return counted and line.paragraph not in opened


def _with(group: Group, line: Sentence) -> Group:
    if any(own.index == line.index for own in (*group.own, *group.shared)):
        return group
    return replace(group, own=_in_order((*group.own, line)))


_PAIR = 2


def without_anothers(lines: tuple[Sentence, ...], name: str | None) -> tuple[Sentence, ...]:
    """The sentences without the clauses that give the yes of somebody who is called otherwise: "Dana has agreed"."""
    if not name:
        return lines
    own = {_stem(word) for call in calls_of([name], lines) for word in _WORDS.findall(call)}
    return tuple(kept for line in lines if (kept := _of_this_one(line, own)) is not None)


def _of_this_one(line: Sentence, own: set[str]) -> Sentence | None:
    if len(line.text) > _LONGEST or not TOPIC.search(low(line.text)):
        return line
    clauses = _clauses(line.text)
    kept = [clause for clause in clauses if not _is_anothers(clause, own)]
    if not any(_stem(word) in own for clause in kept for word in _NAME.findall(clause)) and not _PLACED.match(
        line.text
    ):
        return line  # who is named nowhere beside may be this one by another name: "Tony" is Anthony
    if len(kept) == len(clauses):
        return line
    text = "".join(kept).strip()
    return replace(line, text=text) if text else None


def _is_anothers(clause: str, own: set[str]) -> bool:
    found = _NAMED_YES.match(clause)
    if found is None or low(re.split(r"\W", found["name"])[0]) in _NOBODYS:
        return False
    return own.isdisjoint({_stem(word) for word in found["name"].split()})


def _stem(word: str) -> str:
    """What a name shares with its short form: "Thomas", "Tommy", "Tom"."""
    return low(word)[:_SHARED]


_SHARED = 2
_NAME = re.compile(r"\b[A-Z][a-z]{2,20}\b")
_PLACED = re.compile(r"[A-Z][a-z'’-]{1,20} (?:from|at|in) (?:the|his|her) (?:next|same|other) ")
_NAMED_YES = re.compile(
    r"\W{0,3}(?:(?i:and|but|while|whereas|though)\s)?(?:(?:Mr|Mrs|Ms|Miss|Mx)\.?\s)?(?P<name>[A-Z][a-z'’-]{1,20}"
    r"(?:\s[A-Z][a-z'’-]{1,20})?)(?:\s(?:from|at|in|of)\s[\w ]{1,24}?)?"
    r"(?:['’]s|\s(?:has|had|also|already|now|then))*\s(?:agree[ds]?|consent(?:s|ed)|signed|said\syes|(?:given"
    r"|gave|gives)"
    r"\s(?:\w+\s){0,2}?(?:consent|permission|agreement))\b"
)
_NOBODYS = frozenset(
    {"all", "also", "applicant", "both", "claimant", "client", "consent", "couple", "customer", "dad", "defendant"}
    | {
        "about",
        "as",
        "at",
        "bail",
        "but",
        "detainee",
        "each",
        "everybody",
        "everyone",
        "family",
        "father",
        "form",
        "gentleman",
        "guest",
        "he",
        "her",
        "hes",
        "his",
        "i",
        "it",
        "lady",
    }
    | {
        "man",
        "mandate",
        "member",
        "mother",
        "mum",
        "nobody",
        "nothing",
        "now",
        "on",
        "oral",
        "parents",
        "patient",
        "person",
        "prisoner",
        "pt",
    }
    | {
        "pupil",
        "referrer",
        "resident",
        "service",
        "she",
        "student",
        "subject",
        "tenant",
        "the",
        "they",
        "this",
        "today",
    }
    | {"user", "verbal", "verbally", "veteran", "we", "who", "woman", "written", "yes", "yesterday", "young"}
)
"""What opens a sentence and is no name."""


def as_written(quote: str, sentences: Sequence[Sentence]) -> str:
    """The quote, or where a clause was filled up from its neighbour the sentence that holds both."""
    if any(quote in line.text for line in sentences):
        return quote
    words = set(_WORDS.findall(quote))
    return next((line.text for line in sentences if words <= set(_WORDS.findall(line.text))), quote)


_WORDS = re.compile(r"\w+")


def _in_order(lines: Sequence[Sentence]) -> tuple[Sentence, ...]:
    return tuple(sorted(lines, key=lambda line: line.index))


def _calls(sentences: Sequence[Sentence], names: Sequence[str | None]) -> list[frozenset[str]]:
    """What each is called, none for who has no name or shares it."""
    calls = calls_of([name for name in names if name], sentences)
    return [frozenset(call for call, whose in calls.items() if whose == name) for name in names]


def _told(text: str, calls: Sequence[frozenset[str]]) -> Iterator[tuple[frozenset[int], str]]:
    """The clauses of a sentence with whom each is about; nothing where none begins with anybody's name."""
    label = _LABEL.match(text)
    rest = text[label.end() :] if label else text
    clauses: list[tuple[frozenset[int], str]] = []
    waiting: frozenset[int] = frozenset()
    opening = ""
    for clause in _clauses(rest):
        whose = _whom(clause, calls) | waiting
        if whose and _is_name(clause, calls):  # "Nick and Ash both agreed"
            waiting, opening = whose, opening + clause
            continue
        if not whose and clauses and not _OF_ALL.search(clause):
            clauses[-1] = (clauses[-1][0], clauses[-1][1] + clause)
        elif whose or clauses:
            clauses.append((whose, opening + clause))
            waiting, opening = frozenset(), ""
        else:
            opening += clause
    if not any(whose for whose, _ in clauses):
        return
    noun = _NOUN.search(text)
    for whose, clause in clauses:
        words = _OWN_NOUN.sub(f"’s {noun[1]}", clause, count=1) if noun and not _NOUN.search(clause) else clause
        yield whose, words.strip(" ,;–—-")


def _clauses(text: str) -> list[str]:
    cuts = [0, *(match.end() for match in _CUT.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(cuts) if text[start:end].strip()]


def _whom(clause: str, calls: Sequence[frozenset[str]]) -> frozenset[int]:
    """Whose name a clause begins with."""
    opens = _OPENS.match(clause)
    rest = clause[opens.end() :] if opens else clause
    return frozenset(
        n
        for n, own in enumerate(calls)
        for call in own
        if rest.startswith(call) and not rest[len(call) : len(call) + 1].isalpha()
    )


def _is_name(clause: str, calls: Sequence[frozenset[str]]) -> bool:
    """Whether a clause is somebody's name and no more."""
    bare = re.sub(r"\W*(?:and|but)?\W*$", "", clause).strip()
    return any(bare.split()[-1:] == call.split()[-1:] and len(bare.split()) <= _FEWEST for own in calls for call in own)

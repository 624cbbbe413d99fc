"""Words of labels made comparable: numbering, hints, punctuation, synonyms and abbreviations taken out of the way.

For: `match` compares what stands on a form with the wordings in `labels`; both go through here.

Must not know: what a label asks for.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from parsers.charsets import few_accents
from parsers.patterns import compiled, lowered

_NUMBERING = compiled(
    r"^\W*(?:(?:q|section\s)?\d{1,2}(?:\.\d{1,2}){1,2}[).:]?(?=\s)|\(?(?:section|part|q(?:uestion)?)?\s*\d{1,2}[a-h]?\s*[).:]|\(\d{1,2}[a-h]?\)"
    r"|(?:section|part)\s+[a-h]\s*(?:[).:–—-]|\s(?=[A-Z]))|[a-h][).](?=\s)|q\d*[.:)\s])\s*",
    re.I,
)
_HINT = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|(?:^|[\s,;–-])(?:e\.?g\.?|i\.?e\.?|for example|such as)[\s,:].*$", re.I)
_WORD = re.compile(r"[a-z0-9]+")
_PHRASES = (
    (re.compile(r"\bd\.?\s?o\.?\s?b\b\.?"), " dob "),
    (re.compile(r"\be[\s-]?mails?\b"), " email "),
    (re.compile(r"\b(?:people|persons?) on probation\b"), " client "),
    (re.compile(r"\byoung (?:person|adult|people)\b"), " client "),
    (re.compile(r"\bservice[\s-](?:users?|leavers?|persons?|personnel)\b"), " client "),
    (re.compile(r"\b(?:detained|supported|cared for|referred) persons?\b"), " client "),
    (re.compile(r"^sp\b(?=.)"), " client "),
    (re.compile(r"\bpersonal[\s-]advis[eo]r\b"), " personaladvisor "),
    (re.compile(r"\bnat(?:ional)?\.? ins(?:urance)?\b\.?"), " nino "),
    (re.compile(r"\bn\.?\s?i\.?\s?(?:no|num|number)\b\.?"), " nino number "),
    (re.compile(r"\b(?:hand|mobile|cell)[\s-]?phone\b"), " mobile phone "),
    (re.compile(r"\bpost[\s-]code\b|\bp/code\b"), " postcode "),
    (re.compile(r"\bre-?(?=hous(?:ed|ing)\b)"), "re"),
    (re.compile(r"\bback[\s-]up\b"), " backup "),
    (
        re.compile(r"\b(?:key|support|case|social|youth|link|outreach|resettlement)[\s-]worker\b"),
        lambda m: m[0].replace(" ", "").replace("-", ""),
    ),
    (re.compile(r"\bwork[\s-]coach\b"), " workcoach "),
    (re.compile(r"\bg\.p\.?"), " gp "),
    (re.compile(r"\bfore[\s-]names?\b"), " forename "),
    (re.compile(r"\bsur[\s-]name\b"), " surname "),
    (re.compile(r"\bhome\s?less\b"), " homeless "),
    (re.compile(r"\bh\.?m\.?p\.?p\.?s\b"), " hmpps "),
)
_ANY_PHRASE = lowered("|".join(pattern.pattern for pattern, _ in _PHRASES))
"""Most texts hold none of them: one look in place of one for each."""
_SAME = {
    "applicant": "client", "applicants": "client", "customer": "client", "customers": "client", "clients": "client",
    "patient": "client", "patients": "client", "claimant": "client", "claimants": "client", "resident": "client",
    "residents": "client", "tenant": "client", "tenants": "client", "individual": "client", "individuals": "client",
    "person": "client", "persons": "client", "guest": "client", "guests": "client",
    "visitor": "client", "visitors": "client", "diner": "client", "prisoner": "client",
    "prisoners": "client", "offender": "client", "offenders": "client", "su": "client", "pop": "client",
    "participant": "client", "detainee": "client", "householder": "client", "user": "client", "yp": "client",
    "adult": "client", "adults": "client", "soldier": "client", "learner": "client", "learners": "client",
    "student": "client", "students": "client", "pupil": "client", "inmate": "client", "trainee": "client",
    "referee": "referrer", "referer": "referrer", "refferer": "referrer",
    "referrers": "referrer", "telephone": "phone", "telephones": "phone", "tel": "phone", "tele": "phone",
    "phones": "phone", "ph": "phone", "mob": "mobile", "mobiles": "mobile", "no": "number", "nos": "number",
    "num": "number", "numbers": "number", "nr": "number", "addresses": "address", "addr": "address",
    "organization": "organisation", "organisations": "organisation", "org": "organisation",
    "organizations": "organisation",
    "accom": "accommodation", "accomodation": "accommodation", "acommodation": "accommodation", "ref": "reference",
    "firstname": "forename", "forenames": "forename", "given": "forename", "lastname": "surname",
    "surnames": "surname",
    "names": "name", "sex": "gender", "birthdate": "dob", "birthday": "dob", "adviser": "advisor",
    "advisers": "advisor",
    "dates": "date", "needs": "need", "risks": "risk", "problems": "problem", "languages": "language",
    "signature": "signed", "sign": "signed", "signs": "signed", "signatures": "signed", "behaviours": "behaviour",
    "houshold": "household",
    "details": "detail", "communications": "communication", "roles": "role", "noms": "noms", "nomis": "noms",
    "reasons": "reason", "councils": "council", "authorities": "authority", "comments": "comment",
    "vulnerabilities": "vulnerability",
    "conditions": "condition", "medications": "medication", "diagnoses": "diagnosis", "issues": "issue",
    "dependents": "dependants", "dependent": "dependant", "prefered": "preferred", "isnt": "not",
}  # fmt: skip
_DROPPED = frozenset({
    "the", "a", "an", "please", "their", "his", "her", "its", "s", "does", "do", "did", "been", "any", "this", "these",
    "below", "insert", "enter",
})  # fmt: skip


MANY_TEXTS = 1 << 15
"""How many texts are remembered: more than the lines of one mail, which are gone over several times."""


def plain(text: str) -> str:
    """Lower case, straight quotes, single spaces."""
    folded = unicodedata.normalize("NFKC", few_accents(text)).casefold().replace("’", "'").replace("‘", "'")
    return " ".join(folded.split())


def unnumbered(text: str) -> str:
    """Without a leading "(3)", "2.", "Q4", "b)" or bullet."""
    bare = text.strip().lstrip("•*·▪◦‣–—-> \t")
    return _NUMBERING.sub("", bare, count=1) if _NUMBERING.match(bare) else bare


@lru_cache(maxsize=MANY_TEXTS)
def words_of(text: str) -> tuple[str, ...]:
    """The words that count, folded. Hints in brackets and after "e.g." are kept; see `without_hints`."""
    folded = plain(unnumbered(text)).replace("'s ", " ").replace("s' ", "s ").replace("who's", "who").replace("'", "")
    if _ANY_PHRASE.search(folded):
        for pattern, instead in _PHRASES:
            folded = pattern.sub(instead, folded)
    found = (_SAME.get(word, word) for word in _WORD.findall(folded))
    return tuple(word for word in found if word not in _DROPPED)


@lru_cache(maxsize=MANY_TEXTS)
def without_hints(text: str) -> str:
    """The text without brackets and without what follows "e.g."."""
    before = text
    for _ in range(3):
        bare = _HINT.sub(" ", before)
        if bare == before:
            break
        before = bare
    return before.strip()

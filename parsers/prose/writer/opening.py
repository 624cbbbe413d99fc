"""Who writes as a letter opens: "Nia Okoro here, link worker at Hill Surgery", "sending this for Nia Okoro, who ...".

For: `letter`, for writers who sign with less, or not at all. What a signature gives goes before it.

Must not know: what the letter asks for.
"""

from __future__ import annotations

import re
from dataclasses import replace

from parsers.patterns import compiled
from parsers.prose.people.candidates import is_same, tokens
from parsers.prose.sentences import Sentence
from parsers.prose.words import BODY_WORD, KIN, ROLE_WORD, UNIT_WORD
from parsers.prose.writer.author import author_name, is_body, is_box, is_post
from parsers.prose.writer.signature import Signature
from parsers.record import Address
from parsers.values.namewords import NOT_NAMES

_NONE = (
    r"here|there|at|from|with|and|on|for|is|was|has|all|team|folks|both|everyone|colleagues?|friends?|morning"
    r"|afternoon"
    r"|evening|day|writing|calling|who|in|of|the|a|an|sirs?|madam|housing|council|officer|to|you|just|again|again"
)
_WORD = rf"(?!(?:{_NONE})\b)[^\W\d_]{{1,20}}(?:['’-][^\W\d_]{{1,20}}){{0,2}}"
_CAPITAL = r"(?-i:[^\W\d_a-z])[^\W\d_]{0,20}(?:['’-][^\W\d_]{1,20}){0,2}"
_NAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
_POST = r"(?:[\w/&'’-]{1,20} ){0,5}?[\w/&'’-]{2,20}"
_BODY = (
    r"(?:the )?(?:(?-i:[A-Z0-9])[\w'’&/-]{0,24}\.?)(?: (?:of|and|&|the|for|on the|through the)(?= (?-i:[A-Z])(?! ))"
    r"| (?-i:[A-Z])[\w'’&/-]{0,24}){0,7}"
)
_HELLO = (
    r"^\W{0,3}(?:(?:dear|hi|hello|hiya|hey|alright|good|salaam|evening|morning|afternoon"
    r"|to)\b[^,.!;:]{0,24}?[,.!;:]? )?"
    r"(?:(?:just )?(?:i['’]?m|i am|this is|it['’]?s|it is|from|by|me,|here is)[:,]? )?"
)
_AT = r"(?: here)?(?: (?:up|down|over|based|here))? (?:at|for|with|from|of|in) "
_SHAPES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_HELLO}(?P<name>{_NAME})(?:,? here,?|,| -) (?:(?:i['’]?m|i am) )?(?:an? "
        rf"|the )?(?P<post>{_POST})(?:{_AT}|, )"
        rf"(?P<body>{_BODY})(?= here\b|[^\w'’]|$)",
        *(
            rf"{_HELLO}(?P<all>{_WORD}(?: {_WORD}){{{count}}}) (?P<post>{_POST}){_AT}(?P<body>{_BODY})(?=[^\w'’]|$)"
            for count in (2, 1, 0)
        ),
        rf"{_HELLO}(?P<post>(?:[\w/&'’-]{{2,20}} ){{0,4}}[\w/&'’-]{{2,20}}) (?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,2}}),"
        rf"(?: at)? (?P<body>{_BODY})(?=[^\w'’]|$)",
        rf"{_HELLO}(?P<post>{_POST}) here (?:at|for|with|from|of) (?P<body>{_BODY})(?=[^\w'’]|$)",
        rf"{_HELLO}(?P<post>{_POST}){_AT}(?P<body>{_BODY}) here\b(?:, (?:my name is|name of"
        rf"|name is) (?P<name>{_NAME}))?",
        rf"{_HELLO}(?P<name>{_NAME})(?:,? here,?|,| -) (?:an? |the )?(?P<post>{_POST}){_AT}"
        rf"(?P<body>(?:the )?(?:[\w'’&-]{{1,20}} ){{1,3}}?{BODY_WORD.pattern})(?=[^\w'’]|$)",
        rf"{_HELLO}(?P<name>{_NAME}) (?:at|from|with) (?P<body>{_BODY})(?=[^\w'’]|$)",
        rf"{_HELLO}(?P<name>{_NAME}) (?:here\b|writing from\b|calling from\b)",
    )
)
_I_AM = compiled(
    r"\b(?:I(?:['’]?m| am| work as)|[Aa]s|[Tt]hat['’]s) (?:an? |the |one of the |his |her |their "
    r"|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?['’]s? )?"
    rf"(?P<post>{_POST})(?:(?: here| based)? (?:at|for|with|from|of|in|on) |, |,? \((?:at |with |for )?)"
    rf"(?P<body>{_BODY})(?=[^\w'’]|$)",
)


def opened(sentences: tuple[Sentence, ...], signature: Signature, author: Address | None) -> Signature:
    """The signature with what the first words say of the writer, where it says less."""
    if signature.kin or (signature.role and signature.organisation and signature.name):
        return signature
    passed = _for_another(sentences, signature)
    if passed is not None:
        return passed
    found = _first_words(sentences, signature, author) or _in_a_sentence(sentences)
    if not found:
        return signature
    name, post, body, at = found
    body = None if body and _is_no_body(body, at.text) else body
    told = {
        "name": name if name and not _fuller(signature.name, name) else None,
        "role": None if signature.role else post,
        "organisation": body
        if body and (not signature.organisation or _within(signature.organisation, body))
        else None,
    }
    given = {field: value for field, value in told.items() if value}
    evidence = tuple((f"referrer.{field}", at.evidence(value)) for field, value in given.items())
    kept = tuple(pair for pair in signature.evidence if pair[0].partition(".")[2] not in given)
    return replace(
        signature,
        name=given.get("name", signature.name),
        role=given.get("role", signature.role),
        organisation=given.get("organisation", signature.organisation),
        evidence=(*kept, *evidence),
    )


def _is_no_body(body: str, text: str) -> bool:
    """Whether a day follows a post, or the person of whom it tells: "PA for Ana Birch (care leaver, 20)"."""
    if re.match(r"\d{1,2}(?:st|nd|rd|th)\b", body):
        return True
    after = text[text.find(body) + len(body) :]
    return not BODY_WORD.search(body) and _TOLD_OF.match(after) is not None


_TOLD_OF = compiled(
    r"(?: here)?,? ?[(,] ?(?:(?:a |our )?(?:care leaver|client|resident|tenant|patient),? ?)?"
    r"(?:aged? |dob:? |born )?\d",
    re.IGNORECASE,
)


def _within(part: str, whole: str) -> bool:
    return part.casefold() in whole.casefold()


def _fuller(signed: str | None, told: str) -> bool:
    """Whether what is signed says as much of the name as the first words do."""
    return bool(signed) and len(tokens(signed or "")) >= len(tokens(told)) and bool(tokens(signed or "") & tokens(told))


_Found = tuple[str | None, str | None, str | None, Sentence]


def _first_words(sentences: tuple[Sentence, ...], signature: Signature, author: Address | None) -> _Found | None:
    for n, line in enumerate(sentences[:_SENTENCES]):
        text = line.text[:_READ]
        if n >= _SOON and not _I_BEGIN.match(text):
            continue
        for shape in _SHAPES:
            match = shape.match(text)
            if not match:
                continue
            groups = match.groupdict()
            whole = groups.get("all")
            name, post, body = whole or groups.get("name"), groups.get("post"), groups.get("body")
            said = _SAYS.search(text[: match.start("name")]) is not None if "name" in groups and name else False
            if whole and not _spelt(whole, author):
                continue
            if name is not None and not _is_writer(name, signature, author, said=said):
                continue
            if name is None and not post:
                continue
            if post is not None and not _is_told(post, body, named=name is not None):
                continue
            if post is None and body is not None and not BODY_WORD.search(body):
                continue
            return name, _bare_post(post), _bare_body(body), line
    return None


_SENTENCES = 12
_I_BEGIN = re.compile(r"\W{0,3}(?:I['’]?m|I am|This is|My name is) [A-Z][\w'’-]+ [A-Z]")
"""A writer may say late who writes: "I'm Tess Bell, Library Assistant, Hill Libraries"."""
_SOON, _READ = 3, 240


_SAYS = re.compile(r"\b(?:i['’]?m|i am|this is|it['’]?s|it is|from|here is)[:,]? $", re.IGNORECASE)


def _spelt(name: str, author: Address | None) -> bool:
    """Whether header and address hold every word of a name."""
    shown = f"{author.name} {author.email.partition('@')[0]}".casefold() if author else ""
    return all(word.casefold() in shown for word in name.split())


def _is_writer(name: str, signature: Signature, author: Address | None, *, said: bool) -> bool:
    """Whether the name can be who the From header shows, or the header shows nobody."""
    words = name.split()
    if any(word.islower() and word in NOT_NAMES for word in words) or ROLE_WORD.search(name) or BODY_WORD.search(name):
        return False
    known = author_name(author)
    local = author.email.partition("@")[0].casefold() if author else ""
    shown = f"{known or (author.name if author else '')} {local}".casefold()
    if any(len(word) > _SHORT and word.casefold()[:4] in shown for word in words):
        return True
    boxed = known is None or is_body(known, author) or is_post(known) or is_box(author)
    whole = (said or len(words) > 1) and all(word[0].isupper() for word in words)
    return boxed and whole and (signature.name is None or is_same(signature.name, known or signature.name))


_SHORT = 1


def _is_told(post: str, body: str | None, *, named: bool) -> bool:
    """Whether the words are a post: they hold a word for one, or end as one beside a body."""
    words = post.split()
    cares = body is not None and words[-1].casefold() == "carer" and BODY_WORD.search(body)
    if any(word.casefold() in _NO_POST for word in words) or (_PRIVATE.search(post) and not cares):
        return False
    if cares:
        return True
    if ROLE_WORD.search(words[-1]) or ROLE_WORD.search(post):
        return True
    bodied = bool(body and (BODY_WORD.search(body) or UNIT_WORD.search(body)))
    return named and bodied and words[0][0].isupper() and all(word[0].isupper() or len(word) < 4 for word in words)


_PRIVATE = compiled(rf"^(?:{KIN})\b|\b(?:{KIN}|owner)$", re.IGNORECASE)
_NO_POST = frozenset(
    [
        "i",
        "i'm",
        "im",
        "he",
        "she",
        "they",
        "we",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "been",
        "who",
        "whose",
        "my",
        "me",
        "please",
        "you",
        "your",
        "it",
        "its",
        "not",
        "no",
        "aged",
        "born",
        "dob",
        "and's",
    ]
)


def _bare_post(post: str | None) -> str | None:
    return re.sub(r"^(?:an?|the|his|her|their|our|just|only)\s", "", post, flags=re.IGNORECASE) if post else None


def _bare_body(body: str | None) -> str | None:
    return re.sub(r"^the\s", "", body).rstrip(".") if body else None


def _in_a_sentence(sentences: tuple[Sentence, ...]) -> _Found | None:
    """Post and body in "I'm his offender manager at Hill Probation", wherever it stands."""
    for line in sentences[:_SENTENCES]:
        for match in _I_AM.finditer(line.text[:_READ]):
            post, body = match.group("post"), match.group("body")
            if _is_told(post, body, named=False) and (BODY_WORD.search(body) or " " in body):
                return None, _bare_post(post), _bare_body(_cut_at_person(body)), line
    return None


def _cut_at_person(body: str) -> str:
    """A body without the person joined to it: "Hill Homes and Tom Birch is on our list"."""
    head, joined, rest = body.partition(" and ")
    return head if joined and not BODY_WORD.search(rest) and len(rest.split()) > 1 else body


_SENDS = compiled(
    r"(?:^|\b|[,.!] )(?:(?<![a-z] )on behalf of|(?:send(?:ing)?|sent|pass(?:ing)?|forward(?:ing)?"
    r"|put(?:ting)? (?:this )?in)\b"
    r"(?: this| it| a referral)?(?: on| through| in)?(?: to you)?(?: as| for| on behalf of| because))"
    rf" (?P<name>{_CAPITAL}(?: {_CAPITAL}){{1,2}})"
    rf"(?:,? (?:\((?P<inside>[^()]{{3,40}})\)|(?:the |our "
    rf"|an? )?(?P<beside>{_POST})(?: at (?P<body>{_BODY}))?(?= here\b|,| who\b)))?",
    re.IGNORECASE,
)
_HOLDS = (
    r"\b(?:holds? the case|(?:reply|answer|respond|speak|talk|go back|come back|get back)\w*(?: direct(?:ly)?"
    r"| back)? to"
    r" (?:{first}|her|him|them)|is the one (?:to|who)|(?:contact|ring|call|phone|email|answer) {first}"
    r"|answer (?:her|him)|{first}['’]?s? (?:is|will be) the)\b"
)
_SHE_IS = compiled(
    rf"\b(?:[Ss]he|[Hh]e|[Tt]hey|[A-Z][a-z]{{1,20}})(?:['’]s|['’]re| is| are) (?:an? |the |our )?(?P<post>{_POST})"
    rf"(?: at | with | for | of |, )(?P<body>{_BODY})(?=[^\w'’]|$)"
)


def _for_another(sentences: tuple[Sentence, ...], signature: Signature) -> Signature | None:
    """The colleague for whom a note is sent, where it says that this one is to be answered."""
    text = " ".join(line.text for line in sentences[:6])[:_NOTE]
    match = _SENDS.search(text)
    if not match or _NO_NAME.search(match.group("name")):
        return None
    name = match.group("name")
    first = re.escape(name.split()[0])
    if not re.search(_HOLDS.format(first=first), text, re.IGNORECASE):
        return None
    post = match.group("inside") or match.group("beside")
    post = post if post and ROLE_WORD.search(post) else None
    says = _SHE_IS.search(text)
    at = next((line for line in sentences[:6] if name in line.text), sentences[0])
    body = signature.organisation or _bare_body(match.group("body"))
    if says and ROLE_WORD.search(says.group("post")):
        post, body = post or says.group("post"), _bare_body(says.group("body"))
    return replace(
        signature,
        name=name,
        role=_bare_post(post),
        organisation=body,
        evidence=(
            *(pair for pair in signature.evidence if pair[0] not in ("referrer.name", "referrer.role")),
            ("referrer.name", at.evidence(name)),
        ),
    )


_NOTE = 600
_NO_NAME = compiled(rf"\b(?:{KIN})\b", re.IGNORECASE)

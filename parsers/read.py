"""The only door of the parsers: a message's bytes in, one Reading out, whatever happens.

For: `triage.reader` calls it in the child; `triage parse` through the same.

Must not know: councils, cases, the clock: `arrived` is passed in.

Never raises: a part that cannot be read is a Problem, and reading goes on; a fault of ours in one reader costs that
reader's part, never the message.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import ParamSpec, Protocol, TypeVar

from parsers.body.passage import Passage, Voice
from parsers.combine import combine
from parsers.documents.ocr import Ocr
from parsers.documents.scan import joined
from parsers.documents.shape import Document, Line
from parsers.documents.sniff import PROGRAM_NAMES
from parsers.forms.read import is_form, read_form, unasked
from parsers.forms.rest import without_names
from parsers.fromheader import with_sender
from parsers.gather import Bundle, Gatherer, document_passage, london_day
from parsers.kinds.cues import CASE, Cues
from parsers.kinds.cuewords import NEW
from parsers.kinds.read import kind_of
from parsers.limits import Limits
from parsers.mime import Mail, read_mail
from parsers.misread import put_right
from parsers.patterns import low
from parsers.prose.people.several import MOST_PEOPLE
from parsers.prose.read import read_prose
from parsers.prose.roll import people_parted
from parsers.record import Address, Doubt, Envelope, Evidence, Kind, Problem, ProblemCode, Reading, Record, Source
from parsers.seen import Judgement, Seen
from parsers.told import people_told

_P = ParamSpec("_P")
_T = TypeVar("_T")
NOTHING_SKIPPED: Mapping[int, ProblemCode] = MappingProxyType({})
_WITH_RECORDS = (Kind.REFERRAL, Kind.TENANCY_HELP)
_PROGRAMS = (*PROGRAM_NAMES, ".com")
"""Of files that are not read; a text may be called after a domain."""
_NO_DAY = date(1970, 1, 1)
_OWN_WORDS = 40_000
_SIGNATURE = 4_000
_CONTEXT = 4
_STRONG = 10
_BELONG_TO_SEVERAL = 8
_FEW_LINES = 4
_FEW_WORDS = 12


def read_message(
    raw: bytes,
    *,
    arrived: datetime | None,
    limits: Limits,
    ocr: Ocr | None,
    skip: Mapping[int, ProblemCode] = NOTHING_SKIPPED,
    watch: Watch | None = None,
) -> Reading:
    """Read a message. `arrived` (aware) is the mailbox's own arrival time, used where no Received header tells it.

    `skip` numbers files in reading order with the reason why they are left out, so that a reading that a file
    brought down can be repeated without it; `watch` is told the numbers. Same bytes, same reading.
    """
    mail = read_mail(raw, limits=limits)
    if watch is not None:
        watch.opened(mail.envelope, mail.fingerprint)
    gatherer = Gatherer(limits=limits, ocr=ocr, skip=skip, started=watch.file if watch else None)
    try:
        return _read(mail, gatherer, arrived)
    except Exception:  # noqa: BLE001 - the door that promises never to raise: a person reads the message instead
        failed = Problem("body", ProblemCode.CORRUPT, "the reader failed on this message: read it in the mailbox")
        return Reading(
            kind=Kind.UNREADABLE,
            envelope=mail.envelope,
            problems=(*mail.problems, failed),
            fingerprint=mail.fingerprint,
        )


def what_is_seen(raw: bytes, *, arrived: datetime, limits: Limits) -> Seen:
    """What the kind of a message is told by, for the training script. Raises whatever a part that is broken raises."""
    mail = read_mail(raw, limits=limits)
    gatherer = Gatherer(limits=limits, ocr=None, skip=NOTHING_SKIPPED, started=None)
    return _seen(mail, _leaves(mail, gatherer, arrived), gatherer)


class Watch(Protocol):
    """Who follows a reading from outside: told the envelope before any content is read, and each file before it is."""

    def opened(self, envelope: Envelope, fingerprint: str) -> None:
        """The headers are read; nothing that a file does later can change them."""

    def file(self, number: int) -> None:
        """The file of this number is about to be read."""


_MANY = Problem("body", ProblemCode.TOO_LARGE, "more people may be told here than are read: read it in the mailbox")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leaf:
    """One mail of the message, its forms read and its texts told apart from them."""

    bundle: Bundle
    forms: tuple[Record, ...]
    passages: tuple[Passage, ...]
    letters: tuple[Passage, ...]
    history: tuple[Passage, ...]


def _read(mail: Mail, gatherer: Gatherer, arrived: datetime | None) -> Reading:
    envelope = mail.envelope
    arrival = envelope.received or arrived or envelope.dated
    leaves = _leaves(mail, gatherer, arrival)
    judgement = kind_of(_seen(mail, leaves, gatherer))
    records: tuple[Record, ...] = ()
    if judgement.kind in _WITH_RECORDS:
        records = _doubted(_records(leaves, gatherer), judgement)
    own = [passage for passage in leaves[0].passages if passage.voice is Voice.OWN]
    own_words = "\n".join(passage.document.text for passage in own)[:_OWN_WORDS]
    problems = [*gatherer.problems, *([judgement.problem] if judgement.problem else [])]
    problems += [_MANY] if len(records) >= MOST_PEOPLE else []
    return Reading(
        kind=judgement.kind,
        envelope=envelope,
        own_words=own_words,
        signature="\n".join(line.text for passage in own for line in passage.signature)[:_SIGNATURE],
        quoted_sender=next((passage.author for passage in _quoted(leaves[0])), None),
        records=_counted(records, max(people_told(envelope.subject, own_words), people_parted(own_words))),
        problems=tuple(dict.fromkeys(problems)),
        mentions=_mentions(mail, leaves),
        fingerprint=mail.fingerprint,
    )


def _leaves(mail: Mail, gatherer: Gatherer, arrival: datetime | None) -> list[_Leaf]:
    outer = gatherer.bundle(mail, london_day(arrival) if arrival else _NO_DAY)
    return [_leaf(bundle, gatherer) for bundle in _flat(outer)]


def _quoted(leaf: _Leaf) -> tuple[Passage, ...]:
    """The mails quoted or passed on below or between the sender's own words."""
    return (*leaf.history, *(passage for passage in leaf.passages if passage.voice is Voice.FORWARDED))


def _flat(bundle: Bundle) -> list[Bundle]:
    return [bundle, *(inner for each in bundle.inner for inner in _flat(each))]


def _leaf(bundle: Bundle, gatherer: Gatherer) -> _Leaf:
    """Read the forms of one mail, in its files and in its text; what is no form is text."""
    forms: list[Record] = []
    letters: list[Passage] = []
    for document in _whole(bundle.documents, bundle.written, gatherer):
        found = _forms_of(document, bundle.written, gatherer)
        forms.extend(found)
        if not found and not _guarded(False, is_form, document):
            letters.extend(document_passage(document, envelope=bundle.envelope, written=bundle.written))
    texts: list[Passage] = []
    for passage in bundle.passages:
        if passage.voice is Voice.QUOTED:
            continue
        found = ()
        if passage.voice is Voice.OWN or not _is_slight(passage):
            found = _forms_of(passage.document, passage.written, gatherer)
            forms.extend(found)
        texts.append(_beside_form(passage) if found else passage)
    history = tuple(passage for passage in bundle.passages if passage.voice is Voice.QUOTED)
    return _Leaf(bundle=bundle, forms=tuple(forms), passages=tuple(texts), letters=tuple(letters), history=history)


def _beside_form(passage: Passage) -> Passage:
    """Of a mail that is itself a form, what prose may read: the note round it, not its rows a second time."""
    rest = _guarded(passage.document, unasked, passage.document)
    return replace(passage, document=rest)


def _whole(documents: Sequence[Document], written: date, gatherer: Gatherer) -> list[Document]:
    """Put the photographs of one form together: a picture on which nobody is named goes on with the one before."""
    whole: list[Document] = []
    for document in documents:
        follows = bool(whole) and document.source is Source.FORM_SCAN and whole[-1].source is Source.FORM_SCAN
        if follows and not any(record.applicant.name for record in _forms_of(document, written, gatherer)):
            whole[-1] = joined(whole[-1], document)
        else:
            whole.append(document)
    return whole


def _forms_of(document: Document, written: date, gatherer: Gatherer) -> tuple[Record, ...]:
    """Read a document as a form; a fault of ours there is said of the document."""
    try:
        return read_form(document, written=written, limits=gatherer.limits)
    except Exception:  # noqa: BLE001 - see read_message
        gatherer.problems.append(Problem(document.name, ProblemCode.CORRUPT, "the form reader failed: open it"))
        return ()


def _guarded(otherwise: _T, read: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """What a reader gives of its arguments; where it fails, what is there without it."""
    try:
        return read(*args, **kwargs)
    except Exception:  # noqa: BLE001 - see read_message
        return otherwise


def _seen(mail: Mail, leaves: Sequence[_Leaf], gatherer: Gatherer) -> Seen:
    """Put together what the kind is told by."""
    subject, sender = mail.envelope.subject, mail.envelope.sender
    to = {address.email.casefold() for address in (*mail.envelope.to, *mail.envelope.cc) if address.email}
    ours = sender is not None and _domain(sender.email) in map(_domain, to)
    own = [passage for passage in leaves[0].passages if passage.voice is Voice.OWN]
    content = [passage for leaf in leaves for passage in (*leaf.passages, *leaf.letters)]
    own_text = "\n".join((subject, *(_words_of(passage) for passage in own)))
    text = "\n".join((subject, *(_words_of(passage) for passage in content)))
    return Seen(
        envelope=mail.envelope,
        own=own_text,
        content=text,
        typed="\n".join(passage.document.text for passage in own),
        below="\n".join(passage.document.text for passage in leaves[0].history)[:_OWN_WORDS],
        written=leaves[0].bundle.written,
        quotes_mailbox=any(leaf.history for leaf in leaves[:1]),
        forms=sum(len(leaf.forms) for leaf in leaves),
        words=len(text.split()) - len(subject.split()),
        calendar=mail.calendar,
        links=any("http" in body.plain or "http" in body.html or "href" in body.html for body in mail.bodies),
        unread=any(not problem.part.lower().endswith(_PROGRAMS) for problem in gatherer.problems),
        resent=sender is not None and any(_is_by(sender, each) for each in leaves[0].passages),
        echoed=not ours and any(form.referrer.email in to for leaf in leaves for form in leaf.forms),
        problems=tuple(gatherer.problems),
    )


def _domain(email: str) -> str:
    return email.casefold().rpartition("@")[2]


def _is_by(sender: Address, passage: Passage) -> bool:
    """Whether a mail passed on is by whoever passes it on."""
    author = passage.author if passage.voice is Voice.FORWARDED else None
    return author is not None and bool(sender.email) and author.email.casefold() == sender.email.casefold()


def _words_of(passage: Passage) -> str:
    return passage.document.text + "\n" + "\n".join(line.text for line in passage.signature)


def _mentions(mail: Mail, leaves: Sequence[_Leaf]) -> tuple[str, ...]:
    texts = [mail.envelope.subject]
    for leaf in leaves:
        texts.extend(_words_of(passage) for passage in (*leaf.passages, *leaf.history, *leaf.letters))
    return tuple(dict.fromkeys(CASE.findall("\n".join(texts))))


def _records(leaves: Sequence[_Leaf], gatherer: Gatherer) -> tuple[Record, ...]:
    """Make the records: each mail that carries a form or a referral of its own gives its own."""
    chosen = [leaf for leaf in leaves if leaf.forms] or _with_referral(leaves)
    records: list[Record] = []
    for leaf in chosen:
        context = [] if leaf is leaves[0] else list(leaves[0].passages)
        if leaf is leaves[0] and len(leaves) <= _BELONG_TO_SEVERAL:
            context = [passage for other in leaves[1:] if other not in chosen for passage in other.passages]
        prose = _prose(leaf, context)
        found = _guarded(leaf.forms or prose, combine, leaf.forms, prose)
        records.extend(_guarded(found, _with_sender, found, leaf))
    return _guarded(tuple(records), lambda: put_right(records, _spelled(leaves)))


def _with_sender(records: tuple[Record, ...], leaf: _Leaf) -> tuple[Record, ...]:
    """What the rows of a mail leave to its header; of a mail passed on the header shows somebody else."""
    passages = leaf.bundle.passages
    if any(passage.voice is Voice.FORWARDED for passage in passages):
        return records
    lines = [leaf.bundle.envelope.subject, *(passage.document.text for passage in passages)]
    return with_sender(records, leaf.bundle.envelope.sender, lines)


def _spelled(leaves: Sequence[_Leaf]) -> list[str]:
    """What the mail round its files says in letters: names and addresses above all."""
    senders = [address for leaf in leaves for address in (leaf.bundle.envelope.sender, leaf.bundle.envelope.reply_to)]
    texts = [f"{address.name}\n{address.email}" for address in senders if address]
    texts += [leaf.bundle.envelope.subject for leaf in leaves]
    return texts + [_words_of(passage) for leaf in leaves for passage in (*leaf.passages, *leaf.history)]


def _with_referral(leaves: Sequence[_Leaf]) -> list[_Leaf]:
    """Choose the mails whose text is a referral: the best one, and others that are whole ones too."""
    if len(leaves) == 1:
        return list(leaves)
    scores = [max((_score(passage) for passage in (*leaf.passages, *leaf.letters)), default=0) for leaf in leaves]
    best = max(range(len(leaves)), key=lambda at: scores[at])
    several = [at for at in range(1, len(leaves)) if scores[at] >= _STRONG]
    if best == 0 or len(several) < 2:
        return [leaves[best]]
    return [leaves[at] for at in several]


def _score(passage: Passage) -> int:
    return -1 if _is_slight(passage) and passage.voice is not Voice.OWN else Cues(passage.document.text).referral


def _is_slight(passage: Passage) -> bool:
    """Say whether a mail passed on holds next to nothing: of a long exchange most do."""
    blocks = passage.document.blocks
    return len(blocks) < _FEW_LINES and sum(len(block.text.split()) for block in blocks if isinstance(block, Line)) < (
        0 if any(not isinstance(block, Line) for block in blocks) else _FEW_WORDS
    )


def _prose(leaf: _Leaf, context: Sequence[Passage]) -> tuple[Record, ...]:
    """Read the text of one mail, its referral first, the notes around it after."""
    texts = [_only_new(passage) for passage in leaf.passages]
    if leaf.forms:
        texts = [replace(each, document=_guarded(each.document, without_names, each.document)) for each in texts]
    candidates = [*texts, *context]
    if leaf.letters and not leaf.forms and max((_score(each) for each in candidates), default=0) < _STRONG:
        candidates = [*candidates, *leaf.letters]
    if not candidates:
        return ()
    first = candidates[0]
    if len(candidates) > 1:
        first = max(candidates, key=lambda each: (_score(each), each.voice is Voice.OWN))
    others = sorted((each for each in candidates if each is not first), key=lambda each: each.voice is not Voice.OWN)
    try:
        records = read_prose((first, *others[:_CONTEXT]))
    except Exception:  # noqa: BLE001 - see read_message
        records = () if leaf.forms else (_bare_record(first),)
    return tuple(_sourced(record, first) for record in records)


def _only_new(passage: Passage) -> Passage:
    """Of news about a case of ours with a new referral below it, keep the referral: the rest is somebody else's."""
    blocks = passage.document.blocks
    lines = [block.text if isinstance(block, Line) else "" for block in blocks]
    cases = [at for at, text in enumerate(lines) if CASE.search(text)]
    starts = [at for at, text in enumerate(lines) if cases and at > cases[0] and NEW.search(low(text))]
    if not starts or any(at >= starts[0] for at in cases):
        return passage
    return replace(passage, document=replace(passage.document, blocks=blocks[starts[0] :]))


def _sourced(record: Record, passage: Passage) -> Record:
    """A letter in a file keeps its file's source."""
    source = passage.document.source
    if record.source is Source.FREE_TEXT and source in (Source.OTHER_ATTACHMENT, Source.FORM_SCAN):
        return replace(record, source=source)
    return record


def _bare_record(passage: Passage) -> Record:
    evidence = Evidence(passage.part, "", "")
    return Record(source=Source.FREE_TEXT, doubts=(Doubt("applicant.name", f"not read ({evidence.part})"),))


def _doubted(records: tuple[Record, ...], judgement: Judgement) -> tuple[Record, ...]:
    """Never a referral without a record, and never a doubt of the kind that nobody sees."""
    if not records:
        nothing = Doubt("applicant.name", "nothing could be read for sure")
        records = (Record(source=Source.FREE_TEXT, doubts=(nothing,)),)
    if not judgement.doubt:
        return records
    return tuple(replace(each, doubts=(*each.doubts, Doubt("kind", judgement.doubt))) for each in records)


def _counted(records: tuple[Record, ...], told: int) -> tuple[Record, ...]:
    """Doubt all records where the mail speaks of more people than were read: somebody looks for the others."""
    if not records or told <= len(records):
        return records
    missed = Doubt("applicant.name", f"the mail speaks of {told} people, {len(records)} read: look for the others")
    return tuple(replace(each, doubts=(*each.doubts, missed)) for each in records)

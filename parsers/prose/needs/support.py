"""Needs, health and everything else of use, sentence by sentence, as the form's sections 6, 7 and 8 divide them.

For: `read`. Sentences that other modules have spoken for (consent, dates, contact) are not said twice.

Must not know: what support a council gives. Source of the division: contract, reading.md (Home, support and flags).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parsers.patterns import compiled
from parsers.prose.needs.parts import Piece, finest_pieces_of, pieces_of
from parsers.prose.sentences import Sentence
from parsers.prose.words import low, lowered
from parsers.record import Evidence, Support


@dataclass(frozen=True, slots=True)
class SupportRead:
    """The three sections, language needs and local connection, with evidence."""

    support: Support
    language_needs: str | None = None
    local_connection: str | None = None
    evidence: tuple[tuple[str, Evidence], ...] = ()


_LANGUAGE = lowered(
    r"\b(?:partially sighted|eyesight|eyes are (?:bad|poor|failing|going)|(?:bad|poor) (?:ears|eyes)|hears well|macular"
    r"|speech (?:is|has been|was) (?:\w+ )?affected|hard to (?:follow|understand) (?:him|her)|(?:ca?n"
    r"|could)(?:['’]?t|n['’]?t|not| not)"
    r" see (?:much|well|the (?:screen|board|print)|properly)|(?:ca?n|could|do|does|did)(?:['’]?t|n['’]?t|not"
    r"| not) (?:really |properly |even |hardly "
    r"|quite |always )?(?:hear|read|spell|write|follow what|make out (?:what|words|letters)|see (?:to read|small|the "
    r"print|print|letters|screens?))|glue ear|reading (?:age|glasses)|reads? at (?:about )?"
    r"|(?:his|her|their) words (?:come|are|get|go|do|can|run|won['’]?t)|(?:los\w+|mix\w*|trip\w*|stumbl\w*|struggl\w*"
    r"|hunt\w*|search\w*|muddl\w*|grop\w*|jumbl\w*|stuck|short)(?: up| over| for| with| on)? (?:his |her |their "
    r"|the )?words|words out|word[- ]finding|finish\w* (?:his|her|their) sentences"
    r"|(?:if|when|so long as|as long as|provided) (?:one|you|people|they|we) (?:goes?|speaks?|talks?|says? it"
    r"|takes? it) "
    r"(?:\w+ )?(?:slow\w*|clear\w*|plain\w*|loud\w*)|learn(?:t|ed)? (?:his|her|their) (?:letters|alphabet|abc)"
    r"|read(?:s|ing)?(?: (?:it|them|things|everything|letters|post|all))? (?:out )?(?:to|for|by) (?:him|her"
    r"|them|somebody"
    r"|someone|me|us)|read out|reads? (?:his|her|their|the) (?:post|letters?|mail|forms?|texts?) (?:out|to|for|aloud)"
    r"|lost (?:his|her|their) (?:speech|voice|hearing|sight)|(?:is|nearly|almost|half|totally|going|partly"
    r"|legally|registered) blind(?! in one)"
    r"|(?:eye)?sight (?:is|has) (?:\w+ )?(?:poor|bad|going|gone|fail\w+|low|weak)"
    r"|(?:poor|bad|failing|no|little|losing (?:his|her)|low|impaired) (?:eye)?(?:sight|vision)"
    r"|(?:need|have|has|got) to (?:shout|speak up|raise)|\baids? (?:in|out|behind|batter\w+)"
    r"|(?:without|lost|left|broke\w*|needs|wears) (?:his|her|their) (?:\w+ )?aids?|hearing aids?|thick glasses"
    r"|(?:pages?|letters?|paper|screen|print) (?:\w+ )?(?:up )?(?:to|close to|against) (?:his|her"
    r"|their) (?:nose|face|eyes?)"
    r"|small (?:type|letters)|(?:\d\d|eighteen|sixteen)[- ]?point|not (?:on|in|so good on) (?:paper|writing)"
    r"|misses (?:a lot|much|half|most) of what|(?:does|do|can|could)(?:n['’]t| not|not) hear|hears? (?:badly"
    r"|poorly|little|nothing|better)"
    r"|sees? (?:badly|poorly|little)|aphasi\w+|interpreter|translat\w*|languageline|speaks?\b|spoken english"
    r"|english|language|bsl|sign language"
    r"|(?:speech|(?:eye)?sight|hearing|vision|voice) (?:(?:is|has|was|been|grown|gone|become|got|very|rather|quite"
    r"|so|a bit"
    r"|too|badly|still|now) ){0,4}(?:slow|slurred|poor|bad|weak|quiet|faint|hoarse|low|thick|broken|unclear|indistinct"
    r"|affected|reduced|dim|dull|limited|failing|impaired|patchy)|hears? (?:only |best |better )?(?:on|in|with"
    r"|out of) (?:his"
    r"|her|their|the|one)\b|(?:hates|dislikes|upset by|can['’]?t (?:bear|stand|abide)) being talked (?:over|across"
    r"|down to)"
    r"|no good (?:at|with) (?:reading|writing|letters|forms|spelling)|(?:lost|without) (?:his|her|their) larynx"
    r"|(?:able to|can|could) (?:only |just |barely )?(?:read|sign|write) (?:only )?(?:(?:his|her"
    r"|their) (?:own )?name|a few"
    r"|short|simple|numbers|pictures)|voice valve|speaks (?:with|through) a valve"
    r"|lip[- ]?reads?|deaf\w*|hearing|hard of hearing|dyslexi\w*|literacy|illiterate|(?:read"
    r"|reading)\b[^.;]{0,24}\b(?:write|writing|print|letters?|well|english|out|to (?:him|her))|can(?:['’]t"
    r"|not) read|read (?:or|and) write|large print|registered (?:sight|blind)|sight impaired"
    r"|speech (?:impediment|difficult\w*|problem)|slurred|stammer\w*|dysphasi\w*|dysarthri\w*"
    r"|selective(?:ly)? mut\w*|mutism|(?:is|are|been) mute"
    r"|voice is|(?:speaks|talks) in a whisper|(?:ca?n['’]?t|cannot|not able to|unable to"
    r"|never learn\w* to) (?:spell|write)"
    r"|whiteboard|small (?:print|screens?|writing)|lip[- ]?speaker|textphone|relay uk|stutter\w*|non-verbal"
    r"|easy read|makaton|braille"
    r"|explained in short|questions in writing|in short bits"
    r"|short sentences|simple (?:words|language)|speak (?:clearly|slowly|up)|face (?:him|her))\b"
)
_TONGUES = (
    r"(?:polish|romanian|arabic|farsi|dari|pashto|urdu|punjabi|bengali|sylheti|gujarati|hindi|tamil|somali"
    r"|tigrinya|amharic|kurdish|sorani|turkish|albanian|ukrainian|russian|lithuanian|latvian|bulgarian|hungarian"
    r"|czech|slovak|portuguese|spanish|french|italian|mandarin|cantonese|vietnamese|tagalog|swahili|yoruba"
    r"|armenian|georgian|nepali|greek|welsh|afrikaans|shona|krio|lingala|pothwari"
    r"|oromo|kyrgyz|tajik|uzbek|hebrew|igbo|hausa|twi|mandinka|wolof|sinhala|burmese|thai|malay|japanese|korean"
    r"|estonian"
    r"|croatian|serbian|bosnian|macedonian|dutch|german|swedish|danish|norwegian|finnish|creole|patois"
    r")"
)
_TONGUE = lowered(
    rf"\b{_TONGUES}\b[^.;]{{0,30}}\b(?:interpret\w*|speak\w*|spoken|is (?:his|her|their)|only|first|language"
    rf"|at home|and)\b"
    rf"|\b(?:prefers?|reads?|needs?|interp\w*:?)\s(?:an?\s)?{_TONGUES}\b|\b{_TONGUES} pl(?:s|ease)\b"
    rf"|\b(?:only|use|has|have|knows?|understands?|nothing but|fluent|native|basic|some|little|no|good|via|through"
    rf"|with a)\s{_TONGUES}\b(?! (?:wife|husband|partner|man|woman|lad|girl\w*|boy\w*|friends?|mates?"
    rf"|nationals?|citizen\w*"
    rf"|passport|family|relatives|neighbours?|church|shop|club|community|food|council|origin|roots|father"
    rf"|mother|dad|mum"
    rf"|landlord|worker|boss|team|hospital|mission|embassy|prison|border|heritage|dog|house|money|name|accent))"
    rf"|^\W*(?:both |fluent |native |mainly )?{_TONGUES}\b(?:\W{{1,3}}(?:{_TONGUES}|and|or|then|only|first"
    rf"|second|\w+ dialect)\b){{0,4}}\W*$"
)
_CONNECTION = lowered(
    r"\b(?:local connection|grew up|born and (?:bred|raised)|brought up|lived (?:in|here|there|with)|has lived"
    r"|been (?:here|living here|in the area)|(?:his|her|their|my) (?:brother|sister|mother|mum|dad|father|son"
    r"|daughter|family|friends|aunt|uncle|nan|gran|kids|children|parents|grandparents|brothers|sisters)\s(?:is"
    r"|are|lives?|has lived|was|were|in)\b[^.;]{0,40}|from (?:here|the area|this area)|all (?:his|her) friends"
    r"|job is|works? (?:in|at|for)|working (?:in|at)|job at|employer|at (?:the )?college|(?:at )?school here"
    r"|connection|years in)\b"
)
_SPOKEN_FOR = lowered(
    r"^(?:good (?:morning|afternoon|evening)|hi|hello|dear|morning|afternoon|evening|many thanks|thanks"
    r"|kind regards|regards)\b[^.]{0,40}$|\bplease accept\b|\bduty to refer\b[^.]{0,40}$|\bdob\b|\bd\.o\.b"
    r"|\bdate of birth\b"
)
_SECTION_OF = {"need": "needs", "medical": "medical", "other": "other"}
_TIE_SURE = 0.6
_TONGUE_SURE = 0.7
_STANDS_OUT = {"need": 0.6, "medical": 0.6, "other": 0.8}


def read_support(sentences: Iterable[Sentence], *, taken: frozenset[int]) -> SupportRead:
    """Sort every sentence that no other module spoke for. `taken` are the indexes of sentences already said."""
    lines = tuple(sentences)
    found: dict[str, list[tuple[Sentence, str]]] = {"needs": [], "medical": [], "other": [], "language": [], "ties": []}
    for line in lines:
        text = low(line.text)
        pieces = pieces_of((line,))
        if _speaks(text) or (_OF_SPEECH.search(_FALSE_FRIENDS.sub(" ", text)) and _sure_of_speech(pieces)):
            found["language"].append((line, _of_speech(line.text)))
        if _CONNECTION.search(text) or any(p.weights["ties"] >= _TIE_SURE for p in pieces):
            found["ties"].append((line, line.text))
        said = line.index in taken or _SPOKEN_FOR.search(text) is not None
        if said:
            pieces = tuple(p for p in pieces if _stands_out(p)) or tuple(
                p for p in finest_pieces_of(line) if _stands_out(p)
            )
        told = [(piece, section) for piece in pieces if (section := _section(piece))]
        for piece, section in told or _beside_nothing(line):
            found[section].append((line, piece.text))
    values = {
        "support.needs_and_risks": found["needs"],
        "support.medical": found["medical"],
        "support.other": found["other"],
        "applicant.language_needs": found["language"],
        "local_connection": found["ties"],
    }
    texts = {path: _text(said) for path, said in values.items()}
    evidence = tuple((path, said[0][0].evidence(texts[path])) for path, said in values.items() if said)
    return SupportRead(
        support=Support(
            needs_and_risks=texts["support.needs_and_risks"],
            medical=texts["support.medical"],
            other=texts["support.other"],
        ),
        language_needs=texts["applicant.language_needs"],
        local_connection=texts["local_connection"],
        evidence=evidence,
    )


_OF_SPEECH = lowered(
    r"\b(?:languages?|speech|talk\w*|speak\w*|spoken|interp\w*|translat\w*|english|hear\w*|deaf\w*|ears?"
    r"|sight\w*|eyes?|glasses"
    r"|read\w*|writ\w*|literacy|understand\w*|voice|sign\w*|lips?|print|pictures?|[a-z]{3,10}(?:lish|nese|abic"
    r"|kish|nian))\b"
)
"""What the model's word for a need of language must stand beside."""


def _beside_nothing(line: Sentence) -> list[tuple[Piece, str]]:
    """The clauses of a sentence that as a whole is of no section, which are plainly of one."""
    clauses = (piece for piece in finest_pieces_of(line) if not piece.whole and _stands_out(piece))
    return [(piece, _SECTION_OF[piece.part]) for piece in clauses if piece.part in _SECTION_OF]


def _stands_out(piece: Piece) -> bool:
    """Whether it is so plainly of its section that it is said here, though its sentence is said elsewhere already."""
    return piece.weights[piece.part] >= _STANDS_OUT.get(piece.part, 1.0)


_LONG = 14


def _of_speech(text: str) -> str:
    """The parts of a long sentence that speak of it, cut at semicolons; the whole where none does by itself."""
    parts = [part.strip(" .") for part in text.split(";") if _speaks(low(part))]
    return "; ".join(parts) if parts and len(text.split()) > _LONG else text


def _sure_of_speech(pieces: Iterable[Piece]) -> bool:
    return any(piece.weights["language"] >= _TONGUE_SURE and piece.part == "language" for piece in pieces)


def _speaks(text: str) -> bool:
    text = _FALSE_FRIENDS.sub(" ", text)
    return bool(_LANGUAGE.search(text) or _TONGUE.search(text))


_FALSE_FRIENDS = lowered(
    r"\b(?:(?:court|possession|oral|warrant|bail|board|panel|our|a|the|at|last|next"
    r"|listed)\s(?:\w+\s)?(?<!hard of )hearing\b(?!s? aid)(?! (?:in|on) (?:his|her|their|one|both|the (?:left|right)))"
    r"|(?<!hard of )(?<!lost the )(?<!lost his )(?<!lost her )hearing (?:on|was (?!\w+ (?:poor|bad|going))|date"
    r"|listed|at|before|next|is (?:on|at|listed|set|fixed"
    r"|due|tomorrow|today|next|in"
    r"|this))\b|speak (?:to|with)\b|(?:looks?|looking) forward to hearing|english (?:law|channel)|(?:hearing"
    r"|heard) from|speaks? (?:for|on behalf|up for)|not speak for long|(?:i|we)(?:['’]ve| have)? read (?:this"
    r"|it|the|that)"
    r"|\bto speak of\b|\bspeaking terms\b|\bspeaks? (?:very |so )?(?:well|highly|ill|fondly|warmly|kindly"
    r"|badly) (?:of|about)\b"
    r"|\benglish (?:teacher|gcse|literature|heritage|woman|man|wife|husband|partner|rose|a[- ]level)\b"
    r"|\b(?:i|we) read (?:him|her|them|out)\b|\b(?:was|were|been|had it|it) read (?:out )?to (?:him|her|them)\b"
    r"|\b(?:with|through|using|on|over|from) (?:the|an|our|your) easy[- ]read \w+"
    r"|(?:do not|don['’]?t|please (?:do not|don['’]?t|never)|never|not to) (?:write|read)\b(?: (?:or"
    r"|nor) \w+)? (?:to|there|it|this)\b"
    r"|(?:do not|don['’]?t|does(?:n['’]?t| not)|not|no longer|never|barely"
    r"|hardly) (?:really )?speak(?:ing)?(?: (?:now|any ?more|to (?:him|her"
    r"|them|each other|one another)))?(?=\W*(?:[.,;]|$|since|because|and\b))|as (?:we|i) speak"
    r"|on hearing (?:the|of|about|that|what)"
    r"|hearing for \w+|after hearing\b|(?:bail|court|plea|trial|parole|confiscation|possession|listing"
    r"|sentencing) hearings?"
    r"|hearing \d|\b(?:read|reads|reading) (?:my|our|your|the|his|her) (?:\w+ )?(?:badge|card|lanyard"
    r"|letter out to (?:me|us))\b|\bheard (?:me|us) (?:read|say|tell)\b"
    r"|\bwants? to hear\b|,? [a-z]+ (?:[a-z]+ )?reading (?:it|this|that) (?:out|over|through|to)\b"
    r"|speech and language|\bspeak(?:s|ing)? (?:to|with|about)\b|\bspeaks? volumes\b|\bhear (?:her|him|my|them"
    r"|your)sel\w+"
    r"|\bin any(?:one|body)['’]?s (?:language|book)\b|\b(?:way|time|place|hours?) to speak\b|\bhear (?:back"
    r"|more|soon|anything|of)\b"
    r"|\bread(?:s|ing)? (?:his|her|their|my|the)? ?(?:phone|texts?|messages|e-?mails?|post)\b(?! (?:out|to"
    r"|for|aloud))|\b(?:he|she"
    r"|they) reads? (?:it|them)\b"
    r")"
)


def _section(piece: Piece) -> str:
    """The section of a piece; what tells of the person and belongs nowhere else goes to other."""
    if section := _SECTION_OF.get(piece.part):
        return section if section != "other" or not _WHO.search(piece.text) else ""
    if piece.part == "language" and _speaks(low(piece.text)):  # deafness is both; which language is spoken is not
        return "medical" if piece.weights["medical"] >= _ILL_TOO else ""
    elsewhere = sum(piece.weights[part] for part in ("none", "status", "contact"))
    return "other" if elsewhere < _ELSEWHERE and _tells(low(piece.text)) and not _WHO.search(piece.text) else ""


_ELSEWHERE = 0.85
_ILL_TOO = 0.6
_WHO = compiled(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}\b|\b(?:CRN|NOMS|NHS (?:no|number)?|PNC|NINO?)\b"
    r"|\b[A-Z]\d{4}[A-Z]{2}\b|\b0\d{4}\s?\d{3}"
)
"""A sentence that tells who somebody is, or a number to ring, tells nothing else of use."""
_CHAT = lowered(
    r"\b(?:thanks?|thank you|sorry|apolog\w+|hope (?:you|this)|regards|attached|attach|below|portal|form\b"
    r"|forms\b|let me know|get back|come back to|any questions|please (?:see|find|can|could|let|advise|accept"
    r"|confirm)|could you|can you|would you"
    r"|do you|are you|not sure (?:if|who|how)|right (?:place|address|person)|this (?:is|referral|mail|email)"
    r"|i (?:am writing|write|know|appreciate|did|was|wasn|got|hope)|your (?:team|line|number|log)|for you|to you"
    r"|duty to refer|dtr|referral|refer|referred|caseload|switchboard|on leave|off sick)\b|\?\s*$"
)


def _tells(text: str) -> bool:
    """Whether a sentence of no section tells of the person at all, and is not talk between offices."""
    return len(text.split()) >= 3 and not _CHAT.search(text) and not _HEADING.search(text)


_HEADING = lowered(
    r"^\W{0,6}(?:[\w'’&/-]{1,24} ){0,6}(?:alerts?|notices?|forms?|sheet|slip|card|requests?|notifications?|bulletin"
    r"|register"
    r"|list"
    r"|needs (?:housing|help|a home)[\w ]{0,12}|housing help|(?:with(?:out)? (?:a home|nowhere)|at risk"
    r"|in need)[\w ]{0,24})\W*$"
    r"|\b(?:replies are not|do not reply|no-?reply|external (?:sender|e-?mail)|before you click|eyes only|notifications"
    r"|(?:charitable )?registered (?:charity|society|company|office|provider)|intended recipient|unsubscribe)\b"
    r"|^\W*end\W*$"
)
"""What stands over a sheet or under it, and tells of nobody."""


def _text(said: list[tuple[Sentence, str]]) -> str | None:
    """The pieces one after the other; those of one sentence behind a semicolon."""
    if not said:
        return None
    text, before = "", None
    for line, piece in said:
        text += piece if not text else ("; " if line is before else " ") + piece
        before = line
    return text[:4000]

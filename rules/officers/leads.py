"""Who shall lead: "reassign to Priya", "I'll take it", "Jo can you pick this up?", and what only sounds like it.

For: understand.py.

Must not know: how a name is read (people.py).
"""

from __future__ import annotations

import re

from rules.case import Case
from rules.model import Do
from rules.officers.mail import Act, Mail, Unclear
from rules.officers.mood import Mood, mood_of
from rules.officers.numbers import TOKEN, Numbers
from rules.officers.people import Cast, Party, people_called
from rules.officers.plain import Sentence
from rules.officers.tagged import Tagged, tag
from rules.protocol import Person

_CASE = (
    r"(?:(?:this|that) (?:one|case|referral|lad|lady|chap|family)|this|it|that|him|her|them|the (?:case|lead|"
    r"file|referral)|case|lead|one|these|both|@applicant\d+|everything|@case\d+(?:(?:,| and|"
    r", and) @case\d+)*)"
)
_TO = r"(@staff\d+|me\b|myself\b)"
_WHO = r"(@staff\d+|i\b|he\b|she\b)"
_END = (
    r"(?=$| ?[,.;:!-]| too\b| as well\b| now\b| please\b| from\b| instead\b| going\b| as\b| because\b|"
    r" since\b| thanks\b| for me\b| then\b| myself\b| today\b| yesterday\b| on [a-z]+day\b| this (?:morning|"
    r"afternoon)\b| off\b| and\b| with\b| who\b| for @)"
)
_TAKE = (
    rf"(?:take|pick|have|deal with|lead on|lead|handle|own|run with|see to|look after|"
    rf"action){'(?: ' + _CASE + ')?'}(?: one)?(?: over| on| up| forward| through)?"
)

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:re-?assign|reallocat|allocat|assign|reassing)(?:e|ed|ing|s)?(?: {_CASE})?(?: over|"
        rf" across| back)* (?:to )?{_TO}",
        rf"\b(?:pass|hand|giv|mov|transfer|switch|swap|shift|gave|given)(?:e|es|ed|ing|red|ring|ped|"
        rf"ping)?(?: {_CASE})?(?: over| on| across| back| straight| up)* to {_TO}",
        rf"\b(?:giv(?:e|ing|en)|gave) {_TO} (?:this|it|that|him|her|the case|@applicant\d+|this one|@case\d+){_END}",
        rf"\b(?:pass|hand|giv)(?:es|ed|ing|en)? (?:this|it|him|her|@applicant\d+)? ?(?:over |on )?to {_TO}",
        rf"(?:{_CASE}) (?:should|can|could|must|ought to|needs to|had better|would be better|is better|"
        rf"is best|is better off|will|would) (?:probably |really |now )?(?:be |sit |go |move |come |"
        rf"best |better |sitting )*(?:with|to|under|over to) {_TO}{_END}",
        rf"@case\d+ (?:@applicant\d+ |- )?(?:to|for|goes to) {_TO}{_END}",
        rf"\bover to {_TO}|\bone for {_TO}|\bfor {_TO} (?:please|to (?:deal|take|pick|lead|action|have))",
        rf"\b(?:all |its |it is |is |now |she is |he is )?yours,? {_TO}|^{_TO},? (?:(?:it|he|she|"
        rf"this)(?: one)? is |its )?(?:all )?yours",
        rf"{_WHO} to (?:deal(?: with (?:this|it|him|her|@applicant\d+)(?: one)?)?|pick (?:this |it |him |"
        rf"her |@applicant\d+ )?(?:one )?up|take (?:this|it|over|on|him|her|"
        rf"@applicant\d+)(?: one)?(?: over| on)?|lead(?: on (?:this|it))?|have (?:this|it)|handle|action|"
        rf"own|be (?:the )?lead){_END}",
        rf"{_WHO} (?:is |am |are )?(?:now )?(?:going to be )?(?:taking|leading|picking|having|"
        rf"dealing with) (?:this|it|him|her|on this|on it|up|over|@applicant\d+|@case\d+|the case|"
        rf"this case)(?: one)?(?: up| over| on)?{_END}",
        rf"{_WHO} (?:is |am )(?:now )?(?:the |his |her |their )?(?:new )?(?:named )?(?:lead|officer|"
        rf"housing officer|lead officer|case ?worker|named officer|named housing officer)\b(?! for the)",
        rf"{_WHO} (?:has|have|had) (?:now |just |very kindly |kindly )*(?:taken|picked|agreed to take|"
        rf"agreed to have|offered to take|got)(?: (?:this|it|him|her|them|@applicant\d+|@case\d+|"
        rf"the case|this one|this case))?(?: one)?(?: over| on| up){_END}",
        rf"{_WHO} (?:has|have) (?:now |just )*(?:taken|got) (?:this|it|him|her|@applicant\d+|"
        rf"the case)(?: one| case)?(?: now){_END}",
        rf"{_WHO} (?:took|picked|takes|picks) (?:this|it|him|her|@applicant\d+|the case)(?: one)?(?: over| on|"
        rf" up| off (?:me|my hands|@staff\d+)){_END}",
        rf"{_WHO} (?:can|could|will|would|is going to|am going to|is happy to|am happy to|has agreed to|"
        rf"have agreed to|has offered to|agreed to|wants to|had better|shall) (?:now )?(?:take|have|pick|"
        rf"own|handle|lead on|deal with)(?: (?:this|it|him|her|that|@applicant\d+|@case\d+|the case|"
        rf"this case|over|on))(?: one)?(?: over| on| up)?(?: from here)?{_END}",
        rf"{_WHO} (?:can|could|will|is going to|am going to|shall) (?:now )?(?:lead|pick up|take over|"
        rf"take this on|take on|be (?:leading|dealing with (?:this|it|him|her)|the (?:new )?(?:lead|"
        rf"officer|named officer|housing officer|lead officer)|lead|(?:his|her|"
        rf"their) (?:housing )?(?:officer|lead|named officer)))\b(?! (?:call|calls|rent|keys))",
        rf"\b(?:put|stick|book|log|move|place)(?: {_CASE})? (?:in|under|down to|with|against|"
        rf"on) (@staff\d+|my)(?:s)?(?: name| list| caseload)?{_END}",
        r"\bin (my|@staff\d+s?) name\b",
        r"^(?:ok |okay |right |yes )?(mine)(?: then| please| now)?$",
        rf"\b(?:put|set) {_TO} down (?:as|for) ",
        rf"@staff\d+ ?(?:-+>|=>|→|>) ?{_TO}{_END}",
        rf"\b(?:make|making|made|set|put down|have) {_TO} (?:as )?(?:the )?(?:new )?(?:lead|officer|lead officer)",
        rf"\blead (?:officer )?(?:to|is|is now|now|should be|will be|changed to|becomes) {_TO}|"
        rf"\bnew lead(?: officer)?(?: is| will be)? {_TO}|\bchange (?:the )?(?:lead|officer) to {_TO}|"
        rf"(?<!\w){_TO} (?:as|is) (?:the )?(?:new )?lead\b",
        rf"\b(?:this|it|he|she|case|this one|that|@applicant\d+) (?:is|are)(?: now)? (?:with |"
        rf"under )?(@staff\d+)s?(?: case| one)? now\b|\bnow (?:with|under) {_TO}",
        rf"\b(?:swap|swapping|swapped)(?: {_CASE})? (?:with|to) {_TO}",
        rf"\b(mine) now\b|\b(?:this|it|he|she|this one|@applicant\d+) (?:is|can be|will be) (?:all )?(mine){_END}",
    )
)
_ASKED_OF = re.compile(
    r"(?:can|could|would|will|please|are|able|happy|any chance|would) (?:you )?(?:possibly |kindly |"
    r"please |be able to |able to |happy to |mind |(?:can|could) |just )*(?:pick(?:ing)? (?:this |it |"
    r"him |her |that |@applicant\d+ |these )?(?:one |case |up )?(?:one )?(?:up)?|tak(?:e|ing) (?:this|it|"
    r"him|her|that|over|on|@applicant\d+|these)(?: one)?(?: on| over| up)?|hav(?:e|ing) (?:this|it|him|"
    r"her)(?: one)?|deal(?:ing)? with (?:this|it|him|her)|lead on this|run with this)"
    r"|is (?:this|that|it) (?:one |something )?(?:that )?you (?:can|could|might|would be able to) (?:have|take|"
    r"pick up|"
    r"lead on|deal with|run with)"
    r"|(?:over to you|all yours|yours now|one for you|this is one for you|its yours|it is yours)\b"
)
_NOT = re.compile(
    r"\b(?:cover|covering|covers|covered|in (?:his|her|my|their|@staff\d+s?) absence|while|whilst|until|"
    r"temporarily|on behalf of|for now|still (?:mine|his|hers|theirs|with|the|his case|her case|my|"
    r"@staff\d+s?|leads)|stays?|staying|remains?|"
    r"keep|keeping|just for today|holding the fort|standing in|not reassigning)\b"
)
_PART = re.compile(
    r"\b(?:the )?(?:call|calls|visit|assessment|interview|appointment|viewing|letter|review|paperwork|"
    r"phone|message|form|money|deposit|notes|file|risk|ta|booking|minutes|meeting)\b"
)


def lead_acts(
    sentence: Sentence, case: Case | None, mail: Mail, cast: Cast, voc: tuple[Person, ...], numbers: Numbers
) -> tuple[list[Act], list[Unclear]]:
    """The hand-overs in a sentence. `voc` are colleagues addressed before it ("Jo,")."""
    acts: list[Act] = []
    unclear: list[Unclear] = []
    if case is None or _NOT.search(tag(sentence.text, cast).text):
        return acts, unclear
    for number, clause in enumerate(sentence.clauses):
        named = [numbers.ref(token) for token in TOKEN.findall(clause.text)]
        if named and case.ref not in named:
            continue  # "71 to Steve, 74 to Lorna"
        tagged = tag(clause.text, cast)
        target = _target(tagged, sentence, number, cast) or _to_you(tagged, sentence, number, mail, cast, voc)
        if target is None:
            continue
        people = _narrowed(target, mail)
        if len(people) == 1:
            if people[0].email != case.lead:
                acts.append(Act(do=Do.ASSIGN, case=case.ref, raw=sentence.raw, to=people[0].email))
        elif len(people) > 1 or target:
            unclear.append(_which(sentence, case, people))
    return acts[-1:], unclear if not acts else []


def _which(sentence: Sentence, case: Case, people: tuple[Person, ...]) -> Unclear:
    names = " or ".join(person.name for person in people) or "nobody configured here"
    guesses = tuple(f"reassign to {person.name}" for person in people)
    return Unclear(raw=sentence.raw, why=f"We could not tell who shall lead: {names}.", case=case.ref, guesses=guesses)


_Target = tuple[Person, ...] | str


def _target(tagged: Tagged, sentence: Sentence, number: int, cast: Cast) -> _Target | None:
    """Whom the clause names: people a name may mean, or "me"; None where nobody is handed anything."""
    for pattern in _PATTERNS:
        found = pattern.search(tagged.text)
        if found is None:
            continue
        if _PART.search(found.group(0).split("@", 1)[0]) and "pick up" not in found.group(0):
            continue
        word = next((value for value in found.groups() if value), "")
        mood = mood_of(sentence, number, tagged.plain_length(found.start()), cast, orders=False)
        if mood in {Mood.PLAIN, Mood.FUTURE}:
            return _person(word, tagged, sentence, number, cast)
    return None


def _person(word: str, tagged: Tagged, sentence: Sentence, number: int, cast: Cast) -> _Target | None:
    if word in {"me", "myself", "i", "my", "mine"}:
        return "me"
    if word in {"he", "she"}:
        before = " ".join(clause.text for clause in sentence.clauses[:number])
        staff = [mention for mention in cast.mentions(before) if mention.party is Party.STAFF]
        return staff[-1].people if staff else None
    mention = tagged.staff(re.sub(r"s$", "", word)) or tagged.staff(word)
    return mention.people if mention else None


def _to_you(
    tagged: Tagged, sentence: Sentence, number: int, mail: Mail, cast: Cast, voc: tuple[Person, ...]
) -> _Target | None:
    """Put to a colleague: "Jo can you pick this up?", "please take this one, Dan"; counts where it goes to them."""
    found = _ASKED_OF.search(tagged.text)
    if found is None or not re.match(
        r"^(?:@staff\d+)?\W*(?:hi |hello |morning )?(?:@staff\d+)?\W*(?:please|also|so|just|really|"
        r"if you|i am|sorry|and)?\W*$",
        tagged.text[: found.start()],
    ):
        return None
    named = [mention for mention in cast.mentions(sentence.text) if mention.party is Party.STAFF]
    people = named[0].people if named else voc
    if not people:
        people = _colleagues(mail)
        return people if len(people) == 1 else None
    there = tuple(person for person in people if _is_there(person, mail))
    return there if there else None


def _colleagues(mail: Mail) -> tuple[Person, ...]:
    known = {person.email: person for person in mail.council.people}
    return tuple(known[each.email] for each in mail.recipients if each.email in known)


def _is_there(person: Person, mail: Mail) -> bool:
    return any(address.email == person.email for address in mail.recipients)


def _narrowed(target: _Target, mail: Mail) -> tuple[Person, ...]:
    """Of two with one first name the one in To or Cc, or whoever is left when the writer bears it too."""
    if target == "me":
        return (mail.writer,) if mail.writer else ()
    people = tuple(person for person in target if isinstance(person, Person))
    if len(people) < 2:
        return people
    there = tuple(person for person in people if _is_there(person, mail) and person != mail.writer)
    if len(there) == 1:
        return there
    others = tuple(person for person in people if person != mail.writer)
    return others if len(others) == 1 else people


def named_target(words: str, mail: Mail) -> tuple[Person, ...]:
    """Whom the rest of a command line names ("reassign to Priya Nair")."""
    if re.fullmatch(r"(?:me|myself)[.!]?", words.strip().lower()):
        return (mail.writer,) if mail.writer else ()
    return _narrowed(people_called(mail.council, words), mail)

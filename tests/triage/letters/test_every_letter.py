"""What holds for every mail, whatever its kind: headers, text and HTML alike, size, nothing remote, one h1."""

from __future__ import annotations

import re

import pytest

from rules.model import LetterKind
from tests.support.mails import Mail, told
from tests.support.story_letters import Told, every_letter
from triage.outbox.letters.registry import LETTERS

STORY = every_letter()
NAMES = [letter.name for letter in STORY]
each_letter = pytest.mark.parametrize("letter", STORY, ids=NAMES)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_FACTS = re.compile(
    rf"\d{{1,2}} (?:{_MONTHS})|DTR-[A-Z]+-\d{{4}}-\d{{5}}|\d{{1,2}}(?::\d\d)?[ap]m|0\d{{3,4}} \d{{3}} \d{{3,4}}"
    r"|[\w.\-]+@[\w.\-]+\w|“[^”]+”"
)


def facts(words: str) -> set[str]:
    return set(_FACTS.findall(re.sub(r"\s+", " ", words)))


def text_words(mail: Mail) -> str:
    """The text with its lines joined and the marks of safe contact taken away."""
    return re.sub(r"\s+", " ", re.sub(r"(?m)^\s*\|\s?", "", mail.text))


def test_each_kind_of_letter_has_a_template() -> None:
    assert set(LETTERS) <= set(LetterKind)


def test_the_story_holds_each_kind() -> None:
    assert {letter.letter.kind for letter in STORY} == set(LETTERS)


def _is_short_in(fact: str, seen: str) -> bool:
    """A reference that a link's label shows by its number: "Duplicate of 00390"."""
    return fact.startswith("DTR-") and f"of {fact.rpartition('-')[2]}" in seen


@each_letter
def test_text_and_html_tell_the_same_facts(letter: Told) -> None:
    mail = told(letter)
    in_text, in_html = facts(text_words(mail)), facts(mail.seen)
    hidden = facts(mail.html.split("</div>", 1)[0])
    # The text says to which address a line is sent; in HTML the link holds it.
    only_in_text = {each for each in in_text - in_html if not _is_short_in(each, mail.seen)}
    assert only_in_text <= {letter.letter.to.email, "housing.solutions@basildon.example"}
    assert in_html - in_text - hidden == set()


@each_letter
def test_the_lines_of_the_text_are_the_links_of_the_html(letter: Told) -> None:
    mail = told(letter)
    links = [attributes["href"] for tag, attributes in mail.tags if tag == "a"]
    assert all(link.startswith(("mailto:", "tel:")) for link in links)
    assert ("reply with" in mail.text.lower() or "first line" in mail.text) == any("subject=" in link for link in links)


@each_letter
def test_headers_are_those_of_the_contract(letter: Told) -> None:
    mail = told(letter)
    assert mail.message["From"] == '"Basildon Council, Housing Solutions" <housing.solutions@basildon.example>'
    assert mail.message["To"].addresses[0].addr_spec == letter.letter.to.email
    assert mail.message["X-Auto-Response-Suppress"] == "All"
    assert mail.message["X-Triage-Kind"] == letter.letter.kind.value
    assert mail.message["X-Triage-Case"] == letter.letter.case
    assert mail.message["Auto-Submitted"] == ("auto-replied" if letter.letter.answers else "auto-generated")
    assert mail.message["Message-ID"] == mail.composed.message_id
    assert mail.message["Date"].datetime == letter.now
    assert mail.composed.recipients == (letter.letter.to.email,)


@each_letter
def test_the_subject_bears_the_reference_and_no_name(letter: Told) -> None:
    mail = told(letter)
    subject = str(mail.message["Subject"])
    if letter.letter.case:
        assert subject.startswith(f"[{letter.letter.case}] ")
    for case in letter.cases:
        for part in (case.record.applicant.name or "").split():
            assert part not in subject


@each_letter
def test_an_answer_stands_in_the_thread_that_it_answers(letter: Told) -> None:
    mail, thread = told(letter), letter.letter.answers
    assert mail.message["In-Reply-To"] == (thread.message_id if thread else None)
    if thread:
        assert str(mail.message["References"]).split() == [*thread.references, thread.message_id]


@each_letter
def test_the_mail_is_small_and_of_short_seven_bit_lines(letter: Told) -> None:
    mail = told(letter)
    assert len(mail.html.encode()) < 80_000
    assert mail.composed.message.isascii()
    assert max(map(len, mail.composed.message.split(b"\r\n"))) <= 200
    assert b"\n" not in mail.composed.message.replace(b"\r\n", b"")


@each_letter
def test_the_text_is_at_most_72_columns(letter: Told) -> None:
    wide = [line for line in told(letter).text.splitlines() if len(line) > 72]
    assert wide == []


@each_letter
def test_nothing_is_fetched(letter: Told) -> None:
    mail = told(letter)
    assert not {"img", "script", "iframe", "link", "object", "form", "video"} & {tag for tag, _ in mail.tags}
    assert not any({"src", "background", "srcset"} & attributes.keys() for _, attributes in mail.tags)
    assert "http" not in mail.html.replace("http-equiv", "")
    assert "url(" not in mail.html


@each_letter
def test_the_page_can_be_read_by_a_screen_reader(letter: Told) -> None:
    mail = told(letter)
    tags = [tag for tag, _ in mail.tags]
    attributes = dict(mail.tags)
    assert tags.count("h1") == 1
    assert attributes["html"]["lang"] == "en-GB"
    assert any(found.get("role") == "main" and found.get("lang") == "en-GB" for _, found in mail.tags)
    tables = [found for tag, found in mail.tags if tag == "table"]
    data = [found for tag, found in mail.tags if tag == "th"]
    assert all(found.get("role") == "presentation" or data for found in tables)
    assert all(found.get("scope") for found in data)


@each_letter
def test_the_style_block_only_adds_and_is_small(letter: Told) -> None:
    mail = told(letter)
    block = mail.html.rsplit("<style>", 1)[1].split("</style>", 1)[0]
    assert len(block) < 4_000
    assert all("style" in found for tag, found in mail.tags if tag in {"p", "h1", "h2", "li"})


@each_letter
def test_the_hidden_first_words_say_something_new_and_no_name(letter: Told) -> None:
    mail = told(letter)
    hidden = re.search(r'line-height:\s?1px">([^<\u034f]*)', mail.html)
    assert hidden is not None
    assert hidden.group(1).strip()
    assert hidden.group(1).strip() not in str(mail.message["Subject"])
    for case in letter.cases:
        assert (case.record.applicant.name or "—") not in hidden.group(1)


@each_letter
def test_composing_twice_gives_the_same_bytes(letter: Told) -> None:
    assert told(letter).composed == told(letter).composed

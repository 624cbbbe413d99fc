"""An expression compiled for speed finds what it would find as it was written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.patterns import any_case, low, lowered

WRITTEN = [
    r"\b(?:has|have|home|hope|hopes?|h\.?m\.?p)\b",
    r"\b(?:a|an|any|a one)\b(?: one)?",
    r"\bno one\b|\b(?:nobody|no|none)\b|one",
    r"\b(?:one|(?:not )?one no|on)\b",
    r"\b(?:(?<!no )one|no one|one two|none)",
    r"\b(?:[ao]ne|one no|any|an)",
    r"\b(?:no|\w+ one|no one|note)\b",
    r"\b(?:o{2}|on|o?ne|none)\b",
    r"\b(?:n.?e|no|ne)\b",
    r"\b(?:(no) one|(none)|(no)te)\b",
    r"\b(?:no|)one\b",
    r"(?:No|One)\b(?! No)",
    r"\b(?:note|NO|no one|(?-i:No)|None)\b",
    r"\b(?:not|[N]o|no one|[, (]|none)",
    r"\b(?:\(no\)|no [(|]one|no)",
]


@pytest.mark.parametrize("pattern", WRITTEN)
@given(
    words=st.lists(
        st.sampled_from(
            ["no", "one", "none", "two", "not", "an", "any", "a", "home", "hope", "note", "ne", "h.m.p", "(", "|"]
        )
    )
)
def test_what_is_found_is_the_same_however_the_alternatives_are_gathered(pattern: str, words: list[str]) -> None:
    text = " ".join(words)
    plain = [match.regs for match in re.finditer(pattern.lower(), text)]
    assert [match.regs for match in lowered(pattern).finditer(text)] == plain
    loud = text.title() if len(words) % 2 else text.upper()
    ignored = [match.regs for match in re.compile(pattern, re.IGNORECASE).finditer(loud)]
    assert [match.regs for match in any_case(pattern).finditer(loud)] == ignored


def test_small_letters_keep_every_place() -> None:
    assert low("Ist İn ß") == "ist İn ß"
    assert len(low("İİ")) == 2

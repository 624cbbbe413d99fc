"""A look before the search spares searches and never a find."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import parsers
from parsers.patterns import Expression, compiled
from parsers.sieve import is_known, look_for

_ROWS = (
    (r"\bcat\b", 0, "a cat", "a caterpillar"),
    (r"(?<!no )home(?!less)", 0, "at home", "at sea"),
    (r"^on the\b", re.MULTILINE, "first\non the second", "first, on\nthe second"),
    (r"the end$", 0, "so the end\n", "the end of it"),
    (r"[^.;]{0,40}signed", 0, "who never signed", "unsighed"),
    (r"(?P<who>he|she) (?:\w+ ){0,3}agreed", 0, "she has said and agreed", "she greed"),
    (r"\ba\.b\b|\[n\]", 0, "[n]", "[ ]"),
    (r"\d{1,2}[./-]\d{4}", 0, "on 3.2026", "on 3,2026"),
    (r"(?-i:[aA])greed by HIM", re.IGNORECASE, "Agreed by him", "greed by him"),
    (r"£\d+ a week|’til friday", 0, "£90 a week", "90 a week"),
    ("a b  # two letters\n| c", re.VERBOSE, "nabn", "a b"),
    (r"yes\Z", 0, "oh yes", "yes and no"),
    (r"[\W_]+n{2,}\]?", 0, "--nnn", "nnn"),
    (r"a.b", re.DOTALL, "a\nb", "ab"),
    (r"a\{b\}|c{d", 0, "c{d", "cd"),
)


@pytest.mark.parametrize(("pattern", "flags", "found", "missed"), _ROWS)
def test_a_look_lets_through_what_is_found_and_keeps_back_what_cannot_be(
    pattern: str, flags: int, found: str, missed: str
) -> None:
    look = look_for(pattern, flags)
    assert re.search(pattern, found, flags)
    assert not re.search(pattern, missed, flags)
    assert look is not None
    assert look(found)
    assert not look(missed)


@pytest.mark.parametrize("pattern", [r"(a)\1", r"(?>ab)c", r"a++b", r"(a)?(?(1)b|c)", r"\u0041bc", "n{5000}[a"])
def test_where_an_expression_cannot_be_said_again_no_look_is_made(pattern: str) -> None:
    assert look_for(pattern, 0) is None


@pytest.mark.parametrize("text", ["caf\u00e9", "a\u00a0b", "\ud800", "\u212a", "\u017f", "\u2003", "3\u0663"])
def test_a_text_of_other_letters_digits_or_spaces_is_not_judged_by_a_look(text: str) -> None:
    assert not is_known(text)


def _expressions() -> list[Expression]:
    found: dict[int, Expression] = {}
    for module in pkgutil.walk_packages(parsers.__path__, "parsers."):
        for value in vars(importlib.import_module(module.name)).values():
            several = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
            for each in several:
                for one in each if isinstance(each, tuple) else (each,):
                    if isinstance(one, Expression):
                        found[id(one)] = one
    return list(found.values())


_LISTS = [each for each in _expressions() if len(each.pattern) > 100]
_LOOKS = [(re.compile(each.pattern, each.flags), look_for(each.pattern, each.flags)) for each in _LISTS]


def test_a_look_is_made_for_nearly_every_list_of_the_parsers() -> None:
    assert len(_LISTS) > 300
    assert sum(look is None for _, look in _LOOKS) <= 5


_WORDS = sorted({word for each in _LISTS for word in re.findall(r"[A-Za-z]{2,}", each.pattern)})
_TEXTS = st.lists(
    st.sampled_from(_WORDS) | st.sampled_from(["he", "has", "12/03/2026", "’", ".", ",", "\n", "\x1c", "\x0b"]),
    min_size=1,
    max_size=30,
).flatmap(lambda words: st.sampled_from([" ", "", "\n"]).map(lambda gap: gap.join(words)))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(text=_TEXTS)
def test_no_list_of_the_parsers_finds_anything_where_its_look_sees_nothing(text: str) -> None:
    assume(is_known(text))
    for plain, look in _LOOKS:
        assert look is None or look(text) or plain.search(text) is None


def test_an_expression_much_used_still_finds_the_same() -> None:
    plain = re.compile("|".join(rf"\b{word}s?\b(?! not)" for word in ("apple", "banana", "cherry") * 4))
    expression = compiled(plain.pattern)
    texts = ["two apples", "a cherry not", "nothing at all", "bananas, apples", "caf\u00e9 cherry"] * 2_000
    for text in texts:
        found, expected = expression.search(text), plain.search(text)
        assert (found and found.span()) == (expected and expected.span())
    assert expression.findall("two apples") == ["apples"]
    assert expression.findall("none") == []
    assert [match.start() for match in expression.finditer("apple, cherry")] == [0, 7]
    assert expression.sub("-", "an apple") == "an -"
    assert expression.sub("-", "none") == "none"
    assert expression.search("an apple", 0, 5) is None
    assert plain.search("an apple", 0, 5) is None


def test_making_looks_prints_nothing() -> None:
    code = "from tests.parsers import test_sieve; print(len(test_sieve._LOOKS))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""

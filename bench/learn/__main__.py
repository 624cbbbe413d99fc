"""`python -m bench.learn [NAME...] [--check]`: trains the models and writes them, or says how well they do."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

from bench.learn import agreement, households, letters, mails, numbers, people, writers
from bench.learn.expand import read_classes, read_lines, variants
from bench.learn.train import Answers, Trained, answers_of, packed, train
from bench.learn.whens import teach
from parsers.learned.features import features_of
from parsers.learned.model import unpacked

WEIGHTS = Path(__file__).parents[2] / "parsers" / "learned" / "weights"
_DATE_SLOTS = {"R": "release", "H": "home", "B": "birth", "N": "consent", "X": "other"}
_PLACE_SLOTS = {"N": "now", "X": "other"}
_SECTIONS = ("none", "status", "cause", "need", "medical", "other", "ties", "language", "contact", "household")
_MARKS = ("none", "abuse", "staff", "care", "safeguarding", "tonight")
_EACH = 3
_BALANCE = {"sections": 0.5, "marks": 0.5}
"""Where rare classes must not drown; consent and status stay wary."""
_FOLDS = 5
_LINE = 2_000

Examples = list[tuple[str, str]]
Make = Callable[..., Examples]
"""Makes `count` examples of each written sentence."""


def of_classes(name: str) -> list[tuple[str, str]]:
    """(written sentence, class) of a file with classes."""
    return [(line, label) for label, lines in read_classes(name).items() for line in lines]


def with_background(name: str, *parts: str) -> Examples:
    """The same with sentences that say nothing to the matter."""
    background = read_classes("background")
    return of_classes(name) + [(line, "none") for part in parts for line in background[part]]


def _talk() -> Examples:
    """Talk between offices, which belongs to no part of a record and warns of nothing."""
    return [(line, "none") for line in read_classes("background")["none"]]


def _agreement() -> Examples:
    """Sentences of agreement, which has its own fields. What else is agreed to may well be a cause or a need."""
    lines = [line for label, part in read_classes("consent").items() if label != "none" for line in part]
    return [(line, "none") for line in lines[::2]]


def _quiet() -> Examples:
    """Sentences of the record's parts in which nothing warns."""
    loud = {"need", "other", "status", "cause"}
    return [(line, "none") for line, label in of_classes("sections") if label not in loud] + _talk()


def class_examples(written: Examples, rng: random.Random, *, count: int) -> Examples:
    """Many examples of each written sentence."""
    beside = [line for line, label in written if label == "none"]
    return [(text, label) for line, label in written for text in variants(line, rng, beside, count=count)]


def date_examples(lines: list[str], rng: random.Random, *, count: int) -> Examples:
    """Each date of each written sentence, asked about in turn."""
    return _targets(lines, rng, _DATE_SLOTS, count=count)


def place_examples(lines: list[str], rng: random.Random, *, count: int) -> Examples:
    """Each place of each written sentence, asked about in turn."""
    return _targets(lines, rng, _PLACE_SLOTS, count=count, values="A")


def _targets(
    lines: list[str], rng: random.Random, slot_labels: dict[str, str], *, count: int, values: str = ""
) -> Examples:
    found: Examples = []
    beside = [line for part in read_classes("background").values() for line in part]
    for line in lines:
        slots = [part[0] for part in line.split("{")[1:] if part[0] in slot_labels and part[1:2] == "}"]
        for number, slot in enumerate(slots):
            for text in variants(line, rng, beside, count=count, target=number, values=values):
                found.append((text, slot_labels[slot]))
    return found


ONLY = [arg for arg in sys.argv[1:] if not arg.startswith("-")]


OUT_OF_LETTERS: dict[str, Callable[[Iterator[letters.Letter]], Examples]] = {
    "sections": letters.sections_of,
    "places": letters.places_of,
}
_LETTERS_COUNT = 2
"""A sentence of a real letter counts as often as the examples made of one that was written for training."""


def of_letters(name: str, sets: Sequence[str]) -> Examples:
    """What the letters of these sets of the tests teach about a question; nothing where truth says none of it."""
    make = OUT_OF_LETTERS.get(name)
    return make(letters.letters(*(letters.LETTERS / each for each in sets))) if make else []


_OF_HOME = frozenset({"places"})
_MAILS_COUNT = 3
"""A sentence of a mail that was written to teach this."""


def of_home_mails(name: str) -> Examples:
    """What the mails about homes teach about a question."""
    return OUT_OF_LETTERS[name](letters.home_mails()) if name in _OF_HOME else []


def tasks(rng: random.Random) -> dict[str, tuple[tuple[str, ...], list, Make]]:
    """Each question: its classes, its written sentences, and how examples are made of them."""
    return {
        "status": (("none", "homeless", "threatened"), with_background("status", "none", "facts"), class_examples),
        "sections": (
            _SECTIONS,
            of_classes("sections") + of_classes("sections_none") + _talk() + _agreement(),
            class_examples,
        ),
        "marks": (_MARKS, of_classes("marks") + _quiet(), class_examples),
        "places": (("other", "now"), read_lines("places"), place_examples),
    }


def answers(labels: tuple[str, ...], written: list, make: Make, *, balance: float) -> Answers:
    """Five-fold: train on four parts of the written sentences, ask about the fifth, as written."""
    rng = random.Random(5)
    order = list(written)
    rng.shuffle(order)

    def parts() -> Iterator[tuple[Trained, Examples]]:
        for fold in range(_FOLDS):
            rest = [each for n, each in enumerate(order) if n % _FOLDS != fold]
            model = train(make(rest, rng, count=_EACH), labels, see=features_of, balance=balance)
            yield model, make(order[fold::_FOLDS], rng, count=1)

    return answers_of(parts(), see=features_of)


def answers_in_letters(name: str, labels: tuple[str, ...], written: Examples, *, balance: float) -> Answers:
    """Train on all that was written and the letters but for some sets, ask about the letters of those."""

    def parts() -> Iterator[tuple[Trained, Examples]]:
        for fold in range(_LETTER_FOLDS):
            rest = of_letters(name, [each for n, each in enumerate(letters.SETS) if n % _LETTER_FOLDS != fold])
            model = train(written + rest * _LETTERS_COUNT, labels, see=features_of, balance=balance)
            yield model, of_letters(name, letters.SETS[fold::_LETTER_FOLDS])

    return answers_of(parts(), see=features_of)


_LETTER_FOLDS = 3


def _of_whole(name: str, teacher: ModuleType, what: str) -> None:
    """A model that learns from whole mails and not from sentences, held back a set of them at a time."""
    held = teacher.answers()
    scale = held.scale()
    print(f"{name}: {len(held.right)} {what}, {held.share_right():.3f} of sets unseen right")
    print(f"  scale {scale:.2f}, surprise {held.surprise(scale):.3f}")
    if "--check" not in sys.argv:
        write(name, teacher.trained(), scale)


_WHOLE = (
    ("numbers", numbers, "numbers"),
    ("referrals", mails, "mails"),
    ("writers", writers, "mails"),
    ("households", households, "sentences"),
    ("people", people, "people named"),
)


def main() -> None:
    """Train or check."""
    for name, teacher, what in _WHOLE:
        if not ONLY or name in ONLY:
            _of_whole(name, teacher, what)
    if not ONLY or "consent" in ONLY:
        teach_agreement()
    if not ONLY or "dates" in ONLY:
        teach_dates()
    rng = random.Random(7)
    for name, (labels, written, make) in tasks(rng).items():
        if ONLY and name not in ONLY:
            continue
        balance = _BALANCE.get(name, 0.0)
        examples = make(written, rng, count=_EACH)
        held = answers(labels, written, make, balance=balance)
        print(f"{name}: {len(written)} written sentences, {held.share_right():.3f} of unseen ones right")
        if name in OUT_OF_LETTERS:
            held = answers_in_letters(name, labels, examples, balance=balance)
            print(f"  {len(held.right)} of letters, {held.share_right():.3f} right of sets unseen", end="")
            print(f", {held.share_right(named=True):.3f} but for {labels[0]!r}")
        scale = held.scale()
        print(f"  scale {scale:.2f}, surprise {held.surprise(scale):.3f}")
        if "--check" in sys.argv:
            continue
        sets = letters.EARLIER if name == "places" else letters.SETS
        examples += of_letters(name, sets) * _LETTERS_COUNT + of_home_mails(name) * _MAILS_COUNT
        write(name, train(examples, labels, see=features_of, balance=balance), scale)


def teach_agreement() -> None:
    """The judge of agreement: held back is a fifth of the writers' files of passages in turn."""
    models = [
        (held, train(agreement.examples(random.Random(7), but=held), agreement.LABELS, see=agreement.see))
        for held in agreement.folds()
    ]
    parts = ((model, [one for name in held for one in agreement.passages()[name]]) for held, model in models)
    found = answers_of(parts, see=agreement.see)
    scale = found.scale()
    print(
        f"consent: {found.share_right():.3f} right of writers unseen,"
        f" {found.share_right(named=True):.3f} but for 'none'"
    )
    print(f"  scale {scale:.2f}, surprise {found.surprise(scale):.3f}")
    _say_of_passages(models, scale)
    if "--check" not in sys.argv:
        write("consent", train(agreement.examples(random.Random(7)), agreement.LABELS, see=agreement.see), scale)


def teach_dates() -> None:
    """The judge of dates."""
    model = teach(date_examples(read_lines("dates"), random.Random(7), count=_EACH))
    if "--check" not in sys.argv:
        write("dates", model, 1.0)


_GIVEN = ("oral", "written")


def _say_of_passages(models: list[tuple[list[str], Trained]], scale: float) -> None:
    """How rules and judge together read whole passages of writers that the judge has not seen."""
    read: Counter[tuple[str, str]] = Counter()
    for held, model in models:
        judge = unpacked(model.labels, packed(Trained(model.labels, model.weights * scale)))
        read += agreement.read_by(judge, held)
    right = sum(count for (meant, found), count in read.items() if meant == found)
    without = sum(count for (meant, _), count in read.items() if meant not in _GIVEN)
    invented = sum(count for (meant, found), count in read.items() if meant not in _GIVEN and found in _GIVEN)
    missed = sum(count for (meant, found), count in read.items() if meant in _GIVEN and found not in _GIVEN)
    print(f"  {read.total()} passages of writers unseen, {right / read.total():.3f} read as meant;")
    print(f"  consent given to {invented} of {without} without, missed in {missed} of {read.total() - without}")


def write(name: str, model: Trained, scale: float) -> None:
    """The weights as a module of data."""
    text = packed(Trained(model.labels, model.weights * scale))
    WEIGHTS.mkdir(exist_ok=True)
    body = f'"""Written by `python -m bench.learn`; do not edit."""\n\nLABELS = {model.labels!r}\nPACKED = (\n'
    lines = "".join(f"    {text[at : at + _LINE]!r}\n" for at in range(0, len(text), _LINE))
    (WEIGHTS / f"{name}.py").write_text(body + lines + ")\n", encoding="ascii")
    print(f"  {len(text) // 1024} KiB")


if __name__ == "__main__":
    main()

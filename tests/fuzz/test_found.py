"""What once hurt the parsers never does again; and a short hunt finds nothing new."""

import random
from pathlib import Path

import pytest

from tests.fuzz.mutate import SEEDS, mutated, seeds_of
from tests.fuzz.promise import keep

FOUND = sorted((Path(__file__).parent / "found").glob("*.eml"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_an_input_that_once_hurt_keeps_every_promise(path):
    keep(path.read_bytes(), twice=True)


@pytest.mark.parametrize("seed", range(4))
def test_messages_changed_at_random_keep_every_promise(seed):
    dice = random.Random(seed)
    seeds = seeds_of(SEEDS)
    for _ in range(15):
        keep(mutated(dice, seeds))

"""Trains one linear model a question by stochastic gradient descent, and writes it small.

For: `python -m bench.learn`. Numpy only; seeded; a few seconds a model. A model is as sure as it has a right to be: its
scores are scaled by what held-out sentences showed.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

from parsers.learned.features import BUCKETS

Shown = TypeVar("Shown")
"""What a model is shown: a sentence, or a sentence and what stands beside it."""
_EPOCHS = 8
_SETTLED = 3
"""So many passes must be over before the weights count."""
_RATE = 0.1
_DECAY = 1e-4
_DROPPED = 0.3
_SEEDS = (1, 2, 3)
_SCALES = [step / 20 for step in range(2, 31)]


@dataclass(frozen=True)
class Trained:
    """A model: its classes, and a weight for each bucket and class."""

    labels: tuple[str, ...]
    weights: np.ndarray


def train(
    examples: list[tuple[Shown, str]],
    labels: tuple[str, ...],
    seed: int = 1,
    *,
    see: Callable[[Shown], list[int]],
    balance: float = 0.0,
) -> Trained:
    """Multinomial logistic regression with adaptive steps; some features are dropped at random in each pass.

    The weights are the mean of the later passes. `see` gives the features of what is shown. `balance` lends rare
    classes weight: 0 as they come, 1 all alike.
    """
    rng = random.Random(seed)
    coins = np.random.default_rng(seed)
    seen = [(np.array(see(shown), dtype=np.int64), labels.index(label)) for shown, label in examples]
    counts = np.bincount([label for _, label in seen], minlength=len(labels))
    shares = (counts.mean() / np.maximum(counts, 1)) ** balance
    weights = np.zeros((BUCKETS, len(labels)))
    total = np.zeros_like(weights)
    squares = np.full((BUCKETS, len(labels)), 1e-6)
    order = list(range(len(seen)))
    for turn in range(_EPOCHS):
        rng.shuffle(order)
        for at in order:
            features, label = seen[at]
            kept = features[coins.random(len(features)) > _DROPPED]
            rows = weights[kept]
            scores = rows.sum(axis=0)
            gradient = np.exp(scores - scores.max())
            gradient /= gradient.sum()
            gradient[label] -= 1
            step = gradient * shares[label] + _DECAY * rows
            sums = squares[kept] + step * step
            squares[kept] = sums
            weights[kept] = rows - _RATE * step / np.sqrt(sums + 1)
        if turn >= _SETTLED:
            total += weights
    return Trained(labels, total / (_EPOCHS - _SETTLED))


def mean_of_several(
    examples: list[tuple[Shown, str]],
    labels: tuple[str, ...],
    *,
    see: Callable[[Shown], list[int]],
    balance: float = 0.0,
) -> Trained:
    """The mean of several models begun differently, so that none hangs on one beginning."""
    models = [train(examples, labels, seed, see=see, balance=balance) for seed in _SEEDS]
    return Trained(labels, np.mean([model.weights for model in models], axis=0))


@dataclass(frozen=True)
class Answers:
    """What models scored for sentences they had not seen, with the number of the right class."""

    scores: np.ndarray
    right: np.ndarray

    def share_right(self, *, named: bool = False) -> float:
        """How many were answered rightly; `named` of those that belong to another class than the first."""
        right = self.scores.argmax(axis=1) == self.right
        return float(right[self.right != 0].mean() if named else right.mean())

    def surprise(self, scale: float = 1.0) -> float:
        """How far the likelihoods were from the truth, with the scores so scaled; less is better."""
        scores = self.scores * scale
        scores = scores - scores.max(axis=1, keepdims=True)
        said = scores[np.arange(len(scores)), self.right] - np.log(np.exp(scores).sum(axis=1))
        return float(-said.mean())

    def scale(self) -> float:
        """What the scores must be multiplied by to be as sure as they are right."""
        return min(_SCALES, key=self.surprise)


def scores_of(model: Trained, asked: list[Shown], *, see: Callable[[Shown], list[int]]) -> np.ndarray:
    """A row of scores for each text or whatever else was shown."""
    return np.array([model.weights[see(shown)].sum(axis=0) for shown in asked])


def answers_of(
    held_back: Iterable[tuple[Trained, Sequence[tuple[Shown, str]]]], *, see: Callable[[Shown], list[int]]
) -> Answers:
    """What was answered to examples held back, each part of them by the model beside it, which has not seen it."""
    scores: list[np.ndarray] = []
    right: list[int] = []
    for model, part in held_back:
        scores.append(scores_of(model, [shown for shown, _ in part], see=see))
        right += [model.labels.index(label) for _, label in part]
    return Answers(np.concatenate(scores), np.array(right))


def packed(model: Trained) -> str:
    """The weights as text: eight bits each, squeezed, in figures so that no search for words finds any in them."""
    scale = np.abs(model.weights).max() / 127
    small = np.round(model.weights / scale).astype(np.int8)
    return f"{scale:.8f}:" + zlib.compress(small.tobytes(), 9).hex()

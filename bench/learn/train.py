"""Trains one linear model a question by stochastic gradient descent, and writes it small.

For: `python -m bench.learn`. Numpy only; seeded; a few seconds a model.
"""

from __future__ import annotations

import base64
import random
import zlib
from dataclasses import dataclass

import numpy as np

from parsers.learned.features import BUCKETS, features_of

_EPOCHS = 12
_RATE = 0.35
_DECAY = 2e-6
_DROPPED = 0.15


@dataclass(frozen=True)
class Trained:
    """A model: its classes, and a weight for each bucket and class."""

    labels: tuple[str, ...]
    weights: np.ndarray


def train(examples: list[tuple[str, str]], labels: tuple[str, ...], seed: int = 1) -> Trained:
    """Multinomial logistic regression with adaptive steps; some features are dropped at random in each pass."""
    rng = random.Random(seed)
    coins = np.random.default_rng(seed)
    seen = [(np.array(features_of(text), dtype=np.int64), labels.index(label)) for text, label in examples]
    weights = np.zeros((BUCKETS, len(labels)))
    squares = np.full((BUCKETS, len(labels)), 1e-6)
    order = list(range(len(seen)))
    for _ in range(_EPOCHS):
        rng.shuffle(order)
        for at in order:
            features, label = seen[at]
            kept = features[coins.random(len(features)) > _DROPPED]
            scores = weights[kept].sum(axis=0)
            gradient = np.exp(scores - scores.max())
            gradient /= gradient.sum()
            gradient[label] -= 1
            step = gradient + _DECAY * weights[kept]
            squares[kept] += step * step
            weights[kept] -= _RATE * step / np.sqrt(squares[kept] + 1)
    return Trained(labels, weights)


def packed(model: Trained) -> str:
    """The weights as text: eight bits each, squeezed."""
    scale = np.abs(model.weights).max() / 127
    small = np.round(model.weights / scale).astype(np.int8)
    return f"{scale:.8f}:" + base64.b85encode(zlib.compress(small.tobytes(), 9)).decode("ascii")

"""A linear model over the features of a sentence: how likely each class is.

For: `parsers.prose`, where lists of words stop short. A model proposes with a probability; what follows from it, and
how sure it must be, is decided by the module that asks.

Must not know: where the text came from. Pure: the weights are a module of data.
"""

from __future__ import annotations

import math
import zlib
from array import array
from dataclasses import dataclass
from functools import lru_cache

from parsers.learned.features import BUCKETS, features_of


@lru_cache(maxsize=256)
def _features(text: str) -> tuple[int, ...]:
    """Several models are asked about the same sentence."""
    return tuple(features_of(text))


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by bucket and class, eight bits each, times `scale`."""

    labels: tuple[str, ...]
    scale: float
    weights: array[int]

    def judge(self, text: str) -> dict[str, float]:
        """How likely each class is; the likelihoods come to 1."""
        count = len(self.labels)
        weights = self.weights
        rows = [weights[bucket * count : bucket * count + count] for bucket in _features(text)]
        sums = [sum(column) for column in zip(*rows, strict=True)]  # added up in C: three times as fast as by hand
        scores = [total * self.scale for total in sums]
        top = max(scores)
        parts = [math.exp(score - top) for score in scores]
        whole = sum(parts)
        return {label: part / whole for label, part in zip(self.labels, parts, strict=True)}


def unpacked(labels: tuple[str, ...], text: str) -> Model:
    """Read what the training script wrote."""
    scale, _, data = text.partition(":")
    weights = array("b", zlib.decompress(bytes.fromhex(data)))
    if len(weights) != BUCKETS * len(labels):
        raise ValueError("the weights do not fit the classes")
    return Model(labels, float(scale), weights)

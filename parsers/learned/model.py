"""A linear model over the features of a sentence: how likely each class is.

For: `parsers.prose`, where lists of words stop short. A model proposes with a probability; what follows from it, and
how sure it must be, is decided by the module that asks.

Must not know: where the text came from. Pure: the weights are a module of data.
"""

from __future__ import annotations

import math
import struct
import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from parsers.learned.features import BUCKETS, buckets_of, named


@lru_cache(maxsize=256)
def _features(text: str) -> tuple[int, ...]:
    """Several models are asked about the same sentence."""
    return tuple(buckets_of(text))


_MIDDLE = 128
_LANE = 4
"""Bytes in which the weights of a class are added up: room for more features than a sentence can have."""
_LIFTED = bytes((byte + _MIDDLE) % 256 for byte in range(256))
"""Signed bytes lifted above nothing."""


class _Rows(dict[int, int]):
    """The weights of a bucket as one whole number, those of all classes side by side and none below nothing.

    So rows are added up in C, all classes at once. A row is put together when it is first asked for.
    """

    def __init__(self, weights: bytes, count: int) -> None:
        wide = bytearray(len(weights) * _LANE)
        wide[::_LANE] = weights.translate(_LIFTED)
        self._wide, self._size = bytes(wide), count * _LANE

    def __missing__(self, bucket: int) -> int:
        start = bucket * self._size
        row = self[bucket] = int.from_bytes(self._wide[start : start + self._size], "little")
        return row


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by bucket and class, eight bits each, times `scale`."""

    labels: tuple[str, ...]
    scale: float
    rows: _Rows

    def judge(self, text: str, beside: Iterable[str] = ()) -> dict[str, float]:
        """How likely each class is; the likelihoods come to 1. `beside` names what is seen besides the words."""
        return self.judge_buckets(named(beside).union(_features(text)) if beside else _features(text))

    def judge_buckets(self, buckets: Collection[int]) -> dict[str, float]:
        """The same of what falls into these buckets."""
        count = len(self.labels)
        total = sum(map(self.rows.__getitem__, buckets))
        lifted = _MIDDLE * len(buckets)
        sums = struct.unpack(f"<{count}I", total.to_bytes(count * _LANE, "little"))
        scores = [(one - lifted) * self.scale for one in sums]
        top = max(scores)
        parts = [math.exp(score - top) for score in scores]
        whole = sum(parts)
        return {label: part / whole for label, part in zip(self.labels, parts, strict=True)}


def unpacked(labels: tuple[str, ...], text: str) -> Model:
    """Read what the training script wrote."""
    scale, _, data = text.partition(":")
    weights = zlib.decompress(bytes.fromhex(data))
    if len(weights) != BUCKETS * len(labels):
        raise ValueError("the weights do not fit the classes")
    return Model(labels, float(scale), _Rows(weights, len(labels)))

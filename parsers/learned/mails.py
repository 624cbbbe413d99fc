"""What a whole mail looks like to the small model that tells a referral: its cues, two by two, and its words.

For: `parsers.kinds.sorting` and the training script, which must see exactly the same.

Must not know: what the cues are, labels, weights.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from zlib import crc32

from parsers.learned.features import BUCKETS, tokens_of

_LAST = BUCKETS - 1
_MOST_READ = 3_000
_BREAK = "||"


def buckets_of_mail(cues: Sequence[str], telling: Iterable[str], *, subject: str, typed: str) -> set[int]:
    """The buckets a mail falls into. `telling` are those of the cues that are also looked at two by two.

    Words stand alone, beside their neighbour, and beside the one after; those of the subject for themselves.
    """
    words = [*tokens_of(typed[:_MOST_READ]), _BREAK, *(f"s_{word}" for word in tokens_of(subject))]
    names = [f"F {cue}" for cue in cues]
    names += [f"P {one} {other}" for one, other in itertools.combinations(telling, 2)]
    names += [f"1 {word}" for word in words]
    names += [f"2 {one} {other}" for one, other in itertools.pairwise(words)]
    names += [f"s {one} {other}" for one, other in zip(words, words[2:], strict=False)]
    return {crc32(name.encode()) & _LAST for name in names}

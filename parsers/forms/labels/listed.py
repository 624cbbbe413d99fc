"""Every label that some form prints, out of the data blocks of this package.

For: `match`, which looks a label up, and `wrapped` and `printed`, which know one by its beginning or its heading.

Must not know: what becomes of an answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from parsers.forms.labels import common, gov, housing
from parsers.forms.slots import Label, Slot, Who


def wordings(block: str) -> tuple[str, ...]:
    """The wordings of a data block, which bars and line feeds part."""
    return tuple(words.strip() for words in block.replace("\n", " ").split(" | ") if words.strip())


def _listed(blocks: dict[Slot, str], who: Who | None = None) -> Iterator[Label]:
    for slot, block in blocks.items():
        for words in wordings(block):
            yield Label(words, slot, who)


LABELS: tuple[Label, ...] = (
    *gov.LABELS,
    *_listed(common.NEUTRAL),
    *_listed(common.APPLICANT),
    *_listed(common.REFERRER),
    *_listed(common.OF_REFERRER, Who.REFERRER),
    *_listed(common.OTHERS),
    *_listed(housing.WORDINGS),
    *housing.LABELS,
)

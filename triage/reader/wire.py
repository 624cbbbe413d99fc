"""What parent, template and child say to each other, and the bounds that hold for a child.

For: `pool`, `template`, `child`.

Must not know: rules, store, settings.

    pool ── control socket ──► template       F + bounds, two descriptors: fork a child     answer: its process id
                                              R + process id: reap it (the parent has killed it)
    pool ── pipe ──► child                    one line of JSON (what to do), then the raw message, then the end
    pool ◄── pipe ── child                    lines of JSON: opened, file (numbers), reading; then the end
"""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a child may use: seconds of wall and processor time, bytes of memory and of output, open files."""

    wall: int = 20
    processor: int = 15
    memory: int = 1 << 30
    output: int = 24 * MEGABYTE
    descriptors: int = 64

    @property
    def packed(self) -> str:
        """The bounds as one word of a request."""
        return f"{self.wall},{self.processor},{self.memory},{self.output},{self.descriptors}"

    @staticmethod
    def unpacked(text: str) -> Bounds:
        """Take the word back."""
        wall, processor, memory, output, descriptors = (int(number) for number in text.split(","))
        return Bounds(wall=wall, processor=processor, memory=memory, output=output, descriptors=descriptors)

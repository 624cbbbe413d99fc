"""How passages about consent are read that taught nobody: what is right, what is invented, what is missed.

Each file of `tests/data/consent` is by another hand who had not seen the program: some all near misses, some all
hurried, some as letters mostly are. No model learns from them; of the first seven, rules have seen what they invented.
"""

from __future__ import annotations

from tests.parsers.prose.consent.passages import FILES, GIVEN, Reading, readings


def main() -> int:
    """Print a row a file, and all together."""
    everything: list[Reading] = []
    print(f"{'file':10} {'passages':>8} {'right':>6} {'invented':>9} {'missed':>7}")
    for path in FILES:
        found = readings(path)
        everything += found
        _say(path.stem, found)
    _say("all", everything)
    return 0


def _say(name: str, found: list[Reading]) -> None:
    right = sum(one.meant is one.read for one in found) / len(found)
    without = sum(one.meant not in GIVEN for one in found)
    invented = sum(one.invented for one in found)
    missed = sum(one.missed for one in found)
    print(f"{name:10} {len(found):8} {right:6.3f} {invented:4} of {without:3} {missed:3} of {len(found) - without}")

"""`python -m bench`: every figure; `python -m bench NAME ...`: those of these names."""

from __future__ import annotations

import importlib
import sys

BENCHES = {
    "accuracy": "bench.accuracy",
    "arrival": "bench.arrival",
    "consent": "bench.consent",
    "duplicates": "bench.duplicates",
    "lookup": "bench.lookup",
    "reading": "bench.reading",
}
"""Each name, and the module whose `main()` measures it and gives an exit status."""


def main(names: list[str]) -> int:
    """Measure what is named, or all."""
    unknown = [name for name in names if name not in BENCHES]
    if unknown:
        print(f"There is no {unknown[0]}. Choose from {', '.join(BENCHES)}.", file=sys.stderr)
        return 2
    failed = 0
    for name in names or BENCHES:
        print(f"\n== {name} ==", flush=True)
        failed |= int(importlib.import_module(BENCHES[name]).main())
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

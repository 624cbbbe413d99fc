"""The same promises under a coverage-guided fuzzer, where one is installed (atheris; no part of our venv).

`python tests/fuzz/coverage.py -max_total_time=3600 -artifact_prefix=fuzz-found/ CORPUS_FOLDER`
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["parsers"]):
    from tests.fuzz.promise import keep


def one_input(data: bytes) -> None:
    """What the fuzzer calls."""
    keep(data)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()

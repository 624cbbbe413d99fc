"""How near the reader comes to what people read: every set of messages with their truth, side by side.

For: `python -m bench accuracy`; `BENCH_CORPUS` names a folder of further sets. The sets of the project were written by
colleagues who had not seen the code; those marked tuned have since served to mend it, so their figures flatter.
"""

from __future__ import annotations

import os
from pathlib import Path

from tests.support.scoring import CORE, MORE, TEXTS, Score, cases, compare, read
from triage.reader.ocr import find_ocr

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"


def main() -> int:
    """Print a row a set."""
    names = ("messages", "core", "wrong", "exact", "texts", "flags", "kinds", "lost", "false consent")
    print(f"{'set':14} " + " ".join(f"{name:>{max(len(name), 6)}}" for name in names))
    for folder in _folders():
        score = Score()
        ocr = find_ocr()
        for case in cases(folder):
            compare(score, case, read(case, ocr))
        if score.messages:
            print(
                f"{folder.name:14} {score.messages:8} {score.share(CORE):6.3f} {score.share_wrong(CORE):6.3f} "
                f"{score.share((*CORE, *MORE)):6.3f} {score.share(TEXTS):6.3f} {score.flags_f1:6.3f} "
                f"{score.kinds / score.messages:6.3f} {score.lost:6} {score.false_consent:13}"
            )
    return 0


def _folders() -> list[Path]:
    roots = [CORPUS, *map(Path, filter(None, [os.environ.get("BENCH_CORPUS")]))]
    return [folder for root in roots for folder in sorted(root.iterdir()) if folder.is_dir()]

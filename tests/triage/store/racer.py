"""One service of a race: handles the same messages as its rivals, in an order of its own.

Run as `python -m tests.triage.store.racer URL OWNER MESSAGES STOPS_AT`: says "ready" and waits for a line before it
begins; stops for ever inside the decision on its message number STOPS_AT, having said "inside" (0: never).
"""

from __future__ import annotations

import random
import sys

from rules.model import Changes, FileTo, HistoryEntry
from tests.support.builders import a_case, a_council
from tests.support.stored import NOW, AMail, a_message
from triage.store.store import Store


def talk(word: str) -> None:
    """Say where we are, and wait to be told to go on."""
    sys.stdout.write(word + "\n")
    sys.stdout.flush()
    sys.stdin.readline()


def handle(store: Store, number: int, *, stops: bool) -> None:
    event, council = a_message(number), a_council()
    raw = f"message {number}".encode()
    with store.decision() as tx:
        if tx.known(event, council.id, raw) is not None:
            return
        message = tx.keep_message(event, council.id, raw, NOW)
        tx.view(event, council, NOW)
        told = HistoryEntry(what="opened", actor="message", sentence="A referral came.", case="new:0")
        ref = tx.apply(Changes(opened=(a_case(""),), history=(told,)), event, NOW)["new:0"].ref
        tx.queue([AMail(key=f"acknowledgement/{ref}", case=ref)], NOW)
        if stops:
            talk("inside")
        tx.settle_message(message, None, FileTo.PROCESSED, [ref])


def main(url: str, owner: str, messages: int, stops_at: int) -> None:
    store = Store(url, busy_seconds=60)
    talk("ready")
    order = list(range(1, messages + 1))
    random.Random(owner).shuffle(order)
    for place, number in enumerate(order, 1):
        handle(store, number, stops=place == stops_at)
    store.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))

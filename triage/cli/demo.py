"""`triage demo`: the whole service on embedded mail servers, with invented people, in about a minute.

Needs no configuration, no network and no rights; leaves one folder behind, and nothing else.

Must not know: the story.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from triage.cli.cases import work_list
from triage.cli.show import clean, heading, say, when
from triage.demo.gallery import OutMail
from triage.demo.story import Teller, play

OutFolder = Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the page with every mail is left.")]


Pause = Annotated[
    float,
    typer.Option("--pause", metavar="SECONDS", min=0.1, max=10, help="Silence after which a scene is over."),
]


def demo(out: OutFolder = Path("demo-output"), pause: Pause = 1.2) -> None:
    """Play a week at two invented councils and show each mail as it goes out."""
    say("The real service, with mail servers of its own. Everybody is invented; a second is a minute.")
    told = play(out, Teller(scene=_scene, came=_came, went=_went), quiet=pause)
    heading("The work list at the end")
    work_list(told.cases, told.now)
    late = [mail for mail in told.mails if mail.kind == "escalation"]
    if late:
        say(f"\n{late[0].case} was never answered. Told: {', then '.join(mail.to for mail in late)}.")
    say(f"{len(told.mails)} mails went out. Open {told.page} to see every one of them.")
    if told.missing:
        say(f"The demonstration did not show all that it should: {'; '.join(told.missing)}. See {out / 'service.log'}.")
        raise typer.Exit(1)


def _scene(words: str) -> None:
    say(f"\n{words}")


def _came(council: str, words: str) -> None:
    say(f"\n  <- {council}: {words}")


def _went(mail: OutMail) -> None:
    print(
        clean(f"  -> {when(mail.at)}  {mail.kind} to {mail.to}\n     {mail.subject}\n     {mail.first_line}"),
        flush=True,
    )

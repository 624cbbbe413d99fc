"""Letters to bytes: facts, template, two renderings, headers. The only door of the mails that people get.

    letter, cases, council, now ──► letters/*.py: context ──► KIND.j2 with TextBlocks ──► text ─┐
                                                          └─► KIND.j2 with HtmlBlocks ──► HTML ─┴─► headers ──► bytes

A council may override any template by a file of the same name in its own folder (docs/decisions/0001). Templates run in
a sandbox, with undefined names an error and escaping on. They are all read when a Composer is built, so that a broken
one is found at the start, by `triage check`, and not when a referral comes.

Must not know: the store, transports, configuration files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateRuntimeError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from rules.case import Case
from rules.model import Letter, LetterKind
from rules.protocol import Council
from triage.errors import ConfigError, ConfigProblem
from triage.log import Log
from triage.outbox import actions, words
from triage.outbox.blocks import Action, Blocks, finalize
from triage.outbox.headers import Parts, mail, message_id, one_line
from triage.outbox.html_blocks import HtmlBlocks
from triage.outbox.letters import registry
from triage.outbox.letters.common import Request
from triage.outbox.safety import masked, masked_letter
from triage.outbox.text_blocks import TextBlocks

SHIPPED = Path(__file__).with_name("templates")
LARGEST_HTML = 80_000
CLIPS = (700, 250, 80)
"""How many letters a quotation may have; the next one is tried when a mail grows past LARGEST_HTML."""

TO_REFERRERS = frozenset({LetterKind.ACKNOWLEDGEMENT, LetterKind.CONSENT_REQUEST, LetterKind.LEAD_CHANGE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A mail ready for the outbox: bytes fixed, never composed again. `case` is a reference or None."""

    kind: LetterKind
    key: str
    case: str | None
    council: str
    sender: str
    recipients: tuple[str, ...]
    message_id: str
    message: bytes


class Composer:
    """Composes letters with the templates that ship, and for a council that has them with its own."""

    def __init__(self, overrides: Mapping[str, Path] | None = None, *, log: Log | None = None) -> None:
        """`overrides`: council id to its folder of templates. Raises ConfigError with every template that is wrong."""
        self._log = log or Log()
        self._shipped = _environment(SHIPPED)
        self._own: dict[str, ImmutableSandboxedEnvironment] = {}
        problems: list[ConfigProblem] = []
        for council, folder in (overrides or {}).items():
            self._own[council] = _environment(folder, SHIPPED)
            problems += _problems(self._own[council], council, folder)
        if problems:
            raise ConfigError(problems)

    def compose(self, letter: Letter, cases: Mapping[str, Case], council: Council, now: datetime) -> Composed:
        """The mail of a letter. `cases` maps references, and "new:0", to cases; `now` is aware UTC.

        Raises ValueError where a letter with a record would go to somebody outside the council (a bug of the rules).
        """
        _refuse_outsiders(letter, council)
        request = _request(letter, cases, council, now)
        subject, text, html = self._rendered(request, council)
        identifier = message_id(council.id, letter.key, council.address.rpartition("@")[2])
        ref = request.case.ref if letter.case in request.cases else None
        parts = Parts(
            kind=letter.kind.value,
            case=ref,
            sender=council.mailbox,
            to=letter.to,
            subject=subject,
            text=text,
            html=html,
            message_id=identifier,
            answers=letter.answers,
            date=now,
        )
        return Composed(
            kind=letter.kind,
            key=letter.key,
            case=ref,
            council=council.id,
            sender=council.address,
            recipients=(letter.to.email,),
            message_id=identifier,
            message=mail(parts),
        )

    def _rendered(self, request: Request, council: Council) -> tuple[str, str, str]:
        """Subject, text and HTML. A council's own template that fails on this letter gives way to ours, aloud."""
        own = self._own.get(council.id)
        if own is not None:
            try:
                return _render(own, request)
            except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError) as error:
                self._log.bug("template_failed", error, council=council.id, letter=request.letter.kind.value)
        return _render(self._shipped, request)


@lru_cache(maxsize=1)
def _shipped_composer() -> Composer:
    return Composer()


def compose(letter: Letter, cases: Mapping[str, Case], council: Council, now: datetime) -> Composed:
    """The mail of a letter with the templates that ship: see Composer.compose."""
    return _shipped_composer().compose(letter, cases, council, now)


def _refuse_outsiders(letter: Letter, council: Council) -> None:
    """No record leaves the council (domain/privacy.md 3)."""
    if letter.kind in TO_REFERRERS:
        return
    known = {person.email for person in council.people} | {council.address}
    email = letter.to.email.lower()
    if email not in known and email.rpartition("@")[2] not in council.staff_domains:
        raise ValueError(f"a letter of kind {letter.kind.value} must stay inside the council")


def _request(letter: Letter, cases: Mapping[str, Case], council: Council, now: datetime) -> Request:
    """What a facts module gets; for staff, with what must not be used masked."""
    if letter.kind in TO_REFERRERS:
        return Request(letter=letter, cases=cases, council=council, now=now)
    hidden = {name: masked(case, names=council.names) for name, case in cases.items()}
    about = cases.get(letter.case or "")
    return Request(letter=masked_letter(letter, about, names=council.names), cases=hidden, council=council, now=now)


# --- templates ----------------------------------------------------------------------------------------------------


def _environment(*folders: Path) -> ImmutableSandboxedEnvironment:
    """A sandbox over these folders, the first one first. Templates are read once: a change needs a restart."""
    loaders: list[BaseLoader] = [FileSystemLoader(folder) for folder in folders]
    environment = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "listed": words.listed,
        "times": words.times,
        "counted": words.count,
        "starts": words.starts,
        "stop": lambda text: text if str(text).endswith(".") else Markup("{}.").format(text),
        "lower_first": lambda text: text[:1].lower() + text[1:],
        "sentences": lambda reasons: " ".join(f"{words.starts(each).rstrip('.')}." for each in reasons),
    }
    return environment


def _problems(environment: ImmutableSandboxedEnvironment, council: str, folder: Path) -> list[ConfigProblem]:
    """What is wrong with a council's folder: missing, files of no letter, templates that do not parse."""
    key = f"{council}.templates"
    if not folder.is_dir():
        return [ConfigProblem(str(folder), key, "the folder is not there", "make it, or take the setting out")]
    problems = []
    for file in sorted(folder.glob("*.j2")):
        if not (SHIPPED / file.name).is_file():
            names = ", ".join(sorted(path.name for path in SHIPPED.glob("*.j2")))
            problems.append(ConfigProblem(str(file), key, "no letter uses this name", f"use one of: {names}"))
            continue
        try:
            environment.get_template(file.name)
        except TemplateError as error:
            line = getattr(error, "lineno", None)
            problems.append(ConfigProblem(str(file), key, f"line {line}: {error.message}", "mend the template"))
    return problems


def _render(environment: ImmutableSandboxedEnvironment, request: Request) -> tuple[str, str, str]:
    """One template, two renderings; quotations get shorter until the HTML is small enough."""
    name, context = registry.context_of(request)
    template = environment.get_template(name)
    council = request.council
    for clip in CLIPS:
        page = HtmlBlocks(clip=clip)
        _run(template, page, context, request)
        subject = _subject(page.subject_words, context)
        html = page.page(council.name, council.team, subject)
        if len(html.encode()) < LARGEST_HTML:
            break
    plain = TextBlocks(clip=clip)
    _run(template, plain, context, request)
    return subject, plain.page(council.name, council.team, subject), html


def _run(template: Template, blocks: Blocks, context: Mapping[str, Any], request: Request) -> None:
    council = request.council
    ref = str(context.get("reference", ""))
    frame = {
        "in_text": blocks.in_text,
        "council_name": council.name,
        "team": council.team,
        "mailbox": council.address,
        "write": partial(_write, ref),
    }
    names = {**_methods(blocks), **frame}
    if shadowed := names.keys() & context.keys():
        raise TypeError(f"the context shadows {', '.join(sorted(shadowed))}")
    stray = template.render({**names, **context})
    if stray.strip():
        raise TemplateRuntimeError("words stand outside a block")


def _methods(blocks: Blocks) -> dict[str, Callable[..., object]]:
    """The blocks by name, as a template calls them."""
    names = (name for name in dir(blocks) if not name.startswith("_") and name != "page")
    return {name: getattr(blocks, name) for name in names if callable(getattr(blocks, name))}


def _write(ref: str, label: str, to: str, subject: str, body: str, cc: str = "", line: str = "") -> Action:
    """A mail half written: the body's lines as the template set them, without their indentation."""
    plain = body.unescape() if isinstance(body, Markup) else body
    lines = "\n".join(each.lstrip() for each in plain.strip("\n").split("\n"))
    return Action(label, actions.mailto(to, f"[{ref}] {subject}" if ref else subject, lines, cc=cc), line)


def _subject(said: str, context: Mapping[str, Any]) -> str:
    ref = str(context.get("reference", ""))
    return one_line(f"[{ref}] {said}" if ref else said)

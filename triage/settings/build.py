"""From tables of the TOML to the values that rules read.

Must not know: files, errors; what comes in is already valid.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rules.protocol import (
    ClockRule,
    Council,
    Emergency,
    Hours,
    Officer,
    Pathway,
    Person,
    Protocol,
    Span,
)
from triage.settings.model import ClockTable, CouncilTable, OfficerTable, PathwayTable, PersonTable, ProtocolTable


def build_protocol(table: ProtocolTable) -> Protocol:
    """A protocol file as a value."""
    return Protocol(
        id=table.id,
        name=table.name,
        valid_from=table.valid_from,
        portal=table.portal,
        promises=table.promises,
        early_after_days=table.early_after_days,
        soon_within_days=table.soon_within_days,
        share_duplicates_with=table.share_duplicates_with,
        clock_rules=tuple(map(_clock_rule, table.clock)),
        pathways=tuple(map(_pathway, table.pathway)),
    )


def _clock_rule(clock: ClockTable) -> ClockRule:
    return ClockRule(
        name=clock.name,
        span=clock.within,
        owed_to=clock.owed_to,
        stopped_by=clock.stopped_by,
        kinds=clock.cases,
        referrers=clock.referrers,
        not_referrers=clock.not_referrers,
        organisations=clock.organisations,
        pathways=clock.pathways,
        not_pathways=clock.not_pathways,
        warn_before=clock.warn_before,
        ladder=clock.escalate_to,
        source=clock.source,
        endeavour=clock.endeavour,
        internal=clock.internal,
    )


def _pathway(pathway: PathwayTable) -> Pathway:
    return Pathway(
        name=pathway.name,
        when_flags=tuple(flag.value for flag in pathway.flags),
        when_referrers=pathway.referrers,
        when_organisations=pathway.organisations,
        when_words=pathway.words,
        skill=pathway.skill,
        route=pathway.route,
        steps=pathway.steps,
        source=pathway.source,
        after_outcome=pathway.after_outcome,
        after_outcome_within=pathway.after_outcome_within,
    )


def build_council(table: CouncilTable, protocol: Protocol, holidays: tuple[date, ...] = ()) -> Council:
    """A council with its protocol; where it publishes a figure of its own, that replaces the protocol's."""
    return Council(
        id=table.id,
        code=table.code,
        name=table.name,
        team=table.team,
        protocol=_with_published(protocol, table),
        address=table.address,
        addresses=(table.address, *table.also_addresses),
        authorities=(table.name, *table.aliases, *table.also_for),
        staff_domains=table.staff_domains,
        spoc=_person(table.spoc),
        manager=_person(table.manager),
        duty=_person(table.duty),
        officers=tuple(map(_officer, table.officer)),
        hours=Hours(
            open=table.hours.open,
            close=table.hours.close,
            cut_off=table.hours.cut_off,
            closures=table.hours.closures,
            extra_holidays=holidays,
        ),
        emergency=Emergency(office_hours=table.emergency.office_hours, out_of_hours=table.emergency.out_of_hours),
        names=table.names,
        digest_at=table.digest_at,
        answered_mail_is_proof=table.answered_mail_is_proof,
        result_servers=table.result_servers,
        internal_mark=_is_exchange(table) if table.internal_mark is None else table.internal_mark,
    )


def _is_exchange(table: CouncilTable) -> bool:
    """Exchange Online strips its own marks from mail that comes from outside; no other host is known to."""
    host = table.imap.host.lower() if table.imap is not None else ""
    return host == "outlook.office365.com" or host.endswith(".outlook.com")


def _with_published(protocol: Protocol, table: CouncilTable) -> Protocol:
    return replace(protocol, clock_rules=tuple(_published(rule, table) for rule in protocol.clock_rules))


def _published(rule: ClockRule, table: CouncilTable) -> ClockRule:
    span: Span | None = table.published_clocks.get(rule.name)
    if span is None:
        return rule
    return replace(rule, span=span, source=f"Published by {table.name}", internal=False)


def _person(table: PersonTable | None) -> Person | None:
    return Person(name=table.name, email=table.email, phone=table.phone) if table else None


def _officer(table: OfficerTable) -> Officer:
    return Officer(
        name=table.name,
        email=table.email,
        phone=table.phone,
        skills=table.skills,
        share=table.share,
        leave=table.leave,
    )

"""The story of the design pages: one council, its people, and the referrals R.K., M.D., D.S. and others.

For: tests of letters, lists and pages, and pictures of them. Everybody is invented.

Must not know: which letters go out about them (story_letters.py).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from parsers.record import (
    Accommodation,
    Address,
    Consent,
    ConsentStatus,
    Evidence,
    Identifiers,
    OrganisationType,
    Reason,
    ReasonStatus,
    Record,
    Source,
    Support,
)
from rules.case import Case, Clock, Flag, FlagName, Likeness, State, Why
from rules.protocol import CaseKind, Council, OwedTo, Period, Protocol, Rung, Stopper
from rules.worktime import worktime_of
from tests.support.builders import (
    a_case,
    a_council,
    a_record,
    a_referrer,
    a_thread,
    an_applicant,
    an_officer,
    london,
    working_days,
)

SAFE_WORDS = (
    "Please do not ring or text her mobile, he pays the contract and sees the calls. "
    "Ring me and I will put her on. No letters either."
)
TEMPERANCE = Address("Temperance Oyelaran", "temperance.oyelaran@basildon.example")
MARTIN = Address("Martin Okonjo-Hale", "martin.okonjo-hale@basildon.example")
INES = Address("Ines Farrugia", "ines.farrugia@basildon.example")
JOLANTA = Address("Jolanta Brackenbury", "jolanta.brackenbury@basildon.example")
JOSS = Address("Joss Tamblyn", "joss.tamblyn@probation.example")


STEPS = {
    "prison": (
        "Agree an interview in prison, by video or by phone.",
        "Write the personalised housing plan with the referrer.",
        "Say where the person should go on the day of release.",
    ),
    "hospital": ("Phone the ward.", "Ask what the home must allow for."),
}
"""The usual next steps by pathway, for the answer that is half written."""


def _with_steps(protocol: Protocol) -> Protocol:
    pathways = tuple(replace(each, steps=STEPS.get(each.name, ())) for each in protocol.pathways)
    return replace(protocol, pathways=pathways)


def council(**more: Any) -> Council:
    """Basildon as in the design: three officers, Callum away until Monday 30 November."""
    officers = (
        an_officer("Temperance Oyelaran", phone="01632 960 142"),
        an_officer(
            "Callum Aspinwall",
            phone="01632 960 145",
            leave=(Period(first=date(2026, 11, 25), last=date(2026, 11, 29)),),
        ),
        an_officer("Ines Farrugia", phone="01632 960 147"),
    )
    base = a_council()
    values: dict[str, Any] = {
        "officers": officers,
        "protocol": _with_steps(base.protocol),
        "emergency": replace(base.emergency, office_hours="01632 960 100", out_of_hours="01632 960 101"),
        "spoc": replace(base.spoc, phone="01632 960 150"),  # type: ignore[type-var]
    }
    return a_council(**{**values, **more})


def place(number: int, quote: str = "") -> Evidence:
    return Evidence("body", f"paragraph {number}", quote)


def receipt(received: datetime, done: datetime | None) -> Clock:
    due = worktime_of(a_council()).within(received, working_days(1))
    return Clock(
        name="acknowledge",
        owed_to=OwedTo.REFERRER,
        starts=received,
        due=due.due,
        stopped_by=(Stopper.ACKNOWLEDGED,),
        ladder=(Rung.SPOC, Rung.MANAGER),
        why=Why(rule="acknowledge", sentence=due.sentence, source="Essex protocol, commitment 8"),
        stopped_at=done,
    )


def answer(received: datetime, days: float = 3, **more: Any) -> Clock:
    """An answer owed to the referrer within working days."""
    return _owed("respond", OwedTo.REFERRER, (Stopper.RESPOND,), received, days, "Essex protocol, commitment 9", more)


def contact(received: datetime, days: float = 10, **more: Any) -> Clock:
    """Contact owed to the applicant within working days."""
    stops = (Stopper.CONTACTED, Stopper.NO_CONTACT)
    return _owed("contact", OwedTo.APPLICANT, stops, received, days, "The council’s own page", more)


def _owed(
    name: str,
    owed_to: OwedTo,
    stops: tuple[Stopper, ...],
    received: datetime,
    days: float,
    source: str,
    more: dict[str, Any],
) -> Clock:
    calendar = worktime_of(a_council())
    deadline = calendar.within(received, working_days(days))
    values: dict[str, Any] = {
        "warn_at": calendar.before(deadline.due, working_days(0.5)),
        "why": Why(rule=name, sentence=deadline.sentence, source=source),
    }
    return Clock(
        name=name,
        owed_to=owed_to,
        starts=received,
        due=deadline.due,
        stopped_by=stops,
        ladder=(Rung.SPOC, Rung.MANAGER),
        **{**values, **more},
    )


def roisin_record() -> Record:
    """R.K., whose mobile must not be rung."""
    applicant = an_applicant(
        mobile="+447700900461",
        identifiers=Identifiers(crn="X418273"),
        contact_instructions=SAFE_WORDS,
    )
    return a_record(
        consent=Consent(status=ConsentStatus.UNCLEAR),
        referrer=a_referrer(organisation="South Essex Probation"),
        applicant=applicant,
        reason=Reason(
            status=ReasonStatus.THREATENED,
            explanation="The friend needs the room back and she has to be out by 3 December.",
        ),
        accommodation=Accommodation(type="A friend’s settee", homeless_on=date(2026, 12, 3)),
        support=Support(medical="Sertraline. Bad shoulder since September, waiting for physio."),
        local_connection="Her mum and her sister are in Laindon.",
        evidence=(
            ("applicant.name", place(1)),
            ("applicant.date_of_birth", place(1)),
            ("applicant.identifiers.crn", place(1)),
            ("applicant.mobile", place(3)),
            ("applicant.contact_instructions", place(3, SAFE_WORDS)),
            ("referrer.name", Evidence("body", "signature", "")),
            ("consent", place(4)),
            ("reason.explanation", place(2)),
            ("accommodation.homeless_on", place(2)),
            ("accommodation.type", place(2)),
            ("support.medical", place(5)),
            ("local_connection", place(5)),
        ),
    )


def roisin(**more: Any) -> Case:
    """R.K.'s case on the day on which it came: Monday 23 November 2026, 10:12."""
    received = london("2026-11-23 10:12")
    values: dict[str, Any] = {
        "record": roisin_record(),
        "received": received,
        "flags": (
            Flag(
                FlagName.CONSENT_UNCLEAR,
                why("It does not say that she agreed.", 4, "I have talked this through with her."),
            ),
            Flag(
                FlagName.STAFF_RISK, why("", 3, "He has been waiting outside the flat, so please do not visit there.")
            ),
            Flag(
                FlagName.DOMESTIC_ABUSE,
                why("", 2, "She left her ex-partner in September after he put her in hospital."),
            ),
        ),
        "clocks": (receipt(received, london("2026-11-23 10:13")), answer(received)),
        "likenesses": (
            Likeness(
                ref="DTR-BAS-2026-00390",
                probability=0.93,
                likely=True,
                reasons_for=("same date of birth", "same surname, and Róisín then, Roisin now"),
                reasons_against=("no CRN then to compare",),
                changed=(
                    ("Referred by", "Harrow Lane Hospital, emergency department", "Probation"),
                    ("Staying", "With her mother", "A friend’s settee"),
                    ("No home from", "No date given", "Thursday 3 December"),
                    ("Consent", "Oral", "Unclear"),
                    ("State", "Closed Friday 20 November, no contact made. Lead: Callum Aspinwall", "Open"),
                ),
            ),
        ),
        "consent_asked": 1,
        "pathway": "prison",
        "read_from": "the text of the email",
    }
    return a_case("DTR-BAS-2026-00417", **{**values, **more})


def why(sentence: str, number: int, quote: str) -> Why:
    return Why(rule="flag", sentence=sentence, evidence=place(number, quote))


def other(number: int, name: str, received: str, clock: str = "answer", **more: Any) -> Case:
    """Another referral of the story, by the number in its reference."""
    came = london(received)
    made = {"answer": answer, "contact": contact}[clock](came)
    days_home = more.pop("home", None)
    organisation = more.pop("organisation", OrganisationType.PROBATION)
    record = a_record(
        applicant=an_applicant(name),
        referrer=a_referrer(
            organisation_type=organisation, name=more.pop("by", None), organisation=more.pop("body", None)
        ),
        accommodation=Accommodation(homeless_on=days_home),
        reason=Reason(status=ReasonStatus.THREATENED),
        consent=Consent(status=more.pop("consent", ConsentStatus.WRITTEN)),
    )
    values: dict[str, Any] = {"record": record, "received": came, "clocks": (receipt(came, came), made)}
    return a_case(f"DTR-BAS-2026-{number:05d}", **{**values, **more})


def worklist() -> tuple[Case, ...]:
    """What Temperance leads on the morning of Thursday 26 November."""
    ward, prison = OrganisationType.HOSPITAL_INPATIENT, OrganisationType.PRISON
    answered = other(381, "Cal Winterbourne", "2026-11-02 09:00", home=date(2027, 3, 12), state=State.ANSWERED)
    done = replace(answered.clocks[1], stopped_at=london("2026-11-04 09:00"))
    return (
        other(
            412, "Dev Sandiford", "2026-11-20 14:03", home=date(2026, 12, 2), organisation=prison, body="HMP Fenmoor"
        ),
        other(396, "Tam Brightwell", "2026-11-12 11:00", "contact", organisation=ward, body="Harrow Lane Hospital"),
        replace(roisin(), consent_asked=2),
        other(
            416, "Sol Nyberg", "2026-11-23 09:00", organisation=prison, body="HMP Ashlow", kind=CaseKind.TENANCY_HELP
        ),
        other(426, "Lou Mercer", "2026-11-25 15:00", home=date(2026, 12, 8)),
        other(425, "Ash Farrow", "2026-11-25 16:00", "contact", organisation=OrganisationType.JOBCENTRE_PLUS),
        other(422, "Jo Pell", "2026-11-24 08:00", consent=ConsentStatus.MISSING, consent_asked=2),
        other(404, "Max Orde", "2026-11-17 10:00", "contact", consent=ConsentStatus.UNCLEAR, consent_asked=2),
        replace(answered, clocks=(answered.clocks[0], done)),
    )


def gathered() -> tuple[Case, ...]:
    """Four overdue on the morning of Friday 27 November, three of them with Callum, who is away."""
    lead = "callum.aspinwall@basildon.example"
    cases = worklist()
    late = [case for case in cases if case.ref[-3:] in {"396", "417", "416", "412"}]
    return tuple(
        replace(case, lead=lead if number else case.lead, clocks=tuple(replace(clock, rung=1) for clock in case.clocks))
        for number, case in enumerate(late)
    )


def yonas(**more: Any) -> Case:
    """Y.T., in an emergency department with nowhere to go on a Friday afternoon."""
    received = london("2026-11-27 16:07")
    words = (
        "He is being discharged at 5 and has nowhere to go. He slept in the bus shelter for the last two weeks.",
        "He has no phone. Ring the nurse in charge on 01632 960 390 and we will fetch him from the waiting room.",
    )
    record = a_record(
        applicant=an_applicant(
            "Yonas Tesfazghi",
            date_of_birth=date(1996, 1, 12),
            mobile=None,
            language_needs="Speaks Tigrinya. Needs an interpreter.",
            contact_instructions=words[1],
        ),
        referrer=a_referrer(
            name="Siobhán Achebe",
            role="discharge nurse",
            organisation="Harrow Lane Hospital",
            organisation_type=OrganisationType.EMERGENCY_DEPARTMENT,
            phone="+441632960391",
            email="s.achebe@harrowlane.nhs-trust.example",
        ),
        consent=Consent(
            status=ConsentStatus.ORAL,
            date=date(2026, 11, 27),
            evidence="He said yes through the interpreter this afternoon.",
        ),
        reason=Reason(status=ReasonStatus.HOMELESS, explanation=words[0]),
        accommodation=Accommodation(type="Emergency department, Harrow Lane Hospital", release_on=date(2026, 11, 27)),
        support=Support(medical="Chest infection, antibiotics for 7 days."),
        evidence=(
            ("applicant.name", place(1)),
            ("applicant.date_of_birth", place(1)),
            ("applicant.contact_instructions", place(3, words[1])),
            ("applicant.language_needs", place(2)),
            ("reason.explanation", place(1)),
            ("support.medical", place(2)),
            ("referrer.name", Evidence("body", "signature", "")),
        ),
    )
    values: dict[str, Any] = {
        "record": record,
        "received": received,
        "lead": INES.email,
        "pathway": "hospital",
        "thread": a_thread(reply_to=Address("Siobhán Achebe", "s.achebe@harrowlane.nhs-trust.example")),
        "clocks": (receipt(received, london("2026-11-27 16:08")), contact(received)),
        "flags": (
            Flag(FlagName.HOMELESS_TONIGHT, why("", 1, words[0])),
            Flag(
                FlagName.RELEASE_SOON,
                why("Discharge is today, a Friday. The next working day is Monday 30 November.", 1, "Discharged at 5"),
            ),
        ),
    }
    return a_case("DTR-BAS-2026-00431", **{**values, **more})


def moved() -> Case:
    """M.D.'s case, which Ines has taken over from Callum."""
    return replace(
        other(420, "Mina Dorrell", "2026-11-24 09:05", home=date(2026, 12, 11)),
        lead=INES.email,
        thread=a_thread(reply_to=Address("Bram Ellsworthy", "bram.ellsworthy@probation.example")),
    )


def unopened() -> Case:
    """A protected message that nobody has read yet."""
    return replace(
        roisin(),
        kind=CaseKind.UNREADABLE,
        record=Record(source=Source.FREE_TEXT),
        problems=("message.rpmsg: encrypted",),
        flags=(),
        likenesses=(),
    )

"""An answer on consent tells of consent only where the person agreed to this referral; how he was asked is no answer.

The two tables stand side by side: what settles nothing, and what is a yes however it is put.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from parsers.limits import DEFAULT
from parsers.read import read_message
from parsers.record import ConsentStatus

GIVEN = (ConsentStatus.ORAL, ConsentStatus.WRITTEN)
LABELS = ["Agreement to share", "Consent", "Has the client agreed to the referral?", "Verbal consent"]
NO_YES = [
    "Requested by letter 18/01 and by phone 29/01, tenant said he would ring back and has not",
    "Requested by letter 18/01",
    "Asked for by letter, no reply",
    "Asked on 18/01, no answer yet",
    "Asked by text 18/01",
    "Sought by e-mail 18/01/2027",
    "Letter sent 18/01, no reply",
    "Form sent to him 18/01",
    "Form posted 18/01, not back",
    "Form left with him 18/01",
    "Form given to him to sign on 18/01",
    "To be obtained by letter",
    "To be signed",
    "To be signed at next visit",
    "Will be signed on 04/02",
    "Awaiting signature",
    "Awaiting signed form",
    "Signature awaited",
    "Not signed",
    "Not yet signed",
    "Unsigned",
    "Written consent being sought",
    "Written consent to follow",
    "Written consent requested",
    "Verbal consent requested 18/01",
    "Verbal consent to be confirmed",
    "Verbal consent will be sought",
    "Verbal, to be obtained",
    "In progress",
    "Chased 18/01 and 25/01",
    "Discussed by phone 29/01, tenant to think about it",
    "Discussed with tenant 29/01",
    "Explained by phone 29/01",
    "Spoken to by phone 29/01",
    "Text sent 29/01",
    "He has the form",
    "He has the form at home and will sign it",
    "Tenant said he would ring back",
    "Tenant will let us know",
    "Told by letter 18/01 that we would refer",
    "Tenant informed in writing 18/01",
    "Tenant notified by letter dated 18/01",
    "Notified in writing",
    "Privacy notice given 18/01",
    "Told verbally",
    "Informed verbally 18/01",
    "Tenant is aware",
    "Aware, letter 18/01",
    "Yes or no not given",
    "Could not be reached by phone",
    "Tried by phone 29/01",
    "Left voicemail 29/01",
    "No signature",
    "Signed by his mother",
    "Signed by his wife",
    "Verbal from his mother",
    "Verbal from daughter",
    "Given by his brother by phone",
    "Yes from his partner",
    "Asked. Said maybe",
    "Said maybe by phone",
    "Said he would sign",
    "Agreed to think about it",
    "Agreed to sign next week",
    "Agrees to speak to us",
    "Happy to discuss by phone",
    "Has agreed to meet 03/02",
    "Verbal agreement to pay 18/01",
    "Signed tenancy agreement 18/01",
    "Signed for repairs only",
    "Yes, for repairs",
    "Yes for gas safety only",
    "Old consent form signed 2019",
    "Signed, since withdrawn",
    "Verbal, then withdrew by text",
    "Yes but changed his mind",
    "Yes until he heard it was you",
    "Written consent expired",
    "Consent on file from last year's application",
    "Consent held for support plan only",
    "Given to GP, not to council",
    "To my manager only",
    "Sent by recorded delivery",
    "E-mailed him 29/01",
    "Form attached",
    "See attached form",
    "Form enclosed blank",
    "Copy enclosed",
    "See letter",
    "See over",
    "Refer to section 9",
    "As discussed",
    "Pending",
    "TBC",
    "?",
    "Yes?",
    "Verbal?",
    "Signed (?)",
    "I assume so",
    "Presumably",
    "Not needed, safeguarding",
    "Not required",
    "N/A",
    "Duty applies, none needed",
    "Best interests",
    "Lacks capacity",
    "Deemed",
    "Implied",
    "Implied consent",
    "Opt-out letter sent 18/01, nothing heard",
    "No objection received",
    "Did not object when told by phone",
    "Did not say no",
    "Couldn't sign, cuffed",
    "Refused to sign but nodded",
    "Nodded",
    "Shrugged",
]
YES = [
    "Yes",
    "Yes - verbal 29/01",
    "Yes, form signed 04-Feb-2027, scanned to record",
    "Verbal, 29/01/2027",
    "Verbal - by phone 29/01",
    "Verbally by telephone",
    "Given verbally to me, 08.01.27",
    "Signed 25/02/2027",
    "Written, signed 29/01",
    "Written",
    "Signed form attached",
    "Form signed and uploaded",
    "Signed form on file",
    "Consent form signed 18/01, copy enclosed",
    "Agreed",
    "Agreed by phone 29/01",
    "Agreed in person at appointment 29/01",
    "Discussed 29/01 and agreed",
    "Discussed with tenant by phone, who agreed",
    "Discussed by phone 29/01, happy for referral to be made",
    "Explained by phone, tenant said yes",
    "Explained to him what we would send and he said that was fine",
    "Asked by phone 29/01, said yes",
    "Asked him today and he is happy",
    "I asked and he agreed",
    "Requested by letter 18/01, signed and returned 25/01",
    "Letter sent 18/01, signed copy returned 25/01",
    "Form posted to him 18/01, came back signed 25/01",
    "Form left with him, signed 29/01",
    "Told me on the phone he wants this",
    "He told us yes",
    "Happy for you to call",
    "Happy for referral to be shared with council",
    "Tenant is aware and agrees",
    "Aware and consenting",
    "Informed and consents",
    "Consents",
    "Consent obtained",
    "Consent obtained verbally during visit 29/01",
    "Consent given over the phone",
    "Permission given 29/01",
    "Said yes to me 29/01",
    "Said go ahead",
    'He said "yes please"',
    "Said he would like to be referred",
    "Said she would be grateful for it",
    "Asked us to refer",
    "Oral, interpreter on the line",
    "Verbal (Dari interpreter)",
    "Spoke to him 29/01, he is content",
    "Texted us back YES",
    'By text, 29/01: "yes go ahead"',
    "E-mailed us his agreement",
    "Confirmed by e-mail 29/01",
    "Emailed yes 29/01",
    "Yes, he asked me to send this",
    "Full consent",
    "Verbal only",
    "Verbal. Written to follow",
    "Verbal, could not sign (cast on hand)",
    "Yes, told me in clinic",
    "Yes, spoke today",
    "Yes (see signed form)",
    "In place",
    "Held on file, signed 12/01/2027",
    "Both agreed verbally",
    "Both tenants signed 18/01",
    "Consent to share signed at visit 29/01",
    "Agreed, provided with leaflet",
    "Yes. Privacy notice given",
    "Verbal; privacy notice handed over",
    "Signed our form for referrals",
    "Signed for this referral",
    "Yes, for housing only",
    "Yes, only for housing purposes",
    "Yes, with council only",
    "Yes but not to tell his ex",
    "Yes, not to be shared with ex partner",
    "Yes, does not want his mother told",
    "Authorised in writing",
    "Mandate signed",
    "Verbal from client",
    "Verbal from tenant on partner's phone",
    "Said OK on the ward",
    "In conversation on 29/01 he agreed",
    "Spoken, on 29/01/2027 in the visits hall",
]
CARD = """Millrace Homes notification

Name: Tesfaye Birch
Date of birth: 14/08/1971
Address: 19 Bridge Meadow, Castle Hedingham CO9 9ZZ
Mobile: 07700 900 172
Reason: Threatened with homelessness
Cause: Rent arrears
Date: 02/03/2027
Type of accommodation: two bedroom flat
{label}: {words}
Officer: Vera Cole
Job: Tenancy Officer
Direct line: 01632 960 749
"""


def status(label: str, words: str) -> ConsentStatus:
    mail = EmailMessage()
    mail["From"] = "Vera Cole <vera.cole@millrace.example>"
    mail["Subject"] = "Notification"
    mail["Date"] = "Tue, 02 Feb 2027 14:07:39 +0000"
    mail.set_content(CARD.format(label=label, words=words))
    arrived = datetime(2027, 2, 2, 14, 7, tzinfo=UTC)
    (record,) = read_message(mail.as_bytes(), arrived=arrived, limits=DEFAULT, ocr=None).records
    return record.consent.status


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("words", NO_YES)
def test_what_settles_nothing_is_no_consent(words: str, label: str) -> None:
    assert status(label, words) not in GIVEN


@pytest.mark.parametrize("words", YES)
def test_a_yes_is_one_however_it_is_put(words: str) -> None:
    assert status("Agreement to share", words) in GIVEN


@pytest.mark.parametrize("words", ["Vera Cole", "Cole", "VC", "J Smith", "Vera Cole 29/01/2027"])
def test_a_workers_name_beside_verbal_consent_vouches_for_it(words: str) -> None:
    assert status("Verbal consent", words) is ConsentStatus.ORAL

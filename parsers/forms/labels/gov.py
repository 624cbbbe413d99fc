"""The standard form of gov.uk and N-DELIUS, as it was first published and as it has been amended since."""

from __future__ import annotations

from parsers.forms.slots import Label, Slot, Who

LABELS = (
    Label(
        "Please insert the name of the Local Housing Authority that the service user is being referred to",
        Slot.AUTHORITY,
    ),
    Label("Name of the Local Housing Authority that the service user is being referred to", Slot.AUTHORITY),
    Label("Public authority referring (e.g. prison, hospital, etc.)", Slot.ORGANISATION),
    Label("Public authority referring", Slot.ORGANISATION),
    Label("Role of person referring (e.g. social worker)", Slot.ROLE),
    Label("Role of person referring", Slot.ROLE),
    Label("Name of referrer", Slot.NAME, Who.REFERRER),
    Label("Address of referrer", Slot.ADDRESS, Who.REFERRER),
    Label("Email address of referrer", Slot.EMAIL, Who.REFERRER),
    Label("Phone number of referrer", Slot.PHONE, Who.REFERRER),
    Label(
        "Name and contact details of any other person who could be contacted for further information, if not the"
        " referrer (e.g. a support provider)",
        Slot.OTHER_CONTACT,
    ),
    Label(
        "Name and contact details of any other person who could be contacted for further information, if not the"
        " referrer",
        Slot.OTHER_CONTACT,
    ),
    Label(
        "Name and contact details of any other person who could be contacted for further information",
        Slot.OTHER_CONTACT,
    ),
    Label("Household composition (e.g. single person, couple, family with X children/X adults)", Slot.HOUSEHOLD),
    Label("Current address (if applicable)", Slot.ADDRESS, Who.APPLICANT),
    Label("Home telephone number", Slot.HOME_PHONE),
    Label(
        "Language and communication needs (identify any assistance the service user will need for an assessment to be"
        " completed)",
        Slot.LANGUAGE,
    ),
    Label("What is the main reason you are referring the individual?", Slot.REASON),
    Label("Please explain your answer (e.g. “they are facing eviction from their home”)", Slot.EXPLANATION),
    Label("Please explain your answer", Slot.EXPLANATION),
    Label("What type of accommodation is the individual currently living in?", Slot.ACCOMMODATION),
    Label(
        "If the service user is threatened with homelessness, on what date are they likely to become homeless?",
        Slot.HOMELESS_ON,
    ),
    Label(
        "If the service user is due to leave prison or hospital, or is leaving the armed forces, with no accommodation"
        " available, please state when the release/ discharge will take place.",
        Slot.RELEASE_ON,
    ),
    Label(
        "Additional needs/risks might include: -previous history of sleeping rough -lack of support from family/friends"
        " -history of substance misuse -risk of domestic or other abuse",
        Slot.NEEDS,
    ),
    Label("Additional needs/risks might include", Slot.NEEDS),
    Label(
        "Please provide information on any physical or mental health needs that the service user has, and any treatment"
        " that they are receiving",
        Slot.MEDICAL,
    ),
    Label(
        "Please provide any additional information. In particular, are there any known risks to staff visiting the"
        " service user at home or any other issues that we need to be aware of prior to initial contact?",
        Slot.OTHER,
    ),
    Label(
        "In particular, are there any known risks to staff visiting the service user at home or any other issues that"
        " we need to be aware of prior to initial contact?",
        Slot.OTHER,
    ),
)

FURNITURE = (
    "Duty to refer referral form",
    "NOTE: Service users can choose which Local Housing Authority they wish to be referred to. However, it is advisable"
    " for them to choose a Local Authority with which they have a local connection.",
    "In general, a service user is likely to have a local connection to an area if they live or have lived there, work"
    " there or have a close family connection. However, a service user should not be referred to an area where they"
    " would be at risk of violence.",
    "A guide to the duty to refer includes advice on the duty to refer and local connection.",
    "I agree to the information on this form being shared with Council. I understand that the Council may use this"
    " information to contact me, and to help assess my needs for assistance with housing and that I am not making a"
    " homelessness application. I have read privacy notice and understand how my data will be processed.",
    "NOTE: The service user must give consent to the referral. Referrers are advised to obtain signed consent to the"
    " referral; however, oral consent can be provided. The referrer must therefore complete box 1B.",
    "Having discussed the accommodation status of (insert service user name) the service user, I can confirm that they"
    " provided me with oral consent to refer their case to Council. I explained to the Service User that the"
    " Council may use this information to contact them and to help assess their needs for assistance with housing and"
    " that this is not a homelessness application.",
    "Core information Please note that sections 2 – 4 must be filled in.",
    "Please provide any additional information you are aware of which may help housing options officers support the"
    " individual.",
    "previous history of sleeping rough",
    "lack of support from family/friends",
    "history of substance misuse",
    "risk of domestic or other abuse",
    "For use by public authorities under section 213B of the Housing Act 1996",
    "Sections 5 to 8 are additional information",
)
"""Sentences of the form itself: never anybody's answer."""

"""Headings and what they open. A heading decides whose a bare "Name" is. One wording between two bars."""

from __future__ import annotations

from parsers.forms.slots import Section

HEADINGS: dict[Section, str] = {
    Section.CONSENT_WRITTEN: """
        Written Consent to share information | Written consent | Signed consent
    """,
    Section.CONSENT_ORAL: """
        Oral Consent to share information | Verbal Consent to share information | Oral consent | Verbal consent
    """,
    Section.CONSENT: """
        Consent | Consent to share information | Consent to share | Consent to referral |
        Customer consent to share information | Consent and declaration | Consent and data protection |
        Consent declaration | Permission to Share Information/Make Enquiries | Permission to share information |
        Information sharing | Agreement to share | Agreement | Client agreement | Declaration | Client declaration |
        Declaration and submission | Declaration and consent | Authorisation | Data protection | Privacy and consent
    """,
    Section.REFERRER: """
        About the referring professional (to be completed by the professional) | About the referring professional |
        About the referrer | About you (the referrer) | About us | About you | Your details | Referrer |
        Referrer details | Referrer information | Referrer contact details | Details of referrer |
        Details of person making the referral | Details of person referring | Person making the referral |
        Person making this referral | Person referring | Person completing this form |
        Details of person completing this form | Referred by | Who is making this referral | Who is referring |
        Completed by | Form completed by | Referral made by | Submitted by | Referring agency |
        Referring agency details | Referral agency | Agency details | Agency | Agency making the referral |
        Agency information | Referring organisation | Referring organisation details | Organisation details |
        Referring officer | Referring professional | Referral source | Source of referral | Professional details |
        Professional | Worker | Worker details | Caseworker details | Probation practitioner |
        Probation practitioner details | Public authority details | Staff use
    """,
    Section.APPLICANT: """
        Information and contact details for the service user being referred |
        Information and contact details for the service user | Applicant | Applicant details | Details of applicant |
        Main applicant | Main applicant details | Applicant 1 | First applicant | Lead applicant |
        Applicant information | Applicant basic information | Applicant contact details |
        Applicant's personal details | About the applicant | About the person being referred |
        Details of the person being referred | Person being referred | Person referred | Who are you referring |
        Who is being referred | Young person / adult | The person | Personal details | Personal information |
        Contact details | Basic information | Demographics
    """,
    Section.HOUSEHOLD: """
        Household details | Household members | Other household members | Members of household |
        Members of the household | Family members | Other members of the household |
        People who will live with the applicant | People to be housed with the applicant | Household | Children |
        Dependants | Dependent children | Details of children
    """,
    Section.STRANGER: """
        Joint applicant | Joint applicant details | Second applicant | Applicant 2 | Partner | Partner details |
        Partner's details | Next of kin | Next of kin details | Emergency contact | GP details | GP | Doctor |
        Landlord | Landlord details | Perpetrator | Perpetrator details | Alleged perpetrator | Address history |
        Previous addresses | Previous accommodation | Accommodation history | Housing history | Last settled address |
        Equality monitoring | Equalities monitoring | Equal opportunities | Office use only | For office use only |
        Council use only | For council use | Income and benefits | Financial information
    """,
    Section.CONTACT: """
        Other professionals involved | Other agencies involved | Other contact | Other contacts |
        Alternative contact | Backup contact | Support worker | Key worker | Care co-ordinator |
        Social worker details | Other professional | Professional network
    """,
    Section.REASON: """
        Main reason for referral | Reason for the referral | About the referral | Referral details | Reason |
        What has happened | Presenting issue | Homelessness | Homelessness status |
        Council applicant wants to be referred to, and why
    """,
    Section.ACCOMMODATION: """
        Current accommodation | Accommodation | Housing | Housing situation | Current housing situation |
        Housing details | Current housing | Accommodation details | Current circumstances |
        Where the person is living
    """,
    Section.NEEDS: """
        Are there any additional needs/risks to be aware of? | Additional needs/risks | Additional needs and risks |
        Needs and risks | Risks and needs | Support needs | Support needs and risks | Support and risk |
        Applicant support information | Vulnerability | Risk | Risk information | Risk assessment
    """,
    Section.SUPPORT: """
        Health and support
    """,
    Section.MEDICAL: """
        Health and wellbeing | Relevant medical information | Medical information | Medical | Health |
        Health information | Health needs
    """,
    Section.OTHER: """
        Other information | Any other information | Anything else | Other relevant information | Further information |
        Other things the council should know | Other
    """,
    Section.INSTRUCTIONS: """
        Additional information | Core information | How to complete this form | Guidance | Guidance notes |
        Notes for completion | Privacy notice
    """,
    Section.AUTHORITY: """
        Local housing authority
    """,
    Section.LOCAL_CONNECTION: """
        Local connection
    """,
}

OPENING: tuple[tuple[str, Section], ...] = (
    ("consent|permission|declaration|agreement|agree|agrees|agreed|authorisation", Section.CONSENT),
    ("said|say|says yes|ok|okay", Section.CONSENT),
    ("about client|woman|man|lady|gentleman -need -health -risk -housing -home", Section.APPLICANT),
    ("happy|content|willing sent|send|share|shared|sharing|passed|referred|referral|told", Section.CONSENT),
    ("statement|word|signed client|own|her|his", Section.CONSENT),
    ("know|aware things|should|ought|facts|matters -you -your -who", Section.OTHER),
    (
        "welfare|ward|school|unit|probation|prison|surgery|refuge|hostel|project|practice|jobcentre office|staff|team"
        "|worker|contact",
        Section.REFERRER,
    ),
    ("office use|only", Section.STRANGER),
    (
        "completing|completed|filling|filled|making|made|sending|sent|raised|submitted|notifying|notified|prepared"
        "|reporting|reported|supplied|written|signed|telling|writing by|form|referral|notification|us|council|who",
        Section.REFERRER,
    ),
    (
        "other|another|also|else|alternative|second|involved agency|agencies|professional|professionals|worker|workers"
        "|services|contact|contacts",
        Section.CONTACT,
    ),
    (
        "partner|landlord|landlords|kin|gp|doctor|joint|monitoring|history|previous|former|school|mother|father|emergency"
        "|perpetrator|bank|income|benefits",
        Section.STRANGER,
    ),
    ("children|child|household|dependants|family|occupants", Section.HOUSEHOLD),
    ("else|others|everyone|people housed|rehoused|living|lives|moving|move|home", Section.HOUSEHOLD),
    ("who|client|about you|referring|refer|notifying|sending|worried", Section.APPLICANT),
    ("who need|help|housing|home", Section.APPLICANT),
    (
        "referrer|referring|agency|agencies|professional|worker|organisation|practitioner|officer|sender|notifier|employer"
        "|caseworker|keyworker|supportworker|advisor|manager|coach|nurse|coordinator|body -client -support -risk -need"
        " -housing",
        Section.REFERRER,
    ),
    ("your|you|our|us|we -client -need -housing -home -circumstances -situation", Section.REFERRER),
    (
        "ward|probation|prison|jobcentre|regiment|practice|surgery|team|unit|hospital|trust|service|provider"
        "|department|hub contact|detail|information",
        Section.REFERRER,
    ),
    (
        "reason|happened|happening|going|why|homelessness|loss|losing|problem|circumstances|situation|crisis",
        Section.REASON,
    ),
    ("accommodation|housing|home|living|lives|tenancy|placement|stay|staying", Section.ACCOMMODATION),
    ("medical|health|clinical|diagnosis support|need|care|risk|wellbeing", Section.SUPPORT),
    ("risk|support|vulnerability|safety|need|welfare|wellbeing|safeguarding|care|concerns", Section.NEEDS),
    ("medical|health|clinical|diagnosis", Section.MEDICAL),
    ("client|who|them|individual|subject|woman|man|lady|gentleman|student|pupil|guest|she|he", Section.APPLICANT),
    ("anything|else|other|further|additional|notes|comments", Section.OTHER),
)
"""Words of headings that nobody has listed; the first line whose words all stand in the heading decides.

A word that starts with "-" must not stand in it; "a|b" means either.
"""

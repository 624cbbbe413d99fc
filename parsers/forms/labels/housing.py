"""Labels on the referral itself: council, consent, reason, home, dates, needs; and labels that must be passed over.

One wording between two bars; a new one is added to its list and nothing else need change.
"""

from __future__ import annotations

from parsers.forms.slots import Label, Slot, Who

WORDINGS: dict[Slot, str] = {
    Slot.AUTHORITY: """
        Local housing authority | Local authority | Housing authority | Council | Authority | Preferred LA |
        To (name of council) | Council referred to |
        Authority referred to | Referred to | Refer to | Council to be referred to | Council client wants |
        Council she wants | Council he wants | Council they want | Council chosen |
        Council the person wants to be referred to | Council applicant wants to be referred to |
        Local authority patient wishes to be referred to | Local authority chosen by claimant |
        Local authority referred to | Which council | Which council should we refer to | To (council) |
        Which local authority | Name of local authority | Name of council | Preferred council |
        Preferred local authority | Chosen council | Which council does the person want to be referred to |
        Receiving authority | Receiving council | Council being referred to | LHA | Referral to |
        Name of local housing authority | Local authority of choice | Council of choice | Authority of choice |
        Chosen local authority | Council chosen by applicant | Which council would they like to be referred to |
        Local authority being referred to | Destination council | Chosen authority | District council |
        Where does the person want to be referred | Local housing authority referred to |
        Local authority the person has chosen | Council the client has chosen
    """,
    Slot.CONSENT: """
        Consent | Consent given | Consent given? | Has the client consented? | Consent to share |
        Consent to share information | Consent to referral | Client consents to referral | Does the client consent |
        Has the applicant agreed to this referral and to information being shared with the council? |
        Has the applicant agreed to this referral | The applicant has given consent for this referral |
        Consent obtained | Consent obtained? | How was consent given | Consent type | Type of consent |
        Consent status | Agreed to referral | Has consent been given | Has consent been obtained |
        Consent written or verbal | Does the person consent to this referral |
        Does the person agree to this referral | Client has agreed | Permission to share information |
        Permission to share | Has the person given consent | Is the client aware of and agrees to referral |
        Does the applicant agree to information being shared | Agreement to share | Consent to share with council |
        Does the client agree to the referral | Has the person agreed to this | Has client agreed to referral |
        Client consent | Consented | Consent to duty to refer | Have they agreed | Has the client given permission |
        Consent recorded | Is consent in place | I agree to Jobcentre Plus sending this to the council |
        Consent for referral | Consent for this referral | Person agrees to referral |
        I agree to my information being shared with the council | I consent to this referral |
        I agree to this referral | Consent confirmed | Said yes to this | Said yes to this referral |
        Said yes to being referred | Says yes to this | OK with this referral | OK with being referred | OK to refer |
        OK to share | Happy with this referral | Happy to be referred | Agrees to this | Agreed to this |
        Client's authority | Client authority | Customer's authority | Patient's authority | Tenant's authority |
        Authority to refer | Authority to share | Permission to refer | Client's permission | Client's consent |
        Client's agreement | Customer's consent | Patient's consent | Gave the go-ahead | Their say-so
    """,
    Slot.CONSENT_WRITTEN: """
        Written consent | Signed consent | Written consent given | Signed consent form |
        Signed form of authority on our file | Signed consent held | Signed consent on file | Consent form signed |
        Signed authority held | Written consent obtained | Has the person signed | Form of authority |
        Consent form attached | Signed consent attached | Written consent attached | Written authority
    """,
    Slot.CONSENT_ORAL: """
        Verbal consent | Verbal consent given | Verbal consent given? | Oral consent | Oral consent given |
        Verbal consent obtained | Verbally consented | Verbal agreement | Verbal consent to referral |
        Oral consent obtained
    """,
    Slot.CONSENT_DATE: """
        Date of consent | Consent date | Date consent given | Date agreed | Consent recorded on | Date signed |
        Date of signature | Date consented | Date consent obtained | Signed on | Date consent was given |
        Date of agreement | Date of verbal consent | When was consent given | Consent given on
    """,
    Slot.SIGNED: """
        Signed | Signature | Signed by | Typed signature | E-signature | Electronic signature | Sign here |
        Signature (type name) | Signed (typed) | Digital signature | Signed / typed name
    """,
    Slot.DECLARATION: """
        Declaration | Statement | Client declaration | Client statement | Guest declaration | Agreement statement
    """,
    Slot.DATE: """
        Date | Dated | Todays date | Date completed | On
    """,
    Slot.REASON: """
        Main reason | Main reason for referral | What is the main reason for this referral |
        What is the main reason for referral |
        Homeless or threatened? | Homeless or threatened with homelessness? | Homeless now or threatened |
        Homeless now or at risk? | Homeless or at risk of homelessness | Homeless or at risk | Is the patient |
        Claimant is | Client is | Situation | Housing status | Homeless / threatened | Homelessness status |
        Which best describes the situation? | Which applies | Which best describes the person | The person is |
        Is the person homeless or threatened | Is the person homeless or threatened with homelessness |
        Is the client homeless or threatened with homelessness within 56 days | Current situation |
        Are they homeless or threatened with homelessness | Status | Homelessness situation | Homeless status |
        I believe they are | I believe the person is | Is the client currently | Current status | Person's situation |
        Applicant's situation | Reason for duty to refer | Duty to refer category | Category |
        Homeless/threatened with homelessness | Is he/she homeless or threatened | Nature of homelessness
    """,
    Slot.HOMELESS: """
        Homeless now | Homeless | Homeless now? | Is the patient homeless? | Currently homeless |
        Is the client homeless | Already homeless | Homeless today | Is the person currently homeless |
        I believe they are homeless | Actually homeless | Are they homeless now | Is the client homeless now
    """,
    Slot.THREATENED: """
        Threatened with homelessness | At risk of homelessness | Is the client threatened with homelessness |
        I believe they are threatened with homelessness | Threatened with homelessness within 56 days |
        Is the person threatened with homelessness within 56 days | At risk of homelessness within 56 days |
        At risk | At risk within 56 days | Threatened | Likely to be homeless within 56 days |
        Are they at risk of homelessness | Will be homeless within 56 days
    """,
    Slot.EXPLANATION: """
        Reason for referral | Reason | Why | What happened | What has happened | Brief explanation | Explanation |
        Detail | Details | Reason For Loss of Accommodation | Reason for leaving | Reason for homelessness |
        Reason homeless | Reasons for homelessness | What led to this? | How did they become homeless |
        How they became homeless | Cause of homelessness | Circumstances | Brief circumstances | Background |
        Summary | Summary of situation | Please explain | Please give details | Why are they homeless | Why homeless |
        Details of homelessness | Reason for loss of home | What is the reason for homelessness | Give reasons |
        Further details | Description | Tell us what has happened | Tell us more | Explain | Presenting issue |
        Presenting problem | Reason threatened with homelessness | Reason for loss of last settled home |
        Details of situation | Housing issue | Housing problem | What is the problem | Why does the person need help |
        Reason they are homeless | Circumstances leading to homelessness | Explain why |
        Reason for potential homelessness | Why will they be homeless | What is happening
    """,
    Slot.ACCOMMODATION: """
        Type of accommodation | Current accommodation | Type of accommodation now | Accommodation type |
        Current accommodation type | Current Housing situation | Housing situation | Type of home |
        Where staying now | Staying now |
        Living now | Where are they living | Where are they staying | Where did they sleep last night? |
        Where is the person living | Where is the person staying now | Current housing | Type of housing | Tenure |
        Type of tenancy | Accommodation | Accommodation now | Current living situation | Living situation |
        Current tenure | Present accommodation | Currently living in | Currently staying | Where are they now |
        Type of property | Current home | Where will they be sleeping | Sleeping arrangements |
        What sort of accommodation | Where is the client staying | Where does the person live now |
        Kind of accommodation | Current type of accommodation | Current accommodation status |
        Type of accommodation currently occupied | Where did the person sleep last night | Current location |
        Sleeping site | Present home | Where currently living
    """,
    Slot.HOMELESS_ON: """
        Date homeless | Date of homelessness | Date likely to be homeless | Date likely to become homeless |
        Date affected | Date accommodation ends | Has to move on by | Has to leave by | Must leave by |
        Date of eviction | Eviction date | Date notice expires | Notice expires | Notice expiry date |
        Date will be homeless | When will they be homeless | Date they will become homeless |
        When will they become homeless | Expected date of homelessness | Homeless on | Homeless from |
        Homeless since | Date became homeless | Date has to leave | Date to leave by | Leaving date | End date |
        Date accommodation will end | Last night in accommodation | Date placement ends | Placement ends |
        Possession date | Bailiff date | Date of bailiff appointment | Date homeless from | Date threatened |
        On what date are they likely to become homeless | Likely date of homelessness | Date due to become homeless |
        When do they have to leave | Date of notice expiry | Move out date | Date they have to leave | When homeless |
        Homeless date | Date of potential homelessness | Date they must leave | Anticipated date of homelessness |
        When does the accommodation end | Date tenancy ends | Tenancy end date | By when must they leave
    """,
    Slot.RELEASE_ON: """
        Release date | Date of release | Expected discharge date | Discharge date | Date of discharge |
        Release or discharge date | Release/discharge date | Expected date of discharge | EDD |
        Expected release date | Conditional release date | CRD | Date of release or discharge |
        Planned discharge date | Estimated discharge date | Estimated date of discharge | Due for release |
        When is release | Release on | Date of discharge or release | Date due for release |
        Date leaving prison or hospital | Leaving prison, hospital or armed forces? Date | Service end date |
        Date of leaving the armed forces | Planned release date | Release type and date |
        Leaving prison, hospital or armed forces | Discharge / release date | Expected discharge |
        Date fit for discharge | Medically fit date and discharge | Actual release date | Confirmed release date |
        Automatic release date | Date leaving | Date of leaving hospital | HDC date | Due out | Release / discharge |
        Predicted discharge date | Discharge planned for | PDD | Leaving prison / hospital / forces on |
        Earliest release date
    """,
    Slot.NEEDS: """
        Needs / risks | Needs and risks | Additional needs/risks | Support needs | Other identified vulnerability |
        Support required | Support / risks | Support or risk | Vulnerabilities | Vulnerability | Risks | Risk |
        Risk factors | Known risks | Alcohol / drugs | Drugs / alcohol | Drug and alcohol | Substance misuse |
        Substance use | Drugs | Alcohol | Offending history | Criminal convictions | Convictions | Offences |
        Support needs and risks | Additional needs | Needs | Are there any risks at property? e.g. dogs | Support |
        Support network | Support currently in place | Existing support | Other needs | Other support needs |
        Risk and vulnerability | Risks and vulnerabilities | Additional support needs | Rough sleeping |
        History of rough sleeping | Rough sleeping history | Support needs or vulnerabilities | Any risks |
        Any risks or safeguarding | Previous rough sleeping | Licence conditions | Exclusion zones |
        Risk information | Index offence | Offence | Risk to self | Risk to others | Risk of harm | Family support |
        Substances | Risk summary | RoSH | RoSH level | Care and support needs | Other vulnerabilities |
        Support needs / risk | Violence | Arson | Self harm | Gambling | Care needs | Care package |
        Issues and risks | Key risks | Housing needs | What support do they need
    """,
    Slot.MEDICAL: """
        Health | Medical | Medical information | Relevant medical information | Health needs |
        Physical or mental health | Physical health | Mental health | Diagnosis and treatment | Diagnosis |
        Medication | Medical conditions | Health conditions | Health issues | Physical and mental health |
        Mental and physical health | Medical needs | Current diagnosis and medication | Medical history | Treatment |
        Disability | Disabilities | Health problems | Health and medication | Health / medical | Medical / health |
        Health or medical needs | Disability or health condition | Health and disability | Physical disability |
        Learning disability | Health details | Any health problems | Mobility | Health concerns | Medical issues |
        Illness or disability | Medical problems | Medication and treatment | Health and treatment |
        Physical health needs | Mental health needs
    """,
    Slot.OTHER: """
        Other | Other information | Any other information | Anything else | Anything else we should know |
        Additional information | Further information | Other relevant information | Other comments | Comments |
        Notes | Additional comments | Anything staff should know? | Anything else the council should know |
        Any other comments | Other notes | Other details | Immigration | Immigration status | Anything to add |
        Anything else? | Is there anything else | Extra information | Any other relevant information |
        Additional notes | General comments | Anything else to tell us | Is there anything else we should know |
        Remarks | Other issues | Further comments | Recourse to public funds |
        Anything we should know before contact
    """,
    Slot.STAFF_RISK: """
        Risk to staff | Risks to staff | Known risks to staff | Risk to visiting staff | Risk to professionals |
        Staff safety marker | Staff safety | Are there any known risks to staff | Any risk to staff |
        Any risks to staff | Risk to workers | Risk to staff / lone working | Lone working risk | Lone worker risk |
        Staff risk | Risks to workers | Violence to staff | Safety of staff | Warning markers | Safe to visit alone |
        Any risks to staff visiting | Risk to others including staff | Risk to staff visiting at home | Lone working |
        Visiting risks | Safety marker | Risk to council staff
    """,
    Slot.MAPPA: """
        MAPPA | MAPPA level | MAPPA status | MAPPA category | Is the person subject to MAPPA |
        MAPPA level / category
    """,
    Slot.DOMESTIC_ABUSE: """
        Domestic abuse | Domestic violence | Fleeing domestic abuse | Fleeing domestic abuse? |
        Is the person fleeing domestic abuse | Experiencing domestic abuse | Victim of domestic abuse |
        Domestic abuse victim | DV | At risk of domestic abuse | Risk of domestic abuse |
        Is the client at risk of domestic abuse | Is the applicant a victim of domestic abuse | Fleeing violence |
        Domestic abuse / violence | DASH | MARAC
    """,
    Slot.CARE_LEAVER: """
        Care leaver | Care leaver? | Is the person a care leaver | Care experienced | Former relevant child |
        Are they a care leaver | Is the applicant a care leaver | Leaving care | Looked after child |
        Care leaver status | Care leaver (under 25) | Has the person been in care
    """,
    Slot.SAFEGUARDING: """
        Safeguarding | Safeguarding concerns | Any safeguarding concerns | Safeguarding issues | Safeguarding risks |
        Child protection | Adult safeguarding | Are there any safeguarding concerns | Safeguarding needs |
        Child protection concerns | Safeguarding alert
    """,
    Slot.TONIGHT: """
        Where will they sleep tonight? | Anywhere to sleep tonight | Anywhere to stay tonight |
        Does the person have somewhere to stay tonight | Somewhere safe to stay tonight | Accommodation tonight |
        Where staying tonight | Where will the person sleep tonight | Do they have somewhere to sleep tonight |
        Roofless tonight | Has somewhere to stay tonight
    """,
    Slot.LOCAL_CONNECTION: """
        Local connection | Local connections | Connection to the area | Local connection to area |
        Local connection details | Links to the area | Connection with the area | Why this area |
        Reason for choosing area | Why this council | Connection to area | Family in area |
        Reason for choosing this council | Area connection | Details of local connection
    """,
    Slot.REFERENCE: """
        Our reference | Our ref | Referral reference | Unique referral code | Reference | Reference number | Ref |
        Ref no | Case reference | Referral ID | Referral number | Case number | Case ref | Your reference |
        Contact no. | Submission ID | Form reference | Referral code | Contact record number | Ticket number |
        Case ID
    """,
    Slot.IGNORED: """
        Title | Title (Mr/Mrs/Miss/Ms) | Also known as | Alias | Aliases | Other names | Known as | Preferred name |
        Likes to be called | Previous names | Maiden name | Pronouns | Last settled address | Last known address |
        Previous address | Previous accommodation | Address history | Last address | Last settled accommodation |
        Last accommodation | Last permanent address | Address before prison | Address prior to admission |
        How long there? | Length of stay | Time at address | Date moved in | Date of admission | Admission date |
        Admitted | Admitted on | Date admitted | Expected date of delivery | Due date | Date of referral |
        Referral date | Date referred | Submitted | Submitted on | Submission date | Printed | Date printed |
        Version | Form version | Ward | Consultant | Consultant Psychiatrist | GP | GP name | GP surgery |
        GP details | Doctor | Next of kin | Next of kin name | Emergency contact | NOK | Landlord | Landlord name |
        Landlord address | Landlord details | Ethnicity | Ethnic origin | Ethnic group | Nationality | Religion |
        Sexual orientation | Sexuality | Faith | Veteran | Armed forces veteran | Ex-forces | Benefits | Income |
        Benefits received | Weekly income | Rent | Rent arrears | Arrears | Savings | Employment | Employment status |
        Bidding no | Housing register number | MRN | Hospital number | RiO number | Person ID | Service number |
        Place of birth | Country of birth | Subject | From | To | Cc | Sent | Sentence | Sentence type |
        Date of sentence | Recall | Date of arrest | Tenancy start date | Date of tenancy | Child's name |
        Name of child | Child's date of birth | Children's dates of birth | Partner's date of birth |
        Partner date of birth | Partner's DOB | Expected date of confinement | Bed | Ward / bed | Date received |
        Accepted by | Outcome | Priority | Form name | Page | Tenancy type | Status code | Date of assessment |
        Assessed by | Licence end date | Sentence expiry date | SED | LED | Supervision end date | Date of death |
        Photo | Hair colour | Height | DTR sent to | HDC / ROTL | Bail | Date served | Notice served |
        Date notice served | Type of notice | Privacy notice given
    """,
    Slot.BODY: """
        Public authority
    """,
}

LABELS = (
    Label("Referrer's signature", Slot.SIGNED, Who.REFERRER),
    Label("Signature of referrer", Slot.SIGNED, Who.REFERRER),
    Label("Staff signature", Slot.SIGNED, Who.REFERRER),
    Label("Professional's signature", Slot.SIGNED, Who.REFERRER),
    Label("Signed (professional)", Slot.SIGNED, Who.REFERRER),
    Label("Signed (referrer)", Slot.SIGNED, Who.REFERRER),
    Label("Signed on behalf of agency", Slot.SIGNED, Who.REFERRER),
    Label("Signed (service user)", Slot.SIGNED, Who.APPLICANT),
    Label("Signed (applicant)", Slot.SIGNED, Who.APPLICANT),
    Label("Signed by applicant", Slot.SIGNED, Who.APPLICANT),
    Label("Client's typed signature", Slot.SIGNED, Who.APPLICANT),
    Label("Next of kin telephone", Slot.IGNORED),
    Label("Landlord telephone", Slot.IGNORED),
    Label("GP telephone", Slot.IGNORED),
)
"""Wordings that name a person."""

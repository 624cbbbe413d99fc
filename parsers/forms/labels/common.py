"""Short labels that forms everywhere share. Neutral ones carry nobody: the heading or the words around them do.

"Client", "applicant", "patient" and the like, "referrer", "worker", "your" and the like need no lines here: they are
taken off before these are looked up.

One wording between two bars; a new one is added to its list and nothing else need change.
"""

from __future__ import annotations

from parsers.forms.slots import Slot

NEUTRAL: dict[Slot, str] = {
    Slot.NAME: """
        Name | Full name | Name in full | Name (surname first) | Surname and forenames | First name and surname |
        Name and surname | Forename and surname | Print name | Printed name | Contact name | Full legal name |
        Legal name | Name of contact | First and last name
    """,
    Slot.FORENAMES: """
        Forename | Forenames | First name | First names | First name(s) | Given names | Given name | Christian name |
        Forename(s)
    """,
    Slot.SURNAME: """
        Surname | Last name | Family name | Second name
    """,
    Slot.ADDRESS: """
        Address | Current address | Full address | Full address including postcode | Address and postcode |
        Address including postcode | Present address | Home address | Contact address | Correspondence address |
        Postal address | Address line 1 | Where currently staying (address) | Address (including postcode) |
        Current address and postcode | Address where currently living | Address where staying | Office address |
        Work address | Business address | Address (if any) | Residing at | Mailing address
    """,
    Slot.TOWN: """
        Town | Town / Postcode | Town and postcode | City | Address line 2 | Address line 3 | County | Town/City
    """,
    Slot.POSTCODE: """
        Postcode | Post code | Post code of address
    """,
    Slot.PHONE: """
        Phone | Telephone | Tel | Tel no | Phone number | Telephone number | Contact number | Contact no |
        Contact telephone | Contact telephone number | Contact phone | Contact phone number | Number | Direct line |
        Direct dial | Work phone | Office phone | Work telephone number | Office number | Phone no | Call back |
        Safe number | Safe contact number | Safe phone number | Best number | Best contact number | Phone number(s) |
        Own phone | Telephone/mobile | Phone / mobile | Mobile / telephone | Main telephone | Daytime telephone |
        Telephone contact | Main contact number | Switchboard | Preferred number | Preferred contact number |
        Extension number | Best number to call | Number to call | Work number | Ring | Day phone
    """,
    Slot.HOME_PHONE: """
        Home phone | Home telephone | Home telephone number | Home tel no | Landline | Landline number | Home number |
        House phone | Home landline
    """,
    Slot.MOBILE: """
        Mobile | Mobile number | Mobile tel no | Mobile telephone | Mobile telephone number | Mobile phone | Mob |
        Mob no | Cell | Work mobile
    """,
    Slot.EMAIL: """
        Email | Email address | Email addresses | E-mail | Email contact | Work email | Secure email | Reply to |
        Secure email address | Contact email | Contact email address | Email id
    """,
    Slot.CONTACT: """
        Phone / email | Email / phone | Telephone and email | Contact details | Contact | Own phone / email |
        Phone and email | Contact information | Tel / email | Email and telephone | How to contact
    """,
}

APPLICANT: dict[Slot, str] = {
    Slot.GENDER: """
        Gender | Sex | Gender identity | Male / Female | Gender M/F | Gender (M/F) | Sex / gender
    """,
    Slot.DATE_OF_BIRTH: """
        Date of birth | DOB | D.O.B. | Birth date | Born | Date of birth (dd/mm/yyyy) | DOB and age |
        Date of birth / age | Date born | Date of birth D/M/Y
    """,
    Slot.AGE: """
        Age | Age in years | Current age
    """,
    Slot.NINO: """
        National insurance number | NINO | NI number | NI no | Nat ins no | National insurance | NI | N.I. number |
        National Insurance No
    """,
    Slot.NHS: """
        NHS number | NHS no | NHS ID | NHS
    """,
    Slot.CRN: """
        CRN | CRN number | Case reference number (CRN) | nDelius CRN | Delius CRN | Delius number | Probation CRN
    """,
    Slot.NOMS: """
        NOMS | NOMS number | NOMS ID | NOMIS number | Prison number | Prison no | Prison ID | Prisoner number |
        Custody number | Prison number (NOMS)
    """,
    Slot.PNC: """
        PNC | PNC number | PNC ID
    """,
    Slot.IDENTIFIERS: """
        CRN / NOMS | NOMS / CRN | Prison number / CRN | CRN / prison number | Identifiers | CRN/PNC |
        Reference numbers | NOMS / PNC | CRN / NOMS / PNC | ID numbers | PNC / CRN | CRN or prison number
    """,
    Slot.HOUSEHOLD: """
        Household composition | Household | Household members | Family composition | Who is in the household? |
        People living at property: names and ages | People living at property | Family members | Family on claim |
        Family | Single / couple / family | Household type | Family make-up | Household make-up | Household size |
        Who's with her | Who is with them? | Who is with the person | Who needs housing | Who needs to be housed |
        Who will be living with the applicant | Who lives with the applicant | People in household |
        Members of household | Number of people in household | Number in household | People to be housed |
        Household details | Who is being housed | Who else needs housing | Who is moving with the applicant |
        Household (names, ages and relationship) | Family details | Who would be housed together |
        Household includes | Living with | Adults and children in household | Family size | Who with
    """,
    Slot.MEMBERS: """
        Dependent children | Children | Dependants | Any children | Number of children | Children's names and ages |
        Children in household | Any dependants | Partner | Partner's name | Pregnant | Is anyone pregnant |
        Anyone pregnant | Expecting a baby | Other adults | Other household members | Other people in household |
        Pets | Any pets | Children (names and ages) | Animals | Number of dependants | Details of children |
        Marital status | Relationship status | Pregnancy | Currently pregnant
    """,
    Slot.LANGUAGE: """
        Language and communication needs | Language | Languages | Language needs | Communication needs |
        Communication | Language / communication | Interpreter | Interpreter needed | Interpreter required |
        Interpreter / communication | First language | Preferred language | Main language | Spoken language |
        Languages spoken | Language or access needs | Language spoken | Access needs | Access / communication needs |
        Interpreter or communication needs | Literacy | Reasonable adjustments | Language/interpreter |
        Do they need an interpreter | Is an interpreter needed | First language / interpreter |
        Communication or language support | Help with communication | Language & communication needs
    """,
    Slot.CONTACT_WISH: """
        Preferred method of contact | Preferred contact | Preferred contact method | Best way to contact |
        Best time to contact | Best time to call | Can we leave a message? | Can we leave a voicemail |
        Is it safe to contact | Safe to contact | Safe to call | Is it safe to call | Safe to leave a message |
        When is it safe to contact | How can the council reach this guest? |
        How can the council contact the applicant | How should we contact | How and when to contact |
        Contact preference | Contact preferences | Safe contact | Safe contact method | How to reach |
        Contact instructions | Safe contact arrangements | Safe time to call | Safe to text | Safe to write |
        How best to contact | Contact arrangements | Best way to reach | Special contact instructions |
        Is it safe to leave a voicemail | Safe means of contact | Contact notes | Best way of getting hold of
    """,
    Slot.RELATIONSHIP: """
        Relationship | Relationship to you | Relationship to applicant | Relation | Relationship to client |
        Relation to applicant
    """,
    Slot.PERSON_DETAILS: """
        Name and date of birth | Name / DOB | Name & DOB | Name and DOB | Full name and date of birth |
        Name, date of birth
    """,
}

REFERRER: dict[Slot, str] = {
    Slot.ORGANISATION: """
        Organisation | Agency | Name of organisation | Organisation name | Agency name | Name of agency |
        Name of referring agency | Referring agency | Referring organisation | Referring body |
        Name of service you work for | Service | Team | Office | Name of service | Centre | Employer | Company |
        Department | Dept | Practice | Practice name | YJS | YOT | YOS | JCP | JCP office |
        Establishment | Prison | Hospital | Trust | Public body | Public authority |
        Public authority making referral | Organisation / team | Team / service | Service / team |
        Agency / organisation | Organisation making referral | Authority referring | Referral agency | Service name |
        Team / office | Probation office | Name of public authority | Organisation and team | Service provider |
        Who do you work for | Name of team | Referring public authority | Name of referring organisation |
        From (organisation) | Your agency | Where do you work | Referring service | Agency referring |
        Public authority name | Organisation or agency | Group | Place of work | Place of study | Charity name
    """,
    Slot.ORGANISATION_TYPE: """
        Type of organisation you work for | Type of organisation | Organisation type | Agency type | Type of agency |
        Type of public authority | Public authority type | Kind of organisation | Sector
    """,
    Slot.ROLE: """
        Role | Job title | Position | Designation | Title/Position/Job role | Job role | Post | Occupation | Job |
        Post held | Role / job title | Job title / role | Position held | Role in organisation | Profession | Grade |
        Capacity | Title / position | Position / role | Relationship to the person | Job title / team |
        Relationship with client | Your role | Role/Title | Rank | Professional role
    """,
}

OF_REFERRER: dict[Slot, str] = {
    Slot.NAME: """
        Referred by | Completed by | Form completed by | Person completing this form |
        Name of person completing this form | Name of person making the referral | Person making referral |
        Name of person referring | Taken by | Submitted by | Sender | Referral made by | Made by |
        Worker / volunteer | Your name | Named worker | Allocated worker | Lead worker | Lead professional |
        Worker's name | Adviser | Caseworker | Case manager | Case officer | Staff name | Staff member |
        Name of staff member | Name of worker | Name of professional | Referring officer | Officer | Officer name |
        Offender manager | Probation officer | Probation practitioner | Social worker name | Work coach |
        Key worker name | Referrer | Referring professional | Author | Volunteer | Nurse | Named officer |
        Referring worker | Who is referring | Name of person completing form | Who is making this referral |
        Name of offender manager | Recorded by | Name of adviser | Name of person filling in this form |
        Name of person filling this in | Reporter | Person referring | Keyworker | Support worker |
        Name of caseworker | Discharge coordinator | Discharge nurse | Completed by (name) | Name of officer |
        Link worker | Prepared by
    """,
    Slot.ADDRESS: """
        Work address | Office address | Agency address | Organisation address | Address of organisation |
        Address of agency | Business address | Team address | Service address | Return address
    """,
    Slot.PHONE: """
        Work phone | Office phone | Work telephone number | Office number | Agency phone | Direct line | Direct dial |
        Call back | Work number | Organisation telephone | Duty line | Bleep | Agency telephone | Team phone |
        Office telephone | Ward telephone | Ward phone | Ring back | Call back number
    """,
    Slot.EMAIL: """
        Work email | Secure email | Secure email address | Agency email | Reply to | Office email | Team email |
        Organisation email | CJSM email | Email for reply | Email for response
    """,
    Slot.CONTACT: """
        Worker contact | Agency contact details | Referrer contact
    """,
}
"""Wordings that mean the referrer by themselves."""

OTHERS: dict[Slot, str] = {
    Slot.OTHER_CONTACT: """
        Other contact | Other contact person | Other person to contact | Another person we can contact |
        Alternative contact | Backup contact | Best person to ring if not you | If worker is away | If you are away |
        Second contact | Other professional involved | Other professionals involved | Other agencies involved |
        Care Co-ordinator | Care Co-ordinator / social worker | Social worker | CPN | Support provider |
        Other worker | Who else can we contact | Who else can we speak to | Other professional |
        Support worker / other contact | Backup contact / senior probation officer details | Other contact details |
        Contact if referrer not available | Contact in referrer's absence | Deputy | Anyone else we can speak to |
        Any other contact | Community offender manager | Community probation practitioner | COM | POM |
        Prison offender manager | Contact person | Cover contact | Alternative contact person |
        Named person to contact | Other named contact | Person to contact if unavailable | Contact if unavailable |
        Emergency contact for worker | Other professional / agency contact | Senior probation officer | Line manager |
        Manager | If unavailable contact | Responsible officer | Alternative professional contact |
        Other people we can speak to | Name and contact details of other person | Support worker contact |
        Any other professional who can be contacted | Duty contact | In my absence contact
    """,
}

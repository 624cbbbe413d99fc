"""Labels of senders' own making, which no council printed: "Who they are", "Best line for her", "Has to be gone by".

Asked only where a label is looked for that no form's list knows. He, she and they and the endings of words do not
count, so one wording stands for its kin ("Where he sleeps", "Where she is sleeping").

One wording between two bars; a new one is added to its list and nothing else need change.
"""

from __future__ import annotations

from parsers.forms.slots import Slot, Who

WORDINGS: dict[Slot, str] = {
    Slot.NAME: """
        Called | Goes by | Named | I am called | I go by the name of
    """,
    Slot.DATE_OF_BIRTH: """
        Came into the world | Birth details | Birth | Birthday | Day of birth | Year, month and day of birth |
        When were they born | When born | Born on | Date of her birth | Birth date | Was born | Date she was born |
        My birthday | When I was born | Date I was born | Subject dob | Tenant born
    """,
    Slot.GENDER: """
        M/F | M/F/other | M/F/X | Male / female / other | Man / woman / other | Identifies as | Sex at birth |
        Male or female | Man or woman | M or F
    """,
    Slot.ADDRESS: """
        Fixed address now | House, street, town | House and street | Full postal address | Home address now |
        Where do they live (address) | Quarter address | Quarter / SLA address | SFA address | Present home address |
        Place where they live | Abode | Where is that | Whereabouts | Where is it | Location of home |
        Dwelling address | The address | Address now | Address there | Address at present | Address of that place |
        Living at | Lives at | Sofa surfing at | Resident at | Home is at | Flat | Property | Property address |
        House | Premises | Where the post goes | Usual address | Address being lost | Address they are leaving |
        Place and postcode | Address we have | Door | Tenancy address | Address of the tenancy | At the moment at |
        Street and town | Where we would find them
    """,
    Slot.MOBILE: """
        Mobile she uses | Mobile he answers | Mobile on him | Handset
    """,
    Slot.PHONE: """
        Safe number for her | Reachable on | Phone that is safe | Reach on | Reach by phone on | Telephone 1 |
        Tel (day) | Safe phone | Safe phone for her | Safe line | Safe to ring on | Phone / text | Number she checks |
        Own number | How do we ring them | Ph | How to ring them | How to phone them | Best phone | Call them on |
        Best line for her | Phone he answers | Number he picks up | Line | No. | Number she answers |
        Where can we get hold of them | Get hold of them on | Gets messages on | Telephone they use |
        Phone they have | Number for her | How can the council get in touch with them | Get in touch on |
        Speak to him on | Contact them on | Reaches her on | Can be reached on | Catch him on | Text her on |
        Their own number | Number that reaches them | Which number | Call on | What number
    """,
    Slot.EMAIL: """
        Mail | Electronic mail | Inbox
    """,
    Slot.HOUSEHOLD: """
        At home | Who is at home |
        Anyone moving with them | Anybody moving with them | Anyone coming too | Family | Dependants moving with |
        Family accompanying | Accompanied by | Staying with her (children) | Anybody with him |
        Anybody else with them | Children in the family | To be housed with | To be housed together |
        Who would be moving | Children with her | Children staying with her | People moving |
        Who would live with them | Coming with them | Children and other dependants | Partner and children |
        Partner / children | Who is in the home | Also needing a home | Family to be housed | Family in quarters |
        Dependants accompanying | Siblings or children with them | Pets and people with them |
        Who they live with or want to live with | Co-habitants | Those with him | Others with them | Who would move |
        Household of | Who's there | Family with them | People in the family | Who is with you | She travels with |
        Who with her | With | Who comes with him | Who is with them | Who goes with them | Kids | Who moves with him |
        Anyone with them | Comes with | Who is in the family | Single, couple or family |
        On their own or with others | Alone or with others | Family unit | Children in the property |
        Others in the home | Others to be housed | Who else | Dependants with them | Lives with | Living with her |
        Who would come too | Anyone else to house | Party size | How many to house | Moves with | Bringing |
        Household make up | Size of family | Alone or not | Others on the move | Family coming with them |
        Who I live with | Who comes with me | Who needs a home | Adults and kids | Occupants | Occupiers |
        In the household | In the family | In their household | Under one roof |
        People with them | Expecting | Who else needs housing with them
    """,
    Slot.LANGUAGE: """
        Anything that makes talking to us harder | Help needed to talk to us |
        Help to speak, read, hear or understand | Need help to speak, read, hear or understand |
        Reading, hearing, English | Reading and English | English / other language | Hearing / sight / speech |
        Speaking, reading, hearing | Talking to them | How best to talk to them | Adjustments for interview |
        Communication support | Reads, writes, speaks | Hearing, speech and language | Sensory needs |
        Deaf / hard of hearing | Access and communication | Speaks | Talks | Tongue | Languages they speak |
        Language they speak | Mother tongue | Reads and writes | Understands | Interpreter wanted |
        Speech and hearing | Hearing and sight | How they communicate | What language | Reading and writing |
        Help to talk to you
    """,
    Slot.CONTACT_WISH: """
        Ringing her | When it is safe | When it is safe to ring | Do and don't when ringing | Contact rules |
        When to ring | When to call | Good time | Good times | Best hours | Ring when | Ringing | Not to ring |
        Anything to be careful about when ringing | How to get hold of them | Careful about ringing | Do not ring |
        How they like to be contacted | Messages | Voicemail | Letters | Texting | Good time to ring |
        When is a good time | When not to ring | Post to | How to be in touch |
        Any care needed in making contact | Care needed when contacting | Care when making contact
    """,
    Slot.AUTHORITY: """
        Authority they would like | Council they would like | Preferred LHA | LHA wanted | Council asked for |
        Council you want to help them | Housing authority named | Council named by them | LA of choice |
        LA wanted | LA requested | LA chosen |
        LA named | Area of choice | Area and council wanted | Preferred area / authority | Preferred area |
        Wants to live in | Wishes to live in | Where they want to live | Where do they want to live |
        Council area wanted | Council to be told | Council to tell | Authority notified | Council notified |
        Authority to be told | Council patient wishes to approach | Council for this person |
        Housing options team at | To the housing team of | LA | Council requested | Council wanted |
        Requested council | Whose area | Which local council | Council preferred | To which council |
        Referral destination | LHA requested | Council the family want | Wish to go to | Sent to |
        Wants which council | For council | For the attention of council | Which town hall |
        Local authority they picked | Council she would like | The council I would like | Council they have picked |
        Council I want | Where she wants to live | Addressed to | Picked council | Chose | District | Borough |
        Council he asked for | Which district | Which borough | Which area do they choose | Housing authority chosen |
        Notified to | Local council | Council local to them | Nearest council | Home council | Their council
    """,
    Slot.CONSENT: """
        What they said about this being sent | Knows we are writing and is happy with it | Says ok to share |
        Go-ahead from client | OK from client | Yes from client |
        Said we can share | Told them about this referral and they agree | Happy for this to be sent |
        Knows about this referral and agrees | Know and agree to this notice | Aware of and content with this alert |
        Aware of this and agrees | Agrees to this notice | Does the patient agree to this notice |
        Said yes to this form being sent | Have they said yes to this form being sent | Have they said yes |
        Views and consent | Agreed that we tell the council | Agrees that we tell the council | Word on sharing |
        OK with us telling you | OK with council being told | Content for this to go to the council | Nod given |
        Does young person agree | Did they agree | Green light | Yes from person | Has he or she agreed |
        Is this with their agreement | In agreement | Signed up to this | Consent position | Consent taken |
        Patient agreement | Client's agreement | Happy to be referred | Their agreement | Said yes |
        Did they OK this | OK given | OK to share | OK with this | Permission | Permission given | Agreed |
        Agreed by patient | Agrees | Agreement | Agreement to this referral | Has the person agreed | Consents |
        Her say-so | Say-so | Go-ahead | Go-ahead given | Happy with this | Happy for us to refer |
        Did they say we could pass this on | Do they know you are contacting us and agree | Knows and agrees |
        Has permission been given to send this | OK to refer | OK with referral | Wants this sent |
        Did I sign to say this can be sent | Did I agree to this | Does she want this sent | Agreed to this |
        Agreed with person | Assent | Authority to share | Are they happy for us to tell you | Agreed with them |
        Has she said yes | Permission to send | Leave to share | Signed or said yes | How they agreed |
        How was permission given | Approval | Approved by them | May we share
    """,
    Slot.REASON: """
        At this moment the person | At the moment this person | Right now this person | Is he | Is she | Are they |
        Her situation | His situation | Their situation | Housing assessment | Our assessment | Our view |
        We think they are | In our view they are | Housing position | Which of these | Which fits | Where they stand |
        Tick what applies | Homeless / threatened / neither | Threatened or roofless |
        Homeless already or threatened with it | Homeless yet | Are they homeless now, or will they be soon |
        Am I homeless or threatened | Now homeless or about to be | Housed or not | Homeless or nearly | Stage |
        Which is it | Position now | Already out or about to be | Is the family | Is the household | Family is |
        Household is | Homelessness status is | Now or soon
    """,
    Slot.EXPLANATION: """
        Details of reason | Details of the reason | Reason details | Details of this reason | Reason in detail |
        Reason for passing on | Why passed on | Why we pass it on |
        What has gone wrong | What went wrong at the placement | Trouble at the placement | How this came about |
        How it came about | Brief reason | Reason ending | Because | In a few words | In their words | In brief |
        In your own words | Summary of events | Reason it ends | Reason placement is ending | Why it is ending |
        What the family told us | What they told us | What has caused this | What caused this | What has gone on |
        What brought them here | Why they are losing it | Why no home | How home was lost |
        How did they lose their home | How did they lose their last settled home | How did they come to be homeless |
        Why the patient cannot go back | Why can they not go home | Why not go home | Why they cannot return |
        Reason they can't return | Reason cannot return | Cause of homelessness or risk | Reason for ending |
        Cause or reason | Grounds for notice | What is the problem | How this arose | Whys and wherefores |
        What's behind it | What happened at home | Events | What took place | Cause of homelessness |
        What led up to this | What is behind this | Trigger | Main trouble | Why they can't stay |
        Why can't they stay | Why not stay | Situation in brief | Account | What made them homeless |
        How it came to this | Where things stand | What is going on | Story | The story | What is the story |
        What went wrong | Problem | The problem | Trouble | Cause | Grounds | Why now | How come | Why she must go |
        What brought this on | What led here | Why it ends | How it happened | In short | In a nutshell | What's up |
        Why is help needed | Why are they losing it | History | Why they have to go | Why I have to go |
        What has happened to me | So far | Matters stand | Ground | Why possession was sought | Why eviction |
        What's happened so far | What happened to the last place | How they lost it | Cause of loss | What caused it |
        How
    """,
    Slot.ACCOMMODATION: """
        Present quarters | Quarters | Ward they are on | Ward staying on | Placement type | Sleeping site now |
        Placement now | Present placement | Kind of home | Sort of home | What sort of home | Type of quarter |
        Type of quarters | Kind of residence | Type of residence | What sort of place is that | Under what tenure |
        On what tenure | Tenure now | Type of tenure | Slept last night | Slept last night at |
        Where slept last night | Where tonight | Ward and bed | Ward / bay / bed | Ward name | Ward now |
        Room and ward | Bed space | Where detained | Where held | Unit and bed | Kind of roof | Present housing |
        Housing now | Form of housing | Type of dwelling | Present circumstances | Nature of abode |
        Where are they stopping | Stopping at | Stopping with | Now living | Bed at present | Sleeping tonight at |
        Dwelling | Kind of dwelling | Sort of tenure | Current stay | Where currently | Currently in |
        Where she lays her head | Sleeping place | Sleeping at | Staying | Staying with | Staying where | Living |
        Current roof | Roof now | Housing at the moment | Where I am now | Where she is now | On what terms | Terms |
        Where they sleep | Sleeps | Sleeps at | Kind of place they are in now | Kind of place | Sort of place |
        Where now | Placed in | Place now | Location | Bedded down | Home now | Where kept | Present place |
        Home type | Held as | Held at | Accommodation held | Where are they tonight | Base | Where I sleep |
        Where I live | Where they stay at the moment | Now in | Place I live | At present in | Presently in
    """,
    Slot.HOMELESS_ON: """
        Vacate by | Vacate on | To vacate | Leave the placement by | Space ends | Quarter to be handed back by |
        SFA to be vacated | Quarter to be vacated by | SLA to be vacated | To be vacated by | Hand back keys by |
        Keys back by | Date home ends | Date home will be lost | Date home is lost | When will the home be lost |
        Homeless since, or at risk from | Homeless since or from | Since when | Homeless since when | Stay runs to |
        Place held until | Placement until | Bed held until | Room held until | Must be gone by | Has to be out |
        Out of home by | Out by when | Has to vacate by | March out date | Last night of stay | Funding ends |
        Funded until | Move on by | Notice up on | Notice ends on | Home ends | Date of loss | Date to be out |
        Expected to lose home on | Loses home on | Until | Possession | What's the deadline |
        When they have to be out | Date out | Move by | Must be out | Cut-off | Can stay until | Can stay till |
        Last possible day | Roof until | How long can they stay | When must they go | When do they lose it |
        Notice date | Date things end | Stay until | Has to be gone by | Out by | Must go | Must go by |
        Bed runs out | When does that stop | When it ends | Eviction | Eviction on | Eviction appointment |
        Needs to move by | Last night there | Last day they can stay | Leave by | Leave by date |
        Day she becomes homeless | When I have to go | From what date | From when | When does it end | Ends |
        Ends on | Runs out | Runs out on | Has until | Given until | Deadline | Bed until | Warrant | Bailiffs |
        Bailiffs due | Day of eviction | No home from | Without a home from | Out on | Homeless as of | Loses it on |
        Last day | Placement runs out | When will that be | When is that | Goes on | By when | Since / from |
        Loss of home | Move-on | Move-on date | Room ends | Support ends | Asylum support ends | Stay ends |
        Notice up | Notice runs out
    """,
    Slot.RELEASE_ON: """
        Exit date | Date of exit | Termination date | Run-out date | TX date | When able to go | Expected to leave |
        Expected to leave hospital | Planned to go home on | Release expected | Expected out | Expected out on |
        Out of custody on | Leaving custody | Leaves custody on | Leaving hospital, custody or forces on |
        If leaving hospital, prison or the forces | Day of release | Last day of service | Final day of service |
        Terminal date | Run out date | Leaves the army on | Leaves the forces on | Medically fit on |
        Planned date of leaving | Going home date | Discharge due | Leaves hospital | Leaves prison | Gate date |
        Release due | Release | Discharge | Out of hospital | Walks out on | Ready to leave | Leaving us on |
        Fit to leave | Going out on | Goes out on | Goes out | Going out | Comes out | Comes out on | Coming out |
        Coming out on | Gets out | Gets out on | Getting out | Out date | Home date | Day out | Due home | Due home on |
        Goes home | Goes home on | Going home | Going home on | Let out on | Freed on | Walks out | Discharged on |
        Discharge expected | Leaves the ward | Leaves the ward on | Off the ward | Free on | Is let out | Leaves here
    """,
    Slot.NEEDS: """
        Strengths and worries | Worries we have | Support, worries, history | Other help he needs or worries we have |
        Things that may put the person or others at risk | Social, risks | Social and risk |
        Vulnerability, substances, forensic | Welfare concerns | Welfare / vulnerabilities | Welfare needs |
        Things we should know about risk | Support plan | What support is in place | Risk and need summary |
        Risks and support | Needs and safety | Background risks | Offending and risk | Risk area |
        What might go wrong | Keeping safe | Drugs / drink | Drink / drugs | Money and debts | Social history |
        Social care | Exploitation | Known to services | Slept rough before | Been homeless before |
        Special requirements | Functional | Support they get | Requirements | Support in place | Other risks |
        Risk and need | Extra help | What would help | What they struggle with | Vulnerable because | Worries |
        Dangers | Help wanted | What I need help with | Needs help with | Their needs | Help needed |
        Needs a hand with | Fears | Concerns | Care | Struggles with | Support wanted | Substances and offending |
        Worries about them | Things to know about risk | Watch points | Weak points | Drink and drugs |
        Anything that worries us | Why vulnerable | Where they need support | What helps
    """,
    Slot.MEDICAL: """
        Health and medicines | Health, medicines | Mobility / equipment | Mobility and equipment | Mobility needs |
        Functional needs | Diagnosis, treatment | Medical downgrade | Medical category | Health of the family |
        Health summary | Clinical summary | Body, mind, medicines | Prescriptions | Takes | Medicines |
        Aids and adaptations | Physical and mental | Mental wellbeing | Health (incl. pregnancy, mental health) |
        Pregnancy and health | GP treatment | PMH | Ails | Conditions / illnesses | Past medical history | Dx | Meds |
        Medical picture | Health picture | How is their health | Health problems if any | Mind and body |
        Ongoing treatment | Body | Clinical | Health matters | Doctor's notes | Any illness | Illness | Illnesses |
        Physical/mental | Their health | My health | Body and mind | Poorly with | Wellbeing | Ailments |
        On medication for | Unwell | Tablets | Diagnosed with | Fitness | Physical | Mental | Health of all |
        Illness or injury
    """,
    Slot.OTHER: """
        Please also know | Also know | What else to know |
        Anything the authority should know | Anything the council should know | Anything not covered |
        Good to know before meeting | More to say | Room for more | Extra | Extras | Else | Anything further |
        Anything more | And finally | Last word | PS | Also | Something nice about me | A good thing about me |
        Good things about me | Best thing about me | Additional | Further |
        Other points | More | Good to know | Worth knowing | Anything to add
    """,
    Slot.STAFF_RISK: """
        Safety of our officers | Safety of our staff | Safety of our staff, and anything else | Safety of your staff |
        Safety of those who visit | Staff safety / notes | For visiting officers | For visiting staff |
        Anything for visiting staff | For officers who visit | Visiting officers | Visiting them | Visits |
        When visiting | Seeing her at home | Seeing them at home | Home visits | Risk on visits |
        Anything your people should beware of | Anything your staff should beware of | Anything to beware of |
        Beware of | Risk to lone workers | Risk to anyone visiting | Behaviour marker |
        Unacceptable customer behaviour marker on our system | Violent marker | Violence to others / staff |
        Violence to staff or others | Dangerous to visit | Two workers needed | Seen alone | Watch out for |
        Visiting alone | Safe to visit | Warnings | Caution | Warning | Danger to us | Take care | Safe to see alone |
        Danger to officers | Staff beware | Staff | For staff
    """,
    Slot.TONIGHT: """
        Somewhere safe for tonight | Tonight | Bed tonight | Bed for tonight | Anywhere for tonight |
        Somewhere to sleep tonight | Roof tonight | Has a bed tonight
    """,
    Slot.CARE_LEAVER: """
        Was in care | In care before 18 | Was in care as a child | Grew up in care
    """,
    Slot.LOCAL_CONNECTION: """
        Ties here | Ties to us | Roots | Belongs where | Why here | What ties them here | Family nearby |
        Links with your area | Roots in the area
    """,
    Slot.ORGANISATION: """
        Body you work for | Body you are from | Practice or service | Practice / service | Service or practice |
        Trust / site | Trust and site | Site | Setting | Station | Custody suite | Jobcentre | Where you work |
        Who you are from | Project | Our project | Hub | AP | Approved premises name | Squadron / regiment |
        Regiment / squadron | Ship / unit / station | Provider | Surgery | Branch | Hostel | Refuge | Referring body |
        Sending body | Who you work for | Name of body | Your service | Your team | Your workplace |
        College or school | My outfit | Outfit | Completed on behalf of | On behalf of | Where he works | Works for |
        Works at | Working for | Body referring | Sent on behalf of | Where I work | School | College |
        Institution | For which service | For which organisation | Which organisation |
        PA works for | Worker works for | Referring from | Sending organisation | Charity | Firm | Unit
    """,
    Slot.ROLE: """
        Band / post | Band and post | Post / band | Name of post | Your job | Job here | Appointment held |
        Your post | Post and grade | Title and grade | Grade / band | What is your role | Grade/post |
        What do you do there | What do you do | My job | Their title | Works as | Job there | What they do |
        What they do here | What I do here | Does what |
        Post title | As | In what capacity | Helping as | Here as | Volunteering as | Acting as
    """,
    Slot.REFERENCE: """
        Task no | Request no | Ref no | Job no | Log no | File no | Client file | Our file
    """,
    Slot.IGNORED: """
        To which service | Passed on to | Handed on to |
        Legal status | Where before admission | Where lived before admission | Usual address before admission |
        Address before admission | Lived before | Where patient lived before admission | Bail address | Arrived |
        Arrived at AP | Custody no | Custody record | Hospital no | Date of hearing | Hearing date | Court date |
        If no, legal basis | Legal basis | Lead consultant | Relationship to children | Class | Year group |
        Tutor group | Called | Goes by | Form completed on | Date of this form | Arrived on | Risk level code |
        Where will he go without help | HDC | Parole | Licence until | People call me | Called by friends | Nickname |
        Answers to | Date sent | Date of print | Printed by | Printed on | Admitted | Came in | Arrived here on |
        Notice given on | Order made | Form id | Entry id | Source url | Browser | IP address | Second tenant |
        Dob second | Joint tenant | Benefits | Money | Other names used | Other name | But say | Call me |
        Names also used | Any other names | Card | Card number | Card no | Sheet number | Ticket | Ticket number |
        Response id | Submission id | Where and when
    """,
    Slot.OTHER_CONTACT: """
        Team manager | Service manager | Line manager | Duty worker | If off | If out | Who else may we ask |
        Who else can we ask | Who else could we speak to | Who else knows them | In my absence | In our absence |
        When I am away | If I am away | If I'm not in | Cover for me | Second worker | Deputising | My deputy |
        Also ring | Can be reached via | Reach them through | Contact through | Messages via | Reached through |
        Can be contacted via | Others working with them | Also supported by | Or ring | If not me | When I am off |
        Else ask for | Or speak to | Also involved | Also working with them
    """,
    Slot.CONSENT_WRITTEN: """
        Signed form held | Signed the consent form held in this office |
        Has signed the consent form held in this office | Signed permission held | Wet signature held |
        Signed agreement on file
    """,
}

OF_APPLICANT: dict[Slot, str] = {
    Slot.NAME: """
        Lead person | Detained person | Service person | Service leaver | Leaving service | Name, rank, number |
        Number, rank, name | Rank and full name | Young person's name | Child in care | Tenant in difficulty |
        Who the form is about | Who needs housing help | Who needs our help | Who needs housing |
        Name of child's parent | Individual | Who should we help | Who is homeless | Homeless person | Rough sleeper |
        Carer | Who they are | Who is it | Who is this about | Who | Who it is | Subject | Subject name |
        Subject of alert | Person needing a home | Person in need | Who needs help | Who needs a home | Student |
        Student name | Pupil | What is the name of the person you are worried about | About | Concerning |
        In respect of | On behalf of whom | Main applicant | First tenant | Lead tenant | Main tenant | Tenant |
        Lead name | Head of household | Inmate | Man's name | Woman's name | Lady's name | Gentleman's name |
        Lad's name | Their name | Name of student | Name of the one referred | Young man | Young woman | Mother |
        Mum | Mum's name | Serviceman | Who for | Regarding | Leaver | Occupier | Lodger | Her name | His name |
        Who we are referring | Who we refer | Name of person you are referring | What are they called |
        What is she called | What is he called | Parent | Parent or carer | Whom are you referring |
        Who is the referral for | Who are you worried about | Name of person you are worried about |
        Who do you want to refer | Who is this referral about | Who are you telling us about | Survivor |
        Member | Victim
        Who we are helping | Who we help | Adult 1 | Applicant 1 | Lead tenant 1 | Our client |
        Our resident | Householder
    """,
    Slot.PHONE: """
        Student phone | Student number | Subject phone | Tenant tel | Ring her on | Ring him on | Ring them on
    """,
    Slot.MOBILE: """
        Subject mobile | Student mobile | Mobile of student
    """,
    Slot.EMAIL: """
        Mail of household | Civ e-mail | Civilian email | Own mail | Student email | Pupil email | Subject email
    """,
}
"""Wordings that mean the person by themselves."""

OF_REFERRER: dict[Slot, str] = {
    Slot.NAME: """
        Name and grade | Name and band | Name and post | Name and role | Name and job title | Name / role |
        Rank and name | Staff name and post | Personal adviser | PA | My PA | Notice made by | Alert made by |
        Alert raised by | Notification made by | Referral written by | Staff member completing | Who filled this in |
        Referring person | Penned by | Who are you | Name of sender | Whose referral | Person sending this |
        Worker sending this | Worker making this | Officer sending this | Staff member sending this |
        Referral from | Staff contact | Sent by | Raised by | Who is telling us | Who is making the notification |
        Reported by | Filled in by | Filled out by | Written by | Logged by | Entered by | Put in by |
        Who is sending this | Who sent this | My personal adviser | My key worker | My support worker |
        My social worker | Our officer | Our worker | Their worker | Ask for | Your contact here |
        Contact at our end | Keyed by | Person reporting | Who is filling this in | Notified by | Notifying officer |
        Initiated by | Author | Signed off by | Worker here | Who is writing | Who helps me | Who my PA is |
        Who my worker is | Person filling this in | Person completing this | Person making this notice |
        Filling this in |
        Completing this | Who is sending this notice | Who is making this notice | Who fills this in | Informant
    """,
    Slot.PHONE: """
        Contact for this task | Contact for this case | Contact for this notification | Contact for this record |
        Telephone here | Tel (civ) | Tel / bleep | Phone / bleep | Ext / bleep | Bleep / ext | Office line |
        Team line | Direct number | School office | School phone | Surgery phone | Ward line | Worker's line |
        Duty desk | Our telephone | Ring us | Tel. for queries | Number for queries | Queries to | Questions to |
        Office tel | Ring back on | Call back on | Phone back on | Ring us back on | Reach me | Ring me on |
        Worker ext | Ring back | Manager tel | Call me | Call us | Our number |
        My number | PA's phone | My PA's phone | Ring me | Reach us | Phone us | Desk phone | Desk | Our line
    """,
    Slot.EMAIL: """
        Team mailbox | Shared mailbox | Group mailbox | E-mail here | NHS email | NHS.net | Write to | School email |
        Ward email | Mailbox | Send reply to | Reply by email to | Replies to | Officer e-mail | Office e-mail |
        Email me | PA's email | My PA's email | Write to me | Mail me | Our mail | Answer to | Answers to |
        Write to us | Reply address
    """,
    Slot.ADDRESS: """
        Site address | Base | Work base | Office base | Postal address of service | Where (office) | Service base |
        Our address | We are at
    """,
    Slot.CONTACT: """
        Reach me on | Reach us on | Contact me on | Contact us on | How to reach me | Contact for this form
    """,
}
"""Wordings that mean the referrer by themselves; in a form in the first person "me" is the person (`entries`)."""

WHO = {Who.APPLICANT: OF_APPLICANT, Who.REFERRER: OF_REFERRER}

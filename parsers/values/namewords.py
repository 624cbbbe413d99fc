"""Words that stand in or beside names, and capitalised words that are none. Data for `names`."""

from __future__ import annotations

from parsers.patterns import word_set

TITLES = word_set(
    """
    bdr bmdr capt captain cdr cfn cllr col colonel corporal cpl csgt dame doctor dr father flt fr gdsm gnr insp lady
    lbdr lcpl ldr lord ls lt maj messrs miss mne mr mrs ms mx pastor pc prof professor pte rabbi rev rev'd rev’d revd
    reverend rfn sac sapper sergeant sgt sir spr sqn ssgt tpr wo1 wo2
    """
)

PARTICLES = word_set(
    """
    ab abu al ap bin bint binti da das de del della den der des di do dos du e el ferch ibn la las le los mac mc mhic
    nic ní o' ó st st. 't ten ter ua ul van von y zu
    """
)

# endings that make a run of capitals a place or a body, not a person
PLACE_ENDINGS = word_set(
    """
    act agency approach army association authority avenue bank barracks board borough cathedral center centre chapel
    charity church city clinic close college committee cottage cottages council county court crescent
    department desk district drive estate estates farm flats foundation foyer fund gardens green group grove
    hill homes hospital hostel hotel house housing hub infirmary inn jobcentre lane lettings limited line llp
    broadway island lodge ltd magistrates mags mews ministries mission office options order parish park partnership
    place plc
    practice premises prison probation project properties refuge rise road row school service services shelter
    society solutions square station street surgery team terrace town trust union unit university view village
    regiment battalion squadron fusiliers infantry corps
    villas walk ward way causeway esplanade parade quay
    """
)

# words that are mostly none, and a forename before a surname; a surname behind a forename and before a birth
FORENAMES_TOO = word_set(
    """
    april art august autumn bill charity christian drew ed eve friday grant guy hope jack jan jun june justice kent
    london mark may monday page pat per rich rio saturday shona summer sunday thursday tuesday wednesday will
    """
)
SURNAMES_TOO = word_set(
    """
    april best bishop chaplain church cook day early east england english essex french friday german good great guy
    high hope ireland june kent law little london long love low march may monday moody norfolk north page read rich
    short small south speak spring still street suffolk summer sunday wales welsh west winter wise young
    """
)

NOT_NAMES = TITLES | word_set(
    """
    occupier occupiers householder leaseholder homeowner detainee suspect defendant licensee evictee evacuee casualty
    complainant victim witness caller visitor student nominee sleeper carer youngster pt pts deft def mortgagor
    squatter boarder occupant evacuees rescued survivor discharged
    appl applic bem clmt clnt clt csra cust dp dps gf gfs hcc ll mbe mdt mdts obe pris prnr psnr qgm rn sp yp
    mod raf hmp hmyoi yoi form forms
    evenings mornings afternoons weekends weekdays daytime nights days numbers
    birth births babies twin twins infant infants newborn sibling siblings partners parents dads mums lodger tenants
    occupants occupant dependants dependant pets pet dog cat surnames gender ethnicity nationality religion allergies
    medication diagnoses accommodation landlords agent agents arrears eviction custody licence tenancies referrer
    referrers applicants summary background situation reason reasons history conditions condition health language
    languages pronouns title titles initials initial married widow widower eldest youngest dictated lives
    booked reviewed assessed admitted supported housed placed arrested interviewed attended treated triaged accepted
    allocated transferred collected scanned examined registered recalled remanded bailed welcomed greeted counselled
    escorted detained processed inducted moved brought picked dropped offered advised helped caught stabilised monitored
    screened evacuated hosting nursing visiting supporting meeting expecting
    saw met spoke rang seen visited seeing phoned texted emailed found keys birthdate birthday sylheti tamil
    hindi gujarati swahili yoruba igbo twi hausa tagalog nepali sinhala sorani kurmanji oromo slovak czech
    serbian croatian bosnian georgian armenian thai korean japanese mandingo wolof shona zulu afrikaans malay
    cantonese british welsh nothing never once behind walked applied born taken bit gets goes likes wants says
    lost fell told asked agreed signed consented refused works lives stays drinks smokes injects position status
    grade post service ward bay location mail call raised task sent
    whatsapp outlook teams facebook gmail hotmail skype iphone android samsung languageline delius ndelius oasys
    microsoft
    streetlink nightstop zoom google yahoo vodafone giffgaff tesco asda sainsburys aldi lidl greggs co-op argos amazon
    a a&e about above accident across additionally address addresses adhd admin administrator adviser advisor
    advocate african after afternoon again against age aged agency agreed albanian alcohol all along already
    also although am amharic amhp among an and another anxiety any anybody anyone anything anyway anywhere ap
    apparently applicant approved apr april arabic are aren't armenian around arrears as asap asc asian ask
    asked asks assistant association asthma at attached attn aug august aunt auntie authority autism autistic
    autumn baby bail bailiff bailiffs based basically bcc be because bed bedroom bedsit been before behind
    being below bengali beside besides best between beyond big bipolar bleep born borough both boxing boy
    boyfriend bringing britain british brother bulgarian but by c/o call called came can can't cannabis cannot
    cant cantonese car care cas cas1 cas2 cas3 case caution cc central centre chap chaplain charity cheers
    chief child children chinese christian christmas cin city clerk client clients co-ordinator cocaine
    colleague colleagues comes coming community company confidential confirmed confirms consent consultant
    contact conviction coordinator copd could could've couldn't council councillor councils counsellor county
    couple court cousin cp cpn crack crd credit crn cro crown csc curfew current currently custody customer
    d.o.b dad dari date dates daughter day days dear dec december department depression deputy despite detail
    details diabetes diabetic diagnosed diagnosis dial did didn't didnt direct director discharge discharged
    district divorced dnacpr do dob does doesn't doesnt doing dols don't done dont drinks drug drugs dtr due
    during duty dwp e each east easter ed edt eight either elsewhere email emergency england english enough
    epilepsy epileptic esa essex european eve evening ever every everybody everyone everything evicted
    eviction ex except exclusion executive ext external f faithfully family fao farsi father fax feb february
    female few finally find first firstly fit five flat following for forename forenames form former forms
    found foundation four french fri friday friend from full further furthermore fw fwd fyi gave gender
    gentleman gents german get getting girl girlfriend give given gives go goes going gone good got government
    gp gran grandad granddad grandma great greek group guest guy had hadn't half has hasn't have haven't
    having hdc he he'd he'd've he'll he's head health hello help hepatitis her here here's heroin hers
    hertfordshire hes hey hi high him his history hiv hiya hmo hmp home homeless hope hopefully hospital
    hostel hotel house household houses housing how however http https hub hungarian husband i i'd i'll i'm
    i've icu idva if im important in incidentally independence info information injunction inpatient inside
    internal into ireland irish is isn't isnt isva it it'll it's italian its itu ive jan january jcp jobcentre
    jsa jul july jun june just justice keep kent kept kids kind known kurdish lac lad ladies landlady landline
    landlord last lastly latvian lead learning least leaver leaves leaving left less let let's lets lha
    licence license like likes limited lithuanian little lived lives living local london long look looking
    looks lost lots low lower ltd m madam made magistrates mail make makes male man manager managers mandarin
    many mappa mar marac march married mash mate matron may mdt me meanwhile medical medically mental mentally
    methadone mfd mha might might've mine mob mob: mobile mobile's mon monday month months more morning
    mortgage most mother move moves moving mum muslim must my na name names nan nana nb near nearby need needed needs
    neighbour neither never new new-year next nfa nhs ni nil nine nino no no. nobody nomis noms none norfolk
    north not note nothing notice nov november now nowhere number numbers nurse o oct october of off offence
    offender offending office officer officers official ok okay old omu on one ongoing only onto opposite
    optimised or oral originally ot other others otherwise our ours out outpatient outside over oxfordshire
    p.s pa page pager paranoid parole part partner partnership pashto past patient patients payment people per
    person personal phone physical physically physio pip plc please plenty pls plz pnc poc police polish
    portuguese possession postcode practitioner pregnant premises previous previously principal prison
    prisoner probation project ps ptsd punjabi putting quite rang re ready really recall recently ref refer
    referral referred referring regarding regards release released remand rent reply resident right ring rio
    risk risks romanian room rotl rough row russian sadly said saint same sat saturday says schizophrenia
    scotland scottish second secondly section sed see seen self sending senior sensitive sent sentence
    sentenced sep separated sept september service services seven several sex shall she she'd she'll she's
    shes short should should've signed since sincerely single sirs sister six sleeping sleeps slept small
    smokes so social society sofa solicitor somali some somebody someone something somewhere son sorry south
    spanish speak specialist spice spring st stayed staying stays still street subject such suffolk summer sun
    sunday support surname sw switchboard t ta table tag takes taking tb tba tbc team tel tel: telephone tell
    ten tenancy tenant tent text thank thanks that that'll that's thats the their theirs them then there
    there'd there'll there's therefore these they they'd they'll they're they've theyre third thirdly this
    those though three through throughout thu thur thurs thursday tigrinya till time times to today told
    tomorrow tonight too took toward towards town treatment trouble trust trustee trying tto ttos tue tues
    tuesday turkish two uc uk ukrainian uncle under unfortunately unit universal unless until up update upon
    upper urdu urgent us user users uses using utc van verbal verbally very via vietnamese volunteer w wales
    wanted wants ward warm warning was wasn't wasnt we we'd we'll we're we've website wed wednesday weds week
    weeks well welsh went were weren't west what what's whatever whats wheelchair when whenever where wherever
    whether which while who who's whoever whom whose why wife will winter wishes with within without woman
    won't wont worked worker workers working works would would've wouldn't write writing written www xmas year
    years yes yesterday yet yoi you you'd you'll you're young your youre yours youth
    alright angina claimant fled individual member move-on moveon non-mol non-molestation
    pupil sats soaked threatened vet veteran
    grandmother grandfather grandson granddaughter grandparents nephew niece stepfather stepmother stepson stepdaughter
    aloha apologies attn briefly colleagues evenin folks goodmorning greetings guys hallo heya hiya howdy hullo ladies
    mornin okay ok quickly salaam salaams ta yo
    sim hep hepatitis op conditional
    papers passport say says hdced ersed automatic
    attendee beneficiary ex-resident inmate learner mentee nominal participant pop supervisee
    """
)

"""Nouns for places where somebody can be: data for `phrases`.

Must not know: what stands around them, and who is there. Texts come in small letters.
"""

from __future__ import annotations

INDOORS = (
    r"flat(?:let)?|(?:one|two|three|four|five|[1-5])[ -]bed(?:room(?:ed)?)?|apartment|house"
    r"|bothy|bunkhouse|cellar|hayloft|crypt|vestry|pull-?out(?: bed| sofa)?"
    r"|bungalow|cottage|maisonette|studio|bedsit(?:ter)?|(?:bed)?room|attic|loft|basement"
    r"|annexe?|semi|terrace|property|tenancy|lodgings?|digs|(?:private|holiday|winter|short|company|student"
    r"|cheap|shared|rented|house|room) lets?|quarters?|sfa|sla|accommodation|sofa(?: ?bed)?"
    r"|settee|couch|futon|(?:roll[- ]?|yoga |crash )?mat|bunk|berth|cubicle|pod|recliner|put-?you-?up"
    r"|fold-?out bed|z-?bed|li-?lo|bed[ -]?space|(?:parish|village|church|scout"
    r"|community|sports) hall|rest centre|floor|armchair|mattress|air ?bed|camp ?bed|caravan|static"
    r"|mobile home|park home|chalet|cabin"
    r"|narrow ?boat|house ?boat|boat|barge|cruiser|yacht|hostel|hotel|b ?& ?b|bed and breakfast|guest ?house"
    r"|travelodge|premier inn|motel|refuge|foyer|ymca|night ?shelter|winter shelter|approved premises|ap|cas-?[123]"
    r"|(?:rehab|detox|respite)(?: (?:unit|centre|bed|house))?|sober living(?: house)?|housing|lodge|placement"
    r"|halls|dormitory|barracks|block|mess|conservatory|lounge|hmo"
    r"|shorthold|ast|airbnb|shelter|scheme|care home|nursing home|home|place|pub|bed|stays? put|shared ownership"
    r"|service family"
    r"|living accommodation|spare room|box room|almshouse|out-?building|farmhouse|gatehouse|vicarage|rectory"
    r"|lodging house"
    r"|sloop|fishing (?:smack|boat)|lugger|tug(?:boat)?|ketch|dinghy|trawler|porta-?cabin|(?:signal|horse) box"
    r"|summer ?house|granny annexe|decant"
    r"|service (?:occupancy|tenancy)|shared lives|crash pad"
    r"|(?:residential|detox|supported|assessment|recovery|step-?down|dispersal|respite) (?:unit|house)"
)
OUTDOORS = (
    r"tent|car|van|camper(?: ?van)?|motor ?home|trailer|lorry|truck|vehicle|shed|garage|lock[- ]?up|outhouse|barn"
    r"|stable"
    r"|container|greenhouse|porch|doorway|stairwell|stairs|staircase|subway|underpass|bridge|arch(?:es)?|bench|park"
    r"|woods?|field|beach|beach hut|hide|pier|bus shelter|bus stop|bus station|station|car ?park|multi-?stor(?:e?y)"
    r"|churchyard|graveyard|cemetery|allotment|bushes|hedge|verge|lay-?by|alley(?:way)?|bins|bin store"
    r"|toilets?|loos?|precinct|arcade|bush"
    r"|changing rooms?|pavilion|squat|warehouse|pavement|street|streets|boiler room|stock ?room|night bus(?:es)?|cave"
    r"|bivvy(?: bag)?|sleeping bag|hammock|tarpaulin|yurt|bandstand|sub-?station|buses|laund(?:e?)rette|play ?park"
    r"|playground|railway arch|underground|dunes|shelter by"
    r"|transit|astra|zafira|corsa|focus|fiesta|golf|mondeo|berlingo|vauxhall|sprinter|vivaro|clio|micra|polo|insignia"
    r"|qashqai|people carrier|estate car|hatchback|ford (?:transit|focus|fiesta|ka)|renault|peugeot|citro[eë]n"
    r"|nissan|toyota|skoda"
    r"|land ?rover|range rover|jeep|yaris|kangoo|trafic|ducato|vito|volvo|audi|bmw|honda|hyundai|kia|mazda"
    r"|suzuki|fiat|octavia|fabia|picasso|volkswagen|vw|mercedes|mini-?bus|saloon|(?:lift )?lobby|vestibule|veranda"
    r"|lean-?to|shack|workshop|boat ?(?:house|shed)|crawl ?space|cabin cruiser"
    r"|horse ?box|shop|rec|riverbank|towpath|marina|quay|flyover|pitch"
)
SEVERAL = (
    r"tents|doorways|benches|bus shelters|car parks|stairwells|sheds|garages|sofas|settees|couches|floors|trailers"
    r"|caravans|cars|vans|night buses|(?:front|spare|back|box|living|bed)[ -]?rooms|camp ?beds|air ?beds|mattresses"
    r"|shelter beds|hostels|squats|parks|trains|airports?|shop fronts?|containers"
)

"""Which housing authority is meant by a name as people write it: 'Basildon Borough Council', 'Basildon', 'Basildon DC'.

For: the flag wrong_authority. Unknown words never name another authority by themselves: 'Witham' is a town, 'the local
council' is nobody. The list holds England's housing authorities by their short names (lists.gov.uk, local authorities).

Must not know: cases, records, addresses.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz, process

_SAME_NAME = 85.0
"""How alike (0 to 100) two short names must be to be one name with a slip of the finger."""

_FILLERS = frozenset(
    {"the", "a", "of", "area", "local", "authority", "unitary", "council", "councils", "borough", "district", "city"}
    | {"county", "metropolitan", "royal", "london", "dc", "bc", "cc", "mbc", "lbc", "lha", "cbc", "la", "housing"}
    | {"options", "option", "solutions", "needs", "advice", "team", "service", "services", "department", "dept"}
    | {"homeless", "homelessness"}
)
"""Words that say what kind of body it is, not which."""

_DESIGNATION = re.compile(
    r"\b(?:district|borough|city|metropolitan)\s+council\b|\blondon\s+borough\s+of\b|\b(?:city|borough)\s+of\b"
    r"|\b(?:DC|BC|MBC|LBC)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s+(?:or|and/or|alternatively|failing that)\s+|[/,;()\n]", re.IGNORECASE)

_ENGLAND = """
Adur|Amber Valley|Arun|Ashfield|Ashford|Babergh|Barking and Dagenham|Barnet|Barnsley|Basildon|Basingstoke and Deane
Bassetlaw|Bath and North East Somerset|Bedford|Bexley|Birmingham|Blaby|Blackburn with Darwen|Blackpool|Bolsover|Bolton
Boston|Bournemouth, Christchurch and Poole|Bracknell Forest|Bradford|Braintree|Breckland|Brent|Brentwood
Brighton and Hove|Bristol|Broadland|Bromley|Bromsgrove|Broxbourne|Broxtowe|Buckinghamshire|Burnley|Bury|Calderdale
Cambridge|Camden|Cannock Chase|Canterbury|Castle Point|Central Bedfordshire|Charnwood|Chelmsford|Cheltenham|Cherwell
Cheshire East|Cheshire West and Chester|Chesterfield|Chichester|Chorley|Colchester|Cornwall|Cotswold|Coventry|Crawley
Croydon|Cumberland|Dacorum|Darlington|Dartford|Derby|Derbyshire Dales|Doncaster|Dorset|Dover|Dudley|Durham|Ealing
East Cambridgeshire|East Devon|East Hampshire|East Hertfordshire|East Herts|East Lindsey|East Riding of Yorkshire
East Staffordshire|East Suffolk|Eastbourne|Eastleigh|Elmbridge|Enfield|Epping Forest|Epsom and Ewell|Erewash|Exeter
Fareham|Fenland|Folkestone and Hythe|Forest of Dean|Fylde|Gateshead|Gedling|Gloucester|Gosport|Gravesham
Great Yarmouth|Greenwich|Guildford|Hackney|Halton|Hammersmith and Fulham|Harborough|Haringey|Harlow|Harrow|Hart
Hartlepool|Hastings|Havant|Havering|Herefordshire|Hertsmere|High Peak|Hillingdon|Hinckley and Bosworth|Horsham|Hounslow
Hull|Kingston upon Hull|Huntingdonshire|Hyndburn|Ipswich|Isle of Wight|Isles of Scilly|Islington|Kensington and Chelsea
King's Lynn and West Norfolk|Kingston upon Thames|Kirklees|Knowsley|Lambeth|Lancaster|Leeds|Leicester|Lewes|Lewisham
Lichfield|Lincoln|Liverpool|Luton|Maidstone|Maldon|Malvern Hills|Manchester|Mansfield|Medway|Melton|Merton|Mid Devon
Mid Suffolk|Mid Sussex|Middlesbrough|Milton Keynes|Mole Valley|New Forest|Newark and Sherwood|Newcastle upon Tyne
Newcastle under Lyme|Newham|North Devon|North East Derbyshire|North East Lincolnshire|North Hertfordshire|North Herts
North Kesteven|North Lincolnshire|North Norfolk|North Northamptonshire|North Somerset|North Tyneside|North Warwickshire
North West Leicestershire|North Yorkshire|Northumberland|Norwich|Nottingham|Nuneaton and Bedworth|Oadby and Wigston
Oldham|Oxford|Pendle|Peterborough|Plymouth|Portsmouth|Preston|Reading|Redbridge|Redcar and Cleveland|Redditch
Reigate and Banstead|Ribble Valley|Richmond upon Thames|Rochdale|Rochford|Rossendale|Rother|Rotherham|Rugby|Runnymede
Rushcliffe|Rushmoor|Rutland|Salford|Sandwell|Sefton|Sevenoaks|Sheffield|Shropshire|Slough|Solihull|Somerset
South Cambridgeshire|South Cambs|South Derbyshire|South Gloucestershire|South Hams|South Holland|South Kesteven
South Norfolk|South Oxfordshire|South Ribble|South Staffordshire|South Tyneside|Southampton|Southend-on-Sea|Southwark
Spelthorne|St Albans|St Helens|Stafford|Staffordshire Moorlands|Stevenage|Stockport|Stockton-on-Tees|Stoke-on-Trent
Stratford-on-Avon|Stroud|Sunderland|Surrey Heath|Sutton|Swale|Swindon|Tameside|Tamworth|Tandridge|Teignbridge
Telford and Wrekin|Tendring|Test Valley|Tewkesbury|Thanet|Three Rivers|Thurrock|Tonbridge and Malling|Torbay|Torridge
Tower Hamlets|Trafford|Tunbridge Wells|Uttlesford|Vale of White Horse|Wakefield|Walsall|Waltham Forest|Wandsworth
Warrington|Warwick|Watford|Waverley|Wealden|Welwyn Hatfield|West Berkshire|West Devon|West Lancashire|West Lindsey
West Northamptonshire|West Oxfordshire|West Suffolk|Westminster|Westmorland and Furness|Wigan|Wiltshire|Winchester
Windsor and Maidenhead|Wirral|Woking|Wokingham|Wolverhampton|Worcester|Worthing|Wychavon|Wyre|Wyre Forest|York
"""


def short_name(text: str) -> str:
    """The bare name of an authority: 'London Borough of Brent' is 'brent', 'Southend-on-Sea' is 'southend'."""
    folded = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    folded = "".join(char for char in folded if not unicodedata.combining(char)).replace("'", "").replace("’", "")
    words = re.sub(r"[^a-z0-9]+", " ", folded).split()
    kept = " ".join(word for word in words if len(word) > 1 and word not in _FILLERS)
    return kept.removesuffix(" on sea")


@lru_cache(maxsize=1)
def _england() -> frozenset[str]:
    return frozenset(short_name(name) for name in re.split(r"[|\n]", _ENGLAND.strip()))


def names_another(text: str, own: tuple[str, ...]) -> bool:
    """Whether these words plainly name an authority other than any of `own`. In doubt they do not."""
    ours = frozenset(filter(None, map(short_name, own)))
    parts = [part for part in (text, *_SEVERAL.split(text)) if part.strip()]
    if any(_is_ours(short_name(part), ours) for part in parts):
        return False
    return any(_is_known(part) for part in parts)


def _is_ours(name: str, ours: frozenset[str]) -> bool:
    if not name:
        return True
    if any(f" {our} " in f" {name} " or set(name.split()) <= set(our.split()) for our in ours):
        return True
    if name in _england():
        return False
    return process.extractOne(name, ours, scorer=fuzz.ratio, score_cutoff=_SAME_NAME) is not None


def _is_known(text: str) -> bool:
    name = short_name(text)
    if name in _england():
        return True
    return bool(name) and _DESIGNATION.search(text) is not None and any(word[0].isupper() for word in text.split())

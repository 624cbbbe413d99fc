"""Names of England's housing authorities, short as people say them: "Mid Devon", "Castle Point".

For: prose, which asks whether somebody wished for one. A name that is also a word ("Reading") is left out where no
"Council" follows it. Public knowledge, not a list of those who use the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.patterns import compiled

_NAMES = """
Adur|Allerdale|Amber Valley|Arun|Ashfield|Ashford|Aylesbury Vale|Babergh|Barking and Dagenham|Barnet|Barnsley
|Basildon|Basingstoke and Deane|Bassetlaw|Bedford|Bexley|Birmingham|Blaby|Blackburn with Darwen|Blackpool|Bolsover
|Bolton|Bournemouth|Bracknell Forest|Bradford|Braintree|Breckland|Brent|Brentwood|Brighton and Hove|Brighton|Bristol
|Broadland|Bromley|Bromsgrove|Broxbourne|Broxtowe|Buckinghamshire|Burnley|Calderdale|Cambridge|Camden|Cannock Chase
|Canterbury|Castle Point|Central Bedfordshire|Charnwood|Chelmsford|Cheltenham|Cherwell|Cheshire East|Cheshire West
|Chesterfield|Chichester|Chorley|Colchester|Cornwall|Cotswold|Coventry|Crawley|Croydon|Cumberland|Dacorum|Darlington
|Dartford|Derby|Derbyshire Dales|Doncaster|Dorset|Dover|Dudley|Durham|Ealing|East Devon|East Hampshire|East Herts
|East Hertfordshire|East Lindsey|East Riding|East Staffordshire|East Suffolk|Eastbourne|Eastleigh|Elmbridge|Enfield
|Epping Forest|Epping|Epsom and Ewell|Erewash|Exeter|Fareham|Fenland|Folkestone and Hythe|Forest of Dean|Fylde
|Gateshead|Gedling|Gloucester|Gosport|Gravesham|Great Yarmouth|Greenwich|Guildford|Hackney|Halton
|Hammersmith and Fulham|Harborough|Haringey|Harlow|Harrogate|Harrow|Hartlepool|Hastings|Havant|Havering|Herefordshire
|Hertsmere|High Peak|Hillingdon|Hinckley and Bosworth|Horsham|Hounslow|Hull|Huntingdonshire|Hyndburn|Ipswich
|Isle of Wight|Islington|Kensington and Chelsea|King['’]s Lynn|Kingston upon Thames|Kirklees|Knowsley|Lambeth
|Lancaster|Leeds|Leicester|Lewes|Lewisham|Lichfield|Lincoln|Liverpool|Luton|Maidstone|Maldon|Malvern Hills
|Manchester|Mansfield|Medway|Melton|Merton|Mid Devon|Mid Suffolk|Mid Sussex|Middlesbrough|Milton Keynes|Mole Valley
|New Forest|Newark and Sherwood|Newcastle|Newham|North Devon|North East Lincolnshire|North Herts|North Hertfordshire
|North Kesteven|North Lincolnshire|North Norfolk|North Northamptonshire|North Somerset|North Tyneside
|North Warwickshire|North West Leicestershire|North Yorkshire|Northumberland|Norwich|Nottingham|Nuneaton and Bedworth
|Oadby and Wigston|Oldham|Oxford|Pendle|Peterborough|Plymouth|Portsmouth|Preston|Redbridge|Redditch
|Reigate and Banstead|Ribble Valley|Richmond upon Thames|Rochdale|Rochford|Rossendale|Rother|Rotherham|Runnymede
|Rushcliffe|Rushmoor|Rutland|Salford|Sandwell|Sefton|Sevenoaks|Sheffield|Shropshire|Slough|Solihull|Somerset
|South Cambridgeshire|South Cambs|South Derbyshire|South Gloucestershire|South Hams|South Holland|South Kesteven
|South Norfolk|South Oxfordshire|South Oxon|South Ribble|South Staffordshire|South Tyneside|Southampton
|Southend[- ]on[- ]Sea|Southend|Southwark|Spelthorne|St Albans|St Helens|Stafford|Staffordshire Moorlands|Stevenage
|Stockport|Stockton|Stoke[- ]on[- ]Trent|Stratford[- ]on[- ]Avon|Stroud|Sunderland|Surrey Heath|Swale|Swindon
|Tameside|Tamworth|Tandridge|Teignbridge|Telford|Tendring|Test Valley|Tewkesbury|Thanet|Three Rivers|Thurrock
|Tonbridge and Malling|Torbay|Torridge|Tower Hamlets|Trafford|Tunbridge Wells|Uttlesford|Vale of White Horse
|Wakefield|Walsall|Waltham Forest|Wandsworth|Warrington|Warwick|Watford|Waverley|Wealden|Welwyn Hatfield
|West Berkshire|West Devon|West Lancashire|West Lindsey|West Northamptonshire|West Oxfordshire|West Oxon|West Suffolk
|Westminster|Westmorland and Furness|Wigan|Wiltshire|Winchester|Windsor and Maidenhead|Wirral|Woking|Wokingham
|Wolverhampton|Worcester|Worthing|Wychavon|Wyre|Wyre Forest|York
"""
_BY_LENGTH = sorted((name.strip() for name in _NAMES.replace("\n", "").split("|")), key=len, reverse=True)
_BODY = (
    r"(?:\s(?:City|Borough|District|County|Metropolitan|Town))?(?:\s(?-i:[DBC]C|MBC|LBC|UA))?"
    r"(?:\s(?:Council|Housing(?:\s(?:Options|Team))?))?"
)
_COUNCIL = compiled(rf"\b(?P<name>(?:{'|'.join(_BY_LENGTH)}){_BODY})\b(?!['’-]?\w)(?!\s(?-i:[A-Z]))", re.IGNORECASE)
"""A name with or without "Council" after it, and no further word with a capital, which would make it a hospital or a
road: whoever searches looks at the capitals of what stands before "Council"."""
_WORD = re.compile(r"\w+")
_FIRST_WORDS = frozenset(found.group() for name in _BY_LENGTH if (found := _WORD.match(name.casefold())))


def short_councils(text: str) -> Iterator[re.Match[str]]:
    """Each place where a council is named, its name as `name`; the many names are tried only where one can begin."""
    return _COUNCIL.finditer(text) if not _FIRST_WORDS.isdisjoint(_WORD.findall(text.lower())) else iter(())

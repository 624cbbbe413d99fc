"""What how a letter is built tells, whatever its words: who holds a number, may know, is named whole, signs."""

from __future__ import annotations

import pytest

from tests.parsers.prose.people.test_who import SIGNED, TOM, read, record

MOBILE = "+447700900123"
HERS = "+447700900456"


@pytest.mark.parametrize(
    "said",
    [
        "Donna's is 07700 900123 if you truly can't get him.",
        "House phone 01632 960027; Jem's 07700 900123.",
        "So ring his daughter Maureen Sallows rather than him - 07700 900123.",
        "It came from his mother, Pat, who pays his phone and whom you can also ring, 07700 900123, at home all day.",
        "Please phone Derek Lowe instead of him, 07700 900123.",
        "His neighbour's mobile is 07700 900123.",
        "His boss Mr Hart has 07700 900123 for the yard.",
        "Carol's work mobile is 07700 900123.",
        "There's his uncle Ray, whom anybody may ring on 07700 900123.",
    ],
)
def test_a_number_that_the_words_put_into_another_hand_is_not_the_persons(said: str) -> None:
    found = record(f"{TOM} {said}{SIGNED}")
    assert found.applicant.mobile is None
    assert "07700 900123" in (found.referrer.other_contact or "")


@pytest.mark.parametrize(
    "said",
    [
        "Tom's is 07700 900123.",
        "Tom's own mobile is 07700 900123.",
        "His mum's number is 07700 900456 but it's Tom himself you want, 07700 900123.",
        "His sister Ann, who is abroad, says to ring him on 07700 900123.",
        "Ring him rather than Ann, 07700 900123.",
    ],
)
def test_a_number_that_the_words_put_into_his_hand_is_his(said: str) -> None:
    assert record(f"{TOM} {said}{SIGNED}").applicant.mobile == MOBILE


@pytest.mark.parametrize(
    ("said", "council"),
    [
        ("He was clear that West Oxfordshire could have everything in this email.", "West Oxfordshire"),
        ("He doesn't mind who at Tendring council sees it.", "Tendring council"),
        ("He verbally agreed to uttlesford DC being told.", "uttlesford DC"),
        ("He asked me on the yard for a referral to harlow.", "harlow"),
        ("He is happy with Rochford knowing all of it.", "Rochford"),
        ("He has no objection to Maldon having it.", "Maldon"),
        ("He said that Basildon may hold his details.", "Basildon"),
        ("He is asking colchester to help him.", "colchester"),
        ("He does not mind anyone at Braintree seeing this.", "Braintree"),
        ("He has nowhere to go and is asking for Luton Council.", "Luton Council"),
        ("He doesn't want Basildon to know.", None),
        ("He would not agree to Braintree being told.", None),
        ("He is afraid of Harlow knowing.", None),
        ("Nowhere in Thurrock or Medway please.", None),
        ('"No council," he said.', None),
        ("His sister in Luton knows about it.", None),
        ("Luton has the best library.", None),
        ("I was told that Luton has no beds.", None),
    ],
)
def test_the_council_that_may_know_is_the_one_asked_for(said: str, council: str | None) -> None:
    assert record(f"{TOM} {said}{SIGNED}").authority == council


@pytest.mark.parametrize("to", ["To Harlow Council.", "To Harlow District Council,", "To the Harlow Council"])
def test_whom_a_letter_is_addressed_to_is_not_asked_for(to: str) -> None:
    assert record(f"{to}\n\n{TOM} He has agreed to this.{SIGNED}").authority is None


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Rct Mason Stokoe (DOB 7/9/97) leaves the Army on Thursday", "Mason Stokoe"),
        ("AB Jowan Shaw, born 15/05/1995, comes out of the Royal Navy", "Jowan Shaw"),
        ("Sgn Mason Stokoe (DOB 7/9/97) leaves the Army on Thursday", "Mason Stokoe"),
        ("Md Abdul Karim (DOB 7/9/97) is homeless", "Md Abdul Karim"),
        ("Ng Mei Ling (DOB 7/9/97) is homeless", "Ng Mei Ling"),
        ("Simon Ward, d.o.b. 29 August 1979, is homeless", "Simon Ward"),
        ("Pt: Wilks, Trevor Alan, 12/09/1954, is homeless", "Wilks, Trevor Alan"),
        ("bodkin, jason paul, 17/4/90, is homeless", "bodkin, jason paul"),
        ("Morning, Jason Bodkin, 17/4/90, is homeless", "Jason Bodkin"),
        ("DEREK SHELTON (sometimes Del Shelton), born 01.12.75, is homeless", "DEREK SHELTON"),
        ("Ann Lowe (formerly Ann Birch), born 01.12.75, is homeless", "Ann Lowe"),
        ("Terence (Terry) Blyth, born 01.12.75, is homeless", "Terence (Terry) Blyth"),
        ("We act for Mr and Mrs Ade (Tunde Ade, 17/10/1984, and Bisi Ade, 2/3/1986), who are homeless", "Tunde Ade"),
    ],
)
def test_a_name_is_whole_and_without_rank_or_second_name(opening: str, name: str) -> None:
    assert record(f"{opening}. He has nowhere to go.{SIGNED}").applicant.name == name


COVERED = (
    "Hello all\n\nReferral please for Jayden Okafor, 17 for one more week (9 March 2009). He is in lodgings till the"
    " 9th. Mobile 07700 900123.\n\nTash Ebrahim\nCase Manager\nVale Youth Justice Service\n01632 960770\n\n"
    "> From: Placements Duty\n> Sent: 24 February 2027 08:55\n> To: Tash Ebrahim\n> Subject: spot purchase\n>\n"
    "> Morning, the purchase lapses at midnight on 08/03/27. The carer (Lynda, 01632 960779) has another arriving on\n"
    "> 10/03/27. If panel on 02/03/27 says something different let us know. He was accommodated and discharged.\n"
    ">\n> Invoice to 20/02/27 has been passed.\n"
)


def test_days_of_these_years_make_no_history_the_referral() -> None:
    (found,) = read(COVERED, "Tash Ebrahim <tash@vale-yjs.example>", "FW: Jayden - our position").records
    assert (found.applicant.name, found.referrer.name) == ("Jayden Okafor", "Tash Ebrahim")


def test_who_wrote_for_himself_keeps_his_name_where_a_colleague_is_to_be_answered() -> None:
    text = (
        "This dad has written to us, please see below. Do send your answer to me and I will see that he gets it.\n\n"
        "Sarah Lowe\nHead of Year 10\nThornland Academy\n01632 960376\n\n"
        "From: Martin Coe <martin.coe@example.com>\nSent: 03 March 2027 20:40\nTo: S Lowe\nSubject: help\n\n"
        "Dear Miss Lowe,\n\nI don't know who else to write to. Our landlord has sold our house, 30 Sandwell Crescent,"
        " Clacton CO16 9WW, and we have to be out by 6 April. I was born on 21 July 1982. My mobile is 07700 900123."
        "\n\nYours\nMartin Coe\n"
    )
    (found,) = read(text, "S Lowe <s.lowe@thornland.example>", "FW: help").records
    assert (found.applicant.name, found.referrer.name) == ("Martin Coe", "Sarah Lowe")


@pytest.mark.parametrize(
    "lent",
    [
        "I don't have the internet, next door's boy is typing this for me and it is his e-mail, not mine.",
        "My niece has typed this for me.",
        "I am on my friend's computer and this is her account, not mine.",
        "The lad downstairs sent it for me.",
    ],
)
def test_whose_address_is_lent_is_neither_person_nor_referrer(lent: str) -> None:
    text = (
        "Sirs,\n\nArthur Neville Godbold, born 13/11/1946. Widower. I must leave my daughter's, 3 Vale Mews, Harlow"
        f" CM18 9ZZ, by the 31st January. I apply to be rehoused. {lent} I can't manage stairs.\n\nA N Godbold\n"
    )
    (found,) = read(text, "Ryan T <ryan.t07@example.net>", "letter from Mr Godbold").records
    assert (found.applicant.name, found.applicant.email) == ("Arthur Neville Godbold", None)
    assert (found.referrer.name, found.referrer.email) == (None, None)


def test_who_lends_only_hands_leaves_the_address_the_persons() -> None:
    text = "my name is tom birch born 3/4/1980, i must leave my room. a lady is typing this for me on my email"
    (found,) = read(f"{text}. please help me.\n\ntom birch\n", "tom birch <tom.birch@example.com>", "help").records
    assert found.applicant.email == "tom.birch@example.com"


@pytest.mark.parametrize(
    ("foot", "told"),
    [
        (
            "Ros Akers\nDebt Adviser, Vale Advice Hub\n01632 960552\nCharity, regulated for debt advice",
            "Vale Advice Hub",
        ),
        ("Ros Akers\nCPN\nVale CMHT, West Mental Health Partnership\n01632 960552", "West Mental Health Partnership"),
        (
            "Ros Akers\nAdviser\nLuton Children, Families & Education\n01632 960552",
            "Luton Children, Families & Education",
        ),
    ],
)
def test_the_body_is_the_one_that_has_a_name(foot: str, told: str) -> None:
    assert record(f"{TOM}\n\n{foot}\n", "Ros Akers <r.akers@agency.example>").referrer.organisation == told


@pytest.mark.parametrize(
    ("foot", "told"),
    [
        ("Ros Akers RN SCPHN\nHealth Visitor\nVale Health Services\n01632 960552", "Health Visitor"),
        ("Ros Akers, Chief Petty Officer, Welfare Worker\nVale Garrison\n01632 960552", "Welfare Worker"),
        ("Ros Akers\nNeighbourhood PC\nVale Police\n01632 960552", "Neighbourhood PC"),
        ("Ros Akers\nNurse (Psychiatric Liaison)\nVale Hospital\n01632 960552", "Nurse (Psychiatric Liaison)"),
    ],
)
def test_the_post_goes_before_letters_and_ranks_and_is_whole(foot: str, told: str) -> None:
    assert record(f"{TOM}\n\n{foot}\n", "Ros Akers <r.akers@agency.example>").referrer.role == told


@pytest.mark.parametrize(
    ("last", "author", "told"),
    [
        ("Dr Bea Nkosi, GP, Hill Surgery, 01632 960222", "Dr B. Nkosi <b.nkosi@surgery.example>", ("Bea Nkosi", "GP")),
        (
            "Naomi Turpin, Support Worker, Larkspur Refuge. 01632 960945, staffed 9 to 9.",
            "Office <office@larkspur.example>",
            ("Naomi Turpin", "Support Worker"),
        ),
        (
            "Col Marchetti\nDeputy Manager\nVale House",
            "Col Marchetti <col.m@vale.example>",
            ("Col Marchetti", "Deputy Manager"),
        ),
        (
            "DC Noor\nInvestigation Unit\nVale Police",
            "DC 2280 Farida Noor <f.noor@vale.example>",
            ("Farida Noor", "DC"),
        ),
        (
            "Denise Lowe, his neighbour, 07700 900302, in by 4.\n\nDenise",
            "Denise Lowe <d@example.org>",
            ("Denise Lowe", "neighbour"),
        ),
        ("I'm on 07700 900302, Denise Lowe (neighbour).", "Denise Lowe <d@example.org>", ("Denise Lowe", "neighbour")),
    ],
)
def test_who_signs_is_named_whole(last: str, author: str, told: tuple[str, str]) -> None:
    found = record(f"{TOM} He has nobody.\n\n{last}\n", author)
    assert (found.referrer.name, found.referrer.role) == told


def test_a_street_and_the_day_a_bed_ends_are_no_second_person() -> None:
    text = (
        "Name Frank Gillespie, CRN E770134, 22/2/1974.\nNow: 15B Chalk Lane Southend SS1 9ZX, bed space ends Mon 18 Jan"
        f" 2027 (84 nights). Nothing to follow.\nRing him on 07700 900123.{SIGNED}"
    )
    (found,) = read(text).records
    assert (found.applicant.name, found.applicant.mobile) == ("Frank Gillespie", MOBILE)

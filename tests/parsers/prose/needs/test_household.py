"""Who is to be housed together: alone, with whom, which animals; nobody who is left, or lives elsewhere."""

import pytest

from parsers.prose.needs.household import read_household
from parsers.prose.sentences import Sentence


def _household(text: str) -> str | None:
    return read_household([Sentence(text, paragraph=0, index=0)])[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She is single with no children.", "single"),
        ("Her partner Rob is in the car with her.", "Her partner Rob"),
        ("Mum, dad, four kids and a hamster.", "Mum, dad, four kids and a hamster"),
        ("With partner Shan, who is expecting in July.", "who is expecting in July"),
        ("He is after something for himself only.", "for himself only"),
        ("It's just her and the bump for now.", "just her and the bump"),
        ("This is about Dana and her three: Alf in Year 5, Bo in Year 2 and Cy, who is 3.", "Cy, who is 3"),
        (
            "Tom Birch, his wife Ana (12/07/1988) and their children Ed (03/03/2012) and Flo (19/09/2014).",
            "Flo (19/09/2014)",
        ),
        ("Her and her nan.", "Her and her nan"),
        ("It is just him and the dog.", "just him and the dog"),
        ("With her are her husband and three children aged 9, 6 and 2.", "three children"),
        ("There is nobody else to be housed.", "nobody else to be housed"),
        ("He lives there by himself with a canary.", "by himself"),
        ("Single.", "Single"),
        ("It would be for herself and the baby she is expecting in June.", "herself and the baby"),
        ("There is also an Akita.", "an Akita"),
        ("She came to us from Kent with Kai-Lee, 3, in December.", "with Kai-Lee, 3"),
        ("He is in a tent with partner Sam.", "with partner Sam"),
        ("He is unaccompanied.", "unaccompanied"),
        ("Two children with her, aged 9 and 4.", "Two children with her, aged 9 and 4"),
        ("She and her daughters, Ada (8) and Bess (6), need a home.", "Ada (8) and Bess (6)"),
        ("It is just him who needs housing.", "just him who needs housing"),
        ("Kelly-Ann and the twins are living with her ex.", "Kelly-Ann and the twins"),
        ("Since then she and the kids, Alf (12.04.2019), have been in a box room at a friend's.", "she and the kids"),
        ("He is bedded down in the porch of the old bank with his dog Duchess.", "with his dog Duchess"),
        ("He has a bed, a primus and his budgerigar in there for company.", "his budgerigar"),
        ("Dog: collie, Fly.", "collie, Fly"),
        ("I am writing for myself and for my daughter An who has 4 years.", "my daughter An"),
        ("He'll have his girlfriend Tia along, they're expecting in September.", "his girlfriend Tia along"),
    ],
)
def test_the_household_in_the_words_of_the_text(text: str, words: str) -> None:
    assert words in (_household(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "She left her husband in March.",
        "His wife is not with him any more.",
        "Wife and the girls have gone to her mother in Leicester and he isn't in that plan.",
        "Two children live with her sister in Leeds and will stay there.",
        "Two people at any interview please, neither of them a woman on her own.",
        "His children are in foster care.",
        "His boys (10 and 7, they live with their mother) are at school here.",
        "Neither of them can carry the rent alone.",
        "His wife has divorced him.",
        "Her two sons are grown up and in Canada.",
        "Her asthma is worse at night.",
        "His nephew lets him use it.",
        "He has a sister who takes messages.",
        "Letters are read to him by his cousin.",
        "Nobody ought to see him alone.",
        "Please don't send anyone out to him alone.",
        "Me and my wife parted.",
        "Her mother has moved to Leeds with a new partner and she will not be joining them.",
        "She has a son of 17 who won't be living with her.",
        "The wound is from a neighbour's dog.",
    ],
)
def test_who_is_left_or_elsewhere_is_no_household(text: str) -> None:
    assert _household(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I'm on my own, and on tablets for my heart.", "on my own"),
        ("No family in the county, lone adult", "lone adult"),
        ("Wife died in 2019, nobody else at home.", "nobody else at home"),
        ("She doesn't live with anyone.", "doesn't live with anyone"),
    ],
)
def test_a_clause_that_only_says_alone_is_told(text: str, words: str) -> None:
    assert words in (_household(text) or "")


@pytest.mark.parametrize(
    "text", ["It is just over for him.", "He has a case worker of his own.", "No concerns, see him on your own."]
)
def test_alone_said_of_other_things_is_no_household(text: str) -> None:
    assert _household(text) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She shares her flat with nobody.", "with nobody"),
        ("There is only him in it.", "only him"),
        ("Partner's name is Mikkel and he has epilepsy.", "Mikkel"),
        ("Partner is Marius.", "Partner is Marius"),
        ("its me n my 2 boys in one room", "me n my 2 boys"),
    ],
)
def test_who_there_is_is_told_in_few_words(text, words):
    assert words in (_household(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "He arrived on his own at fifteen and we looked after him.",
        "She travelled alone from Sudan in 2019.",
        "Her ex-partner's name is Mark.",
        "He shares with three others.",
    ],
)
def test_how_somebody_once_came_or_whom_they_left_is_no_household(text):
    assert _household(text) is None

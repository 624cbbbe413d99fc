"""Forenames that are a woman's or a man's in nearly every letter, by which a parent is a mother or a father.

For: `referrer`, of the writer only: the person's own sex is never told by a name. Names of either sex are left out.

Must not know: letters.
"""

from __future__ import annotations

_OF_WOMEN = """
    abigail agnes aisha alice alison amanda amy andrea angela anita ann anna anne annette audrey barbara beatrice
    becky beryl beth bethany betty bev beverley brenda bridget caitlin carla carly carol carole caroline catherine
    cath charlotte chelsea cheryl chloe christina christine claire clare colette daisy dawn deb debbie deborah
    deirdre denise diana diane donna doreen dorothy edith eileen elaine eleanor elizabeth ella ellen ellie elsie
    emily emma erin esther eva evelyn faith fatima fiona florence gemma georgina geraldine gillian gina grace hannah
    hazel heather heidi helen holly ingrid irene isabel jackie jacqueline jane janet janice jasmine jean jenna
    jennifer jenny jessica jill joan joanna joanne josie joyce judith judy julia julie karen kate katherine kathleen
    kathryn katie kayleigh kelly kerry kirsty laura lauren leanne lesley lilian lily linda lisa liz lorna lorraine
    louise lucy lydia lynda lynn lynne maggie mandy margaret maria marie marion marjorie martha mary maureen megan
    melanie michelle miriam moira monica muriel nadia nancy naomi natalie natasha niamh nicola nina nora norma olga
    olive olivia orla pamela patricia paula pauline peggy penelope penny philippa phyllis polly priscilla rachael
    rachel rebecca rhiannon rita rosa rose rosemary rosie ruby ruth sally samantha sandra sara sarah sharon sheila
    shirley sian sinead siobhan sophia sophie stacey stella stephanie sue susan suzanne sylvia tara teresa tessa
    theresa tina tracey tracy trudy valerie vanessa vera verna veronica victoria violet vivienne wendy winifred
    yasmin yvonne zoe
"""
_OF_MEN = """
    aaron adam ahmed alan albert alexander alfred ali alistair andrew andy anthony archie arthur barry ben benjamin
    bernard bill bob brendan brian bruce callum carl charles charlie christopher clive colin connor craig cyril
    damian daniel darren dave david dean declan denis dennis derek dermot desmond dominic donald douglas duncan
    edmund edward edwin eric ernest fergus frank fred frederick gareth garry gary gavin geoff geoffrey george gerald
    gerard gordon graham grant greg gregory guy harold harry henry horace howard hugh hugo ian ivan jack jacob jake
    james jason jeff jeffrey jeremy jim joe john jonathan joseph joshua julian karl keith ken kenneth kevin kieran
    lawrence len leonard lewis liam luke malcolm marcus mark martin matthew maurice michael mick mike mohamed
    mohammed muhammad neil nigel noel norman oliver oscar owen patrick paul peter phil philip ralph ray raymond
    reginald richard rob robert roger roland ronald rory roy rupert russell ryan scott sean seamus sebastian shaun
    sidney simon stanley stephen steve steven stewart stuart ted terence thomas tim timothy toby tom tony trevor
    victor vincent wayne wilfred william
"""
_WOMEN, _MEN = frozenset(_OF_WOMEN.split()), frozenset(_OF_MEN.split())
_PAIRS = {
    "son": ("mother", "father"),
    "daughter": ("mother", "father"),
    "stepson": ("stepmother", "stepfather"),
    "stepdaughter": ("stepmother", "stepfather"),
    "brother": ("sister", "brother"),
    "sister": ("sister", "brother"),
    "nephew": ("aunt", "uncle"),
    "niece": ("aunt", "uncle"),
    "grandson": ("grandmother", "grandfather"),
    "granddaughter": ("grandmother", "grandfather"),
    "mum": ("daughter", "son"),
    "mam": ("daughter", "son"),
    "mother": ("daughter", "son"),
    "dad": ("daughter", "son"),
    "father": ("daughter", "son"),
    "aunt": ("niece", "nephew"),
    "uncle": ("niece", "nephew"),
}


def other_side(kin: str, name: str | None) -> str | None:
    """What one of this forename is to the writer's `kin`: the mother of "my son", where Ann writes."""
    words = (name or "").casefold().split()
    first = words[0] if words else ""
    sex = 0 if first in _WOMEN else 1 if first in _MEN else None
    return _PAIRS[kin][sex] if sex is not None and kin in _PAIRS else None

"""Lists of names by which people are compared: ways of writing one name, common names, names of siblings.

For: rules/names.py. Facts only; public counts and everyday knowledge. More of them make the comparison better, never
different in kind.

Must not know: how names are compared.
"""

from __future__ import annotations

VARIANTS: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "mohammed muhammad mohamed mohammad muhammed mohamad mohd md mo",
        "ahmed ahmad achmed",
        "hussain hussein husain",
        "abdul abdel abd abdal",
        "yusuf youssef yousef joseph josef jozef",
        "ibrahim abraham",
        "aleksander alexander alex sasha olek",
        "piotr peter",
        "pawel paul pavel",
        "krzysztof christopher chris",
        "katarzyna kasia katherine",
        "malgorzata gosia margaret",
        "agnieszka aga agnes",
        "andrzej andrew andy",
        "jan ian john sean shaun shawn shane",
        "siobhan shivaun shevaun",
        "roisin rosheen rosaleen",
        "niamh neve nieve",
        "caoimhe keeva kiva",
        "stephen steven steve stevie ste stevo",
        "gareth gary gaz",
        "darren daz",
        "jeremy jez jem",
        "sharon shaz shazza",
        "barry baz",
        "kelly kel kell",
        "william will bill billy wills liam",
        "elizabeth liz lizzie beth betty eliza elisabeth libby",
        "ashley ash ashleigh",
        "daniel dan danny",
        "jacqueline jackie jacqui",
        "samuel samantha sam sammy",
        "sofia sophia",
        "aidan aiden",
        "maryam mariam miriam",
        "omar umar",
        "osman usman othman",
        "zaynab zainab zeinab",
        "khadija khadijah",
        "ayesha aisha aysha",
    )
)
"""Ways of writing one name that neither sound nor a list of English nicknames brings together."""

COMMON_SURNAMES: dict[str, int] = {
    name: rate
    for rate, names in (
        (
            12,
            "smith jones",
        ),
        (
            7,
            "taylor williams brown davies",
        ),
        (
            4,
            "evans wilson thomas roberts johnson robinson wright thompson walker white edwards hughes green hall "
            "lewis khan",
        ),
        (
            3,
            "harris clarke patel jackson wood turner martin cooper hill ward morris moore clark lee king baker "
            "harrison morgan allen james scott phillips watson davis parker price bennett young ahmed ali hussain "
            "begum singh kaur",
        ),
        (
            2,
            "griffiths mitchell kelly cook carter richardson bailey collins bell shaw murphy miller cox richards "
            "marshall anderson simpson ellis adams foster mason webb campbell powell hunt mills palmer rogers "
            "matthews knight stevens lloyd gibson fisher barnes butler russell owen holmes jenkins",
        ),
    )
    for name in names.split()
}
"""The commonest surnames of England and how many in a thousand bear them, roughly."""

COMMON_FORENAMES: dict[str, int] = {
    name: rate
    for rate, names in (
        (
            20,
            "david john michael james paul mohammed robert andrew peter susan margaret",
        ),
        (
            12,
            "mark christopher thomas daniel stephen richard matthew william simon ian sarah emma claire karen "
            "julie jack joshua",
        ),
        (
            8,
            "kevin jason darren lee anthony gary adam ryan craig ben samuel joseph steven alan martin keith lisa "
            "michelle helen nicola louise rachel jessica laura rebecca charlotte chloe amy kelly sophie lauren "
            "emily hannah elizabeth mary",
        ),
        (
            4,
            "jordan kyle connor callum liam scott dean sean wayne carl neil stuart philip george charles jake "
            "luke nathan aaron danielle samantha leanne natalie stacey tracey jane anne catherine deborah angela "
            "kerry katie gemma victoria alex harry oliver lewis tom dan sam joe tony terry barry leroy tyrone ali "
            "ahmed omar hassan maria anna olivia amelia isla ava mia isabella grace freya ella lily poppy ruby evie "
            "ellie megan holly caitlin georgia zoe abigail molly bethany leah harrison noah george oscar jacob alfie "
            "archie ethan max finlay toby aidan cameron brandon bradley dylan mason tyler benjamin alexander nicholas "
            "jonathan timothy edward patrick dominic jacqueline sandra patricia christine carol linda barbara pauline "
            "janet jean sheila ann dawn alison wendy heather fiona joanne donna sally diane teresa kathleen marie "
            "lesley yvonne maureen brian graham roger raymond kenneth ronald derek colin trevor nigel geoffrey roy",
        ),
    )
    for name in names.split()
}
"""Common forenames and how many in a thousand bear them, roughly."""

NAMES_APART: frozenset[str] = frozenset(
    word
    for line in (
        "jayden hayden kayden brayden aiden aidan ella ellie elle ellen mia maya amelia emilia emily lily",
        "lilly millie molly holly polly maria marie mary carla carly karla darren daren aaron arron erin eric",
        "erica marc mark luke luca lucas louis lewis leo leon liam leah lea lara laura lauren tara tia tina",
        "zara sara sarah sofia sophie sophia hanna hannah anna anne annie hana amina amira samira hassan",
        "hussein hasan hussain fatima fatma ayaan ryan rayan riley kiley kayla kyla skyla tyler taylor kaylee",
        "kayleigh hayley bailey jamie jaime jodie josie rosie freya freddie teddie eddie",
    )
    for word in line.split()
)
"""Forenames often given to brothers and sisters, a letter or two apart."""

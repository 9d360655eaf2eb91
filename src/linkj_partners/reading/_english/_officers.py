"""Who signs for an organization in English: the people and offices beside its name."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.reading._english._bodies import BODY_WORDS, CAPITAL, NAME
from linkj_partners.reading._rules import only_bodies

__all__ = ["without_people"]

_HONORIFIC: Final = r"""
    (?:
        (?:
            Dr|dr|Prof|prof|Professor|(?:Assoc(?:\.|iate)?|Asst\.?|Assistant)[ ]Prof(?:essor)?
            |Mr|Ms|Mrs|Sir|Dame|Hon|H\.E|Eng|Engr|Atty|Dato|Datuk
            |(?:[Tt]he[ ])?(?:Right[ ])?Honourable|(?:Her|His)[ ]Excellency|Justice
            |Brig|Col|COL|Colonel|Lt|Maj|Gen|Capt|(?:Rear[ ])?Admiral
        )\b\.?[ \0]+
    )
""".strip()
_UPPER: Final = "[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ]"
# Verbose patterns leave out the blanks.
_MODIFIER: Final = """
    acting|assistant|associate|chief|co|country|deputy|executive|federal|first|foreign|founding|general|global|group
    |honorary|interim|joint|provisional|managing|national|permanent|prime|pro|regional|representative|senior|vice
"""
_HEAD: Final = """
    president|chancellor|rector|principal|provost|mayor|minister|chair(?:man|woman|person)?|director|dean|registrar
    |governor|secretary|treasurer|superintendent|librarian|administrator|ambassador|consul|headmaster|headmistress|head
    |manager|prorector|founder|ombudsman|commissioner|officer|ceo|undersecretary|premier|keeper|sheriff|trustee
    |commandant|chairperson|executive|president/ceo|vp
"""
# J. K. or Anna, but no word for a body or an office
_WORD: Final = rf"""
    (?:
        {_UPPER}\.(?:[ ]?{_UPPER}\.)*
        |(?!(?:{BODY_WORDS})\b|(?i:{_MODIFIER}|{_HEAD})\b|(?:At|Of|The|Inks?|Signs?|Signed)\b){_UPPER}[\w'’-]*[a-z][\w'’-]*+
    )
"""
_BETWEEN: Final = "(?:(?:al|bin|da|das|de|del|der|di|do|dos|e|ibn|la|le|ten|van|von|y|Ó)[ ])"
_SURNAME: Final = rf"(?:[ ]{_BETWEEN}*(?:{_WORD}|Park(?![ ][A-Z])|[A-Z]{{2,}}(?=[, \0])))"
_NICKNAME: Final = '(?:[ ]["“(][A-Z][a-z]+["”)])'
_LEARNED: Final = r"(?:,?[ ](?:Jr|Sr|PhD|Ph\.D|MD|M\.D|MSc|M\.Sc|BSc|DSc|MP|MBA|OBE|CBE)\b\.?)"
# As long as it can be, and never shorter: a run of capitals would be tried in every way
_PERSON: Final = rf"""
    (?>(?:{_HONORIFIC}++{_WORD}{_NICKNAME}?{_SURNAME}{{0,4}}|{_WORD}{_NICKNAME}?{_SURNAME}{{1,4}}|(?:{_UPPER}\.){{1,3}}{_WORD}){_LEARNED}*+)
"""
_OFFICE: Final = rf"""
    (?:
        (?:(?i:{_MODIFIER})[ -]){{0,3}}
        (?:
            (?i:{_HEAD})(?:[ -](?i:general|executive))?
            |(?i:chief[ ](?:\w+[ ]){{0,2}}officer|chief[ ]executive)|C[FIOT]O
            |[Cc]hief(?![ ](?:Executive|Financial|Inspector|Minister|Operating))
        )
        (?<!Information[ ]Commissioner)(?<!Privacy[ ]Commissioner)
        (?:(?:[ ]and|[ ]&|,)[ ](?i:CEO|chief[ ]executive(?:[ ]officer)?|president|founder)
            |[ ](?:and|&)[ ][A-Z]\w+(?=[ ](?:of|at)[ ]))?
    )\b
"""
# for Research and Innovation, of Civil Affairs; a mayor is of a city, not of a field
_WORDS_OF_A_FIELD: Final = rf"""
    [ ](?:the[ ])?(?!the\b)(?:(?!\b(?:{BODY_WORDS}|(?i:{_HEAD}))\b)[\w&' -]){{2,60}}?
"""
_OF_A_FIELD: Final = rf"""
    [ ](?:(?<=(?i:minister)[ ])|(?<=(?i:director)[ ])|(?<=(?i:head)[ ])|(?<=(?i:dean)[ ])|(?<=VP[ ])
        |(?<=(?i:secretary)[ ]))of
    {_WORDS_OF_A_FIELD}
"""
_FIELD: Final = rf"(?:[ ]for{_WORDS_OF_A_FIELD}|{_OF_A_FIELD})"
_TITLED: Final = rf"""
    {_OFFICE}(?:[ ]for{_WORDS_OF_A_FIELD}(?=[ ](?:at|of)[ ]|,)|{_OF_A_FIELD}(?=[ ](?:at|of)[ ]))?
"""
_THE: Final = "(?:(?:the|its|their)[ ])?"
_NEW: Final = "(?:(?:[a-z]+[ ]){0,2}(?:current|former|new|then)[ ]|newly[ ][a-z]+[ ])?"
_LINK: Final = "(?:,|[ ]of|[ ]at|[ ]from|[ ]for)"
_END: Final = r"""
    (?=[ \0]*(?:,|\.|;|\(|$|(?:and|as[ ]well|has|have|inked|on|respectively|signed|together|will|with)\b|\0))
"""
_PATTERNS: Final = tuple(
    Pattern(source, re.VERBOSE)
    for source in (
        # the presidents of the two universities, Anna Green and Tom Black,
        rf"""\b(?:[Tt]he[ ])?(?:presidents|heads|rectors|chancellors|mayors|directors|leaders)[ ]of[ ](?:the[ ]two|both)
            [ ][a-z]+,[ ]{_PERSON}[ ]and[ ]{_PERSON},""",
        # Anna Green and Tom Black, President and General Manager of Blue College
        rf"""(?<![\w’'&-]){_PERSON}[ ]and[ ]{_PERSON},[ ]{_THE}{_TITLED}[ ]and[ ](?:[A-Z]\w+[ ])?{_TITLED}{_LINK}[ ]
            (?:the[ ])?(?={CAPITAL})""",
        # Anna Green, Doctor of Sciences,
        rf"\b{_PERSON},[ ](?:the[ ])?(?:Doctor|Candidate)[ ]of[ ][A-Z]\w+(?:[ ][A-Z]\w+)*,?",
        # Blue College, represented by its President, Anna Green,
        rf""",?[ ](?:\w+ly[ ])?represented[ ]by[ ](?:{_THE}{_TITLED},?[ ])?{_PERSON}(?:,[ ]{_THE}{_TITLED})?
            (?:[ ]and[ ]{_PERSON}(?:,[ ]{_THE}{_TITLED})?)?,?""",
        # Anna Green (President, Blue College), Tom Black (Director, Green Institute, left)
        rf"""(?<![\w’'&-]){_PERSON}[ ]\({_THE}{_TITLED}{_LINK}[ ]
            (?P<body>(?:the[ ])?{_UPPER}[^()]{{2,90}}?)(?:,[ ](?:left|right|cent(?:er|re)|middle))?\)""",
        # President of Blue College, Anna Green
        rf"""\b(?:[Tt]he[ ])?{_TITLED}[ ]of[ ]
            (?P<body>(?:the[ ])?{_UPPER}[^;\0()]{{1,90}}?(?:[ ]\([A-Z][A-Z ]{{1,15}}\))?),[ ]
            (?:{_PERSON}|[A-Z]{{2,}}[ ]{_WORD}){_END}
            # not Anna Green, President of Blue College, Tom Black, Dean of Arts
            (?!,[ ]{_THE}{_NEW}{_TITLED}{_LINK}[ ])""",
        # President of the Blue College Anna Green, President of Blue Rainbow Mr. Tom Black
        rf"""\b(?:[Tt]he[ ])?{_TITLED}[ ]of[ ]
            (?P<body>(?:the[ ])?{_UPPER}[^,;.\0()]{{2,90}}?\b(?:{BODY_WORDS})(?:[ ]\([A-Z]{{2,10}}\))?)[ ]
            (?>{_WORD}{_SURNAME}{{1,2}})(?![ ]{_UPPER}[a-z]){_END}""",
        rf"""\b(?:[Tt]he[ ])?{_TITLED}[ ]of[ ]
            (?P<body>(?:the[ ])?{_UPPER}[^,;\0()]{{2,90}}?(?:[ ]\([A-Z]\w{{1,15}}\)){{0,2}})(?<![ ]and)[ ]
            (?={_HONORIFIC}){_PERSON}""",
        # the Minister for the Treasury and Budget, Anna Green
        rf"\b(?:[Tt]he[ ])?{_OFFICE}[ ]for{_WORDS_OF_A_FIELD},[ ]{_PERSON}{_END}",
        # the Minister of Trade and Foreign Affairs Anna Green; a prime minister is of a country
        rf"(?<!Prime[ ])\b(?:[Tt]he[ ])?Minister[ ](?:for|of){_WORDS_OF_A_FIELD}[ ]{_PERSON}{_END}",
        # Mayor Anna Green of Blue City
        rf"\b(?:Lord[ ])?{_OFFICE}{_FIELD}?(?<!\band),?[ ]{_PERSON}[ ]of[ ](?=(?:the[ ])?{CAPITAL})",
        # Mayor of Blueton Anna Green (Reform) and Mayor of Greenton Tom Black; without it Anna may be the town's
        rf"\b[Mm]ayor[ ]of[ ](?P<body>[A-Z][\w-]+)[ ]{_WORD}[ ]{_WORD}(?=[ ]\([A-Z][a-z]+\))",
        rf"(?<=\)[ ]and[ ])[Mm]ayor[ ]of[ ](?P<body>[A-Z][\w-]+)[ ]{_WORD}[ ]{_WORD}(?=[ ,])",
        # Mayor of the Greenish city of Blueton Anna Green
        rf"""\b(?:[Tt]he[ ])?[Mm]ayor[ ]of[ ]the[ ](?:[A-Z][a-z]+[ ])?(?:city|town)[ ]of[ ]
            (?P<body>[A-Z][\w-]+)[ ]{_WORD}[ ]{_WORD}{_END}""",
        # Anna Green, President of Blue College
        rf"""(?<![\w’'&-]){_PERSON}(?:,|[ ]\([^()]{{1,24}}\),?)[ ]
            {_THE}{_NEW}{_TITLED}{_LINK}[ ](?:the[ ])?(?={CAPITAL})""",
        # Green, vice president of Blue College
        rf"(?<=[a-z,][ ]and[ ]){_WORD},[ ]{_THE}{_NEW}{_TITLED}{_LINK}[ ](?:the[ ])?(?={CAPITAL})",
        # The president of Blue College signed
        rf"""\b(?:[Tt]he[ ])?{_OFFICE}[ ]of[ ]
            (?=(?:the[ ])?{CAPITAL}[^,.;\0]{{0,60}}(?:,[ ][A-Z]\w+)?,?[ ](?:and|signed)\b)""",
        # Representatives of Blue College
        r"""\b(?:[Rr]epresentatives|[Oo]fficials|[Ll]eaders|[Dd]elegation|[Dd]elegates
            |leadership|management|(?<![\w\0][ ])(?:Leadership|Management)  # not Institute of Management
            |(?:[Cc]hief[ ])?[Ee]xecutives|[Pp]residents|[Hh]eads|[Rr]ectors|[Cc]hancellors|[Mm]ayors|[Dd]irectors)
            [ ](?:of|from)[ ]""",
        # Dr Anna Green of Blue College
        rf"(?<![\w’'&-]){_HONORIFIC}{_WORD}{_SURNAME}{{1,3}}[ ]of[ ](?:the[ ])?(?={CAPITAL})",
        # Anna Green on behalf of Blue College, Anna Green from Blue College; but Center for Public Health for
        rf"""(?<![\w’'&-])(?<!\bfor[ ])(?<!\bof[ ]){_PERSON},?[ ]
            (?:(?:on[ ]behalf[ ]of|representing)[ ](?:the[ ])?(?={CAPITAL})
                |(?:from|for)[ ](?:the[ ])?(?=[^,.;\0]*?\b(?:{BODY_WORDS}|Sdn|Co|[A-Z]{{3,}})\b)(?={NAME}))""",
        # Blue College President Anna Green
        rf"""(?:(?<=[a-zA-Z.)\0])(?:['’]s)?[ ]|\b){_OFFICE}{_FIELD}?[ ]{_PERSON}(?![ ]{_UPPER}[a-z])
            # with a comma before the person, where the organization is sure: Blue College's president, Anna Green
            |(?:(?<=[a-z])['’]s|(?<=\))|(?<=University)|(?<=College)|(?<=Institute))
                [ ]{_OFFICE}{_FIELD}?,[ ]{_PERSON}
            |(?<=[a-z)])(?<![Oo]ur)(?<!\bits)(?<!\btheir)(?<!\bthe)
                [ ]{_OFFICE}{_FIELD}?,[ ](?={_HONORIFIC}){_PERSON}""",
    )
)


def without_people(sentence: str) -> str:
    """Return a sentence of the same length in which people and their offices beside an organization are blank."""
    return only_bodies(sentence, _PATTERNS)

"""What the name of an organization looks like in English."""

import re
from typing import Final

from linkj_partners._patterns import Pattern
from linkj_partners.dates._weekdays import WEEKDAYS
from linkj_partners.dates._written import MONTHS
from linkj_partners.reading._legal_forms import (
    ABBREVIATED_FORMS,
    AFTER_A_FORM,
    DOTTED_FORMS,
    FORMS,
    LOWER_CASE_FORM,
    PLAIN_FORMS,
)
from linkj_partners.reading._places import is_people, is_place
from linkj_partners.reading._rules import Span

__all__ = [
    "ACRONYM",
    "BODY_WORDS",
    "CAPITAL",
    "CAPITALS",
    "FIELDS",
    "KIND",
    "NAME",
    "OF_A_BODY",
    "heading",
    "is_general",
    "name_in",
    "says_what_it_is",
    "spelled_out",
    "with_form",
    "without_form",
]

# Words of a name begin with a capital or are one of the small words inside names. The mark is a comma inside a name.
CAPITAL: Final = (
    r"(?:[ei](?=[A-Z])|(?<![A-Za-z])[a-z]{1,5}(?=[A-Z]{2})|[dl]['’](?=[A-ZÀ-Þ]))?"  # iBlue, openBLUE, d'Azur
    r"[A-Z0-9ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ][\w&.'’/+\ue004-]*"
)
_SMALL: Final = (
    "al|el|es|las|los|im\\.|w|of|for|without|the|de|en|et|la|og|och|ve|do|da|dos|das|du|des|und|für|der|&|in|at|on|di|dan|del|della|delle|dei|degli|e|o|y|bin|ibn|ng|mga"
    "|to(?=[ ](?:Education|Information|Justice|Medicines?)\\b)"  # Centre for Access to Justice
    "|i\ue003"  # "in" inside a name, as an acronym shows
)
# University of Science and Technology is one name; "A and B" are two.
FIELDS: Final = r"""
    Technology|Technologies|Engineering|Medicine|Agriculture|Aquaculture|Horticulture|Nursing|Sanitation|Arts|Research|Development|Health|Humanities
    |(?:Cultural|External|Foreign|Home|Religious|Social|Traditional)[ ]Affairs(?![ ][A-Z])
    |(?:Community|Public|Social)[ ](?:Development|Services?)(?![ ][A-Z])|(?:the[ ])?Pacific(?![ ][A-Z])
    |Management|Economics|Biotechnology|Industry|Commerce|Trade|Science|Sciences|Innovation|Culture|Sports
    |Education|Training|Communication|Communications|Law|Business|Energy|Climate|Water
    |(?:the[ ])?Environment(?![ ](?:Agency|Bureau|Department|Ministry|Office|Trust))|Dance|Drama|Islands|Theatre
    |[A-Z][a-z]+(?:chemistry|graphy|logy|metrics|nomy|physics)(?![ ][A-Z])
    |Finance|Security|Safety|Nutrition|Youth|Biophysics|Space|Forestry|Fisheries|Tourism|Welfare|Labour|Labor
    |Crafts|Mines|Navigation|Shipping
    |Wildlife|Aquariums?|Recreation|Higher[ ][Ee]ducation|Emergency[ ]Services|Atmospheric|Fine[ ]Arts
    |Architecture|Archives|Construction|Design|Services|Planning|Policy|Information|Surgeons|Arch(?:a?e)ology|Geography|Literature|Philosophy|Ethnology
    |(?:Life|Social|Natural|Human|Applied|Environmental|Information|Health)[ ]Sciences?  # Health Sciences
"""
_NEXT_SENTENCE: Final = r"(?:Both|It|Its|The|They|This|Under|We)[ ][a-z]"  # Blue Foods Ltd. The agreement
NAME: Final = rf"""
    (?:[Tt]he[ ])?{CAPITAL}
    (?:
        (?:[ ](?:{_SMALL})){{1,3}}[ ](?![0-9]){CAPITAL}  # University of the Arts
        |[ ](?!{_NEXT_SENTENCE}|Sp\.[ ]z[ ]o){CAPITAL}
        # Blue Foods (Norland) Ltd.
        |[ ]\0{{1,40}}[ ](?=(?:{FORMS})\b){CAPITAL}
        |[ ]&\ue003\ue003[ ]{CAPITAL}  # "and" inside a name, as `_joined_by_acronym` marks it
        |,?[ ]and[ ](?:{FIELDS})\b
        |(?:(?<=Junior)|(?<=Primary)|(?<=Elementary)|(?<=Middle)|(?<=Boys))[ ]and[ ]
            (?:Senior|Secondary|Middle|Junior|High|Girls)\b
    )*
    (?:[ ](?:{LOWER_CASE_FORM}|(?:{DOTTED_FORMS})\.))?
    (?:,[ ](?:(?:{FORMS})\b\.?|(?:{DOTTED_FORMS})\.)
        # Blue Foods, Inc.
        # Blue hospital, Blue development foundation, before a verb or another name
        |(?<!['’]s)[ ](?:[a-z]{{3,14}}[ ])?
            (?:academy|college|foundation|hospital|institute|library|museum|school|university)\b(?:[ ]of[ ]{CAPITAL})?
            (?=[ ]?[(\0]|,|[ ](?:and|has|have|inked|signed|signs?|will|with)\b|\.?$)
        |(?:[ ](?:city|county|district|federal|local|municipal|provincial|regional|state))?[ ]government\b)*
"""
# "signed by" is followed by people more often than by bodies.
BODY_WORDS: Final = rf"""
        Universit\w+|Institut\w+|College|School|Academy|Cent(?:re|er)|Bank|City|Council|Ministry|Agency|Association
        |Foundation|Federation|Society|Hospital|Company|Corporation|Group|Government|Department|Office|Network
        |Organi[sz]ation|Authority|Union|Commission|Board|Club|Chamber|Museum|Laborator\w+
        |Trust|Alliance|League|Cluster|Exchange|Fund|Zoo|Observatory|Secretariat|Administration|Forum
        |Holdings|Universidad|Hochschule|Programme|Consortium|County|Province|Prefecture|State|Embassy|Polytechnic
        |Park|Site|Port|Airport|Library|Libraries|Archives|Airlines|Committee|Bureau|Faculty|Cooperative
        |Guard|Army|Police|Command|Municipality|Technopark|Service
        |{FORMS}|GmbH|Tbk|JSC|PJSC|SARL|SAS|OÜ|ApS|Oyj?|Ltda|{DOTTED_FORMS}
        # in the languages of Europe and elsewhere
        |Universität|Universit[éàe]|Universiteit|Universitetet?|Universitas|Universiti|Uniwersytet
        |Akademi[ea]|Academi[ae]|École|Escola|Escuela|Facultad|Faculdade|Facult[ée]|Institut[eo]?|Istituto|Høgskol\w+
        |Fonda[tz]ione?|Fundaci[óo]n?|Fundação|Stiftung|Yayasan|Asociación|Associação|Associazione|Vereniging|Verband|Persatuan
        |Ministerio|Ministério|Ministère|Secretar[íi]a|Autoridad|Autoridade|Autorité|Agencia|Agência|Agence|Comisión|Commissione
        |Consejo|Conseil|Consiglio|Conselho|C[âá]mara|Chambre|Handelskammer|Confederación|Confederação|Federación|Fédération
        |Banco|Banque|Banca|Caisse|Caja|Empresa|Compañía|Companhia|Compagnie|Cooperativa|Sociedad|Sociedade|Société|Consorcio
        |Museu|Museo|Musée|Museet|Kunsthalle|Hôpital|Klinik\w*|Krankenhaus|Ospedale|Centro|Colegio|Colégio|Lembaga
        |Gemeinde|Ayuntamiento|Municipalidad|Município|Comune|Ordre|Urz[ąa]d
"""
_A_BODY: Final = Pattern(rf"\b(?:{BODY_WORDS})\b", re.VERBOSE)
OF_A_BODY: Final = Pattern(rf"\b(?:{BODY_WORDS}|[A-Z]{{3,}})\b", re.VERBOSE)  # or an acronym
_BEGIN_NO_NAME: Final = """
    Memorandum MOU MoU MOC The This On In Today We It Both They He She You Who A An
    Recently Earlier Meanwhile Additionally
    Moreover Furthermore However Also Later Previously Yesterday Here There Together Once When While Upon Last Now
    All Each Such These Those Its Their Our Another Parties At President Minister Representatives Agreement
    Partnership Letter News Press Under According During After With As For By From Following Since To Through Prof
    Professor Dr Mr Ms Mrs Vice Signing Officials Was Were Is Has Have Been Signed Signs Thus
    Hence Therefore Indeed Back Other Others Several Many Various Numerous Firstly Secondly Finally Second
    About Acclaimed Leading Prominent Renowned Accordingly Afterwards Before Besides Consequently Subsequently
    Addressing Asked Attending Commenting Explaining Present Reacting Speaking Talking Welcoming Witnessed
    Bolstering Boosting Bringing Deepening Enhancing Expanding Growing Marking Paving Reinforcing Strengthening
"""
_NOT_A_NAME: Final = frozenset((*_BEGIN_NO_NAME.split(), *WEEKDAYS))
_SEVERAL_BODIES: Final = frozenset(
    ("Universities", "Institutes", "Colleges", "Schools", "Companies", "State Universities", "First Nations", "One")
)
_KINDS_OF_BODIES: Final = frozenset(
    ("University", "Institute", "College", "School", "Company", "Department", "Faculty", "Ministry", "Government")
)
_PERSON_WORDS: Final = re.compile(
    r"""
    \b(?:Director|Registrar|President|Minister|Chair(?=[ ]of)|Chancellor|Vice-Chancellor|Professor|Prof|Dr|Secretary
        |Ambassador|Mayor|Chairman|Doctor|Ombudsman(?=[ ][A-Z])|CEO|Governor|Administrator|Dean|Rector|Principal|Head
        |Provost|Chief[ ](?:Executive|Inspector|Minister|Officer|[A-Z]\w+[ ][A-Z])
        |Rev|Fr|Sir|Dame|Mr|Ms|Mrs|Cllr|Cr|Councillor|Cathaoirleach|Smt|Shri|Engr|Adv|Datuk|Superintendent|Officer|VC
        |(?<!Harbour[ ])(?<!Harbor[ ])(?<!Port[ ])Commissioners)\b
    """,
    re.VERBOSE,
)
_LEADING_THE: Final = re.compile("^[Tt]he ")
_WHOSE: Final = re.compile(
    r"^(?:Government of )?(?P<place>[A-Z]\w+(?: [A-Z]\w+)?)['’]s (?=[A-ZÀ-Þ])"
)  # Thailand's Agency of Science

# the Agency, the Hospital: which one is told elsewhere
KIND: Final = (
    "(?:Academy|Agency|Alliance|Association|Authority|Bank|Board|Cent(?:re|er)|Chamber|City|Club|College|Commission|Company"
    "|Consortium|Co-?operative|Council|Department|District|Federation|Force|Foundation|Government|Hospital|Institute|Institution|Library"
    "|Ministry|Municipality|Museum|Network|Organi[sz]ation|Party|Polytechnic|School|Secretariat|Society|Trust|Union|University)"
)
_KIND_ALONE: Final = (
    rf"(?:{KIND}|(?:(?:Central|Federal|Local|National|State) )?[Gg]overnment|Superintendent"
    r"|Institut[eo]?|Minist[eè]rio|Ministère|Universi(?:dade?|tät|té)"
    r"|(?:International|Global|Industry|Joint|National|Regional) (?:Alliance|Consortium|Network|Partnership))"
)
_GENERAL = Pattern(_KIND_ALONE, re.IGNORECASE)
_PART_OF_IT = Pattern(rf"{_KIND_ALONE}['’]s ")  # the University's English Department
_WITHIN_A_SURNAME = Pattern(r"[A-Z][a-z]+ (?:van|von) (?:de[nr] |de )?$")  # Anna van der Green
# Primary Health Organisations, Hill State Universities
_SEVERAL = Pattern(
    rf"(?!.*\b(?:{BODY_WORDS})\b.*[ ])(?:[A-Z][\w-]+[ ]){{1,4}}"
    "(?:Agencies|Companies|Institutions|Organi[sz]ations|Universities)",
    re.VERBOSE,
)
# Blue City institutions, but not Blue College students
_THOSE_OF_A_PLACE = Pattern(
    r" (?:agencies|businesses|companies|firms|institut(?:es|ions)|organi[sz]ations|providers|universities)\b"
)


def is_general(name: str) -> bool:
    """Return whether a name is only the word for a kind of body, such as the Agency."""
    return _GENERAL.fullmatch(name) is not None


# Blue College — News; Blue College (BC) | Home; City of Blue Bend, Blue State
_HEADING = Pattern(
    rf"(?P<name>{NAME})(?:[ ]\([A-Z]{{2,8}}\)|,[ ][A-Z][\w ]{{2,24}})?"
    r"(?:[ ]?[|—–:»>/·-].*|[ ](?:[Pp]ress[ ][Rr]elease|News)\b.*)?",
    re.VERBOSE,
)


def heading(line: str) -> str | None:
    """Return the body that a line at the head of a page names alone, as in "Blue College | News"."""
    match = _HEADING.fullmatch(line)
    name = match["name"].removeprefix("The ") if match else ""
    # Blue College Moves a Step Closer, BLUE COLLEGE PARTNERS WITH GREEN BANK
    is_title = name.startswith("About ") or _TAIL.search(name) or _A_DOCUMENT.search(name) or " with " in name.lower()
    return name if _A_BODY.search(name.title()) and not is_title else None


_A_DAY: Final = rf"""
    (?:{"|".join(WEEKDAYS)})
    |(?:{"|".join(MONTHS)}
        |(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)(?:[ ][0-9]|$)  # December 28, Dec. 28
"""
_IS_A_DAY = Pattern(_A_DAY, re.VERBOSE)
# The Institute's, the Bank in Blue City; but the Institute of Study in Science
_TAIL = re.compile(
    rf"""
    ['’]s?$  # the Institute's
    |[ ](?:Signed|Renewed|Extended|Concluded)$
    |[ ](?=(?:{"|".join(MONTHS)})[ ](?:19|20)[0-9]{{2}}$)  # the date below a title, Green Bank March 2026
    # the verb of a title: First Nations Paves the Way
    |[ ](?:And[ ])?(?:Adds|Advances|Agrees|Aims|Announces|Appoints|Begins|Boosts|Brings|Celebrates|Cements
        |Completes|Creates|Deepens|Endorses|Enhances|Enters|Executes|Expands|Extends|Forges|Gets|Inks|Introduces
        |Joins|Launches|Makes|Marks|Moves|Opens|Paves|Promotes|Receives|Renews|Secures|Seeks|Selects|Sets|Signs
        |Strengthens|Supports|Unveils|Welcomes)[ ]
    |(?<=[a-z]{{4}})(?<!Assoc)\.[ ]  # the end of a sentence
    |[ ]at[ ](?:the[ ])?(?=.*\b(?:Auditorium|Building|Campus|Cent(?:re|er)|Hall|Headquarters|Hotel|Office
        |Conference|Congress|Exhibition|Expo|Fair|Forum|Show|Summit|Week|(?:19|20)[0-9]{{2}})\b)
    # Green Gas AS of Norway
    |(?=[ ]of[ ]){AFTER_A_FORM}[ ]of[ ]
    |[ ]on[ ](?={_A_DAY})|(?<=[A-Z]{{2}})[ ]on[ ]  # on Tuesday, agreement with NWU on Training
    |[ ]in[ ](?!(?:the[ ])?(?:{FIELDS})\b)  # in Blue City, but not in Science
    """,
    re.VERBOSE,
)
# Blue University's Faculty of Law, but not the Government of Blueland's Research Council
_PART_OF_A_BODY = Pattern(
    r"(?P<whole>(?!.*\b(?:Government|Ministry)\b)[^'’]+)(?<!Men)(?<!men)(?<!Children)(?<!People)['’]s .*\b"
    r"(?:Cent(?:er|re)|College|Department|Division|Faculty|Institute|Office|School|Unit)\b.*"
)
# University of Applied Sciences of Blueland; but Agricultural Bank of Blueland
_SCHOOL_OF_A_COUNTRY = Pattern(
    r"(?P<school>.*\b(?:College|Institute|University) of (?!the (?:East|North|South|West) ).+)"
    r" of (?:the )?(?P<country>[A-Z].*)"
)
# Blue Valley Park of the Republic of Greenland, but not a ministry
_OF_A_REPUBLIC = Pattern(r"(?<=\w{3}) of the (?:Republic|Kingdom|State) of [A-Z][\w ]+$")
_ORGAN_OF_A_STATE = Pattern(
    r"(?:Central|Department|Federal|Ministry|National|Parliament)\b"
)  # Blueland's Ministry of Health
_LEADING_WORD = re.compile(
    r"[A-Z]\w+(?: [A-Z]\w+)?-(?:based|headquartered|listed) |NGO (?=[^ ]+ )"
    "|Headquarters of (?:the )?"
    "|(?:Friendship|Sister|Twin) Cities "
)  # Blue City-based
# not: Institute for the Unification of Private Law
_A_LAW = Pattern(r"^(?!.*\b(?:for|of)\b).*\bLaw$|(?<!of )\b(?:Act|Article)$")
_AN_AMOUNT = Pattern(r"(?:[A-Z]{3} ?[0-9]{2,}|[MG]Wh?|[0-9]+ (?:Foreign|International|Local|Other))\b")  # JPY300, MW
_AIMS: Final = frozenset(
    (
        "Academic",
        "Cultural",
        "Economic",
        "Scientific",
        "Strategic",
        "Technical",
        "Scientific Cooperation",
        "Cooperation",
        "Co-operation",
        "Collaboration",
        "Intent",
        "Partnership",
        "Understanding",
    )
)
# a 160-employee company, the 16th, the 16th Committee, 12 Spanish schools
_A_MEASURE = Pattern(
    r"(?:One|Some) [Oo]f |[A-Z]{2,6}-[0-9]{2,}$|(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) [A-Z][a-z]+s$|"
    r"[0-9]+(?:-[a-z]|(?:st|nd|rd|th)(?: |$))|(?:[0-9]{1,2}|[0-9]{5,}) "
)
_A_DOCUMENT = Pattern(
    r"\b(?:M[Oo][UCA]s?|LO[IU]s?|Memorandum|MEMORANDUM|Agreement|AGREEMENT|Letter|Contract|Understanding|UNDERSTANDING)\b"
)


# Blue Foods Ltd., Blue Foods K.K., Blue Foods S.p.A.: the dot belongs to the name
_ENDS_IN_A_DOT = Pattern(rf"[ ](?:{ABBREVIATED_FORMS}|(?:[A-Za-z]{{1,2}}\.){{1,3}}[A-Za-z]{{1,2}})\.$")


# News Academy, Press Association
_OF_NEWS = Pattern(rf"(?:News|Press)[ ](?:{BODY_WORDS})\b", re.VERBOSE)


# the Greenish Rainbow agency
_WHAT_IT_IS = Pattern(
    r" (?:news )?(?:agency|airline|bank|brand|carrier|charity|company|firm|foundation|group|maker|operator|start-?up)\b"
)


def _of_a_nation(words: str, after: str) -> str:
    """Return the nationality before a name that does not say what it is: the Greenish Rainbow agency."""
    first, blank, rest = words.removeprefix("the ").partition(" ")
    is_told = is_people(first) and _WHAT_IT_IS.match(after) and not OF_A_BODY.search(rest)
    return first + blank if is_told else ""


# Blueland's power company Green Energy
_WHOSE_BODY = Pattern(r"['’]s (?:[a-z][\w-]* ){1,5}(?=[A-Z])")


def name_in(plain: str, match: re.Match[str]) -> Span | None:
    start, end = match.span()
    the = _LEADING_THE.match(match[0])
    start += the.end() if the else 0
    whose = _WHOSE.match(plain[start:end])
    is_of_a_state = whose and (is_place(whose["place"]) or _ORGAN_OF_A_STATE.match(plain, start + whose.end()))
    start += whose.end() if whose and is_of_a_state else 0
    word = _LEADING_WORD.match(plain, start, end)
    start = word.end() if word else start
    start += len(_of_a_nation(plain[start:end], plain[end:]))
    text = plain[start:end].rstrip(",-")
    text = text if _ENDS_IN_A_DOT.search(text) else text.rstrip(".,-")
    text = _TAIL.split(text)[0]
    part = _PART_OF_A_BODY.fullmatch(text)
    text = part["whole"] if part and OF_A_BODY.search(part["whole"]) else text
    school = _SCHOOL_OF_A_COUNTRY.fullmatch(text)
    text = school["school"] if school and is_place(school["country"]) else text
    short = _OF_A_REPUBLIC.sub("", text) if _A_BODY.search(text) and not _ORGAN_OF_A_STATE.search(text) else text
    text = text if is_general(short) else short  # the Museum of the State of Blueland has no shorter name
    place = text.partition(" for ")[0]
    text = place if is_place(place) else text  # with Blueland for Water Cooperation
    return Span(start, start + len(text)) if len(text) > 1 and _may_be_name(plain, start, text) else None


_ENDS_OTHERWISE: Final = (" Day", "-based", "-driven", "-enabled", "-focused", "-led", "-listed", "-powered")
# People, days, papers, laws, amounts, and parts of the writer
_BEGINS_OTHERWISE: Final = (_IS_A_DAY, _AN_AMOUNT, _A_MEASURE, _PART_OF_IT)
_HAS_OTHERS: Final = (_PERSON_WORDS, _A_DOCUMENT, _A_LAW)


def _may_be_name(plain: str, start: int, text: str) -> bool:
    """Return whether words in a sentence may be a name, by themselves and by what stands around them."""
    end = start + len(text)
    first = text.split(maxsplit=1)[0]
    begins_one = first.strip(".,") not in _NOT_A_NAME or _OF_NEWS.match(text)
    is_title = text.isupper() and first.title() in _NOT_A_NAME
    if not begins_one or is_title or not re.search("[A-Za-z]{2}", text) or is_people(text):
        return False
    if text.islower() or text in _SEVERAL_BODIES or text in _AIMS or text.endswith(_ENDS_OTHERWISE):
        return False
    if any(other.match(text) for other in _BEGINS_OTHERWISE) or any(other.search(text) for other in _HAS_OTHERS):
        return False
    if _SEVERAL.fullmatch(text) or _is_one_of_a_nation(text):
        return False
    is_part = _WITHIN_A_SURNAME.search(plain, max(0, start - 30), start) or (
        is_place(text) and _WHOSE_BODY.match(plain, end)
    )
    return not is_part and not (_THOSE_OF_A_PLACE.match(plain, end) and not OF_A_BODY.search(text))


def _is_one_of_a_nation(text: str) -> bool:
    """Return whether words name only the nation of a body, as a Finnish university; a government has no other name."""
    before, _, last = text.rpartition(" ")
    if not is_people(text.partition(" ")[0]) or last.lower() == "government":
        return False
    return last.islower() or (is_people(before) and last in _KINDS_OF_BODIES | _SEVERAL_BODIES)


# Blue Foods, Inc.; Blue Foods Co., Ltd.
_A_FORM: Final = (
    rf"(?:(?:(?:Co|Pte|Pty|Pvt|Sdn)\.?,? )?(?:{FORMS})\b(?!-)\.?"
    rf"|(?:Corporation|{PLAIN_FORMS})\b|A/S|(?:{DOTTED_FORMS})\.)"
)
_HAS_A_FORM = Pattern(rf".*[ ]{_A_FORM}")
_AFTER_A_CAPITAL = Pattern(r"[A-Z][\w&-]* $")


def with_form(name: str, text: str) -> Span | None:
    """Return the first place where a text prints a name with its legal form: Blue Foods, Inc. for Blue Foods.

    Of a company also the place where it is introduced by a longer name: Blue Platinum Limited for Blue.
    """
    if _HAS_A_FORM.fullmatch(name):
        return None
    printed = re.finditer(rf"(?<![\w-]){re.escape(name)},? {_A_FORM}", text)
    wholes = (
        each
        for each in printed
        if not _AFTER_A_CAPITAL.search(text, max(0, each.start() - _LONGEST_WORD), each.start())
    )
    whole = next(wholes, None)  # not the end of Big Blue Foods, Inc.
    if whole:
        return Span(*whole.span())
    if OF_A_BODY.search(name):
        return None
    longer = list(re.finditer(rf"{_NO_SUBSIDIARY}{re.escape(name)}{_REST_OF_A_COMPANY}", text))
    if len({each[0] for each in longer}) != 1:
        return None
    below_title = text.find("\n") + 1
    first = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])").search(text, below_title)
    is_first = first is not None and first.start() == longer[0].start()
    is_told = _OF_THE_BODY.search(text, max(0, longer[0].start() - _LONGEST_WORD), longer[0].start())
    return Span(*longer[0].span()) if is_first or is_told else None


# A line of its own, or a paragraph on the body
_OF_THE_BODY = Pattern(r"(?:^|\n|\bAbout |\bSOURCE:? |© ?(?:[0-9]{4} )?)$")
# Blue Platinum Limited for Blue, but neither its subsidiary nor a third body, Blue Water Inc.
_NO_SUBSIDIARY: Final = r"(?<![\w-])(?<!subsidiary )(?<!subsidiary, )"
_REST_OF_A_COMPANY: Final = rf"(?: [A-Z][\w&-]+){{1,3}},? {_A_FORM}"


_LONGEST_WORD: Final = 24
_FORM_AT_END = Pattern(rf",? {_A_FORM}$")


def without_form(name: str) -> str:
    """Return a name without its legal form, as texts repeat it: Blue Foods for Blue Foods, Inc."""
    return _FORM_AT_END.sub("", name)


CAPITALS: Final = re.compile(r"\b[A-Z]")
_LONGEST_NAME: Final = 100
_WORDS: Final = re.compile(rf"{CAPITAL}(?:(?:,? and|,| &| (?:[a-z]+ ){{0,2}}[a-z]+)? {CAPITAL})*")
ACRONYM: Final = "[A-Z]-?[A-Z]{2,8}|[A-Z]{1,3}&[A-Z]{1,3}"
_IS_ACRONYM: Final = re.compile(ACRONYM)


_LEAST_LETTERS: Final = 4
_MOST_LEFT_OUT: Final = 2
_LONGEST_BEGINNING: Final = 4
_A_WORD: Final = re.compile(r"[^\W\d_]+")


def spelled_out(text: str, end: int, acronym: str) -> int | None:
    """Return where words before an index begin whose capitals are an acronym: Ports, Docks and Sea Board for PDSB.

    Else those of which a longer acronym has the first letters of most: Barking, Hill and Dale Union Trust for BHDT.
    """
    if not _IS_ACRONYM.fullmatch(acronym):
        return None
    letters = re.sub("[&-]", "", acronym)
    capitals = list(CAPITALS.finditer(text, max(0, end - _LONGEST_NAME), end))
    exact = capitals[-len(letters) :]
    if "".join(each[0] for each in exact) == letters and _WORDS.fullmatch(text, exact[0].start(), end):
        return exact[0].start()
    starts = (each.start() for each in reversed(capitals) if each[0] == letters[0])
    return next((start for start in starts if _is_made_of(letters, text[start:end])), None)


def _is_made_of(letters: str, name: str) -> bool:
    """Return whether an acronym has the beginnings of the words of a name, but for two at most: TECHCO, BHDT."""
    words = _A_WORD.findall(name)
    if not (says_what_it_is(name) and _WORDS.fullmatch(name) and words[-1][0].isupper()):
        return False
    is_long = len(letters) >= _LEAST_LETTERS  # a short one has only the first letters of all words but one
    most, longest = (_MOST_LEFT_OUT, _LONGEST_BEGINNING) if is_long else (1, 1)
    ways = {(0, 0)}  # how many letters the words so far explain, and how many words are left out
    for index, word in enumerate(words):
        longer = {
            (done + size, left_out)
            for done, left_out in ways
            for size in range(1, longest + 1)
            if letters[done : done + size] == word[:size].upper()
        }
        is_inside = 0 < index < len(words) - 1
        ways = longer | {(done, left_out + word[0].isupper()) for done, left_out in ways if is_inside}
    return any(done == len(letters) and left_out <= most for done, left_out in ways)


def says_what_it_is(name: str) -> bool:
    """Return whether a name has a word for a kind of body, as Blue College, rather than Blue or BC."""
    return _A_BODY.search(name) is not None

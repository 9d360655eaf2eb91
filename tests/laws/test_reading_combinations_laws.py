"""Each way to say one thing beside each way to say another is read: names in any frame, totals of any subject."""

from datetime import date
from itertools import permutations

from hypothesis import assume, given
from hypothesis import strategies as st

from linkj_partners import Name, Organization, Register, reading
from linkj_partners.reading import Reading

NEAR = date(2021, 5, 10)


def names(firsts: list[str], kinds: list[str]) -> st.SearchStrategy[str]:
    """Draw the name of a body: a made-up first part in a kind of name."""
    return st.sampled_from([kind.format(first) for first in firsts for kind in kinds])


JAPANESE_NAMES = names(
    ["虹", "緑海", "青空", "赤月", "みどり野", "ソラリス", "北の杜"],
    [
        *("{}大学", "{}市", "{}町", "{}県", "株式会社{}", "{}株式会社", "{}銀行", "{}信用金庫", "{}病院", "{}高等学校"),
        *(
            "{}研究所",
            "{}財団",
            "公益財団法人{}協会",
            "{}商工会議所",
            "{}漁業協同組合",
            "{}博物館",
            "{}ホールディングス",
        ),
        *("一般社団法人{}障がい者水泳連盟", "NPO法人{}の森クラブ"),
    ],
)
# What may stand before everything else, before a name, and what is signed
JAPANESE_OPENINGS = st.sampled_from(
    ["", "このたび、", "本日、", "地域の活性化を図るため、", "去る4月16日、", "少子化が進む中、", "2021年4月16日(金)、"]
)
JAPANESE_LEADS = st.sampled_from(
    ["", "食品を製造する", "青空地方に本社を置く", "地域の医療を担う", "今季から活動を始めた"]
)
JAPANESE_PAPERS = st.sampled_from(
    ["包括連携協定", "「まちづくりに関する協定」", "学術交流に関する覚書(MOU)", "災害時における物資の供給に関する協定"]
)
JAPANESE_FRAMES = st.sampled_from(
    [
        "{o}{a}は、{l}{b}と{p}を締結しました。",
        "{o}{a}は{l}{b}との間で{p}を締結しました。",
        "{o}{a}と{l}{b}は、{p}を締結しました。",
        "{o}{a}と{l}{b}が{p}に調印した。",
        "{o}{a}と{l}{b}との間で、{p}を締結しました。",
        "{o}{a}と{l}{b}による{p}の締結式が行われました。",
        "{o}{a}(山田花子代表)と{l}{b}(森太郎代表)は、{p}を締結しました。",
        "{o}{a}は{p}を{l}{b}と締結した。",
        "{o}{a}は、{l}{b}様と{p}を締結いたしました。",
    ]
)
JAPANESE_FRAMES_OF_THREE = st.sampled_from(
    [
        "{o}{a}、{b}及び{c}は、{p}を締結しました。",
        "{o}{a}は、{b}、{c}と{p}を締結しました。",
        "{o}{a}、{b}、{c}の3者は、{p}を締結しました。",
        "{o}{a}は、{b}と{c}の3者で{p}を締結しました。",
        "{o}{a}、{b}、{c}による{p}の締結式が行われました。",
        "{o}{a}と{b}は、{c}と{p}を締結しました。",
        "{o}{a}と{b}は{c}との間で{p}を締結しました。",
        "{o}{a}は、{b}及び{c}との間で、{p}を締結しました。",
        "{o}{a}は、{b}並びに{c}と{p}を締結しました。",
        "{o}{a}と{b}は共同で、{c}と{p}を締結しました。",
    ]
)
ENGLISH_NAMES = names(
    ["Blue", "Green Hill", "Northfield", "Saint Mary", "Redland", "Kowalski"],
    [
        *(
            "{} University",
            "the University of {}",
            "{} City",
            "the City of {}",
            "{} Institute of Technology",
            "{} Hospital",
        ),
        *("the {} Bank", "the {} Foundation", "the National Museum of {}", "the Port of {}", "the Royal {} Society"),
        *("the {} Chamber of Commerce", "the {} Council", "{} Football Club", "{} Research Centre"),
        *("{} Energy plc", "{} Robotics K.K.", "{} Foods Co., Ltd.", "{} Seeds Sdn. Bhd.", "{} Motori S.p.A."),
        *("{} Corp.", "{} GmbH", "{} e.V.", "{} Shipping N.V."),
        # What a body is for may have "and", a comma or a dash
        *("the {} Academy of Music and Performing Arts", "the Port and Shipping Authority of {}"),
        *("the {} Foundation for Charitable and Humanitarian Works", "the {} Hospitals NHS Trust"),
        *("the {} Organization for Education, Science and Culture", "the Fisheries and Marine Institute of {}"),
    ],
)
ENGLISH_OPENINGS = st.sampled_from(
    [
        *("", "Today, ", "On 16 April 2021, ", "HILLSIDE, 16 April 2021 – ", "In a ceremony at City Hall, "),
        *("To promote exchange, ", "Earlier this week, "),
    ]
)
ENGLISH_LEADS = st.sampled_from(["", "local charity ", "its long-standing partner, "])
ENGLISH_ASIDES = st.sampled_from(
    [" (ABC)", ", a leading provider of training,", " in Hillside", ", which began in 1990,", ""]
)
ENGLISH_PAPERS = st.sampled_from(
    [
        *("a memorandum of understanding", "an MoU", "a five-year partnership agreement"),
        "a memorandum of cooperation on research and training",
    ]
)
ENGLISH_FRAMES = st.sampled_from(
    [
        "{o}{a}{x} signed {p} with {l}{b}.",
        "{o}{a} and {l}{b} have signed {p}.",
        "{o}{p} was signed between {a} and {l}{b}.",
        "{o}{a} has entered into {p} with {l}{b}.",
        "{o}representatives of {a} and {l}{b} signed {p}.",
        "{o}{a} announced that it has signed {p} with {l}{b}.",
        "{o}Tom Black, President of {a}, and Anna Green, Director of {b}, signed {p}.",
        "{o}{a} President Tom Black and {b} Director Anna Green signed {p}.",
        "{o}{p} between {a} and {b} was signed in Hillside.",
    ]
)
ENGLISH_FRAMES_OF_THREE = st.sampled_from(
    [
        "{o}{a}, {b} and {c} have signed {p}.",
        "{o}{a}, {b}, and {c} signed {p}.",
        "{o}{a} signed {p} with {b} and {c}.",
        "{o}{a} and {b} signed {p} with {c}.",
        "{o}{p} was signed between {a}, {b} and {c}.",
        "{o}{p} was signed by {a}, {b} and {c}.",
        "{o}{a} has entered into {p} with {b} and with {c}.",
        "{o}{a}, together with {b}, signed {p} with {c}.",
        "{o}representatives of {a}, {b} and {c} signed {p}.",
        "{o}{a} signed {p} with {b} as well as {c}.",
        "{o}{a} announced that it has signed {p} with {b} and {c}.",
        "{o}{a} signed a tripartite agreement with {b} and {c}.",
        "{o}{a} signed {p} with both {b} and {c}.",
    ]
)
MORE_ENGLISH_FRAMES = st.sampled_from(
    [
        "{o}{a} signed {p} with {b}.",
        "{o}{a} has signed {p} with {b} to improve the training of nurses.",
        "{o}{a} has signed {p} with {b} for the exchange of students and staff.",
        "{o}{a} signed {p} with {b} at a ceremony in Hillside on Friday.",
        "{o}{a} signed {p} with {b} on behalf of its members.",
        "{o}{a} signed {p} yesterday with {b}.",
        "{o}{a} signed, on Friday, {p} with {b}.",
        "{o}{a} today signed {p} with {b}.",
        "{o}{a} today announced the signing of {p} with {b}.",
        "{o}{a} today announced {p} with {b}.",
        "{o}{a} is pleased to announce {p} with {b}.",
        "{o}{a} is pleased to announce that it has entered into {p} with {b}.",
        "{o}{a} is proud to announce the signing of {p} with {b}, which will open new ways for students.",
        "{o}{a} and {b} announced the signing of {p}.",
        "{o}{a} and {b} today announced that they have signed {p}.",
        "{o}{a} and {b} announced today they have signed {p} to work on safer roads.",
        "{o}{a} and {b} jointly announced {p}.",
        "{o}{a} and {b} are pleased to announce {p}.",
        "{o}{a} and {b} have entered into {p}.",
        "{o}{a} and {b} have concluded {p}.",
        "{o}{a} and {b} have formalised their cooperation by signing {p}.",
        "{o}{a} and {b} formalized their partnership with the signing of {p}.",
        "{o}{a} and {b} are joining forces and have signed {p}.",
        "{o}{a} is joining forces with {b}: the two signed {p} today.",
        "{o}{a} has teamed up with {b} and signed {p}.",
        "{o}{a} and its partner {b} signed {p}.",
        "{o}{a}, in partnership with {b}, signed {p}.",
        "{o}{a} and {b} strengthened their ties today with the signing of {p}.",
        "{o}{a} and {b} cemented their relationship by signing {p}.",
        "{o}{a} and {b} renewed {p} today.",
        "{o}{a} and {b} put pen to paper on {p}.",
        "{o}{a} and {b} will sign {p} on Friday.",
        "{o}{a} will sign {p} with {b} on 14 May.",
        "{o}{p} has been signed between {a} and {b}.",
        "{o}{p} was signed today between {a} and {b}.",
        "{o}{p} was signed by {a} and {b}.",
        "{o}{p} was concluded between {a} and {b} in Hillside.",
        "{o}{p} between {a} and {b} was signed today.",
        "{o}{p} with {b} was signed by {a}.",
        "{o}{a} hosted a signing ceremony for {p} with {b}.",
        "{o}{a} welcomed {b} for the signing of {p}.",
        "{o}a delegation of {a} visited {b} to sign {p}.",
        "{o}{a} and {b} held a ceremony to sign {p}.",
        "{o}{a} and {b} today inked {p}.",
        "{o}{a} inks {p} with {b}.",
        "{o}{a} signs {p} with {b}.",
        "{o}{a}, {b} sign {p}.",
        "{o}{a} and {b} sign {p}.",
        "{o}{a} enters into {p} with {b}.",
        "{o}{a} has reached {p} with {b}.",
        "{o}{a} has finalised {p} with {b}.",
        "{o}{a} has executed {p} with {b}.",
        "{o}{a} has established a partnership with {b} through {p} signed today.",
        "{o}{p} was signed today, bringing together {a} and {b}.",
        "{o}leaders from {a} and {b} gathered today to sign {p}.",
        "{o}officials from {a} and {b} signed {p}.",
        "{o}the Presidents of {a} and {b} signed {p}.",
        "{o}{a} through its Office of Research signed {p} with {b}.",
        "{o}{a} (Nasdaq: BLUE), a maker of pumps, today announced that it has signed {p} with {b}, a foundry.",
        "{o}{a}, the country's largest maker of pumps, and {b}, a supplier of steel, signed {p}.",
        "{o}{a}, based in Hillside, and {b}, based in Lakeside, signed {p}.",
        "{o}{a}, one of the leading bodies in the field, has signed {p} with {b}, the voice of farmers.",
        "{o}we, {a}, have signed {p} with {b}.",
        "{o}{a} has signed {p} with {b}, making it the third partner.",
        "{o}{a} has signed {p} with {b} that will allow students to study abroad.",
        "{o}{a} has signed {p} with {b} whereby students may study abroad.",
        "{o}{a} has signed {p} with {b} under which both will share data.",
        "{o}{a} has signed {p} with {b}. The agreement will help both.",
        "{o}{a} has signed {p} with {b} covering training and research.",
        "{o}{a} has signed {p} with {b} aimed at safer roads.",
        "{o}{a} has signed {p} with {b} as part of its strategy.",
        "{o}{a} has signed {p} with {b} during the Blue Forum.",
        "{o}{a} has signed {p} with {b} following months of talks.",
        "{o}{a} has signed {p} with {b} and will open an office there.",
        "{o}{a} has signed {p} with {b}, in the presence of the Minister of Trade.",
        "{o}{a} has signed {p} with {b}, its third in the region.",
        "{o}{a} has signed {p} with {b} to supply Hill County with solar power.",
        "{o}{a} has signed {p} with {b} on the sidelines of the World Water Week.",
        "{o}{a} has signed {p} with {b} that expands the work of both bodies in Africa and Asia.",
    ]
)
# What companies announce, and how news wires begin
COMPANIES = names(
    ["Blue", "Green Hill", "Northfield", "Kowalski", "MegaSun"],
    [
        *("{} Energy plc", "{} Robotics Inc.", "{} Foods Co., Ltd.", "{} Pharma, Inc.", "{} Technologies Corp."),
        *("{} Capital LLC", "{} Bio AG", "{} Labs", "{} Systems GmbH", "{} Ventures Pte. Ltd.", "{} Media Group"),
    ],
)
WIRES = st.sampled_from(
    [
        *("", "HILLSIDE, Norland, April 16, 2021 (GLOBE NEWSWIRE) -- ", "HILLSIDE--(BUSINESS WIRE)--"),
        *("HILLSIDE, NL / ACCESSWIRE / April 16, 2021 / ", "Hillside, Norland – 16 April 2021 – "),
    ]
)
PAPERS_OF_COMPANIES = st.sampled_from(
    [
        *("a memorandum of understanding (“MOU”)", "a Letter of Intent (“LOI”)", "a strategic partnership agreement"),
        *("a collaboration agreement", "a definitive agreement", "a joint development agreement"),
    ]
)
FRAMES_OF_COMPANIES = st.sampled_from(
    [
        "{o}{a} (OTCQB: BLUE) (“Blue” or the “Company”) announced that it has entered into {p} with {b}, a foundry.",
        "{o}{a} (NASDAQ: BLUE), a leading provider of pumps, today announced {p} with {b}.",
        "{o}{a} (“Blue”) is pleased to announce the signing of {p} with {b} (“Green”).",
        "{o}{a} is pleased to announce that it has signed {p} with {b} to supply pumps in Norland.",
        "{o}{a} today announced the execution of {p} with {b}.",
        "{o}{a} today announced it has executed {p} with {b}, effective April 14, 2021.",
        "{o}{a}, through its wholly owned subsidiary, Blue Water Inc., has signed {p} with {b}.",
        "{o}{a}, an innovator in pumps, has announced {p} with {b}, a leader in steel.",
        "{o}{a} and {b} today announced {p} to build pumps.",
        "{o}{a}, a leading maker of pumps, and {b}, a steel company, today announced that they have entered into {p}.",
        "{o}{a} announced today that it has reached {p} with {b}.",
        "{o}{a} has signed {p} with {b}, Norland's largest steel maker.",
        "{o}{a} has signed {p} with {b} under which {b} will distribute pumps.",
        "{o}{a} has signed {p} with industry leader {b}.",
        "{o}{a} has signed {p} with leading steel company {b}.",
        "{o}{a} has formed a strategic alliance with {b} by signing {p}.",
        "{o}{a} has finalized {p} with {b}.",
        "{o}{a} has inked {p} with {b}.",
        "{o}{a} has entered {p} with {b}.",
        "{o}{a} is entering into {p} with {b}.",
        "{o}{a} enters {p} with {b}.",
        "{o}{a} Signs {p} with {b}",
        "{o}{a} Announces {p} with {b}",
        "{o}{a} Enters into {p} with {b} to Build Pumps",
        "{o}{a} and {b} Sign {p}",
        "{o}{a} (the “Company”) announces that it has, on April 14, 2021, entered into {p} with {b}.",
        "{o}On April 14, 2021, {a} entered into {p} with {b}.",
        "{o}{a} reports the signing of {p} with {b}.",
        "{o}{a} confirms that it has signed {p} with {b}.",
        "{o}{a} has announced the signing of {p} with {b}, a subsidiary of Redstone Group.",
        "{o}{a}, a subsidiary of Redstone Group, has announced the signing of {p} with {b}.",
        "{o}{a}, formerly Redstone Water, has signed {p} with {b}.",
        "{o}{a}, part of Redstone Group, has signed {p} with {b}.",
        "{o}{a} has signed {p} with {b}, owner of the Redstone brand.",
        "{o}{a} has signed {p} with {b}, marking its entry into Norland.",
        "{o}{a} has signed {p} with {b} to jointly develop pumps with Redstone Labs.",
        "{o}{a} has signed {p} with {b} and its affiliates.",
        "{o}{a} has signed {p} with {b}, one of the largest companies in Norland.",
        "{o}{a} has signed {p} with {b} (TSX: GRN).",
        "{o}{a} has signed {p} with {b} at CES 2021 in Las Vegas.",
        "{o}{a} has signed {p} with {b} during the World Water Forum in Bali.",
    ]
)
# Who stands for two bodies: the first and the second of each pair
JAPANESE_OFFICERS = st.sampled_from(
    [
        (("虹大学", "学長"), ("緑市", "市長")),
        (("株式会社ソラリス", "代表取締役社長"), ("青空町", "町長")),
        (("緑県", "知事"), ("虹銀行", "頭取")),
        (("公益財団法人虹協会", "理事長"), ("緑研究所", "所長")),
        (("緑商工会議所", "会頭"), ("虹病院", "院長")),
        (("NPO法人緑センター", "常務理事"), ("赤市", "副市長")),
        (("青空大学", "工学部長"), ("虹博物館", "館長")),
    ]
)
JAPANESE_PEOPLE = st.sampled_from(
    [("山田太郎", "森花子"), ("山田 太郎", "森 花子"), ("青木", "山田"), ("長谷川 学", "市川町子")]
)
JAPANESE_FRAMES_OF_PEOPLE = st.sampled_from(
    [
        "4月16日、{a}の{p}{t}と{b}の{q}{u}が、{d}に署名しました。",
        "4月16日、{a}の{p}{t}と、{b}の{q}{u}らが出席し、{d}を取り交わしました。",
        "4月16日、{a}({t} {p})と{b}({u} {q})は、{d}を締結しました。",
        "4月16日、{a}{t}の{p}氏と{b}{u}の{q}氏が{d}に署名した。",
        "4月16日、{a}{t}{p}と{b}{u}{q}は、{d}を締結しました。",
        "{a}({t}:{p}、以下「甲」)と{b}({u}:{q}、以下「乙」)は、4月16日、{d}を締結しました。",
        "{p}・{a}{t}と{q}・{b}{u}が4月16日、{d}に調印した。",
        "4月16日、{a}と{b}との{d}の締結式を行い、{p}{t}と{q}{u}が協定書を交わしました。",
    ]
)
ENGLISH_PEOPLE = st.sampled_from(
    [
        *(("Anna Green", "Tom Black"), ("Dr. Anna Green", "Mr. Tom Black"), ("Prof. Maria da Silva", "J. K. Rao")),
        ("Prof. Dr. Mustafa Çetin", "Máirtín Ó Muilleoir"),
    ]
)
ENGLISH_OFFICES = st.sampled_from(
    [
        *("President", "Director General", "General Director", "Vice-Chancellor", "CEO", "Chief Executive Officer"),
        *("Chairperson", "Managing Director", "Dean", "Secretary General", "Head", "Acting President", "Registrar"),
        *("Deputy Director", "Governor", "President and CEO", "Chief Executive"),
    ]
)
ENGLISH_FRAMES_OF_PEOPLE = st.sampled_from(
    [
        "{p}, {t} of {a}, and {q}, {t} of {b}, signed {d} today.",
        "{p}, {t} of {a} and {q}, {t} of {b} signed {d} today.",
        "{p}, the {t} of {a}, and {q}, the {t} of {b}, signed {d} today.",
        "The {t} of {a}, {p}, and the {t} of {b}, {q}, signed {d} today.",
        "{d} was signed by {p}, {t} of {a}, and {q}, {t} of {b}.",
        "{d} was signed by the {t} of {a}, {p}, and the {t} of {b}, {q}.",
        "{d} was signed by {t} {p} of {a} and {t} {q} of {b}.",
        "{t} {p} of {a} and {t} {q} of {b} signed {d} today.",
        "{a}, represented by {p}, {t}, and {b}, represented by {q}, {t}, signed {d}.",
        "{a}, represented by its {t}, {p}, and {b}, represented by its {t}, {q}, signed {d}.",
        "{d} was signed by {p} on behalf of {a} and {q} on behalf of {b}.",
        "{d} was signed by {p} for {a} and {q} for {b}.",
        "Today, {p} ({t}, {a}) and {q} ({t}, {b}) signed {d}.",
        "Today, {p} from {a} and {q} from {b} signed {d}.",
    ]
)
# What a total is of, and how the sentence ends
JAPANESE_TOPICS = st.sampled_from(
    [
        *(
            "本学の海外協定校は",
            "当会の連携先は、現在、",
            "協定を締結している自治体は、",
            "協定を結ぶ大学は",
            "姉妹校は、",
            "提携先の数は",
        ),
        *(
            "今回の締結により、協定校は",
            "青空市を加え、連携する自治体は",
            "これで、協力企業は",
            "この協定で、締結先は全国で",
        ),
    ]
)
JAPANESE_BODIES = st.sampled_from(["校", "大学", "自治体", "団体", "社", "機関", "市町村"])
JAPANESE_ENDS = st.sampled_from(
    ["となりました。", "になりました。", "に達しました。", "です。", "となる。", "にのぼります。"]
)


# What a length is of, from when it counts, the length, and how the sentence ends
JAPANESE_PERIODS = st.sampled_from(
    [
        *(
            "本協定の有効期間は",
            "協定期間は",
            "契約期間は",
            "期間は",
            "協定の期間は",
            "覚書の有効期限は",
            "有効期間：",
            "連携期間は、",
        ),
        *("この協定の期間は、", "なお、協定の有効期間は"),
    ]
)
JAPANESE_STARTS = st.sampled_from(["", "締結日から", "締結の日から", "令和3年4月1日から", "2021年4月16日より"])
JAPANESE_LENGTHS = st.sampled_from(
    [("5年間", "P5Y"), ("五年間", "P5Y"), ("18か月間", "P18M"), ("1年6か月", "P1Y6M"), ("３年", "P3Y")]
)
JAPANESE_OF_LENGTHS = st.sampled_from(
    [
        "です。",
        "とします。",
        "となります。",
        "で、以後自動更新されます。",
        "とし、双方の申し出がない限り1年ごとに更新します。",
    ]
)
ENGLISH_SUBJECTS = st.sampled_from(
    [
        *("The agreement", "The MoU", "This memorandum", "The memorandum of understanding", "The partnership", "It"),
        *(
            "The five-page agreement",
            "The new agreement, which covers training,",
            "The MOU, signed by both presidents,",
        ),
    ]
)
ENGLISH_VERBS = st.sampled_from(
    [
        *(
            "is valid for",
            "will be valid for",
            "will remain in effect for",
            "will run for",
            "has a term of",
            "lasts for",
        ),
        *("is in force for", "will last", "covers a period of", "is effective for a period of", "will be in place for"),
        *("shall remain valid for", "has an initial term of", "has been concluded for"),
    ]
)
ENGLISH_LENGTHS = st.sampled_from(
    [("five years", "P5Y"), ("three (3) years", "P3Y"), ("18 months", "P18M"), ("5 years", "P5Y"), ("one year", "P1Y")]
)
ENGLISH_ENDS = st.sampled_from(
    [
        *(".", " and may be renewed.", " from the date of signing.", ", with the option of renewal."),
        *(" starting on 1 May 2021.", " and is renewable for a further two years."),
    ]
)
# How a sentence says until when
JAPANESE_UNTIL = st.sampled_from(
    ["までです。", "までとします。", "までの5年間です。", "までの5年間で、以後1年ごとに更新されます。"]
)
ENGLISH_UNTIL = st.sampled_from(
    [
        *("is valid until", "will remain in force until", "runs until", "remains in effect through", "expires on"),
        *("will be in place through", "lasts until", "has been extended until", "will expire on", "ends on"),
    ]
)
SIGNED_JA = "青空大学は4月16日、虹市と包括連携協定を締結しました。"
SIGNED_EN = "Blue College signed a memorandum of understanding with Green Institute on 16 April 2021. "


def register_of(name: str, lang: str) -> Register:
    """Return a register of a host with this name and without any agreement."""
    host = Organization(key="ours", names=(Name(text=name, lang=lang),))
    return Register(revision=NEAR, host="ours", organizations=[host], agreements=[])


def parties(found: Reading) -> list[object]:
    """Return the host and the partners as they are named."""
    return [fact.value for fact in found.facts if fact.field == "host" or fact.field.startswith("partners")]


def assume_distinct(*bodies: str) -> None:
    """Leave out names that are a part of another, as 虹市 is of 虹市病院."""
    assume(not any(one in other for one, other in permutations(bodies, 2)))


class TestParties:
    """Two or three bodies in any frame, whatever stands before and after them."""

    @given(JAPANESE_NAMES, JAPANESE_NAMES, JAPANESE_FRAMES, JAPANESE_OPENINGS, JAPANESE_LEADS, JAPANESE_PAPERS)
    def test_two_in_japanese(  # noqa: PLR0913, PLR0917 (a sentence is the sum of its parts)
        self, host: str, partner: str, frame: str, opening: str, lead: str, paper: str
    ) -> None:
        """The names come back as they are printed, and only they."""
        assume_distinct(host, partner)
        text = frame.format(o=opening, a=host, b=partner, l=lead, p=paper)
        assert parties(reading.read(text, published=NEAR)) == [host, partner]

    @given(JAPANESE_NAMES, JAPANESE_NAMES, JAPANESE_NAMES, JAPANESE_FRAMES_OF_THREE, JAPANESE_OPENINGS, JAPANESE_PAPERS)
    def test_three_in_japanese(  # noqa: PLR0913, PLR0917 (a sentence is the sum of its parts)
        self, host: str, first: str, second: str, frame: str, opening: str, paper: str
    ) -> None:
        """The names come back as they are printed, and only they."""
        assume_distinct(host, first, second)
        text = frame.format(o=opening, a=host, b=first, c=second, p=paper)
        assert parties(reading.read(text, published=NEAR)) == [host, first, second]

    @given(
        ENGLISH_NAMES, ENGLISH_NAMES, ENGLISH_FRAMES, ENGLISH_OPENINGS, ENGLISH_LEADS, ENGLISH_ASIDES, ENGLISH_PAPERS
    )
    def test_two_in_english(  # noqa: PLR0913, PLR0917 (a sentence is the sum of its parts)
        self, host: str, partner: str, frame: str, opening: str, lead: str, aside: str, paper: str
    ) -> None:
        """The names come back as they are printed, without "the", and only they."""
        printed = [host.removeprefix("the "), partner.removeprefix("the ")]
        assume_distinct(*printed)
        text = frame.format(o=opening, a=host, b=partner, l=lead, x=aside, p=paper).replace("..", ".")
        assert parties(reading.read(text[0].upper() + text[1:], published=NEAR)) == printed

    @given(ENGLISH_NAMES, ENGLISH_NAMES, ENGLISH_NAMES, ENGLISH_FRAMES_OF_THREE, ENGLISH_OPENINGS, ENGLISH_PAPERS)
    def test_three_in_english(  # noqa: PLR0913, PLR0917 (a sentence is the sum of its parts)
        self, host: str, first: str, second: str, frame: str, opening: str, paper: str
    ) -> None:
        """The names come back as they are printed, without "the", and only they."""
        printed = [name.removeprefix("the ") for name in (host, first, second)]
        assume_distinct(*printed)
        text = frame.format(o=opening, a=host, b=first, c=second, p=paper).replace("..", ".")
        assert parties(reading.read(text[0].upper() + text[1:], published=NEAR)) == printed

    @given(ENGLISH_NAMES, ENGLISH_NAMES, MORE_ENGLISH_FRAMES, ENGLISH_OPENINGS, ENGLISH_PAPERS)
    def test_more_of_two_in_english(self, host: str, partner: str, frame: str, opening: str, paper: str) -> None:
        """Whatever is said beside it, the names come back and only they."""
        printed = [host.removeprefix("the "), partner.removeprefix("the ")]
        assume_distinct(*printed)
        text = frame.format(o=opening, a=host, b=partner, p=paper).replace("..", ".")
        assert parties(reading.read(text[0].upper() + text[1:], published=NEAR)) == printed

    @given(COMPANIES, COMPANIES, FRAMES_OF_COMPANIES, WIRES, PAPERS_OF_COMPANIES)
    def test_companies(self, host: str, partner: str, frame: str, wire: str, paper: str) -> None:
        """The legal form is part of the name, and the wire and what the company does are not."""
        assume_distinct(host, partner)
        text = frame.format(o=wire, a=host, b=partner, p=paper).replace("..", ".")
        assert parties(reading.read(text, published=NEAR)) == [host, partner]

    @given(JAPANESE_NAMES, JAPANESE_NAMES, JAPANESE_FRAMES)
    def test_host_of_the_register_in_japanese(self, first: str, second: str, frame: str) -> None:
        """Whichever party a sentence names first, the host of the register is the host."""
        assume_distinct(first, second)
        text = frame.format(o="", a=first, b=second, l="", p="連携協定")
        assert parties(reading.read(text, published=NEAR, register=register_of(second, "ja"))) == [second, first]

    @given(ENGLISH_NAMES, ENGLISH_NAMES, ENGLISH_FRAMES)
    def test_host_of_the_register_in_english(self, first: str, second: str, frame: str) -> None:
        """Whichever party a sentence names first, the host of the register is the host."""
        printed = [first.removeprefix("the "), second.removeprefix("the ")]
        assume_distinct(*printed)
        text = frame.format(o="", a=first, b=second, l="", x="", p="an MoU").replace("..", ".")
        found = reading.read(text[0].upper() + text[1:], published=NEAR, register=register_of(printed[1], "en"))
        assert parties(found) == printed[::-1]

    @given(JAPANESE_OFFICERS, st.booleans(), JAPANESE_PEOPLE, JAPANESE_FRAMES_OF_PEOPLE, JAPANESE_PAPERS)
    def test_people_in_japanese(
        self,
        officers: tuple[tuple[str, str], tuple[str, str]],
        turned: bool,  # noqa: FBT001 (drawn)
        people: tuple[str, str],
        frame: str,
        paper: str,
    ) -> None:
        """Whoever signs for a body, the party is the body."""
        (host, office), (partner, other) = reversed(officers) if turned else officers
        text = frame.format(a=host, b=partner, t=office, u=other, p=people[0], q=people[1], d=paper)
        assert parties(reading.read(text, published=NEAR)) == [host, partner]

    @given(ENGLISH_NAMES, ENGLISH_NAMES, ENGLISH_FRAMES_OF_PEOPLE, ENGLISH_OFFICES, ENGLISH_PEOPLE, ENGLISH_PAPERS)
    def test_people_in_english(  # noqa: PLR0913, PLR0917 (a sentence is the sum of its parts)
        self, host: str, partner: str, frame: str, office: str, people: tuple[str, str], paper: str
    ) -> None:
        """Whoever signs for a body, the party is the body."""
        printed = [host.removeprefix("the "), partner.removeprefix("the ")]
        assume_distinct(*printed)
        text = frame.format(a=host, b=partner, t=office, p=people[0], q=people[1], d=paper).replace("..", ".")
        assert parties(reading.read(text[0].upper() + text[1:], published=NEAR)) == printed


class TestTotals:
    """A number of bodies at the end of a sentence on partners."""

    @given(JAPANESE_TOPICS, st.integers(2, 1500), JAPANESE_BODIES, JAPANESE_ENDS)
    def test_in_japanese(self, topic: str, number: int, bodies: str, end: str) -> None:
        """The number comes back as the total, whatever the sentence is about and however it ends."""
        text = f"{SIGNED_JA}{topic}{number}{bodies}{end}"
        told = reading.read(text, published=NEAR).fields()["tallies"]
        assert [tally.overseas if tally.total is None else tally.total for tally in told] == [number]


class TestTerms:
    """A length or a last day in a sentence of its own, whatever it is said of."""

    @given(JAPANESE_PERIODS, JAPANESE_STARTS, JAPANESE_LENGTHS, JAPANESE_OF_LENGTHS)
    def test_length_in_japanese(self, period: str, start: str, length: tuple[str, str], end: str) -> None:
        """The length comes back as the term, and the signing keeps its day."""
        printed, term = length
        found = reading.read(f"{SIGNED_JA}{period}{start}{printed}{end}", published=NEAR).fields()
        assert (str(found["signed"]), str(found.get("term"))) == ("2021-04-16", term)

    @given(ENGLISH_SUBJECTS, ENGLISH_VERBS, ENGLISH_LENGTHS, ENGLISH_ENDS)
    def test_length_in_english(self, subject: str, verb: str, length: tuple[str, str], end: str) -> None:
        """The length comes back as the term, and the signing keeps its day."""
        printed, term = length
        found = reading.read(f"{SIGNED_EN}{subject} {verb} {printed}{end}", published=NEAR).fields()
        assert (str(found["signed"]), str(found.get("term"))) == ("2021-04-16", term)

    @given(JAPANESE_PERIODS, JAPANESE_STARTS, JAPANESE_UNTIL)
    def test_last_day_in_japanese(self, period: str, start: str, until: str) -> None:
        """The day comes back as the last one, and the signing keeps its day."""
        found = reading.read(f"{SIGNED_JA}{period}{start}2026年3月31日{until}", published=NEAR).fields()
        assert (str(found["signed"]), str(found.get("last_day"))) == ("2021-04-16", "2026-03-31")

    @given(
        ENGLISH_SUBJECTS, ENGLISH_UNTIL, st.sampled_from([".", " and may be renewed.", ", with the option of renewal."])
    )
    def test_last_day_in_english(self, subject: str, until: str, end: str) -> None:
        """The day comes back as the last one, and the signing keeps its day."""
        found = reading.read(f"{SIGNED_EN}{subject} {until} 31 March 2026{end}", published=NEAR).fields()
        assert (str(found["signed"]), str(found.get("last_day"))) == ("2021-04-16", "2026-03-31")

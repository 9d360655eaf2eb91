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

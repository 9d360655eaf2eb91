"""Which number an agreement has."""

from collections.abc import Callable
from typing import Any

import pytest

from conftest import rows
from linkj_partners import Position, reading
from linkj_partners.reading import Reading

CENTRAL_AND_EASTERN = "partners-in-central-and-eastern-europe"


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("県内の市町村と連携協定を結ぶのは、緑市、赤市に続いて3市目です。", "local-municipalities"),
        ("東南アジアの大学との協定は16校目となりました。", "universities-in-southeast-asia"),
        ("当社が欧州の研究機関と覚書を結ぶのは、これで5件目です。", "partners-in-europe"),
        ("中東欧の協定校としては9校目です。", CENTRAL_AND_EASTERN),
        ("マレーシアの教育機関と16校目の学術交流協定を締結しました。", "partners"),
        ("It is our third partner in Southeast Asia.", "partners-in-southeast-asia"),
        ("It is our third agreement with a university in Central and Eastern Europe.", CENTRAL_AND_EASTERN),
        ("アジア全体では10校目の協定となります。", "partners-in-asia"),
        ("本提携は5件目の海外提携です。", "partners-abroad"),
        ("海外のリーグと協定を締結するのは、緑リーグに続いて11リーグ目です。", "partners-abroad"),
        ("市と連携協定を締結した企業は、今回で15社目となりました。", "companies"),
        ("本学が協定を締結した自治体は15団体目となりました。", "municipalities"),
        ("本学が青空県内の地方自治体と包括連携協定を締結するのは29件目です。", "local-municipalities"),
        ("台湾の大学との協定は昨年の緑大学に続き2校目です。", "universities-in-taiwan"),
        ("本市が学校法人と協定を結ぶのは3例目です。", "school-corporations"),
        ("専門学校との連携協定は3例目です。", "vocational-schools"),
        ("商工会議所との協定は3例目となります。", "chambers-of-commerce"),
        ("世界で3例目となる協定です。", "worldwide"),
        ("海外では9例目の提携です。", "partners-abroad"),
        ("茨城県の自治体とは3例目の協定です。", "local-municipalities"),
        ("今回の協定締結により、東京都内の連携は25例目です。", "local-partners"),
        ("同様の協定を結んだ近畿地方の大学は2校目です。", "local-universities"),
        ("協力関係の合意は、タイに続き、10か国目です。", "countries"),
        ("県内32例目となる森林づくり協定です。", "area-wide"),
        ("全国の大学で3例目の協定です。", "nationwide"),
        ("本学が協定を締結している海外の機関は37校目です。", "partners-abroad"),
        ("協定を締結している機関はタイ王国では3校目です。", "partners-in-thailand"),
        ("虹大学が県外の自治体と協定を締結するのは、緑市に続いて2例目となります。", "municipalities-elsewhere"),
        ("ベトナムの大学との大学間協定は、緑大学、赤大学に続きこれが3校目です。", "universities-in-vietnam"),
        ("本学にとって、海外の医療機関との覚書は、緑病院に続く4件目です。", "partners-abroad"),
        ("台湾では緑大学に次ぐ2校目の協定校です。", "partners-in-taiwan"),
        ("本校と包括連携協定を結ぶ企業として、同社は通算で17社目にあたります。", "companies"),
        ("Green is the 17th prefecture with which the company has concluded such an agreement.", "municipalities"),
        ("It is the 40th university with which we have signed an MoU.", "universities"),
        ("Green Bank is the fourth bank to sign the agreement with us.", "financial-institutions"),
        ("同社と自治体との協定は、緑県、赤市に続き、3例目です。", "municipalities"),
        ("青空県25市町村と締結しており、青空市が26番目となります。", "municipalities"),
        ("県内市町村と同様の協定締結を進めており、青空市が18番目です。", "local-municipalities"),
        ("北米の教育機関との協定は、緑校、赤校に次いで3つ目となります。", "partners-in-north-america"),
        ("量販店との協定は2社目。", "retailers"),
        ("当行が教育研究機関と連携協定を結ぶのは6校目です。", "educational-institutions"),
        ("ホテルグループとの連携協定は、これで9社目です。", "hotels"),
        ("コンビニエンスストアとの協定締結は、緑店に続き2社目となります。", "convenience-stores"),
        ("劇場との締結は緑劇場、赤会館、青劇場に続き6例目です。", "theatres"),
        ("青空県が民間企業と連携の協定を結ぶのはこれが20例目です。", "companies"),
        ("虹大学が、地域自治体と相互協力協定を結ぶのは今回で3例目です。", "local-municipalities"),
        ("書店では2軒目の協定締結です。", "bookstores"),
        ("虹会と国内の自治体との連携協定は今回が11件目となります。", "municipalities"),
        ("国内の病院との協定は3例目です。", "domestic-hospitals"),
        ("ベトナムの大学としては3校目の協定です。", "universities-in-vietnam"),
        ("海外の連携大学院としては第14号の協定となります。", "partners-abroad"),
        ("カザフスタン共和国の本学交流協定校は、緑大学に続いて2大学目となります。", "partners-in-kazakhstan"),
        ("関東地区の大学との締結は14校目です。", "local-universities"),
        ("青空市はクラブにとって9つ目のフレンドシップタウンとなります。", "partners"),
        ("当館にとって、台湾の水族館に次ぐ3番目の姉妹館です。", "partners"),
    ],
)
def test_series(sentence: str, series: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """The words around a number say among whom it counts."""
    lang = "en" if sentence.isascii() else "ja"
    [position] = read_after_news(lang, sentence).fields()["positions"]
    assert isinstance(position, Position)
    assert position.series == series


@pytest.mark.parametrize(
    "sentence",
    [
        "ブランチは、ベトナム、中国に続く本学の5番目の国際ブランチとなります。",
        "This is its third attempt to join the partnership.",
        "The college sees the agreement as its third opportunity to partner with cities.",
        "Under the agreement it plans its third project to become greener.",
        "Green Land was admitted as the 11th member of the network last month.",
        "Green Institute became the 9th member of the network in 2010.",
        "This is the second university in the state to offer a partnership course.",
        "Green becomes the 4th Greenish city to sign a friendship agreement with a Reddish city.",
        "Blue City announced on the 23rd that it signed a friendship city agreement with Greenton.",
        "For the University of Red it is the fifth partnership with a municipality.",
        "Green Hospital is our fifth partner hospital on the continent.",
        "運送業者との協定は3例目です。",
        "日本の大学では緑大学、赤大学に続いて本学が3大学目の協定締結となります。",
    ],
)
def test_numbers_of_something_else(sentence: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """An attempt, a project or a chance is no partner."""
    lang = "en" if sentence.isascii() else "ja"
    assert "positions" not in read_after_news(lang, sentence).fields()


@pytest.mark.parametrize("place", ["北欧の大学", "九州の大学", "私立の大学", "地元の金融機関", "水産系の大学"])
def test_kind_in_a_place(place: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """Those of one region or sort are not numbered among all of their kind."""
    assert "positions" not in read_after_news("ja", f"{place}との協定は3例目です。").fields()
    assert "positions" not in read_after_news("ja", f"{place}と協定を結ぶのは3例目です。").fields()


@pytest.mark.parametrize("place", ["Latin and Central America", "Germany and France", "Asia or Africa"])
def test_two_places(place: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """A number among the partners in two places is not of the first."""
    text = f"It is our third agreement with a university in {place}."
    assert "positions" not in read_after_news("en", text).fields()


def test_two_series_in_one_sentence(read_after_news: Callable[[str, str], Reading]) -> None:
    """The second number counts among the partners of one prefecture."""
    sentence = "同様の協定締結は当社では64件目、青森県では18件目となります。"
    found = read_after_news("ja", sentence).fields()["positions"]
    assert [(position.series, position.ordinal) for position in found] == [("partners", 64), ("local-partners", 18)]


@pytest.mark.parametrize(
    ("sentence", "series"),
    [
        ("This is the fifth MoU that Blue has signed with a tribal nation within the state.", ["tribal-nations"]),
        ("It is the 12th agreement with an OECD country and the 14th overall.", ["oecd-countries", "partners"]),
        ("It is the museum's second such accord with an Asian institution.", ["partners-in-asia"]),
        ("It is our third agreement with a truly unusual and quite new body.", []),
    ],
)
def test_partners_of_a_kind(sentence: str, series: list[str], read_after_news: Callable[[str, str], Reading]) -> None:
    """The number among the partners of a kind has the words of the kind as its series."""
    found = read_after_news("en", sentence).fields().get("positions", ())
    assert [position.series for position in found] == series


def test_number_with_all_in_brackets(read_after_news: Callable[[str, str], Reading]) -> None:
    """Brackets after a number can give another one, which counts more partners or bodies."""
    for sentence, numbers in (
        ("自治体との協定は24例目(企業を含めると40例目)となります。", [("municipalities", 24), ("partners", 40)]),
        ("本協定は14件目(97自治体目)の援助協定です。", [("partners", 14), ("municipalities", 97)]),
        ("本協定は34例目(管内では3例目)です。", [("partners", 34)]),
    ):
        found = read_after_news("ja", sentence).fields()["positions"]
        assert [(position.series, position.ordinal) for position in found] == numbers


def test_partners_of_one_people(read_after_news: Callable[[str, str], Reading]) -> None:
    """The number among the partners of one country has a series of its own."""
    sentence = "It is the 30th Japanese sister school of the college and the 172nd sister school of the college."
    found = read_after_news("en", sentence).fields()["positions"]
    assert [(position.series, position.ordinal) for position in found] == [("partners-in-japan", 30), ("partners", 172)]


def test_acronym_of_an_agreement() -> None:
    """A number is of the agreement where the text says what its acronym is short for."""
    text = "8 March 2021\n\nBlue State signed a tax exchange {} (TIEA) with Green State. This is its 32nd TIEA."
    [position] = reading.read(text.format("agreement")).fields()["positions"]
    assert isinstance(position, Position)
    assert (position.series, position.ordinal) == ("partners", 32)
    assert "positions" not in reading.read(text.format("agreement and a list of areas")).fields()


@pytest.mark.parametrize("row", rows("sentences.jsonl", field="positions"), ids=lambda row: row["text"])
def test_ordinal(row: dict[str, Any], read_after_news: Callable[[str, str], Reading]) -> None:
    """A sentence says which agreement it is."""
    found = read_after_news(row["lang"], row["text"]).fields()["positions"]
    assert [position.ordinal for position in found] == [row["value"]]


@pytest.mark.parametrize(
    ("partner", "sentence"),
    [
        ("株式会社虹商事", "虹商事が自治体と協定を締結するのは3例目です。"),
        ("株式会社虹商事", "虹商事が自治\n体と協定を締結するのは3例目です。"),
        ("ＡＢＣ商事株式会社", "ＡＢＣ商事が自治体と協定を締結するのは3例目です。"),
        ("特定非営利活動法人虹の会", "虹の会が自治体と協定を締結するのは3例目です。"),
    ],
)
def test_number_whose_subject_is_a_partner(partner: str, sentence: str) -> None:
    """A number of the partner's own is not the host's, however the text is broken or wide."""
    found = reading.read(f"2021年3月1日\n\n緑市は3月1日、{partner}と連携協定を締結しました。{sentence}")
    assert found.fact("partners[0]") is not None
    assert found.fact("positions[0]") is None


def test_number_of_all(read_after_news: Callable[[str, str], Reading]) -> None:
    """What follows 全体では counts all partners, after a number abroad or alone."""
    for sentence, numbers in (
        ("連携協定の締結は、海外では3例目、全体では7例目となります。", [("partners-abroad", 3), ("partners", 7)]),
        ("全体では7例目となります。", [("partners", 7)]),
    ):
        found = read_after_news("ja", sentence).fields()["positions"]
        assert [(position.series, position.ordinal) for position in found] == numbers


@pytest.mark.parametrize("second", ["fifth", "5th", "twenty-first", "2nd"])
def test_number_of_all_and_of_those_abroad(second: str, read_after_news: Callable[[str, str], Reading]) -> None:
    """The words after a second number do not say what the first one counts."""
    text = f"It is our ninth partner and {second} overseas partner."
    found = read_after_news("en", text).fields()["positions"]
    assert (found[0].series, found[0].ordinal) == ("partners", 9)

"""Readings, their drafts and the figures of the next release; every text is made up."""

import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest

from linkj_partners import (
    Agreement,
    Basis,
    Name,
    Organization,
    PartialDate,
    Person,
    Position,
    Provenance,
    Register,
    Term,
    reading,
    tables,
)
from linkj_partners.errors import InvalidDataError, InvalidValueError, UnsupportedLanguageError, WrongTypeError
from linkj_partners.reading import Fact, figures
from linkj_partners.reading._flow import Flow

RELEASE = """2021年5月10日

虹研究機構（理事長：山田花子、以下「虹研」）は、青空市（市長：川口太郎）と5月6日、まちづくりに関する覚書を締結しました。
今後3年間にわたり協力します。自治体としては4例目、海外8団体を含む16団体との連携です。
"""
REGISTER = Register(
    revision=date(2021, 1, 1),
    host="rainbow",
    organizations=[
        Organization(key="rainbow", names=(Name(text="虹研究機構", lang="ja"),)),
        Organization(key="blue-city", names=(Name(text="青空市", lang="ja"),)),
    ],
    people=[Person(key="hanako-yamada", names=(Name(text="山田 花子", lang="ja"),))],
    agreements=[],
)


def test_reading_is_a_value() -> None:
    """A reading is equal to another of the same text, and can be hashed and pickled."""
    found = reading.read(RELEASE)
    assert found == reading.read(RELEASE)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 (our own pickle)
    assert hash(found) == hash(reading.read(RELEASE))


def test_draft_quotes_its_evidence() -> None:
    """Every field of the draft has a provenance entry with the printed words."""
    draft = reading.read(RELEASE).agreement(key="blue-city", partners=["blue-city"], source="release")
    assert (str(draft.signed), str(draft.announced), str(draft.term)) == ("2021-05-06", "2021-05-10", "P3Y")
    notes = {entry.field: entry.note for entry in draft.provenance}
    assert notes["signed"] == "printed '5月6日'; year from the date line '2021年5月10日'"
    assert notes["term"] == "printed '今後3年間'"
    assert draft.basis("signed") is Basis.INFERRED
    assert draft.basis("term") is Basis.STATED
    assert draft.sources == ("release",)
    assert draft.positions[0].source == draft.tallies[0].source == "release"
    assert "partners[0]" not in notes  # it was given


def test_register_supplies_keys() -> None:
    """Partners and people whom a register knows get their keys there."""
    found = reading.read(RELEASE, register=REGISTER)
    draft = found.agreement(key="blue-city")
    assert draft.partners == ("blue-city",)
    assert {each.person for each in draft.representatives} >= {"hanako-yamada"}
    partner = found.fact("partners[0]")
    assert partner is not None
    assert partner.note == "'blue-city' in the register"


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("青森県つがる市", ["つがる市"]),
        ("㈱虹商事", ["株式会社虹商事"]),
        ("つがる市", ["青森県つがる市"]),
        ("虹商事", ["株式会社虹商事"]),
        ("（一財）虹財団", ["一般財団法人虹財団"]),
        ("Blue Foods", ["Blue Foods, Inc."]),
        ("Aomine University", ["青嶺大学（Aomine University）"]),
        ("青嶺大学", ["青嶺大学 / Aomine University"]),
    ],
)
def test_register_knows_names_without_a_legal_form_or_prefecture(printed: str, known: list[str]) -> None:
    """A name has the key of the one record that has it, with or without a legal form, a prefecture or a translation."""
    assert _key_in_register(printed, known) is not None


@pytest.mark.parametrize(
    ("printed", "known"),
    [
        ("緑市", ["青県緑市", "赤県緑市"]),
        ("白県緑市", ["青県緑市"]),
        ("有限会社虹商事", ["株式会社虹商事"]),
        ("Blue Foods Inc.", ["Blue Foods Ltd."]),
        ("旧緑市", ["虹市（旧緑市）"]),
    ],
)
def test_register_with_other_bodies_of_the_name(printed: str, known: list[str]) -> None:
    """A name with another legal form or prefecture is another body's, and one that fits two records has no key."""
    assert _key_in_register(printed, known) is None


def _key_in_register(printed: str, known: list[str]) -> str | None:
    rows = [{"Partner": name, "Signed": f"2020-01-0{day}"} for day, name in enumerate(known, start=1)]
    register = tables.read(rows, host="白財団", as_of=date(2026, 1, 1))
    found = reading.read(f"白財団は2026年6月1日、{printed}と協定を締結しました。", register=register)
    [partner] = found.agreement(key="new").partners
    return partner if partner in {each.key for each in register.organizations} else None


def test_register_whose_host_is_not_named() -> None:
    """A register whose host is not among the names decides nothing."""
    found = reading.read("青空市と緑大学との覚書の調印式を行いました。", register=REGISTER)
    assert [fact.value for fact in found.facts if fact.field == "host"] == ["青空市"]


def test_host_of_the_register_is_the_host() -> None:
    """Of two parties the host of the register is the writer."""
    found = reading.read("青空市と虹研究機構との覚書の調印式を行いました。", register=REGISTER)
    host = found.fact("host")
    assert host is not None
    assert host.value == "虹研究機構"


def test_unknown_names_get_keys_of_their_own() -> None:
    """A Latin name becomes a slug, another one a digest that is always the same."""
    text = "虹研究機構は、Blue Cityおよび緑丘市と2021年5月6日、覚書を締結しました。"
    first = reading.read(text).agreement(key="a")
    assert first.partners[0] == "blue-city"
    assert first.partners == reading.read(text).agreement(key="a").partners


def test_overrides_replace_what_was_read() -> None:
    """Keyword arguments fill and override fields, and their provenance goes."""
    draft = reading.read(RELEASE).agreement(
        key="a", term=Term(years=5), term_phrase=None, signed=PartialDate.parse("2021-05-07"), announced=None
    )
    assert (str(draft.term), str(draft.signed), draft.term_phrase) == ("P5Y", "2021-05-07", None)
    assert {"term", "signed", "announced", "term_phrase"}.isdisjoint(entry.field for entry in draft.provenance)


def test_given_provenance_is_kept() -> None:
    """Provenance of one's own takes the place of the evidence."""
    assert reading.read(RELEASE).agreement(key="a", provenance=()).provenance == ()


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({}, ["$.key"]),
        ({"key": "A"}, ["$.key"]),
        ({"key": "a", "colour": 1}, ["$.colour"]),
        ({"key": "a", "partners": ["x", "x"]}, ["$.partners[1]"]),
        ({"key": "a", "signed": "2021"}, ["$.signed"]),
        ({"key": "a", "partners": 7}, ["$.partners"]),
        ({"key": "a", "provenance": [Provenance(field="ended", basis=Basis.STATED)]}, ["$.provenance[0].field"]),
    ],
)
def test_what_a_draft_lacks(fields: dict[str, Any], paths: list[str]) -> None:
    """A missing or wrong field is an error with its path."""
    with pytest.raises(InvalidDataError) as caught:
        reading.read(RELEASE).agreement(**fields)
    assert [problem.path for problem in caught.value.problems] == paths


def test_missing_signing_day() -> None:
    """Without a signing day a draft says what to do."""
    with pytest.raises(InvalidDataError, match=r"\$\.signed: the text does not say it"):
        reading.read("虹大学と覚書を締結しました。").agreement(key="a")


def test_signing_after_the_announcement() -> None:
    """A release of a signing to come has the day of the announcement before that of the signing."""
    draft = reading.read("2021年5月10日\n\n虹大学と5月14日、覚書を締結します。").agreement(key="a")
    assert (str(draft.announced), str(draft.signed)) == ("2021-05-10", "2021-05-14")


def test_given_keys_of_partners_are_those_of_their_people() -> None:
    """A representative of a partner is of the organization whose key is given."""
    text = "2021年5月10日\n\n虹大学は5月7日、緑市と覚書を締結しました。\n\n緑市長 森一郎（左）と虹大学長 林二郎（右）"
    draft = reading.read(text).agreement(key="a", partners=["green-city"])
    assert draft.representatives[0].organization == "green-city"
    other = reading.read(text).agreement(key="a", partners=["green-city", "red-city"])
    assert other.partners == ("green-city", "red-city")
    assert "green-city" not in {person.organization for person in other.representatives}


def test_read_keys_in_another_order_change_nothing() -> None:
    """A person stays with the partner whose name the text puts beside them; new keys may come from an iterator."""
    found = reading.read("虹大学は2021年3月3日、緑市(市長:青木太郎)及び青市(市長:白井次郎)と連携協定を締結しました。")
    whole = found.agreement(key="a")
    turned = found.agreement(key="a", partners=whole.partners[::-1])
    assert turned.representatives == whole.representatives
    named = found.agreement(key="a", partners=iter(["green-city", "blue-city"]))
    assert [person.organization for person in named.representatives] == ["green-city", "blue-city"]


@pytest.mark.parametrize("partners", [["Not a Key!", "b"], [5, 5], 5])
def test_wrong_keys_of_partners(partners: Any) -> None:
    """The error names the field of the agreement."""
    found = reading.read("虹大学は2021年3月3日、緑市(市長:青木太郎)及び青市(市長:白井次郎)と連携協定を締結しました。")
    with pytest.raises(InvalidDataError, match=r"\$\.partners"):
        found.agreement(key="a", partners=partners)


def test_a_misspelt_field_names_the_closest() -> None:
    """The message names the field that is meant."""
    with pytest.raises(InvalidDataError, match="did you mean 'term'"):
        reading.read(RELEASE).agreement(key="a", trem=1)


def test_fields_without_a_key() -> None:
    """The fields of an incomplete draft are there too."""
    fields = reading.read("虹大学と覚書を締結しました。").fields()
    assert "signed" not in fields
    assert len(fields["provenance"]) == 3


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ({"text": 7}, {}),
        ({"text": "a"}, {"published": "2021-05-10"}),
        ({"text": "a"}, {"published": datetime(2021, 5, 10, tzinfo=UTC)}),
        ({"text": "a"}, {"register": {}}),
    ],
)
def test_wrong_arguments(arguments: dict[str, Any], named: dict[str, Any]) -> None:
    """Wrong types are documented errors."""
    with pytest.raises(WrongTypeError):
        reading.read(arguments["text"], **named)
    with pytest.raises(WrongTypeError):
        reading.read("a").fact(7)  # type: ignore[arg-type]


def test_fact_of_no_field() -> None:
    """A field that an agreement does not have is refused, and one that was not read is None."""
    found = reading.read("a")
    assert [found.fact(field) for field in ("signed", "host", "announced", "renewal", "partners[3]")] == [None] * 5
    with pytest.raises(InvalidValueError, match="did you mean 'signed'"):
        found.fact("sigend")
    with pytest.raises(InvalidValueError, match=r"one of its parts, such as 'partners\[0\]'"):
        found.fact("partners")
    with pytest.raises(InvalidValueError, match=r"such as 'partners\[0\]'$"):
        found.fact("")


def test_fact_refuses_other_indices() -> None:
    """A fact encloses its words."""
    with pytest.raises(InvalidValueError, match="index after the last"):
        Fact(field="signed", value=None, text="5月", start=0, end=9)


def test_figures_of_an_agreement_that_is_not_in_the_register_yet(frozen_register: Register) -> None:
    """The next release prints the numbers with its own agreement counted."""
    register = frozen_register
    nxt = Agreement(
        key="next",
        partners=("medicen-paris-region",),
        signed=PartialDate.parse("2030-01-01"),
        renews="medicen-paris-region",
    )
    assert figures(register, nxt, "ja").positions["partners"] == "16例目"
    new = Agreement(key="new", signed=PartialDate.parse("2030-01-01"), term=Term(years=5))
    found = figures(register, new, "ja")
    assert (found.positions["partners"], found.term) == ("17例目", "今後5年間")
    assert "17団体" in found.tally
    assert str(figures(register, new)) == f"17th\n{figures(register, new).tally}\nfor a term of 5 years"


def test_figures_of_an_uncertain_order_are_a_range(frozen_register: Register) -> None:
    """Where the order is not known, the number is a range."""
    ucla = frozen_register["ucla"]
    assert figures(frozen_register, ucla, "ja").positions["partners"] == "9〜11例目"
    found = figures(frozen_register, ucla)
    assert found.positions["partners"] == "9th to 11th"


def test_figures_refuse_wrong_arguments(frozen_register: Register) -> None:
    """The language, the agreement and the register are checked."""
    register = frozen_register
    agreement = register["ucla"]
    with pytest.raises(UnsupportedLanguageError):
        figures(register, agreement, "fr")
    with pytest.raises(WrongTypeError):
        figures(register, agreement, ["ja"])  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        figures(register, "ucla")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        figures("bundled", agreement)  # type: ignore[arg-type]
    with pytest.raises(InvalidDataError):
        figures(register, Agreement(key="x", partners=("nobody",), signed=PartialDate.parse("2021-05-06")))


def test_lines_inside_words_do_not_matter() -> None:
    """Line breaks, carriage returns, loose spaces and invisible characters inside words are kept in the evidence."""
    text = "虹大学は青空市と5月\r\n6日、\u200b覚 書を締結し\nました。今後3年\n間です。"
    found = reading.read(text, published=date(2021, 5, 10))
    signed = found.fact("signed")
    assert signed is not None
    assert signed.text == "5月\r\n6日"
    assert found.fact("instrument") is not None


def test_page_break_inside_a_sentence() -> None:
    """A paragraph that begins with a particle goes on with the one before."""
    text = "虹大学\n\nと2021年5月6日、覚書を締結しました。"
    assert reading.read(text).fact("partners[0]") is not None


def test_phrases_of_positions_are_on_one_line() -> None:
    """The phrase of a number has no line break."""
    found = reading.read("覚書を締結しました。今回の連携は国内外で16\n例目です。")
    fact = found.fact("positions[0]")
    assert fact is not None
    assert isinstance(fact.value, Position)
    assert (fact.text, fact.value.phrase) == ("16\n例目", "16例目")


def test_words_without_a_stop_come_in_pieces() -> None:
    """Thousands of characters without a stop are read piece by piece, and nothing of them is lost."""
    text = "虹大学は青空市と覚書を締結しました。\n" + "写真は2026年6月30日まで展示され、" * 600 + "有効期間は5年間です"
    pieces = [sentence.text for sentence in Flow(text).sentences()]
    assert "".join(pieces) == text.replace("\n", "")
    assert max(map(len, pieces)) <= 4000
    assert str(reading.read(text).fields()["term"]) == "P5Y"

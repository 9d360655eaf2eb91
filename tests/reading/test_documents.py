"""Which document is signed."""

import pytest

from linkj_partners import Instrument, Text, reading


def test_agreed_memorandum() -> None:
    """To agree a memorandum is to sign it."""
    fact = reading.read("Blue plc is pleased to advise that it has agreed an MoU with Green Ltd.").fact("instrument")
    assert fact is not None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Under the MoU, both will work together.", Instrument.MOU),
        ("The memorandum of understanding covers research.", Instrument.MOU),
        ("Speaking on the MoU, the rector thanked all.", Instrument.MOU),
        ("The rectors signed the MoU in the hall.", Instrument.MOU),
        ("The agreement, in the form of a Letter of Intent, was signed in the hall.", Instrument.LETTER_OF_INTENT),
        ("It was agreed under the MoU of both states.", Instrument.AGREEMENT),
        ("In March 2016 both signed the MoU on exchange.", Instrument.AGREEMENT),
        ("They have an MoU with Red School.", Instrument.AGREEMENT),
    ],
)
def test_what_is_called_an_agreement(sentence: str, kind: Instrument) -> None:
    """An agreement has the kind by which a sentence points back at it."""
    text = "8 March 2021\n\nBlue College and Green Institute signed a research agreement.\n\n{}"
    fact = reading.read(text.format(sentence)).fact("instrument")
    assert fact is not None
    assert fact.value is kind


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        ("a Letter of Understanding", Instrument.OTHER),
        ("two Letters of Understanding (LOU)", Instrument.OTHER),
        ("a Letter of Intent", Instrument.LETTER_OF_INTENT),
        ("a Memorandum of Intent", Instrument.MEMORANDUM),
        ("two Memoranda of Intent", Instrument.MEMORANDUM),
        ("two MOAs", Instrument.AGREEMENT),
        ("a Memorandum of Agreement", Instrument.AGREEMENT),
        ("a memorandum of strategic partnership", Instrument.MEMORANDUM),
        ("three memoranda of cooperation", Instrument.MOC),
        ("a joint statement", Instrument.OTHER),
        ("a sister-city pact", Instrument.OTHER),
        ("the Green Accords", Instrument.OTHER),
        ("a Mutual Recognition Arrangement", Instrument.OTHER),
        ("a partnership declaration", Instrument.OTHER),
        ("the Montreal Protocol", Instrument.OTHER),
        ("a licensing contract", Instrument.CONTRACT),
    ],
)
def test_every_paper_has_a_kind(paper: str, kind: Instrument) -> None:
    """Whatever paper is signed, the text is read and the paper has a kind."""
    for start in ("", "Both sides announce a partnership. "):
        fact = reading.read(f"{start}Blue College and Green Institute signed {paper} today.").fact("instrument")
        assert fact is not None
        assert fact.value is kind


def test_agreement_on_a_paper() -> None:
    """An agreement on a memorandum is the memorandum."""
    fact = reading.read("Blue College today announced agreement on a memorandum of understanding.").fact("instrument")
    assert fact is not None
    assert fact.value is Instrument.MOU


def test_agreement_on_a_scheme() -> None:
    """A title that tells of a scheme is that of a release where another tells of the signing."""
    text = "連絡制度について\n\n連絡に関する協定書の締結について\n\n虹会と青空会は、連絡に関する協定書を締結しました。"
    assert reading.read(text).fact("instrument") is not None


def test_a_paper_named_after_the_news() -> None:
    """What the news calls an agreement is the paper that the next sentence names."""
    text = "Blue College announces a new agreement with Green Institute. This memorandum of understanding (MOU) is {}."
    fact = reading.read(text.format("new")).fact("instrument")
    assert fact is not None
    assert fact.value is Instrument.MOU


def test_a_title_without_the_acronym() -> None:
    """基本合意書 in the title is what the sentence below calls 基本合意書（MOU）."""
    text = "虹社と基本合意書を締結\n\n青空会は虹社と3月5日に「医療の普及に関する基本合意書（MOU）」を締結しました。"
    found = reading.read(text)
    kind, names = found.fact("instrument"), found.fact("instrument_names")
    assert kind is not None
    assert names is not None
    assert (kind.value, names.value) == (Instrument.MOU, Text({"ja": "医療の普及に関する基本合意書", "en": "MOU"}))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # What stood before の, や or 、 belongs to it, and where it begins is unsure: the word of the paper is left.
        ("虹大学は3月5日に、再生医療の研究に関する基本合意書を締結しました。", "基本合意書"),
        ("虹大学と環境にやさしい農業に関する協定を締結しました。", "協定"),
        ("虹大学と医療、福祉に関する協定を締結しました。", "協定"),
        ("虹大学は青空市と医療や介護についての覚書を締結しました。", "覚書"),
        ("虹大学と連携に関する協定を締結しました。", "連携に関する協定"),
        ("虹大学は青空市と3月5日に、連携に関する協定を締結しました。", "連携に関する協定"),
        ("虹大学は青空市と3月5日、連携に関する協定を締結しました。", "連携に関する協定"),
        # Between quotation marks it is all of the name.
        ("虹大学と「再生医療の研究に関する基本合意書」を締結しました。", "再生医療の研究に関する基本合意書"),
        ("虹大学と「学生のための連携協定」（以下「本協定」）を締結しました。", "学生のための連携協定"),
        ("虹大学と青空市は『花と緑のまちづくり協定書』を締結しました。", "花と緑のまちづくり協定書"),
        # A word that points at a paper is no name of it.
        ("虹大学と連携について合意し、本協定を締結しました。", "協定"),
        ("虹大学と略称 覚書を締結しました。", "覚書"),
        ("虹大学と連携協定（以下「本協定」という。）を締結しました。本協定の期間は3年間です。", "連携協定"),
    ],
)
def test_names_of_papers_are_whole_or_short(text: str, name: str) -> None:
    """A name that may lack its beginning is not given."""
    found = reading.read(text).fact("instrument_names")
    assert found is not None
    assert (found.value, found.text) == (Text({"ja": name}), name)


def test_title_that_disagrees_with_the_text() -> None:
    """What the text calls the paper counts more than the short word of the title."""
    text = "BCS Sign 2-Yr Agreement\n\nBlue Board has signed a Strategic Alliance Memorandum (SAM) with Green Council."
    fact = reading.read(text).fact("instrument")
    assert fact is not None
    assert fact.value is Instrument.MEMORANDUM


def test_agreement_with_an_acronym_is_of_its_kind() -> None:
    """A cooperation agreement (MoU) is an MoU, and the director of MOC signs no memorandum of that kind."""
    text = "The rector of Blue College signed a cooperation agreement (MoU) with Green Institute."
    assert [fact.value for fact in reading.read(text).facts if fact.field == "instrument"] == [Instrument.MOU]
    text = "Blue Museum and the Museum of Ceramics signed an MoU. The director of MOC, Osaka, signed the MoU as well."
    assert [fact.value for fact in reading.read(text).facts if fact.field == "instrument"] == [Instrument.MOU]

"""What a contract's wording implies, and that unknown wording implies nothing."""

import attrs
import pytest

from linkj_partners.errors import WrongTypeError
from linkj_partners.terms import Convention, Ground, Wording, conventions_for

STATED_END = None


@pytest.mark.parametrize(
    ("phrase", "conventions"),
    [
        ("締結日から3年間", [Convention.JP_CIVIL_CODE]),
        ("本契約の有効期間は、本契約の締結の日より 三 年間とする。", [Convention.JP_CIVIL_CODE]),
        ("締結日から１年６か月とする", [Convention.JP_CIVIL_CODE]),
        ("締結日から2週間", [Convention.JP_CIVIL_CODE]),
        ("締結日から10日間", [Convention.JP_CIVIL_CODE]),
        ("締結日から起算して", [Convention.JP_CIVIL_CODE_INCLUSIVE]),
        ("締結日から起算して3年間", [Convention.JP_CIVIL_CODE_INCLUSIVE]),
        ("令和元年9月1日から起算し、2年間", [Convention.JP_CIVIL_CODE_INCLUSIVE]),
        ("令和元年9月1日から2年間", [Convention.JP_CIVIL_CODE_INCLUSIVE]),
        ("２０１９年 ９月 １日より2年間", [Convention.JP_CIVIL_CODE_INCLUSIVE]),
        ("AからBまで", [STATED_END]),
        ("2020年11月20日から2023年11月19日まで", [STATED_END]),
        ("平成28年3月10日から平成29年3月9日までとする", [STATED_END]),
        ("締結日から2023年11月19日まで", [STATED_END]),
        ("今後3年間にわたり", [Convention.JP_CIVIL_CODE]),
        ("今後5年間", [Convention.JP_CIVIL_CODE]),
        ("for a period of three years from the date hereof", [Convention.UK_FROM]),
        ("For a Period of Three Years\nFrom the Date", [Convention.UK_FROM]),
        ("beginning with", [Convention.UK_BEGINNING_WITH]),
        ("three years commencing  on 1 May", [Convention.UK_BEGINNING_WITH]),
        ("three years from and including 1 May", [Convention.UK_BEGINNING_WITH]),
        ("締結日から3年間とする。ただし、2020年11月20日から2023年11月19日まで", [Convention.JP_CIVIL_CODE, STATED_END]),
    ],
)
def test_wording_is_recognized(phrase: str, conventions: list[Convention | None]) -> None:
    """A known wording is found in a clause, and tells its convention or that the end is stated."""
    assert [known.convention for known in conventions_for(phrase)] == conventions


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "3年間",
        "until further notice",
        "from the date",
        "締結日から3年を経過した日",
        "締結日から2023年",
        "期間満了の3か月前までに申出がないときは同一条件で1年間更新",
        "2020年11月20日から3年が経過する日まで",
        "東京からパリまで",
        "LINK-JからBまで",
        "今後の連携",
        "beginningwith",
        "3 yearsfrom the date",
    ],
)
def test_unknown_wording_gives_nothing(phrase: str) -> None:
    """Unknown wording gives no convention: nothing is guessed."""
    assert conventions_for(phrase) == ()


@pytest.mark.parametrize(
    "phrase",
    [
        "締結日から3年間",
        "締結日から起算して3年間",
        "令和元年9月1日から2年間",
        "2020年11月20日から2023年11月19日まで",
        "今後3年間にわたり",
        "for a period of three years from the date",
        "commencing on / beginning with",
    ],
)
def test_published_phrase_recognizes_itself(phrase: str) -> None:
    """Each phrase as its source has it is recognized as itself, and as nothing else."""
    (known,) = conventions_for(phrase)
    assert known.phrase == phrase


def test_wording_names_its_source() -> None:
    """Each answer says what it rests on and where that was found."""
    assert conventions_for("今後3年間")[0].ground is Ground.INFERRED
    assert conventions_for("beginning with")[0].ground is Ground.FROM_MEMORY
    (known,) = conventions_for("締結日から3年間")
    assert known == Wording(
        phrase="締結日から3年間",
        convention=Convention.JP_CIVIL_CODE,
        ground=Ground.STATED,
        source="hilltop-office.com",
        note="the day of the signing does not count; the source's example: ten days from 1 April are 2 to 11 April",
    )


def test_wording_is_made_by_keyword() -> None:
    """A row of texts is easily mixed up, so a wording is made by keyword only."""
    (known,) = conventions_for("締結日から3年間")
    with pytest.raises(TypeError, match="positional argument"):
        Wording(*attrs.astuple(known))  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


@pytest.mark.parametrize(
    ("phrase", "shown"), [(None, "None (type NoneType)"), (3, "3 (type int)"), (b"3", "a bytes (type bytes)")]
)
def test_only_text_is_read(phrase: object, shown: str) -> None:
    """What is no text is refused by type."""
    with pytest.raises(WrongTypeError) as caught:
        conventions_for(phrase)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    assert str(caught.value) == f"a phrase cannot be {shown}: give a str, such as '締結日から3年間'"

"""The pictures: what is drawn, never how its pixels look."""

import io
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import attrs
import pytest

from linkj_partners import (
    Agreement,
    Classification,
    Convention,
    Group,
    Name,
    PartialDate,
    PublishedTally,
    Qualifier,
    Register,
    Term,
    counting,
    plotting,
)
from linkj_partners.errors import MissingExtraError, UnsupportedLanguageError, WrongTypeError

pytest.importorskip("matplotlib")

from matplotlib import dates, font_manager, rcParams
from matplotlib.figure import Figure
from matplotlib.text import Text

from linkj_partners.plotting import _charts as charts

ON = date(2022, 4, 1)
LYON, CITY = "lyon-cluster", "some-city"


def named(ax: Any, gid: str) -> Any:
    """Return the part of a picture that goes by a name, or nothing."""
    return next((part for part in (*ax.lines, *ax.collections) if part.get_gid() == gid), None)


def day(value: float) -> date:
    """Return the day of a number on the axis."""
    found: date = cast("Any", dates).num2date(value).date()
    return found


def bars(ax: Any, gid: str) -> list[tuple[float, date, date]]:
    """Return the row, first and last day of each bar of one sort."""
    collection = named(ax, gid)
    return [(start[1], day(start[0]), day(end[0])) for start, end in collection.get_segments()]


def points(ax: Any, gid: str) -> list[tuple[date, float]]:
    """Return the day and the number of each point."""
    return [(day(x), float(y)) for x, y in named(ax, gid).get_offsets()]


def rows(ax: Any) -> list[str]:
    """Return the names at the rows."""
    return [label.get_text() for label in ax.get_yticklabels()]


def legend(ax: Any) -> list[str]:
    """Return the texts of the legend."""
    return [text.get_text() for text in ax.get_legend().get_texts()]


def marks(ax: Any, gid: str) -> list[tuple[date, int]]:
    """Return the day and the row of each mark of one sort."""
    return [(day(x), int(y)) for x, y in named(ax, gid).get_xydata()]


def texts(ax: Any) -> list[str]:
    """Return the texts beside marks."""
    return [text.get_text() for text in ax.texts]


def save(ax: Any) -> bytes:
    """Draw the whole picture, as a file."""
    file = io.BytesIO()
    ax.figure.savefig(file, format="svg")
    return file.getvalue()


def only(agreement: Agreement, register: Register, **changes: Any) -> Register:
    """Return a register of one agreement, changed."""
    return attrs.evolve(register, agreements=[attrs.evolve(agreement, **changes)])


@pytest.fixture(scope="module")
def box_font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a font that draws every East Asian letter as a box, whatever fonts the machine has."""
    builder: Any = import_module("fontTools.fontBuilder")
    pen: Any = import_module("fontTools.pens.ttGlyphPen").TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in ((0, 700), (600, 700), (600, 0)):
        pen.lineTo(corner)
    pen.closePath()
    box = pen.glyph()
    font = builder.FontBuilder(1000)
    font.setupGlyphOrder([".notdef", "box"])
    font.setupCharacterMap(dict.fromkeys(range(0x2E80, 0xFFEF), "box"), allowFallback=True)
    font.setupGlyf({".notdef": box, "box": box})
    font.setupHorizontalMetrics({".notdef": (1000, 0), "box": (1000, 0)})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    font.setupOS2()
    font.setupPost()
    path = tmp_path_factory.mktemp("fonts") / "boxes.ttf"
    font.save(path)
    return path


@pytest.fixture(autouse=True)
def with_font(box_font: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a Japanese font on every machine."""
    manager: Any = font_manager.fontManager
    monkeypatch.setattr(manager, "ttflist", [*manager.ttflist])
    manager.addfont(box_font)
    monkeypatch.setattr(charts, "JAPANESE_FONTS", ("No Such Font", "Boxes"))


@pytest.fixture
def without_font(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have no Japanese font."""
    monkeypatch.setattr(charts, "JAPANESE_FONTS", ("No Such Font",))


def renamed(register: Register, key: str, name: str) -> Register:
    """Return a register in which an organization has another name, and no other."""
    found = attrs.evolve(register.organization(key), names=(Name(text=name, lang="ja"),), provenance=())
    others = [each for each in register.organizations if each.key != key]
    return attrs.evolve(register, organizations=[*others, found])


class TestTimeline:
    """When each agreement was signed, and how long its term runs."""

    def test_rows_are_the_agreements_in_signing_order(self, frozen_register: Register) -> None:
        """The first signed is on top, with the published number where there is one."""
        ax: Any = plotting.timeline(frozen_register, ON)
        assert rows(ax)[0] == "BIOCOM"
        assert rows(ax).count("(unidentified)") == 2
        assert rows(ax)[-2:] == ["Royal Danish Embassy  15", "Medicen Paris Region  16"]
        bottom, top = ax.get_ylim()
        assert bottom > top

    def test_known_signings_are_points(self, frozen_register: Register) -> None:
        """A known day is a point on that day, in the row of its agreement."""
        drawn = marks(plotting.timeline(frozen_register, ON), "signings")
        exact = [(item.signed.earliest, row) for row, item in enumerate(frozen_register) if item.signed.is_exact]
        assert drawn == exact
        assert len(exact) == 7

    def test_uncertain_signings_are_ranges(self, frozen_register: Register) -> None:
        """A range is a bar from the first day that it can have been to the last."""
        drawn = bars(plotting.timeline(frozen_register, ON), "uncertain-signings")
        expected = [
            (row, item.signed.earliest, item.signed.latest)
            for row, item in enumerate(frozen_register)
            if not item.signed.is_exact
        ]
        assert drawn == expected
        assert len(expected) == 9

    @pytest.mark.parametrize(
        ("convention", "last"),
        [(Convention.JP_CIVIL_CODE, date(2025, 5, 9)), (Convention.JP_CIVIL_CODE_INCLUSIVE, date(2025, 5, 8))],
    )
    def test_terms_run_to_their_last_day(self, small_register: Register, convention: Convention, last: date) -> None:
        """A published term is a bar from the signing to the last day under the convention that the legend names."""
        ax = plotting.timeline(small_register, ON, convention)
        assert bars(ax, "terms") == [(1, date(2022, 5, 9), last)]
        assert f"published term to its last day ({convention.name})" in legend(ax)

    def test_term_of_an_uncertain_signing(self, small_register: Register) -> None:
        """It may run from the first day of the range to the last day that follows from its last."""
        register = only(small_register[CITY], small_register, term=Term(years=1))
        ax = plotting.timeline(register, ON)
        assert bars(ax, "uncertain-terms") == [(0, date(2021, 1, 10), date(2022, 2, 20))]
        assert named(ax, "terms") is None
        assert "published term, start uncertain (JP_CIVIL_CODE)" in legend(ax)

    def test_open_sides_reach_the_edge(self, small_register: Register) -> None:
        """A range that is open on one side, and a term past the last year, go to the end of the axis."""
        for signed in ("[..2020-12-14]", "[2018-01-31..]"):
            ax: Any = plotting.timeline(
                only(small_register[CITY], small_register, signed=PartialDate.parse(signed)), ON
            )
            (start, end) = named(ax, "uncertain-signings").get_segments()[0][:, 0]
            assert ax.get_xlim()[signed.endswith("..]")] in (start, end)
        endless = only(small_register[LYON], small_register, term=Term(years=9000), term_phrase=None, renewal=None)
        ax = plotting.timeline(endless, ON)
        assert named(ax, "terms").get_segments()[0][1][0] == ax.get_xlim()[1]

    def test_release_days_and_ends_in_fact(self, full_register: Register) -> None:
        """A known release day and the last day in force of what ended are marks in the row of the agreement."""
        ax = plotting.timeline(full_register, ON)
        assert marks(ax, "announcements") == [(date(2022, 5, 10), 2)]
        assert marks(ax, "ended") == [(date(2025, 12, 31), 5)]
        assert {"announced", "ended"} <= set(legend(ax))

    def test_stated_ends(self, full_register: Register) -> None:
        """A stated end has a bar of its own, which starts with the first day in force; an uncertain one is dashed."""
        ax = plotting.timeline(full_register, ON)
        assert bars(ax, "stated-ends") == [(3, date(2023, 4, 1), date(2024, 3, 31))]
        [(row, _, last)] = bars(ax, "uncertain-ends")
        assert (row, last) == (0, date(2026, 3, 31))
        assert named(ax, "uncertain-ends").get_linestyle() != named(ax, "stated-ends").get_linestyle()

    def test_open_ended(self, full_register: Register) -> None:
        """What has no end reaches the edge."""
        ax: Any = plotting.timeline(full_register, ON)
        start, end = named(ax, "open-ended").get_segments()[0][:, 0]
        assert (day(start), end) == (date(2023, 6, 1), ax.get_xlim()[1])

    @pytest.mark.parametrize(
        ("on", "expected"),
        [(date(2024, 3, 31), []), (date(2024, 4, 1), [date(2025, 3, 31)]), (date(2026, 2, 11), [date(2026, 3, 31)])],
    )
    def test_renewals(self, full_register: Register, on: date, expected: list[date]) -> None:
        """A renewal that runs by itself on the marked day is a line from the first last day to its own."""
        ax = plotting.timeline(full_register, on)
        drawn = bars(ax, "renewals") if named(ax, "renewals") else []
        assert drawn == [(3, date(2024, 3, 31), last) for last in expected]

    @pytest.mark.parametrize(("ended", "last"), [("2024-06-30", date(2024, 6, 30)), ("2024-01-31", date(2024, 3, 31))])
    def test_renewals_stop_at_the_end(self, full_register: Register, ended: str, last: date) -> None:
        """Nothing is renewed after the last day in force."""
        register = only(full_register["joint-lab"], full_register, ended=PartialDate.parse(ended))
        assert bars(plotting.timeline(register, date(2024, 5, 1)), "renewals") == [(0, date(2024, 3, 31), last)]

    @pytest.mark.parametrize("signed", ["9999-12-31", "0001-01-01", "[9999-12-30..]", "[..0001-01-02]"])
    def test_ends_of_the_calendar_can_be_saved(self, small_register: Register, signed: str) -> None:
        """The first and the last day that there are can be drawn."""
        bare = attrs.evolve(small_register.host, established=None, provenance=())
        others = [each for each in small_register.organizations if each.key != bare.key]
        register = attrs.evolve(small_register, organizations=[bare, *others], agreements=[])
        agreement = Agreement(key="a", signed=PartialDate.parse(signed), partners=(LYON,), term=Term(years=1))
        register = attrs.evolve(register, agreements=[agreement])
        for ax in (plotting.timeline(register, date.max), plotting.growth(register)):
            assert save(ax).startswith(b"<?xml")

    def test_many_rows(self, small_register: Register) -> None:
        """Where there are too many rows only some are named, and the picture stays small enough for a file."""
        many = [Agreement(key=f"a{number}", signed=PartialDate.on(ON)) for number in range(600)]
        ax: Any = plotting.timeline(attrs.evolve(small_register, agreements=many), ON)
        assert len(rows(ax)) == 200
        assert ax.figure.get_size_inches()[1] == charts.TALLEST

    @pytest.mark.usefixtures("without_font")
    def test_several_partners(self, full_register: Register) -> None:
        """A row names all partners, each in letters that can be shown."""
        with pytest.warns(UserWarning, match="keys are shown in their place"):
            assert rows(plotting.timeline(full_register, ON))[3] == "Lyon Cluster, quiet-lab, Nordic Embassy"

    def test_conventions_are_named(self, small_register: Register) -> None:
        """Where starts differ in kind, the legend names both conventions that last days were found under."""
        start = PartialDate.parse("2022-06-01")
        second = attrs.evolve(small_register[LYON], key="second", in_force_from=start, positions=())
        register = attrs.evolve(small_register, agreements=[small_register[LYON], second])
        wanted = "published term to its last day (JP_CIVIL_CODE, JP_CIVIL_CODE_INCLUSIVE)"
        assert wanted in legend(plotting.timeline(register, ON))

    def test_day_is_marked(self, frozen_register: Register) -> None:
        """A line stands at the day, and the legend names it."""
        ax: Any = plotting.timeline(frozen_register, ON)
        assert {day(x) for x in named(ax, "on").get_xdata()} == {ON}
        assert "2022-04-01" in legend(ax)
        left, right = ax.get_xlim()
        assert left < cast("Any", dates).date2num(ON) < right

    def test_given_axes_are_drawn_on(self, frozen_register: Register) -> None:
        """The axes that were given come back, and their figure stays the same."""
        figure = Figure()
        ax = figure.subplots()
        assert plotting.timeline(frozen_register, ON, ax=ax) is ax
        assert ax.figure is figure

    def test_empty_register(self, small_register: Register) -> None:
        """A register without agreements is a picture without rows."""
        ax = plotting.timeline(attrs.evolve(small_register, agreements=[]), ON)
        assert rows(ax) == []
        assert save(ax).startswith(b"<?xml")


class TestGrowth:
    """How many partners there were, and what was published of it."""

    @pytest.mark.parametrize("part", ["total", "overseas", "domestic"])
    def test_bands_are_the_derived_bounds(self, part: str, frozen_register: Register) -> None:
        """A step stands at each day that changes a bound, at the numbers that the signing days give."""
        ax = plotting.growth(frozen_register)
        lower, upper = named(ax, f"{part}-lower"), named(ax, f"{part}-upper")
        assert {lower.get_drawstyle(), upper.get_drawstyle()} == {"steps-post"}
        drawn = [
            (day(x), low, high) for (x, low), (_, high) in zip(lower.get_xydata(), upper.get_xydata(), strict=True)
        ]
        for on, low, high in drawn[:-1]:
            bounds = getattr(counting.tally(frozen_register, on), part)
            assert (bounds.lower, bounds.upper) == (low, high)
        assert drawn[-1][1:] == drawn[-2][1:]
        assert named(ax, f"{part}-band") is not None

    def test_one_published_number_stands_out_as_counted(self, frozen_register: Register) -> None:
        """Counted as the publisher counts, the eight overseas of the sixteenth agreement cannot be right."""
        ax = plotting.growth(frozen_register)
        assert points(ax, "contradictory") == [(date(2021, 2, 5), 8)]
        (reason,) = texts(ax)
        assert reason.endswith(": 8 overseas, but 9 by the signing days")

    def test_another_stands_out_by_seat(self, frozen_register: Register) -> None:
        """Counted by where partners sit, it is the eight overseas of the fifteenth."""
        ax: Any = plotting.growth(frozen_register, Classification.BY_SEAT)
        assert points(ax, "contradictory") == [(date(2020, 11, 20), 8)]
        assert ax.get_title(loc="left").endswith("counted by their seat")

    def test_every_published_number_is_a_point(self, frozen_register: Register) -> None:
        """All numbers of all tallies are drawn, at the signing of their agreement, and none is left out."""
        ax = plotting.growth(frozen_register)
        printed = [
            (item.signed.latest, value)
            for item in frozen_register
            for tally in item.tallies
            for value in (tally.total, tally.overseas, tally.domestic)
            if value is not None
        ]
        assert sorted(points(ax, "published") + points(ax, "contradictory")) == sorted(printed)

    def test_register_without_a_contradiction(self, small_register: Register) -> None:
        """Where all published numbers can be right nothing stands out."""
        ax = plotting.growth(attrs.evolve(small_register, agreements=[small_register[LYON], small_register[CITY]]))
        assert named(ax, "contradictory") is None
        assert texts(ax) == []
        assert points(ax, "published") == [(date(2022, 5, 9), 2), (date(2022, 5, 9), 1)]

    def test_numbers_that_do_not_fit_together(self, small_register: Register) -> None:
        """Where each number can be right by itself but not all at once, all of them stand out."""
        early = [
            Agreement(key=group.value, counted_as=group, signed=PartialDate.parse("[2022-05-01..2022-05-20]"))
            for group in Group
        ]
        odd = PublishedTally(total=3, overseas=1, source="example-post-1")
        lyon = attrs.evolve(small_register[LYON], positions=(), tallies=(odd,))
        register = attrs.evolve(small_register, agreements=[*early, lyon])
        drawn = {point[1] for point in points(plotting.growth(register), "contradictory")}
        assert drawn == {3, 1}

    def test_given_axes_are_drawn_on(self, frozen_register: Register) -> None:
        """The axes that were given come back."""
        ax = Figure().subplots()
        assert plotting.growth(frozen_register, ax=ax) is ax

    def test_empty_register(self, small_register: Register) -> None:
        """A register without agreements has no bands."""
        ax = plotting.growth(attrs.evolve(small_register, agreements=[]))
        assert named(ax, "total-band") is None
        assert save(ax).startswith(b"<?xml")

    def test_hedged_numbers(self, small_register: Register) -> None:
        """A number that is only a lower bound contradicts what is below it, and nothing above."""
        for total, contradicts in ((2, False), (3, True)):
            tally = PublishedTally(total=total, qualifier=Qualifier.AT_LEAST)
            lyon = attrs.evolve(small_register[LYON], tallies=(tally,))
            ax = plotting.growth(attrs.evolve(small_register, agreements=[small_register[CITY], lyon]))
            assert (named(ax, "contradictory") is not None) == contradicts

    def test_many_contradictions(self, small_register: Register) -> None:
        """The first reasons are written, the others are counted."""
        wrong = [
            attrs.evolve(small_register[LYON], key=f"a{number}", positions=(), tallies=(PublishedTally(total=9),))
            for number in range(8)
        ]
        ax = plotting.growth(attrs.evolve(small_register, agreements=wrong))
        assert len(points(ax, "contradictory")) == 8
        assert texts(ax) == ["and 3 more", *["9: 9 all, but 1 by the signing days"] * 5]
        assert save(ax).startswith(b"<?xml")

    def test_open_signing(self, small_register: Register) -> None:
        """A tally of an agreement whose signing is open on one side is at the side that is known."""
        signed = PartialDate.parse("[2022-05-09..]")
        register = only(small_register[LYON], small_register, signed=signed, announced=None, positions=())
        assert points(plotting.growth(register), "contradictory")[0][0] == date(2022, 5, 9)


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"lang": "fr"}, UnsupportedLanguageError, "no picture in 'fr'"),
        ({"lang": ["en"]}, WrongTypeError, "lang cannot be a list"),
        ({"ax": "axes"}, WrongTypeError, "ax cannot be 'axes'"),
    ],
)
def test_wrong_options(small_register: Register, options: dict[str, Any], error: type[Exception], message: str) -> None:
    """The argument that is wrong is named."""
    with pytest.raises(error, match=message):
        plotting.timeline(small_register, ON, **options)
    with pytest.raises(error, match=message):
        plotting.growth(small_register, **options)


@pytest.mark.parametrize(
    ("name", "value"), [("register", None), ("register", "mine"), ("on", "2022-04-01"), ("convention", "EU")]
)
def test_wrong_types_in_a_timeline(small_register: Register, name: str, value: object) -> None:
    """So it is for what has to be drawn."""
    arguments: dict[str, Any] = {"register": small_register, "on": ON, name: value}
    with pytest.raises(WrongTypeError, match=f"{name} cannot be"):
        plotting.timeline(**arguments)


@pytest.mark.parametrize(("name", "value"), [("register", None), ("classification", "as_counted")])
def test_wrong_types_in_a_growth(small_register: Register, name: str, value: object) -> None:
    """So it is for what has to be counted."""
    arguments: dict[str, Any] = {"register": small_register, name: value}
    with pytest.raises(WrongTypeError, match=f"{name} cannot be"):
        plotting.growth(**arguments)


def test_missing_library(small_register: Register, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Matplotlib the functions are there, and a call says how to install it."""
    monkeypatch.setitem(sys.modules, "matplotlib.font_manager", None)
    message = r'matplotlib is not installed: run pip install "linkj-partners\[plot\]"'
    with pytest.raises(MissingExtraError, match=message):
        plotting.timeline(small_register, ON)
    with pytest.raises(MissingExtraError, match=message):
        plotting.growth(small_register)


class TestLetters:
    """Names in Japanese where a font can show them."""

    @pytest.mark.parametrize(("lang", "expected"), [("en", "FBRI"), ("ja", "UCサンディエゴ")])
    def test_long_names_are_shortened(self, frozen_register: Register, lang: str, expected: str) -> None:
        """A long name gives way to a short one or an acronym, so that the names leave room for the picture."""
        assert expected in rows(plotting.timeline(frozen_register, ON, lang=lang))

    def test_names_are_japanese(self, frozen_register: Register) -> None:
        """With a font, names and words are Japanese, and Latin where there is no Japanese name."""
        ax: Any = plotting.timeline(frozen_register, ON, lang="ja")
        assert rows(ax)[-2:] == ["デンマーク王国大使館  15", "Medicen Paris Region  16"]
        assert rows(ax).count("（不明）") == 2
        assert ax.get_yticklabels()[0].get_fontfamily() == [*rcParams["font.family"], "Boxes"]
        assert "公表された期間（末日はJP_CIVIL_CODEによる）" in legend(ax)
        growth: Any = plotting.growth(frozen_register, lang="ja")
        assert texts(growth) == ["「海外8団体を含む16団体」：公表値は海外8、締結日から求めると9"]
        assert growth.get_title(loc="left").endswith("の提携先の数（公表元の区分による）")

    @pytest.mark.usefixtures("without_font")
    def test_missing_font_is_told(self, frozen_register: Register) -> None:
        """Without a font names are Latin, and a warning names fonts to install."""
        with pytest.warns(UserWarning, match=r"install one, such as Noto Sans CJK JP \(fonts-noto-cjk\)"):
            ax = plotting.timeline(frozen_register, ON, lang="ja")
        assert rows(ax)[-2:] == ["Royal Danish Embassy  15", "Medicen Paris Region  16"]
        with pytest.warns(UserWarning, match="no font with Japanese letters was found") as caught:
            ax = plotting.growth(frozen_register, lang="ja")
        assert texts(ax) == ["8: 8 overseas, but 9 by the signing days"]
        assert caught[0].filename == __file__
        assert save(ax).startswith(b"<?xml")

    @pytest.mark.usefixtures("without_font")
    def test_name_that_is_japanese_only(self, small_register: Register) -> None:
        """A partner without a Latin name is named by its key, where no font can show the other."""
        register = renamed(small_register, CITY, "某市")
        with pytest.warns(UserWarning, match="no font has the letters of some names, so keys are shown") as caught:
            assert rows(plotting.timeline(register, ON))[0] == CITY
        assert caught[0].filename == __file__
        with pytest.warns(UserWarning, match="or by their keys if they have none: install one"):
            assert rows(plotting.timeline(register, ON, lang="ja"))[0] == CITY
        assert named(plotting.growth(register), "total-band") is not None
        with pytest.warns(UserWarning, match="no font has the letters of some names"):
            ax: Any = plotting.growth(renamed(small_register, small_register.host.key, "某市"))
        assert ax.get_title(loc="left").startswith(f"Partners of {small_register.host.key},")

    @pytest.mark.parametrize("name", ["มหาวิทยาลัย", "विश्वविद्यालय", "📊 Data"])
    def test_letters_that_no_font_has(self, small_register: Register, name: str) -> None:
        """In whatever script they are, the key is shown in place of boxes."""
        with pytest.warns(UserWarning, match="no font has the letters of some names"):
            assert rows(plotting.timeline(renamed(small_register, CITY, name), ON))[0] == CITY

    @pytest.mark.parametrize("name", [r"Pay \$\frac\$ now", "US$5 and US$6 club", r"\$ and \$"])
    def test_names_are_not_formulas(self, small_register: Register, name: str) -> None:
        """Two dollar signs are two dollar signs, in names, titles and printed words."""
        lyon = attrs.evolve(small_register[LYON], tallies=(PublishedTally(total=9, phrase=name),))
        register = renamed(attrs.evolve(small_register, agreements=[lyon]), small_register.host.key, name)
        drawn: list[Any] = [plotting.timeline(renamed(small_register, CITY, name), ON), plotting.timeline(register, ON)]
        drawn.append(plotting.growth(register))
        assert rows(drawn[0])[0] == name
        assert texts(drawn[2])[0].startswith(f"{name}: 9 all, but ")
        for ax in drawn:
            parts = [part for part in ax.findobj(Text) if "$" in part.get_text()]
            assert {part.get_parse_math() for part in parts} == {False}
            assert save(ax).startswith(b"<?xml")

    @pytest.mark.parametrize("letter", ["x", "市"])
    def test_endless_name_leaves_room(self, small_register: Register, letter: str) -> None:
        """What is longer than any picture is cut."""
        (row, *_) = rows(plotting.timeline(renamed(small_register, CITY, letter * 3000), ON))
        assert row == {"x": "x" * 60, "市": "市" * 30}[letter] + "..."

    def test_japanese_letters_are_drawn(self, frozen_register: Register) -> None:
        """With a font that has them no letter is missing: Matplotlib would warn."""
        assert save(plotting.timeline(frozen_register, ON, lang="ja")).startswith(b"<?xml")
        assert save(plotting.growth(frozen_register, lang="ja")).startswith(b"<?xml")

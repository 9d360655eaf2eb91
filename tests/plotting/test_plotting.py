"""The pictures: what is drawn, never how its pixels look."""

import io
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
    Name,
    PartialDate,
    PublishedTally,
    Register,
    Term,
    bundled,
    counting,
    plotting,
)
from linkj_partners.errors import UnsupportedLanguageError, WrongTypeError

pytest.importorskip("matplotlib")

from matplotlib import dates, font_manager, rcParams
from matplotlib.figure import Figure

from linkj_partners.plotting import _charts as charts

ON = date(2022, 4, 1)
LYON, CITY = "lyon-cluster", "some-city"


def named(ax: Any, gid: str) -> Any:
    """Give the part of a picture that goes by a name, or nothing."""
    return next((part for part in (*ax.lines, *ax.collections) if part.get_gid() == gid), None)


def day(value: float) -> date:
    """Give the day of a number on the axis."""
    found: date = cast("Any", dates).num2date(value).date()
    return found


def bars(ax: Any, gid: str) -> list[tuple[float, date, date]]:
    """Give the row, first and last day of each bar of one sort."""
    collection = named(ax, gid)
    return [(start[1], day(start[0]), day(end[0])) for start, end in collection.get_segments()]


def points(ax: Any, gid: str) -> list[tuple[date, float]]:
    """Give the day and the number of each point."""
    return [(day(x), float(y)) for x, y in named(ax, gid).get_offsets()]


def rows(ax: Any) -> list[str]:
    """Give the names at the rows."""
    return [label.get_text() for label in ax.get_yticklabels()]


def legend(ax: Any) -> list[str]:
    """Give the texts of the legend."""
    return [text.get_text() for text in ax.get_legend().get_texts()]


def texts(ax: Any) -> list[str]:
    """Give the texts beside marks."""
    return [text.get_text() for text in ax.texts]


def save(ax: Any) -> bytes:
    """Draw the whole picture, as a file."""
    file = io.BytesIO()
    ax.figure.savefig(file, format="svg")
    return file.getvalue()


def only(agreement: Agreement, register: Register, **changes: Any) -> Register:
    """Give a register of one agreement, changed."""
    return attrs.evolve(register, agreements=[attrs.evolve(agreement, **changes)])


class TestTimeline:
    """When each agreement was signed, and how long its term runs."""

    def test_rows_are_the_agreements_in_signing_order(self) -> None:
        """The first signed is on top, with the published number where there is one."""
        ax: Any = plotting.timeline(bundled(), ON)
        assert rows(ax)[0] == "BIOCOM"
        assert rows(ax)[3:5] == ["(unidentified)", "(unidentified)"]
        assert rows(ax)[-2:] == ["Royal Danish Embassy  15", "Medicen Paris Region  16"]
        bottom, top = ax.get_ylim()
        assert bottom > top

    def test_known_signings_are_points(self) -> None:
        """A known day is a point on that day, in the row of its agreement."""
        line = named(plotting.timeline(bundled(), ON), "signings")
        drawn = [(day(x), int(y)) for x, y in line.get_xydata()]
        exact = [(item.signed.earliest, row) for row, item in enumerate(bundled()) if item.signed.is_exact]
        assert drawn == exact
        assert len(exact) == 7

    def test_uncertain_signings_are_ranges(self) -> None:
        """A range is a bar from the first day that it can have been to the last."""
        drawn = bars(plotting.timeline(bundled(), ON), "uncertain-signings")
        expected = [
            (row, item.signed.earliest, item.signed.latest)
            for row, item in enumerate(bundled())
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
        assert "published term, signing day uncertain (JP_CIVIL_CODE)" in legend(ax)

    def test_open_sides_reach_the_edge(self, small_register: Register) -> None:
        """A range that is open on one side, and a term past the last year, go to the end of the axis."""
        for signed in ("[..2020-12-14]", "[2018-01-31..]"):
            ax: Any = plotting.timeline(
                only(small_register[CITY], small_register, signed=PartialDate.parse(signed)), ON
            )
            (start, end) = named(ax, "uncertain-signings").get_segments()[0][:, 0]
            assert ax.get_xlim()[signed.endswith("..]")] in (start, end)
        endless = only(small_register[LYON], small_register, term=Term(years=9000), tallies=())
        ax = plotting.timeline(endless, ON)
        assert named(ax, "terms").get_segments()[0][1][0] == ax.get_xlim()[1]

    def test_day_is_marked(self) -> None:
        """A line stands at the day, and the legend names it."""
        ax: Any = plotting.timeline(bundled(), ON)
        assert {day(x) for x in named(ax, "on").get_xdata()} == {ON}
        assert "2022-04-01" in legend(ax)
        left, right = ax.get_xlim()
        assert left < cast("Any", dates).date2num(ON) < right

    def test_given_axes_are_drawn_on(self) -> None:
        """The axes that were given come back, and their figure is no other."""
        figure = Figure()
        ax = figure.subplots()
        assert plotting.timeline(bundled(), ON, ax=ax) is ax
        assert ax.figure is figure

    def test_empty_register(self, small_register: Register) -> None:
        """A register without agreements is a picture without rows."""
        ax = plotting.timeline(attrs.evolve(small_register, agreements=[]), ON)
        assert rows(ax) == []
        assert save(ax).startswith(b"<?xml")

    def test_wrong_arguments(self) -> None:
        """A text is no day and no convention, and there are two languages."""
        with pytest.raises(WrongTypeError, match="on cannot be"):
            plotting.timeline(bundled(), "2022-04-01")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        with pytest.raises(WrongTypeError, match="convention cannot be"):
            plotting.timeline(bundled(), ON, "EU")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        with pytest.raises(UnsupportedLanguageError, match="no picture in 'fr': ask for one of en, ja"):
            plotting.timeline(bundled(), ON, lang="fr")


class TestGrowth:
    """How many partners there were, and what was published of it."""

    @pytest.mark.parametrize("part", ["total", "overseas", "domestic"])
    def test_bands_are_the_derived_bounds(self, part: str) -> None:
        """A step stands at each day that changes a bound, at the numbers that the signing days give."""
        ax = plotting.growth(bundled())
        lower, upper = named(ax, f"{part}-lower"), named(ax, f"{part}-upper")
        assert {lower.get_drawstyle(), upper.get_drawstyle()} == {"steps-post"}
        drawn = [
            (day(x), low, high) for (x, low), (_, high) in zip(lower.get_xydata(), upper.get_xydata(), strict=True)
        ]
        for on, low, high in drawn[:-1]:
            bounds = getattr(counting.tally(bundled(), on), part)
            assert (bounds.lower, bounds.upper) == (low, high)
        assert drawn[-1][1:] == drawn[-2][1:]
        assert named(ax, f"{part}-band") is not None

    def test_one_published_number_stands_out_as_counted(self) -> None:
        """Counted as the publisher counts, the eight overseas of the sixteenth agreement cannot be right."""
        ax = plotting.growth(bundled())
        assert points(ax, "contradictory") == [(date(2021, 2, 5), 8)]
        (reason,) = texts(ax)
        assert reason.endswith(": 8 overseas, but 9 by the signing days")

    def test_another_stands_out_by_seat(self) -> None:
        """Counted by where partners sit, it is the eight overseas of the fifteenth."""
        ax: Any = plotting.growth(bundled(), Classification.BY_SEAT)
        assert points(ax, "contradictory") == [(date(2020, 11, 20), 8)]
        assert ax.get_title(loc="left").endswith("counted by where they sit")

    def test_every_published_number_is_a_point(self) -> None:
        """All numbers of all tallies are drawn, at the signing of their agreement, and none is left out."""
        ax = plotting.growth(bundled())
        printed = [
            (item.signed.latest, value)
            for item in bundled()
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
            attrs.evolve(small_register[CITY], key=key, counted_as=group, positions=(), signed=PartialDate.parse(RANGE))
            for key, group in (("a", small_register[LYON].counted_as), ("b", small_register[CITY].counted_as))
        ]
        odd = PublishedTally(total=3, overseas=1, phrase="odd", source="example-post-1")
        lyon = attrs.evolve(small_register[LYON], positions=(), tallies=(odd,))
        register = attrs.evolve(small_register, agreements=[*early, lyon])
        drawn = {point[1] for point in points(plotting.growth(register), "contradictory")}
        assert drawn == {3, 1}

    def test_given_axes_are_drawn_on(self) -> None:
        """The axes that were given come back."""
        ax = Figure().subplots()
        assert plotting.growth(bundled(), ax=ax) is ax

    def test_empty_register(self, small_register: Register) -> None:
        """A register without agreements has no bands."""
        ax = plotting.growth(attrs.evolve(small_register, agreements=[]))
        assert named(ax, "total-band") is None
        assert save(ax).startswith(b"<?xml")


RANGE = "[2022-05-01..2022-05-20]"


class TestLetters:
    """Names in Japanese where a font can show them."""

    @pytest.fixture
    def with_font(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Take a font that comes with Matplotlib for a Japanese one."""
        monkeypatch.setattr(charts, "JAPANESE_FONTS", ("No Such Font", "DejaVu Sans"))

    @pytest.fixture
    def without_font(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have no Japanese font."""
        monkeypatch.setattr(charts, "JAPANESE_FONTS", ("No Such Font",))

    @pytest.mark.usefixtures("with_font")
    def test_names_are_japanese(self) -> None:
        """With a font, names and words are Japanese, and Latin where there is no Japanese name."""
        ax: Any = plotting.timeline(bundled(), ON, lang="ja")
        assert rows(ax)[-2:] == ["デンマーク王国大使館  15", "Medicen Paris Region  16"]
        assert rows(ax)[3] == "（不明）"
        assert ax.get_yticklabels()[0].get_fontfamily() == [*rcParams["font.family"], "DejaVu Sans"]
        assert "公表された期間（末日は JP_CIVIL_CODE による）" in legend(ax)
        growth: Any = plotting.growth(bundled(), lang="ja")
        assert texts(growth) == ["「海外8団体を含む16団体」: 公表値は海外8、締結日からは9"]
        assert growth.get_title(loc="left").endswith("の提携先の数（公表元の区分による）")

    @pytest.mark.usefixtures("without_font")
    def test_missing_font_is_told(self) -> None:
        """Without a font names are Latin, and a warning names fonts to install."""
        with pytest.warns(UserWarning, match=r"install one, such as Noto Sans CJK JP \(fonts-noto-cjk\)"):
            ax = plotting.timeline(bundled(), ON, lang="ja")
        assert rows(ax)[-2:] == ["Royal Danish Embassy  15", "Medicen Paris Region  16"]
        with pytest.warns(UserWarning, match="no font with Japanese letters was found") as caught:
            ax = plotting.growth(bundled(), lang="ja")
        assert texts(ax) == ["8: 8 overseas, but 9 by the signing days"]
        assert caught[0].filename == __file__
        assert save(ax).startswith(b"<?xml")

    @pytest.mark.usefixtures("without_font")
    def test_name_that_is_japanese_only(self, small_register: Register) -> None:
        """A partner without a Latin name is named by its key, where no font can show the other."""
        city = attrs.evolve(small_register.organization(CITY), names=(Name(text="某市", lang="ja"),))
        others = [each for each in small_register.organizations if each.key != CITY]
        register = attrs.evolve(small_register, organizations=[*others, city])
        assert rows(plotting.timeline(register, ON))[0] == CITY

    @pytest.fixture
    def boxes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Register a font that draws every letter as a box, whatever fonts the machine has."""
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
        font.save(tmp_path / "boxes.ttf")
        manager: Any = font_manager.fontManager
        monkeypatch.setattr(manager, "ttflist", [*manager.ttflist])
        manager.addfont(tmp_path / "boxes.ttf")
        monkeypatch.setattr(charts, "JAPANESE_FONTS", ("Boxes",))

    @pytest.mark.usefixtures("boxes")
    def test_japanese_letters_are_drawn(self) -> None:
        """With a font that has them no letter is missing: Matplotlib would warn."""
        assert save(plotting.timeline(bundled(), ON, lang="ja")).startswith(b"<?xml")
        assert save(plotting.growth(bundled(), lang="ja")).startswith(b"<?xml")

"""Which number the agreement has, and how many partners there are."""

from collections.abc import Iterator
from typing import Final

from linkj_partners import counting, ordinals
from linkj_partners._match import Match
from linkj_partners.model import Position, PublishedTally
from linkj_partners.numerals import Qualifier
from linkj_partners.reading._candidates._release import REACH, Line, Release, near
from linkj_partners.reading._facts import Fact

__all__ = ["numbers"]

_ABOUT: Final = ("約", "およそ")


def numbers(release: Release) -> Iterator[Fact]:
    """Yield the positions and the published tallies."""
    yield from _positions(release)
    yield from _tallies(release)


def _positions(release: Release) -> Iterator[Fact]:
    fields: dict[str, str] = {}
    for line, match in release.in_lines(ordinals.find(release.flow.text)):
        series = line.rules.series(
            *near(line, line.text, match), release.flow.text[max(0, line.start - REACH) : line.start]
        )
        if series:
            field = fields.setdefault(series, f"positions[{len(fields)}]")
            value = Position(series=series, ordinal=match.value.n, phrase=_one_line(match.text))
            yield release.fact(field, value, match.start, match.end)


def _tallies(release: Release) -> Iterator[Fact]:
    fields: dict[tuple[object, ...], str] = {}
    total: int | None = None
    counted = (each for each in _counted(release) if each[0].total != 1)  # 52校、1美術館
    for value, start, end in sorted(counted, key=lambda each: each[1]):
        total = value.total if total is None else total
        figures = (value.total, value.overseas, value.domestic, value.countries)
        field = fields.setdefault(figures, f"tallies[{len(fields)}]") if value.total in (total, None) else "tallies[0]"
        yield release.fact(field, value, start, end)


def _counted(release: Release) -> Iterator[tuple[PublishedTally, int, int]]:
    """Yield the numbers of partners, with a noun or apart from one."""
    read: set[int] = set()
    end = 0
    for line, match in sorted(_bodies(release), key=lambda pair: (pair[1].start, -pair[1].end)):
        if match.start >= end and line.rules.counts(*near(line, line.text, match)):
            yield match.value, match.start, match.end
            read.update(range(match.start, match.end))
        end = max(end, match.end)
    for line in release.lines:
        for total, overseas, span in line.rules.totals(line.text):
            can_be_right = (overseas or 0) <= total
            if can_be_right and read.isdisjoint(range(line.start + span.start, line.start + span.end)):
                is_about = line.text[: span.start].endswith(_ABOUT)
                hedge = Qualifier.ABOUT if is_about else Qualifier.EXACTLY
                value = PublishedTally(total=total, overseas=overseas, qualifier=hedge)
                yield value, line.start + span.start, line.start + span.end


def _bodies(release: Release) -> Iterator[tuple[Line, Match[PublishedTally]]]:
    """Yield the numbers of bodies, with the sentences that they stand in."""
    yield from release.in_lines(counting.find(release.flow.text))
    for line in release.lines:
        for match in line.rules.other_bodies(line.text):
            start, end = line.start + match.start, line.start + match.end
            yield line, Match(value=match.value, text=match.text, start=start, end=end)


def _one_line(words: str) -> str:
    return " ".join(words.split())

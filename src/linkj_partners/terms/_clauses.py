"""What the wording of a clause says about the last day of an agreement: a convention to count by, or the day itself."""

from collections.abc import Iterator
from typing import Final, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners import dates
from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners._reprs import record_shown
from linkj_partners.dates import PartialDate
from linkj_partners.errors import WrongTypeError
from linkj_partners.terms._conventions import Convention
from linkj_partners.terms._durations import Term
from linkj_partners.terms._lengths import find
from linkj_partners.terms._wording._parts import DAY, LENGTH, NEXT, Part, apart
from linkj_partners.terms._wording._plain import Plain

__all__ = ["Wording", "conventions_for"]


@final
@attrs.frozen(kw_only=True, order=False)
class Wording:
    """What a clause says about the last day of an agreement.

    Attributes:
        convention: The convention that the wording implies, with the signing day as the event; ``None`` where the
            clause states the last day.
        term: The length that the clause gives, or ``None``.
        last_day: The last day that the clause states, as exactly as it is printed, or ``None``.

    Raises:
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> [match] = conventions_for("締結日から3年間とする")
        >>> match.value.convention, str(match.value.term)
        (<Convention.JP_CIVIL_CODE: 'JP_CIVIL_CODE'>, 'P3Y')
    """

    convention: Convention | None = attrs.field(default=None, validator=checks.optional(checks.one_of(Convention)))
    term: Term | None = attrs.field(default=None, validator=checks.optional(checks.one_of(Term)))
    last_day: PartialDate | None = attrs.field(default=None, validator=checks.optional(checks.one_of(PartialDate)))

    __repr__ = record_shown


Wording.__module__ = "linkj_partners.terms"


def conventions_for(clause: str) -> tuple[Match[Wording], ...]:
    """Find what a clause says about the last day of an agreement.

    A clause that states its last day gives that day and no convention. One that counts gives the convention that its
    wording implies: a Japanese wording under the law of Japan, an English one under that of England. It does not
    decide which law governs. The sources of each wording are listed in the documentation, under "Conventions and law".

    Deadlines, payments, notice periods, forecasts and other prose that is not a clause on a term give nothing.

    Args:
        clause: The clause, a part of it, or running text.

    Returns:
        The wordings that are recognized, with the words, in the order of the text. More than one means that the
        text says more than one thing.

    Raises:
        WrongTypeError: It is not a string.

    Examples:
        >>> for clause in (
        ...     "締結日から起算して3年間",
        ...     "five (5) years from the Effective Date",
        ...     "as long as both wish",
        ... ):
        ...     print(
        ...         [
        ...             (match.text, match.value.convention.name)
        ...             for match in conventions_for(clause)
        ...         ]
        ...     )
        [('締結日から起算して3年間', 'JP_CIVIL_CODE_INCLUSIVE')]
        [('five (5) years from the Effective Date', 'UK_FROM')]
        []
        >>> [match] = conventions_for("有効期間は、協定締結の日から令和8年3月31日までとする")
        >>> match.value.convention, str(match.value.last_day)
        (None, '2026-03-31')
    """
    if type(clause) is not str:
        raise WrongTypeError("clause", clause, "a str, such as '締結日から3年間'")
    marked = _Marked(clause)
    return tuple(marked.match(part) for part in marked.parts())


_MARKS: Final = (DAY, LENGTH, NEXT)
_BLANK: Final = {ord(mark): " " for mark in _MARKS}
_BEGINS_NOW: Final = ("今後", "向こう", "向う", "むこう")
_JAPANESE: Final = "ぁ-ヿ一-鿿々、。「」"
_LOOSE_SPACE = Pattern(f"(?<=[{_JAPANESE}]) | (?=[{_JAPANESE}])")
_SENTENCE = Pattern(r"(?:[^。！？!?\n;；.]|\.(?!\s|$))+")
_ANY_MARK = Pattern(f"[{''.join(_MARKS)}]")


class _Marked:
    """A clause in which each date and each length is one character, and the way back to the words."""

    def __init__(self, clause: str) -> None:
        """Mark the dates and lengths; spaces inside Japanese are left out."""
        self._clause = clause
        self._plain = Plain(clause)
        text = self._plain.text.translate(_BLANK)
        self._days, self._terms = _days(text), _terms(text)
        marked, places = self._marked(text)
        loose = {space.start() for space in _LOOSE_SPACE.finditer(marked)}
        if not loose:
            self._text, self._places = marked, places
            return
        self._text = "".join(character for index, character in enumerate(marked) if index not in loose)
        self._places = [place for index, place in enumerate(places) if index not in loose]

    def _marked(self, text: str) -> tuple[str, list[int]]:
        """Return the clause with its marks and, for each of its characters, the place in the plain clause."""
        marks = [(start, end, DAY) for start, (end, _) in self._days.items()]
        marks += [
            (start, end, NEXT if text.startswith(_BEGINS_NOW, start) else LENGTH)
            for start, (end, _) in self._terms.items()
        ]
        pieces: list[str] = []
        places: list[int] = []
        last = 0
        for start, end, mark in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
            if start >= last:
                pieces += [text[last:start], mark]
                places += range(last, start + 1)
                last = end
        return "".join([*pieces, text[last:]]), [*places, *range(last, len(text) + 1)]

    def parts(self) -> Iterator[Part]:
        """Yield what the sentences say, in order."""
        from linkj_partners.terms._wording import _clauses_english, _clauses_japanese

        languages = (_clauses_japanese, _clauses_english)
        for sentence in _SENTENCE.finditer(self._text):
            if _ANY_MARK.search(sentence[0]):
                yield from (
                    part.moved(sentence.start())
                    for part in apart(part for language in languages for part in language.parts(sentence[0]))
                )

    def match(self, part: Part) -> Match[Wording]:
        """Return the words of a part and what they say."""
        start = self._plain.place(self._places[part.start])
        words = self._clause[start : self._plain.place(self._places[part.end])].rstrip()
        term = None if part.length is None else self._terms[self._places[part.length]][1]
        last_day = None if part.last_day is None else self._days[self._places[part.last_day]][1]
        value = Wording(convention=part.convention, term=term, last_day=last_day)
        return Match(value=value, text=words, start=start, end=start + len(words))


def _days(text: str) -> dict[int, tuple[int, PartialDate]]:
    """Return where dates start, with their ends and values."""
    return {match.start: (match.end, match.value) for match in dates.find(text)}


def _terms(text: str) -> dict[int, tuple[int, Term]]:
    """Return where lengths start, likewise."""
    return {match.start: (match.end, match.value) for match in find(text)}

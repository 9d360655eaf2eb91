"""What the rules of both languages answer with."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, Protocol

from linkj_partners._match import Match
from linkj_partners._patterns import Pattern
from linkj_partners.model import Instrument, PublishedTally, Role
from linkj_partners.terms import Renewal

__all__ = [
    "FIGURE",
    "LOCAL_MUNICIPALITIES",
    "MUNICIPALITIES",
    "Document",
    "Language",
    "Parties",
    "Portrait",
    "Span",
    "Total",
    "Words",
    "only_bodies",
    "spans_outside",
]

FIGURE: Final = "(?:[0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})"
"""The source of a regular expression for a number in figures, of nine digits without commas and twelve with them."""
MUNICIPALITIES: Final = "municipalities"
LOCAL_MUNICIPALITIES: Final = "local-municipalities"


class Span(NamedTuple):
    """Where words stand in the text that was asked about."""

    start: int
    end: int


class Document(NamedTuple):
    """A document that a sentence names: its kind, the words that show the kind, and its names by language."""

    kind: Instrument
    word: Span
    whole: Span
    names: dict[str, str]


class Parties(NamedTuple):
    """The names of the publisher, where it is named, and of the others.

    Of parties that are joint, such as A and B in AとBは, one is the publisher. None is where it has another name,
    such as 本学.
    """

    host: Span | None
    partners: Sequence[Span]
    are_joint: bool = False
    are_others: bool = False


class Total(NamedTuple):
    """A number of partners that stands without a noun after it, and how many of them are overseas."""

    total: int
    overseas: int | None
    span: Span


class Portrait(NamedTuple):
    """A person that a text shows: their name, title, the words before it that name an organization, and how."""

    role: Role
    whole: Span
    name: Span
    title: Span
    side: str


class Words(NamedTuple):
    """A value that is read from words, with their place."""

    value: Renewal | bool
    span: Span


class Language(Protocol):
    """The context rules of one language; in the texts each day is a mark, see `_days.marked`."""

    def signs(self, sentence: str) -> bool:
        """Return whether a sentence says that an agreement is being signed."""
        ...

    def signs_its_paper(self, sentence: str, before: str) -> bool:
        """Return whether a sentence tells of signing the agreement that the words before it name."""
        ...

    def begins_a_partnership(self, sentence: str) -> bool:
        """Return whether a sentence tells of a partnership that begins, which a paper may be about."""
        ...

    def is_on_its_paper(self, sentence: str) -> bool:
        """Return whether a sentence tells what the agreement on a partnership says, or that it was signed."""
        ...

    def signing_days(self, sentence: str) -> Iterator[int]:
        """Yield the indices of the days on which a sentence says that something is signed."""
        ...

    def is_past(self, sentence: str) -> bool:
        """Return whether a sentence says that something was signed, rather than that it will be."""
        ...

    def occasion_days(self, sentence: str) -> Iterator[int]:
        """Yield the indices of the days of a visit or ceremony, on which something may have been signed."""
        ...

    def labelled_days(self, text: str) -> Iterator[int]:
        """Yield the indices of the days that a label calls those of signing."""
        ...

    def last_days(self, text: str) -> Iterator[int]:
        """Yield the indices of the days that a text states as the last."""
        ...

    def first_days(self, text: str) -> Iterator[int]:
        """Yield the indices of the days from which something is in force."""
        ...

    def documents(self, sentence: str) -> Iterator[Document]:
        """Yield the documents that a sentence on the signing names."""
        ...

    def is_term(self, sentence: str, start: int, end: int) -> bool:
        """Return whether a length is the term of an agreement."""
        ...

    def series(self, sentence: str, start: int, end: int, before: str) -> str | None:
        """Return the series that an ordinal numbers the agreement in, or ``None``; *before* is the sentence before."""
        ...

    def counts(self, sentence: str, start: int, end: int) -> bool:
        """Return whether a number of bodies counts partners."""
        ...

    def other_bodies(self, sentence: str) -> tuple[Match[PublishedTally], ...]:
        """Return the numbers of bodies whose nouns count other things elsewhere, such as countries and museums."""
        ...

    def totals(self, sentence: str) -> Iterator[Total]:
        """Yield the numbers of partners that stand without a noun after them."""
        ...

    def is_of_partner(self, before: str, after: str, name: str, hosts: Sequence[str], *, is_tally: bool) -> bool:
        """Return whether a number between two parts of a sentence is that of a partner."""
        ...

    def is_on_agreement(self, sentence: str, start: int) -> bool:
        """Return whether the clause before an index is about the agreement or those who sign it."""
        ...

    def owners(self, sentence: str, start: int) -> tuple[str, ...]:
        """Return the bodies that a sentence tells of before an index, by their names."""
        ...

    def counterparts(self, sentence: str) -> tuple[str, ...]:
        """Return the bodies whose paper a sentence is about, by their names."""
        ...

    def tells_of_another_paper(self, sentence: str, announced: str) -> bool:
        """Return whether a sentence is on another paper than the one that words announce."""
        ...

    def is_same_body(self, one: str, other: str) -> bool:
        """Return whether two names may be of one body."""
        ...

    def is_of_other(self, sentence: str) -> bool:
        """Return whether a sentence gives the time of something other than the agreement."""
        ...

    def renewal(self, sentence: str) -> Words | None:
        """Return what a sentence says about renewal."""
        ...

    def open_end(self, sentence: str) -> Span | None:
        """Return the words that say that an agreement has no end."""
        ...

    def parties(self, sentence: str) -> Parties | None:
        """Return the parties that a sentence on the signing names."""
        ...

    def portraits(self, text: str) -> Iterator[Portrait]:
        """Yield the people in a printed text."""
        ...


def spans_outside(text: str, opening: str, closing: str) -> str:
    """Return a text of the same length in which everything in brackets is blank."""
    depth, pieces = 0, list(text)
    for index, character in enumerate(text):
        if character in opening:
            depth += 1
        if depth:
            pieces[index] = "\0"
        if character in closing and depth:
            depth -= 1
    return "".join(pieces)


def only_bodies(text: str, patterns: Iterable[Pattern]) -> str:
    """Return a text of the same length in which what each pattern finds is blank, but for its group ``body``."""
    for pattern in patterns:
        text = pattern.sub(_only_body, text)
    return text


def _only_body(match: re.Match[str]) -> str:
    if "body" not in match.re.groupindex:
        return "\0" * len(match[0])
    start, end = match.start("body") - match.start(), match.end("body") - match.start()
    return "\0" * start + match["body"] + "\0" * (len(match[0]) - end)

"""Lengths of time in words: written, read, and found in running text."""

from linkj_partners._checks import check_type
from linkj_partners._match import Match
from linkj_partners.errors import WrongTypeError
from linkj_partners.terms import _wording as wording
from linkj_partners.terms._durations import Term
from linkj_partners.terms._wording._plain import Length

__all__ = ["find", "parse", "phrase"]


def phrase(term: Term, lang: str = "en", *, spelled: bool = False) -> str:
    """Write a length of time in words.

    Args:
        term: The length.
        lang: ``"en"`` or ``"ja"``.
        spelled: Whether numbers are spelled out as contracts do: ``five (5) years``, 五年間.

    Returns:
        The words, which `parse` reads back as the same term.

    Raises:
        UnsupportedLanguageError: The language is neither English nor Japanese.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> phrase(Term(years=5)), phrase(Term(years=5), spelled=True)
        ('5 years', 'five (5) years')
        >>> (
        ...     phrase(Term(years=1, months=6), "ja"),
        ...     phrase(Term(years=1, months=6), "ja", spelled=True),
        ... )
        ('1年6か月間', '一年六か月間')
    """
    check_type("term", term, Term)
    if type(spelled) is not bool:
        raise WrongTypeError("spelled", spelled, "True or False")
    return wording.write(Length(0, 0, term.years, term.months, term.days), lang, spelled=spelled)


def parse(text: str, lang: str | None = None) -> Term:
    """Read a length of time, the whole string or an error: the same function as `Term.parse`.

    Args:
        text: The length, with no white space around it.
        lang: The language it must be in, ``"en"`` or ``"ja"``; ``None`` takes both. ISO 8601 is always read.

    Returns:
        The length in the units that were printed, so 12か月 is twelve months and not a year. Weeks become days.

    Raises:
        ParseError: The string is not an exact length of time, or its words and digits disagree.
        UnsupportedLanguageError: The language is neither English nor Japanese.
        WrongTypeError: An argument is not a string.

    Examples:
        >>> [
        ...     str(parse(text))
        ...     for text in (
        ...         "今後5年間",
        ...         "満２ヶ年間",
        ...         "3年半",
        ...         "a term of five (5) years",
        ...         "18-month",
        ...     )
        ... ]
        ['P5Y', 'P2Y', 'P3Y6M', 'P5Y', 'P18M']
        >>> parse("two (3) years")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
            ...
        linkj_partners.errors.ParseError: ... words and digits that agree: 'two' and '3' are two numbers; ...
    """
    return Term.parse(text, lang)


def find(text: str, lang: str | None = None) -> tuple[Match[Term], ...]:
    """Find the exact lengths of time in running text, whatever they are lengths of.

    Left alone are hedged lengths (約5年間, 最長7年, "at least three years"), ranges (3〜5年), dates, ages, ordinals and
    anniversaries (令和5年, 満60歳, 5年目, 5周年). "At least" before a notice is not a hedge. 5年 and 30日 without 間
    are lengths where the words beside them make them so, such as 任期は5年 and 30日以内.

    Args:
        text: Any string.
        lang: The only language to look for, ``"en"`` or ``"ja"``; ``None`` looks for both. ISO 8601 is always found.

    Returns:
        The lengths in the order of the text, without overlaps.

    Raises:
        UnsupportedLanguageError: The language is neither English nor Japanese.
        WrongTypeError: An argument is not a string.

    Examples:
        >>> [
        ...     (match.text, str(match.value))
        ...     for match in find("締結日から3年間とし、満了の3か月前までに申し出る。")
        ... ]
        [('3年間', 'P3Y'), ('3か月', 'P3M')]
        >>> find("令和5年から約5年間")
        ()
    """
    return tuple(
        Match(
            value=Term(years=found.years, months=found.months, days=found.days),
            text=text[found.start : found.end],
            start=found.start,
            end=found.end,
        )
        for found in wording.find(text, lang)
    )

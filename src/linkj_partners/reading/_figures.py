"""What the next release should print: the figures that follow from a register."""

from typing import final

import attrs

from linkj_partners import _checks as checks
from linkj_partners import counting, ordinals, terms
from linkj_partners._frozen_mapping import FrozenMapping
from linkj_partners.counting import Bounds
from linkj_partners.counting._at_signing import tally_at_signing
from linkj_partners.errors import InvalidValueError
from linkj_partners.model import Agreement, Register

__all__ = ["Figures", "figures"]


@final
@attrs.frozen(kw_only=True, order=False)
class Figures:
    """The figures of a release as it should print them.

    Attributes:
        positions: The number of the agreement in each series that it belongs to, by the key of the series. Where the
            order of signing is not known, a range.
        tally: How many partners there are up to the agreement, its own among them. Where the order of signing is not
            known, a range.
        term: The term, or ``None`` where the agreement has none.
    """

    positions: FrozenMapping[str, str]
    tally: str
    term: str | None

    def __str__(self) -> str:
        """Return the figures, one a line."""
        return "\n".join([*self.positions.values(), self.tally, *([self.term] if self.term else [])])


def figures(register: Register, agreement: Agreement, lang: str = "en") -> Figures:
    """Return the figures that the release of an agreement should print, by the register.

    Args:
        register: The register, with or without the agreement.
        agreement: The agreement, such as a draft from `Reading.agreement`.
        lang: ``"en"`` or ``"ja"``.

    Returns:
        The figures in words.

    Raises:
        InvalidDataError: The agreement does not fit into the register, such as one with an unknown partner.
        UnsupportedLanguageError: The language is another string.
        WrongTypeError: An argument has the wrong type.

    Examples:
        >>> from linkj_partners import bundled
        >>> register = bundled()
        >>> print(figures(register, register["medicen-paris-region"], "ja"))
        16例目
        海外9団体を含む16団体
        今後5年間
        >>> figures(register, register["kanagawa-prefecture"]).positions["municipalities"]
        '4th'
    """
    checks.check_lang("figures", lang, ("en", "ja"))
    checks.check_type("agreement", agreement, Agreement)
    checks.check_type("register", register, Register)
    whole = register if agreement in register else register.with_agreements(agreement)
    return Figures(
        positions=FrozenMapping(tuple(_positions(whole, agreement, lang).items())),
        tally=counting.phrase(tally_at_signing(whole, agreement), lang),
        term=_term(agreement, lang),
    )


def _positions(register: Register, agreement: Agreement, lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for series in register.series:
        try:
            number = counting.position(register, agreement, series.key)
        except InvalidValueError:
            continue
        found[series.key] = _ordinal(number, lang)
    return found


def _ordinal(number: Bounds, lang: str) -> str:
    if lang == "ja":
        numbers = f"{number.lower}" if number.is_exact else f"{number.lower}〜{number.upper}"
        return f"{numbers}例目"
    words = [ordinals.phrase(n) for n in dict.fromkeys((number.lower, number.upper))]
    return " to ".join(words)


def _term(agreement: Agreement, lang: str) -> str | None:
    if agreement.term is None:
        return None
    length = terms.phrase(agreement.term, lang)
    return f"今後{length}" if lang == "ja" else f"for a term of {length}"

"""Words in several languages: a text as a language map, and the names of organizations and people."""

from collections.abc import ItemsView, Iterator, Mapping
from typing import Any, final

import attrs

from linkj_partners import _checks as checks
from linkj_partners._reprs import record_shown
from linkj_partners.errors import InvalidValueError, UnsupportedLanguageError, WrongTypeError
from linkj_partners.model._fields import defaulted
from linkj_partners.model._vocabulary import NameKind

__all__ = ["Name", "Text", "by_preference", "label_of", "name_of"]


def _sorted_pairs(texts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    kind: type[object] = type(texts)
    if kind is not dict and not isinstance(texts, Mapping):
        raise WrongTypeError("texts", texts, "a mapping of language tags to texts, such as {'ja': '覚書'}")
    if not texts:
        raise InvalidValueError("texts", texts, "at least one language, such as {'ja': '覚書'}")
    for lang, text in texts.items():
        if type(lang) is not str or not checks.LANGUAGE.fullmatch(lang):
            allowed = "a BCP 47 language tag such as 'en', 'ja' or 'ja-Latn'"
            raise InvalidValueError("lang", checks.check_text("lang", lang), allowed)
        if not checks.is_plain_text(text):
            checks.check_text(lang, text)
    return tuple(sorted(texts.items()))


@final
@attrs.frozen(repr=False, eq=False, order=False)
class Text(Mapping[str, str]):
    """One short text in one or several languages, a language map as in JSON-LD 1.1.

    It is a mapping, sorted by tag, that cannot be changed.

    Args:
        texts: The text by language, with BCP 47 tags (RFC 5646) in their usual letter case; never empty.

    Raises:
        InvalidValueError: The mapping is empty, a tag is not a language tag, or a string is empty or has several lines.
        WrongTypeError: It is not a mapping of strings to strings.

    Examples:
        >>> text = Text({"ja": "覚書", "en": "memorandum"})
        >>> text["ja"], "fr" in text, text.langs, text.label("fr", "en")
        ('覚書', False, ('en', 'ja'), 'memorandum')
        >>> Text({**text, "fr": "protocole"}).langs, text == {"en": "memorandum", "ja": "覚書"}
        (('en', 'fr', 'ja'), True)
    """

    _pairs: tuple[tuple[str, str], ...] = attrs.field(alias="texts", converter=_sorted_pairs)

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages, sorted by tag."""
        return tuple(lang for lang, _ in self._pairs)

    def items(self) -> ItemsView[str, str]:
        """Return each language with its text, sorted by tag."""
        return dict(self._pairs).items()

    def __getitem__(self, lang: str) -> str:
        """Return the text in a language; letter case does not matter.

        Raises:
            UnsupportedLanguageError: No text is in that language.
            WrongTypeError: ``lang`` is not a string.
        """
        found = self._find(checks.check_type("lang", lang, str))
        if found is None:
            raise UnsupportedLanguageError("text", lang, self.langs)
        return found

    def __contains__(self, lang: object) -> bool:
        """Return whether a text in exactly that language exists; letter case does not matter."""
        return isinstance(lang, str) and self._find(lang) is not None

    def __iter__(self) -> Iterator[str]:
        """Iterate over the languages, sorted by tag."""
        return iter(self.langs)

    def __len__(self) -> int:
        """Return the number of languages."""
        return len(self._pairs)

    def __eq__(self, other: object) -> bool:
        """Return whether the other mapping has the same texts."""
        return self._pairs == other._pairs if type(other) is Text else super().__eq__(other)

    def __hash__(self) -> int:
        """Hash it as every mapping of the library that cannot be changed."""
        return hash(frozenset(self._pairs))

    def label(self, *langs: str) -> str:
        """Return the text in the first of *langs* that has one, else the first text there is.

        Args:
            langs: Language tags, the most wanted first; ``en-GB`` falls back to ``en`` (RFC 4647, section 3.4).

        Raises:
            WrongTypeError: A tag is not a string.
        """
        return label_of(self._pairs, langs)

    def _find(self, lang: str) -> str | None:
        return next((text for known, text in self._pairs if known.lower() == lang.lower()), None)

    def __repr__(self) -> str:
        """Return an expression that evaluates back to the text."""
        return f"Text({dict(self._pairs)!r})"

    def _repr_pretty_(self, printer: Any, _: object) -> None:
        """Show IPython and Hypothesis the same expression; they would show the private field."""
        printer.text(repr(self))


@final
@attrs.frozen(kw_only=True, order=False)
class Name:
    """A name of an organization or a person in one language and spelling.

    Attributes:
        text: The name as written.
        lang: Its language and, where it is not the usual one, script: ``ja``, ``en``, ``ja-Latn``.
        kind: The kind of name.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> Name(text="MPR", lang="en", kind=NameKind.ACRONYM).text
        'MPR'
    """

    text: str = attrs.field(validator=checks.text)
    lang: str = attrs.field(validator=checks.language_tag)
    kind: NameKind = defaulted(NameKind.OFFICIAL, checks.one_of(NameKind))

    __repr__ = record_shown


_PREFERENCE = {kind: place for place, kind in enumerate(NameKind)}


def name_of(names: tuple[Name, ...], langs: tuple[str, ...], what: str) -> str:
    """Return the preferred name in the first of *langs* that has one, or raise."""
    pairs = by_preference(names)
    found = _lookup(pairs, langs)
    if found is None:
        raise UnsupportedLanguageError(what, ", ".join(langs), tuple(sorted({name.lang for name in names})))
    return found


def label_of(pairs: tuple[tuple[str, str], ...], langs: tuple[str, ...]) -> str:
    """Return the text in the first of *langs* that has one, else the first text there is."""
    found = _lookup(pairs, langs)
    return pairs[0][1] if found is None else found


def by_preference(names: tuple[Name, ...]) -> tuple[tuple[str, str], ...]:
    """Return the language and text of each name, the preferred kinds first."""
    return tuple((name.lang, name.text) for name in sorted(names, key=lambda name: _PREFERENCE[name.kind]))


def _lookup(pairs: tuple[tuple[str, str], ...], langs: tuple[str, ...]) -> str | None:
    """Look a text up as in RFC 4647, section 3.4: each wanted tag is shortened from its end until it is found."""
    for lang in langs:
        checks.check_type("langs", lang, str)
    known: dict[str, str] = {}
    for lang, text in pairs:
        known.setdefault(lang.lower(), text)
    for lang in langs:
        wanted = lang.lower()
        while wanted:
            if wanted in known:
                return known[wanted]
            wanted = _shortened(wanted)
    return None


def _shortened(lang: str) -> str:
    """Drop the last subtag, and a single letter that would then be the last."""
    shorter = lang.rpartition("-")[0]
    return shorter[:-2] if shorter[-2:-1] == "-" else shorter

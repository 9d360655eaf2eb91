"""The people that a text shows, and whom they stand for."""

from collections.abc import Iterator, Mapping
from typing import final

import attrs

from linkj_partners import _checks as checks
from linkj_partners.model import Register, Representative, Role, Text
from linkj_partners.reading import _english, _japanese
from linkj_partners.reading._facts import Fact
from linkj_partners.reading._flow import Flow
from linkj_partners.reading._keys import key_of
from linkj_partners.reading._rules import Portrait, Span

__all__ = ["Appearance", "appearances", "representatives"]


@final
@attrs.frozen(kw_only=True, order=False)
class Appearance:
    """A person whom a text shows.

    Attributes:
        name: The name as printed.
        title: The title as printed.
        role: How the text shows the person.
        organization: The printed name of the organization, where the words before the title name a party.
        person: The key of the person: that of the register, or one made from the name.
        start: The index of the first character of name and title.
        end: The index after the last.

    Raises:
        InvalidValueError: A value is not allowed.
        WrongTypeError: A value has the wrong type.

    Examples:
        >>> from linkj_partners import reading
        >>> text = "某大学（学長：山田花子）は、某市と覚書を締結しました。"
        >>> [
        ...     (each.name, each.title, each.role.value, each.organization)
        ...     for each in reading.read(text).people
        ... ]
        [('山田花子', '学長', 'head', '某大学')]
    """

    name: str = attrs.field(validator=checks.text)
    title: str = attrs.field(validator=checks.text)
    role: Role = attrs.field(validator=checks.one_of(Role))
    organization: str | None
    person: str = attrs.field(validator=checks.key)
    start: int
    end: int


def appearances(flow: Flow, names: Mapping[str, str], register: Register | None) -> tuple[Appearance, ...]:
    """Return the people in the order of the text; *names* leads from each printed name of a party to its full one."""
    people = register.people if register is not None else ()
    found = sorted((_whole(each, names) for each in _portraits(flow.printed)), key=lambda portrait: portrait.whole)
    return tuple(
        Appearance(
            name=name,
            title=" ".join(flow.printed[slice(*portrait.title)].split()),
            role=portrait.role,
            organization=_organization(portrait.side, names),
            person=key_of(name, people, "person"),
            start=portrait.whole.start,
            end=portrait.whole.end,
        )
        for portrait in found
        if (name := " ".join(flow.printed[slice(*portrait.name)].split()))
    )


def _portraits(text: str) -> Iterator[Portrait]:
    yield from _japanese.portraits(text)
    yield from _english.portraits(text)


def _whole(portrait: Portrait, names: Mapping[str, str]) -> Portrait:
    """Return a portrait whose title begins after the name that runs into it: 理事長 in みらい財団理事長."""
    if portrait.name.start < portrait.title.start:  # in English
        return portrait
    begin = len(portrait.side) - (portrait.title.end - portrait.title.start)
    places = [(portrait.side.find(name), len(name)) for name in names]
    ends = [start + length for start, length in places if 0 <= start < begin < start + length < len(portrait.side)]
    if not ends:
        return portrait
    title = Span(portrait.title.start + max(ends) - begin, portrait.title.end)
    return portrait._replace(title=title, whole=Span(title.start, portrait.whole.end))


def _organization(side: str, names: Mapping[str, str]) -> str | None:
    """Return the full name of the party whose name the words before a title contain, the longest."""
    plain = "".join(side.split())
    inside = [name for name in names if "".join(name.split()) in plain]
    return names[max(inside, key=len)] if inside else None


def representatives(flow: Flow, shown: tuple[Appearance, ...], register: Register | None) -> Iterator[Fact]:
    """Yield the people whose organization is known as facts."""
    organizations = register.organizations if register is not None else ()
    of_parties = [person for person in shown if person.organization]
    for index, person in enumerate(of_parties):
        yield Fact(
            field=f"representatives[{index}]",
            value=Representative(
                person=person.person,
                organization=key_of(str(person.organization), organizations, "organization"),
                role=person.role,
                title=Text({"en" if person.title.isascii() else "ja": person.title}),
            ),
            text=flow.source[person.start : person.end],
            start=person.start,
            end=person.end,
        )

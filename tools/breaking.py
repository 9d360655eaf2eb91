"""Sound documents broken at random, each in one way at one place: what `hostile_input` gives to the library.

Every kind of breakage is a function of a document, which is its own to spoil, and of a source of chance. It
gives the text and what is known of it beforehand: where it was broken and whether it must be refused.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from linkj_partners.loading._strict_json import member_path

Chance: TypeAlias = random.Random
Step: TypeAlias = str | int


@attrs.frozen(kw_only=True)
class Broken:
    """A document that was broken.

    Attributes:
        content: The text, or its bytes.
        places: The JSON paths of what was broken; none where the text is no JSON any more.
        needed: The paths at or within which there must be a problem.
        is_refused: Whether it must be refused; ``None`` where that depends on what chance put there.
        offset: The index at which the text, or its bytes, was broken; ``None`` where a value was.
    """

    content: str | bytes
    places: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    is_refused: bool | None = None
    offset: int | None = None


class Place(NamedTuple):
    """A value in a document: what holds it, where in that it stands, and the place of what holds it."""

    holder: Any
    step: Step
    parent: "Place | None"

    @property
    def value(self) -> Any:
        """The value."""
        return self.holder[self.step]

    @property
    def path(self) -> str:
        """The JSON path of the value."""
        return "$" if self.parent is None else _path(self.parent.path, self.step)

    @property
    def holder_path(self) -> str:
        """The JSON path of what holds the value; empty for the document itself."""
        return "" if self.parent is None else self.parent.path

    def put(self, value: Any) -> None:
        """Put another value there."""
        self.holder[self.step] = value


def _path(path: str, step: Step) -> str:
    return f"{path}[{step}]" if isinstance(step, int) else member_path(path, step)


def places_in(document: Any) -> Iterator[Place]:
    """Walk a document, itself included, in order."""
    pending = [Place([document], 0, None)]
    while pending:
        place = pending.pop()
        yield place
        value = place.value
        pending += [Place(value, step, place) for step in reversed(_steps(value))]


def _steps(value: Any) -> list[Step]:
    """Give the names or the indices by which a JSON value is gone into."""
    if is_list(value):
        return list(range(len(value)))
    return list(value) if is_object(value) else []


# These do not narrow, which would make the type of what is held unknown instead of any.
def is_list(value: object) -> bool:
    """Tell whether a JSON value is a list."""
    return isinstance(value, list)


def is_object(value: object) -> bool:
    """Tell whether a JSON value is an object."""
    return isinstance(value, dict)


def values_by_path(document: Any) -> dict[str, Any]:
    """Give every value of a document by its JSON path."""
    found: dict[str, Any] = {}
    pending = [("$", document)]
    while pending:
        path, value = pending.pop()
        found[path] = value
        pending += [(_path(path, step), value[step]) for step in _steps(value)]
    return found


def sliced(document: Any, agreements: int) -> list[Any]:
    """Cut sound documents out of a sound one: each with so many agreements in a row, and all that these name."""
    ring = document["agreements"] * 2
    return [_slice(document, ring[first : first + agreements]) for first in range(len(document["agreements"]))]


def _slice(document: Any, agreements: list[Any]) -> Any:
    wanted = {document["host"], *_named(agreements, "partner"), *_named(agreements, "organization")}
    organizations = [record for record in document["organizations"] if record["key"] in wanted]
    cited = {*_named([agreements, organizations], "source"), *_named([agreements, organizations], "sources")}
    sources = [record for record in document["sources"] if record["key"] in cited]
    return document | {"organizations": organizations, "sources": sources, "agreements": agreements}


def _named(part: Any, member: str) -> Iterator[str]:
    """Give the keys that stand under a member's name, alone or in a list."""
    for place in places_in(part):
        if place.step == member and place.value:
            yield from place.value if is_list(place.value) else [place.value]


class NotHereError(Exception):
    """The document has nothing that can be broken in that way."""


def _pick(document: Any, chance: Chance, is_wanted: Callable[[Place], bool]) -> Place:
    found = [place for place in places_in(document) if is_wanted(place)]
    if not found:
        raise NotHereError
    return chance.choice(found)


def _is_member(place: Place) -> bool:
    return is_object(place.holder)


def _is_item(place: Place) -> bool:
    return is_list(place.holder) and place.parent is not None


def _is_text(place: Place) -> bool:
    return isinstance(place.value, str) and place.value != ""


def _text_of(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False)


def _lines_of(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _refused(document: Any, *places: str) -> Broken:
    return Broken(content=_text_of(document), places=places, needed=places, is_refused=True)


def _either(document: Any, *places: str) -> Broken:
    return Broken(content=_text_of(document), places=places)


_ONE_OF_EACH_TYPE: Final[tuple[Any, ...]] = (None, True, False, 7, 1.5, "x", [], ["x"], [None], {}, {"key": "x"})


def type_swapped(document: Any, chance: Chance) -> Broken:
    """Put a value of another type there; null is allowed where a fact need not be known."""
    place = _pick(document, chance, lambda _: True)
    old = place.value
    new = chance.choice([value for value in _ONE_OF_EACH_TYPE if type(value) is not type(old)])
    if place.path == "$":
        return _refused(new, "$")
    place.put(new)
    may_be_null = _is_member(place) and not is_list(old) and None in (old, new)
    return (_either if may_be_null else _refused)(document, place.path)


def key_dropped(document: Any, chance: Chance) -> Broken:
    """Take a member out of an object."""
    place = _pick(document, chance, _is_member)
    del place.holder[place.step]
    return _refused(document, place.path)


_MARK: Final = "@@@"


def key_doubled(document: Any, chance: Chance) -> Broken:
    """Let a member stand twice in an object, with the same value or another."""
    place = _pick(document, chance, _is_member)
    place.holder[_MARK] = chance.choice((place.value, *_ONE_OF_EACH_TYPE))
    text = _text_of(document).replace(json.dumps(_MARK), json.dumps(place.step))
    return Broken(content=text, places=(place.path,), needed=(place.path,), is_refused=True)


def key_misspelt(document: Any, chance: Chance) -> Broken:
    """Give a member another name."""
    place = _pick(document, chance, _is_member)
    name = _new_key(place, chance)
    place.holder[name] = place.holder.pop(place.step)
    return _refused(document, place.path, member_path(place.holder_path, name))


def key_added(document: Any, chance: Chance) -> Broken:
    """Put a member into an object that it does not have."""
    place = _pick(document, chance, _is_member)
    name = _new_key(place, chance)
    place.holder[name] = chance.choice((place.value, *_ONE_OF_EACH_TYPE))
    return _refused(document, member_path(place.holder_path, name))


def _new_key(place: Place, chance: Chance) -> str:
    key = str(place.step)
    names = (misspelt(key, chance), key.upper(), f"{key} ", f"_{key}", "", "名前", "\ud800", "__class__", "$", "a.b[0]")
    return chance.choice([name for name in names if name not in place.holder])


def misspelt(text: str, chance: Chance) -> str:
    """Leave a character out, double it, swap it with the next one or put another one in its place."""
    place = chance.randrange(len(text))
    here, rest = text[place], text[place + 1 :]
    texts = (rest, here + here + rest, rest[:1] + here + rest[1:], chance.choice("aZ9-. é一") + rest)
    return text[:place] + chance.choice([other for other in texts if other != here + rest])


def item_dropped(document: Any, chance: Chance) -> Broken:
    """Take an item out of a list."""
    place = _pick(document, chance, _is_item)
    del place.holder[place.step]
    return _either(document, place.path)


def item_doubled(document: Any, chance: Chance) -> Broken:
    """Let an item stand twice in a list; two records of one key are refused."""
    place = _pick(document, chance, _is_item)
    index = int(place.step) + 1
    place.holder.insert(index, json.loads(json.dumps(place.value)))
    copy = f"{place.holder_path}[{index}]"
    is_record = place.holder_path in {"$.organizations", "$.sources", "$.agreements"}
    return _refused(document, copy) if is_record else _either(document, copy)


_REFERENCES: Final = {"host", "partner", "organization", "source"}


def _is_reference(place: Place) -> bool:
    return _is_text(place) and (
        place.step in _REFERENCES or (isinstance(place.step, int) and place.holder_path.endswith(".sources"))
    )


def reference_cut(document: Any, chance: Chance) -> Broken:
    """Let a reference lead nowhere."""
    place = _pick(document, chance, _is_reference)
    place.put(f"no-{place.value}")
    return _refused(document, place.path)


def record_cut(document: Any, chance: Chance) -> Broken:
    """Take a record away that others refer to: every reference to it leads nowhere."""
    reference = _pick(document, chance, _is_reference)
    member = "sources" if reference.step == "source" or isinstance(reference.step, int) else "organizations"
    index = next(i for i, record in enumerate(document[member]) if record["key"] == reference.value)
    key = document[member].pop(index)["key"]
    left = [place for place in places_in(document) if _is_reference(place) and place.value == key]
    to_it = [
        place.path
        for place in left
        if (place.step in {"host", "partner", "organization"}) == (member == "organizations")
    ]
    needed = tuple(to_it)
    return Broken(
        content=_text_of(document), places=(f"$.{member}[{index}]",), needed=needed, is_refused=True if needed else None
    )


def key_taken(document: Any, chance: Chance) -> Broken:
    """Give a record the key of another of its kind: of two records with one key, the later is refused."""
    place = _pick(document, chance, lambda place: place.step == "key" and len(_siblings(document, place)) > 1)
    siblings = _siblings(document, place)
    mine = next(index for index, record in enumerate(siblings) if record is place.holder)
    other = chance.choice([index for index in range(len(siblings)) if index != mine])
    place.put(siblings[other]["key"])
    later = place.path.replace(f"[{mine}]", f"[{max(mine, other)}]")
    return Broken(content=_text_of(document), places=(place.path,), needed=(later,), is_refused=True)


def _siblings(document: Any, place: Place) -> list[Any]:
    records: list[Any] = document[place.path.split(".")[1].split("[")[0]]
    return records


_NO_DATES: Final = (
    *("2021-02-30", "2021-13-01", "2021-00-10", "20210205", "2021-2-5", "2021-02-05T00:00:00", "２０２１-02-05"),
    *("5 February 2021", "2021年2月5日", "[2021-02-05..2020-01-01]", "[..]", "[2020..2021]", "0000", "2021-W05-5"),
    *(
        "2021-02-05 ",
        "2021-02-05/2021-02-06",
        "2021~",
        "10000-01-01",
        "-2021",
        "2021-02-05Z",
        "2021-036",
        "[2021-02-05..",
        "",
    ),
)
_DATES: Final = (
    "2021-02-05",
    "2018-01",
    "2018",
    "[2017-06-19..2017-06-22]",
    "[..2020-12-14]",
    "[2018-01-31..]",
    "9999-12-31",
)
_DATED: Final = {"revision", "established", "published", "signed", "announced"}


def date_bent(document: Any, chance: Chance) -> Broken:
    """Put another day there, or one that does not exist or is not written as dates are."""
    place = _pick(document, chance, lambda place: place.step in _DATED and _is_text(place))
    return _bent(document, chance, place, _NO_DATES, _DATES)


_NO_TERMS: Final = (
    "3年間",
    "P0D",
    "P2W",
    "PT1H",
    "P-1Y",
    "P1.5Y",
    "3Y",
    "p3y",
    "P3Y ",
    "P03Y",
    "P",
    "P1D1Y",
    "P9999999999Y",
    "",
)
_TERMS: Final = ("P1Y", "P36M", "P1Y6M", "P999999999Y", "P10D")


def term_bent(document: Any, chance: Chance) -> Broken:
    """Put another term there, or none that is written as terms are."""
    place = _pick(document, chance, lambda place: place.step == "term" and _is_text(place))
    return _bent(document, chance, place, _NO_TERMS, _TERMS)


_NO_NUMBERS: Final = (-1, 2**53, 10**17, -(10**40), float("nan"), float("inf"), float("-inf"), 1e3, 0.5, "7", True)


def number_bent(document: Any, chance: Chance) -> Broken:
    """Put another number there, or none that the model has."""
    place = _pick(document, chance, lambda place: type(place.value) is int)
    return _bent(document, chance, place, _NO_NUMBERS, (0, 1, 2, place.value + 1, 2 * place.value, 2**53 - 1))


def _bent(document: Any, chance: Chance, place: Place, wrong: Sequence[Any], right: Sequence[Any]) -> Broken:
    """Put a value there that the model never has, or one that it has, though perhaps not together with the others."""
    is_refused = chance.choice((True, False))
    place.put(chance.choice([value for value in (wrong if is_refused else right) if value != place.value]))
    return (_refused if is_refused else _either)(document, place.path)


def value_misspelt(document: Any, chance: Chance) -> Broken:
    """Misspell a text: a name may be any text, a key, code or date may not."""
    place = _pick(document, chance, _is_text)
    place.put(misspelt(place.value, chance))
    return _either(document, place.path)


def text_spoilt(document: Any, chance: Chance) -> Broken:
    """Put something into a text that none may hold: control characters, white space around it, half a character."""
    place = _pick(document, chance, _is_text)
    spoiled = chance.choice(("\x00", "\n", "\t", "\x7f", "\x85", "\u2028", "\u2029", "\ud800", "\udfff"))
    cut = chance.randint(0, len(place.value))
    texts = ("", " ", f" {place.value}", f"{place.value}\u3000", place.value[:cut] + spoiled + place.value[cut:])
    place.put(chance.choice(texts))
    return _refused(document, place.path)


_FREE_TEXTS: Final = {"text", "title", "publisher", "note", "what", "unit", "locality", "phrase", "term_phrase"}


def other_text(document: Any, chance: Chance) -> Broken:
    """Put another text where any will do: the document stays sound."""
    place = _pick(document, chance, lambda place: place.step in _FREE_TEXTS and _is_text(place))
    place.put(
        chance.choice(("Another", "別の文", "é\u0301🙂", "null", "\\", '"', "x" * 5_000, "\u200b", "$.host", "{}"))
    )
    return Broken(content=_text_of(document), places=(place.path,), is_refused=False)


def nested(document: Any, chance: Chance) -> Broken:
    """Wrap a value in lists or objects, a few or so many that no reader follows."""
    place = _pick(document, chance, lambda place: place.parent is not None)
    depth = chance.choice((1, 2, 7, 100, 300, 5_000, 100_000))
    before, after = chance.choice((("[", "]"), ('{"x": ', "}"), ('[{"key": ', "}]")))
    inner = json.dumps(place.value, ensure_ascii=False)
    place.put(_MARK)
    text = _text_of(document).replace(json.dumps(_MARK), before * depth + inner + after * depth)
    return Broken(content=text, places=(place.path,), needed=(place.path,), is_refused=True)


def byte_changed(document: Any, chance: Chance) -> Broken:
    """Flip a bit of a byte, leave the byte out or double it."""
    data = _lines_of(document).encode("utf-8")
    at = chance.randrange(len(data))
    byte = data[at : at + 1]
    new = chance.choice((bytes([byte[0] ^ 1 << chance.randrange(8)]), b"", byte * 2))
    content = data[:at] + new + data[at + 1 :]
    try:
        broken = json.loads(content)
    except ValueError:
        return Broken(content=content, is_refused=True, offset=at)
    return Broken(content=content, places=tuple(differences(document, broken)), offset=at)


def truncated(document: Any, chance: Chance) -> Broken:
    """Cut the end off, of the text or of its bytes."""
    text = _lines_of(document).rstrip()
    content = chance.choice((text, text.encode("utf-8")))
    at = chance.randrange(len(content))
    return Broken(content=content[:at], is_refused=True, offset=at)


def encoding_changed(document: Any, chance: Chance) -> Broken:
    """Write the document in another encoding, or with a byte-order mark."""
    encoding = chance.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-32-be", "cp932", "euc_jp", "shift_jis_2004"))
    return Broken(content=_text_of(document).encode(encoding, "replace"), is_refused=True)


def differences(one: Any, other: Any, path: str = "$") -> Iterator[str]:
    """Give the paths at which two JSON values differ; lists of different lengths differ as a whole."""
    mine, theirs = _steps(one), _steps(other)
    if type(one) is not type(other) or not (mine or theirs) or (is_list(one) and len(mine) != len(theirs)):
        if type(one) is not type(other) or one != other:
            yield path
        return
    for step in dict.fromkeys([*mine, *theirs]):
        if step in mine and step in theirs:
            yield from differences(one[step], other[step], _path(path, step))
        else:
            yield _path(path, step)


KINDS: Final[dict[str, Callable[[Any, Chance], Broken]]] = {
    breakage.__name__.replace("_", " "): breakage
    for breakage in (
        *(type_swapped, nested, key_dropped, key_doubled, key_misspelt, key_added, item_dropped, item_doubled),
        *(reference_cut, record_cut, key_taken, date_bent, term_bent, number_bent, value_misspelt, text_spoilt),
        *(other_text, byte_changed, truncated, encoding_changed),
    )
}

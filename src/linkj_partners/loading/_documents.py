"""Registers from the package's own data, from files and from strings, and back.

What these functions need is imported when they are called: the import of the package stays light.
"""

import os
from typing import Final, NamedTuple, cast

import attrs

from linkj_partners._checks import check_int, check_path, check_type
from linkj_partners.errors import InvalidDataError, Problem, WrongTypeError
from linkj_partners.model import Register
from linkj_partners.model._phrases import AlreadyCompared

__all__ = ["bundled", "dump", "dumps", "load", "loads"]

# Their members together are the one document that `load` reads.
_BUNDLED_FILES: Final = ("agreements.json", "organizations.json", "people.json", "sources.json")
_BUNDLED: dict[str, Register] = {}
_WIDEST_INDENT: Final = 16


def bundled() -> Register:
    """Return the register that ships with the package.

    Returns:
        LINK-J's register, the same object each time. Its `linkj_partners.Register.revision` is the day up to which
        sources were looked for.

    Examples:
        >>> register = bundled()
        >>> register.host.key, register is bundled()
        ('link-j', True)
    """
    if "linkj" not in _BUNDLED:
        # Two threads may both read the files; setdefault lets only one of the results stay.
        _BUNDLED.setdefault("linkj", _read_bundled())
    return _BUNDLED["linkj"]


def load(path: str | os.PathLike[str]) -> Register:
    """Read a register of your own from a JSON file.

    Args:
        path: The file: one UTF-8 document of the form that `dump` writes.

    Returns:
        The register.

    Raises:
        InvalidDataError: The document is not a valid register; every problem is listed with its path. Or it is a table.
        InvalidValueError: The path contains a null character, or one that no file system can hold.
        OSError: The file cannot be read, for example because it does not exist.
        WrongTypeError: It is not a path, for example an open file.

    Examples:
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "mine.json")
        >>> dump(bundled(), path)
        >>> load(path) == bundled()
        True
    """
    from linkj_partners import _files as files

    name = _file_name(path)
    try:
        with open(name, "rb") as file:
            content = file.read()
    except IsADirectoryError:
        raise InvalidDataError((Problem("$", "is a folder: give a JSON file in it", name),)) from None
    try:
        parsed = _parsed(content, name)
    except InvalidDataError:
        if files.is_table(name) and not content.lstrip().startswith(b"{"):
            raise InvalidDataError((Problem("$", "is a table: read it with tables.read(path)", name),)) from None
        raise
    return _register(parsed, name)


def loads(text: str | bytes) -> Register:
    """Read a register of your own from a JSON string.

    Args:
        text: One document of the form that `dumps` returns; bytes in UTF-8.

    Returns:
        The register.

    Raises:
        InvalidDataError: The document is not a valid register; every problem is listed with its path.
        WrongTypeError: It is neither a string nor bytes.

    Examples:
        >>> loads(dumps(bundled())) == bundled()
        True
        >>> loads('{"revision": "2021-02-05"}')
        Traceback (most recent call last):
            ...
        linkj_partners.errors.InvalidDataError: 3 problems in the data:
        - $.host: is missing: this key is required
        - $.organizations: is missing: this key is required
        - $.agreements: is missing: this key is required
    """
    if not isinstance(text, str | bytes):
        raise WrongTypeError("text", text, "a str or bytes; for a file, use load(path)")
    return _register(_parsed(text, None), None)


def dumps(register: Register, *, indent: int | None = 2) -> str:
    """Return a register as one JSON document.

    Keys whose field has its default are left out.

    Args:
        register: The register.
        indent: The spaces that each level is indented by; ``None`` writes everything on one line, which takes half of
            the time.

    Returns:
        JSON (RFC 8259), ending in a line feed; Japanese is not escaped. Equal registers give the same string.

    Raises:
        InvalidValueError: ``indent`` is less than 0 or more than 16.
        WrongTypeError: It is not a register, or ``indent`` is not an int.

    Examples:
        >>> dumps(bundled()).splitlines()[2]
        '  "host": "link-j",'
        >>> len(dumps(bundled(), indent=None).splitlines())
        1
    """
    import json

    from linkj_partners.loading import _converter as converter

    check_type("register", register, Register)
    if indent is not None:
        check_int("indent", indent, lowest=0, highest=_WIDEST_INDENT)
    return json.dumps(converter.unstructure(register), ensure_ascii=False, allow_nan=False, indent=indent) + "\n"


def dump(register: Register, path: str | os.PathLike[str], *, indent: int | None = 2) -> None:
    """Write a register to a JSON file, whole or not at all.

    The document is first written beside the file and then replaces it in one step, so a full or read-only disk
    leaves the old file as it was. A file that a container mounts by itself is written in place. Links
    are followed; permissions are kept.

    Args:
        register: The register.
        path: The file, in UTF-8 with line feeds; an existing one is replaced.
        indent: The spaces that each level is indented by, or ``None``, as in `dumps`.

    Raises:
        InvalidValueError: It is the path of a folder, contains a null character, or one that no file system can hold;
            or ``indent`` is less than 0 or more than 16.
        OSError: The file cannot be written.
        WrongTypeError: It is not a register, or not a path, or ``indent`` is not an int.

    Examples:
        >>> import pathlib, tempfile
        >>> path = pathlib.Path(tempfile.mkdtemp(), "mine.json")
        >>> dump(bundled(), path)
        >>> path.read_text(encoding="utf-8") == dumps(bundled())
        True
    """
    from linkj_partners import _files as files

    document = dumps(register, indent=indent).encode("utf-8")
    files.write_whole(files.check_file("path", _file_name(path)), document)


def _file_name(path: object) -> str:
    try:
        return check_path("path", path)
    except WrongTypeError:
        allowed = "a str or pathlib.Path; for an open file use loads(file.read()) or file.write(dumps(register))"
        raise WrongTypeError("path", path, allowed) from None


def _read_bundled() -> Register:
    from importlib_resources import files

    folder = files("linkj_partners") / "data"
    document: dict[str, object] = {}
    for name in _BUNDLED_FILES:
        document |= cast("dict[str, object]", _parsed(folder.joinpath(name).read_bytes(), name).value)
    with AlreadyCompared():
        return _register(_Parsed(document), None)


class _Parsed(NamedTuple):
    """A JSON value, with what was wrong in its text."""

    value: object
    problems: tuple[Problem, ...] = ()


def _parsed(content: str | bytes, file: str | None) -> _Parsed:
    from linkj_partners.loading import _strict_json as strict_json

    try:
        return _Parsed(*strict_json.read(content))
    except InvalidDataError as error:
        raise _in_file(error.problems, file) from None


def _register(parsed: _Parsed, file: str | None) -> Register:
    from linkj_partners.loading import _converter as converter

    try:
        register = converter.structure(parsed.value)
    except InvalidDataError as error:
        raise _in_file((*parsed.problems, *error.problems), file) from None
    if parsed.problems:
        raise _in_file(parsed.problems, file)
    return register


def _in_file(problems: tuple[Problem, ...], file: str | None) -> InvalidDataError:
    return InvalidDataError(tuple(attrs.evolve(problem, file=file) for problem in problems))

"""Show that the library has no effect but its answers: `python -B tools/watch_effects.py`.

Python's own audit hook (PEP 578) ends the process at the first forbidden event: while every example of every
docstring runs, and more strictly while data is read whose texts are code. SECURITY.md says what is promised.
"""

import contextlib
import doctest
import importlib
import io
import json
import os
import pkgutil
import sys
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Final, NoReturn

import linkj_partners
from linkj_partners import Register, bundled, counting, dump, dumps, load, loads, ordinals, reconcile
from linkj_partners._cli._main import main as command

# Modules that run other people's code, each for an extra of the package.
EXTRAS: Final = frozenset(
    {"arrays", "calendars", "charts", "growth_chart", "hypothesis_plugin", "testing", "timeline_chart"}
)

# Beginnings of names in https://docs.python.org/3/library/audit_events.html: the network, other processes,
# native code, objects made from pickles.
NEVER: Final = (
    *("socket.", "ssl.", "urllib.", "http.", "ftplib.", "imaplib.", "nntplib.", "poplib.", "smtplib.", "telnetlib."),
    *(
        "subprocess.",
        "os.system",
        "os.exec",
        "os.fork",
        "os.posix_spawn",
        "os.spawn",
        "os.startfile",
        "os.kill",
        "pty.",
    ),
    *("ctypes.", "pickle.", "webbrowser.", "sqlite3.", "winreg.", "os.putenv", "os.unsetenv"),
)
# While data is read there is no reason to run, find or open anything at all either.
NEVER_FROM_DATA: Final = ("compile", "exec", "import", "open", "marshal.", "builtins.input", "code.", "function.")
# What changes files, with the places of the paths among the arguments.
CHANGES: Final = {
    "open": (0,),
    **dict.fromkeys(("os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.chown", "os.truncate", "os.utime"), (0,)),
    **dict.fromkeys(("os.rename", "os.link", "os.symlink"), (0, 1)),
}
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

HOSTILE: Final = (
    "__import__('os').system('exit 9')",
    "{0.__class__.__init__.__globals__}",
    "%(host)s %s %n",
    "cos\\nsystem\\n(S'exit 9'\\ntR.",
    "!!python/object/apply:os.system ['exit 9']",
    "${jndi:ldap://127.0.0.1/a}",
    "<script>alert(1)</script>",
)


@contextlib.contextmanager
def watched(folder: str, never: tuple[str, ...]) -> Generator[None]:
    """End the process at the first event of these names, and at every change of a file outside the folder."""
    watching = True

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        allowed = not event.startswith(never) and all(_within(folder, path) for path in _changed(event, arguments))
        if watching and not allowed:
            _end(f"forbidden: {event} {arguments!r}"[:500])

    sys.addaudithook(hook)  # it cannot be taken away again, only look away
    yield
    watching = False


def _changed(event: str, arguments: tuple[object, ...]) -> list[object]:
    """Name the paths that an event changes."""
    if event == "open" and not _writes(arguments[2]):
        return []
    return [arguments[place] for place in CHANGES.get(event, ())]


def _writes(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & _WRITING)


def _within(folder: str, path: object) -> bool:
    """Tell whether a path lies in the folder; a descriptor was looked at when it was opened."""
    if isinstance(path, int):
        return True
    return isinstance(path, str | bytes) and os.path.realpath(os.fsdecode(path)).startswith(folder + os.sep)


def _end(message: str) -> NoReturn:
    """Leave at once, so that nothing can catch it."""
    os.write(2, message.encode("utf-8", "backslashreplace") + b"\n")
    os._exit(3)


def run_examples() -> int:
    """Run the command and every example of every docstring; give how many examples ran."""
    with contextlib.redirect_stdout(io.StringIO()):
        for lang in ("en", "ja"):
            command(["--lang", lang])
            command(["--lang", lang, "--json"])
    names = [module.name for module in pkgutil.iter_modules(linkj_partners.__path__) if module.name not in EXTRAS]
    results = [doctest.testmod(importlib.import_module(f"linkj_partners.{name}")) for name in names]
    if any(result.failed for result in results):
        _end("an example gave another answer")
    return sum(result.attempted for result in results)


def use(register: Register, texts: tuple[str, ...]) -> str:
    """Do with a register and with texts what can be done with what others wrote."""
    answers = [dumps(loads(dumps(register))), *(reconcile(register).explain(lang) for lang in ("en", "ja"))]
    answers += [counting.phrase(counting.tally(register), lang) for lang in ("en", "ja")]
    for read in (ordinals.parse, counting.parse, loads):
        for text in texts:
            with contextlib.suppress(linkj_partners.errors.PartnersError):
                read(text)
    answers += [str(ordinals.find(text)) for text in texts]
    return "\n".join(answers)


def hostile_register() -> Register:
    """Give the bundled register with code in all its names, titles, purposes and notes."""
    document = json.loads(dumps(bundled()))
    texts = [*HOSTILE] * 1000
    for organization in document["organizations"]:
        for name in organization["names"]:
            name["text"] = texts.pop()
    for source in document["sources"]:
        source.update(publisher=texts.pop(), note=texts.pop())
    for agreement in document["agreements"]:
        for entry in agreement["provenance"]:
            entry["note"] = texts.pop()
    return loads(json.dumps(document))


def main() -> None:
    """Watch the examples, then the reading of data; the process ends with 3 where something is forbidden."""
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = os.path.realpath(folder)
        with watched(tempfile.tempdir, NEVER):
            count = run_examples()
            path = Path(tempfile.tempdir, "hostile.json")
            dump(hostile_register(), path)
            use(load(path), HOSTILE)  # modules are imported and classes made now; from here on only data is new
        print(f"{count} examples and the command: no network, process, native code, pickle or stray file")
        register = hostile_register()
        with watched(tempfile.tempdir, (*NEVER, *NEVER_FROM_DATA)):
            answer = use(register, HOSTILE)
        if not all(json.dumps(text) in answer for text in HOSTILE):
            _end("a text was changed")
        print(f"{len(HOSTILE)} texts of code in {len(register)} agreements: nothing compiled, run, imported or opened")


if __name__ == "__main__":
    main()

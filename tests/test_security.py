"""What SECURITY.md promises, watched at run time: an audit hook (PEP 578) ends the process at a forbidden event."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import linkj_partners
from linkj_partners import dumps, loads
from linkj_partners.errors import InvalidDataError

PACKAGE = Path(linkj_partners.__file__).parent

# Names as in https://docs.python.org/3/library/audit_events.html; `os._exit` leaves so that nothing can catch it.
GUARD = """
import os, sys
NEVER = (
    "socket.", "ssl.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.system", "os.exec", "os.fork",
    "os.posix_spawn", "os.spawn", "os.startfile", "os.kill", "ctypes.", "pickle.", "webbrowser.", "os.putenv",
)
FROM_DATA = (*NEVER, "compile", "exec", "import", "open", "marshal.", "code.", "function.")
CHANGES = tuple("os." + name for name in "remove mkdir rmdir chmod chown truncate utime rename link symlink".split())
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
forbidden, folder = (), os.path.realpath(os.getcwd())

def is_outside(path):
    return isinstance(path, (str, bytes)) and not os.path.realpath(os.fsdecode(path)).startswith(folder + os.sep)

def watch(event, arguments):
    changes = event in CHANGES or (event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING)
    if forbidden and (event.startswith(forbidden) or (changes and any(map(is_outside, arguments[:2])))):
        os.write(2, f"forbidden: {event} {arguments!r}"[:500].encode())
        os._exit(3)

sys.addaudithook(watch)
"""
# The first time, modules are imported and classes made; the second time only data is new.
USE = """
import contextlib, io, json, pathlib
import linkj_partners as lp
from linkj_partners import counting, ordinals
from linkj_partners._cli import main

content = pathlib.Path("hostile.json").read_text(encoding="utf-8")

def use():
    register = lp.loads(content)
    answers = [lp.dumps(register), *(lp.reconcile(register).explain(lang) for lang in ("en", "ja"))]
    answers += [counting.phrase(counting.tally(register), lang) for lang in ("en", "ja")]
    for text in TEXTS:
        for read in (ordinals.parse, ordinals.find, counting.parse, counting.find, lp.loads):
            with contextlib.suppress(lp.errors.PartnersError):
                answers.append(str(read(text)))
    return answers

forbidden = NEVER
with contextlib.redirect_stdout(io.StringIO()):
    for arguments in ([], ["--lang", "ja"], ["--json"], ["export", "csv", "out.csv"], ["export", "datapackage", "out"]):
        main([*arguments])
lp.dump(lp.load("hostile.json"), "written.json")
use()
forbidden = FROM_DATA
answer = use()
forbidden = ()
print(all(json.dumps(text) in answer[0] for text in TEXTS))
"""
TEXTS = (
    "__import__('os').system('exit 9')",
    "{0.__class__.__init__.__globals__}",
    "%(host)s %s %n",
    "cos\\nsystem\\n(S'exit 9'\\ntR.",
    "!!python/object/apply:os.system ['exit 9']",
    "${jndi:ldap://127.0.0.1/a}",
    "<script>alert(1)</script>",
)


def run(code: str, folder: Path) -> tuple[int, str, str]:
    """Run guarded code in a fresh interpreter; only *folder* may be changed."""
    done = subprocess.run(
        [sys.executable, "-B", "-c", f"{GUARD}\nTEXTS = {TEXTS!r}\n{code}"],
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.partition(" (")[0]


def with_code_as_data(document: Any) -> Any:
    """Put texts of code wherever a document may hold any text."""
    count = 0
    pending = [document]
    while pending:
        part = pending.pop()
        steps: list[Any] = list(part) if hasattr(part, "keys") else list(range(len(part)))
        for step in steps:
            value = part[step]
            if isinstance(value, dict | list):
                pending.append(value)
            elif isinstance(value, str):
                part[step] = TEXTS[count % len(TEXTS)]
                try:
                    loads(json.dumps(document))
                    count += 1
                except InvalidDataError:
                    part[step] = value
    return document


def test_library_has_no_effect_but_its_answers(document: dict[str, Any], tmp_path: Path) -> None:
    """Neither the command nor data full of code opens a connection, starts a process or runs or opens anything."""
    hostile = loads(json.dumps(with_code_as_data(document)))
    (tmp_path / "hostile.json").write_text(dumps(hostile), encoding="utf-8")
    assert run(USE, tmp_path) == (0, "True\n", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hostile.json", "out", "out.csv", "written.json"]


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import urllib.request; urllib.request.urlopen('data:,x')", "urllib.Request"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
        ("import os; os.system('true')", "os.system"),
        ("import ctypes; ctypes.CDLL(None)", "ctypes.dlopen"),
        ("import pickle; pickle.loads(pickle.dumps(print))", "pickle.find_class"),
        ("open('../a', 'w')", "open"),
        ("import os; os.rename('a', '../a')", "os.rename"),
        ("forbidden = FROM_DATA; eval('1')", "compile"),
        ("forbidden = FROM_DATA; import this", "import"),
        ("forbidden = FROM_DATA; open(os.devnull)", "open"),
        ("open('a', 'w', encoding='utf-8').close(); open(sys.executable, 'rb').close()", None),
    ],
)
def test_effect_is_noticed(code: str, event: str | None, tmp_path: Path) -> None:
    """The guard ends the process at the event and names it; changes in the folder and reading are allowed."""
    status, _, printed = run(f"forbidden = NEVER\n{code}", tmp_path)
    assert (status, printed) == ((0, "") if event is None else (3, f"forbidden: {event}"))


def test_data_is_text() -> None:
    """The data is JSON and its README: nothing in it is a pickle or a program."""
    assert {path.suffix for path in (PACKAGE / "data").iterdir()} == {".json", ".md"}

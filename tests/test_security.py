"""What SECURITY.md promises: no network, no other process, no code from data, no pickle, no stray file."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

import linkj_partners

PACKAGE = Path(linkj_partners.__file__).parent
TOOLS = Path(__file__).parent.parent / "tools"

# What could reach the network, another process, native code, or make objects or code out of data.
DANGEROUS_MODULES = {
    *(
        "asyncio",
        "ctypes",
        "dbm",
        "ftplib",
        "http",
        "imaplib",
        "marshal",
        "multiprocessing",
        "pickle",
        "poplib",
        "runpy",
    ),
    *("shelve", "smtplib", "socket", "socketserver", "ssl", "subprocess", "urllib.request", "webbrowser", "xmlrpc"),
}
DANGEROUS_CALLS = {"__import__", "compile", "eval", "exec", "execv", "execve", "fork", "popen", "system"}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a fresh interpreter that finds the tools and writes no byte code."""
    return subprocess.run(
        [sys.executable, "-B", *arguments],
        env={**os.environ, "PYTHONPATH": str(TOOLS)},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def test_library_has_no_effect_but_its_answers() -> None:
    """Under an audit hook every example runs, and data whose texts are code is read, without a forbidden event."""
    done = run(str(TOOLS / "watch_effects.py"))
    assert (done.returncode, done.stderr) == (0, "")
    examples, data = done.stdout.splitlines()
    assert examples.endswith(" examples and the command: no network, process, native code, pickle or stray file")
    assert data == "7 texts of code in 16 agreements: nothing compiled, run, imported or opened"


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("import socket; socket.socket()", "socket.__new__"),
        ("import socket; socket.getaddrinfo('localhost', 80)", "socket.getaddrinfo"),
        ("import urllib.request; urllib.request.urlopen('data:,x')", "urllib.Request"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen"),
        ("import os; os.system('true')", "os.system"),
        ("import ctypes; ctypes.CDLL(None)", "ctypes.dlopen"),
        ("import pickle; pickle.loads(pickle.dumps(print))", "pickle.find_class"),
        ("open(outside, 'w')", "open"),
        ("import os; os.remove(outside)", "os.remove"),
        ("import os; os.rename(inside, outside)", "os.rename"),
    ],
)
def test_effect_is_noticed(code: str, event: str, tmp_path: Path) -> None:
    """The hook ends the process when the effect happens, and names its event."""
    folder = tmp_path.resolve() / "inside"
    program = (
        "import watch_effects as tool\n"
        f"inside, outside = {str(folder / 'a')!r}, {str(tmp_path.resolve() / 'a')!r}\n"
        f"with tool.watched({str(folder)!r}, tool.NEVER):\n    {code}\n"
    )
    done = run("-c", program)
    assert (done.returncode, done.stderr.partition(" (")[0]) == (3, f"forbidden: {event}")


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("eval('1')", "compile"),
        ("exec(ready)", "exec"),
        ("import this", "import"),
        ("open(__import__('os').devnull)", "open"),
        ("__import__('marshal').loads(b'N')", "marshal.loads"),
    ],
)
def test_effect_of_data_is_noticed(code: str, event: str) -> None:
    """While data is read, making and running code, finding a module and opening a file are noticed too."""
    program = (
        "import watch_effects as tool\n"
        "ready = compile('1', '', 'eval')\n"
        f"with tool.watched('', tool.NEVER_FROM_DATA):\n    {code}\n"
    )
    done = run("-c", program)
    assert (done.returncode, done.stderr.partition(" (")[0]) == (3, f"forbidden: {event}")


def test_changes_in_the_folder_are_allowed(tmp_path: Path) -> None:
    """Writing where it was asked for, and reading anywhere, is no forbidden effect."""
    path = tmp_path.resolve() / "a"
    program = (
        "import watch_effects as tool\n"
        f"with tool.watched({str(path.parent)!r}, tool.NEVER):\n"
        f"    open({str(path)!r}, 'w', encoding='utf-8').close()\n"
        f"    open({__file__!r}, 'rb').close()\n"
    )
    assert (run("-c", program).returncode, path.exists()) == (0, True)


def _dangers(path: Path) -> set[str]:
    """Name the dangerous modules that a file imports and the dangerous functions that it calls."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= _dangerous_modules(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found |= _dangerous_modules(f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call):
            found |= {_called(node.func)} & DANGEROUS_CALLS
    return found


def _dangerous_modules(names: Iterable[str]) -> set[str]:
    """Give the dangerous modules that these names are, or are a part of."""
    return {danger for name in names for danger in DANGEROUS_MODULES if f"{name}.".startswith(f"{danger}.")}


def _called(function: ast.expr) -> str:
    """Name a called function that is built in or of os, or nothing."""
    match function:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="os"), attr=name):
            return name
        case _:
            return ""


def test_dangers_are_found(tmp_path: Path) -> None:
    """The search finds imports of every form and calls by name; a regular expression is compiled without danger."""
    path = tmp_path / "module.py"
    code = (
        "import urllib.request\nfrom pickle import loads\nfrom http import client\nfrom urllib import parse\n"
        "import re, os\nre.compile('')\neval('1')\nos.system('')\n"
    )
    path.write_text(code, encoding="utf-8")
    assert _dangers(path) == {"urllib.request", "pickle", "http", "eval", "system"}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.stem)
def test_no_module_has_what_is_dangerous(path: Path) -> None:
    """No module of the package imports or calls what could break the promise."""
    assert _dangers(path) == set()


def test_data_is_text() -> None:
    """The data is JSON and its README: nothing in it is a pickle or a program."""
    assert {path.suffix for path in (PACKAGE / "data").iterdir()} == {".json", ".md"}

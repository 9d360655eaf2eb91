"""The package under other interpreter options, locales and encodings, and in other threads and processes."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Everything at once: import, bundled data, text and file both ways, the command in both languages, an error.
EVERYTHING = """
import contextlib, hashlib, io, os, sys, tempfile
import linkj_partners as lp
from linkj_partners import _cli as command
from linkj_partners import counting, ordinals

register = lp.bundled()
path = os.path.join(tempfile.mkdtemp(), "登録.json" if sys.getfilesystemencoding() == "utf-8" else "register.json")
lp.dump(register, path)
printed = io.StringIO()
with contextlib.redirect_stdout(printed):
    for lang in ("en", "ja"):
        command.main(["--lang", lang, "--on", "2026-11-23"])
        command.main(["--json", "--on", "2026-11-23"])
try:
    lp.loads('{"revision": "昨日"}')
except lp.errors.InvalidDataError as error:
    printed.write(str(error))
printed.write(counting.phrase(counting.tally(register), "ja") + str(ordinals.parse("第十六回")))
printed.write(lp.reconcile(register).explain("ja"))
if not lp.load(path) == lp.loads(lp.dumps(register)) == register:
    sys.exit("what was written does not load to an equal register")
answers = (lp.dumps(register) + printed.getvalue()).encode("utf-8")
sys.stdout.buffer.write(hashlib.sha256(answers).hexdigest().encode("ascii") + b"\\n")
"""

# What a Japanese Windows gives whoever opens a text file without naming its encoding.
AS_ON_JAPANESE_WINDOWS = """
import builtins, io, locale

def opened(file, mode="r", buffering=-1, encoding=None, *rest, **named):
    if "b" not in mode and encoding in (None, "locale"):
        encoding = "cp932"
    return plainly_opened(file, mode, buffering, encoding, *rest, **named)

plainly_opened, builtins.open, io.open = io.open, opened, opened
locale.getpreferredencoding = lambda do_setlocale=True: "cp932"
locale.getencoding = lambda: "cp932"
"""

C_LOCALE = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


# Every thread waits for the others before it asks; a switch is likely after every step.
THREADS = """
import sys, threading
from linkj_partners import bundled

sys.setswitchinterval(1e-6)
start = threading.Barrier(32)
registers = []

def ask():
    start.wait()
    registers.append(bundled())

threads = [threading.Thread(target=ask) for _ in range(32)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(registers), len(set(map(id, registers))), registers[0] is bundled())
"""

PROCESSES = """
import copy, multiprocessing, os
from linkj_partners import bundled, dumps

if __name__ == "__main__":
    if os.environ["PARENT"] == "loaded":
        bundled()
    with multiprocessing.get_context(os.environ["METHOD"]).Pool(1) as pool:
        theirs = pool.apply(bundled)
        returned = pool.apply(copy.copy, (bundled(),))
        print(theirs == bundled(), returned == bundled(), pool.apply(dumps, (theirs,)) == dumps(bundled()))
"""


def run(folder: Path, code: str, *options: str, **environment: str) -> str:
    """Run code as a script in a fresh interpreter and give what it prints; any word on standard error fails."""
    script = folder / "script.py"
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, *options, str(script)],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def plain_answer(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What everything at once gives without any option: the digest of all answers."""
    answer = run(tmp_path_factory.mktemp("plain"), EVERYTHING)
    assert len(answer) == 65
    return answer


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(("-OO",), marks=pytest.mark.slow),
        pytest.param(("-W", "error", "-X", "warn_default_encoding"), marks=pytest.mark.slow),
        pytest.param(("-O",), marks=pytest.mark.slow),
        pytest.param(("-W", "error", "-X", "dev"), marks=pytest.mark.slow),
        pytest.param(("-bb",), marks=pytest.mark.slow),
        pytest.param(("-I",), marks=pytest.mark.slow),
    ],
    ids=" ".join,
)
def test_option_changes_nothing(options: tuple[str, ...], plain_answer: str, tmp_path: Path) -> None:
    """Without assertions and docstrings, with warnings as errors, isolated: every answer is the same, byte for byte."""
    assert run(tmp_path, EVERYTHING, *options) == plain_answer


@pytest.mark.parametrize(
    "environment",
    [
        {**C_LOCALE, "PYTHONIOENCODING": "cp932"},
        pytest.param({"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "0"}, marks=pytest.mark.slow),
        pytest.param(C_LOCALE, marks=pytest.mark.slow),
        pytest.param({"PYTHONIOENCODING": "cp932"}, marks=pytest.mark.slow),
        pytest.param({"PYTHONLEGACYWINDOWSSTDIO": "1", "PYTHONLEGACYWINDOWSFSENCODING": "1"}, marks=pytest.mark.slow),
        pytest.param({"PYTHONWARNDEFAULTENCODING": "1", "PYTHONWARNINGS": "error"}, marks=pytest.mark.slow),
    ],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_environment_changes_nothing(environment: dict[str, str], plain_answer: str, tmp_path: Path) -> None:
    """No locale, encoding, time zone or hash seed changes an answer."""
    assert run(tmp_path, EVERYTHING, **environment) == plain_answer


def test_japanese_windows_is_simulated(tmp_path: Path) -> None:
    """Under the simulation a text file whose encoding nobody names is written in Shift JIS."""
    code = "import pathlib\npath = pathlib.Path(__file__ + '.txt')\npath.write_text('川')\nprint(path.read_bytes())"
    assert run(tmp_path, AS_ON_JAPANESE_WINDOWS + code, PYTHONWARNDEFAULTENCODING="") == "b'\\x90\\xec'\n"


@pytest.mark.slow
def test_japanese_windows_changes_nothing(plain_answer: str, tmp_path: Path) -> None:
    """Where text files are Shift JIS unless told otherwise, every answer is the same."""
    assert run(tmp_path, AS_ON_JAPANESE_WINDOWS + EVERYTHING, PYTHONIOENCODING="cp932") == plain_answer


@pytest.mark.slow
def test_threads_that_ask_first_at_once_get_one_object(tmp_path: Path) -> None:
    """In a fresh process 32 threads ask at the same moment, and all get the object that later callers get."""
    assert run(tmp_path, THREADS) == "32 1 True\n"


@pytest.mark.slow
@pytest.mark.parametrize("parent", ["loaded", "fresh"])
@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_registers_travel_between_processes(method: str, parent: str, tmp_path: Path) -> None:
    """A worker reads the same register, and one that is sent to it and back is equal, however it was started."""
    assert run(tmp_path, PROCESSES, METHOD=method, PARENT=parent) == "True True True\n"

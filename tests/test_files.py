"""Files are written whole or not at all: full disks, links, permissions, pipes."""

import errno
import os
import re
import stat
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from linkj_partners._files import check_file, write_whole
from linkj_partners.errors import InvalidValueError, WrongTypeError

DEVICE, FULL_DEVICE = Path(os.devnull), Path("/dev/full")
OLD, NEW = b"old content", b"new content, which is longer"

needs_links_and_modes = pytest.mark.skipif(os.name != "posix", reason="links and permissions are those of POSIX")


@contextmanager
def file_size_limit(size: int) -> Generator[None]:
    """Let files grow to a size and no further, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def umask(mask: int) -> Generator[None]:
    """Set the mask of permissions that new files do not get."""
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file that holds the old content, alone in its folder."""
    path = tmp_path / "register.json"
    path.write_bytes(OLD)
    return path


def names_in(folder: Path) -> list[str]:
    """List what stands in a folder, hidden files included."""
    return sorted(item.name for item in folder.iterdir())


def mode(path: Path) -> int:
    """Return a file's permissions."""
    return stat.S_IMODE(path.stat().st_mode)


def assert_old_and_alone(path: Path) -> None:
    """Fail unless the file is as it was, and nothing stands beside it."""
    assert path.read_bytes() == OLD
    assert names_in(path.parent) == [path.name]


@pytest.mark.parametrize("content", [b"", b"{}", NEW, "16例目\n".encode(), b"\r\n\x00\xff", b"x" * 10**6])
def test_content_is_written_as_it_is(path: Path, content: bytes) -> None:
    """Every byte is written, none translated; the old content is gone and nothing stands beside it."""
    write_whole(str(path), content)
    assert path.read_bytes() == content
    assert names_in(path.parent) == [path.name]


def test_new_file(tmp_path: Path) -> None:
    """A file that is not there is made."""
    write_whole(str(tmp_path / "new.json"), NEW)
    assert (tmp_path / "new.json").read_bytes() == NEW
    assert names_in(tmp_path) == ["new.json"]


def test_relative_path(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare name is a file of the working folder."""
    monkeypatch.chdir(path.parent)
    write_whole(path.name, NEW)
    assert path.read_bytes() == NEW


def test_file_is_replaced_in_one_step(path: Path) -> None:
    """Who has the old file open goes on reading it; the name leads to another file."""
    inode = path.stat().st_ino
    with path.open("rb") as reader:
        write_whole(str(path), NEW)
        assert reader.read() == OLD
    assert path.stat().st_ino != inode


def test_full_disk(path: Path) -> None:
    """A disk without room for the new content keeps the old."""
    with file_size_limit(1000), pytest.raises(OSError, match="File too large") as caught:
        write_whole(str(path), b"x" * 100_000)
    assert caught.value.errno == errno.EFBIG
    assert_old_and_alone(path)


def test_full_disk_and_no_old_file(tmp_path: Path) -> None:
    """Where there was nothing, a full disk leaves nothing."""
    with file_size_limit(10), pytest.raises(OSError, match="File too large"):
        write_whole(str(tmp_path / "new.json"), b"x" * 100)
    assert names_in(tmp_path) == []


class PermissionRefused:
    """A system call that is not permitted, and notes what it was asked for."""

    def __init__(self, *, named: bool = False) -> None:
        """Begin with nothing asked for."""
        self.asked: list[str] = []
        self.named = named

    def __call__(self, path: str, *_: object) -> None:
        """Refuse, with the name of the file if wanted."""
        self.asked.append(path)
        raise PermissionError(errno.EPERM, "Operation not permitted", *([path] if self.named else []))


def refuse(*_: object, **__: object) -> None:
    """Fail in the place of a system call, as on a disk that may not be written."""
    raise OSError(errno.EROFS, "Read-only file system")


def interrupt(*_: object, **__: object) -> None:
    """Be interrupted in the place of a system call."""
    raise KeyboardInterrupt


@pytest.mark.parametrize("call", ["os.fsync", "os.chmod", "os.replace", "os.stat", "builtins.open"])
def test_any_step_may_fail(path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """Whichever step fails, the old file is as it was, and nothing is left beside it."""
    with monkeypatch.context() as patch:
        patch.setattr(call, refuse)
        with pytest.raises(OSError, match="Read-only file system"):
            write_whole(str(path), NEW)
    assert_old_and_alone(path)


@pytest.mark.parametrize("call", ["os.fsync", "os.chmod", "os.replace"])
def test_interruption(path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """An interruption leaves the old file and nothing beside it."""
    with monkeypatch.context() as patch:
        patch.setattr(f"linkj_partners._files.{call}", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_whole(str(path), NEW)
    assert_old_and_alone(path)


def test_draft_that_cannot_be_removed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first error is told, not that of cleaning up."""
    with monkeypatch.context() as patch:
        patch.setattr("linkj_partners._files.os.replace", refuse)
        patch.setattr("linkj_partners._files.os.unlink", noted := PermissionRefused())
        with pytest.raises(OSError, match="Read-only file system"):
            write_whole(str(path), NEW)
    assert path.read_bytes() == OLD
    assert noted.asked == [str(item) for item in path.parent.iterdir() if item != path]


def test_draft_stands_beside_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The draft is hidden and in the same folder, so that it takes the file's place in one step."""
    with monkeypatch.context() as patch:
        patch.setattr("linkj_partners._files.os.replace", refuse)
        patch.setattr("linkj_partners._files.os.unlink", noted := PermissionRefused())
        with pytest.raises(OSError, match="Read-only file system"):
            write_whole(str(path), NEW)
    (draft,) = map(Path, noted.asked)
    assert draft.parent == path.parent
    assert re.fullmatch(r"\.[0-9a-f]{16}\.tmp", draft.name)
    assert draft.read_bytes() == NEW


def test_drafts_have_names_that_cannot_be_foreseen(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each draft has a name of its own, so that nobody can put a file in its place."""
    with monkeypatch.context() as patch:
        patch.setattr("linkj_partners._files.os.replace", refuse)
        patch.setattr("linkj_partners._files.os.unlink", noted := PermissionRefused())
        for _ in range(3):
            with pytest.raises(OSError, match="Read-only file system"):
                write_whole(str(path), NEW)
    assert len(set(noted.asked)) == 3


def test_draft_is_a_new_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that has the draft's name is never written to, nor is one that a link of that name leads to."""

    def foreseen(_: int) -> bytes:
        return b"\xda\xff"

    monkeypatch.setattr("linkj_partners._files.os.urandom", foreseen)
    other = path.with_name("other.json")
    other.write_bytes(OLD)
    os.link(other, path.with_name(".daff.tmp"))
    with pytest.raises(FileExistsError) as caught:
        write_whole(str(path), NEW)
    assert caught.value.filename == str(path)
    assert path.read_bytes() == other.read_bytes() == OLD


def refuse_to_move(source: str, target: str) -> None:
    """Fail in the place of a move, and name both files as Python does."""
    raise OSError(errno.EXDEV, "Invalid cross-device link", source, None, target)


def refuse_to_replace(source: str, target: str) -> None:
    """Fail in the place of a move, as for a file that is mounted by itself."""
    raise OSError(errno.EBUSY, "Device or resource busy", source, None, target)


@pytest.mark.parametrize("content", [b"", b"short", NEW])
def test_mounted_file_is_written_in_place(path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """A file that cannot be replaced stays the same file, and gets the whole content once that is written."""
    before = path.stat()
    monkeypatch.setattr("linkj_partners._files.os.replace", refuse_to_replace)
    write_whole(str(path), content)
    after = path.stat()
    assert path.read_bytes() == content
    assert (after.st_ino, after.st_mode) == (before.st_ino, before.st_mode)
    assert names_in(path.parent) == [path.name]


def test_full_disk_keeps_a_mounted_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room beside it, a mounted file is not touched."""
    monkeypatch.setattr("linkj_partners._files.os.replace", refuse_to_replace)
    with file_size_limit(1000), pytest.raises(OSError, match="File too large"):
        write_whole(str(path), b"x" * 100_000)
    assert_old_and_alone(path)


def test_name_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name of a file is given back as a string; what is, or looks like, a folder is refused."""
    monkeypatch.chdir(tmp_path)
    assert check_file("path", Path("a", "b.json")) == str(Path("a", "b.json"))
    for name in ("out/", "missing/.", "missing/..", ".", str(tmp_path), tmp_path):
        with pytest.raises(InvalidValueError, match="give the name of a file; this is a folder"):
            check_file("path", name)
    for name in ("", "a\0b", "a\ud800"):
        with pytest.raises(InvalidValueError, match="path cannot be"):
            check_file("path", name)
    for value in (None, b"a.json", 1):
        with pytest.raises(WrongTypeError, match=r"give a str or pathlib\.Path"):
            check_file("path", value)


def test_errors_about_the_draft_name_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that the caller never gave would tell nothing, so the error has the one that was given."""
    monkeypatch.chdir(path.parent)
    for call, failing in (("os.replace", refuse_to_move), ("os.chmod", PermissionRefused(named=True))):
        with monkeypatch.context() as patch:
            patch.setattr(f"linkj_partners._files.{call}", failing)
            with pytest.raises(OSError, match=r": 'register\.json'") as caught:
                write_whole(path.name, NEW)
        assert caught.value.filename == path.name
        assert ".tmp" not in str(caught.value)
    assert_old_and_alone(path)


def test_errors_about_other_files_keep_their_names(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the draft's name is replaced."""
    elsewhere = OSError(errno.EIO, "Input/output error", "elsewhere")

    def fail(*_: object) -> None:
        raise elsewhere

    with monkeypatch.context() as patch:
        patch.setattr("linkj_partners._files.os.fsync", fail)
        with pytest.raises(OSError, match="elsewhere") as caught:
            write_whole(str(path), NEW)
    assert caught.value is elsewhere
    assert caught.value.filename == "elsewhere"


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    """No folder is made."""
    path = str(tmp_path / "nowhere" / "register.json")
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(path, NEW)
    assert caught.value.filename == path
    assert names_in(tmp_path) == []


def test_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    """A folder is refused and keeps what is in it."""
    folder = tmp_path / "register.json"
    folder.mkdir()
    (folder / "inside").write_bytes(OLD)
    with pytest.raises(IsADirectoryError):
        write_whole(str(folder), NEW)
    assert_old_and_alone(folder / "inside")
    assert names_in(tmp_path) == ["register.json"]


@needs_links_and_modes
def test_link_is_followed(path: Path, tmp_path: Path) -> None:
    """The file that a link leads to is written; the link stays a link."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    first, second = folder / "first.json", folder / "second.json"
    second.symlink_to(os.path.relpath(path, folder))
    first.symlink_to(second)
    write_whole(str(first), NEW)
    assert first.readlink() == second
    assert second.is_symlink()
    assert not path.is_symlink()
    assert path.read_bytes() == first.read_bytes() == NEW
    assert names_in(folder) == ["first.json", "second.json"]
    assert names_in(tmp_path) == ["elsewhere", "register.json"]


@needs_links_and_modes
def test_link_to_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The file that a link waits for is made."""
    link, target = tmp_path / "link.json", tmp_path / "target.json"
    link.symlink_to(target)
    write_whole(str(link), NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW
    assert not target.is_symlink()


@needs_links_and_modes
def test_link_to_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """The error names the link, which is what the caller gave."""
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "nowhere" / "register.json")
    with pytest.raises(FileNotFoundError) as caught:
        write_whole(str(link), NEW)
    assert caught.value.filename == str(link)
    assert names_in(tmp_path) == ["link.json"]


@needs_links_and_modes
def test_link_to_itself(tmp_path: Path) -> None:
    """A link that leads nowhere is refused and stays."""
    link = tmp_path / "loop.json"
    link.symlink_to(link)
    with pytest.raises(OSError, match="Too many levels of symbolic links") as caught:
        write_whole(str(link), NEW)
    assert caught.value.errno == errno.ELOOP
    assert link.is_symlink()
    assert names_in(tmp_path) == ["loop.json"]


@needs_links_and_modes
@pytest.mark.parametrize("permissions", [0o600, 0o644, 0o664, 0o666, 0o640, 0o400, 0o755])
def test_permissions_are_kept(path: Path, permissions: int) -> None:
    """A file keeps the permissions that it has, whatever the mask is."""
    path.chmod(permissions)
    with umask(0o022):
        write_whole(str(path), NEW)
    assert oct(mode(path)) == oct(permissions)
    assert path.read_bytes() == NEW


@needs_links_and_modes
@pytest.mark.parametrize(
    ("mask", "permissions"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600), (0o000, 0o666), (0o027, 0o640)]
)
def test_new_file_gets_the_usual_permissions(tmp_path: Path, mask: int, permissions: int) -> None:
    """A new file has the permissions that `open` would give it, and the mask stays as it is."""
    with umask(mask):
        write_whole(str(tmp_path / "new.json"), NEW)
        (tmp_path / "opened.json").write_bytes(NEW)
        assert os.umask(mask) == mask
    assert oct(mode(tmp_path / "new.json")) == oct(mode(tmp_path / "opened.json")) == oct(permissions)


@needs_links_and_modes
def test_mask_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The mask of the process, which other threads use too, is not set even for a moment."""
    monkeypatch.setattr("linkj_partners._files.os.umask", refuse)
    write_whole(str(path), NEW)
    write_whole(str(path.with_name("new.json")), NEW)
    assert names_in(path.parent) == ["new.json", "register.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_named_pipe_is_written_to(tmp_path: Path) -> None:
    """A named pipe stays one, and its reader gets the content."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_whole(str(pipe), NEW)
        assert os.read(reader, 1000) == NEW
        assert os.read(reader, 1000) == b""
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert names_in(tmp_path) == ["pipe"]


@pytest.fixture
def no_drafts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no draft be made or moved, so that a test that fails cannot replace a device of the machine."""
    monkeypatch.setattr("linkj_partners._files._write_new", refuse)
    monkeypatch.setattr("linkj_partners._files.os.replace", refuse)


@needs_links_and_modes
@pytest.mark.usefixtures("no_drafts")
def test_device_is_written_to() -> None:
    """The device that takes everything stays what it is."""
    before = DEVICE.stat()
    write_whole(str(DEVICE), NEW)
    after = DEVICE.stat()
    assert stat.S_ISCHR(after.st_mode)
    assert (after.st_ino, after.st_rdev, after.st_mode) == (before.st_ino, before.st_rdev, before.st_mode)


@pytest.mark.skipif(not FULL_DEVICE.exists(), reason="there is no device that is always full")
@pytest.mark.usefixtures("no_drafts")
def test_full_device() -> None:
    """What is written to directly says so when it is full."""
    with pytest.raises(OSError, match="No space left on device") as caught:
        write_whole(str(FULL_DEVICE), NEW)
    assert caught.value.errno == errno.ENOSPC

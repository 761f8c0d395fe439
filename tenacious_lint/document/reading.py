"""Reads source files: what is too large, binary, not UTF-8 or not a file at all is refused with its place."""

from __future__ import annotations

import errno
import os
import stat

from tenacious_lint.errors import DocumentError, TenaciousLintError
from tenacious_lint.span import LineTable

MAX_BYTES = 10_000_000
"""The largest file that is read: 10 MB. A mail is a few kilobytes; what is larger is not a mail."""

_BOM = b"\xef\xbb\xbf"


def read_source(path: str) -> bytes:
    """Return the bytes of a regular file of at most MAX_BYTES; the size is looked at before anything is read.

    Raises DocumentError naming the path when it is missing, unreadable, a folder, a device or pipe, a loop of links, or too large.
    """
    try:
        # O_NONBLOCK: opening a pipe nobody writes to must not hang before fstat can refuse it.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    except (OSError, ValueError) as failed:
        raise _cannot_open(path, failed) from None
    try:
        status = os.fstat(descriptor)
        if stat.S_ISDIR(status.st_mode):
            raise DocumentError.at(path, "is a folder, not a draft", "name the files inside, or let discovery walk it")
        if not stat.S_ISREG(status.st_mode):
            raise DocumentError.at(path, "is not a regular file", "pass a file, or the text on standard input")
        if status.st_size > MAX_BYTES:
            raise too_large(path, status.st_size)
        data = os.read(descriptor, status.st_size + 1)
        while len(data) > status.st_size:  # it grows while it is read, or lies about its size as /proc does
            chunk = os.read(descriptor, 65_536)
            if not chunk:
                break
            data += chunk
            if len(data) > MAX_BYTES:
                raise too_large(path, len(data))
        return data
    except OSError as failed:
        raise _cannot_open(path, failed) from None
    finally:
        os.close(descriptor)


def too_large(path: str, size: int) -> TenaciousLintError:
    """Return the error for a file of `size` bytes."""
    limit = f"{MAX_BYTES // 1_000_000} MB"
    return DocumentError.at(path, f"{size / 1_000_000:.1f} MB is too large for a draft (limit {limit})", "split it, or leave it out")


def decode_utf8(path: str, data: bytes) -> str:
    """Return UTF-8 bytes as text without the byte order mark: all offsets are of the text that an editor shows.

    Raises DocumentError at the first NUL or the first byte that is not UTF-8.
    """
    if len(data) > MAX_BYTES:
        raise too_large(path, len(data))
    if data.startswith(_BOM):
        data = data[3:]
    if b"\0" in data:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise DocumentError.at(f"{path}:1:1", "the file is UTF-16", "save it as UTF-8")
        raise DocumentError.at(_place(path, data, data.index(0)), "a NUL byte: the file is binary", "pass a text file")
    try:
        return data.decode()
    except UnicodeDecodeError as failed:
        said = f"byte 0x{data[failed.start]:02x} is not UTF-8 ({failed.reason})"
        raise DocumentError.at(_place(path, data, failed.start), said, "save the file as UTF-8") from None


def _place(path: str, data: bytes, at: int) -> str:
    before = data[:at].decode(errors="replace")
    line, column = LineTable(before).line_column(len(before))
    return f"{path}:{line}:{column}"


def _cannot_open(path: str, failed: OSError | ValueError) -> TenaciousLintError:
    number = failed.errno if isinstance(failed, OSError) else None
    if number in (errno.ENOENT, errno.ENOTDIR):
        return DocumentError.at(path, "no such file", "check the path")
    if number in (errno.EACCES, errno.EPERM):
        return DocumentError.at(path, "permission denied", "make the file readable")
    if number == errno.ELOOP:
        return DocumentError.at(path, "a loop of symbolic links", "mend or remove the link")
    if number == errno.EISDIR:
        return DocumentError.at(path, "is a folder, not a draft", "name the files inside, or let discovery walk it")
    if number == errno.ENXIO:
        return DocumentError.at(path, "is not a regular file", "pass a file, or the text on standard input")
    said = failed.strerror if isinstance(failed, OSError) and failed.strerror else str(failed)
    return DocumentError.at(path.replace("\0", "\\0"), f"cannot be read ({said})", "check the file")

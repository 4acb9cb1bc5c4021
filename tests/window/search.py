"""Looks for secrets, whole or in pieces, in whatever form they may have been written down: as they are, as UTF-16, in base64
(both alphabets, from any byte on, also broken into lines), in hexadecimal digits (either case), percent-encoded, with JSON's
escapes, in a zip file, and in two such forms one inside the other.

Not the secrets are turned into every form: what is searched is turned back. So a copy that was cut off anywhere is found as
long as a piece of it is left.
"""

import base64
import io
import re
import urllib.parse
import zipfile

# how much of a secret, in bytes, is a piece of it: less comes about by chance, and helps nobody
PIECE = 24
# what is searched is looked at in steps of this, and each whole piece has one such step in it
STEP = PIECE // 2

_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{%d,}" % (PIECE * 4 // 3))
_HEX = re.compile(rb"(?:[0-9a-fA-F]{2}){%d,}" % PIECE)
_ESCAPE = re.compile(rb"\\(?:u00([0-9a-fA-F]{2})|(.))", re.DOTALL)
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Secrets:
    """Known secrets, by what they are."""

    def __init__(self):
        self.known = {}
        self._steps = {}

    def add(self, what, secret):
        """Secrets that are texts or bytes; white space in them does not count."""
        secret = b"".join((secret.encode() if isinstance(secret, str) else secret).split())
        if len(secret) < PIECE:
            raise ValueError(f"{what} is too short to be told from chance")
        if secret in self.known:
            return
        self.known[secret] = what
        for at in range(len(secret) - STEP + 1):
            self._steps.setdefault(secret[at : at + STEP], []).append((secret, at))

    def found_in(self, data):
        """What is found in these bytes: what it is a piece of and in which form, or None."""
        if data.startswith(b"PK\3\4"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for name in archive.namelist():
                    if what := self._found(archive.read(name), f"{name} as it is", 2):
                        return what
        return self._found(data, "as it is", 2)

    def _found(self, data, form, depth):
        for name, text in ((form, data), (f"{form}, over lines", b"".join(data.split()))):
            if what := self._plain(text):
                return f"{what} ({name})"
        if depth:
            for name, text in _read_back(data):
                if what := self._found(text, f"{name} in what is {form}", depth - 1):
                    return what
        return None

    def _plain(self, data):
        for at in range(0, len(data) - STEP + 1, STEP):
            for secret, place in self._steps.get(data[at : at + STEP], ()):
                before = _in_common(reversed(data[max(0, at - PIECE) : at]), reversed(secret[:place]))
                after = _in_common(data[at : at + PIECE], secret[place:])
                if before + after >= PIECE:
                    return self.known[secret]
        return None


def _in_common(one, other):
    """How many bytes two runs of bytes begin with alike."""
    count = 0
    for a, b in zip(one, other):
        if a != b:
            break
        count += 1
    return count


def _read_back(data):
    """Whatever the bytes may be another form of."""
    if b"\0" in data:
        yield "UTF-16", data.replace(b"\0", b"")
    if b"%" in data:
        yield "percent-encoded", urllib.parse.unquote_to_bytes(data)
    if b"\\" in data:
        yield "JSON", _ESCAPE.sub(_unescaped, data)
    # blocks of text are broken into lines, by themselves or as JSON has them
    flat = re.sub(rb"\\[rn]|\s", b"", data)
    # all runs at once, each ended by what no secret has twelve times
    for start in range(2):
        runs = (run[start : start + (len(run) - start) // 2 * 2] for text in (data, flat) for run in _HEX.findall(text))
        if hexadecimal := b"\n".join(bytes.fromhex(run.decode()) for run in runs):
            yield "hexadecimal", hexadecimal
    for start in range(4):
        runs = (run[start:] for text in (data, flat) for run in _BASE64.findall(text))
        whole = (run[: len(run) // 4 * 4].replace(b"-", b"+").replace(b"_", b"/") for run in runs)
        if decoded := b"\n".join(map(base64.b64decode, whole)):
            yield "base64", decoded


def _unescaped(escape):
    code, letter = escape.groups()
    return bytes.fromhex(code.decode()) if code else _CONTROLS.get(letter, letter)

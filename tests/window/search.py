"""Looks for secrets, whole or in pieces, in whatever form they may have been written down: as they are, in other case,
backwards, in full width, with anything between their letters, as UTF-16, in base64 (both alphabets, from any byte on, also
broken into lines), in hexadecimal digits (either case, also one by one), in decimal numbers, percent-encoded (also over and
over), with the escapes of JSON, HTML and Rust, in a zip file, and in two such forms one inside the other.

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
_ESCAPE = re.compile(rb"\\(?:u00([0-9a-fA-F]{2})|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,2})\}|(.))", re.DOTALL)
# U+FF01 to U+FF5E
_WIDE = re.compile(rb"\xef\xbc[\x81-\xbf]|\xef\xbd[\x80-\x9e]")
_ENTITY = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,2})|([0-9]{1,3}));")
# bytes as numbers, as parsers and debuggers print them
_NUMBERS = re.compile(rb"(?:[0-9]{1,3}[^0-9A-Za-z]{1,3}){%d,}[0-9]{1,3}" % (PIECE - 1))
# what stands between the digits of one byte and the next
_BETWEEN = re.compile(rb"0[xX]|\\[xX]|[^0-9A-Za-z]")
_NO_LETTER = bytes(byte for byte in range(256) if not chr(byte).isascii() or not chr(byte).isalnum())
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


class Secrets:
    """Known secrets, by what they are. Case never counts."""

    def __init__(self):
        self.known = {}
        # by a step in them: as they are, and their letters and digits alone
        self._steps, self._letters = {}, {}

    def add(self, what, secret):
        """Secrets that are texts or bytes; white space in them does not count."""
        secret = b"".join((secret.encode() if isinstance(secret, str) else secret).split())
        if len(secret) < PIECE:
            raise ValueError(f"{what} is too short to be told from chance")
        if secret in self.known:
            return
        self.known[secret] = what
        self._add(self._steps, what, secret.lower())
        if secret.isascii():
            self._add(self._letters, what, _letters(secret))

    def _add(self, steps, what, secret):
        for spelled in (secret, secret[::-1]) if len(secret) >= PIECE else ():
            for at in range(len(spelled) - STEP + 1):
                steps.setdefault(spelled[at : at + STEP], []).append((spelled, at, what))

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
            if what := _plain(text.lower(), self._steps):
                return f"{what} ({name})"
        if what := _plain(_letters(data), self._letters):
            return f"{what} ({form}, its letters alone)"
        if depth:
            for name, text in _read_back(data):
                if what := self._found(text, f"{name} in what is {form}", depth - 1):
                    return what
        return None


def _plain(data, steps):
    for at in range(0, len(data) - STEP + 1, STEP):
        for secret, place, what in steps.get(data[at : at + STEP], ()):
            before = _in_common(reversed(data[max(0, at - PIECE) : at]), reversed(secret[:place]))
            after = _in_common(data[at : at + PIECE], secret[place:])
            if before + after >= PIECE:
                return what
    return None


def _letters(data):
    return data.translate(None, _NO_LETTER).lower()


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
        yield "percent-encoded", _over_and_over(urllib.parse.unquote_to_bytes, data)
    if b"\\" in data:
        yield "JSON", _over_and_over(lambda text: _ESCAPE.sub(_unescaped, text), data)
    if _WIDE.search(data):
        yield "full width", _WIDE.sub(lambda letter: bytes([ord(letter[0].decode()) - 0xFEE0]), data)
    if b"&#" in data:
        yield "HTML", _ENTITY.sub(_character, data)
    if b"&amp;" in data:
        yield "HTML in HTML", _ENTITY.sub(_character, data.replace(b"&amp;", b"&"))
    # blocks of text are broken into lines, by themselves or as JSON has them
    flat = re.sub(rb"\\[rn]|\s", b"", data)
    spaced = re.sub(rb"(?:\\[rn]|\s)+", b" ", data)
    numbers = ([int(number) for number in re.findall(rb"[0-9]+", run)] for run in _NUMBERS.findall(spaced))
    if decimal := b"\n".join(bytes(number for number in run if number < 256) for run in numbers):
        yield "decimal", decimal
    one_by_one = _BETWEEN.sub(b"", data)
    # all runs at once, each ended by what no secret has twelve times
    for start in range(2):
        texts = (data, flat, one_by_one)
        runs = (run[start : start + (len(run) - start) // 2 * 2] for text in texts for run in _HEX.findall(text))
        if hexadecimal := b"\n".join(bytes.fromhex(run.decode()) for run in runs):
            yield "hexadecimal", hexadecimal
    for start in range(4):
        runs = (run[start:] for text in (data, flat) for run in _BASE64.findall(text))
        if decoded := b"\n".join(map(_of_base64, runs)):
            yield "base64", decoded


def _over_and_over(undo, data):
    """A form inside of the same form: undone until nothing comes off."""
    before = None
    while data != before:
        data, before = undo(data), data
    return data


def _of_base64(run):
    # one letter alone is no byte
    run = run[:-1] if len(run) % 4 == 1 else run
    return base64.b64decode(run.replace(b"-", b"+").replace(b"_", b"/") + b"=" * (-len(run) % 4))


def _unescaped(escape):
    *codes, letter = escape.groups()
    code = next(filter(None, codes), None)
    return bytes([int(code, 16)]) if code else _CONTROLS.get(letter, letter)


def _character(entity):
    hexadecimal, decimal = entity.groups()
    return bytes([(int(hexadecimal, 16) if hexadecimal else int(decimal)) % 256])

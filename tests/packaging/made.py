"""Packages made for a test by the commands in assets/packaging, of the program tests/run built.

A debug build, so that nobody waits for a second one; stripped and compressed little.
"""

import contextlib
import hashlib
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "window"))

import desk  # noqa: E402
from desk import check  # noqa: E402

PACKAGING = desk.REPOSITORY / "assets" / "packaging"
# not where those to hand out are
PACKAGES = desk.REPOSITORY / "target" / "packaging-tests"
VERSION = re.search(r'^version = "(.*)"', (desk.REPOSITORY / "Cargo.toml").read_text(), re.M)[1]
OLDER = "0.0.9"
# seconds; the first run of a command may install the tool that it uses, within a case
MAKING = 1200
desk.CASE_AT_MOST = 1500


def run(*command, within=120, code=0, **options):
    """What a command prints, errors included; it has to end with `code`."""
    options.setdefault("stderr", subprocess.STDOUT)
    command = list(map(str, command))
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, timeout=within, **options
    )
    check(done.returncode == code, f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def make(name, version=VERSION, program=None, **env):
    """Runs one of the commands and returns the files that it names as made."""
    settings = {
        "TOKEN_DESK_PACKAGES": str(PACKAGES),
        "TOKEN_DESK_PROGRAM": str(program or desk.BINARY),
        "TOKEN_DESK_QUICK": "1",
        "TOKEN_DESK_VERSION": version,
    }
    said = run(PACKAGING / name, within=MAKING, env=os.environ | settings | env)
    files = re.findall(r"^(target/packaging-tests/\S+)  [0-9]+ bytes$", said, re.M)
    check(files, f"{name} says what it made: {said}")
    return [desk.REPOSITORY / file for file in files]


def digest(file):
    """The file's SHA-256."""
    return hashlib.sha256(pathlib.Path(file).read_bytes()).hexdigest()


def as_root():
    """What stands before a command that needs to be root, if only below a folder of its own."""
    if os.geteuid() == 0:
        return []
    return ["unshare", "--map-root-user", "env", f"PATH={os.environ['PATH']}:/usr/sbin:/sbin"]


def held(folder):
    """Every file below a folder with the hash of its bytes."""
    folder = pathlib.Path(folder)
    return {str(file.relative_to(folder)): digest(file) for file in folder.rglob("*") if file.is_file()}


@contextlib.contextmanager
def installed(screen, root):
    """The program below `root` as the one that `screen` starts, found by the desktop as well."""
    before, desk.BINARY = desk.BINARY, root / "usr" / "bin" / "token-desk"
    screen.env |= {
        "PATH": f"{desk.BINARY.parent}:{os.environ['PATH']}",
        "XDG_DATA_DIRS": f"{root / 'usr' / 'share'}:/usr/local/share:/usr/share",
    }
    try:
        yield
    finally:
        desk.BINARY = before

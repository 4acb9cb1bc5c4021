"""A desk whose program is the Windows one, under Wine.

Wine has no accessibility that could be asked here: the keyboard drives the window, and what came of
it is read from the program's files, its log, the practice tenant's own record, the clipboard, and
pictures where nothing else tells.
"""

import collections
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "window"))

import desk
from desk import check, wait_until

LOADER = next(filter(os.path.exists, ("/usr/lib/wine/wine64", "/usr/bin/wine")), "wine")
SERVER = next(filter(os.path.exists, ("/usr/lib/wine/wineserver64", "/usr/bin/wineserver")), "wineserver")
# seconds; the test's program is a debug build, and Wine starts its own services first
SOON = 60.0


def windows_path(path):
    """As a Windows program names a path of this computer."""
    parts = pathlib.Path(path).parts
    if "drive_c" in parts:
        return "C:\\" + "\\".join(parts[parts.index("drive_c") + 1 :])
    return "Z:" + "\\".join(("", *parts[1:]))


class WineDesk(desk.Desk):
    """`made` is the folder that `build` prints, `template` a prefix to begin with."""

    made = template = None

    def _set_up(self, screen):
        super()._set_up(screen)
        prefix = self.folder / "prefix"
        shutil.copytree(self.template, prefix, symlinks=True, copy_function=_link)
        for name in ("system.reg", "user.reg", "userdef.reg"):
            # rewritten by each Wine
            (prefix / name).unlink()
            shutil.copy(self.template / name, prefix)
        self.env |= environment(prefix)
        self.drive = prefix / "drive_c"
        # blanks and letters that are not in every code page
        self.config, self.data = (self.drive / "Benutzer" / f"Jörg Müller {name}" for name in ("config", "data"))
        for folder in (self.config, self.data):
            folder.mkdir(parents=True)
        self.callback(subprocess.run, [SERVER, "-k", "-w"], env=self.env, timeout=SOON, capture_output=True)

    @property
    def folders(self):
        return ["--config-dir", windows_path(self.config), "--data-dir", windows_path(self.data)]

    @property
    def program_command(self):
        return [LOADER, windows_path(self.made / "token-desk.exe")]

    def run(self, *arguments, folders=True, code=0, stdin=b"", program=None, within=SOON):
        """A command to its end, as a script runs it; what it printed and said on standard error."""
        command = [LOADER, program] if program else self.program_command
        command = [*command, *map(str, arguments), *(self.folders if folders else [])]
        done = subprocess.run(command, env=self.env, input=stdin, timeout=within, capture_output=True, cwd=self.drive)
        out, err = (text.decode(errors="replace").replace("\r\n", "\n") for text in (done.stdout, done.stderr))
        check(code in (None, done.returncode), f"{command}: {done.returncode}, {out}{err}")
        return out, err

    def set_registry(self, key, name, kind, value):
        self.run("add", key, "/v", name, "/t", kind, "/d", value, "/f", folders=False, program="reg")

    def registry(self, key):
        """What is below a key, as `reg query` prints it; empty where there is none."""
        return self.run("query", key, "/s", folders=False, code=None, program="reg")[0]

    @contextlib.contextmanager
    def held(self, path, *alone):
        """Another program has a file open, and lets others read it or, `alone`, nobody."""
        command = [LOADER, windows_path(self.made / "hold.exe"), windows_path(path), *alone]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, env=self.env, start_new_session=True, **pipes) as holder:
            try:
                said = holder.stdout.readline()
                check(said.strip() == b"held", f"{path} is held: {said}")
                yield
            finally:
                holder.stdin.close()
                holder.wait(SOON)

    def opened(self, *arguments, **options):
        """The program, with its window in front and drawn."""
        program = self.start(*arguments, **options)
        window = program.window(within=SOON)
        self.xdotool("windowfocus", "--sync", window)
        self.settled(program)
        return program

    def keys(self, *keys):
        for key in keys:
            self.key(key)

    def steps(self, program, *keys):
        """The same with the window drawn after each: of two at once only one would count."""
        for key in keys:
            self.keys(key)
            self.settled(program)

    def types(self, program, text):
        """Types nothing while a key of before is still on its way, or after it."""
        self.settled(program)
        self.xdotool("type", "--delay", "20", text)
        self.settled(program)

    def settled(self, program):
        """Waits until the window stays as it is but for a blinking cursor and passing seconds."""
        seen = collections.deque(maxlen=6)

        def still():
            seen.append(self.pixels(program))
            return len(seen) == seen.maxlen and all(_alike(one, seen[-1]) for one in seen)

        wait_until(still, "the window is drawn and stays so", within=SOON, pause=0.15)

    def pixels(self, program):
        command = ["import", "-window", program.window(within=SOON), "-depth", "8", "rgb:-"]
        return subprocess.run(command, env=self.env, timeout=SOON, check=True, capture_output=True).stdout

    def clipboard(self):
        return self.ask("xclip", "-selection", "clipboard", "-o")


def _alike(one, other):
    """Whether two pictures differ in less than a hundredth."""
    piece = 192
    places = range(0, len(other), piece)
    unlike = sum(one[place : place + piece] != other[place : place + piece] for place in places)
    return len(one) == len(other) and unlike < len(places) / 100


def _link(source, target):
    """Wine's own files are the same for each desk; it never writes to them."""
    os.link(source, target)


def environment(prefix):
    return {
        "WINEPREFIX": str(prefix),
        "WINEDEBUG": "-all",
        "WINEARCH": "win64",
        # no offers to install more of Wine, and no desktop's menus
        "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",
    }


def run_cases(names):
    """As desk's, with the program built and a prefix made for all."""
    built = subprocess.run([HERE / "build"], stdout=subprocess.PIPE, text=True)
    if built.returncode:
        sys.exit("the Windows program was not built")
    desk.BINARY = pathlib.Path(built.stdout.strip()) / "token-desk.exe"
    WineDesk.made = desk.BINARY.parent
    with tempfile.TemporaryDirectory(prefix="token-desk-wine-") as folder:
        began = time.monotonic()
        WineDesk.template = pathlib.Path(folder) / "prefix"
        env = os.environ | environment(WineDesk.template)
        # without a screen it asks nothing
        env.pop("DISPLAY", None)
        # what Token Desk is for, which Wine 8 is not by itself
        version = [LOADER, "reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f"]
        for command in ([LOADER, "wineboot", "-i"], version, [SERVER, "-k", "-w"]):
            subprocess.run(command, env=env, timeout=300, capture_output=True)
        if not (WineDesk.template / "system.reg").exists():
            sys.exit("Wine made no prefix")
        shutil.copy(WineDesk.made / "bcryptprimitives.dll", WineDesk.template / "drive_c" / "windows" / "system32")
        print(f"Wine is set up ({time.monotonic() - began:.1f} s)", flush=True)
        desk.run_cases(names)

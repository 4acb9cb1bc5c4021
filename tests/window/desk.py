"""A desk for the real program: a screen, a session, the program on it, and hands to drive it.

Shared by the scripts beside it, which each hold cases (functions named `case_...`) and end with
`desk.run_cases(globals())`. Only the standard library, ImageMagick's `import`, xdotool and the like; accessibility needs
the system's Python (`gi`). Every wait has a cap. A case that fails prints what the program said and keeps a picture of
the screen in `target/window-tests`.
"""

import contextlib
import ctypes
import functools
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target"))
BINARY = pathlib.Path(os.environ.get("TOKEN_DESK_BINARY", TARGET / "debug" / "token-desk"))
PICTURES = TARGET / "window-tests"
TITLE = "Token Desk"

# seconds; a debug build under Xvfb opens its window in a third of one
SOON = 20.0
CASE_AT_MOST = 180


class Failed(Exception):
    """A case did not come out as it should."""


def check(holds, what):
    """Fails the case with `what` unless it holds."""
    if not holds:
        raise Failed(what)


def wait_until(probe, what, within=SOON, pause=0.05):
    """Returns the first true value of `probe`; fails the case when there is none in time."""
    end = time.monotonic() + within
    while True:
        found = probe()
        if found:
            return found
        if time.monotonic() > end:
            raise Failed(f"not within {within:g} s: {what}")
        time.sleep(pause)


class Desk(contextlib.ExitStack):
    """A screen of its own (Xvfb), with a home and folders that end with it.

    `with Desk() as desk: program = desk.start(...)`. With `session=True` there is a session bus too, with
    accessibility switched on; that works once in a case, as the accessibility library connects once.
    """

    def __init__(self, width=1280, height=900, depth=24, session=False):
        super().__init__()
        self.programs = []
        self.folder = pathlib.Path(self.enter_context(tempfile.TemporaryDirectory(prefix="token-desk-window-")))
        try:
            self._set_up(f"{width}x{height}x{depth}", session)
        except BaseException:
            self.close()
            raise

    def _set_up(self, screen, session):
        for name in ("home", "run", "config", "data"):
            (self.folder / name).mkdir(mode=0o700)
        self.env = {
            name: value
            for name, value in os.environ.items()
            # what the caller's own desktop would let through
            if not name.startswith(("WAYLAND_", "XDG_", "DBUS_", "AT_SPI_", "WGPU_", "TOKEN_DESK_", "RUST_", "GTK_"))
        }
        self.env |= {
            "HOME": str(self.folder / "home"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "LANG": "C.UTF-8",
            "NO_AT_BRIDGE": "1",
        }
        self.env["DISPLAY"] = self._start_screen(screen)
        if session:
            self._start_session()

    def _start_screen(self, screen):
        readable, writable = os.pipe()
        server = self._start_helper(
            # without -noreset it starts over when the last client leaves, and turns the next one away meanwhile
            ["Xvfb", "-displayfd", str(writable), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"],
            pass_fds=(writable,),
        )
        os.close(writable)
        os.set_blocking(readable, False)
        number = b""

        def ready():
            nonlocal number
            with contextlib.suppress(BlockingIOError):
                number += os.read(readable, 16)
            check(server.poll() is None, "Xvfb ended at once")
            return number.endswith(b"\n")

        wait_until(ready, "Xvfb names its display")
        os.close(readable)
        self.screen = server
        return f":{number.decode().strip()}"

    def _start_session(self):
        """A session bus; whatever it starts inherits this environment, the display with it."""
        del self.env["NO_AT_BRIDGE"]
        bus = self._start_helper(["dbus-daemon", "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        # programs leave accessibility off until somebody says that it is wanted
        wait_until(
            lambda: self._bus(
                "org.a11y.Bus",
                "/org/a11y/bus",
                "org.freedesktop.DBus.Properties.Set",
                "org.a11y.Status",
                "IsEnabled",
                "<true>",
            ),
            "accessibility can be switched on",
        )
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = self.env["DBUS_SESSION_BUS_ADDRESS"]
        os.environ["DISPLAY"] = self.env["DISPLAY"]
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)

    def unlock_keyring(self):
        """A keyring service with an open keyring, as after signing in to a desktop. Needs the session."""
        daemon = subprocess.run(
            ["gnome-keyring-daemon", "--daemonize", "--unlock", "--components=secrets"],
            input=b"window tests\n",
            env=self.env,
            timeout=SOON,
            capture_output=True,
        )
        check(daemon.returncode == 0, f"gnome-keyring-daemon: {daemon.stderr.decode()}")
        wait_until(
            lambda: "org.freedesktop.secrets"
            in self._bus("org.freedesktop.DBus", "/", "org.freedesktop.DBus.ListNames"),
            "the keyring service is there",
        )

    def _start_helper(self, command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        helper = subprocess.Popen(
            command, env=self.env, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, **options
        )
        self.callback(_end, helper)
        return helper

    def start(self, *arguments, env=None, folders=True):
        """Starts the program with its own folders; `env` changes variables, and None takes one away."""
        own = ["--config-dir", str(self.folder / "config"), "--data-dir", str(self.folder / "data")] if folders else []
        changed = self.env | {"TOKEN_DESK_LOG": "error,token_desk=debug"} | (env or {})
        environment = {name: value for name, value in changed.items() if value is not None}
        program = Program(self, [str(BINARY), *own, *map(str, arguments)], environment)
        self.programs.append(program)
        self.callback(program.stop)
        return program

    def picture(self, path, window="root"):
        """A picture of the screen or of one window, as PNG."""
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["import", "-window", str(window), f"PNG:{path}"], env=self.env, timeout=SOON, check=True, capture_output=True
        )
        return path

    def ask(self, *command):
        """What a small tool prints; empty when it finds nothing."""
        done = subprocess.run(
            list(map(str, command)), env=self.env, timeout=SOON, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        return done.stdout.strip() if done.returncode == 0 else ""

    def xdotool(self, *arguments):
        """What xdotool prints, such as `desk.xdotool("key", "ctrl+a")`."""
        return self.ask("xdotool", *arguments)

    def _bus(self, destination, path, method, *arguments):
        """What a service on the session bus answers; empty when it is not there."""
        call = ("gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method", method)
        return self.ask(*call, *arguments)

    def __exit__(self, *failure):
        if failure[0] is not None:
            self._report()
        return super().__exit__(*failure)

    def _report(self):
        with contextlib.suppress(Exception):
            name = sys.argv[0].rsplit("/", 1)[-1].removesuffix(".py")
            print(f"    the screen: {self.picture(PICTURES / f'{name}-{time.time_ns()}.png')}")
        for program in self.programs:
            print(f"    {' '.join(program.command)}\n    ended: {program.process.poll()}, and said:")
            print("".join(f"      {line}\n" for line in (program.stdout() + program.stderr()).splitlines()), end="")


class Program:
    """The program under test, as a person would meet it."""

    def __init__(self, desk, command, env):
        self.desk, self.command, self.env = desk, command, env
        base = desk.folder / f"program-{len(desk.programs)}"
        self._out, self._err = base.with_suffix(".out"), base.with_suffix(".err")
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                command, env=env, cwd=desk.folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err, start_new_session=True
            )

    def stdout(self):
        return self._out.read_text(errors="replace")

    def stderr(self):
        return self._err.read_text(errors="replace")

    def ends(self, within=SOON):
        """Its exit code."""
        try:
            return self.process.wait(within)
        except subprocess.TimeoutExpired:
            raise Failed(f"it did not end within {within:g} s") from None

    def says(self, text, within=SOON):
        """Waits until standard error holds `text`."""

        def said():
            if text in self.stderr():
                return True
            check(self.process.poll() is None, f"it ended ({self.process.poll()}) without saying {text!r}")
            return False

        wait_until(said, f"standard error says {text!r}", within)

    def window(self, title=TITLE, within=SOON):
        """The number of its window, once that can be seen and something was drawn."""

        def shown():
            check(self.process.poll() is None, f"it ended ({self.process.poll()}) without a window")
            return self.desk.xdotool("search", "--onlyvisible", "--name", f"^{title}$").split()

        window = wait_until(shown, f"a window named {title!r}", within)[-1]
        self.says("first frame", within)
        return window

    def close(self, window):
        """Asks the window to close, as the button in its frame does, and returns the exit code."""
        _ask_to_close(self.env["DISPLAY"], int(window))
        return self.ends()

    def stop(self):
        _end(self.process)

    # accessibility; needs a desk with a session

    def tree(self):
        """Every accessible object of the program, outermost first."""
        desktop = _atspi().get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app is not None and app.get_process_id() == self.process.pid:
                yield from _walk(app)

    def find(self, role, name, within=SOON):
        """The object with this role and name, such as `("push button", "Sign in")`."""
        return wait_until(lambda: self.look(role, name), f"there is a {role} {name!r}; there are {self}", within)

    def look(self, role, name):
        """The same without waiting; None when there is none."""
        with contextlib.suppress(_glib_error()):
            for node in self.tree():
                if node.get_role_name() == role and node.get_name() == name:
                    return node
        return None

    def press(self, name, role="push button"):
        """Presses a button, as a screen reader would."""
        self.find(role, name).get_action_iface().do_action(0)

    def fill(self, name, text, role="entry"):
        """Puts text into a field and waits until it is there."""
        self.find(role, name).get_editable_text_iface().set_text_contents(text)
        wait_until(lambda: self.read(name, role) == text, f"{name!r} holds {text!r}")

    def read(self, name, role="entry"):
        """The text of a field."""
        return self.find(role, name).get_text_iface().get_text(0, -1)

    def names(self):
        """Role and name of everything that has a name: what can be read on the screen."""
        with contextlib.suppress(_glib_error()):
            return [(node.get_role_name(), node.get_name()) for node in self.tree() if node.get_name()]
        return []

    def __str__(self):
        return json.dumps(self.names(), ensure_ascii=False)


def _walk(node):
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from _walk(child)


@functools.cache
def _atspi():
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi

    return Atspi


def _glib_error():
    """What the accessibility library raises when an object went away while it was looked at."""
    _atspi()
    from gi.repository import GLib

    return GLib.Error


def _end(process):
    """Ends a process and what it started, softly first."""
    for kind in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, kind)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
            return


class _ClientMessage(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    ]


def _ask_to_close(display_name, window):
    """WM_DELETE_WINDOW by hand: there is no window manager here, and xdotool's windowclose destroys instead."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(display_name.encode())
    check(display, f"the display {display_name} can be opened")
    protocols = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    delete = x11.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
    client_message = 33
    event = _ClientMessage(type=client_message, display=display, window=window, message_type=protocols, format=32)
    event.data[0] = delete
    x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
    x11.XCloseDisplay(display)


def run_cases(names):
    """Runs every `case_...` in turn, or those that hold a word given on the command line, and ends the process."""
    missing = [tool for tool in ("Xvfb", "import", "xdotool", "xprop", "dbus-daemon", "gdbus") if not shutil.which(tool)]
    if missing or not BINARY.exists():
        sys.exit(f"missing: {', '.join(missing) or BINARY}; tests/run sees to it")
    words = sys.argv[1:]
    cases = [case for name, case in names.items() if name.startswith("case_")]
    wanted = [case for case in cases if not words or any(word in case.__name__ for word in words)]
    if not wanted:
        sys.exit(f"no case has any of these words in its name: {words}")
    failed = [case for case in wanted if not _passes(case)]
    print(f"{len(wanted) - len(failed)} passed, {len(failed)} failed", flush=True)
    sys.exit(1 if failed else 0)


def _passes(case):
    """Runs a case in a process of its own: a new connection to accessibility each time, and nothing left behind."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        os._exit(0 if _run(case) else 1)
    return os.waitpid(child, 0)[1] == 0


def _run(case):
    def too_long(*_):
        raise Failed(f"it did not end within {CASE_AT_MOST} s")

    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(CASE_AT_MOST)
    title = case.__name__.removeprefix("case_").replace("_", " ")
    began = time.monotonic()
    try:
        case()
    except Exception as failure:
        why = str(failure) if isinstance(failure, Failed) else traceback.format_exc()
        print(f"FAILED  {title} ({time.monotonic() - began:.1f} s)\n    {why}", flush=True)
        return False
    print(f"ok      {title} ({time.monotonic() - began:.1f} s)", flush=True)
    return True

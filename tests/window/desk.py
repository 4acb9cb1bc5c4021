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
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import bus

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target"))
BINARY = pathlib.Path(os.environ.get("TOKEN_DESK_BINARY", TARGET / "debug" / "token-desk"))
PICTURES = TARGET / "window-tests"
TITLE = "Token Desk"
TEXT = "org.a11y.atspi.Text"

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
            raise Failed(f"not within {within:g} s: {what() if callable(what) else what}")
        time.sleep(pause)


class Desk(contextlib.ExitStack):
    """A screen of its own (Xvfb), with a home and folders that end with it.

    `with Desk() as desk: program = desk.start(...)`. With `session=True` there is a session bus too, with
    accessibility switched on, and of the services that a bus starts by itself only those that are named.
    """

    def __init__(self, width=1280, height=900, depth=24, session=False, services=()):
        super().__init__()
        self.programs = []
        self.folder = pathlib.Path(self.enter_context(tempfile.TemporaryDirectory(prefix="token-desk-window-")))
        try:
            self._set_up(f"{width}x{height}x{depth}")
            if session:
                self._start_session(services)
        except BaseException:
            self.close()
            raise

    def _set_up(self, screen):
        for name in ("home", "run", "config", "data"):
            (self.folder / name).mkdir(mode=0o700)
        self.env = {
            name: value
            for name, value in os.environ.items()
            # what the caller's own desktop would let through
            if not name.startswith(("WAYLAND_", "XDG_", "DBUS_", "AT_SPI_", "WGPU_", "TOKEN_DESK_", "RUST_", "GTK_", "LC_", "LANGUAGE"))
        }
        self.env |= {
            "HOME": str(self.folder / "home"),
            "USER": "agent",
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "LANG": "C.UTF-8",
            # where the desktop's settings are, accessibility's switch among them
            "GSETTINGS_BACKEND": "memory",
            "NO_AT_BRIDGE": "1",
        }
        self._start_screen(screen)

    def _start_screen(self, screen):
        readable, writable = os.pipe()
        server = self.helper(
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
        self.env["DISPLAY"] = f":{number.decode().strip()}"

    def _start_session(self, services):
        """A session bus with accessibility; whatever the bus starts has this environment."""
        del self.env["NO_AT_BRIDGE"]
        configuration = bus.configure(self.folder, services)
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"]
        address = self.helper(command, stdout=subprocess.PIPE).stdout.readline().decode().strip()
        check(address, "the session bus names its address")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        self.session = bus.Bus(address)
        self.a11y = bus.switch_accessibility_on(self.session)

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
        wait_until(lambda: "org.freedesktop.secrets" in self.session.names(), "the keyring service is there")

    def helper(self, command, **options):
        """Starts something that ends with the desk."""
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("env", self.env)
        helper = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, **options
        )
        self.callback(_end, helper)
        return helper

    @property
    def folders(self):
        """The options that name the program's folders."""
        return ["--config-dir", str(self.folder / "config"), "--data-dir", str(self.folder / "data")]

    @property
    def program_command(self):
        return [str(BINARY)]

    def start(self, *arguments, env=None, folders=True, by=()):
        """Starts the program with its own folders; `env` changes variables, and None takes one away. `by` is a command
        that becomes the program, such as a shell that sets something up first."""
        own = self.folders if folders else []
        changed = self.env | {"TOKEN_DESK_LOG": "error,token_desk=debug"} | (env or {})
        environment = {name: value for name, value in changed.items() if value is not None}
        program = Program(self, [*by, *self.program_command, *own, *map(str, arguments)], environment)
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

    def key(self, name):
        """Presses a key, such as `ctrl+a`."""
        self.xdotool("key", name)

    def write(self, text):
        """Types a text."""
        self.xdotool("type", "--delay", "5", text)

    def windows(self, pid, title):
        """The numbers of the windows with this title that a program shows."""
        return self.xdotool("search", "--onlyvisible", "--all", "--pid", pid, "--name", f"^{title}$").split()

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
        self._name = None
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
            return self.desk.windows(self.process.pid, title)

        window = wait_until(shown, f"a window named {title!r}", within)[-1]
        self.says("first frame", within)
        return window

    def ask_to_close(self, window):
        """Asks the window to close, as the button in its frame does."""
        _ask_to_close(self.env["DISPLAY"], int(window))

    def close(self, window):
        """The same, and returns the exit code."""
        self.ask_to_close(window)
        return self.ends()

    def stop(self):
        _end(self.process)

    # what a screen reader meets; needs a desk with a session

    def tree(self):
        """Everything in the window, outermost first: what a screen reader sees, in one answer of the program."""
        with contextlib.suppress(bus.failure()):
            if self._name is None:
                self._name = self.desk.a11y.name_of(self.process.pid)
            if self._name is not None:
                items = self.desk.a11y.call(self._name, bus.CACHE, "org.a11y.atspi.Cache", "GetItems")[0]
                return [bus.Node.of(item) for item in items]
        return []

    def names(self):
        """Role and name of everything that has a name: what can be read on the screen."""
        return [(node.role, node.name) for node in self.tree() if node.name]

    def look(self, role, name):
        """The thing with this role and name, or None. While a dialog is open only what is in it is met, and of several
        the last. `name` is the whole name, or a pattern."""
        tree = self.tree()
        parents = {node.path: node.parent for node in tree if node.role != "application"}
        dialogs = [node.path for node in tree if node.role == "dialog"]

        def within(path):
            while path is not None and path != dialogs[-1]:
                path = parents.get(path)
            return path is not None

        met = [node for node in tree if node.role == role and bus.fits(node.name, name)]
        return next((node for node in reversed(met) if not dialogs or within(node.path)), None)

    def find(self, role, name, within=SOON, where=lambda node: True):
        """The same, but waits until it is there and `where` holds for it."""

        def found():
            check(self.process.poll() is None, f"it ended ({self.process.poll()}) without a {role} {name!r}")
            node = self.look(role, name)
            return node if node is not None and where(node) else None

        return wait_until(found, lambda: f"there is a {role} {name!r} as wanted; there are {self}", within)

    def press(self, name, role="push button"):
        """Presses what can be pressed, as a screen reader would."""

        def can_be_pressed(node):
            return "enabled" in node.states and bus.ACTION in node.interfaces

        self._call(role, name, bus.ACTION, "DoAction", "(i)", 0, where=can_be_pressed)

    def fill(self, name, text, role="entry"):
        """Puts text into a field and waits until it is there."""
        self._call(role, name, "org.a11y.atspi.EditableText", "SetTextContents", "(s)", text)
        wait_until(lambda: self.read(name, role) == text, f"{name!r} holds {text!r}")

    def read(self, name, role="entry"):
        """The text of a field."""
        return self._call(role, name, TEXT, "GetText", "(ii)", 0, -1)[0]

    def text_of(self, node):
        """The text in a thing of the tree; empty where it has none, or is gone."""
        if TEXT not in node.interfaces:
            return ""
        with contextlib.suppress(bus.failure()):
            return self.desk.a11y.call(self._name, node.path, TEXT, "GetText", "(ii)", 0, -1)[0]
        return ""

    def place(self, role, name):
        """Where a thing is in the window: x, y, width, height in pixels."""
        of_the_window = 1
        return self._call(role, name, "org.a11y.atspi.Component", "GetExtents", "(u)", of_the_window)[0]

    def shows(self, text, within=SOON):
        """Waits until something has a name that holds `text` (or fits the pattern), and returns that name."""
        pattern = text if isinstance(text, re.Pattern) else re.compile(re.escape(text))

        def shown():
            check(self.process.poll() is None, f"it ended ({self.process.poll()}) without showing {text!r}")
            return next((name for _, name in self.names() if pattern.search(name)), None)

        return wait_until(shown, lambda: f"{text!r} is shown; there are {self}", within)

    def shows_no_more(self, role, name, within=SOON):
        """Waits until there is no such thing; a dialog that closes, for example."""
        wait_until(
            lambda: all(node.role != role or not bus.fits(node.name, name) for node in self.tree()),
            lambda: f"there is no {role} {name!r} any more; there are {self}",
            within,
        )

    def has(self, text):
        """Whether something has a name that holds `text`, now."""
        return any(text in name for _, name in self.names())

    def fact(self, label):
        """What stands beside a label in a column of facts: the first name after it."""
        names = [name for role, name in self.names() if role == "label"]
        check(label in names[:-1], f"there is a fact {label!r}; there are {self}")
        return names[names.index(label) + 1]

    def focused(self):
        """Role and name of what has the keyboard; None when nothing has."""
        return next(((node.role, node.name) for node in self.tree() if "focused" in node.states), None)

    def focuses(self, role, name):
        """Waits until the keyboard is there."""
        wait_until(
            lambda: (now := self.focused()) and now[0] == role and bus.fits(now[1], name),
            lambda: f"the focus is on the {role} {name!r}; it is on {self.focused()}, and there are {self}",
        )

    def tab_to(self, role, name, key="Tab", at_most=40):
        """Presses Tab until the keyboard is there, and returns what was passed on the way."""
        passed = []
        for _ in range(at_most):
            before = self.focused()
            if before and before[0] == role and bus.fits(before[1], name):
                return passed
            passed.append(before)
            self.desk.key(key)
            wait_until(lambda: self.focused() != before, lambda: f"{key} leads on from {before}; {self}")
        raise Failed(f"{key} does not lead to the {role} {name!r}; it led to {passed}")

    def _call(self, role, name, interface, method, signature, *arguments, where=lambda node: True):
        """Calls a method of a thing. What has just come can be seen a moment before it can be called, and what is about
        to go a moment after."""

        def answered():
            node = self.find(role, name, where=where)
            try:
                return [self.desk.a11y.call(self._name, node.path, interface, method, signature, *arguments)]
            except bus.failure() as failure:
                if "UnknownObject" in str(failure) or "UnknownInterface" in str(failure):
                    return None
                raise

        return wait_until(answered, lambda: f"the {role} {name!r} can be called; there are {self}")[0]

    def __str__(self):
        return json.dumps(self.names(), ensure_ascii=False)


def _end(process):
    """Ends a process and what it started, softly first."""
    for kind in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, kind)
            # what was stopped ends as well
            os.killpg(process.pid, signal.SIGCONT)
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
    missing = [tool for tool in ("Xvfb", "import", "xdotool", "xprop", "dbus-daemon") if not shutil.which(tool)]
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
    def too_long(_, frame):
        where = "".join(traceback.format_stack(frame, limit=6))
        raise Failed(f"it did not end within {CASE_AT_MOST} s; it was here:\n{where}")

    # programs and screens end with it
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
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

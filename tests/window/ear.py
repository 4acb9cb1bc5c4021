"""What a blind agent hears: the screen reader Orca on the desk of a test, with the test as speech service.

Orca sends what it says to Speech Dispatcher over a socket (SSIP). Here the socket is ours, so each sentence
is there as soon as it is spoken, and no sound is needed. Beside it the window's announcements are taken down:
Orca 43, of Debian 12, leaves them out, later ones and other screen readers speak them.
"""

import contextlib
import html
import os
import re
import shutil
import socketserver
import threading
import time
import typing

import bus
import desk
from desk import check

NEEDED = ("orca", "metacity")
# seconds: without a new sentence for so long, nothing more comes
QUIET = 0.7
AT_MOST = 12.0
# how Orca 43 spells the sign between facts, in some places only
DOT = "  middle dot  "


class Maybe(typing.NamedTuple):
    """A sentence that is spoken only where Orca is quick enough: what it is about lasts a moment."""

    text: str


class Ear:
    """`with Desk(session=True) as screen: ear = Ear(screen)`; then the program, then `ear.listen()`, then
    `ear.hears(...)` after each step. What is spoken and announced after a step must be that, all of it, and
    once."""

    def __init__(self, screen):
        missing = [tool for tool in NEEDED if not shutil.which(tool)]
        check(not missing, f"packages are missing: {' '.join(missing)}; tests/run installs them")
        self.screen = screen
        self.spoken, self.announced = [], []
        self.last = time.monotonic()
        self._address = screen.folder / "speech"
        server = _Server(str(self._address), _client(self._speak))
        screen.callback(server.server_close)
        screen.callback(server.shutdown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self._take_down_announcements()
        # it tells programs which of their windows has the keyboard
        screen.helper(["metacity", "--no-composite"])
        manager = ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        desk.wait_until(lambda: "window id" in screen.ask(*manager), "there is a window manager")

    def listen(self, first):
        """Starts Orca over the open window; `first` is what it says of that."""
        # Orca ends others of the same account, or ends itself: whoever tests may need theirs
        tools = self.screen.folder / "tools"
        tools.mkdir()
        (tools / "pgrep").write_text("#!/bin/sh\nexit 1\n")
        (tools / "pgrep").chmod(0o755)
        env = self.screen.env | {
            "PATH": f"{tools}:{os.environ['PATH']}",
            "SPEECHD_ADDRESS": f"unix_socket:{self._address}",
        }
        self.screen.helper(["/usr/bin/python3", shutil.which("orca"), "--disable", "braille"], env=env)
        self.hears("Screen reader on", *first, within=40)

    def hears(self, *spoken, announced=(), within=AT_MOST):
        """Waits until exactly this was spoken, and announced, since the last time; the end of a sentence does
        not count. Returns what was spoken."""
        began = time.monotonic()
        end = began + within
        while True:
            quiet = time.monotonic() - max(self.last, began) > QUIET
            if quiet and fits(spoken, self.spoken) and fits(announced, self.announced):
                break
            if time.monotonic() > end:
                raise desk.Failed(
                    f"spoken was {_listed(self.spoken)}\n    instead of {_listed(spoken)}\n"
                    f"    announced was {_listed(self.announced)}\n    instead of {_listed(announced)}"
                )
            time.sleep(0.02)
        heard = self.spoken[:]
        self.spoken.clear()
        self.announced.clear()
        return heard

    def settle(self):
        """Lets whatever is being said end, and forgets it."""
        began = time.monotonic()
        desk.wait_until(lambda: time.monotonic() - max(self.last, began) > QUIET * 2, "it is quiet")
        self.spoken.clear()
        self.announced.clear()

    def _speak(self, text):
        self.last = time.monotonic()
        self.spoken.append(plain(text))

    def _announce(self, text):
        self.last = time.monotonic()
        self.announced.append(plain(text))

    def _take_down_announcements(self):
        from gi.repository import Gio, GLib

        address = self.screen.session.call(*bus.LAUNCHER, "org.a11y.Bus", "GetAddress")[0]
        flags = Gio.DBusConnectionFlags
        ready = threading.Event()

        def run():
            context = GLib.MainContext()
            context.push_thread_default()
            kind = flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
            connection = Gio.DBusConnection.new_for_address_sync(address, kind, None, None)
            event = ("org.a11y.atspi.Event.Object", "Announcement", None, None)
            connection.signal_subscribe(
                None, *event, Gio.DBusSignalFlags.NONE, lambda *signal: self._announce(signal[5].unpack()[3])
            )
            connection.call_sync(
                "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId", None, None, Gio.DBusCallFlags.NONE, -1, None
            )
            ready.set()
            GLib.MainLoop(context).run()

        threading.Thread(target=run, daemon=True).start()
        check(ready.wait(desk.SOON), "announcements can be heard")


def plain(text):
    """A sentence without what only steers the voice."""
    return text.replace(DOT, " · ").strip().removesuffix(".")


def fits(wanted, heard):
    """Whether what was heard is what is wanted, with or without that which may be left out."""
    if not wanted:
        return not heard
    first, rest = wanted[0], wanted[1:]
    if isinstance(first, Maybe):
        return fits(rest, heard) or fits((first.text, *rest), heard)
    if not heard:
        return False
    same = first.fullmatch(heard[0]) if isinstance(first, re.Pattern) else plain(first) == heard[0]
    return bool(same) and fits(rest, heard[1:])


def _listed(sentences):
    return "".join(f"\n      {getattr(sentence, 'pattern', sentence)!s}" for sentence in sentences) or " nothing"


class _Server(socketserver.ThreadingMixIn, socketserver.UnixStreamServer):
    daemon_threads = True


def _client(speak):
    """Whoever connects to the speech service, as far as Orca asks it."""

    class Client(socketserver.StreamRequestHandler):
        def handle(self):
            with contextlib.suppress(ConnectionError):
                number = 0
                for line in self.rfile:
                    command = line.decode().split(" ")[0].strip().upper()
                    if command == "SPEAK":
                        self.answer("230 OK RECEIVING DATA")
                        speak(self.text())
                    if command in ("SPEAK", "CHAR", "KEY"):
                        number += 1
                        self.answer(f"225-{number}", "225 OK MESSAGE QUEUED")
                    elif command == "QUIT":
                        self.answer("231 HAPPY HACKING")
                        return
                    else:
                        self.answer(*ANSWERS.get(command, ("200 OK",)))

        def text(self):
            """What follows SPEAK: words with marks, up to a dot alone in its line."""
            lines = []
            for line in self.rfile:
                line = line.decode().rstrip("\r\n")
                if line == ".":
                    break
                lines.append(line.removeprefix(".") if line.startswith("..") else line)
            return html.unescape(re.sub("<[^>]*>", "", "\n".join(lines)))

        def answer(self, *lines):
            self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())

    return Client


ANSWERS = {
    "STOP": ("210 OK STOPPED",),
    "CANCEL": ("210 OK CANCELED",),
    "PAUSE": ("211 OK PAUSED",),
    "RESUME": ("212 OK RESUMED",),
    "HISTORY": ("240-1", "240 OK"),
    "LIST": ("249-test", "249 OK"),
    "GET": ("251-0", "251 OK"),
}

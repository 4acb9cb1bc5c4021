"""The system bus as the locked window asks it: logind and polkit, which say what a case wants."""

import os
import subprocess
import threading

import bus
import desk
from desk import check

LOGIN1 = "org.freedesktop.login1"
MANAGER = "/org/freedesktop/login1"
OWN, OTHER = f"{MANAGER}/session/_31", f"{MANAGER}/session/_32"
INTERFACE = f"""<node><interface name="{LOGIN1}.Manager">
  <method name="GetSessionByPID"><arg direction="in" type="u"/><arg direction="out" type="o"/></method>
  <method name="GetSession"><arg direction="in" type="s"/><arg direction="out" type="o"/></method>
  <method name="GetUserByPID"><arg direction="in" type="u"/><arg direction="out" type="o"/></method>
  <method name="Inhibit">
    <arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="out" type="h"/>
  </method>
</interface></node>"""
ACCOUNT = f"{MANAGER}/user/_1000"
DISPLAY = f"""<node><interface name="{LOGIN1}.User"><property name="Display" type="(so)" access="read"/></interface></node>"""

POLKIT = "org.freedesktop.PolicyKit1"
AUTHORITY = "/org/freedesktop/PolicyKit1/Authority"
ACTION = "org.tokendesk.unlock"
ASKS = f"""<node><interface name="{POLKIT}.Authority">
  <method name="EnumerateActions"><arg direction="in" type="s"/><arg direction="out" type="a(ssssssuuua{{ss}})"/></method>
  <method name="CheckAuthorization">
    <arg direction="in" type="(sa{{sv}})"/><arg direction="in" type="s"/><arg direction="in" type="a{{ss}}"/>
    <arg direction="in" type="u"/><arg direction="in" type="s"/><arg direction="out" type="(bba{{ss}})"/>
  </method>
</interface></node>"""
GIVEN, REFUSED, NOBODY_ASKED = (True, False, {}), (False, False, {}), (False, True, {})
CANCELLED = (False, False, {"polkit.dismissed": "true"})


class SystemBus:
    """A system bus with nothing on it yet."""

    def __init__(self, screen):
        from gi.repository import GLib

        folder = screen.folder / "system"
        folder.mkdir()
        configuration = bus.configure(folder, [])
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"]
        self.address = screen.helper(command, stdout=subprocess.PIPE).stdout.readline().decode().strip()
        check(self.address, "the system bus names its address")
        loop = GLib.MainLoop()
        threading.Thread(target=loop.run, daemon=True).start()
        screen.callback(loop.quit)

    def serve(self, name, path, interface, called):
        """Answers calls under a name; returns its connection to the bus."""
        from gi.repository import Gio

        service = bus.Bus(self.address)
        described = Gio.DBusNodeInfo.new_for_xml(interface).interfaces[0]

        def answer(_connection, sender, _path, _interface, method, parameters, invocation):
            called(sender, method, parameters.unpack(), invocation)

        service.connection.register_object(path, described, answer, None, None)
        own = ("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName", "(su)", name, 0)
        check(service.call(*own)[0] == 1, f"{name} is served")
        return service


class Logind:
    """logind, which knows one session of ours and says what a case wants it to say. `knows` is by
    what: the process is in it, or it is the one on the account's screen, which older ones tell of
    the account alone."""

    def __init__(self, system, knows="GetSessionByPID"):
        from gi.repository import Gio, GLib

        self.address = system.address
        self.asked = threading.Event()
        # each sleep that is held up, as the end of a pipe that says when it no longer is
        self.held = []

        def called(_sender, method, arguments, invocation):
            if method in ("GetSessionByPID", "GetSession", "GetUserByPID"):
                if method == "GetSession":
                    check(arguments == ("auto",), arguments)
                if method == knows:
                    invocation.return_value(GLib.Variant("(o)", (ACCOUNT if method == "GetUserByPID" else OWN,)))
                    self.asked.set()
                else:
                    invocation.return_dbus_error(f"{LOGIN1}.NoSessionForPID", "it does not belong to any known session")
                return
            check(arguments == ("sleep", "Token Desk", "The window is locked first", "delay"), arguments)
            ours, theirs = os.pipe()
            os.set_blocking(ours, False)
            both = Gio.UnixFDList.new_from_array([theirs])
            invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), both)
            self.held.append(ours)

        self.service = system.serve(LOGIN1, MANAGER, INTERFACE, called)
        account = Gio.DBusNodeInfo.new_for_xml(DISPLAY).interfaces[0]
        on_screen = GLib.Variant("(so)", ("1", OWN))
        self.service.connection.register_object(ACCOUNT, account, None, lambda *_: on_screen, None)

    def waits(self):
        """Whether a sleep would wait now."""
        # every end of an older one is closed
        ends = [_is_closed(held) for held in self.held]
        check(ends[:-1] == [True] * (len(ends) - 1), f"one at a time: {ends}")
        return bool(ends) and not ends[-1]

    def says(self, path, interface, member, value=None, by=None):
        (by or self.service).connection.emit_signal(None, path, interface, member, value)


def _is_closed(pipe):
    try:
        return os.read(pipe, 1) == b""
    except BlockingIOError:
        return False


class Polkit:
    """polkit as far as a program can ask it. `answers` is what comes of a question; without it a
    question is left open."""

    def __init__(self, system, answers=None, knows=True, without_a_question=NOBODY_ASKED, asks=1):
        from gi.repository import GLib

        self.system, self.answers, self.open, self.subjects = system, answers, [], []
        self.without_a_question = without_a_question
        ours = [(ACTION, "", "", "", "", "", asks, 0, asks, {})] if knows else []
        others = [("org.freedesktop.policykit.exec", "", "", "", "", "", 2, 2, 2, {})]

        def called(sender, method, arguments, invocation):
            if method == "EnumerateActions":
                invocation.return_value(GLib.Variant("(a(ssssssuuua{ss}))", (others + ours,)))
                return
            subject, action, details, flags, _ = arguments
            check((action, details) == (ACTION, {}), f"it asks for its own action: {arguments}")
            self.subjects.append((subject[0], subject[1]["name"], sender))
            if flags == 0:
                self.answer(invocation, self.without_a_question)
            elif self.answers is None:
                self.open.append((sender, invocation))
            else:
                self.answer(invocation, self.answers)

        self.service = system.serve(POLKIT, AUTHORITY, ASKS, called)

    @staticmethod
    def answer(invocation, answers):
        from gi.repository import GLib

        invocation.return_value(GLib.Variant("((bba{ss}))", (answers,)))

    def question(self):
        """Waits for a question that is open; who asks it, and its answer to come."""
        return desk.wait_until(lambda: self.open and self.open.pop(0), "the system is to ask")

    def goes(self):
        self.service.connection.close_sync()

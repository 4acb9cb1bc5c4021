#!/usr/bin/python3
"""The desktop's notifications: shown only if the settings allow them, only while the window is not in front,
without names; a click on one reaches the window, and they go once it is in front."""

import contextlib
import threading

import agent
import desk
from agent import ADA, ADA_TOKEN
from desk import check

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
INTERFACE = """<node><interface name="org.freedesktop.Notifications">
  <method name="Notify">
    <arg direction="in" type="s"/><arg direction="in" type="u"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="as"/>
    <arg direction="in" type="a{sv}"/><arg direction="in" type="i"/><arg direction="out" type="u"/>
  </method>
  <method name="CloseNotification"><arg direction="in" type="u"/></method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""


class Notifications(contextlib.ExitStack):
    """The desktop's notification service, which only notes what it is told."""

    def __init__(self, session):
        from gi.repository import Gio, GLib

        super().__init__()
        self.shown, self.closed = [], []
        self.connection = session.connection
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.connection.register_object(PATH, interface, self._called, None, None)
        answer = session.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName", "(su)", SERVICE, 0)
        check(answer[0] == 1, "the service has its name")
        loop = GLib.MainLoop()
        threading.Thread(target=loop.run, daemon=True).start()
        self.callback(loop.quit)

    def _called(self, _connection, _sender, _path, _interface, method, parameters, invocation):
        from gi.repository import GLib

        if method == "Notify":
            name, replaces, _icon, title, body, actions, hints, _ = parameters.unpack()
            number = replaces or len(self.shown) + 7
            self.shown.append((number, name, title, body, actions, hints))
            invocation.return_value(GLib.Variant("(u)", (number,)))
        else:
            self.closed.append(parameters.unpack()[0])
            invocation.return_value(None)

    def click(self, number):
        from gi.repository import GLib

        signal = GLib.Variant("(us)", (number, "default"))
        self.connection.emit_signal(None, PATH, SERVICE, "ActionInvoked", signal)


@contextlib.contextmanager
def open_desk(settings):
    """The program with these settings, signed in, and a desktop that shows notifications."""
    with desk.Desk(session=True) as screen, Notifications(screen.session) as desktop:
        (screen.folder / "config" / "settings.toml").write_text(settings)
        program = screen.start()
        screen.xdotool("windowfocus", "--sync", program.window())
        agent.sign_in(program)
        yield screen, program, desktop


def lose_an_answer(program):
    """Disables Ada's token; the answer does not arrive."""
    agent.order(program, "Cut off after the change")
    agent.find(program, ADA, "Ada Lovelace")
    agent.choose(program, ADA_TOKEN)
    agent.disable(program)


def turn_away(screen):
    """The keyboard goes to another window: the root."""
    root = screen.ask("xwininfo", "-root", "-int").split("Window id: ")[1].split()[0]
    screen.xdotool("windowfocus", root)


def is_in_front(screen, program):
    return screen.xdotool("getwindowfocus") == program.window()


def case_a_settled_outcome_is_told_while_the_window_is_behind_and_goes_when_it_is_in_front():
    with open_desk("notifications = true\n") as (screen, program, desktop):
        lose_an_answer(program)
        turn_away(screen)
        desk.wait_until(lambda: desktop.shown, "the desktop is told")
        number, name, title, body, actions, hints = desktop.shown[0]
        check((name, title) == ("Token Desk", "An unknown outcome is settled"), desktop.shown)
        check(body == "Open Token Desk to see the result", desktop.shown)
        check("default" in actions and hints == {"desktop-entry": "token-desk"}, desktop.shown)
        check(desktop.closed == [] and not is_in_front(screen, program), "it stays while the window is behind")

        # another program's notification is none of ours
        desktop.click(number + 1)
        desktop.click(number)
        program.says("a notification was clicked")
        check(program.stderr().count("a notification was clicked") == 1, "by the second click")
        # there is no window manager here that would do it
        screen.xdotool("windowfocus", "--sync", program.window())
        desk.wait_until(lambda: desktop.closed == [number], "the notification is put away")
        program.find("heading", "The token is disabled")
        check(len(desktop.shown) == 1, desktop.shown)


def case_nothing_is_told_while_the_window_is_in_front():
    with open_desk("notifications = true\n") as (_, program, desktop):
        lose_an_answer(program)
        program.find("heading", "The token is disabled")
        check(desktop.shown == [], desktop.shown)


def case_nothing_is_told_unless_the_settings_allow_it():
    with open_desk("") as (screen, program, desktop):
        lose_an_answer(program)
        turn_away(screen)
        program.find("heading", "The token is disabled")
        check(desktop.shown == [], desktop.shown)


desk.run_cases(globals())

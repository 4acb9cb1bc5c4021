#!/usr/bin/python3
"""The locked window against somebody who sits down before it: what can be read of the call in the tree, the
title and the clipboard, and what keys, clicks and tickets do. It locks by its key, after a minute without anybody,
and when logind says so on the system bus."""

import contextlib
import re
import subprocess
import threading
import time

import agent
import bus
import clipboard
import desk
from agent import ADA, ADA_TOKEN, SEARCH
from desk import check

PIN, WRONG = "4729", "0815"
FIELD = "PIN of this session"
SECRETS = re.compile(f"Ada|Lovelace|{ADA}|{ADA_TOKEN}|INC0042|{PIN}|{WRONG}|Practice|127\\.0\\.0\\.1")

LOGIN1 = "org.freedesktop.login1"
MANAGER = "/org/freedesktop/login1"
OWN, OTHER = f"{MANAGER}/session/_31", f"{MANAGER}/session/_32"
INTERFACE = f"""<node><interface name="{LOGIN1}.Manager">
  <method name="GetSessionByPID"><arg direction="in" type="u"/><arg direction="out" type="o"/></method>
</interface></node>"""


class Logind:
    """A system bus on which logind knows one session of ours, and says what a case wants it to say."""

    def __init__(self, screen):
        from gi.repository import Gio, GLib

        folder = screen.folder / "system"
        folder.mkdir()
        configuration = bus.configure(folder, [])
        command = ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"]
        self.address = screen.helper(command, stdout=subprocess.PIPE).stdout.readline().decode().strip()
        check(self.address, "the system bus names its address")
        self.connection = bus.Bus(self.address).connection
        self.service = bus.Bus(self.address)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.asked = threading.Event()

        def called(_connection, _sender, _path, _interface, _method, _parameters, invocation):
            invocation.return_value(GLib.Variant("(o)", (OWN,)))
            self.asked.set()

        self.service.connection.register_object(MANAGER, interface, called, None, None)
        own = ("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName", "(su)", LOGIN1, 0)
        check(self.service.call(*own)[0] == 1, "logind has its name")
        loop = GLib.MainLoop()
        threading.Thread(target=loop.run, daemon=True).start()
        screen.callback(loop.quit)

    def says(self, path, interface, member, value=None, by=None):
        (by or self.service).connection.emit_signal(None, path, interface, member, value)


@contextlib.contextmanager
def a_call(settings="", system=False):
    """Somebody is at the desk with Ada's token and a ticket."""
    with desk.Desk(session=True) as screen:
        (screen.folder / "config" / "settings.toml").write_text(settings)
        logind = Logind(screen) if system else None
        address = logind.address if logind else f"unix:path={screen.folder}/none"
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": address})
        screen.xdotool("windowfocus", "--sync", program.window())
        agent.sign_in(program)
        agent.find(program, ADA, "Ada Lovelace")
        agent.choose(program, ADA_TOKEN)
        program.fill("Ticket", "INC0042")
        yield screen, program, logind


def choose_pin(screen, program):
    """By the key, before the first lock."""
    screen.xdotool("key", "ctrl+l")
    program.find("dialog", "Choose a PIN to lock Token Desk")
    program.focuses("password text", "PIN to unlock with")
    screen.xdotool("type", PIN)
    screen.xdotool("key", "Tab")
    program.focuses("password text", "PIN again")
    screen.xdotool("type", PIN)
    screen.xdotool("key", "Return")
    program.find("heading", "Locked")


def unlock(screen, program, pin=PIN):
    program.focuses("password text", FIELD)
    screen.xdotool("type", pin)
    screen.xdotool("key", "Return")


def readable(program):
    return [text for node in program.tree() for text in (node.name, node.description) if text]


def check_hidden(screen, program):
    texts = readable(program)
    check("Locked" in texts, texts)
    check(not any(SECRETS.search(text) for text in texts), texts)
    title = screen.ask("xprop", "-id", program.window(), "WM_NAME", "_NET_WM_NAME", "WM_ICON_NAME", "WM_CLASS")
    check("Token Desk" in title and not SECRETS.search(title), title)


def case_somebody_else_reads_and_does_nothing_at_a_locked_desk():
    with a_call() as (screen, program, _):
        screen.xdotool("key", "ctrl+shift+c")
        desk.wait_until(lambda: "Ada" in clipboard.read(screen.env["DISPLAY"]), "the call is on the clipboard")
        choose_pin(screen, program)
        check_hidden(screen, program)
        desk.wait_until(lambda: clipboard.read(screen.env["DISPLAY"]) == "", "it is off the clipboard")
        program.focuses("password text", FIELD)

        for key in ("ctrl+f", "ctrl+n", "ctrl+d", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+e", "ctrl+comma", "F1", "Escape", "ctrl+z"):
            screen.xdotool("key", key)
        for x in range(40, 1180, 120):
            screen.xdotool("mousemove", str(x), "24", "click", "1")
        check_hidden(screen, program)
        second = screen.start("--find", "taro.yamada@acme.example", "--ticket", "INC0099")
        check(second.ends() == 0, "the second start handed it over")
        check(not any("taro" in text or "INC0099" in text for text in readable(program)), readable(program))
        check(agent.changes(program) == [], "nothing was changed")

        unlock(screen, program, WRONG)
        program.shows("Wrong PIN. 4 tries left")
        check_hidden(screen, program)
        unlock(screen, program)
        program.find("heading", "Ada Lovelace")
        check((program.read(SEARCH), program.read("Ticket")) == (ADA, "INC0042"), "what was typed is there")
        program.shows("Ticket INC0099 asks to find taro.yamada@acme.example")
        # what was sealed is open again
        agent.disable(program)
        program.find("heading", "The token is disabled")
        log = program.stderr()
        check("the session is sealed" in log and "lock: unlocked" in log and PIN not in log and WRONG not in log, log)


def case_five_wrong_pins_sign_out():
    with a_call() as (screen, program, _):
        choose_pin(screen, program)
        for left in (4, 3, 2, 1):
            unlock(screen, program, WRONG)
            program.shows(f"{left} {'try' if left == 1 else 'tries'} left")
        unlock(screen, program, WRONG)
        program.shows("The PIN was wrong 5 times")
        check(not any("Ada" in text or ADA_TOKEN in text for text in readable(program)), readable(program))


def case_it_locks_after_a_minute_in_which_only_the_pointer_moves():
    with a_call("lock-after = 1\n") as (screen, program, _):
        choose_pin(screen, program)
        unlock(screen, program)
        program.find("heading", "Ada Lovelace")
        since = time.monotonic()
        while time.monotonic() < since + 50:
            screen.xdotool("mousemove", str(int(time.monotonic()) % 400 + 100), "400")
            time.sleep(1)
        check(not program.has("Locked"), "not sooner")
        program.shows("1 minute without a key or click.")
        check(58 < time.monotonic() - since < 75, time.monotonic() - since)
        check_hidden(screen, program)


def case_it_locks_when_logind_locks_this_session_or_sleeps_and_for_nobody_else():
    from gi.repository import GLib

    with a_call(system=True) as (screen, program, logind):
        choose_pin(screen, program)
        check(logind.asked.is_set(), "it asked which session it is in")
        hint = ("org.freedesktop.login1.Session", {"LockedHint": GLib.Variant("b", True)}, [])
        lock = (f"{LOGIN1}.Session", "Lock")
        changed = ("org.freedesktop.DBus.Properties", "PropertiesChanged", GLib.Variant("(sa{sv}as)", hint))
        sleep = (f"{LOGIN1}.Manager", "PrepareForSleep")
        for path, said, why in (
            (OWN, lock, "This computer was locked."),
            (OWN, changed, "This computer was locked."),
            (MANAGER, (*sleep, GLib.Variant("(b)", (True,))), "This computer was asleep."),
        ):
            unlock(screen, program)
            program.find("heading", "Ada Lovelace")
            # another session, waking up, and somebody who is not logind
            logind.says(OTHER, *lock)
            logind.says(MANAGER, *sleep, GLib.Variant("(b)", (False,)))
            logind.says(path, *said, by=bus.Bus(logind.address))
            time.sleep(0.5)
            check(not program.has("Locked"), "not by these")
            logind.says(path, *said)
            program.shows(why)
            check_hidden(screen, program)


desk.run_cases(globals())

#!/usr/bin/python3
"""The locked window against somebody who sits down before it: what can be read of the call in the
tree, the title and the clipboard, and what keys, clicks and tickets do. It locks by its key, after a
minute without anybody, and when logind says so on the system bus."""

import contextlib
import os
import re
import subprocess
import threading
import time

import agent
import bus
import clipboard
import desk
import keys
from agent import ADA, ADA_TOKEN, SEARCH
from desk import check
from watched import profile, serve

# longer than what the log counts of a second
PIN, WRONG = "472910669", "081517893"
FIELD, LOGIN = "PIN of this session", "Unlock with the system's login"
SIGNED_OUT = "Disable a lost SecurID token"
SECRETS = re.compile(f"Ada|Lovelace|{ADA}|{ADA_TOKEN}|INC0042|{PIN}|{WRONG}|Practice|127\\.0\\.0\\.1")

LOGIN1 = "org.freedesktop.login1"
MANAGER = "/org/freedesktop/login1"
OWN, OTHER = f"{MANAGER}/session/_31", f"{MANAGER}/session/_32"
INTERFACE = f"""<node><interface name="{LOGIN1}.Manager">
  <method name="GetSessionByPID"><arg direction="in" type="u"/><arg direction="out" type="o"/></method>
  <method name="Inhibit">
    <arg direction="in" type="s"/><arg direction="in" type="s"/><arg direction="in" type="s"/>
    <arg direction="in" type="s"/><arg direction="out" type="h"/>
  </method>
</interface></node>"""

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
    """logind, which knows one session of ours and says what a case wants it to say."""

    def __init__(self, system):
        from gi.repository import Gio, GLib

        self.address = system.address
        self.asked = threading.Event()
        # each sleep that is held up, as the end of a pipe that says when it no longer is
        self.held = []

        def called(_sender, method, arguments, invocation):
            if method == "GetSessionByPID":
                invocation.return_value(GLib.Variant("(o)", (OWN,)))
                self.asked.set()
                return
            check(arguments == ("sleep", "Token Desk", "The window is locked first", "delay"), arguments)
            ours, theirs = os.pipe()
            os.set_blocking(ours, False)
            both = Gio.UnixFDList.new_from_array([theirs])
            invocation.return_value_with_unix_fd_list(GLib.Variant("(h)", (0,)), both)
            self.held.append(ours)

        self.service = system.serve(LOGIN1, MANAGER, INTERFACE, called)

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


@contextlib.contextmanager
def a_call(settings="", serve=None):
    """Somebody is at the desk with Ada's token and a ticket. `serve` puts something on the bus."""
    with desk.Desk(session=True) as screen:
        (screen.folder / "config" / "settings.toml").write_text(settings)
        system = SystemBus(screen) if serve else None
        served = serve(system) if serve else None
        address = system.address if system else f"unix:path={screen.folder}/none"
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": address})
        screen.xdotool("windowfocus", "--sync", program.window())
        agent.sign_in(program)
        agent.find(program, ADA, "Ada Lovelace")
        agent.choose(program, ADA_TOKEN)
        program.fill("Ticket", "INC0042")
        yield screen, program, served


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

    with a_call(serve=Logind) as (screen, program, logind):
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


def case_a_session_that_has_ended_says_so_and_what_was_typed_is_there_for_the_next():
    with desk.Desk(session=True) as screen:
        facts, key, _ = serve(screen, screen.folder / "practice")
        values = (facts[name] for name in ("adminRestApiUrl", "issuer", "scopes", "clientId"))
        (screen.folder / "config" / "profiles.toml").write_text(profile(*values))
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={screen.folder}/none"})
        screen.xdotool("windowfocus", "--sync", program.window())

        def sign_in(seconds):
            program.press("Bearer token", role="radio button")
            text = ("org.a11y.atspi.EditableText", "SetTextContents", "(s)", keys.token(key, ends_in=seconds))
            program._call("password text", "Bearer token", *text)
            program.shows(re.compile("[Ee]nds .*, in "))
            program.press("Sign in")

        sign_in(15)
        program.focuses("entry", SEARCH)
        agent.find(program, ADA, "Ada Lovelace")
        program.fill("Ticket", "INC0042")
        program.fill("Reason", "lost in a taxi")
        program.shows(re.compile("^Your session ended at"), within=30)
        sent = program.stderr().count("api::send: answered")
        program.press("Sign in again", role="link")
        program.shows("You were signed out")
        check(program.stderr().count("api::send: answered") == sent, "nothing was sent")
        sign_in(600)
        program.find("heading", "Ada Lovelace")
        check((program.read(SEARCH), program.read("Ticket")) == (ADA, "INC0042"), "what was typed is there")
        check(program.read("Reason") == "lost in a taxi", program.read("Reason"))
        agent.choose(program, ADA_TOKEN)
        agent.disable(program)
        program.find("heading", "The token is disabled")


def case_the_computer_waits_with_its_sleep_until_the_window_is_locked():
    from gi.repository import GLib

    with a_call(serve=Logind) as (screen, program, logind):
        def sleeps(yes):
            logind.says(MANAGER, f"{LOGIN1}.Manager", "PrepareForSleep", GLib.Variant("(b)", (yes,)))

        choose_pin(screen, program)
        unlock(screen, program)
        program.find("heading", "Ada Lovelace")
        for _ in range(2):
            desk.wait_until(logind.waits, "a sleep would wait")
            sleeps(True)
            desk.wait_until(lambda: not logind.waits(), "it no longer waits", within=3)
            # the first look comes after it may sleep
            check_hidden(screen, program)
            sleeps(False)
            desk.wait_until(logind.waits, "the next one would wait")
            unlock(screen, program)
            program.find("heading", "Ada Lovelace")
        # with nobody signed in there is nothing to wait for
        program.press("Sign out")
        program.find("heading", SIGNED_OUT)
        sleeps(True)
        desk.wait_until(lambda: not logind.waits(), "it does not wait", within=3)
        check(program.close(program.window()) == 0, "it ends")


def case_the_systems_login_unlocks_and_nothing_but_a_yes_does():
    with a_call(serve=Polkit) as (screen, program, polkit):
        # the practice tenant needs no PIN for it
        screen.xdotool("key", "ctrl+l")
        program.find("heading", "Locked")
        check(not program.has("Choose a PIN"), "no PIN is asked for")
        check_hidden(screen, program)
        program.focuses("push button", LOGIN)
        for answer, said in ((REFUSED, "did not accept"), (CANCELLED, "The question was closed")):
            program.press(LOGIN)
            program.shows("The system is asking for your login")
            _, invocation = polkit.question()
            time.sleep(0.5)
            check(program.has("Locked"), "it waits for the answer")
            check_hidden(screen, program)
            polkit.answer(invocation, answer)
            program.shows(said)
            check_hidden(screen, program)
        screen.xdotool("key", "Return")
        polkit.answer(polkit.question()[1], GIVEN)
        program.find("heading", "Ada Lovelace")
        check((program.read(SEARCH), program.read("Ticket")) == (ADA, "INC0042"), "what was typed is there")
        check(all(kind == "system-bus-name" and name == sender for kind, name, sender in polkit.subjects), polkit.subjects)
        # what was sealed is open again
        agent.disable(program)
        program.find("heading", "The token is disabled")
        log = program.stderr()
        check("the session is sealed" in log and "unlocked with the system's login" in log, log)


def case_the_systems_login_takes_a_remembered_credential_from_the_keyring():
    with desk.Desk(session=True) as screen:
        screen.unlock_keyring()
        facts, _, _ = serve(screen, screen.folder / "practice")
        values = (facts[name] for name in ("adminRestApiUrl", "issuer", "scopes", "clientId"))
        (screen.folder / "config" / "profiles.toml").write_text(profile(*values))
        system = SystemBus(screen)
        polkit = Polkit(system, answers=GIVEN)
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": system.address})
        screen.xdotool("windowfocus", "--sync", program.window())
        program.shows("only a remembered credential can be unlocked, by the system's login")
        program.fill("API key file", str(screen.folder / "practice" / "admin.key"))
        program.press("Remember on this computer", role="check box")
        program.press("Sign in")
        program.focuses("entry", SEARCH)
        sealed = desk.wait_until(lambda: list(screen.folder.glob("config/credentials/*.sealed")), "it is remembered")[0]
        time.sleep(0.5)

        def lock():
            screen.xdotool("key", "ctrl+l")
            program.find("push button", LOGIN)

        lock()
        program.press(LOGIN)
        program.focuses("entry", SEARCH)
        agent.find(program, ADA, "Ada Lovelace")
        lock()
        kept = sealed.read_bytes()
        sealed.unlink()
        program.press(LOGIN)
        program.shows("The keyring did not give the credential back. Try again, or sign out")
        check_hidden(screen, program)
        sealed.write_bytes(kept)
        program.press(LOGIN)
        program.find("heading", "Ada Lovelace")
        check(len(polkit.subjects) >= 6, polkit.subjects)


def case_a_late_yes_of_the_system_opens_nothing():
    with a_call(serve=Polkit) as (screen, program, polkit):
        screen.xdotool("key", "ctrl+l")
        program.find("heading", "Locked")
        program.press(LOGIN)
        asker, invocation = polkit.question()
        program.press("Sign out")
        program.find("heading", SIGNED_OUT)
        # the question goes with the connection that asked it
        desk.wait_until(lambda: asker not in polkit.service.names(), "the question is taken back")
        polkit.answer(invocation, GIVEN)
        time.sleep(0.5)
        check(not program.has("Ada Lovelace"), "nobody is signed in")


def case_where_the_system_would_not_ask_the_pin_is_the_way():
    def absent(system):
        return system

    def unknown(system):
        return Polkit(system, knows=False)

    def asks_nobody(system):
        return Polkit(system, answers=GIVEN, without_a_question=GIVEN)

    def asks_an_administrator(system):
        return Polkit(system, answers=GIVEN, asks=2)

    for serve in (absent, unknown, asks_nobody, asks_an_administrator):
        with a_call(serve=serve) as (screen, program, _):
            choose_pin(screen, program)
            time.sleep(0.5)
            check(not program.has(LOGIN), f"{serve.__name__}: it is not offered")
            unlock(screen, program)
            program.find("heading", "Ada Lovelace")


def case_the_system_that_can_no_longer_ask_leaves_the_window_locked():
    def no_agent(polkit):
        polkit.answers = NOBODY_ASKED

    def gone(polkit):
        polkit.goes()

    def asks_nobody_any_more(polkit):
        polkit.without_a_question = GIVEN
        polkit.answers = GIVEN

    for change in (no_agent, gone, asks_nobody_any_more):
        with a_call(serve=Polkit) as (screen, program, polkit):
            screen.xdotool("key", "ctrl+l")
            program.find("push button", LOGIN)
            # it was looked for at the lock; what changes comes after
            time.sleep(0.5)
            change(polkit)
            program.press(LOGIN)
            program.shows("The system cannot ask for your login. You can only sign out")
            check_hidden(screen, program)
            program.press("Sign out")
            program.find("heading", SIGNED_OUT)
    with a_call(serve=Polkit) as (screen, program, polkit):
        screen.xdotool("key", "ctrl+l")
        program.press(LOGIN)
        polkit.question()
        polkit.goes()
        program.shows("The system cannot ask for your login")
        check_hidden(screen, program)


desk.run_cases(globals())

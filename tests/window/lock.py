#!/usr/bin/python3
"""The locked window against somebody who sits down before it: what can be read of the call in the
tree, the title and the clipboard, and what keys, clicks and tickets do. It locks by its key, after a
minute without anybody, and when logind says so on the system bus."""

import contextlib
import re
import subprocess
import time

import agent
import bus
import clipboard
import desk
import keys
import x11
from agent import ADA, ADA_TOKEN, SEARCH
from desk import check
from system import CANCELLED, GIVEN, LOGIN1, MANAGER, NOBODY_ASKED, OTHER, OWN, REFUSED, Logind, Polkit, SystemBus
from watched import profile, serve

# longer than what the log counts of a second
PIN, WRONG = "472910669", "081517893"
FIELD, LOGIN = "PIN of this session", "Unlock with the system's login"
SIGNED_OUT = "Disable a lost SecurID token"
SECRETS = re.compile(f"Ada|Lovelace|{ADA}|{ADA_TOKEN}|INC0042|{PIN}|{WRONG}|Practice|127\\.0\\.0\\.1")


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
    """Every name, description and text in the tree."""
    tree = program.tree()
    return [text for node in tree for text in (node.name, node.description, program.text_of(node)) if text]


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


def case_a_minimised_window_shows_nothing_of_the_call_once_it_locks():
    from gi.repository import GLib

    with a_call("lock-after = 1\n", serve=Logind) as (screen, program, logind), x11.pictures_kept(screen):
        choose_pin(screen, program)
        window = program.window()
        unlocked(screen, program)
        with x11.minimised(screen, window):
            time.sleep(0.5)
            desk.wait_until(logind.waits, "a sleep would wait")
            logind.says(MANAGER, f"{LOGIN1}.Manager", "PrepareForSleep", GLib.Variant("(b)", (True,)))
            desk.wait_until(lambda: not logind.waits(), "it no longer waits", within=3)
            check_hidden(screen, program)
            behind = screen.picture(screen.folder / "behind.png", window)
        logind.says(MANAGER, f"{LOGIN1}.Manager", "PrepareForSleep", GLib.Variant("(b)", (False,)))
        check_same_picture(screen, program, behind, window)

        unlocked(screen, program)
        with x11.minimised(screen, window):
            program.shows("1 minute without a key or click.", within=75)
            check_hidden(screen, program)
            behind = screen.picture(screen.folder / "behind.png", window)
        check_same_picture(screen, program, behind, window)


def case_a_covered_window_shows_nothing_of_the_call_once_it_locks():
    with a_call("lock-after = 1\n", serve=Logind) as (screen, program, logind):
        choose_pin(screen, program)
        unlocked(screen, program)
        with x11.covered(screen):
            time.sleep(0.5)
            logind.says(OWN, f"{LOGIN1}.Session", "Lock")
            program.shows("This computer was locked.")
            check_hidden(screen, program)
        unlocked(screen, program)
        with x11.covered(screen):
            program.shows("1 minute without a key or click.", within=75)
            check_hidden(screen, program)


def unlocked(screen, program):
    unlock(screen, program)
    program.find("heading", "Ada Lovelace")
    screen.xdotool("mousemove", "5", "500")
    # nothing more is drawn
    time.sleep(1)


def check_same_picture(screen, program, behind, window):
    """What the window showed while nobody saw it is what it shows now, but for the focus."""
    time.sleep(1)
    check_hidden(screen, program)
    now = screen.picture(screen.folder / "now.png", window)
    compared = subprocess.run(["compare", "-metric", "AE", behind, now, "null:"], capture_output=True, text=True, timeout=desk.SOON)
    check(compared.returncode in (0, 1) and float(compared.stderr.split()[0]) < 5000, f"{compared.stderr} pixels differ")


def case_it_locks_with_the_screen_of_the_account_where_the_desktop_starts_it_outside_of_its_session():
    for knows in ("GetSession", "GetUserByPID"):
        with a_call(serve=lambda system: Logind(system, knows=knows)) as (screen, program, logind):
            choose_pin(screen, program)
            unlock(screen, program)
            program.find("heading", "Ada Lovelace")
            desk.wait_until(logind.asked.is_set, f"it asked by {knows}")
            logind.says(OTHER, f"{LOGIN1}.Session", "Lock")
            time.sleep(0.5)
            check(not program.has("Locked"), "another session")
            logind.says(OWN, f"{LOGIN1}.Session", "Lock")
            program.shows("This computer was locked.")
    with a_call(serve=lambda system: Logind(system, knows="")) as (_, program, _):
        program.says("logind knows no session of this account")


def serve_with_tokens(screen):
    """A tenant whose profile signs in with bearer tokens. Returns the key that signs them."""
    facts, key, _ = serve(screen, screen.folder / "practice")
    values = (facts[name] for name in ("adminRestApiUrl", "issuer", "scopes", "clientId"))
    (screen.folder / "config" / "profiles.toml").write_text(profile(*values))
    return key


def sign_in_with_token(program, key, seconds, remember=False):
    """With a bearer token that ends after so long."""
    program.press("Bearer token", role="radio button")
    text = ("org.a11y.atspi.EditableText", "SetTextContents", "(s)", keys.token(key, ends_in=seconds))
    program._call("password text", "Bearer token", *text)
    program.shows(re.compile("[Ee]nds .*, in "))
    if remember:
        program.press("Remember on this computer", role="check box")
    program.press("Sign in")


def case_a_session_that_has_ended_says_so_and_what_was_typed_is_there_for_the_next():
    with desk.Desk(session=True) as screen:
        key = serve_with_tokens(screen)
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={screen.folder}/none"})
        screen.xdotool("windowfocus", "--sync", program.window())

        sign_in_with_token(program, key, 15)
        program.focuses("entry", SEARCH)
        agent.find(program, ADA, "Ada Lovelace")
        program.fill("Ticket", "INC0042")
        program.fill("Reason", "lost in a taxi")
        program.shows(re.compile("^Your session ended at"), within=30)
        sent = program.stderr().count("api::send: answered")
        program.press("Sign in again", role="link")
        program.shows("You were signed out")
        check(program.stderr().count("api::send: answered") == sent, "nothing was sent")
        sign_in_with_token(program, key, 600)
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
        check("the session is sealed" in log and "proved with the system's login" in log, log)


@contextlib.contextmanager
def a_remembered_key(serve_on_bus):
    """Signed in with a remembered key: screen, program, what is on the system bus, the sealed file."""
    with desk.Desk(session=True) as screen:
        screen.unlock_keyring()
        facts, _, _ = serve(screen, screen.folder / "practice")
        values = (facts[name] for name in ("adminRestApiUrl", "issuer", "scopes", "clientId"))
        (screen.folder / "config" / "profiles.toml").write_text(profile(*values))
        system = SystemBus(screen)
        served = serve_on_bus(system)
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": system.address})
        screen.xdotool("windowfocus", "--sync", program.window())
        # whether the system asks is known by then
        program.shows("Optional. Without a PIN")
        time.sleep(0.5)
        give_key(screen, program)
        program.press("Remember on this computer", role="check box")
        program.press("Sign in")
        program.focuses("entry", SEARCH)
        sealed = desk.wait_until(lambda: list(screen.folder.glob("config/credentials/*.sealed")), "it is remembered")[0]
        time.sleep(0.5)
        yield screen, program, served, sealed


def give_key(screen, program):
    program.fill("API key file", str(screen.folder / "practice" / "admin.key"))


def case_the_systems_login_takes_a_remembered_credential_from_the_keyring():
    with a_remembered_key(lambda system: Polkit(system, answers=GIVEN)) as (screen, program, polkit, sealed):
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
        program.shows("Nothing is remembered for this profile. Try again, or sign out")
        check_hidden(screen, program)
        sealed.write_bytes(kept)
        program.press(LOGIN)
        program.find("heading", "Ada Lovelace")
        check(len(polkit.subjects) >= 6, polkit.subjects)


def case_after_a_sign_out_at_the_lock_the_system_asks_before_a_remembered_credential_is_used():
    with a_remembered_key(Polkit) as (screen, program, polkit, _):
        screen.xdotool("key", "ctrl+l")
        program.find("push button", LOGIN)
        program.press("Sign out")
        program.shows("The system first asks who you are")
        program.focuses("push button", "Sign in")
        for answer in (REFUSED, CANCELLED):
            screen.xdotool("key", "Return")
            _, invocation = polkit.question()
            time.sleep(0.5)
            check(program.look("entry", SEARCH) is None, "it waits for the answer")
            polkit.answer(invocation, answer)
            if answer is REFUSED:
                program.shows("The system did not accept your login")
            program.focuses("push button", "Sign in")
        screen.xdotool("key", "Return")
        polkit.answer(polkit.question()[1], GIVEN)
        program.focuses("entry", SEARCH)


def case_where_nobody_can_ask_a_sign_out_at_the_lock_wants_the_credential_again():
    with a_remembered_key(lambda system: system) as (screen, program, _, _):
        choose_pin(screen, program)
        program.press("Sign out")
        program.shows("Enter the credential again")
        program.find("entry", "API key file")
        for _ in range(2):
            screen.xdotool("key", "Return")
            time.sleep(0.5)
        check(program.look("entry", SEARCH) is None, "Enter opens nothing")
        give_key(screen, program)
        program.press("Sign in")
        program.focuses("entry", SEARCH)
        program.press("Sign out")
        program.find("push button", "Forget")
        program.press("Sign in")
        program.focuses("entry", SEARCH)


def case_the_systems_login_says_that_a_remembered_token_has_ended_and_keeps_what_was_typed():
    with desk.Desk(session=True) as screen:
        screen.unlock_keyring()
        key = serve_with_tokens(screen)
        system = SystemBus(screen)
        Polkit(system, answers=GIVEN)
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": system.address})
        screen.xdotool("windowfocus", "--sync", program.window())

        sign_in_with_token(program, key, 20, remember=True)
        program.find("entry", SEARCH)
        since = time.monotonic()
        desk.wait_until(lambda: list(screen.folder.glob("config/credentials/*.sealed")), "it is remembered")
        agent.find(program, ADA, "Ada Lovelace")
        program.fill("Ticket", "INC0042")
        screen.xdotool("key", "ctrl+l")
        program.find("push button", LOGIN)
        time.sleep(max(0, since + 21 - time.monotonic()))
        check_hidden(screen, program)
        program.press(LOGIN)
        program.shows("You were signed out")
        program.shows("The bearer token ended")
        sign_in_with_token(program, key, 600)
        program.find("heading", "Ada Lovelace")
        check((program.read(SEARCH), program.read("Ticket")) == (ADA, "INC0042"), "what was typed is there")


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
            program.shows("The system cannot ask for your login. Try again, or sign out")
            check_hidden(screen, program)
            if change is no_agent:
                polkit.answers = GIVEN
                program.press(LOGIN)
                program.find("heading", "Ada Lovelace")
            else:
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

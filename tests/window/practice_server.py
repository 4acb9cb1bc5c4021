#!/usr/bin/python3
"""Signing in with a credential of one's own, as to a real tenant: the practice tenant serves by itself, in a process of its
own without a display, and the window is shown a profile and a key like any other."""

import json
import sys

import agent
import desk
from agent import ADA_TOKEN
from desk import Desk, check
from tenant import PROFILE, at_work, open_window, serve, sign_in_with_key, with_clipboard, write_profile

def asked(server):
    """How many requests reached the tenant."""
    return server.program.stderr().count("practice::server: asked")


def case_a_key_file_signs_in_and_the_change_arrives():
    with at_work() as (screen, server, program):
        program.find("heading", f"Sign in to {PROFILE}")
        program.fill("API key file", str(server.key))
        agent.see(program, "key-1-typed")
        program.focuses("entry", "API key file")
        screen.xdotool("key", "Tab")
        program.shows("same as the profile")
        check(program.fact("Access ID") == server.facts["accessId"], program.fact("Access ID"))
        agent.see(program, "key-2-read-back")
        check(asked(server) == 0, "nothing is sent before signing in")
        agent.sign_in(program)
        agent.see(program, "key-3-desk")
        program.shows(f"{PROFILE}, TEST, 127.0.0.1")
        agent.find_and_disable(program)
        program.find("heading", "The token is disabled")
        check(program.fact("Changed by") == server.facts["accessId"], program.fact("Changed by"))
        check(agent.changes(server.program) == [agent.disabled()], f"arrived: {agent.changes(server.program)}")

        program.press("Sign out")
        program.find("heading", f"Sign in to {PROFILE}")
        check(program.read("API key file") == "", "signing out empties the form")
        check(not program.has(server.facts["accessId"]), "and forgets the key")
        agent.see(program, "key-4-signed-out")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        agent.nothing_secret(screen.folder / "config")
        agent.nothing_secret(screen.folder / "data")
        agent.nothing_secret(screen.folder / "home")


def case_a_private_jwk_signs_in():
    with Desk(session=True) as screen:
        server = serve(screen)
        facts = server.facts
        oauth = {"sign-in": "oauth-client", "issuer": facts["issuer"], "client-id": facts["clientId"]}
        write_profile(screen, server, **oauth, scopes=facts["scopes"])
        program = open_window(screen)
        check(program.find("entry", "Client ID") and program.read("Client ID") == facts["clientId"], "it is filled in")
        program.fill("Private JWK", str(server.folder / "oauth.jwk"))
        agent.see(program, "jwk-1-typed")
        # Enter in the field reads the key and signs in
        screen.xdotool("key", "Return")
        program.focuses("entry", agent.SEARCH)
        agent.find_and_disable(program)
        program.find("heading", "The token is disabled")
        check(agent.changes(server.program) == [agent.disabled()], f"arrived: {agent.changes(server.program)}")


def case_a_profile_is_made_from_a_pasted_key_alone():
    with at_work(profile=False) as (screen, server, program):
        program.find("heading", "Disable a lost SecurID token")
        with_clipboard(screen, json.dumps(json.loads(server.key.read_text())))
        screen.xdotool("windowfocus", "--sync", program.window())
        screen.xdotool("key", "ctrl+v")
        program.press("New profile from this key…")
        program.find("heading", "New profile")
        agent.see(program, "new-1-editor")
        check(program.read("Administration API address").startswith("http://127.0.0.1:"), "the address is filled in")
        program.fill("Name", "From a key")
        program.press("Save")
        program.find("heading", "From a key")
        agent.see(program, "new-2-saved")
        program.press("Sign in with this profile…")
        program.shows("Pasted text")
        agent.see(program, "new-3-sign-in")
        check("PRIVATE KEY" not in str(program), "the key's text is nowhere in the window")
        agent.sign_in(program)
        agent.find(program, agent.ADA, "Ada Lovelace")
        written = (screen.folder / "config" / "profiles.toml").read_text()
        check('name = "From a key"' in written and "127.0.0.1" in written, written)
        agent.nothing_secret(screen.folder / "config")


def case_a_key_for_another_host_is_refused():
    with Desk(session=True) as screen:
        server = serve(screen)
        elsewhere = server.facts["adminRestApiUrl"].replace("127.0.0.1", "localhost")
        write_profile(screen, server, address=elsewhere)
        program = open_window(screen)
        program.fill("API key file", str(server.key))
        screen.xdotool("key", "Return")
        program.shows("another server than the profile")
        host = server.facts["adminRestApiUrl"].split("/")[2]
        program.shows(f"This key is for {host}, but the profile is for {host.replace('127.0.0.1', 'localhost')}")
        agent.see(program, "other-host")
        button = program.find("push button", "Sign in")
        check("enabled" not in button.states, "it cannot be pressed")
        check(button.description, "and says why")
        check(asked(server) == 0, "nothing was sent")


def case_a_remembered_key_signs_in_with_one_press_until_it_is_forgotten():
    with Desk(session=True) as screen:
        screen.unlock_keyring()
        server = serve(screen)
        write_profile(screen, server)
        program = open_window(screen)
        program.press("Remember on this computer", role="check box")
        sign_in_with_key(program, server)
        desk.wait_until(lambda: sealed(screen), "the credential is sealed in a file")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        for name in ("config", "data", "home"):
            agent.nothing_secret(screen.folder / name)

        program = open_window(screen)
        program.shows("Remembered on this computer")
        program.focuses("push button", "Sign in")
        agent.see(program, "remembered")
        screen.xdotool("key", "Return")
        program.focuses("entry", agent.SEARCH)
        agent.find(program, agent.ADA, "Ada Lovelace")

        program.press("Sign out")
        program.press("Forget")
        program.find("entry", "API key file")
        desk.wait_until(lambda: not sealed(screen), "the file is gone")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        program = open_window(screen)
        program.find("entry", "API key file")
        check(program.look("push button", "Forget") is None, "there is nothing to forget")


def sealed(screen):
    """The files that hold remembered credentials."""
    return list(screen.folder.glob("*/credentials/*.sealed"))


def case_without_a_keyring_the_sign_in_goes_on_and_says_so():
    with at_work() as (screen, server, program):
        program.press("Remember on this computer", role="check box")
        sign_in_with_key(program, server)
        program.shows("The credential is not remembered on this computer")
        agent.see(program, "no-keyring")
        agent.find(program, agent.ADA, "Ada Lovelace")
        check(not sealed(screen), "nothing is left behind")
        program.press("Hide", role="link")
        desk.wait_until(lambda: not program.has("is not remembered"), "the warning can be hidden")


# owns the keyring's name, and stops
DEAF = """
import os, signal, sys
from gi.repository import Gio, GLib
kind = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
bus = Gio.DBusConnection.new_for_address_sync(sys.argv[1], kind, None, None)
name = GLib.Variant("(su)", ("org.freedesktop.secrets", 0))
bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName", name, None, 0, -1, None)
os.kill(os.getpid(), signal.SIGSTOP)
"""


def case_a_keyring_that_never_answers_does_not_hold_the_sign_in_up():
    with Desk(session=True) as screen:
        screen.helper([sys.executable, "-c", DEAF, screen.env["DBUS_SESSION_BUS_ADDRESS"]])
        desk.wait_until(lambda: "org.freedesktop.secrets" in screen.session.names(), "the deaf keyring is there")
        server = serve(screen)
        write_profile(screen, server)
        program = open_window(screen)
        program.press("Remember on this computer", role="check box")
        sign_in_with_key(program, server)
        # at once, and the caller can be served while the keyring is waited for
        agent.find(program, agent.ADA, "Ada Lovelace")
        check(not program.has("is not remembered"), "it is still waited for")
        program.shows("did not answer", within=10)
        agent.see(program, "deaf-keyring")
        agent.choose(program, ADA_TOKEN)


def case_two_copies_on_the_same_folders_work_at_the_same_time():
    with at_work(width=2500) as (screen, server, first):
        second = screen.start()
        window = second.window()
        screen.xdotool("windowmove", "--sync", window, 1250, 0)
        sign_in_with_key(first, server)
        screen.xdotool("windowfocus", "--sync", window)
        sign_in_with_key(second, server)
        agent.find(first, agent.ADA, "Ada Lovelace")
        agent.find_and_disable(second, "taro.yamada@acme.example", "山田 太郎", "000123150071")
        second.find("heading", "The token is disabled")
        agent.choose(first, ADA_TOKEN)
        agent.disable(first)
        first.find("heading", "The token is disabled")
        check(len(agent.changes(server.program)) == 2, "both changes arrived")

        # a profile that one of them saves, the other reads
        second.press("Profiles")
        second.find("heading", "Profiles")
        second.press("New profile…")
        second.fill("Name", "Second")
        second.fill("Administration API address", "https://second.example")
        second.press("Save")
        second.find("heading", "Second")
        for program in (first, second):
            check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        third = open_window(screen)
        third.find("list item", agent.row("Second"))
        third.find("list item", agent.row(PROFILE))


desk.run_cases(globals())

#!/usr/bin/python3
"""Files through the window: the system's own dialog, typed paths where there is none, targets that take no file, and a
profiles.toml that is broken or edited."""

import re
import resource
import shutil

import agent
import desk
from agent import NO_FILE, PORTAL
from desk import Desk, check

# no zenity, which stands in for a portal
NO_TOOLS = {"PATH": "/nonexistent"}


def with_an_entry(screen, **options):
    """The program with one entry in its history, the export dialog open on it."""
    program = screen.start(**options)
    screen.xdotool("windowfocus", "--sync", program.window())
    agent.sign_in(program)
    agent.find_and_disable(program)
    program.press("Export…")
    program.find("dialog", "Export this entry")
    return program


def case_an_export_goes_where_the_systems_dialog_says():
    # wide enough that the system's dialog does not cover the window, which would then not be drawn
    with Desk(session=True, services=PORTAL, width=1700) as screen:
        program = with_an_entry(screen, env={"PATH": screen.env["PATH"]})
        target = screen.folder / "home" / "by dialog.csv"
        program.press("Browse…")
        choose_in_dialog(screen, "Export the history", target)
        desk.wait_until(lambda: program.read("File") == str(target), f"the path is in the field; {program}")
        agent.see(program, "portal-1-chosen")
        program.press("Export")
        program.shows(f"Exported to {target}")
        check(target.read_bytes().startswith(b"\xef\xbb\xbf"), "the file is there")

        # left with Esc, it changes nothing and says what else can be done
        program.press("Export…")
        program.fill("File", "/somewhere/else.csv")
        program.press("Browse…")
        dialog = system_dialog(screen, "Export the history")
        agent.see(program, "portal-2-open")
        screen.xdotool("windowfocus", "--sync", dialog, "key", "Escape")
        program.shows(NO_FILE)
        check(program.read("File") == "/somewhere/else.csv", "what was typed stays")


def case_the_systems_dialog_closes_when_the_window_locks():
    with Desk(session=True, services=PORTAL, width=1700) as screen:
        program = with_an_entry(screen, env={"PATH": screen.env["PATH"]})
        typed = program.read("File")

        def give_pin(field):
            program.focuses("password text", field)
            screen.xdotool("type", "4729")

        def unlock():
            give_pin("PIN of this session")
            screen.xdotool("key", "Return")
            program.find("dialog", "Export this entry")

        screen.xdotool("key", "ctrl+l")
        give_pin("PIN to unlock with")
        screen.xdotool("key", "Tab")
        give_pin("PIN again")
        screen.xdotool("key", "Return")
        program.find("heading", "Locked")
        unlock()
        for _ in range(2):
            program.press("Browse…")
            system_dialog(screen, "Export the history")
            screen.xdotool("windowfocus", "--sync", program.window(), "key", "ctrl+l")
            program.find("heading", "Locked")
            desk.wait_until(
                lambda: not screen.xdotool("search", "--onlyvisible", "--name", "^Export the history$"), "the dialog is gone"
            )
            unlock()
            check(program.read("File") == typed, "the path is as it was")


def system_dialog(screen, title):
    """The number of the system's dialog."""
    return desk.wait_until(
        lambda: screen.xdotool("search", "--onlyvisible", "--name", f"^{title}$").split(), f"the dialog {title!r}"
    )[-1]


def choose_in_dialog(screen, title, path):
    """Types a path into the system's dialog and presses Enter."""
    screen.xdotool("windowfocus", "--sync", system_dialog(screen, title))
    screen.xdotool("key", "ctrl+a")
    screen.xdotool("type", "--delay", "5", str(path))
    screen.xdotool("key", "Return")


def case_without_portal_and_zenity_the_path_is_typed():
    with Desk(session=True) as screen:
        program = with_an_entry(screen, env=NO_TOOLS)
        program.press("Browse…")
        program.shows(NO_FILE)
        agent.see(program, "no-portal-export")
        target = screen.folder / "home" / "typed.json"
        agent.export(program, f'"{target}"')
        program.shows(f"Exported to {target}")
        check(target.exists(), "the file is there")

        program.press("Sign out")
        program.find("heading", "Disable a lost SecurID token")
        program.press("Profiles")
        program.find("heading", "Profiles")
        program.press("Import…")
        program.press("Browse…")
        program.shows(NO_FILE)
        agent.see(program, "no-portal-import")
        program.press("Cancel")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")


def case_a_target_that_takes_no_file_is_named_and_nothing_is_lost():
    with Desk(session=True) as screen:
        # the signal that would end the program is ignored, so that the write itself fails, as on a full disk
        by = ("sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\"")
        program = with_an_entry(screen, by=by, env={"TOKEN_DESK_LOG": "error,token_desk::launch=debug"})
        home = screen.folder / "home"
        for path, cause in (
            (home, "The path names a folder, not a file"),
            (home / "missing" / "one.csv", "The folder does not exist"),
            # closed even to root
            ("/sys/one.csv", re.compile("This account may not write there|The disk is read-only")),
        ):
            agent.export(program, path)
            program.shows("The export was not written")
            program.shows(cause)
            program.shows("What to do")
            check(program.read("File") == str(path), "what was typed stays")
        agent.see(program, "target-refused")

        # a disk that is full after some bytes
        kept = home / "kept.csv"
        kept.write_text("mine")
        everything = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
        little = (256, everything[1])
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, little)
        agent.export(program, home / "full.csv")
        program.shows("The disk or this account does not take a file of this size")
        agent.see(program, "target-full")
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, everything)
        agent.export(program, kept)
        program.find("push button", "Replace")
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, little)
        program.press("Replace")
        program.shows("The disk or this account does not take a file of this size")
        check(kept.read_text() == "mine", "the file that was there stays whole")
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, everything)
        check([file.name for file in home.iterdir() if not file.name.startswith(".")] == ["kept.csv"], "nothing half is left")

        program.press("Export")
        program.press("Replace")
        program.shows(f"Exported to {kept}")
        check(kept.read_bytes().startswith(b"\xef\xbb\xbf"), "the entry was not lost")


GOOD = """\
# Prepared by IT, do not reorder
[[profile]]
name = "Acme test"   # the small one
address = "https://test.acme.example/AdminInterface/restapi/v1/"
label = "TEST"
owner = "desk@acme.example"  # unknown to the program, ours

"""
BAD = """\
[[profile]]
name = "Acme production"
address = "http://acme.example"
"""


def case_a_broken_profiles_file_is_named_by_line_and_left_as_it_is():
    with Desk(session=True) as screen:
        file = screen.folder / "config" / "profiles.toml"
        broken = GOOD.encode() + b'[[profile]\nname = "caf\xc3\xa9"\r\n'
        file.write_bytes(broken)
        program = screen.start()
        screen.xdotool("windowfocus", "--sync", program.window())
        program.shows("Line 8")
        agent.see(program, "broken-1-toml")
        program.find("heading", "Sign in to Practice tenant")
        program.press("Profiles")
        # the login panel says the same
        program.find("heading", "Profiles")
        program.shows("profiles.toml cannot be read")
        program.shows("Line 8")
        agent.see(program, "broken-2-profiles")
        nothing_can_be_saved(program)
        program.press("Sign in")
        program.find("heading", "Sign in to Practice tenant")
        nothing_can_be_saved(program)
        agent.sign_in(program)
        agent.find(program, agent.ADA, "Ada Lovelace")
        program.press("Sign out")
        check(file.read_bytes() == broken, "the file is as it was, byte for byte")

        # one bad profile leaves the others
        one_bad = GOOD + BAD
        file.write_text(one_bad)
        program.press("Read the file again")
        program.shows("Line 10, Acme production: address: ")
        program.find("list item", agent.row("Acme test"))
        check(program.look("list item", agent.row("Acme production")) is None, "the bad one cannot be chosen")
        agent.see(program, "broken-3-one")
        check(file.read_text() == one_bad, "the file is as it was")

        # mended while the program runs
        file.write_text((GOOD + BAD).replace("http://acme", "https://acme"))
        program.press("Read the file again")
        program.find("list item", agent.row("Acme production"))
        check(not program.has("Line "), f"nothing is wrong any more: {program}")


def nothing_can_be_saved(program):
    """New profiles cannot be made now, and the button says why."""
    new = program.find("push button", "New profile…")
    check("enabled" not in new.states and "nothing is saved until it can be read" in new.description, f"it can be pressed: {new}")


def case_an_edit_in_the_window_keeps_comments_and_unknown_keys():
    with Desk(session=True) as screen:
        file = screen.folder / "config" / "profiles.toml"
        file.write_text(GOOD + BAD.replace("http:", "https:"))
        program = screen.start()
        screen.xdotool("windowfocus", "--sync", program.window())
        program.press("Profiles")
        program.find("heading", "Profiles")
        program.press(agent.row("Acme test"), role="list item")
        agent.see(program, "profile-1-details")
        program.press("Edit…")
        program.find("heading", "Edit Acme test")
        agent.see(program, "profile-2-editor")
        program.fill("Label", "STAGING")
        program.press("Advanced")
        program.fill("Seconds for a change", "x")
        program.press("Save")
        program.shows("1 field needs another look")
        agent.see(program, "profile-3-wrong")
        check("STAGING" not in file.read_text(), "nothing wrong is saved")
        program.fill("Seconds for a change", "45")
        program.press("Save")
        program.find("heading", "Acme test")
        wanted = (GOOD + BAD).replace("http:", "https:").replace('"TEST"', '"STAGING"')
        wanted = wanted.replace('# unknown to the program, ours\n', "# unknown to the program, ours\nchange-seconds = 45\n")
        check(file.read_text() == wanted, f"only what was changed differs: {file.read_text()}")

        # by keyboard: what was typed is not lost by a slip
        program.press("Edit…")
        program.focuses("entry", "Name")
        screen.xdotool("key", "End")
        screen.xdotool("type", "--delay", "5", "x")
        desk.wait_until(lambda: program.read("Name") == "Acme testx", f"it is typed; {program.read('Name')}")
        screen.xdotool("key", "Escape")
        program.find("dialog", "Leave without saving?")
        program.focuses("push button", "Keep editing")
        agent.see(program, "profile-4-leave")
        screen.xdotool("key", "Return")
        program.focuses("entry", "Name")
        program.press("Cancel")
        program.press("Leave without saving")
        program.find("heading", "Acme test")

        program.press("Delete…")
        program.focuses("push button", "Cancel")
        program.press("Delete profile")
        program.shows_no_more("list item", agent.row("Acme test"))
        agent.see(program, "profile-5-deleted")
        check("Acme production" in file.read_text() and "Acme test" not in file.read_text(), file.read_text())
        exported = screen.folder / "home" / "profiles.toml"
        program.press("Export all…")
        agent.export(program, exported)
        program.shows(f"Exported to {exported}")
        program.press("Import…")
        program.fill("File", str(exported))
        program.press("Import")
        program.shows("Skipped 1 profile")
        agent.see(program, "profile-6-imported")
        check(file.read_text().count("Acme production") == 1, "none came twice")
        shutil.copy(file, exported)


desk.run_cases(globals())

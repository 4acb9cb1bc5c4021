#!/usr/bin/python3
"""The menu behind "?" through the accessibility tree: the settings, kept in settings.toml and recorded with a change; and the
log, which tells what was done by IDs and codes and nothing that is personal."""

import re
import stat

import agent
import desk
from desk import check

TICKET = "INC0042317"
REASON = "left it in a taxi"
NAME = "Maria Ortiz"


def open_menu(program, item):
    program.press("Help and settings")
    program.press(item, role="menu item")


def log_text(screen):
    return (screen.folder / "data" / "token-desk.log").read_text()


def case_a_name_is_saved_and_comments_stay():
    with agent.open_desk() as (screen, program):
        file = screen.folder / "config" / "settings.toml"
        open_menu(program, "Settings…")
        program.find("dialog", "Settings")
        agent.see(program, "settings-1-open")
        program.fill("Your name", NAME)
        program.press("Save")
        program.shows_no_more("dialog", "Settings")
        check(f'operator-name = "{NAME}"' in file.read_text(), file.read_text())
        file.write_text("# by hand\n" + file.read_text())
        open_menu(program, "Settings…")
        program.press("For a number of days", role="radio button")
        program.fill("Days", "0")
        program.shows("Type a whole number of days from 1 to 36,500")
        program.press("Save")
        # the press has come: it leads to what is wrong
        program.find("entry", "Days", where=lambda node: "focused" in node.states)
        program.fill("Days", "90")
        program.press("Save")
        program.press("Save and remove")
        program.shows_no_more("dialog", "Settings")
        text = file.read_text()
        check(text.startswith("# by hand\n") and "keep-history = 90" in text, text)
        check(stat.S_IMODE(file.stat().st_mode) == 0o600, oct(file.stat().st_mode))


def case_the_log_tells_a_call_by_ids_and_nothing_personal():
    with agent.open_desk() as (screen, program):
        agent.sign_in(program)
        agent.find(program, agent.ADA, "Ada Lovelace")
        agent.choose(program, agent.ADA_TOKEN)
        program.fill("Ticket", TICKET)
        program.fill("Reason", REASON)
        agent.disable(program)
        program.find("heading", "The token is disabled")
        open_menu(program, "Show the log")
        program.find("dialog", "Log")
        program.shows(re.compile("change: confirmed"))
        agent.see(program, "log-1-shown")
        path = screen.folder / "data" / "token-desk.log"
        program.shows(str(path))
        program.press("Close")
        program.shows_no_more("dialog", "Log")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")

        text = log_text(screen)
        for line in (
            'Token Desk began version="',
            "opening the window session=\"local\" by=\"default\" renderer=",
            "first frame",
            'signing in to profile "Practice tenant"',
            f"change: disable serial={agent.ADA_TOKEN} user={agent.ADA_ID}",
            "change: recorded",
            "change answered",
            "status=200",
            "change: confirmed",
            "Token Desk ended",
        ):
            check(line in text, f"{line!r} is missing in:\n{text}")
        for personal in ("Ada", "Lovelace", agent.ADA, "acme.example", TICKET, REASON, "taxi", "eyJ", "PRIVATE"):
            check(personal not in text, f"{personal!r} is in the log")
        for line in text.splitlines():
            check(re.match(r"\d{4}-\d\d-\d\dT[\d:.]+Z \d+ +(INFO|WARN|ERROR) ", line), f"an entry: {line!r}")
        check(stat.S_IMODE(path.stat().st_mode) == 0o600, oct(path.stat().st_mode))


def case_a_log_that_cannot_be_written_stops_nobody():
    with desk.Desk(session=True) as screen:
        # a folder where the file would be: root, too, cannot write it
        (screen.folder / "data" / "token-desk.log").mkdir()
        program = screen.start()
        screen.xdotool("windowfocus", "--sync", program.window())
        agent.sign_in(program)
        agent.find_and_disable(program)
        program.find("heading", "The token is disabled")
        open_menu(program, "Show the log")
        program.shows("The log was not read")
        program.press("Close")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")


desk.run_cases(globals())

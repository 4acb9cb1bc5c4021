#!/usr/bin/python3
"""What an agent does with mouse and clipboard, and what the clock on the wall makes of a confirmation: a double click sends
nothing twice, the ticket system gets what the window shows, and times are local with UTC beside them."""

import datetime
import re

import agent
import desk
from agent import ADA, ADA_TOKEN
from desk import check

# a zone that no computer is in by chance, as POSIX spells it: 5 hours 45 minutes east of Greenwich
ZONE = "DESK-05:45"
AHEAD = datetime.timedelta(hours=5, minutes=45)


def double_click(screen, program, role, name):
    """Two quick clicks of the mouse in the middle of a thing."""
    left, top, width, height = program.place(role, name)
    middle = (round(left + width / 2), round(top + height / 2))
    screen.xdotool("mousemove", "--window", program.window(), *middle)
    screen.xdotool("click", "--repeat", 2, "--delay", 40, 1)


def dialogs(program):
    return [name for role, name in program.names() if role == "dialog"]


def case_a_double_click_opens_one_dialog_and_sends_nothing_twice():
    with agent.open_desk() as (screen, program):
        agent.sign_in(program)
        agent.find(program, ADA, "Ada Lovelace")
        agent.choose(program, ADA_TOKEN)
        double_click(screen, program, "push button", "Disable token…")
        program.find("push button", "Disable token", where=lambda node: "enabled" in node.states)
        check(dialogs(program) == ["Disable this token?"], f"there is one dialog: {dialogs(program)}")
        check(agent.changes(program) == [], "the second click was no answer")
        program.press("Cancel")
        program.shows_no_more("dialog", "Disable this token?")
        check(dialogs(program) == [], f"there was no second one below it: {dialogs(program)}")

        # nor does the dialog's own button send twice
        agent.ask_to_disable(program)
        double_click(screen, program, "push button", "Disable token")
        program.find("heading", "The token is disabled")
        check(agent.changes(program) == [agent.disabled()], f"sent was {agent.changes(program)}")
        program.press("History")
        program.find("list item", re.compile(r"^1, .*Confirmed$"))
        check(not program.look("list item", re.compile("^2, ")), f"there was one attempt: {program}")


def confirmed(program):
    """Disables Ada's token, and gives what the confirmation shows, as the ticket's lines are labelled."""
    agent.sign_in(program)
    agent.find(program, ADA, "Ada Lovelace")
    agent.choose(program, ADA_TOKEN)
    program.fill("Ticket", "INC-1042")
    program.fill("Reason", "Lost on the train")
    agent.disable(program)
    program.find("heading", "The token is disabled")
    labels = [name for role, name in program.names() if role == "label"]
    local = program.fact("Changed at")
    ticket, reason = program.fact("Ticket, reason").split(" · ")
    return {
        "Status": program.fact("Status"),
        "Changed by": program.fact("Changed by"),
        "Changed at": f"{local} ({labels[labels.index(local) + 1]})",
        "Serial number": program.fact("Serial number"),
        "Ticket": ticket,
        "Reason": reason,
    }


def case_what_is_copied_for_the_ticket_is_what_the_window_shows():
    with agent.open_desk() as (screen, program):
        shown = confirmed(program)
        program.press("Copy for the ticket")
        program.shows("Copied for the ticket")
        program.press("Next caller")
        program.focuses("entry", agent.SEARCH)
        # through the system's clipboard; in a field of one line the lines stand one after the other
        screen.xdotool("key", "ctrl+v")
        desk.wait_until(lambda: program.read(agent.SEARCH), "something is pasted")
        pasted = program.read(agent.SEARCH)
        check(pasted.startswith("The token is disabled (confirmed by the server) "), pasted)
        places = [pasted.find(f" {label}: {value} ") for label, value in shown.items()]
        check(-1 not in places, f"{shown} is in {pasted}")
        check(places == sorted(places), f"in this order: {pasted}")
        check("Person: Ada Lovelace · ada.lovelace@acme.example" in pasted, pasted)


def case_times_are_local_and_utc_stands_beside_them():
    with desk.Desk(session=True) as screen:
        program = screen.start(env={"TZ": ZONE})
        screen.xdotool("windowfocus", "--sync", program.window())
        before = datetime.datetime.now(datetime.timezone.utc)
        shown = confirmed(program)["Changed at"]
        after = datetime.datetime.now(datetime.timezone.utc)
        agent.see(program, "zone-1-confirmed")
        parts = re.fullmatch(r"(\d+ \w{3} \d{4}, \d\d:\d\d:\d\d) DESK \((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z\)", shown)
        check(parts, shown)
        local = datetime.datetime.strptime(parts[1], "%d %b %Y, %H:%M:%S")
        utc = datetime.datetime.strptime(parts[2], "%Y-%m-%dT%H:%M:%S")
        check(local - utc == AHEAD, f"{local} and {utc}")
        second = datetime.timedelta(seconds=1)
        check(before - second <= utc.replace(tzinfo=datetime.timezone.utc) <= after, f"{before}, {utc}, {after}")

        program.press("Export…")
        path = screen.folder / "home" / "one.json"
        agent.export(program, path)
        program.shows("Exported to")
        exported = path.read_text()
        check(f'"{local:%Y-%m-%dT%H:%M:%S}.' in exported and '+05:45"' in exported, exported)
        check(f'"{utc:%Y-%m-%dT%H:%M:%S}.' in exported, exported)
        program.press("History")
        program.find("list item", re.compile(rf"^1, {local:%H:%M}, "))


desk.run_cases(globals())

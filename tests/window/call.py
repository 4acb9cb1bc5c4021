#!/usr/bin/python3
"""The call about a lost token, in the practice tenant: as a screen reader works it, by keyboard alone, and with trouble."""

import csv
import json
import os
import pwd
import re
import subprocess
import xml.etree.ElementTree
import zipfile

import agent
import desk
from agent import ADA, ADA_ID, ADA_TOKEN
from desk import check

# what this key would be in the real tenant: the practice tenant's own access ID
UUID = re.compile(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


def case_a_lost_token_is_disabled_and_the_record_handed_over():
    with agent.open_desk() as (screen, program):
        check(not (screen.folder / "config/profiles.toml").exists(), "a first start: there is no profile")
        program.find("heading", "Disable a lost SecurID token")
        agent.see(program, "call-1-sign-in")
        agent.sign_in(program)
        agent.see(program, "call-2-desk")
        agent.find(program, ADA, "Ada Lovelace")
        agent.choose(program, ADA_TOKEN)
        program.fill("Ticket", "INC-1042")
        program.fill("Reason", "=lost on the train")
        agent.see(program, "call-3-chosen")

        agent.ask_to_disable(program)
        check(program.focused() == ("push button", "Cancel"), f"the focus is on {program.focused()}")
        agent.see(program, "call-4-confirm")
        program.press("Cancel")
        program.shows_no_more("dialog", "Disable this token?")
        check(agent.changes(program) == [], "nothing is sent when it is cancelled")

        agent.disable(program)
        program.find("heading", "The token is disabled")
        program.shows("Confirmed by the server")
        agent.see(program, "call-5-confirmed")
        check(agent.changes(program) == [agent.disabled()], f"sent was {agent.changes(program)}")
        check(program.fact("Status") == "Disabled", program.fact("Status"))
        changed_by = program.fact("Changed by")
        check(UUID.match(changed_by), f"changed by {changed_by}")
        check(program.fact("Serial number") == ADA_TOKEN, program.fact("Serial number"))
        check("Ada Lovelace" in program.fact("Person"), program.fact("Person"))
        check(program.focused() == ("push button", "Copy for the ticket"), f"the focus is on {program.focused()}")

        export_in_every_format(screen, program, changed_by)

        program.press("Next caller")
        program.focuses("entry", agent.SEARCH)
        check(program.read(agent.SEARCH) == "", "the desk is empty for the next caller")
        left = {name for role, name in program.names() if "Ada" in name or ADA_TOKEN in name}
        rows = [name for name in left if name.startswith("Ada Lovelace · ada.lovelace@acme.example, ")]
        check(len(rows) == 1 and left <= {rows[0], "Ada Lovelace"}, f"she is a recent caller, and no more: {left}")
        program.press("History")
        entry = program.find("list item", re.compile(rf"^1, .*Disable {ADA_TOKEN}, Ada Lovelace, INC-1042, Confirmed"))
        program.press(entry.name, role="list item")
        program.shows("The server confirmed: Disabled")
        agent.see(program, "call-7-history")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        agent.nothing_secret(screen.folder)


def export_in_every_format(screen, program, changed_by):
    """By a typed path each time; an existing file is replaced only after asking."""
    folder = screen.folder / "home"
    for name in ("one.csv", "one.json", "one.xlsx"):
        program.press("Export…")
        program.find("dialog", "Export this entry")
        agent.export(program, folder / name)
        program.shows(f"Exported to {folder / name}")
        program.shows_no_more("dialog", "Export this entry")
        program.focuses("push button", "Copy for the ticket")
    check_csv(folder / "one.csv", changed_by)
    check_json(folder / "one.json", changed_by)
    check_xlsx(folder / "one.xlsx")

    kept = folder / "kept.csv"
    kept.write_text("mine")
    program.press("Export…")
    agent.export(program, kept)
    program.shows("kept.csv is there already. Replace it?")
    agent.see(program, "call-6-replace")
    program.focuses("push button", "Keep it")
    program.press("Keep it")
    program.find("push button", "Export")
    check(kept.read_text() == "mine", "it was kept")
    program.press("Export")
    program.press("Replace")
    program.shows(f"Exported to {kept}")
    program.shows_no_more("dialog", "Export this entry")
    check(kept.read_bytes() == (folder / "one.csv").read_bytes(), "it was replaced")


def check_csv(path, changed_by):
    text = path.read_bytes()
    check(text.startswith(b"\xef\xbb\xbf"), "the CSV begins with a byte order mark")
    check(text.endswith(b"\r\n"), "its lines end as RFC 4180 says")
    [line] = csv.DictReader(text.decode("utf-8-sig").splitlines(keepends=True), strict=True)
    wanted = {
        "Number": "1",
        # the system's word, with what the environment claims beside it
        "Operator": f"{pwd.getpwuid(os.getuid()).pw_name} (environment: agent)",
        "Profile": "Practice tenant",
        "Serial number": ADA_TOKEN,
        "User ID": ADA_ID,
        "Person": "Ada Lovelace",
        "E-mail": ADA,
        "State before": "Enabled",
        "Reason": "'=lost on the train",
        "Ticket": "INC-1042",
        "Outcome": "confirmed",
        "Status": "Disabled",
        "Changed by": changed_by,
        "How known": "answer",
    }
    check(line | wanted == line, f"the CSV has {line}")
    check(re.match(r"\d{4}-\d\d-\d\dT[0-9:.]+[+-]\d\d:\d\d$", line["Changed at"]), line["Changed at"])
    check(re.match(r"\d{4}-\d\d-\d\dT[0-9:.]+Z$", line["Changed at UTC"]), line["Changed at UTC"])


def check_json(path, changed_by):
    [entry] = json.loads(path.read_text())["entries"]
    wanted = {"serial_number": ADA_TOKEN, "user_id": ADA_ID, "reason": "=lost on the train", "changed_by": changed_by}
    check(entry | wanted == entry, f"the JSON has {entry}")


def check_xlsx(path):
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        check(book.testzip() is None, "the XLSX is whole")
        sheet = xml.etree.ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))

    def cells(row):
        """The row's values by column; empty cells are left out of the file."""
        for cell in row:
            texts = cell.iter(f"{space}t")
            value = "".join(part.text or "" for part in texts) if cell.get("t") == "inlineStr" else cell.findtext(f"{space}v")
            yield re.sub(r"\d", "", cell.get("r")), value

    titles, values = (dict(cells(row)) for row in sheet.iter(f"{space}row"))
    entry = {title: values.get(column) for column, title in titles.items()}
    check(entry["Serial number"] == ADA_TOKEN, f"the zeros stay: {entry}")
    check(entry["Reason"] == "=lost on the train", f"a text stays a text: {entry}")
    check(not list(sheet.iter(f"{space}f")), "nothing in it is a formula")


def case_the_same_by_keyboard_alone():
    with agent.open_desk() as (screen, program):
        program.focuses("push button", "Start a practice call")
        screen.xdotool("key", "Tab")
        program.focuses("link", "Just look around")
        screen.xdotool("key", "Return")
        program.focuses("entry", agent.SEARCH)
        screen.xdotool("type", "--delay", "5", ADA)
        screen.xdotool("key", "Return")
        program.find("heading", "Ada Lovelace")

        # the only enabled token is chosen, and the keyboard is in the next field
        program.focuses("entry", "Ticket")
        check(program.read("Serial number") == ADA_TOKEN, program.read("Serial number"))
        agent.see(program, "keys-1-ticket")
        screen.xdotool("type", "--delay", "5", "INC-7")
        program.tab_to("entry", "Reason")
        screen.xdotool("type", "--delay", "5", "lost")
        program.tab_to("push button", "Disable token…")
        agent.see(program, "keys-2-button")

        # held down, Enter opens the dialog and does nothing in it
        screen.xdotool("keydown", "Return")
        program.focuses("push button", "Cancel")
        program.find("push button", "Disable token", where=lambda node: "enabled" in node.states)
        hold(screen)
        check(program.look("dialog", "Disable this token?"), "a held key is no answer")
        screen.xdotool("keyup", "Return")

        # a second Enter presses Cancel
        screen.xdotool("key", "Return")
        program.shows_no_more("dialog", "Disable this token?")
        program.focuses("push button", "Disable token…")

        screen.xdotool("key", "Return")
        program.focuses("push button", "Cancel")
        screen.xdotool("key", "Escape")
        program.shows_no_more("dialog", "Disable this token?")
        program.focuses("push button", "Disable token…")
        check(agent.changes(program) == [], "nothing was sent so far")

        screen.xdotool("key", "Return")
        program.find("push button", "Disable token", where=lambda node: "enabled" in node.states)
        program.tab_to("push button", "Disable token")
        # Tab goes round in the dialog: nothing behind it can be reached
        screen.xdotool("key", "Tab")
        program.focuses("push button", "Cancel")
        screen.xdotool("key", "shift+Tab")
        program.focuses("push button", "Disable token")
        screen.xdotool("key", "space")
        program.find("heading", "The token is disabled")
        check(agent.changes(program) == [agent.disabled()], f"sent was {agent.changes(program)}")

        program.focuses("push button", "Copy for the ticket")
        program.tab_to("push button", "Export…")
        screen.xdotool("key", "Return")
        program.focuses("entry", "File")
        screen.xdotool("key", "ctrl+a")
        screen.xdotool("type", "--delay", "5", str(screen.folder / "by keys.xlsx"))
        screen.xdotool("key", "Return")
        desk.wait_until((screen.folder / "by keys.xlsx").exists, "the file is written")
        program.focuses("push button", "Export…")
        program.tab_to("push button", "Next caller", key="shift+Tab")
        screen.xdotool("key", "Return")
        program.focuses("entry", agent.SEARCH)
        check(program.read(agent.SEARCH) == "", "the desk is empty for the next caller")


def hold(screen):
    """Waits until a key that is held down has repeated itself for some time."""
    begins, steps = 0.66, 4
    screen.ask("sleep", begins + steps * 0.04)


def case_names_in_chinese_japanese_and_korean_are_no_boxes():
    with agent.open_desk() as (screen, program):
        agent.sign_in(program)
        headings = []
        for user, name in (("tyamada", "山田 太郎"), ("xwang", "王小明"), ("mkim", "김민준")):
            agent.find(program, user, name)
            program.find("heading", re.compile(r"^Hardware tokens \("))
            headings.append(drawn(screen, program, program.place("heading", name), unlike=headings))
            agent.see(program, f"names-{user}")
        # one letter after the other in the same place: what stands for a missing one would be the same for all
        seen = []
        for letter in "山田太郎王小明김민준":
            program.fill("Reason", letter)
            seen.append(drawn(screen, program, program.place("entry", "Reason"), unlike=seen))


def drawn(screen, program, place, unlike):
    """The grey pixels in this place of the window, as soon as they are clearly unlike all those seen before."""
    # the frame is left out, and no more is compared than what the pictures have in common
    left, top, width, height = place[0] + 2, place[1] + 2, 60, min(place[3], 34) - 4
    command = ["import", "-window", program.window(), "-crop", f"{width}x{height}+{left}+{top}", "-depth", "8", "gray:-"]
    pixels = b""

    def is_new():
        nonlocal pixels
        done = subprocess.run(command, env=screen.env, capture_output=True, timeout=desk.SOON)
        pixels = done.stdout
        check(len(pixels) == width * height, f"import: {done.stderr.decode()}")
        clearly = [sum(abs(a - b) > 90 for a, b in zip(pixels, other)) for other in unlike]
        return min(pixels) < 120 and all(count >= 8 for count in clearly)

    desk.wait_until(is_new, lambda: f"something else is drawn there; letters so far: {len(unlike)}", within=5)
    return pixels


def case_a_refusal_says_why_and_what_to_do():
    with agent.open_desk() as (_, program):
        agent.sign_in(program)
        agent.order(program, "Not assigned to this person (409)")
        agent.find_and_disable(program)
        program.shows("The token was not disabled")
        program.shows("What to do")
        program.press("Details")
        program.shows(re.compile(r"409"))
        agent.see(program, "trouble-1-refused")
        check(not program.has("The token is disabled"), f"it is not shown as done: {program}")
        program.find("push button", "Find this token")
        check(len(agent.changes(program)) == 1, "it was tried once")
        program.press("Back to Ada Lovelace")
        program.find("list item", re.compile(f"^{ADA_TOKEN}, .*, Enabled,"))
        program.press("History")
        program.find("list item", re.compile("Refused"))


def case_a_token_of_somebody_else_cannot_be_disabled():
    with agent.open_desk() as (_, program):
        agent.sign_in(program)
        agent.find(program, ADA, "Ada Lovelace")
        program.fill("Serial number", "000123150071")
        program.shows("Not among the tokens listed for this person")
        program.press("Disable token…")
        program.find("dialog", "Disable this token?")
        program.shows("Token 000123150071 belongs to another person, not to Ada Lovelace")
        check(program.has("owner: user ID 12e74f7b"), f"both owners are named: {program}")
        agent.see(program, "trouble-2-another-owner")
        program.focuses("push button", "Close")
        check(program.look("push button", "Disable token") is None, "there is nothing to confirm")
        program.press("Close")
        program.shows_no_more("dialog", "Disable this token?")
        check(agent.changes(program) == [], "nothing was sent")


def case_an_unknown_outcome_is_settled_by_looking():
    with agent.open_desk() as (_, program):
        agent.sign_in(program)
        agent.order(program, "Cut off after the change")
        agent.find_and_disable(program)
        program.find("heading", "Outcome unknown")
        program.shows("The token may or may not be disabled")
        check(not program.has("The token is disabled"), "what is not known is not shown as done")
        agent.see(program, "trouble-3-unknown")
        program.find("heading", "The token is disabled")
        program.shows("The first answer was lost or unclear. Token Desk checked the server again")
        agent.see(program, "trouble-4-read-later")
        check(len(agent.changes(program)) == 1, "it was never sent a second time")
        program.press("History")
        entry = program.find("list item", re.compile("Confirmed"))
        program.press(entry.name, role="list item")
        program.shows("Outcome unknown. ")
        program.shows("Checked: Disabled")
        agent.see(program, "trouble-5-history")


def case_who_stops_waiting_still_gets_the_answer():
    with agent.open_desk() as (_, program):
        agent.sign_in(program)
        agent.order(program, "Slow: answers after 8 s")
        agent.find_and_disable(program)
        program.find("heading", "Disabling the token…")
        agent.see(program, "trouble-6-sending")
        program.press("Stop waiting")
        program.find("heading", "Outcome unknown")
        program.shows("You stopped waiting before the server answered")
        program.shows("The request is still on its way")
        agent.see(program, "trouble-7-stopped")

        # closing now would lose the answer, so it asks
        window = program.window()
        program.ask_to_close(window)
        program.find("dialog", "The outcome is not known yet")
        program.focuses("push button", "Keep it open")
        agent.see(program, "trouble-8-closing")
        program.press("Keep it open")
        program.shows_no_more("dialog", "The outcome is not known yet")

        program.find("heading", "The token is disabled")
        program.shows("Confirmed by the server")
        check(len(agent.changes(program)) == 1, "it was sent once")
        check(program.close(window) == 0, f"nothing is on its way, so it closes: {program.process.returncode}")


def case_closing_while_a_change_runs_asks_first():
    with agent.open_desk() as (_, program):
        agent.sign_in(program)
        agent.order(program, "Slow: answers after 8 s")
        agent.find_and_disable(program)
        program.find("heading", "Disabling the token…")
        program.ask_to_close(program.window())
        program.find("dialog", "The outcome is not known yet")
        program.press("Close anyway")
        check(program.ends(within=5) == 0, f"exit code {program.process.returncode}")


desk.run_cases(globals())

#!/usr/bin/python3
"""Many tokens at once in a real window: by keyboard alone from a file to the report, and a list from the
clipboard whose program is killed in the middle and gone on with, compared with what reached the tenant."""

import re

import agent
import desk
import tenant
from desk import Desk, check

NUMBER = "Type how many tokens will change"
LEFT = "Type how many tokens are left"


def box(server):
    """The box's list as the tenant wrote it."""
    return (server.folder / "box.csv").read_text()


def signed_in(screen, boxed, rules=None):
    server = tenant.serve(screen, "--box", boxed)
    tenant.write_profile(screen, server, **({"batch": rules} if rules else {}))
    program = tenant.open_window(screen)
    tenant.sign_in_with_key(program, server)
    return server, program


def serials(server):
    """The serial numbers of the changes that reached the tenant, in their order."""
    return [re.search(r'"tokenSerialNumber":"(\d+)"', body).group(1) for _, body in agent.changes(server.program)]


def case_a_list_is_rehearsed_and_disabled_by_keyboard_alone():
    with Desk(session=True) as screen:
        server, program = signed_in(screen, 40)
        file = screen.folder / "lost box.csv"
        file.write_text(box(server))
        screen.xdotool("key", "ctrl+4")
        program.focuses("entry", "List")
        agent.see(program, "batch-1-list")
        screen.xdotool("type", "--delay", "5", str(file))
        screen.xdotool("key", "Return")
        program.focuses("push button", "Rehearse")
        agent.see(program, "batch-2-understood")
        screen.xdotool("key", "Return")
        program.focuses("entry", NUMBER)
        check(serials(server) == [], "a rehearsal only reads")
        agent.see(program, "batch-3-rehearsed")
        screen.xdotool("type", "39")
        screen.xdotool("key", "Return")
        program.shows("That is another number")
        check(serials(server) == [], "another number sends nothing")
        screen.xdotool("key", "ctrl+a")
        screen.xdotool("type", "40")
        screen.xdotool("key", "Return")
        program.find("heading", "40 of 40 tokens are disabled", within=30)
        program.focuses("push button", "Copy for the ticket")
        agent.see(program, "batch-4-report")
        check(sorted(serials(server)) == sorted(set(serials(server))), "each once")
        check(len(serials(server)) == 40, f"arrived: {len(serials(server))}")

        program.tab_to("push button", "Page to print…")
        screen.xdotool("key", "Return")
        program.focuses("entry", "File")
        page = screen.folder / "report.html"
        screen.xdotool("key", "ctrl+a")
        screen.xdotool("type", "--delay", "5", str(page))
        screen.xdotool("key", "Return")
        desk.wait_until(page.exists, "the page is written")
        check(page.read_text().count("0001") >= 40, "with every line")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")


def case_a_batch_whose_program_is_killed_is_gone_on_with_and_nothing_is_sent_twice():
    with Desk(session=True) as screen:
        server, program = signed_in(screen, 120, {"max-per-second": 40, "parallel": 4})
        screen.xdotool("key", "ctrl+4")
        program.focuses("entry", "List")
        screen.xdotool("key", "Tab")
        program.press("Paste a list")
        program.shows("There is no text on the clipboard")
        tenant.with_clipboard(screen, box(server))
        screen.xdotool("windowfocus", "--sync", program.window())
        program.press("Paste a list")
        program.focuses("push button", "Rehearse")
        screen.xdotool("key", "Return")
        program.focuses("entry", NUMBER)
        screen.xdotool("type", "120")
        screen.xdotool("key", "Return")
        program.find("push button", "Pause")
        desk.wait_until(lambda: len(serials(server)) > 20, "some were sent", within=30)
        agent.see(program, "batch-5-running")
        program.process.kill()
        program.process.wait()
        sent = len(serials(server))
        check(sent < 120, f"it was killed in the middle, not after {sent}")

        program = tenant.open_window(screen)
        tenant.sign_in_with_key(program, server)
        program.shows("A batch was not finished")
        agent.see(program, "batch-6-offered")
        program.press("Show", role="link")
        program.focuses("entry", LEFT)
        check(len(serials(server)) == sent, "nothing is sent by itself")
        agent.see(program, "batch-7-left")
        left = re.search(r"(\d+) to do", str(program)).group(1)
        screen.xdotool("type", left)
        screen.xdotool("key", "Return")
        program.shows_no_more("entry", LEFT)
        # what was on record and had not left is known not to be done after a minute
        done = program.find("heading", re.compile("of 120 tokens are disabled"), within=100).name
        arrived = serials(server)
        check(len(arrived) == len(set(arrived)), "nothing is sent twice")
        check(done == f"{len(arrived)} of 120 tokens are disabled", f"{done}, but {len(arrived)} arrived")
        check(not program.has("still unknown"), "everything is settled")
        agent.see(program, "batch-8-gone-on")
        again = 120 - len(arrived)
        if again:
            program.press(f"Run again what failed ({again})…")
            program.focuses("entry", NUMBER)
            screen.xdotool("type", str(again))
            screen.xdotool("key", "Return")
            program.find("heading", f"{again} of {again} tokens are disabled", within=30)
        arrived = serials(server)
        check(len(arrived) == len(set(arrived)) == 120, f"arrived: {len(arrived)}")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")


desk.run_cases(globals())

#!/usr/bin/python3
"""The whole call about a lost token in the practice tenant, as the guide leads through it: the caller is verified, the token
disabled, an emergency access code made and read out, and the record handed over."""

import json
import re
import sqlite3

import agent
import desk
from agent import ADA, ADA_TOKEN
from desk import check


def step(program, number, words):
    """Waits until the guide is at this step."""
    program.shows(re.compile(rf"^Practice call, step {number} of 7: .*{words}"))


def code_on_the_window(program):
    """The code as it is read aloud; none while it is masked."""
    spelled = program.look("status bar", re.compile("^The code, spelled: "))
    return spelled and spelled.name


def case_the_guide_leads_a_newcomer_through_the_whole_call():
    with agent.open_desk() as (screen, program):
        program.press("Start a practice call")
        program.focuses("entry", agent.SEARCH)
        step(program, 1, "Ada Lovelace calls")
        agent.find(program, ADA, "Ada Lovelace")

        step(program, 2, "A caller may be lying")
        program.press("Verify the caller…")
        program.find("dialog", "Verify the caller")
        program.press(re.compile("^Live Verification"), role="list item")
        program.press("Start Live Verification")
        program.shows(re.compile(r"^http://127\.0\.0\.1:\d+/verify/"))
        agent.see(program, "practise-1-live-verification")
        # the practice person takes some seconds
        program.find("heading", "Verified: Ada Lovelace")
        program.press("Done")
        program.shows_no_more("dialog", "Verify the caller")

        step(program, 3, "Ask which token it is")
        check(program.read("Serial number") == ADA_TOKEN, "the only enabled token is chosen")
        program.fill("Ticket", "INC0042317")
        agent.see(program, "practise-2-chosen")
        agent.ask_to_disable(program)
        step(program, 4, "Read once more who it is and which token")
        program.press("Disable token")
        program.find("heading", "The token is disabled")
        check("Live Verification" in program.fact("Caller verified"), program.fact("Caller verified"))
        check(agent.changes(program) == [agent.disabled()], f"sent was {agent.changes(program)}")

        step(program, 5, "cannot sign in without her token")
        program.press("Emergency access code…")
        program.find("dialog", "Emergency access code")
        program.fill("Valid for", "4")
        program.press("Continue…")
        program.find("dialog", "Make an emergency access code?")
        program.find("push button", "Make code", where=lambda node: "enabled" in node.states)
        program.press("Make code")
        program.find("heading", "An emergency access code is active")
        step(program, 6, "read it to Ada")
        check(not code_on_the_window(program), "the code is masked until somebody asks for it")
        agent.see(program, "practise-3-masked")
        program.press("Show code")
        desk.wait_until(lambda: code_on_the_window(program), "the code is spelled")
        agent.see(program, "practise-4-code")
        program.press("Copy for the ticket")
        program.press("Next caller")
        program.focuses("entry", agent.SEARCH)
        check(not code_on_the_window(program), "the code is gone with its view")
        step(program, 7, "That was a whole call")
        program.press("End the practice call", role="link")
        program.shows_no_more("label", re.compile("^Practice call"))

        program.press("History")
        program.find("list item", re.compile("^2, .*Emergency code, Ada Lovelace, INC0042317, Confirmed"))
        program.find("list item", re.compile(rf"^1, .*Disable {ADA_TOKEN}, Ada Lovelace, INC0042317, Confirmed"))
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        agent.nothing_secret(screen.folder)
        recorded(screen.folder)


def recorded(folder):
    """Both changes are in the history with how the caller was verified and for which ticket."""
    with sqlite3.connect(f"file:{folder / 'data' / 'history.sqlite3'}?mode=ro", uri=True) as history:
        bodies = [body for (body,) in history.execute("SELECT body FROM rows ORDER BY seq")]
    changes = [json.loads(body)["change"] for body in bodies if '"change"' in body]
    check([change["action"] for change in changes] == ["disable", "emergency-code"], changes)
    for change in changes:
        check(change["verified"]["how"] == "live", change)
        check(change["ticket"] == "INC0042317", change)


desk.run_cases(globals())

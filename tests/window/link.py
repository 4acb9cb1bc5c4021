#!/usr/bin/python3
"""A ticket opens the desk: a second start fills the window that is there and ends; it acts on nothing, and
whoever has a person at the desk is asked first."""

import time

import agent
import desk
from agent import ADA, SEARCH
from desk import check

LINK = f"token-desk://find?q={ADA.replace('@', '%40')}&ticket=INC0042&reason=Lost%20on%20the%20train"


def second_start(screen, *arguments):
    """Starts the program again on the same folders, and waits for its end."""
    second = screen.start(*arguments)
    code = second.ends()
    return code, second.stderr()


def case_a_link_waits_for_the_sign_in_and_is_found_after_it():
    with agent.open_desk() as (screen, program):
        code, said = second_start(screen, LINK)
        check(code == 0, f"the second start handed it over: {code}, {said}")
        program.shows("It is looked up after sign-in")
        program.press("Just look around", role="link")
        program.find("heading", "Ada Lovelace")
        check(program.read(SEARCH) == ADA, "the field says whom")
        check((program.read("Ticket"), program.read("Reason")) == ("INC0042", "Lost on the train"), "and why")
        check(agent.changes(program) == [], "nothing is changed by it")


def case_with_somebody_at_the_desk_the_agent_decides():
    with agent.open_desk() as (screen, program):
        agent.sign_in(program)
        code, said = second_start(screen, "--find", ADA, "--ticket", "INC0042")
        check(code == 0, f"the second start handed it over: {code}, {said}")
        program.find("heading", "Ada Lovelace")
        desk.wait_until(lambda: program.read("Ticket") == "INC0042", "the ticket is in its field")

        # two in half a second are refused
        time.sleep(0.6)
        code, said = second_start(screen, "--find", "nobody@acme.example", "--ticket", "INC0043")
        check(code == 0, f"it is offered: {code}, {said}")
        program.shows("Ticket INC0043 asks to find nobody@acme.example")
        check(program.read("Ticket") == "INC0042", "the caller stays")
        program.press("Dismiss", role="link")
        desk.wait_until(lambda: not program.has("INC0043"), "it is gone")
        check(program.read(SEARCH) == ADA and agent.changes(program) == [], "and nothing came of it")


def case_a_link_that_is_none_is_refused_and_starts_nothing():
    with agent.open_desk() as (screen, program):
        for link in ("token-desk://disable?q=ada", "token-desk://find?q=ada&profile=Local", "https://acme.example/"):
            code, said = second_start(screen, link)
            check(code == 2 and "cannot be looked up" in said, f"{link}: {code}, {said}")
        check(not program.has("asks to find"), "the window heard nothing of it")


def case_where_the_company_forbids_links_a_second_start_reads_it_and_nothing_comes_of_it():
    with desk.Desk(session=True) as screen:
        policy = screen.folder / "policy.toml"
        policy.write_text("links = false\n")
        program = screen.start(env={"TOKEN_DESK_TEST_POLICY": str(policy)})
        screen.xdotool("windowfocus", "--sync", program.window())
        agent.sign_in(program)
        for arguments in (("--find", ADA, "--ticket", "INC0042"), (LINK,)):
            # two in half a second are refused for that
            time.sleep(0.6)
            # what counts is the policy of the window that is open
            code, said = second_start(screen, *arguments)
            check(code == 1 and "Your company does not allow links from other programs" in said, f"{code}, {said}")
        check(program.read(SEARCH) == "" and not program.has("asks to find"), "the window takes nothing from it")
        check("sidTokens" not in program.stderr() and agent.changes(program) == [], "and looks nobody up")
        # the agent's own search goes on
        agent.find(program, ADA, "Ada Lovelace")


def case_where_the_policy_cannot_be_read_a_second_start_says_that():
    with desk.Desk(session=True) as screen:
        policy = screen.folder / "policy.toml"
        policy.write_text("frobnicate = 1\n")
        env = {"TOKEN_DESK_TEST_POLICY": str(policy)}
        program = screen.start(env=env)
        screen.xdotool("windowfocus", "--sync", program.window())
        code, said = second_start(screen, "--find", ADA)
        check(code == 1 and "Your company's policy cannot be read" in said, f"{code}, {said}")
        check("links" not in said, said)


desk.run_cases(globals())

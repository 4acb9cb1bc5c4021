#!/usr/bin/python3
"""The emergency access code in a real window: masked for everybody, shown when it is asked for, and taken off the clipboard of
the screen again."""

import re
import time

import agent
import clipboard
import desk
from desk import check

SHOWN = re.compile(r"^\d{4} \d{4}$")
# instead of a minute
SECONDS = 3


def a_code(screen, seconds):
    """Somebody's token was disabled, and a code was made for them."""
    program = screen.start(env={"TOKEN_DESK_CLIPBOARD_SECONDS": str(seconds)})
    screen.xdotool("windowfocus", "--sync", program.window())
    agent.sign_in(program)
    agent.find_and_disable(program)
    program.find("heading", "The token is disabled")
    agent.make_code(program)
    program.focuses("push button", "Show code")
    return program


def held(screen, kind="UTF8_STRING"):
    return clipboard.read(screen.env["DISPLAY"], kind)


def copy(screen, program):
    """Copies the code, and returns what is on the clipboard."""
    program.press("Copy code")
    return desk.wait_until(lambda: re.fullmatch(r"\d{8}", held(screen)), "the code is on the clipboard")[0]


def told(program):
    """Everything that a screen reader is told of the window."""
    return " ".join(text for node in program.tree() for text in (node.name, node.description))


def case_a_code_is_masked_shown_hidden_copied_and_taken_off_the_clipboard():
    with desk.Desk(session=True) as screen:
        program = a_code(screen, SECONDS)
        program.find("label", "The code, hidden")
        code = copy(screen, program)
        copied = time.monotonic()
        program.shows("Copied. Token Desk clears the clipboard in a minute")
        check(held(screen, "x-kde-passwordManagerHint") == "secret", "clipboard histories are asked not to keep it")
        check(code not in re.sub(r"\W", "", told(program)), "it is copied without being shown")
        program.shows("Token Desk cleared the clipboard")
        check(time.monotonic() - copied > SECONDS - 1, "not at once")
        check(held(screen) == "", "the clipboard is empty")

        program.press("Show code")
        label = program.find("label", SHOWN)
        check(label.name.replace(" ", "") == code, f"{label.name} is the code that was copied")
        program.shows(re.compile("^The code, spelled: "))
        agent.see(program, "code-shown")
        time.sleep(0.6)
        program.press("Hide code")
        program.find("label", "The code, hidden")
        check(code not in re.sub(r"\W", "", told(program)), "it is masked again")

        # what somebody copied meanwhile is theirs
        copy(screen, program)
        program.press("Copy for the ticket")
        text = desk.wait_until(lambda: "Ada Lovelace" in held(screen) and held(screen), "the ticket's text is there")
        time.sleep(SECONDS + 1)
        check(held(screen) == text, "whatever else was copied stays")
        check(code not in text, "and has no code in it")

        program.press("Next caller")
        program.focuses("entry", agent.SEARCH)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check(code not in program.stderr() + program.stdout(), "the log never had it")


def case_leaving_the_view_leaves_the_clipboard_alone_and_signing_out_clears_it():
    with desk.Desk(session=True) as screen:
        program = a_code(screen, 600)
        code = copy(screen, program)
        program.press("Next caller")
        program.focuses("entry", agent.SEARCH)
        check(held(screen) == code, "the agent may paste it still")
        program.press("Sign out")
        program.find("heading", "Disable a lost SecurID token")
        desk.wait_until(lambda: held(screen) == "", "nobody who comes after finds it")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")


def case_closing_the_window_clears_the_clipboard_at_once():
    with desk.Desk(session=True) as screen:
        program = a_code(screen, 600)
        copy(screen, program)
        began = time.monotonic()
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check(time.monotonic() - began < 5, "the clipboard does not keep the program from ending")
        check(held(screen) == "", "the clipboard is empty")


desk.run_cases(globals())

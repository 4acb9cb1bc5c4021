#!/usr/bin/python3
"""What the screen reader Orca says in whole calls, sentence by sentence. The window is worked by keyboard
alone, as by an agent who does not see it. Each sentence has to be heard, once, and nothing else.

Written with Orca 43 of Debian 12. It speaks no announcements; these are taken down from the accessibility
bus.
"""

import contextlib
import re

import agent
import desk
from agent import ADA, ADA_TOKEN
from desk import check
from ear import Ear, Maybe

SEARCH = "Who is calling, or which token? entry"
SEARCH_HINT = "E-mail address, user name, part of an address, user ID or serial number"
BY_ADDRESS = "Searching by e-mail address"
WHO = "Ada Lovelace · ada.lovelace@acme.example"
ADAS = f"{WHO}. 2 hardware tokens"
ENDS = "Ada Lovelace · serial number ends in 145251"
RISK = "High-risk user: marked by a Super Administrator"
DISABLED = f"The token is disabled · {ENDS}"
CODE = re.compile(r"The code, spelled: (?:(?:zero|one|two|three|four|five|six|seven|eight|nine)[,; ]*){8}")
# while nothing in the window has the keyboard
WINDOW = Maybe("Token Desk frame")
# on the way to a dialog
NAME = Maybe("Token Desk")


@contextlib.contextmanager
def signed_in(difficulty=None):
    """The desk of the practice tenant, the keyboard in the search field."""
    with desk.Desk(session=True) as screen:
        ear = Ear(screen)
        program = screen.start()
        screen.xdotool("windowfocus", "--sync", program.window())
        program.focuses("push button", "Start a practice call")
        ear.listen(first=(WINDOW, "Start a practice call push button"))
        press(screen, "Tab")
        ear.hears("Just look around link")
        press(screen, "Return")
        ear.hears(WINDOW, SEARCH, SEARCH_HINT, announced=(Maybe("Signing in"),))
        if difficulty:
            agent.order(program, difficulty)
            press(screen, "ctrl+f")
            program.focuses("entry", agent.SEARCH)
            ear.settle()
        yield screen, program, ear


def press(screen, *keys):
    screen.xdotool("key", *keys)


def tab(screen, ear, *places):
    """Tab leads from one place to the next."""
    for place in places:
        press(screen, "Tab")
        ear.hears(*((place,) if isinstance(place, str) else place))


def write(screen, text):
    screen.xdotool("type", "--delay", "5", text)


# what Orca makes of a selection that is typed over
TYPED_OVER = (Maybe("Selection deleted"), Maybe("Text unselected"))
FINDING = (Maybe("Searching the server"), Maybe("Reading the hardware tokens"))


def selected(text):
    """The search field with its text selected. Orca 43 says nothing where it comes upon that: it asks for
    the text by a call that AccessKit does not answer (GetTextAtOffset)."""
    return tuple(map(Maybe, (SEARCH, BY_ADDRESS, text, "selected")))


def find_ada(screen, ear):
    """By her address, to the ticket's field: her only enabled token is chosen."""
    write(screen, ADA)
    ear.hears(BY_ADDRESS)
    press(screen, "Return")
    ear.hears(
        "Ticket entry",
        f"{ADAS}. Serial number {ADA_TOKEN} is chosen",
        announced=(*FINDING, ADAS),
    )


def ask_to_disable(screen, ear):
    press(screen, "ctrl+d")
    ear.hears(
        WINDOW,
        NAME,
        "Disable this token? dialog",
        Maybe("Reading the token again read only"),
        "Cancel push button",
        f"{WHO}. Serial number: {ADA_TOKEN}. State now: Enabled. This is their last enabled hardware token. {RISK}. "
        "Ada cannot sign in with this token until it is enabled again",
        announced=(Maybe("Reading the token again"),),
    )
    press(screen, "Tab")
    ear.hears("Disable token push button")


# nothing has the keyboard for half a second, then the words about the change
DISABLING = (WINDOW, Maybe(f"Disabling the token… · {ENDS}"))
SENDING = tuple(
    Maybe(f"Disabling the token… · {ENDS}. {how}")
    for how in (
        "Recording it first. Nothing was sent yet",
        "Reading what the server has now. Nothing was sent yet",
        "Waiting for the answer of Practice tenant",
    )
)


def case_a_lost_token_is_disabled_and_a_code_read_out():
    with signed_in() as (screen, program, ear):
        find_ada(screen, ear)
        write(screen, "INC-7")
        press(screen, "Tab")
        ear.hears("Reason entry")
        ask_to_disable(screen, ear)
        press(screen, "Return")
        ear.hears(
            *DISABLING,
            "Copy for the ticket push button",
            DISABLED,
            announced=(*SENDING, DISABLED),
        )
        press(screen, "Return")
        ear.hears("Copied for the ticket", announced=("Copied for the ticket",))
        tab(
            screen,
            ear,
            ("Next caller push button", "Ctrl+N"),
            "Back to Ada Lovelace push button",
            ("Export… push button", "Ctrl+E"),
            "Emergency access code… push button",
        )
        make_code(screen, ear)
        read_code_out(screen, program, ear)


def make_code(screen, ear):
    press(screen, "Return")
    ear.hears(
        WINDOW,
        NAME,
        "Emergency access code dialog Ada Lovelace can sign in with the code while they have no token. It is shown once. "
        "Leave empty for your company's default Your company's settings may override both. The result is shown with the code",
        "Valid for entry",
        "Leave empty for your company's default",
    )
    tab(
        screen,
        ear,
        ("Counted in panel", "Hours", "selected radio button"),
        "Only for one sign-in check box not checked",
        "Cancel push button",
        "Continue… push button",
    )
    press(screen, "Return")
    ear.hears(
        WINDOW,
        NAME,
        "Make an emergency access code? dialog",
        Maybe("Reading the person again read only"),
        "Cancel push button",
        f"{WHO}. State now: Enabled. The caller is not verified and could sign in with this. {RISK}. "
        "Anyone who knows the code can sign in as Ada. It is shown once, here",
        announced=(Maybe("Reading the person again"),),
    )
    press(screen, "Tab")
    ear.hears("Make code push button")


def read_code_out(screen, program, ear):
    press(screen, "Return")
    made = "An emergency access code is active · Ada Lovelace"
    making = "Making an emergency access code… · Ada Lovelace"
    ear.hears(
        WINDOW,
        Maybe(making),
        "Show code push button",
        made,
        announced=(
            Maybe(f"{making}. Recording it first. Nothing was sent yet"),
            Maybe(f"{making}. Reading what the server has now. Nothing was sent yet"),
            Maybe(f"{making}. Waiting for the answer of Practice tenant"),
            made,
        ),
    )
    press(screen, "Return")
    heard = ear.hears("Hide code", CODE, announced=(CODE,))
    code = digits(heard[-1])
    shown = program.find("label", re.compile(r"^\d{4} \d{4}$")).name
    check(shown.replace(" ", "") == code, f"what is heard is what is read: {heard}, {shown}")
    press(screen, "Return")
    # the code is masked again: nothing of it is heard from here on
    ear.hears("Show code", made)
    press(screen, "Tab")
    ear.hears("Copy code push button")
    copied = "Copied. Token Desk clears the clipboard in a minute"
    press(screen, "Return")
    ear.hears(copied, announced=(copied,))
    press(screen, "ctrl+n")
    ear.hears(SEARCH, SEARCH_HINT)


def digits(spelled):
    words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return "".join(str(words.index(word)) for word in re.findall("|".join(words), spelled))


def case_a_refusal_says_that_nothing_was_changed():
    with signed_in("Not assigned to this person (409)") as (screen, _, ear):
        find_ada(screen, ear)
        ask_to_disable(screen, ear)
        press(screen, "Return")
        refused = (
            f"The token was not disabled · {ENDS}. The server refused: token {ADA_TOKEN} is not assigned to this person. "
            "Nothing was changed"
        )
        ear.hears(
            *DISABLING,
            "Back to Ada Lovelace push button",
            refused,
            announced=(*SENDING, refused),
        )
        press(screen, "Return")
        ear.hears(
            "Ticket entry",
            f"{ADAS}. Serial number {ADA_TOKEN} is chosen",
            announced=(Maybe("Reading the hardware tokens"), ADAS),
        )


def case_an_unknown_outcome_is_no_success_until_it_is_looked_up():
    with signed_in("Cut off after the change") as (screen, _, ear):
        find_ada(screen, ear)
        ask_to_disable(screen, ear)
        press(screen, "Return")
        unknown = (
            f"Outcome unknown · {ENDS}. The connection closed before the answer was whole. "
            "The token may or may not be disabled"
        )
        ear.hears(
            *DISABLING,
            "Check again now push button",
            unknown,
            "Copy for the ticket push button",
            DISABLED,
            announced=(*SENDING, unknown, DISABLED),
            within=20,
        )


def case_a_caller_who_is_not_the_person():
    with signed_in() as (screen, program, ear):
        who = "Bruno Marchetti · bruno.marchetti@acme.example"
        found = f"{who}. 1 hardware token"
        write(screen, "bruno.marchetti@acme.example")
        ear.hears(BY_ADDRESS)
        press(screen, "Return")
        ear.hears("Ticket entry", f"{found}. Serial number 000123152087 is chosen", announced=(*FINDING, found))
        press(screen, "ctrl+f")
        ear.hears(*selected("bruno.marchetti@acme.example"))
        tab(screen, ear, "Find push button", ("Copy link", "Copies the e-mail address"), "Verify the caller… push button")

        press(screen, "Return")
        how = "How is the caller verified?"
        live = "Live Verification, The server asks them to prove who they are"
        ear.hears(NAME, f"Verify the caller dialog {who} {how}", f"{how} List with 5 items", live)
        press(screen, "Return")
        ways = ("Called back on the number on record", "Manager confirmed", "Seen in person", "Other")
        for way in ways:
            press(screen, "Tab")
            ear.hears(way, "not selected")
        tab(screen, ear, "Cancel push button", "Start Live Verification push button")

        press(screen, "Return")
        denied = "The caller is not Bruno Marchetti"
        ear.hears(
            NAME,
            Maybe("Starting Live Verification"),
            f"Verify the caller dialog {who} Ask the caller to open this address and sign in there: Code the caller reads out "
            "Waiting for the caller · 2:00 left",
            "Copy link",
            "Copies the address",
            # some seconds later
            NAME,
            f"Verify the caller dialog {denied}. Follow your security rule {who} Nothing was changed",
            "Close push button",
            announced=(
                Maybe("Starting Live Verification"),
                "Waiting for the caller",
                f"{denied}: Nothing was changed by that. Follow your security rule",
            ),
            within=20,
        )
        press(screen, "Return")
        ear.hears("Verify the caller… push button")


def case_several_tokens_or_people_to_choose_from():
    with signed_in() as (screen, program, ear):
        found = "Miguel Ortiz · miguel.ortiz@acme.example. 2 hardware tokens"
        write(screen, "miguel.ortiz@acme.example")
        ear.hears(BY_ADDRESS)
        press(screen, "Return")
        of_all = "expires 31 Jan 2028, assigned 14 Mar 2025, state Active"
        ear.hears(
            f"000123149920, Enabled, {of_all}, PIN set", "not selected", found, announced=(*FINDING, found)
        )
        press(screen, "Down")
        ear.hears(f"000123149921, Safe, second floor, Enabled, {of_all}, no PIN set", "not selected")
        press(screen, "Return")
        ear.hears("Ticket entry", f"{found}. Serial number 000123149921 is chosen")

        press(screen, "ctrl+f")
        ear.hears(*selected("miguel.ortiz@acme.example"))
        write(screen, "nobody@acme.example")
        still = "Miguel Ortiz is still on the screen"
        ear.hears(*TYPED_OVER, f"{still}. {BY_ADDRESS}", announced=(still,))
        press(screen, "Return")
        nobody = "Nobody was found"
        ear.hears(Maybe(BY_ADDRESS), f"{nobody}. {BY_ADDRESS}", announced=(*FINDING, nobody))

        press(screen, "ctrl+a")
        ear.hears("nobody@acme.example", "selected")
        write(screen, "acme.example")
        ear.hears(*TYPED_OVER, "Searching by user name or part of an address")
        press(screen, "Return")
        people = "25 people found. Choose one with the arrow keys and Enter"
        ear.hears("Ada Lovelace, ada.lovelace@acme.example, Enabled", "not selected", people, announced=(*FINDING, people))


desk.run_cases(globals())

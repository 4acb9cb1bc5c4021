"""What an agent does at the desk, step by step, and what can be seen of it from outside.

For the scripts beside it: the words on controls are here once. Nothing here looks into the program.
"""

import contextlib
import os
import re

import desk
from desk import check

SEARCH = "Who is calling, or which token?"
NO_FILE = "No file was chosen. If no dialog opened, type the path"

# the desktop portal and what it needs to show a file dialog
PORTAL = (
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Documents",
    "org.freedesktop.impl.portal.PermissionStore",
    "org.freedesktop.impl.portal.desktop.gtk",
)

# Ada Lovelace of the practice tenant: an enabled and a disabled token
ADA = "ada.lovelace@acme.example"
ADA_ID = "eb2e12ae-1112-451b-98e1-dfe4e6afd60d"
ADA_TOKEN = "000123145251"


def row(text):
    """A row of a list by the first word of its name."""
    return re.compile(f"^{re.escape(text)}(,|$)")


def sign_in(program):
    """One click; the desk then waits for the caller's name. The first screen links to the practice tenant."""
    first = ("link", "Just look around")
    desk.wait_until(lambda: program.look(*first) or program.look("push button", "Sign in"), "somebody can sign in")
    if program.look(*first):
        program.press("Just look around", role="link")
    else:
        program.press("Sign in")
    program.focuses("entry", SEARCH)


def find(program, text, heading):
    """Types into the search field, presses Find, and waits for the person."""
    program.fill(SEARCH, text)
    program.press("Find")
    program.find("heading", heading)


def choose(program, serial):
    """Clicks a token; its number is in the field then."""
    program.press(row(serial), role="list item")
    desk.wait_until(lambda: program.read("Serial number") == serial, f"{serial} is in the field")


def ask_to_disable(program):
    """Presses "Disable token…" and waits until the token was read again."""
    program.press("Disable token…")
    program.find("dialog", "Disable this token?")
    program.find("push button", "Disable token", where=lambda node: "enabled" in node.states)


def disable(program):
    """Asks, and confirms."""
    ask_to_disable(program)
    program.press("Disable token")
    program.shows_no_more("dialog", "Disable this token?")


def find_and_disable(program, person=ADA, heading="Ada Lovelace", serial=ADA_TOKEN):
    """The whole call up to the last click."""
    find(program, person, heading)
    choose(program, serial)
    disable(program)


def make_code(program):
    """From the confirmation view of a disabled token: a code as the company's settings say."""
    program.press("Emergency access code…")
    program.find("dialog", "Emergency access code")
    program.press("Continue…")
    program.find("dialog", "Make an emergency access code?")
    program.find("push button", "Make code", where=lambda node: "enabled" in node.states)
    program.press("Make code")
    program.find("heading", "An emergency access code is active")


def order(program, difficulty):
    """Asks the practice tenant for a difficulty with the next change."""
    program.press("Difficulties…", role="link")
    program.find("dialog", "Difficulties")
    program.press(difficulty, role="list item")
    program.shows_no_more("dialog", "Difficulties")
    program.shows(f"Next answer to a change: {difficulty}")


def changes(server):
    """The changes that reached a practice tenant, by its log: path and body of each."""
    asked = r'practice::server: asked method="PATCH" path="([^"]*)" body="((?:[^"\\]|\\.)*)"'
    return [(path, body.replace('\\"', '"')) for path, body in re.findall(asked, server.stderr())]


def disabled(user=ADA_ID, serial=ADA_TOKEN):
    """The change that disables a token, as the contract has it."""
    return f"/AdminInterface/restapi/v1/users/{user}/sidTokens/disable", f'{{"tokenSerialNumber":"{serial}"}}'


def export(program, path):
    """Types the path of an export in the open dialog, and exports."""
    program.fill("File", str(path))
    program.press("Export")


def see(program, name):
    """A picture of the window for people, when TOKEN_DESK_PICTURES names a folder for them."""
    folder = os.environ.get("TOKEN_DESK_PICTURES")
    if folder:
        # what is in the tree may not be on the screen yet
        program.desk.ask("sleep", 0.3)
        program.desk.picture(f"{folder}/{name}.png", program.window())


@contextlib.contextmanager
def open_desk(**options):
    """The program on a desk with a session, its window in front and focused."""
    with desk.Desk(session=True, **options) as screen:
        program = screen.start()
        screen.xdotool("windowfocus", "--sync", program.window())
        yield screen, program


def nothing_secret(folder):
    """No file below the folder holds what somebody could sign in with."""
    for file in folder.rglob("*"):
        if file.is_file():
            text = file.read_bytes()
            for secret in (b"PRIVATE KEY", b"accessKey", b'"d":'):
                check(secret not in text, f"{file} holds {secret}")

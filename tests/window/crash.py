#!/usr/bin/python3
"""Whenever the program is killed (kill -9), nothing is lost and nothing claimed that did not happen: the real program in its
window, signed in to a small tenant that notes what it did and kills the program at a chosen point. Then the history is
compared with what the tenant did, as `token-desk history` tells it and as the next start shows it.

Many more such kills, without a window, are `tests/it/crash.rs`'s."""

import contextlib
import datetime
import http.server
import json
import re
import subprocess
import sys
import threading

import agent
import desk
from agent import ADA, ADA_ID
from desk import check

PROFILE = "Tenant that kills"
CHANGED_BY = "help-desk-key"

# the points, in the order in which an attempt comes to them
DIALOG = "the dialog asks for the token"
RECORDED = "the intent is recorded, and the token asked for once more"
ARRIVED = "the change has arrived, and is not made"
MADE = "the change is made, and not answered"
HALF = "half of the answer is sent"
# and so many seconds after the whole answer was sent
ANSWERED = (0.0, 0.005, 0.02, 0.05, 0.1, 0.5)


class Tenant(http.server.ThreadingHTTPServer):
    """Plays a tenant in which every token is Ada's, and is enabled until it is disabled."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Calls)
        self.lock = threading.RLock()
        # what became of each token: how often it was looked up and a change of it arrived; when it was disabled; whether
        # that was answered in whole
        self.tokens = {}
        self.listed = None
        self.point, self.kill = None, None

    def handle_error(self, request, client_address):
        """Who was killed breaks the connection off; anything else is a fault of this script."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"

    def token(self, serial):
        fresh = {"lookups": 0, "arrived": 0, "changed_at": None, "answered": False}
        return self.tokens.setdefault(serial, fresh)

    def record(self, serial):
        changed_at = self.token(serial)["changed_at"]
        record = {"tokenSerialNumber": serial, "userId": ADA_ID, "tokenStatus": "Disabled" if changed_at else "Enabled"}
        if changed_at:
            record |= {"tokenStatusChangedBy": CHANGED_BY, "tokenStatusChangedAt": changed_at}
        return record


class _Calls(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.send([self.server.record(self.server.listed)], "sidTokens")

    def do_POST(self):
        body = self.body()
        if "/sidTokens/lookup" in self.path:
            self.look_up(body["tokenSerialNumber"])
        elif "/users/lookup" in self.path:
            self.send({"id": ADA_ID, "firstName": "Ada", "lastName": "Lovelace", "emailAddress": ADA})
        else:
            self.send({"totalPages": 0, "elements": []})

    def look_up(self, serial):
        tenant = self.server
        with tenant.lock:
            token = tenant.token(serial)
            token["lookups"] += 1
            if (tenant.point, token["lookups"]) in ((DIALOG, 1), (RECORDED, 2)):
                return self.kill()
            self.send(tenant.record(serial))

    def do_PATCH(self):
        tenant, serial = self.server, self.body()["tokenSerialNumber"]
        with tenant.lock:
            token = tenant.token(serial)
            token["arrived"] += 1
            if tenant.point == ARRIVED:
                return self.kill()
            now = datetime.datetime.now(datetime.timezone.utc)
            token["changed_at"] = now.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
            if tenant.point == MADE:
                return self.kill()
            if tenant.point == HALF:
                self.send(tenant.record(serial), cut=40)
                return self.kill()
            token["answered"] = True
            self.send(tenant.record(serial))
            if isinstance(tenant.point, float):
                threading.Timer(tenant.point, tenant.kill).start()

    def kill(self):
        self.server.kill()
        self.close_connection = True

    def body(self):
        return json.loads(self.rfile.read(int(self.headers["Content-Length"])))

    def send(self, answer, within=None, cut=0):
        content = json.dumps({within: answer} if within else answer).encode()
        # who was killed meanwhile hears nothing
        with contextlib.suppress(OSError):
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content[: len(content) - cut])
            self.wfile.flush()


@contextlib.contextmanager
def open_desk():
    """A screen, and a tenant with a profile for it."""
    with desk.Desk(session=True) as screen:
        tenant = screen.enter_context(Tenant())
        threading.Thread(target=tenant.serve_forever, daemon=True).start()
        screen.callback(tenant.shutdown)
        keys = {"name": PROFILE, "address": tenant.address, "sign-in": "bearer"}
        lines = [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
        (screen.folder / "config" / "profiles.toml").write_text("\n".join(["[[profile]]", *lines, ""]))
        yield screen, tenant


def start(screen):
    """Starts the program and signs in."""
    program = screen.start()
    screen.xdotool("windowfocus", "--sync", program.window())
    field = ("password text", "Bearer token", "org.a11y.atspi.EditableText", "SetTextContents", "(s)")
    program.find(*field[:2])
    program._call(*field, "not-a-jwt-0123456789")
    agent.sign_in(program)
    return program


def kill_at(screen, tenant, point):
    """Disables a token that was not tried yet, and is killed at the point."""
    serial = f"{100_000 + len(tenant.tokens):012}"
    program = start(screen)
    tenant.listed, tenant.point = serial, point
    tenant.kill = program.process.kill
    agent.find(program, ADA, "Ada Lovelace")
    agent.choose(program, serial)
    program.fill("Ticket", f"INC-{serial}")
    program.press("Disable token…")
    if point != DIALOG:
        # it may be dead before the dialog is seen to be gone
        program.find("push button", "Disable token", where=lambda node: "enabled" in node.states)
        program.press("Disable token")
    check(program.ends() == -9, f"at {point}: it ended with {program.process.returncode}")
    tenant.point = None
    compare(screen, tenant)
    return serial


def history(screen, *arguments, code=0):
    """What `token-desk history` says of the data folder."""
    command = [str(desk.BINARY), "history", *arguments, "--data-dir", str(screen.folder / "data")]
    done = subprocess.run(command, env=screen.env, timeout=desk.SOON, capture_output=True, text=True)
    check(done.returncode == code, f"{command}: {done.returncode}, {done.stdout}{done.stderr}")
    return done.stdout


def verified(screen, *arguments, code=0):
    """What the check says, which also knows what the window noted."""
    return history(screen, "verify", "--config-dir", str(screen.folder / "config"), *arguments, code=code)


def compare(screen, tenant):
    """The history against what the tenant did; returns the entries."""
    check("intact" in verified(screen).lower(), "the chain is intact, and has what was noted")
    entries = [json.loads(line) for line in history(screen, "export", "--format", "jsonl").splitlines()]
    serials = [entry["serial_number"] for entry in entries]
    check(len(set(serials)) == len(serials), f"each was tried once: {serials}")
    check(set(serials) <= set(tenant.tokens), f"what was not tried is not there: {serials}")
    for serial, token in tenant.tokens.items():
        check(token["arrived"] <= 1, f"{serial} was sent {token['arrived']} times")
        check(not token["arrived"] or serial in serials, f"{serial} was sent, and is not on record: {serials}")
    for number, entry in enumerate(entries, 1):
        token = tenant.tokens[entry["serial_number"]]
        check((entry["number"], entry["ticket"]) == (number, f"INC-{entry['serial_number']}"), f"{entry}")
        if entry["outcome"] == "confirmed":
            check(entry["changed_by"] == CHANGED_BY and token["changed_at"], f"{entry} against {token}")
            check(entry["changed_at_as_spelled"] == token["changed_at"], f"{entry} against {token}")
            check(token["answered"] or entry["how_known"] == "read later", f"{entry} against {token}")
        else:
            check(entry["outcome"] in ("unknown", "open"), f"nothing was refused: {entry}")
    return entries


def row(serial, outcome):
    """A line of the history's list."""
    return re.compile(rf"^\d+, .*Disable {serial}, Ada Lovelace, INC-{serial}, {outcome}$")


def case_killed_before_the_change_is_sent():
    with open_desk() as (screen, tenant):
        kill_at(screen, tenant, DIALOG)
        check(compare(screen, tenant) == [], "nothing was confirmed, so nothing is on record")
        serial = kill_at(screen, tenant, RECORDED)
        check([entry["serial_number"] for entry in compare(screen, tenant)] == [serial], "what was confirmed is")
        program = start(screen)
        program.press("History")
        program.find("list item", row(serial, "Unknown"))
        agent.see(program, "crash-1-before")
        check(all(token["arrived"] == 0 for token in tenant.tokens.values()), "nothing was sent")


def case_killed_in_flight_the_outcome_is_unknown_until_it_is_looked_up():
    with open_desk() as (screen, tenant):
        lost = kill_at(screen, tenant, ARRIVED)
        made = [kill_at(screen, tenant, point) for point in (MADE, HALF)]
        check([entry["outcome"] == "confirmed" for entry in compare(screen, tenant)] == [False] * 3, "none is confirmed")
        program = start(screen)
        program.press("History")
        for serial in (lost, *made):
            program.find("list item", row(serial, "Unknown"))
        agent.see(program, "crash-2-in-flight")
        for serial in made:
            program.press(row(serial, "Unknown"), role="list item")
            program.press("Check again now")
            program.find("list item", row(serial, "Confirmed"))
        program.press(row(lost, "Unknown"), role="list item")
        program.press("Check again now")
        program.shows("Checked: still Enabled")
        program.find("list item", row(lost, "Unknown"))
        agent.see(program, "crash-3-looked-up")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        outcomes = [(entry["outcome"], entry["how_known"]) for entry in compare(screen, tenant)]
        check(outcomes == [("unknown", None)] + [("confirmed", "read later")] * 2, f"{outcomes}")


def case_killed_around_the_writing_of_the_outcome():
    with open_desk() as (screen, tenant):
        serials = [kill_at(screen, tenant, delay) for delay in ANSWERED]
        entries = compare(screen, tenant)
        check([entry["serial_number"] for entry in entries] == serials, f"{entries}")
        check(entries[-1]["outcome"] == "confirmed", "half a second after the answer its outcome is on record")
        program = start(screen)
        program.press("History")
        for entry in entries:
            outcome = "Confirmed" if entry["outcome"] == "confirmed" else "Unknown"
            program.find("list item", row(entry["serial_number"], outcome))
        print(f"        on record as confirmed: {sum(entry['outcome'] == 'confirmed' for entry in entries)} of 6")


def lose_the_history(screen, *others):
    for path in [*(screen.folder / "data").glob("history.sqlite3*"), *others]:
        path.unlink()


def case_a_history_that_is_lost_is_missed_and_its_anchor_tells_whether_the_program_said_so():
    with open_desk() as (screen, tenant):
        anchor, noted = screen.folder / "desk-07", screen.folder / "config" / "history-noted"
        anchor.touch()
        (screen.folder / "config" / "settings.toml").write_text(f"[anchor]\nfile = {json.dumps(str(anchor))}\n")
        kill_at(screen, tenant, ANSWERED[-1])
        check("It vouches: of rows 1 to " in verified(screen, "--anchor", str(anchor)), "it fits")
        lose_the_history(screen)
        check("the history is gone" in verified(screen, code=4), "it was never begun")
        program = start(screen)
        program.shows("The history is gone. Token Desk began a new one")
        agent.see(program, "crash-4-missed")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        said = verified(screen, "--anchor", str(anchor))
        check("Begun in the place of: history " in said and "It also has history " in said, said)

        # somebody who takes the note away, too
        lose_the_history(screen, noted)
        program = start(screen)
        check(not program.has("The history is gone"), "nothing is known of it")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        said = verified(screen, "--anchor", str(anchor), code=4)
        check("the same computer anchored history " in said, said)


desk.run_cases(globals())

#!/usr/bin/python3
"""The Windows program under Wine: what of Windows can be proven without Windows.

Paths, folders, file locks, the console, the registry, the keyring's calls, sockets and the window by
keyboard are Windows' own as Wine knows them. Not proven are Windows' drivers and DirectX, Narrator,
Group Policy, SmartScreen, and what Wine does otherwise than Windows."""

import collections
import contextlib
import fcntl
import json
import os
import pty
import re
import subprocess
import termios
import threading
import tomllib
import typing

import wine
from wine import SOON, WineDesk, windows_path

import agent
import desk
from agent import ADA, ADA_TOKEN
from desk import check, wait_until

PROFILE = "Acme on loopback"
IN_USE = "Another program keeps the file open"
# where a help desk keeps things: blanks, and letters of two code pages
PLACE = "Schlüssel für Łukasz"
GLOW = ("--renderer", "glow")

desk.CASE_AT_MOST = 400


def case_the_unit_tests_hold():
    with WineDesk() as screen:
        tests = windows_path(screen.made / "unit-tests.exe")
        out, err = screen.run("--test-threads", 4, folders=False, program=tests, code=None, within=350)
        results = re.findall(r"^test result: ok\. (\d+) passed; 0 failed", out, re.M)
        check(results and int(results[0]) > 1000, f"{out[-20_000:]}{err}")


# the window


def case_it_starts_with_glow_and_keeps_what_worked():
    with WineDesk() as screen:
        program = screen.opened(*GLOW)
        check("opening the window" in program.stderr() and "renderer=glow" in program.stderr(), program.stderr())
        colours = screen.ask("identify", "-format", "%k", screen.picture(screen.folder / "window.png", program.window()))
        check(int(colours) > 4, f"the window shows {colours} colours")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check(drawn(screen) == ("local", "glow"), f"kept is {drawn(screen)}")


def case_where_wgpu_cannot_draw_glow_takes_over():
    with WineDesk() as screen:
        program = screen.start("--renderer", "wgpu")
        program.says("first frame", within=SOON)
        tried = re.findall(r"opening the window.* renderer=(\w+)", program.stderr())
        check(tried == ["wgpu", "glow"], f"tried was {tried}: {program.stderr()}")
        check("could not open its window with wgpu, so it tries glow" in program.stderr(), "it says so")
        # a process of its own has the window
        by = ("search", "--onlyvisible", "--name", f"^{desk.TITLE}$")
        window = wait_until(lambda: screen.xdotool(*by).split(), "the window is there", within=SOON)[-1]
        check(program.close(window) == 0, f"exit code {program.process.returncode}")
        check(drawn(screen) == ("local", "glow"), f"kept is {drawn(screen)}")


def drawn(screen):
    """The kind of session and the renderer that are kept for the next start."""
    [kept] = tomllib.loads((screen.data / "renderers.toml").read_text())["drawn"]
    return kept["session"], kept["renderer"]


def case_a_session_of_remote_desktop_is_told_from_a_local_one():
    with WineDesk() as screen:
        # what Windows has for a session behind another screen than the computer's own
        key = r"HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server"
        screen.set_registry(key, "GlassSessionId", "REG_DWORD", 77)
        program = screen.opened(*GLOW)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check(drawn(screen) == ("remote-desktop", "glow"), f"kept is {drawn(screen)}")


def case_the_systems_high_contrast_is_followed():
    with WineDesk() as screen:
        red, green, blue = ground(screen)
        check(min(red, green, blue) > 200, f"it is light as Wine comes: {red, green, blue}")
        screen.set_registry(r"HKCU\Control Panel\Accessibility\HighContrast", "Flags", "REG_SZ", 127)
        check(ground(screen) == (0, 0, 0), "it is black where the system wants high contrast")


def ground(screen):
    """The colour that most of the window has."""
    program = screen.opened(*GLOW)
    pixels = screen.pixels(program)
    check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
    (red_green_blue, _), *_ = collections.Counter(zip(pixels[::3], pixels[1::3], pixels[2::3])).most_common(1)
    return red_green_blue


# the call


def look_around(screen, program):
    """From the first screen to the desk of the practice tenant."""
    screen.steps(program, "Tab")
    screen.keys("Return")
    wait_until(lambda: signed_in(program), "it is signed in to the practice tenant", within=SOON)
    screen.settled(program)


def signed_in(program):
    return 'practice::server: asked method="' in program.stderr()


def find(screen, program, person=ADA):
    screen.steps(program, "ctrl+f", "ctrl+a")
    screen.types(program, person)
    asked = asked_for(program, "devices")
    screen.keys("Return")
    wait_until(lambda: asked_for(program, "devices") > asked, "the tokens are read", within=SOON)
    screen.settled(program)


def asked_for(program, part):
    return len(re.findall(rf'practice::server: asked method="\w+" path="[^"]*{part}', program.stderr()))


def disable(screen, program, ticket):
    """With a person at the desk and the keyboard in the ticket's field."""
    screen.types(program, ticket)
    lookups = asked_for(program, "sidTokens/lookup")
    screen.keys("ctrl+d")
    wait_until(lambda: asked_for(program, "sidTokens/lookup") > lookups, "the token is read once more", within=SOON)
    screen.settled(program)
    done = len(agent.changes(program))
    # Cancel has the keyboard
    screen.steps(program, "Tab")
    screen.keys("space")
    wait_until(lambda: len(agent.changes(program)) > done, "the change is sent", within=SOON)
    screen.settled(program)


def case_the_whole_call_by_keyboard_and_the_history_of_it():
    with WineDesk() as screen:
        program = screen.opened(*GLOW)
        look_around(screen, program)
        find(screen, program)
        disable(screen, program, "INC-1042")
        check(agent.changes(program) == [agent.disabled()], f"sent was {agent.changes(program)}")

        screen.keys("ctrl+shift+c")
        wait_until(lambda: ADA_TOKEN in screen.clipboard(), "the clipboard has the text for the ticket")
        check("INC-1042" in screen.clipboard() and "Ada Lovelace" in screen.clipboard(), screen.clipboard())

        target = screen.drive / "one entry.csv"
        screen.steps(program, "ctrl+e", "ctrl+a")
        screen.types(program, windows_path(target))
        screen.keys("Return")
        wait_until(target.exists, "the entry is exported", within=SOON)
        check(ADA_TOKEN in target.read_text(encoding="utf-8-sig"), "and has the token")
        screen.settled(program)
        screen.keys("ctrl+n")
        screen.settled(program)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        agent.nothing_secret(screen.drive / "Benutzer")

        intact(screen)
        [entry] = entries(screen)
        wanted = {"serial_number": ADA_TOKEN, "ticket": "INC-1042", "outcome": "confirmed", "action": "Disable"}
        check(entry | wanted == entry, f"the history has {entry}")
        check(entry["operator"], f"the account is named: {entry}")
        book = screen.drive / "Übersicht für Łukasz.xlsx"
        history(screen, "export", "--to", windows_path(book))
        check(book.read_bytes().startswith(b"PK"), "a workbook is written")


def history(screen, *arguments, code=0):
    folder = ("--data-dir", windows_path(screen.data))
    return screen.run("history", *arguments, *folder, folders=False, code=code)


def intact(screen):
    said, _ = screen.run("history", "verify")
    check("intact" in said.lower(), said)


def entries(screen):
    out, _ = history(screen, "export", "--format", "jsonl")
    return [json.loads(line) for line in out.splitlines()]


def case_two_copies_on_one_folder_share_the_history():
    with WineDesk(width=2500) as screen:
        programs = []
        for place in (0, 1250):
            programs.append(program := screen.opened(*GLOW))
            # beside each other: what is covered is not drawn
            screen.xdotool("windowmove", "--sync", program.window(), place, 0)
            screen.settled(program)
            look_around(screen, program)
        for number, program in enumerate(programs, 1):
            # its frame's empty part, as somebody chooses a window
            screen.xdotool("mousemove", "--window", program.window(), 700, 20, "click", 1)
            # which a window manager does
            screen.xdotool("windowfocus", "--sync", program.window())
            screen.settled(program)
            find(screen, program)
            disable(screen, program, f"INC-{number}")
        for program in programs:
            check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        intact(screen)
        told = [(entry["ticket"], entry["outcome"]) for entry in entries(screen)]
        check(told == [("INC-1", "confirmed"), ("INC-2", "confirmed")], f"the history has {told}")


def case_a_second_start_hands_over_whom_to_find():
    with WineDesk() as screen:
        program = screen.opened(*GLOW)
        look_around(screen, program)
        devices = asked_for(program, "devices")
        # by a pipe; it ends at once
        screen.run("--find", ADA, "--ticket", "INC-3", folders=True)
        wait_until(lambda: asked_for(program, "devices") > devices, "the window that is open finds her", within=SOON)
        check(agent.changes(program) == [], "and changes nothing")


def case_where_windows_hello_is_missing_a_pin_locks_and_unlocks():
    # Wine 8 lacks its class; where Windows has it nothing here shows what it answers
    with WineDesk() as screen:
        program = screen.opened(*GLOW)
        missing = "Windows Hello would not ask (Unknown)"
        wait_until(lambda: missing in program.stderr(), "it is looked for and not there", within=SOON)
        check("Windows Hello: 0x80040154" in program.stderr(), f"its class is not known: {program.stderr()}")
        look_around(screen, program)
        find(screen, program)
        screen.keys("ctrl+l")
        # without another way a PIN is asked for before it locks
        screen.types(program, "4729")
        screen.steps(program, "Tab")
        check("lock: Asked" not in program.stderr(), "nothing is locked before there is a PIN")
        screen.types(program, "4729")
        screen.keys("Return")
        wait_until(lambda: "lock: the session is sealed" in program.stderr(), "it is locked", within=SOON)
        screen.types(program, "9274")
        screen.keys("Return")
        wait_until(lambda: "lock: a wrong PIN" in program.stderr(), "another PIN does not unlock", within=SOON)
        screen.types(program, "4729")
        screen.keys("Return")
        wait_until(lambda: "lock: unlocked" in program.stderr(), "the PIN unlocks", within=SOON)
        disable(screen, program, "INC-7")
        check(agent.changes(program) == [agent.disabled()], "the call goes on")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")


# a tenant that serves by itself


class Server(typing.NamedTuple):
    program: desk.Program
    folder: object
    facts: dict


def serve(screen, *options):
    """A practice tenant of the Windows program, its files in a folder with a name of its own."""
    folder = screen.drive / "Benutzer" / PLACE
    command = ["practice", "--port", 0, "--dir", windows_path(folder), *options]
    program = screen.start(*command, folders=False)
    wait_until(lambda: "\n" in program.stdout(), "the practice tenant prints its address", within=SOON)
    return Server(program, folder, json.loads((folder / "practice.json").read_text()))


def write_profile(screen, server, **others):
    keys = {"name": PROFILE, "address": server.facts["adminRestApiUrl"], "label": "TEST", "colour": "teal"} | others
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()]
    (screen.config / "profiles.toml").write_text("\n".join(["[[profile]]", *lines, ""]), encoding="utf-8")


def case_a_ca_file_is_read_by_a_path_with_blanks_and_letters_of_all_kinds():
    with WineDesk() as screen:
        server = serve(screen, "--tls")
        file = server.folder / "ca.pem"
        write_profile(screen, server, **{"ca-file": windows_path(file)})
        command = ["check", "--profile", PROFILE, "--json"]
        # Wine 8 knows no authorities besides its own: past the reading it cannot go
        out, _ = screen.run(*command, code=None)
        steps = {step["step"]: step for step in json.loads(out)["steps"]}
        check(steps["connection"]["standing"] == "good", out)
        why = steps["certificate"]["text"]
        check(steps["certificate"]["standing"] == "good" or why.startswith("This computer has no list of trusted"), out)
        for change, said in ((lambda: file.write_text("none"), "certificate"), (file.unlink, "ca.pem")):
            change()
            out, err = screen.run(*command, code=None)
            check(said in out + err and why not in out + err, f"a file that cannot be used is told: {out}{err}")


def paste(screen, text):
    """Puts a text on the clipboard, as another program does, and presses the keys for it."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), env=screen.env, check=True, **quiet)
    screen.keys("ctrl+v")


def sign_in(screen, program, server):
    """With the keyboard on the button."""
    asked = asked_for(server.program, "users")
    screen.keys("Return")
    wait_until(lambda: asked_for(server.program, "users") > asked, "it is signed in", within=SOON)
    screen.settled(program)


def case_what_the_window_remembers_signs_in_until_it_is_forgotten():
    with WineDesk() as screen:
        server = serve(screen)
        write_profile(screen, server)
        program = screen.opened(*GLOW)
        paste(screen, windows_path(server.folder / "admin.key"))
        # the file is read when the field is left; then past Browse, the box, two fields for a PIN
        screen.steps(program, "Tab", "Tab", "space", "Tab", "Tab", "Tab")
        sign_in(screen, program, server)
        kept = lambda: list(screen.config.glob("credentials/*.sealed"))
        wait_until(kept, "the key is remembered", within=SOON)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check("Token Desk" in credentials(screen), f"the Credential Manager has its key: {credentials(screen)}")
        agent.nothing_secret(screen.config)

        # nothing but the Credential Manager has it from now on
        (server.folder / "admin.key").unlink()
        program = screen.opened(*GLOW)
        sign_in(screen, program, server)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")

        program = screen.opened(*GLOW)
        # past another credential
        screen.steps(program, "Tab", "Tab", "Return")
        wait_until(lambda: not kept(), "it is forgotten", within=SOON)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check("Token Desk" not in credentials(screen), f"so has the Credential Manager: {credentials(screen)}")


def credentials(screen):
    """What Wine's Credential Manager has."""
    return screen.registry(r"HKCU\Software\Wine\Credential Manager")


def case_a_batch_that_is_killed_goes_on_and_sends_no_line_twice():
    with WineDesk() as screen:
        boxed = 60
        server = serve(screen, "--box", boxed)
        write_profile(screen, server)
        key = (server.folder / "admin.key").read_bytes()
        batch = ["batch", "--profile", PROFILE, "--credential-fd", 0]
        begun = [*batch, "--input", windows_path(server.folder / "box.csv"), "--action", "disable", "--changes", boxed]
        with (server.folder / "admin.key").open("rb") as stdin:
            command = [*screen.program_command, *map(str, begun), *screen.folders]
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            going = subprocess.Popen(command, env=screen.env, stdin=stdin, start_new_session=True, **quiet)
        screen.callback(desk._end, going)
        sent = lambda: [body for _, body in agent.changes(server.program)]
        wait_until(lambda: len(sent()) > 5, "some are sent", within=SOON)
        going.kill()
        going.wait(SOON)
        check(5 < len(sent()) < boxed, f"{len(sent())} were sent")
        intact(screen)
        left = boxed - len(entries(screen))
        # what was on its way is looked up again and again before it counts as unknown
        out, said = screen.run(*batch, "--resume", "--changes", left, stdin=key, code=None, within=250)
        check(len(sent()) == len(set(sent())), "nothing was sent twice")
        told = entries(screen)
        check(len(told) == boxed == len({entry["serial_number"] for entry in told}), f"each line is on record once: {out}{said}")
        confirmed = {entry["serial_number"] for entry in told if entry["outcome"] == "confirmed"}
        arrived = {json.loads(body)["tokenSerialNumber"] for body in sent()}
        check(confirmed <= arrived and len(confirmed) >= boxed - 8, f"{len(confirmed)} of {len(arrived)} are confirmed: {out}{said}")
        intact(screen)


def case_a_policy_of_the_computer_is_read_from_programdata_and_the_registry():
    with WineDesk() as screen:
        file = screen.drive / "ProgramData" / "Token Desk" / "policy.toml"
        file.parent.mkdir(parents=True)
        file.write_text('language = "fr"\n')
        check("Token Desk guide un" in screen.run("--help")[0], "the file's language is spoken")
        explained, _ = screen.run("policy", "check", windows_path(file), folders=False)
        check("ne compte pas" not in explained, explained)
        # then it counts alone: what it leaves open the file does not set
        screen.set_registry(r"HKLM\Software\Policies\Token Desk", "policy", "REG_MULTI_SZ", 'language = "de"')
        check("Token Desk führt" in screen.run("--help")[0], "the registry's language is spoken")
        explained, _ = screen.run("policy", "check", windows_path(file), folders=False)
        check("deshalb zählt diese Datei nicht" in explained, explained)
        screen.set_registry(r"HKLM\Software\Policies\Token Desk", "policy", "REG_MULTI_SZ", "links = true")
        check("Token Desk guide un" not in screen.run("--help")[0], "the file's language is not spoken beside it")


# files


def case_a_file_that_another_program_holds_open_is_named_with_what_to_do():
    with WineDesk() as screen:
        server = serve(screen)
        write_profile(screen, server)
        table, profiles, rows = screen.drive / "für Excel.csv", screen.config / "profiles.toml", screen.data / "history.sqlite3"
        with one_entry(screen):
            pass
        export = ["export", "--to", windows_path(table), "--replace"]
        history(screen, *export)
        before = table.read_bytes()
        with screen.held(table):
            _, said = history(screen, *export, code=1)
        check(IN_USE in said and "für Excel.csv" in said, said)
        check(table.read_bytes() == before, "the file is as it was")
        check(not list(screen.drive.glob("*.tmp")), "nothing is left beside it")
        history(screen, *export)

        with screen.held(profiles, "alone"):
            _, said = screen.run("check", "--profile", PROFILE, code=1)
        check(IN_USE in said, said)
        with screen.held(rows, "alone"):
            _, said = screen.run("history", "verify", code=1)
        check(IN_USE in said, said)
        intact(screen)


@contextlib.contextmanager
def one_entry(screen):
    """A history with an entry."""
    program = screen.opened(*GLOW)
    yield program
    program.close(program.window())


# the console and what is in the file


class Console:
    """A console of Windows, shown on a terminal, with what is run in it."""

    def __init__(self, screen, command):
        self.mine, its = pty.openpty()

        def takes_the_terminal():
            os.setsid()
            fcntl.ioctl(its, termios.TIOCSCTTY, 0)

        env = screen.env | {"TERM": "xterm"}
        self.process = subprocess.Popen(
            [wine.LOADER, "cmd", "/c", command], env=env, cwd=screen.drive, stdin=its, stdout=its, stderr=its,
            preexec_fn=takes_the_terminal,
        )
        os.close(its)
        screen.callback(desk._end, self.process)
        self.shown = b""
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        with contextlib.suppress(OSError):
            while some := os.read(self.mine, 4096):
                self.shown += some

    def text(self):
        """What is shown, without what moves the cursor and colours."""
        return re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()][A-Z0-9])", " ", self.shown.decode(errors="replace"))


def case_a_command_prints_to_the_console_that_it_was_started_from():
    with WineDesk() as screen:
        program = screen.program_command[1]
        console = Console(screen, f"start /wait {program} --version")
        wait_until(lambda: re.search(r"token-desk\s+\d+\.\d+\.\d+", console.text()), lambda: f"shown is {console.text()!r}", within=SOON)
        console = Console(screen, f"start /wait {program} --rendrer")
        wait_until(lambda: "unknown option" in console.text(), lambda: f"shown is {console.text()!r}", within=SOON)


def case_help_and_version_are_printed_where_they_are_redirected():
    with WineDesk() as screen:
        out, err = screen.run("--help", folders=False)
        check(r"%APPDATA%\token-desk\config" in out and "--config-dir DIR" in out and not err, f"{out}{err}")
        check(re.fullmatch(r"token-desk \d+\.\d+\.\d+\n", screen.run("--version", folders=False)[0]), "the version")
        out, err = screen.run("--rendrer", folders=False, code=2)
        check(not out and "unknown option --rendrer" in err, f"{out}{err}")
        # as cmd redirects
        screen.run("/c", f"{screen.program_command[1]} --version > version.txt", folders=False, program="cmd")
        wait_until(lambda: (screen.drive / "version.txt").read_text().startswith("token-desk "), "cmd redirects it", within=SOON)


def case_icon_version_and_manifest_are_in_the_program():
    program = wine.WineDesk.made / "token-desk.exe"

    def resource(kind, *options):
        done = subprocess.run(["wrestool", "-x", "--raw", "-t", kind, *options, program], capture_output=True, timeout=SOON)
        check(done.returncode == 0 and done.stdout, f"{kind}: {done.stderr.decode()}")
        return done.stdout

    manifest = resource("24").decode()
    for said in ("permonitorv2", "longPathAware", "UTF-8", "asInvoker", "Common-Controls", "8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a"):
        check(said in manifest, f"{said} in {manifest}")
    version = resource("16").decode("utf-16-le", errors="replace")
    for said in ("FileDescription", "Token Desk", "ProductVersion", "LegalCopyright"):
        check(said in version, f"{said} in {version!r}")
    group = resource("14", "-n", "1")
    sizes = [group[6 + 14 * place] or 256 for place in range(group[4])]
    check({16, 32, 48, 256} <= set(sizes), f"the icon has the sizes {sizes}")
    with WineDesk() as screen:
        said = subprocess.run(["file", "-L", program], capture_output=True, text=True).stdout
        check("GUI" in said, said)
        check(screen.drive.exists(), "there is a drive")


wine.run_cases(globals())

#!/usr/bin/python3
"""Wayland: the call by keyboard, the clipboard, the system's file dialog and a second start, under
a real compositor (sway) without a screen. Sway refuses to run as root, so that each case then goes
on as an ordinary user."""

import contextlib
import json
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import tempfile
import time

import agent
import desk
from agent import ADA, ADA_TOKEN, NO_FILE, PORTAL, SEARCH
from desk import check
from system import LOGIN1, OWN, Logind, SystemBus

SWAY = """output HEADLESS-1 resolution {width}x{height}
default_border none
focus_on_window_activation focus
"""
# as wtype spells what xdotool calls a key
MODIFIERS = {"ctrl": "ctrl", "shift": "shift"}


class WaylandDesk(desk.Desk):
    """A desk whose screen is a Wayland compositor; there is no X11 to fall back to."""

    def _start_screen(self, screen):
        width, height, _ = screen.split("x")
        configuration = self.folder / "sway.conf"
        configuration.write_text(SWAY.format(width=width, height=height))
        self.env.pop("DISPLAY", None)
        self.env |= {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
        runtime = self.folder / "run"
        self.screen = self.helper(["sway", "--config", str(configuration)])

        def socket(pattern):
            check(self.screen.poll() is None, f"sway ended ({self.screen.poll()})")
            return next((file for file in runtime.glob(pattern) if file.is_socket()), None)

        self.env["WAYLAND_DISPLAY"] = desk.wait_until(lambda: socket("wayland-[0-9]"), "sway opens its display").name
        self.env["SWAYSOCK"] = str(desk.wait_until(lambda: socket("sway-ipc.*"), "sway can be asked"))
        # a keyboard that stays: with the last one the focus would go as well
        self.helper(["wtype", "-s", str(desk.CASE_AT_MOST * 1000), "-k", "Shift_L"])

    def key(self, name):
        *held, key = name.split("+")
        down = [word for modifier in held for word in ("-M", MODIFIERS[modifier])]
        up = [word for modifier in reversed(held) for word in ("-m", MODIFIERS[modifier])]
        self.run("wtype", *down, "-k", key, *up)

    def write(self, text):
        self.run("wtype", "-d", "5", text)


    def run(self, *command):
        """What a tool prints that has to succeed."""
        done = subprocess.run(command, env=self.env, timeout=desk.SOON, capture_output=True, text=True)
        check(done.returncode == 0, f"{command}: {done.stderr}")
        return done.stdout

    def views(self):
        """Every window: what sway knows of it."""

        def below(node):
            yield node
            for child in (*node["nodes"], *node["floating_nodes"]):
                yield from below(child)

        return [node for node in below(json.loads(self.run("swaymsg", "-r", "-t", "get_tree"))) if node.get("pid")]

    def windows(self, pid, title):
        return [view["id"] for view in self.views() if view["pid"] == pid and re.fullmatch(title, view["name"] or "")]

    def picture(self, path, window="root"):
        path = pathlib.Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        self.run("grim", str(path))
        return path


@contextlib.contextmanager
def open_desk(*arguments, **options):
    """The program under sway, as an ordinary user."""
    with ordinary_user(), WaylandDesk(session=True, **options) as screen:
        program = screen.start(*arguments)
        program.window()
        yield screen, program


@contextlib.contextmanager
def ordinary_user():
    """Gives up root, if this is root, for good: each case has a process of its own. The program
    comes along, as its folder may not be open to others."""
    if os.getuid() != 0:
        yield
        return
    nobody = pwd.getpwnam("nobody")
    with tempfile.TemporaryDirectory(prefix="token-desk-wayland-") as folder:
        desk.BINARY = shutil.copy(desk.BINARY, folder)
        desk.PICTURES.mkdir(parents=True, exist_ok=True)
        for path in (folder, desk.PICTURES):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)
        os.setgroups([])
        os.setgid(nobody.pw_gid)
        os.setuid(nobody.pw_uid)
        yield


def typed_folder(screen):
    """A folder without `_`, for which egui has no key: it goes by the key's place then, and wtype's
    keyboards may have it where Backspace is."""
    folder = pathlib.Path(tempfile.gettempdir()) / f"token-desk-{os.getpid()}"
    folder.mkdir()
    screen.callback(shutil.rmtree, folder)
    return folder


def call_by_keyboard(renderer):
    with open_desk("--renderer", renderer) as (screen, program):
        program.says(f"renderer={renderer}")
        program.focuses("push button", "Start a practice call")
        screen.key("Tab")
        program.focuses("link", "Just look around")
        screen.key("Return")
        program.focuses("entry", SEARCH)
        screen.write(ADA)
        screen.key("Return")
        program.find("heading", "Ada Lovelace")
        program.focuses("entry", "Ticket")
        check(program.read("Serial number") == ADA_TOKEN, program.read("Serial number"))
        screen.write("INC-7")
        program.tab_to("push button", "Disable token…")
        screen.key("Return")
        program.focuses("push button", "Cancel")
        program.find("push button", "Disable token", where=lambda node: "enabled" in node.states)
        check(agent.changes(program) == [], "nothing was sent so far")
        program.tab_to("push button", "Disable token")
        screen.key("space")
        program.find("heading", "The token is disabled")
        check(agent.changes(program) == [agent.disabled()], f"sent was {agent.changes(program)}")
        agent.see(program, f"wayland-{renderer}")

        program.focuses("push button", "Copy for the ticket")
        screen.key("Return")
        desk.wait_until(lambda: ADA_TOKEN in screen.ask("wl-paste", "--no-newline"), "the text is in the clipboard")
        program.tab_to("push button", "Export…")
        screen.key("Return")
        program.focuses("entry", "File")
        screen.key("ctrl+a")
        target = typed_folder(screen) / "by keys.xlsx"
        screen.write(str(target))
        desk.wait_until(lambda: program.read("File") == str(target), lambda: f"the path arrived: {program.read('File')}")
        screen.key("Return")
        desk.wait_until(target.exists, "the file is written")
        program.focuses("push button", "Export…")
        program.tab_to("push button", "Next caller", key="shift+Tab")
        screen.key("Return")
        program.focuses("entry", SEARCH)
        screen.run("swaymsg", f"[pid={program.process.pid}] kill")
        check(program.ends() == 0, f"exit code {program.process.returncode}")


def case_the_call_by_keyboard_drawn_with_glow():
    call_by_keyboard("glow")


def case_the_call_by_keyboard_drawn_with_wgpu():
    call_by_keyboard("wgpu")


def case_the_systems_dialog_opens_in_front_and_a_path_is_typed_without_it():
    # Enter of wtype's keyboards, which come and go, does not reach a dialog of GTK: it is closed by
    # the compositor
    with open_desk(services=PORTAL) as (screen, program):
        agent.sign_in(program)
        agent.find_and_disable(program)
        program.press("Export…")
        program.find("dialog", "Export this entry")
        program.press("Browse…")

        def dialog():
            return next((view["id"] for view in screen.views() if view["name"] == "Export the history" and view["focused"]), None)

        screen.run("swaymsg", f"[con_id={desk.wait_until(dialog, 'the dialog of the system has the focus')}] kill")
        program.shows(NO_FILE)
        target = typed_folder(screen) / "typed.csv"
        program.focuses("entry", "File")
        screen.key("ctrl+a")
        screen.write(str(target))
        desk.wait_until(lambda: program.read("File") == str(target), lambda: f"the path arrived: {program.read('File')}")
        screen.key("Return")
        program.shows(f"Exported to {target}")
        check(target.read_bytes().startswith(b"\xef\xbb\xbf"), "the file is there")


def case_a_second_start_brings_the_window_to_the_front():
    with open_desk() as (screen, program):
        other = screen.start("--data-dir", screen.folder / "other", folders=False)
        other.window()

        def focused():
            return next((view["pid"] for view in screen.views() if view["focused"]), None)

        desk.wait_until(lambda: focused() == other.process.pid, "the newer window has the focus")
        second = screen.start("--find", ADA, "--ticket", "INC0042")
        check(second.ends() == 0, f"the second start handed it over: {second.stderr()}")
        program.shows("It is looked up after sign-in")
        desk.wait_until(lambda: focused() == program.process.pid, "the first window is in front")


def case_a_window_that_the_compositor_does_not_draw_is_empty_once_it_locks():
    with ordinary_user(), WaylandDesk(session=True) as screen:
        logind = Logind(SystemBus(screen))
        program = screen.start(env={"DBUS_SYSTEM_BUS_ADDRESS": logind.address})
        program.window()
        agent.sign_in(program)
        agent.find(program, ADA, "Ada Lovelace")
        screen.key("ctrl+l")
        for name in ("PIN to unlock with", "PIN again"):
            program.focuses("password text", name)
            screen.write("4729")
            screen.key("Tab" if name.startswith("PIN to") else "Return")
        program.focuses("password text", "PIN of this session")
        screen.write("4729")
        screen.key("Return")
        program.find("heading", "Ada Lovelace")
        screen.run("swaymsg", "workspace", "2")
        # the last frame that was asked for is drawn
        time.sleep(2)
        logind.says(OWN, f"{LOGIN1}.Session", "Lock")
        program.says("lock: System")
        desk.wait_until(lambda: not program.has("Ada"), lambda: f"nothing of the call is left: {program}")
        check(all(not program.text_of(node) for node in program.tree()), f"no text is left: {program}")
        screen.run("swaymsg", "workspace", "1")
        program.find("heading", "Locked")
        program.shows("This computer was locked.")


desk.run_cases(globals())

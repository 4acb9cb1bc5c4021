"""A practice tenant that serves by itself, in a process of its own without a display, and the window with a
profile for it, as an administrator prepares one. For the scripts beside it."""

import contextlib
import json
import subprocess
import typing

import agent
import desk
from desk import Desk

PROFILE = "Acme on loopback"


class Server(typing.NamedTuple):
    """A practice tenant that serves by itself."""

    program: desk.Program
    folder: object
    facts: dict

    @property
    def key(self):
        return self.folder / "admin.key"


def serve(screen, *options):
    """Starts one on a free port and waits until its keys are written."""
    folder = screen.folder / "tenant"
    command = ["practice", "--port", 0, "--dir", folder, *options]
    program = screen.start(*command, env={"DISPLAY": None}, folders=False)
    desk.wait_until(lambda: "\n" in program.stdout(), "the practice tenant prints its address")
    return Server(program, folder, json.loads((folder / "practice.json").read_text()))


def write_profile(screen, server, **others):
    """A profile for it in profiles.toml, as an administrator prepares one."""
    keys = {"name": PROFILE, "address": server.facts["adminRestApiUrl"], "label": "TEST", "colour": "teal"} | others
    lines = [f"{key} = {value_of(value)}" for key, value in keys.items()]
    (screen.folder / "config" / "profiles.toml").write_text("\n".join(["[[profile]]", *lines, ""]))


def value_of(value):
    """As TOML writes it."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {value_of(one)}" for key, one in value.items()) + " }"
    return json.dumps(value)


@contextlib.contextmanager
def at_work(*, profile=True, others=None, **options):
    """A served tenant, a profile for it, and the program."""
    with Desk(session=True, **options) as screen:
        server = serve(screen)
        if profile:
            write_profile(screen, server, **(others or {}))
        yield screen, server, open_window(screen)


def open_window(screen):
    program = screen.start()
    screen.xdotool("windowfocus", "--sync", program.window())
    return program


def sign_in_with_key(program, server):
    """Types the path of the key file and signs in."""
    program.fill("API key file", str(server.key))
    agent.sign_in(program)


def with_clipboard(screen, text):
    """Copies a text as another program does, which holds it until the screen goes."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), env=screen.env, check=True, **quiet)

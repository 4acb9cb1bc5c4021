#!/usr/bin/python3
"""The real program in a real window: it opens with either renderer, with what is left when one is taken away, and says
why and what to do when neither is there."""

import contextlib
import json
import os
import pathlib
import re
import socket
import ssl
import subprocess
import threading
import time
import tomllib
import urllib.error
import urllib.parse
import urllib.request

import desk
from desk import BINARY, Desk, check

# Mesa loads its OpenGL drivers, for GLX and EGL alike, from this folder; those of later versions go by the second name
NO_OPENGL_DRIVER = {"LIBGL_DRIVERS_PATH": "/nonexistent", "GALLIUM_DRIVER": "none"}
# the Vulkan loader (older name, newer name) reads which drivers there are from these files
NO_VULKAN_DRIVER = {"VK_ICD_FILENAMES": "/nonexistent", "VK_DRIVER_FILES": "/nonexistent"}
# GLVND finds EGL's vendors here. GLX does not need it: so wgpu, which reaches OpenGL by EGL, is left with Vulkan alone
NO_EGL_VENDOR = {"__EGL_VENDOR_LIBRARY_DIRS": "/nonexistent"}


def without_libraries(folder, *names):
    """The environment of a computer without these libraries: files of their name that are none come first."""
    folder = pathlib.Path(folder)
    folder.mkdir()
    for name in names:
        (folder / name).write_text("not a library\n")
    return {"LD_LIBRARY_PATH": str(folder)}


def forward(port, path):
    """Passes on what comes to a port of this computer to a socket, for as long as the case runs."""

    def pump(source, sink):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)

    def serve(server):
        while True:
            client = server.accept()[0]
            screen = socket.socket(socket.AF_UNIX)
            screen.connect(path)
            for ends in ((client, screen), (screen, client)):
                threading.Thread(target=pump, args=ends, daemon=True).start()

    server = socket.create_server(("127.0.0.1", port))
    threading.Thread(target=serve, args=(server,), daemon=True).start()


def tried_by(program):
    """The renderers that were tried, in order."""
    return [line.rsplit("renderer=", 1)[1] for line in program.stderr().splitlines() if "opening the window" in line]


def opens(program):
    """The window is open, in the process that was started, and closes with exit code 0. Returns what was tried for it."""
    window = program.window()
    owner = program.desk.xdotool("getwindowpid", window)
    check(owner == str(program.process.pid), f"the window belongs to {owner}, not to {program.process.pid}")
    check(program.close(window) == 0, f"exit code {program.process.returncode} after closing")
    return tried_by(program)


def gave_up(program, *texts):
    """Exit code 3 without a window, and standard error holds these texts."""
    code = program.ends()
    check(code == 3, f"exit code {code}, not 3")
    for text in texts:
        check(text in program.stderr(), f"standard error says {text!r}")


def case_help_version_and_mistakes_need_no_display():
    def run(*arguments):
        env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run([BINARY, *arguments], env=env, timeout=desk.SOON, capture_output=True, text=True)

    for option in ("--help", "-h"):
        done = run(option)
        check(done.returncode == 0 and not done.stderr, f"{option}: {done}")
        check("--config-dir DIR" in done.stdout and "~/.config/token-desk" in done.stdout, f"{option}: {done}")
    done = run("--version")
    check(done.returncode == 0 and done.stdout.startswith("token-desk "), f"--version: {done}")
    for arguments, words in (
        (["--rendrer", "glow"], "unknown option --rendrer"),
        (["--renderer", "opengl"], "--renderer takes auto, glow or wgpu, not \u201copengl\u201d"),
        (["--config-dir"], "--config-dir needs a folder"),
        (["practice", "--port", "99999", "--dir", "x"], "--port takes a number from 0 to 65535"),
        (["practise"], "unexpected argument \u201cpractise\u201d"),
    ):
        done = run(*arguments)
        check(done.returncode == 2 and not done.stdout, f"{arguments}: {done}")
        check(words in done.stderr and "token-desk --help" in done.stderr, f"{arguments}: {done}")


def case_help_survives_a_reader_that_goes_away():
    done = subprocess.run(["bash", "-c", '"$0" --help | true; exit "${PIPESTATUS[0]}"', BINARY], timeout=desk.SOON)
    check(done.returncode == 0, f"exit code {done.returncode}")


def case_the_window_opens_with_glow():
    with Desk() as screen:
        program = screen.start()
        window = program.window()
        geometry = screen.xdotool("getwindowgeometry", window)
        check("1180x780" in geometry, geometry)
        properties = screen.ask("xprop", "-id", window, "-len", 40, "-f", "_NET_WM_ICON", "32c", "WM_CLASS", "_NET_WM_ICON")
        check('"token-desk"' in properties and "256, 256" in properties, properties)
        colours = screen.ask("identify", "-format", "%k", screen.picture(screen.folder / "window.png", window))
        check(int(colours) > 4, f"the window shows {colours} colours")
        check(opens(program) == ["glow"], "glow alone")


def case_a_screen_reader_can_read_the_window():
    with Desk(session=True) as screen:
        program = screen.start()
        program.window()
        desk.wait_until(program.names, "something in the window has a name")


def geometry(screen, window):
    """Where the window is on the screen: x, y, width, height."""
    said = dict(line.split("=", 1) for line in screen.xdotool("getwindowgeometry", "--shell", window).splitlines() if "=" in line)
    return tuple(int(said[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))


def case_the_window_comes_back_where_it_was_and_never_off_the_screen():
    with Desk() as screen:
        kept = screen.folder / "data" / "window.toml"

        def opened():
            program = screen.start()
            return program, program.window()

        def is_at(window, wanted):
            desk.wait_until(lambda: geometry(screen, window) == wanted, lambda: f"it is at {geometry(screen, window)}, not {wanted}")

        program, window = opened()
        check(geometry(screen, window)[2:] == (1180, 780), f"the first time: {geometry(screen, window)}")
        screen.xdotool("windowsize", window, 900, 700)
        screen.xdotool("windowmove", window, 210, 130)
        is_at(window, (210, 130, 900, 700))
        check(not kept.exists(), "nothing is written while it is open")
        check(program.close(window) == 0, "it closes")
        check(kept.stat().st_mode & 0o777 == 0o600, "for the account alone")
        for option in ((), ("--renderer", "wgpu")):
            program = screen.start(*option)
            window = program.window()
            is_at(window, (210, 130, 900, 700))
            check(program.close(window) == 0, "it closes")

        def kept_as(x, y, width, height):
            kept.write_text(f"width = {width}\nheight = {height}\nx = {x}\ny = {y}\n")

        # a screen that is gone, then one that was larger, then what nobody would write
        for place in ((5000, 200, 900, 700), (-2000, 0, 900, 700), (100, -900, 900, 700)):
            kept_as(*place)
            program, window = opened()
            is_at(window, (190, 100, 900, 700))
            program.close(window)
        kept_as(300, 200, 3000, 2000)
        program, window = opened()
        x, y, width, height = geometry(screen, window)
        check(x >= 0 and y >= 0 and x + width <= 1280 and y + height <= 900, f"cut: {geometry(screen, window)}")
        program.close(window)
        for text in ("width = -1\nheight = 0", "x = 9223372036854775807", "\0\0", "width = 1\nheight = 1\nx = 0\ny = 0"):
            kept.write_text(text)
            program, window = opened()
            check(geometry(screen, window)[2:] == (1180, 780), f"with {text!r}: {geometry(screen, window)}")
            check(program.close(window) == 0, "it closes")


def case_the_window_opens_with_wgpu():
    with Desk() as screen:
        check(opens(screen.start("--renderer", "wgpu")) == ["wgpu"], "wgpu alone")


def case_wgpu_does_without_vulkan():
    with Desk() as screen:
        check(opens(screen.start("--renderer=wgpu", env=NO_VULKAN_DRIVER)) == ["wgpu"], "wgpu alone, by OpenGL ES")


def case_without_an_opengl_driver_wgpu_takes_over():
    with Desk() as screen:
        program = screen.start(env=NO_OPENGL_DRIVER)
        check(opens(program) == ["glow", "wgpu"], "glow first, then wgpu")


def case_without_the_opengl_libraries_wgpu_takes_over():
    with Desk() as screen:
        names = ("libGL.so", "libGL.so.1", "libEGL.so", "libEGL.so.1")
        program = screen.start(env=without_libraries(screen.folder / "none", *names))
        check(opens(program) == ["glow", "wgpu"], "glow first, then wgpu")


def case_whoever_asked_for_a_renderer_reads_that_it_did_not_do():
    with Desk() as screen:
        program = screen.start("--renderer", "glow", env=NO_OPENGL_DRIVER | {"TOKEN_DESK_LOG": "token_desk::launch=debug"})
        opens(program)
        words = "Token Desk could not open its window with glow, so it tries wgpu: "
        check(words in program.stderr(), "standard error says so")


def case_what_worked_comes_first_the_next_time_until_it_fails():
    with Desk() as screen:
        kept = screen.folder / "data" / "renderers.toml"

        def remembered(*lines):
            """The file has an entry for each pair of session and renderer, in this order."""
            said = [line.split(" = ")[1].strip('"') for line in kept.read_text().splitlines() if line.startswith(("session", "renderer"))]
            pairs = list(zip(said[::2], said[1::2]))
            return pairs == list(lines)

        def comes(*lines):
            desk.wait_until(lambda: kept.exists() and remembered(*lines), lambda: f"{lines} are remembered; there is {kept.read_text()}")

        program = screen.start(env=NO_OPENGL_DRIVER)
        window = program.window()
        comes(("local", "wgpu"))
        check(kept.stat().st_mode & 0o777 == 0o600, "for the account alone")
        check(os.uname().nodename.lower() in kept.read_text(), "by the name of the computer")
        check(program.close(window) == 0 and tried_by(program) == ["glow", "wgpu"], "glow first, then wgpu")
        # the drivers are back, and what worked still comes first
        check(opens(screen.start()) == ["wgpu"], "wgpu, as it worked")
        # another kind of session has its own
        check(opens(screen.start(env={"XRDP_SESSION": "1"})) == ["glow"], "glow, as nothing is known of Remote Desktop")
        comes(("remote-desktop", "glow"), ("local", "wgpu"))
        # it fails now: forgotten, and the other one is tried
        program = screen.start(env=NO_VULKAN_DRIVER | NO_EGL_VENDOR)
        check(opens(program) == ["wgpu", "glow"], "wgpu first, then glow")
        check("so it tries" not in program.stderr(), "nobody asked for it")
        comes(("local", "glow"), ("remote-desktop", "glow"))
        # with neither nothing is remembered of this session
        gave_up(screen.start(env=NO_OPENGL_DRIVER | NO_VULKAN_DRIVER | {"PATH": "/nonexistent"}))
        comes(("remote-desktop", "glow"))
        # whatever stands in the file
        for text in ("\0\0", "[[drawn]]\ncomputer = 1\n", "[" * 20_000, "#" * 200_000):
            kept.write_text(text)
            check(opens(screen.start()) == ["glow"], f"glow with {text[:20]!r}")
            comes(("local", "glow"))


def case_what_kills_or_hangs_the_program_while_it_opens_comes_last_for_a_day():
    with Desk() as screen:
        kept = screen.folder / "data" / "renderers.toml"
        broken = screen.folder / "broken"
        broken.mkdir()

        def driver(code):
            """The environment of a computer whose OpenGL library does this once it is loaded."""
            source = screen.folder / "driver.c"
            headers = "#include <stdlib.h>\n#include <unistd.h>\n"
            source.write_text(f"{headers}__attribute__((constructor)) static void begin(void) {{ {code} }}\n")
            for name in ("libGL.so.1", "libGL.so", "libEGL.so.1", "libEGL.so"):
                subprocess.run(["gcc", "-shared", "-fPIC", "-o", broken / name, source], check=True)
            return {"LD_LIBRARY_PATH": str(broken)}

        def unfinished():
            return tomllib.loads(kept.read_text() if kept.exists() else "").get("unfinished", [])

        def passes(seconds):
            """The same file, so much later."""
            text = re.sub(r"since = (\d+)", lambda since: f"since = {int(since[1]) - seconds}", kept.read_text())
            kept.write_text(text)

        says = "glow did not get the window open (1 in a row)"
        # it crashes
        program = screen.start(env=driver("abort();"))
        check(program.ends() not in (0, 3), f"exit code {program.process.returncode}")
        check(tried_by(program) == ["glow"] and [entry.get("open") for entry in unfinished()] == [True], f"noted is {unfinished()}")
        # the driver is whole again, which nobody can know
        program = screen.start()
        check(opens(program) == ["wgpu"] and "by=\"unfinished\"" in program.stderr(), program.stderr())
        check(f"{says}: it was ended, crashed or hung; so the other one comes first" in program.stderr(), program.stderr())
        desk.wait_until(lambda: [entry["renderer"] for entry in unfinished()] == ["glow"], lambda: f"glow rests: {unfinished()}")
        check("[[drawn]]" not in kept.read_text(), "wgpu stands in for it alone")
        check(opens(screen.start()) == ["wgpu"], "all day")
        passes(24 * 60 * 60)
        check(opens(screen.start()) == ["glow"], "the next day it has its chance")
        desk.wait_until(lambda: unfinished() == [], lambda: f"it has drawn, so nothing is left: {unfinished()}")
        check('renderer = "glow"' in kept.read_text(), "but that it worked")

        # it hangs, and is killed
        hanging = driver("for (;;) pause();")
        program = screen.start(env=hanging)
        desk.wait_until(lambda: "renderer=glow" in program.stderr() and unfinished(), "it is noted")
        # at first it may be a copy that is just starting
        second = screen.start()
        check(opens(second) == ["glow"], "nothing is held against glow")
        passes(31)
        check(opens(screen.start()) == ["wgpu"], "what takes so long hangs")
        program.process.kill()
        program.process.wait(desk.SOON)
        check(opens(screen.start("--renderer", "glow")) == ["glow"], "who asks for it has it")
        check(f"{says}: it was ended, crashed or hung; it is tried all the same" in screen.programs[-1].stderr(), screen.programs[-1].stderr())
        desk.wait_until(lambda: unfinished() == [], lambda: f"it has drawn, so nothing is left: {unfinished()}")


def case_two_copies_that_start_at_once_hold_nothing_against_each_other():
    with Desk() as screen:
        programs = [screen.start() for _ in range(3)]
        for program in programs:
            check(opens(program) == ["glow"], "glow")
        kept = screen.folder / "data" / "renderers.toml"
        desk.wait_until(lambda: "unfinished" not in kept.read_text(), lambda: f"all came to an end: {kept.read_text()}")


def case_a_data_folder_that_takes_no_files_does_not_keep_the_window_from_opening():
    with Desk() as screen:
        kept = screen.folder / "data" / "renderers.toml"
        kept.parent.mkdir(exist_ok=True)
        kept.mkdir()
        check(opens(screen.start()) == ["glow"], "nothing can be noted")


def case_the_policy_counts_most_then_the_variable_then_the_option():
    with Desk() as screen:
        policy = screen.folder / "policy.toml"
        policy.write_text('renderer = "wgpu"\n')

        def tried(*arguments, says=None, **variables):
            program = screen.start(*arguments, env=variables)
            order = opens(program)
            said = [line for line in program.stderr().splitlines() if "policy" in line and "does not let" in line]
            check(bool(said) == bool(says) and (not says or says in said[0]), f"it says {says!r}: {said}")
            return order

        forced = {"TOKEN_DESK_TEST_POLICY": str(policy)}
        check(tried(**forced) == ["wgpu"], "the policy")
        check(tried(TOKEN_DESK_RENDERER="glow", says="TOKEN_DESK_RENDERER asks for glow", **forced) == ["wgpu"], "not the variable")
        check(tried("--renderer", "glow", says="--renderer asks for glow", **forced) == ["wgpu"], "not the option")
        check(tried("--renderer", "wgpu", TOKEN_DESK_RENDERER="glow") == ["glow"], "the variable")
        check(tried("--renderer", "wgpu") == ["wgpu"], "the option")
        check(tried("--renderer", "auto") == ["wgpu"], "what worked last")
        check(tried(TOKEN_DESK_RENDERER="auto") == ["wgpu"], "what worked last")
        check(tried("--renderer", "glow", TOKEN_DESK_RENDERER="opengl") == ["glow"], "a variable that names none is passed over")
        check("TOKEN_DESK_RENDERER is none of auto, glow, wgpu" in screen.programs[-1].stderr(), "and named")


def case_what_the_processor_draws_stands_still():
    with Desk(session=True) as screen:
        # all that draws here is Mesa in software, which the window has to know by itself
        for renderer, name in (("glow", "llvmpipe"), ("wgpu", "llvmpipe")):
            program = screen.start("--renderer", renderer, env={"TOKEN_DESK_LOG": "error,token_desk=trace"})
            window = program.window()
            said = next(line for line in program.stderr().splitlines() if "first frame" in line)
            check(f"by={name}" in said and "in_software=true" in said, said)
            screen.xdotool("windowfocus", window)
            program.press("Just look around", "link")
            program.focuses("entry", re.compile("Who is calling"))

            def frames():
                return sum(line.endswith(": frame") for line in program.stderr().splitlines())

            # what has just come settles
            time.sleep(1.5)
            before = frames()
            check(before > 0, "frames are counted")
            time.sleep(4)
            drawn = frames() - before
            check(drawn == 0, f"{drawn} frames in 4 s with the caret in the search field")
            check(program.close(window) == 0, "it closes")


def case_without_vulkan_and_egl_glow_takes_over():
    with Desk() as screen:
        program = screen.start("--renderer", "wgpu", env=NO_VULKAN_DRIVER | NO_EGL_VENDOR)
        check(opens(program) == ["wgpu", "glow"], "wgpu first, then glow")
        check("so it tries glow: no graphics driver was found" in program.stderr(), "standard error says so")


def case_a_remote_screen_of_16_bits_is_drawn_on():
    # as over VNC or xrdp: Mesa's Vulkan has no colours for it, OpenGL has
    with Desk(depth=16) as screen:
        for renderer in ("auto", "wgpu"):
            tried = opens(screen.start("--renderer", renderer))
            check(tried[-1] == "glow" or tried == ["wgpu"], f"tried were {tried}")


def case_with_neither_it_says_why_and_what_to_do():
    with Desk() as screen:
        # stands in for zenity, the native message on Linux, and keeps what it was asked to show
        shown = screen.folder / "shown"
        tools = screen.folder / "tools"
        tools.mkdir()
        (tools / "zenity").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {shown}\n')
        (tools / "zenity").chmod(0o755)
        env = NO_OPENGL_DRIVER | NO_VULKAN_DRIVER | {"PATH": f"{tools}:{screen.env['PATH']}"}
        for arguments, order in (([], ["glow", "wgpu"]), (["--renderer", "wgpu"], ["wgpu", "glow"])):
            shown.unlink(missing_ok=True)
            program = screen.start(*arguments, env=env)
            log = str(screen.folder / "data" / "token-desk.log")
            texts = ("Token Desk could not open its window", "OpenGL (glow): ", "(wgpu): ", "apt-get install", "TOKEN_DESK_RENDERER", log)
            gave_up(program, *texts)
            check(tried_by(program) == order, f"tried were {tried_by(program)}")
            message = shown.read_text()
            check("--error" in message and all(text in message for text in texts), f"the native message: {message}")


def case_with_neither_it_says_so_in_the_language_that_is_set():
    with Desk() as screen:
        env = NO_OPENGL_DRIVER | NO_VULKAN_DRIVER | {"PATH": "/nonexistent"}
        for language, texts in (
            ("de", ("konnte sein Fenster nicht öffnen", "Was zu tun ist", "Was geschehen ist, steht im Protokoll: ")),
            ("fr", ("n’a pas pu ouvrir sa fenêtre", "Ce qui s’est passé est dans le journal")),
            ("es", ("no pudo abrir su ventana", "Lo ocurrido está en el registro: ")),
            ("ja", ("ウィンドウを開けませんでした", "何が起きたかはログで確認できます：")),
        ):
            gave_up(screen.start("--language", language, env=env), *texts)


def case_over_a_forwarded_display_it_names_it():
    with Desk() as screen:
        # the same screen by a name that leads over the network, as with `ssh -X`
        number = int(screen.env["DISPLAY"].lstrip(":"))
        forward(6000 + number, f"/tmp/.X11-unix/X{number}")
        display = f"localhost:{number}"
        forwarded = {"DISPLAY": display, "SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"}
        program = screen.start(env=forwarded | NO_OPENGL_DRIVER | NO_VULKAN_DRIVER | {"PATH": "/nonexistent"})
        gave_up(program, f"The display {display} is of another computer", "Remote Desktop")
        program = screen.start(env=forwarded)
        check(opens(program)[-1] in ("glow", "wgpu"), "it opens there")
        check('session="foreign-display"' in program.stderr(), "the session is known")


def case_with_neither_and_no_zenity_standard_error_is_enough():
    with Desk() as screen:
        program = screen.start(env=NO_OPENGL_DRIVER | NO_VULKAN_DRIVER | {"PATH": "/nonexistent"})
        gave_up(program, "OpenGL (glow): ", "(wgpu): ", "What to do")


def case_without_a_display_it_says_so_and_tries_nothing():
    with Desk() as screen:
        for env in ({"DISPLAY": None}, {"DISPLAY": ""}):
            program = screen.start(env=env)
            gave_up(program, "neither DISPLAY nor WAYLAND_DISPLAY is set", "desktop session")
            check("opening the window" not in program.stderr(), "nothing was tried")


def case_a_display_that_is_gone_is_named():
    with Desk() as screen:
        program = screen.start(env={"DISPLAY": ":65000"})
        gave_up(program, "No desktop could be reached", "Check that the display :65000 runs")
        check(program.stderr().count("opening the window") == 1, "the other renderer would not find one either")


def case_a_wayland_session_that_is_gone_leaves_the_x_server():
    with Desk() as screen:
        program = screen.start(env={"WAYLAND_DISPLAY": "wayland-9"})
        check(opens(program) == ["glow", "glow"], "once for each")


def case_a_panic_below_us_ends_in_words():
    with Desk() as screen:
        # winit panics without it
        names = ("libxkbcommon-x11.so", "libxkbcommon-x11.so.0")
        program = screen.start(env=without_libraries(screen.folder / "none", *names))
        gave_up(program, "No desktop could be reached: Library libxkbcommon-x11", "libxkbcommon-x11-0")


def case_a_failure_after_the_first_frame_opens_no_second_window():
    with Desk() as screen:
        program = screen.start()
        program.window()
        screen.screen.kill()
        check(program.ends() not in (0, 3), f"exit code {program.process.returncode}")
        check(program.stderr().count("opening the window") == 1, "it was opened once")


def case_a_marker_in_the_environment_cannot_make_it_loop():
    with Desk() as screen:
        env = NO_OPENGL_DRIVER | NO_VULKAN_DRIVER | {"PATH": "/nonexistent", "TOKEN_DESK_TRIED": "glow as told"}
        program = screen.start("--renderer", "glow", env=env)
        gave_up(program, "OpenGL (glow): as told", "(wgpu): no graphics driver was found")
        check(program.stderr().count("opening the window") == 1, "one try")


def case_practice_serves_without_a_display():
    with Desk() as screen:
        folder = screen.folder / "practice"
        program = screen.start("practice", "--dir", folder, env={"DISPLAY": None}, folders=False)
        desk.wait_until((folder / "practice.json").exists, "the files are written")
        desk.wait_until(lambda: "\n" in program.stdout(), "the address is printed")
        address = json.loads((folder / "practice.json").read_text())["adminRestApiUrl"]
        check(address in program.stdout() and address.startswith("http://127.0.0.1:"), program.stdout())
        for secret in ("admin.key", "oauth.jwk"):
            mode = (folder / secret).stat().st_mode & 0o777
            check(mode == 0o600, f"{secret} has mode {mode:o}")
        # the port is taken now, and a second one says so
        port = urllib.parse.urlsplit(address).port
        second = screen.start("practice", f"--port={port}", "--dir", screen.folder / "second", folders=False)
        check(second.ends() == 1, f"exit code {second.process.returncode}")
        check("The practice tenant did not start" in second.stderr(), "standard error says so")
        try:
            urllib.request.urlopen(address, timeout=desk.SOON)
        except urllib.error.HTTPError as answer:
            check(answer.code in (401, 403, 404), f"it answers {answer.code}")
        check(program.process.poll() is None, "it still serves")


def case_practice_serves_over_tls_to_a_client_that_trusts_its_file():
    with Desk() as screen:
        folder = screen.folder / "practice"
        program = screen.start("practice", "--tls", "--dir", folder, env={"DISPLAY": None}, folders=False)
        desk.wait_until(lambda: "CA certificate" in program.stdout(), "the file of the certificate is printed")
        address = json.loads((folder / "practice.json").read_text())["adminRestApiUrl"]
        check(address in program.stdout() and address.startswith("https://127.0.0.1:"), program.stdout())
        check(str(folder / "ca.pem") in program.stdout(), program.stdout())
        try:
            trusting = ssl.create_default_context(cafile=folder / "ca.pem")
            urllib.request.urlopen(address, timeout=desk.SOON, context=trusting)
        except urllib.error.HTTPError as answer:
            check(answer.code in (401, 403, 404), f"it answers {answer.code}")
        try:
            urllib.request.urlopen(address, timeout=desk.SOON)
            check(False, "trusted without the file")
        except urllib.error.URLError as refused:
            check(isinstance(refused.reason, ssl.SSLCertVerificationError), repr(refused.reason))


desk.run_cases(globals())

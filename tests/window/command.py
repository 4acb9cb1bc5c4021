#!/usr/bin/python3
"""`token-desk batch` as somebody types it: on a real terminal, where it draws a bar and Ctrl+C is a
key, and with the credential that the window has remembered in a real keyring."""

import fcntl
import os
import pty
import re
import subprocess
import termios
import threading

import agent
import desk
import tenant
from desk import Desk, check

BAR = re.compile(r"\[(#*)(-*)\] (\d+) of (\d+) tokens done")


class Terminal:
    """The command with a terminal of its own to read and show; its results go elsewhere."""

    def __init__(self, screen, *arguments, stdin=None):
        self.mine, its = pty.openpty()
        folders = ["--config-dir", screen.folder / "config", "--data-dir", screen.folder / "data"]
        command = [desk.BINARY, "batch", "--profile", tenant.PROFILE, *arguments, *folders]

        def takes_the_terminal():
            os.setsid()
            fcntl.ioctl(its, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen(
            list(map(str, command)),
            env=screen.env | {"DISPLAY": ""},
            cwd=screen.folder,
            stdin=stdin or its,
            stdout=subprocess.PIPE,
            stderr=its,
            preexec_fn=takes_the_terminal,
        )
        os.close(its)
        screen.callback(desk._end, self.process)
        self.shown = ""
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        while True:
            try:
                some = os.read(self.mine, 4096)
            except OSError:
                # nobody has the other end any more
                return
            if not some:
                return
            self.shown += some.decode()

    def types(self, keys):
        os.write(self.mine, keys)

    def lines(self):
        """What a person sees in the end: what is drawn over is gone."""
        lines = []
        for line in self.shown.replace("\r\n", "\n").split("\n"):
            seen = ""
            for part in line.split("\r"):
                seen = part + seen[len(part):]
            lines.append(seen.rstrip())
        return lines

    def ends(self):
        result, _ = self.process.communicate(timeout=60)
        self.reader.join(10)
        return self.process.returncode, result.decode()


def prepared(screen, boxed):
    server = tenant.serve(screen, "--box", boxed)
    tenant.write_profile(screen, server, batch={"max-per-second": 60, "parallel": 4})
    return server


def begun(screen, server, boxed):
    changes = ["--action", "disable", "--changes", boxed]
    with server.key.open("rb") as key:
        return Terminal(screen, "--input", server.folder / "box.csv", *changes, "--credential-fd", 0, stdin=key)


def sent(server):
    return len(agent.changes(server.program))


def case_a_bar_grows_on_one_line_and_is_gone_at_the_end():
    with Desk() as screen:
        server = prepared(screen, 150)
        terminal = begun(screen, server, 150)
        code, result = terminal.ends()
        check(code == 0, f"exit code {code}: {terminal.shown}")
        drawn = [(len(full), len(rest), int(done), int(of)) for full, rest, done, of in BAR.findall(terminal.shown)]
        check(len(drawn) >= 4, f"it is drawn again and again: {terminal.shown!r}")
        check(all(full + rest == 24 and of == 150 for full, rest, _, of in drawn), f"{drawn}")
        check([one[2] for one in drawn] == sorted(one[2] for one in drawn), f"it grows: {drawn}")
        check(drawn[0][0] < drawn[-1][0], f"so does the bar: {drawn}")
        check(all(full == 24 * done // 150 for full, _, done, _ in drawn), f"it is as full as the work is done: {drawn}")
        left = terminal.lines()
        check(not any("#" in line or "tokens done" in line for line in left), f"nothing of it stays: {left}")
        check(result.startswith("Tokens disabled: 150 of 150 confirmed by the server\n"), result)


def case_ctrl_c_pauses_and_leaves_a_whole_line_and_the_command_that_goes_on():
    with Desk() as screen:
        server = prepared(screen, 200)
        terminal = begun(screen, server, 200)
        desk.wait_until(lambda: sent(server) > 20, "some were sent", within=30)
        desk.wait_until(lambda: "#" in terminal.shown, "the bar is there", within=30)
        terminal.types(b"\x03")
        code, _ = terminal.ends()
        check(code == 8, f"exit code {code}: {terminal.shown}")
        left = terminal.lines()
        check(any("Stopping. Requests on their way are finished." in line for line in left), f"{left}")
        check(not any("[#" in line for line in left), f"no bar is left beside the words: {left}")
        going_on = next(line for line in left if "--resume --changes" in line)
        rest = int(re.search(r"--changes (\d+)", going_on).group(1))
        check(rest == 200 - sent(server), f"{rest} are left after {sent(server)}")


def case_what_the_window_remembered_signs_the_command_in():
    with Desk(session=True) as screen:
        screen.unlock_keyring()
        server = prepared(screen, 30)
        program = tenant.open_window(screen)
        program.fill("API key file", str(server.key))
        program.press("Remember on this computer", role="check box")
        agent.sign_in(program)
        kept = lambda: list(screen.folder.glob("config/credentials/*.sealed"))
        desk.wait_until(kept, "the key is remembered")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        # nothing but the keyring has it from now on
        server.key.unlink()
        report = screen.folder / "report.csv"
        changes = ["--action", "disable", "--changes", 30, "--report", report]
        terminal = Terminal(screen, "--input", server.folder / "box.csv", *changes)
        code, result = terminal.ends()
        check(code == 0, f"exit code {code}: {terminal.shown}")
        check(result.startswith("Tokens disabled: 30 of 30 confirmed by the server\n"), result)
        check(report.read_text().count('"confirmed"') == 30, "the report has them")

        # what is forgotten signs nobody in, and the other way is named
        for sealed in kept():
            sealed.unlink()
        terminal = Terminal(screen, "--input", server.folder / "box.csv", "--action", "enable", "--changes", 30)
        code, result = terminal.ends()
        check((code, result) == (9, ""), f"exit code {code}: {terminal.shown}")
        check("--credential-fd" in terminal.shown, terminal.shown)
        check(sent(server) == 30, "nothing more was sent")


desk.run_cases(globals())

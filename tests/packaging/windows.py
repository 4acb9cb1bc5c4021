#!/usr/bin/python3
"""The installer for Windows and the policy template beside it, under Wine: installed without a
question, started by a link, upgraded, removed. The program is a small one of the test, which says
how it was started, and the real one, which tests/windows/build makes before.

Wine is not Windows: nothing here speaks of its dialogs, of Group Policy or of SmartScreen.
"""

import contextlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import zipfile
from xml.etree import ElementTree

import made
from made import OLDER, PACKAGING, VERSION, desk, digest, make, run
from desk import check, wait_until

GNU = "x86_64-w64-mingw32"
REAL = desk.TARGET / "windows" / "x86_64-pc-windows-gnu" / "debug" / "token-desk.exe"
# what Wine lacks, made by tests/windows/build
LACKING = desk.TARGET / "windows" / "made" / "bcryptprimitives.dll"
FOLDER = "Program Files/Token Desk"
FILES = ["LICENCE.txt", "NEW.txt", "THIRD-PARTY.txt", "policy.example.toml", "profiles.example.toml", "token-desk.exe"]
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
SCHEME = r"HKLM\Software\Classes\token-desk"
ADMX = {"p": "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"}

STAND_IN = None


def stand_in(version=VERSION):
    """The small program of the test. Like the real one it has a version for Windows."""
    file = made.PACKAGES / "stand-in" / version / "token-desk.exe"
    file.parent.mkdir(parents=True, exist_ok=True)
    source = desk.REPOSITORY / "tests" / "packaging" / "stand_in.c"
    resource = file.with_suffix(".rc")
    resource.write_text(f"1 VERSIONINFO FILEVERSION {version.replace('.', ',')},0 BEGIN END\n")
    run(f"{GNU}-windres", resource, file.with_suffix(".o"))
    run(f"{GNU}-gcc", "-O1", "-s", "-Wall", "-Werror", "-municode", "-o", file, source, file.with_suffix(".o"))
    return file


def made_for_windows(name, version=VERSION, program=None):
    return make(name, version, TOKEN_DESK_WINDOWS_PROGRAM=str(program or STAND_IN))


class Computer:
    """A drive C: of its own under Wine."""

    def __init__(self, folder):
        self.prefix = pathlib.Path(folder) / "wine"
        self.drive = self.prefix / "drive_c"
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        # no question for Mono and Gecko, and no menu entry in this account's desktop
        overrides = "mscoree=;mshtml=;winemenubuilder.exe=d"
        self.env = kept | {"WINEPREFIX": str(self.prefix), "WINEDEBUG": "-all", "WINEDLLOVERRIDES": overrides}

    def __enter__(self):
        run("wine", "wineboot", "--init", env=self.env, within=300)
        return self

    def __exit__(self, *_):
        with contextlib.suppress(subprocess.SubprocessError):
            subprocess.run(["wineserver", "-k"], env=self.env, timeout=30)
            subprocess.run(["wineserver", "-w"], env=self.env, timeout=30)

    def wine(self, *arguments, code=0):
        return run("wine", *arguments, env=self.env, code=code)

    def msiexec(self, what, which, *more, code=0):
        """Without a question and without a window."""
        which = f"Z:{which}".replace("/", "\\") if isinstance(which, pathlib.Path) else which
        return self.wine("msiexec", what, which, "/qn", *more, code=code)

    def registry(self, key):
        """What `reg query` prints of a key and the keys below; empty if it is not there."""
        done = subprocess.run(["wine", "reg", "query", key, "/s"], env=self.env, capture_output=True, timeout=60)
        return done.stdout.decode("utf-8", "replace").replace("\r", "") if done.returncode == 0 else ""

    def installed(self):
        """Version of each Token Desk that Windows lists among its programs."""
        stanzas = re.split(r"\n(?=HKEY)", self.registry(UNINSTALL))
        ours = [stanza for stanza in stanzas if re.search(r"DisplayName\s+REG_SZ\s+Token Desk\n", stanza)]
        return [re.search(r"DisplayVersion\s+REG_SZ\s+(\S+)", stanza)[1] for stanza in ours]

    def files(self):
        folder = self.drive / FOLDER
        return sorted(file.name for file in folder.iterdir()) if folder.exists() else []

    def menu(self):
        return list(self.drive.rglob("Start Menu/**/Token Desk.lnk"))


def case_it_is_installed_opened_by_a_link_upgraded_and_removed_without_a_question():
    older = made_for_windows("msi", OLDER, stand_in(OLDER))[0]
    newer = made_for_windows("msi")[0]
    with tempfile.TemporaryDirectory() as folder, Computer(folder) as computer:
        computer.msiexec("/i", older)
        check(computer.installed() == [OLDER], f"{computer.installed()}")
        check(computer.files() == FILES, f"{computer.files()}")
        check(len(computer.menu()) == 1, f"one entry in the Start menu: {computer.menu()}")
        own = computer.drive / "users" / "agent" / "AppData" / "Roaming" / "token-desk" / "settings.toml"
        own.parent.mkdir(parents=True)
        own.write_text("# an agent's\n")

        link = "token-desk://find?q=ada.lovelace%40acme.example&ticket=INC0042"
        computer.wine("start", "/wait", link)
        started = computer.drive / "started.txt"
        wait_until(started.exists, "the link starts the program")
        said = wait_until(lambda: started.read_text("utf-8-sig").strip(), "it says how it was started")
        check(said == rf"[C:\Program Files\Token Desk\token-desk.exe][--][{link}]", f"the link is one word: {said}")

        computer.msiexec("/i", newer)
        check(computer.installed() == [VERSION], f"the older one is gone: {computer.installed()}")
        program = computer.drive / FOLDER / "token-desk.exe"
        check(digest(program) == digest(STAND_IN), "the newer program is there")
        check(computer.files() == FILES and len(computer.menu()) == 1, f"{computer.files()} {computer.menu()}")
        check("token-desk.exe" in computer.registry(SCHEME), f"the links are still ours: {computer.registry(SCHEME)}")

        # 1603, of which Wine hands on a byte
        computer.msiexec("/i", older, code=1603 & 0xFF)
        check(computer.installed() == [VERSION], f"an older one is refused: {computer.installed()}")

        computer.msiexec("/x", newer)
        check(computer.installed() == [] and computer.files() == [], f"{computer.installed()} {computer.files()}")
        check(computer.menu() == [] and computer.registry(SCHEME) == "", f"{computer.menu()} {computer.registry(SCHEME)}")
        check(own.read_text() == "# an agent's\n", "an agent's files stay")

        chosen = computer.drive / "Company Apps" / "Token Desk"
        computer.msiexec("/i", older, r"INSTALLDIR=C:\Company Apps\Token Desk")
        computer.msiexec("/i", newer)
        check(computer.installed() == [VERSION] and computer.files() == [], f"{computer.files()}")
        check(sorted(file.name for file in chosen.iterdir()) == FILES, "an upgrade stays in the folder that was chosen")
        computer.msiexec("/x", newer)
        check(not chosen.exists() and computer.registry(r"HKLM\Software\Token Desk") == "", "and the removal finds it")


def case_the_real_program_runs_where_it_was_installed():
    check(REAL.exists() and LACKING.exists(), "tests/windows/build has made the program")
    (installer,) = [file for file in made_for_windows("msi", program=REAL) if file.suffix == ".msi"]
    with tempfile.TemporaryDirectory() as folder, Computer(folder) as computer:
        shutil.copy(LACKING, computer.drive / "windows" / "system32")
        # in a folder that the administrator chose
        computer.msiexec("/i", installer, r"INSTALLDIR=C:\Company Apps\Token Desk")
        program = computer.drive / "Company Apps" / "Token Desk" / "token-desk.exe"
        check(program.exists() and computer.files() == [], f"{computer.files()}")
        script = computer.drive / "said.bat"
        script.write_text('@"C:\\Company Apps\\Token Desk\\token-desk.exe" --version > C:\\said.txt\r\n')
        computer.wine("cmd", "/c", r"C:\said.bat")
        said = (computer.drive / "said.txt").read_text()
        check(said.split() == ["token-desk", VERSION], f"it says {said!r}")
        computer.msiexec("/x", installer)
        check(not program.exists(), "it is gone")


def case_the_same_files_make_the_same_installer():
    first = [digest(file) for file in made_for_windows("msi")]
    check([digest(file) for file in made_for_windows("msi")] == first, "made again it has the same bytes")
    summary = run("msiinfo", "suminfo", made.PACKAGES / f"token-desk-{VERSION}-x64.msi")
    check("Template: x64;1033" in summary, summary)
    properties = run("msiinfo", "export", made.PACKAGES / f"token-desk-{VERSION}-x64.msi", "Property")
    check("ALLUSERS\t1" in properties, f"it is for all users: {properties}")
    # Wine replaces the program without it, Windows would not
    check("REINSTALLMODE\tamus" in properties, f"an upgrade replaces every file: {properties}")


def case_without_a_program_it_says_what_is_missing():
    said = run(PACKAGING / "msi", code=1, env=os.environ | {"TOKEN_DESK_WINDOWS_PROGRAM": "/nowhere/token-desk.exe"})
    check("TOKEN_DESK_WINDOWS_PROGRAM: there is no file /nowhere/token-desk.exe" in said, said)


def case_a_program_that_a_new_computer_cannot_start_is_refused():
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder) / "token-desk.exe"
        program.write_bytes(STAND_IN.read_bytes() + b"\0VCRUNTIME140.dll\0")
        said = run(PACKAGING / "zip", code=1, env=os.environ | {"TOKEN_DESK_WINDOWS_PROGRAM": str(program)})
        check("the program asks for VCRUNTIME140.dll" in said, said)


def case_the_portable_folder_holds_the_program():
    (file,) = made_for_windows("zip")
    first = digest(file)
    check(digest(made_for_windows("zip")[0]) == first, "made again it has the same bytes")
    with zipfile.ZipFile(file) as held:
        names = [name for name in held.namelist() if not name.endswith("/")]
        check(names == [f"token-desk-{VERSION}/{name}" for name in FILES], f"it holds {names}")
        check(held.read(names[-1]) == STAND_IN.read_bytes(), "the program as it was built")
        text = held.read(names[0])
        check(b"export-folders = ['C:\\Exports']" in held.read(names[3]), "the example names a folder of Windows")
        check(b"\r\n" in text and not re.search(rb"(?<!\r)\n", text), "texts end their lines as Windows does")


def case_the_policy_template_sets_what_the_program_reads():
    managed = (desk.REPOSITORY / "src/policy/managed.rs").read_text()
    key = re.search(r'LOCAL_MACHINE\.open\(r"([^"]+)"\)', managed)[1]
    value = re.search(r'get_multi_string\("([^"]+)"\)', managed)[1]
    root = ElementTree.parse(PACKAGING / "admx" / "TokenDesk.admx").getroot()
    (policy,) = root.findall("p:policies/p:policy", ADMX)
    check((policy.get("class"), policy.get("key")) == ("Machine", key), f"the key: {policy.attrib}")
    (text,) = policy.findall("p:elements/*", ADMX)
    check((text.tag.split("}")[1], text.get("valueName")) == ("multiText", value), f"the value: {text.attrib}")

    named = re.findall(r"\$\((string|presentation)\.(\w+)\)", ElementTree.tostring(root, "unicode"))
    keys = policy_keys()
    languages = sorted(folder.name for folder in (PACKAGING / "admx").iterdir() if folder.is_dir())
    check(languages == ["de-DE", "en-US", "es-ES", "fr-FR", "ja-JP"], f"{languages}")
    for language in languages:
        told = ElementTree.parse(PACKAGING / "admx" / language / "TokenDesk.adml").getroot()
        there = {("string", node.get("id")) for node in told.findall(".//p:string", ADMX)}
        there |= {("presentation", node.get("id")) for node in told.findall(".//p:presentation", ADMX)}
        check(set(named) == there, f"{language}: {set(named) ^ there}")
        boxes = [box.get("refId") for box in told.findall(".//p:multiTextBox", ADMX)]
        check(boxes == [text.get("id")], f"{language}: {boxes}")
        explained = told.find(".//p:string[@id='Policy_Explain']", ADMX).text
        # a line for each row of the manual's table
        said = re.findall(r"^([\w\[\]-]+(?:(?:, |、)[\w-]+)*)(?: – |：)", explained, re.M | re.A)
        heads = {name.strip("[]") for line in said for name in re.split(r", |、", line)}
        check(heads == keys, f"{language}: {heads ^ keys}")
    templates = made_for_windows("msi")[1]
    with zipfile.ZipFile(templates) as held:
        check(len([name for name in held.namelist() if "." in name]) == 6, f"{held.namelist()}")


def policy_keys():
    """The keys of a policy, as the program reads them: its own, and the rules of profiles."""
    keys = set()
    for file, name in (("policy/read.rs", "OWN"), ("profiles/keys.rs", "RULES")):
        source = (desk.REPOSITORY / "src" / file).read_text()
        constants = dict(re.findall(r'^(?:pub )?const (\w+): &str = "([^"]+)";', source, re.M))
        count, listed = re.search(rf"const {name}: \[&str; (\d+)\] = \[(.*?)\];", source, re.S).groups()
        here = {constants.get(word, word.strip('"')) for word in re.findall(r'"[^"]+"|\w+', listed)}
        check(len(here) == int(count), f"{file}: {here}")
        keys |= here
    return keys


if __name__ == "__main__":
    STAND_IN = stand_in()
desk.run_cases(globals())

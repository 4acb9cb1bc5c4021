#!/usr/bin/python3
"""The package for Debian and Ubuntu: what is in it, what Debian's own checkers say, and its life on
a computer.

It is installed by dpkg below a folder of its own, with a copy of this machine's list of packages,
so that nothing of it is left on this machine.
"""

import pathlib
import re
import shutil
import subprocess
import tempfile

import made
from made import OLDER, VERSION, as_root, desk, digest, held, make, run
from desk import check

DEB = OLDER_DEB = None

# mode and place of all that is in it
CONTENT = """
-rwxr-xr-x /usr/bin/token-desk
-rw-r--r-- /usr/share/applications/token-desk.desktop
-rw-r--r-- /usr/share/doc/token-desk/THIRD-PARTY.txt.gz
-rw-r--r-- /usr/share/doc/token-desk/changelog.Debian.gz
-rw-r--r-- /usr/share/doc/token-desk/copyright
-rw-r--r-- /usr/share/doc/token-desk/new.md.gz
-rw-r--r-- /usr/share/doc/token-desk/policy.example.toml
-rw-r--r-- /usr/share/doc/token-desk/profiles.example.toml
-rw-r--r-- /usr/share/icons/hicolor/256x256/apps/token-desk.png
-rw-r--r-- /usr/share/icons/hicolor/scalable/apps/token-desk.svg
-rw-r--r-- /usr/share/lintian/overrides/token-desk
-rw-r--r-- /usr/share/man/man1/token-desk.1.gz
-rw-r--r-- /usr/share/metainfo/org.tokendesk.desk.metainfo.xml
-rw-r--r-- /usr/share/polkit-1/actions/org.tokendesk.unlock.policy
""".split("\n")[1:-1]


class Computer:
    """A folder that dpkg takes for a computer with this machine's packages."""

    def __init__(self, folder):
        self.root = pathlib.Path(folder)
        admin = self.root / "var" / "lib" / "dpkg"
        for name in ("info", "updates", "triggers"):
            (admin / name).mkdir(parents=True)
        for file in pathlib.Path("/var/lib/dpkg/info").glob("*.list"):
            shutil.copy(file, admin / "info")
        for file in admin.glob("info/token-desk.*"):
            file.unlink()
        stanzas = pathlib.Path("/var/lib/dpkg/status").read_text().split("\n\n")
        kept = [stanza for stanza in stanzas if not stanza.startswith("Package: token-desk\n")]
        (admin / "status").write_text("\n\n".join(kept))

    def dpkg(self, *arguments):
        return run(*as_root(), "dpkg", f"--root={self.root}", "--no-triggers", "--force-not-root", *arguments)

    def state(self):
        """Version and state of the package; empty when nothing is known of it."""
        query = ["dpkg-query", f"--admindir={self.root}/var/lib/dpkg", "-W", "-f=${Version} ${db:Status-Status}"]
        return subprocess.run([*query, "token-desk"], capture_output=True, text=True).stdout

    def files(self):
        """All files but those of dpkg itself."""
        return [name for name in held(self.root) if not name.startswith("var/lib/dpkg/")]


def case_it_holds_what_belongs_to_it_and_nothing_else():
    listed = [line.split() for line in run("dpkg-deb", "-c", DEB).splitlines()]
    files = sorted((f"{line[0]} {line[5].removeprefix('.')}" for line in listed if line[0][0] != "d"), key=lambda f: f[11:])
    check(files == sorted(CONTENT, key=lambda f: f[11:]), f"it holds {files}")
    check({line[1] for line in listed} == {"0/0"}, f"all belongs to root: {listed}")
    check({line[0] for line in listed if line[0][0] == "d"} == {"drwxr-xr-x"}, f"folders: {listed}")
    control = run("dpkg-deb", "-I", DEB)
    check(not re.search(r"\b(pre|post)(inst|rm)\b", control), f"no script runs as root: {control}")


def case_the_program_carries_no_symbols():
    with tempfile.TemporaryDirectory() as folder:
        run("dpkg-deb", "-x", DEB, folder)
        sections = run("readelf", "-SW", pathlib.Path(folder) / "usr/bin/token-desk")
    check(" .text " in sections and " .symtab " not in sections, sections)


def case_it_tells_the_licences_of_libraries_and_typefaces():
    with tempfile.TemporaryDirectory() as folder:
        run("dpkg-deb", "-x", DEB, folder)
        told = run("gzip", "-dc", pathlib.Path(folder) / "usr/share/doc/token-desk/THIRD-PARTY.txt.gz")
    for text in ("aws-lc-rs", "Apache License", "SIL OPEN FONT LICENSE", "UBUNTU FONT LICENCE", "Bitstream Vera"):
        check(text in told, f"{text} is told of")


def case_it_depends_on_what_the_readme_names():
    readme = (desk.REPOSITORY / "README.md").read_text()
    named = re.search(r"apt-get install --no-install-recommends (libx11.*)", readme)[1].split()
    needed = run("dpkg-deb", "-f", DEB, "Depends")
    missing = [name for name in named if not re.search(rf"(^|, ){re.escape(name)}(,|$)", needed.strip())]
    check(not missing and "libc6" in needed, f"{missing} are missing in {needed}")
    said = run("apt-get", "install", "--simulate", "--no-install-recommends", DEB)
    check("Inst token-desk" in said, said)


def case_the_checkers_of_debian_find_no_error():
    said = run("lintian", "--fail-on", "error", "--allow-root", DEB)
    check("E: " not in said, said)
    with tempfile.TemporaryDirectory() as folder:
        run("dpkg-deb", "-x", DEB, folder)
        share = pathlib.Path(folder) / "usr" / "share"
        said = run("desktop-file-validate", share / "applications" / "token-desk.desktop")
        check(said == "", said)
        metainfo = share / "metainfo" / "org.tokendesk.desk.metainfo.xml"
        run("appstreamcli", "validate", "--no-net", "--pedantic", metainfo)
        check(f'version="{VERSION}"' in metainfo.read_text(), "the version is filled in")
        run("appstreamcli", "validate-tree", "--no-net", folder)


def case_the_same_sources_make_the_same_bytes():
    first = digest(DEB)
    DEB.unlink()
    (again,) = make("deb")
    check(again == DEB and digest(again) == first, "made again it has the same bytes")


def case_it_is_installed_started_upgraded_removed_and_purged():
    with desk.Desk(session=True) as screen:
        computer = Computer(screen.folder / "computer")
        policy = computer.root / "etc" / "token-desk" / "policy.toml"
        policy.parent.mkdir(parents=True)
        policy.write_text("links = true\n")

        computer.dpkg("-i", OLDER_DEB)
        check(computer.state() == f"{OLDER}-1 installed", computer.state())
        check(len(computer.files()) == len(CONTENT) + 1, f"{computer.files()}")
        with made.installed(screen, computer.root):
            run("update-desktop-database", computer.root / "usr" / "share" / "applications")
            program = screen.start(folders=False)
            window = program.window()
            # by this name the desktop finds the menu entry, and with it the icon
            check('"token-desk"' in screen.ask("xprop", "-id", window, "WM_CLASS"), "the window has the entry's name")
            # a link that the desktop opens goes to the window that is there
            run("gio", "open", "token-desk://find?q=ada.lovelace%40acme.example&ticket=INC0042", env=screen.env)
            program.shows("It is looked up after sign-in")
            check(program.close(window) == 0, "it ends well")

        home = screen.folder / "home"
        own = held(home)
        check(any("token-desk" in name for name in own), f"the account has files: {list(own)}")
        said = computer.dpkg("-i", DEB)
        check(computer.state() == f"{VERSION}-1 installed", computer.state() + said)
        check(held(home) == own, "an upgrade touches no file of the account")
        with made.installed(screen, computer.root):
            program = screen.start(folders=False)
            check(program.close(program.window()) == 0, "what was there is read")
        own = held(home)

        computer.dpkg("--remove", "token-desk")
        left = [name for name in computer.files() if not name.endswith("mimeinfo.cache")]
        check(left == ["etc/token-desk/policy.toml"], f"left: {left}")
        computer.dpkg("-i", DEB)
        computer.dpkg("--purge", "token-desk")
        check("installed" not in computer.state(), computer.state())
        check(policy.read_text() == "links = true\n", "the administrator's policy stays")
        check(held(home) == own, "and the account's files stay")


if __name__ == "__main__":
    (OLDER_DEB,) = make("deb", OLDER)
    (DEB,) = make("deb")
desk.run_cases(globals())

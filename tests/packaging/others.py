#!/usr/bin/python3
"""The package for Fedora and its kin, the portable folder for Linux, the sums, and what of macOS
can be looked at here. The .rpm is installed by rpm below a folder of its own, without the libraries
that it asks for: this is no Fedora."""

import json
import os
import pathlib
import plistlib
import tarfile
import tempfile

import made
from made import OLDER, PACKAGES, PACKAGING, VERSION, as_root, desk, digest, held, make, run
from desk import check

# as the .deb has them, without the changes as Debian wants them
RPM_CONTENT = [
    "/usr/bin/token-desk",
    "/usr/share/applications/token-desk.desktop",
    "/usr/share/doc/token-desk/THIRD-PARTY.txt.gz",
    "/usr/share/doc/token-desk/copyright",
    "/usr/share/doc/token-desk/new.md.gz",
    "/usr/share/doc/token-desk/policy.example.toml",
    "/usr/share/doc/token-desk/profiles.example.toml",
    "/usr/share/icons/hicolor/256x256/apps/token-desk.png",
    "/usr/share/icons/hicolor/scalable/apps/token-desk.svg",
    "/usr/share/man/man1/token-desk.1.gz",
    "/usr/share/metainfo/org.tokendesk.desk.metainfo.xml",
    "/usr/share/polkit-1/actions/org.tokendesk.unlock.policy",
]


def case_the_rpm_is_installed_started_upgraded_and_removed():
    (older,), (newer,) = make("rpm", OLDER), make("rpm")
    run("rpm", "-K", newer)
    check(run("rpm", "-qp", "--scripts", newer) == "", "no script runs as root")
    listed = [line.split() for line in run("rpm", "-qp", "--dump", newer).splitlines()]
    check(sorted(line[0] for line in listed) == RPM_CONTENT, f"it holds {[line[0] for line in listed]}")
    for name, _, _, _, mode, owner, group, *_ in listed:
        wanted = "0100755" if "/bin/" in name else "0100644"
        check((mode, owner, group) == (wanted, "root", "root"), f"{name}: {mode} {owner} {group}")
    needed = run("rpm", "-qp", "--requires", newer)
    check("libc.so.6" in needed and "libX11.so.6()(64bit)" in needed, needed)

    with desk.Desk(session=True) as screen:
        root = screen.folder / "computer"
        root.mkdir()

        def rpm(*arguments):
            # Debian's rpm asks whether it is meant
            return run(*as_root(), "rpm", f"--root={root}", "--force-debian", *arguments)

        run(*as_root(), "rpm", f"--root={root}", "--initdb")
        rpm("-i", "--nodeps", older)
        check(rpm("-q", "token-desk") == f"token-desk-{OLDER}-1.x86_64\n", rpm("-qa"))
        rpm("-U", "--nodeps", newer)
        check(rpm("-q", "token-desk") == f"token-desk-{VERSION}-1.x86_64\n", rpm("-qa"))
        check(rpm("-V", "--nodeps", "token-desk") == "", "nothing differs from the package")
        with made.installed(screen, root):
            program = screen.start(folders=False)
            check(program.close(program.window()) == 0, "it runs")
        own = held(screen.folder / "home")
        rpm("-e", "token-desk")
        left = [name for name in held(root / "usr") if "token-desk" in name or "tokendesk" in name]
        check(left == [] and own == held(screen.folder / "home"), f"only the account's files are left: {left}")


def case_the_portable_folder_runs_where_it_was_unpacked():
    (file,) = make("tar")
    first = digest(file)
    check(digest(make("tar")[0]) == first, "made again it has the same bytes")
    with desk.Desk(session=True) as screen:
        folder = screen.folder / "Über unterwegs"
        folder.mkdir()
        with tarfile.open(file) as archive:
            check({(member.uid, member.gid) for member in archive} == {(0, 0)}, "it names no account")
        run("tar", "--extract", "--file", file, "--directory", folder, "--no-same-owner")
        (inner,) = folder.iterdir()
        check(inner.name == f"token-desk-{VERSION}", f"one folder: {inner}")
        desk.BINARY = inner / "token-desk"
        program = screen.start()
        check(program.close(program.window()) == 0, "it runs")


def case_the_sums_are_those_of_the_files_that_are_there():
    make("tar")
    make("sums")
    said = run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=PACKAGES)
    there = [file.name for file in PACKAGES.iterdir() if file.is_file() and file.name != "SHA256SUMS"]
    check(sorted(line.split(": ")[0] for line in said.splitlines()) == sorted(there), said)
    changed = PACKAGES / f"token-desk-{VERSION}-linux-x86_64.tar.xz"
    with changed.open("ab") as file:
        file.write(b"\0")
    said = run("sha256sum", "--check", "SHA256SUMS", cwd=PACKAGES, code=1)
    changed.unlink()
    check(f"{changed.name}: FAILED" in said, said)


def case_the_list_of_what_is_inside_has_every_library_and_no_second_tls():
    lists = make("sbom")
    check(len(lists) == 3, f"{lists}")
    for file in lists:
        held_in = json.loads(file.read_text())
        check((held_in["bomFormat"], held_in["specVersion"]) == ("CycloneDX", "1.5"), f"{file.name}")
        check(str(desk.REPOSITORY) not in file.read_text(), "it names no folder of this machine")
        crates = {component["name"] for component in held_in["components"]}
        wanted, foreign = {"aws-lc-rs", "eframe", "rustls"}, {"native-tls", "openssl", "openssl-sys", "ring"}
        check(wanted <= crates, f"{file.name} lacks {wanted - crates}")
        check(not crates & foreign, f"{file.name} has {crates & foreign}")
    licences = (desk.REPOSITORY / "assets/licences/libraries.txt").read_text()
    heads = [part.partition("----\n")[0] for part in licences.split("==== ")[1:]]
    named = {line for head in heads for line in head.splitlines()[1:]}
    for file in lists:
        held = {f"{component['name']} {component['version']}" for component in json.loads(file.read_text())["components"]}
        check(len(held) > 300 and held <= named, f"{file.name}: run assets/licences/make: {held - named}")


def case_the_crates_keep_the_rules_which_find_what_breaks_them():
    rules = (desk.REPOSITORY / ".deny.toml").read_text()
    said = run(PACKAGING / "deny", within=made.MAKING)
    check("bans ok, licenses ok, sources ok" in said, said)
    for before, after, code, found in (
        ('    { crate = "ring" },\n', '    { crate = "rustls" },\n', 2, "bans FAILED, licenses ok, sources ok"),
        ('    "Unicode-3.0",\n', "", 4, "bans ok, licenses FAILED, sources ok"),
    ):
        check(rules.count(before) == 1, f"{before!r} is in the rules")
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder) / "deny.toml"
            broken.write_text(rules.replace(before, after))
            said = run(PACKAGING / "deny", env=os.environ | {"TOKEN_DESK_RULES": str(broken)}, code=code)
        check(found in said, said)


def case_the_readme_names_these_packages():
    readme = (desk.REPOSITORY / "README.md").read_text() + (PACKAGING / "README.md").read_text()
    for name in (f"token-desk_{VERSION}-1_amd64.deb", f"token-desk-{VERSION}-1.x86_64.rpm", f"token-desk-{VERSION}-x64.msi"):
        check(readme.count(name) > 1, f"{name} is named")


def case_a_version_or_a_program_that_cannot_be_packed_is_refused():
    for name, variable, value, said in (
        ("tar", "TOKEN_DESK_PROGRAM", "/nowhere/token-desk", "there is no file /nowhere/token-desk"),
        ("deb", "TOKEN_DESK_VERSION", "1.0-beta", "the version 1.0-beta is not three numbers"),
        ("macos", "TOKEN_DESK_VERSION", "1.0.0", "on macOS only"),
    ):
        answer = run(PACKAGING / name, code=1, env=os.environ | {variable: value})
        check(said in answer, f"{name}: {answer}")


def case_what_an_earlier_build_left_is_not_packed_after_one_that_fails():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        left = folder / "target" / "dist" / "token-desk"
        left.parent.mkdir(parents=True)
        left.write_bytes(desk.BINARY.read_bytes())
        cargo = folder / "cargo"
        cargo.write_text("#!/bin/sh\nexit 101\n")
        cargo.chmod(0o755)
        settings = {"PATH": f"{folder}:{os.environ['PATH']}", "CARGO_TARGET_DIR": str(folder / "target")}
        answer = run(PACKAGING / "tar", code=1, env=os.environ | settings | {"TOKEN_DESK_PACKAGES": str(folder / "made")})
        check("the program was not built" in answer and not list((folder / "made").glob("*.xz")), answer)


def case_the_bundle_for_macos_describes_this_program():
    about = plistlib.loads((PACKAGING / "macos.plist").read_bytes().replace(b"@VERSION@", VERSION.encode()))
    check(about["CFBundleExecutable"] == "token-desk" and about["CFBundleShortVersionString"] == VERSION, f"{about}")
    languages = sorted(folder.name for folder in (desk.REPOSITORY / "assets" / "words").iterdir())
    check(sorted(about["CFBundleLocalizations"]) == languages, f"{about['CFBundleLocalizations']}")


desk.run_cases(globals())

#!/usr/bin/python3
"""Nothing that somebody signs in with is left where others could read it. The real program does all that an agent does, with
each of the three credentials, good and wrong, against a server that repeats what it was sent; then everything that it
wrote, said, showed, copied and still holds in memory is searched for each secret and for each piece of one."""

import base64
import contextlib
import json
import os
import re
import secrets
import shutil
import signal
import sqlite3
import stat
import time
import urllib.parse

import agent
import clipboard
import desk
import gateway
import keys
import tap
from desk import check
from search import PIECE, Secrets
from watched import PROFILE, RSA_CLIENT, a_world, left_behind, profile, serve

# what is done in a day's work, as the history calls it
DONE = ("Disable", "Emergency code", "Withdraw emergency code", "Emergency code", "Disable", "Disable")
ADA_SECOND, TARO = "000123145310", ("taro.yamada@acme.example", "山田 太郎", "000123150071")


def case_a_planted_secret_is_found_in_every_form():
    # as a PEM file has it: lines, and letters that percent-encoding and JSON spell otherwise
    secret = base64.encodebytes(os.urandom(90) + b"\xfb\xff\xfe" * 20).decode()
    secrets = Secrets()
    secrets.add("it", secret)
    letters = "".join(secret.split()).encode()
    around = b"before %s after"
    for plain in (secret.encode(), letters, letters[31 : 31 + PIECE], letters[31 : 31 + 2 * PIECE], letters[-PIECE:]):
        text = plain.decode()
        forms = {
            "plain": plain,
            "in short lines": b"\r\n".join(plain[at : at + 7] for at in range(0, len(plain), 7)),
            "UTF-16": text.encode("utf-16-le"),
            "UTF-16 the other way": text.encode("utf-16-be"),
            "hex": plain.hex().encode(),
            "HEX": plain.hex().upper().encode(),
            "hex after half a byte": b"f" + plain.hex().encode(),
            "percent": "".join(f"%{byte:02x}" for byte in plain).encode(),
            "PERCENT": "".join(f"%{byte:02X}" for byte in plain).encode(),
            "percent where needed": urllib.parse.quote(text, safe="").encode(),
            "JSON": "".join(f"\\u{byte:04x}" for byte in plain).encode(),
            "JSON where needed": json.dumps(text).replace("/", "\\/").encode(),
            "JSON twice": json.dumps(json.dumps(text)).encode(),
            "base64 of JSON": base64.b64encode(json.dumps({"key": text}).encode()),
            "JSON of lines of base64": json.dumps(base64.encodebytes(plain).decode()).encode(),
            "decimal as a parser has it": repr(list(plain)).encode(),
            "decimal over lines": b",\n        ".join(b"%d" % byte for byte in plain),
            "hex in pairs": plain.hex(" ").encode(),
            "hex as numbers": b", ".join(b"0x%02X" % byte for byte in plain),
            "percent over and over": "".join(f"%2525{byte:02x}" for byte in plain).encode(),
        }
        # some leave letters and digits alone to be known again
        if sum(map(str.isalnum, text)) >= PIECE:
            forms |= {name: spell(text).encode() for name, spell in tap.SPELLINGS.items()}
        for before in (b"", b"\0", b"\xfe\xff"):
            whole = base64.b64encode(before + plain + b"\xfb\xff")
            url = whole.translate(bytes.maketrans(b"+/", b"-_")).rstrip(b"=")
            forms |= {f"base64 from byte {len(before)} on": whole, f"base64url from byte {len(before)} on": url}
            forms[f"base64 from byte {len(before)} on, after other letters"] = b"/+a" + whole
        for name, form in forms.items():
            check(secrets.found_in(around % form), f"a piece of {len(plain)} is found: {name}, {form}")
            check(secrets.found_in(json.dumps((around % form).decode("latin-1")).encode()), f"in JSON: {name}, {form}")
            if len(plain) == PIECE:
                check(not secrets.found_in(around % form[: len(form) // 2]), f"less than a piece is not: {name}")
    # in a database or an archive it stands like this
    with desk.Desk() as screen:
        shutil.make_archive(screen.folder / "it", "zip", (screen.folder / "home"))
        check(not secrets.found_in((screen.folder / "it.zip").read_bytes()), "an empty archive")
        (screen.folder / "home" / "it").write_text(secret * 20)
        shutil.make_archive(screen.folder / "it", "zip", (screen.folder / "home"))
        check(secrets.found_in((screen.folder / "it.zip").read_bytes()), "it is found in an archive")
        check(len(list(left_behind(screen, secrets, ()))) == 2, "and among files")
        check(not list(left_behind(screen, secrets, (screen.folder,))), "unless they are the test's own")
        with contextlib.closing(sqlite3.connect(screen.folder / "it.sqlite3")) as database, database:
            database.execute("create table t as select ? as body", (json.dumps({"it": secret}),))
        check(any("sqlite3" in found for found in left_behind(screen, secrets, ())), "and in a database")
    # as the window shows a code
    code = "k7Xq-0OlI-83Zu_Tb4mWcR9sHd2pEy5LfVn1gA6"
    secrets.add("a code", code)
    for between in (" ", "  ", "\n"):
        groups = between.join(code[at : at + 4] for at in range(0, len(code), 4))
        check(secrets.found_in(f"label, {groups}, label".encode()), f"a code in groups is found: {groups!r}")
    check(not secrets.found_in(base64.b64encode(os.urandom(100_000))), "and not where it is not")
    check(not secrets.found_in(os.urandom(100_000).hex().encode()), "nor here")


def import_profile(world, program):
    program.press("Profiles")
    program.find("heading", "Profiles")
    program.press("Import…")
    program.fill("File", str(world.own / "profiles.toml"))
    program.press("Import")
    program.find("list item", agent.row(PROFILE))
    world.look(program)
    program.press(agent.row(PROFILE), role="list item")
    program.find("heading", PROFILE)
    program.press("Sign in with this profile…")
    program.find("heading", f"Sign in to {PROFILE}")


def give_file(program, field, path):
    program.fill(field, str(path))
    program.press("Sign in")


def give_bearer(program, text):
    program._call("password text", "Bearer token", "org.a11y.atspi.EditableText", "SetTextContents", "(s)", text)
    program.shows(re.compile("[Ee]nds .*, in "))
    check(set(program.read("Bearer token", role="password text")) == {"•"}, "a pasted token is masked")


def signed_in(world, program):
    program.focuses("entry", agent.SEARCH)
    world.look(program)


def sign_out(world, program):
    world.look(program)
    program.press("Sign out")
    program.find("heading", f"Sign in to {PROFILE}")
    world.look(program)


def refused(world, program, why):
    """The sign-in came to nothing; its details are copied."""
    program.shows(why)
    program.shows("What to do")
    world.look(program)
    check("What to do" in world.copy(program, "Copy the details", "why the sign-in failed"), "the advice is copied")


def case_no_secret_is_written_logged_shown_or_copied_in_a_days_work():
    with a_world() as world:
        screen = world.screen
        program = world.start()
        import_profile(world, program)
        # a damaged key, a wrong one, the right one
        give_file(program, "API key file", world.own / "damaged")
        refused(world, program, "This is no API key file")
        give_file(program, "API key file", world.own / "wrong_key")
        refused(world, program, "403")
        program.press("Remember on this computer", role="check box")
        give_file(program, "API key file", world.own / "key")
        signed_in(world, program)
        desk.wait_until(lambda: list(screen.folder.glob("config/credentials/*.sealed")), "the key is remembered")
        work(world, program)
        sign_out(world, program)
        program.press("Sign in")
        signed_in(world, program)
        sign_out(world, program)
        program.press("Forget")
        program.find("entry", "API key file")

        program.press("OAuth client", role="radio button")
        program.fill("Client ID", "unknown")
        give_file(program, "Private JWK", world.own / "wrong_jwk")
        refused(world, program, "invalid_client")
        program.fill("Client ID", RSA_CLIENT)
        give_file(program, "Private JWK", world.own / "jwk")
        signed_in(world, program)
        world.tap.spoil("POST", tap.FAIL)
        look_up_in_vain(world, program)
        sign_out(world, program)

        program.press("Bearer token", role="radio button")
        give_bearer(program, world.wrong_bearer)
        program.press("Sign in")
        refused(world, program, "403")
        give_bearer(program, world.bearer)
        program.press("Sign in")
        signed_in(world, program)
        world.tap.spoil("POST", tap.FAIL)
        look_up_in_vain(world, program)
        sign_out(world, program)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check(world.tap.issued and len(world.tap.assertions) >= 2 and len(world.tap.bearers) >= 5, "all came about")
        check(not world.tap.spoiled, "every spoiled answer was given")
        killed_while_signed_in(world)
        world.search()
        public_identities_alone(world)
        for_this_account_alone(screen)


def case_no_echo_is_kept_however_it_is_spelled():
    with a_world() as world:
        program = world.start()
        import_profile(world, program)
        program.press("Bearer token", role="radio button")
        give_bearer(program, world.bearer)
        program.press("Sign in")
        signed_in(world, program)
        for spelling in tap.SPELLINGS:
            world.tap.spelling = spelling
            # in the window and on the clipboard
            world.tap.spoil("POST", tap.FAIL)
            look_up_in_vain(world, program)
            # and in the history
            world.tap.spoil("PATCH", tap.REFUSE)
            agent.find_and_disable(program, *TARO)
            program.shows("The token was not disabled")
            world.look(program)
            world.copy(program, "Copy the details", f"a refusal, {spelling}")
            program.press("Next caller")
        world.tap.spoil("POST", tap.MOVE)
        look_up_in_vain(world, program)
        program.press("History")
        # those in sight; the export has all
        for number in range(len(tap.SPELLINGS), len(tap.SPELLINGS) - 4, -1):
            program.press(agent.row(str(number)), role="list item")
            program.find("heading", re.compile(rf"\b{number} · Disable"))
            world.look(program)
        program.press("Export…")
        agent.export(program, world.exports / "all.json")
        program.shows(f"Exported to {world.exports / 'all.json'}")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        check(not world.tap.spoiled, "every spoiled answer was given")
        exported = (world.exports / "all.json").read_text()
        check(exported.count("[left out]") >= len(tap.SPELLINGS), f"what was left out is told: {exported}")
        world.search()


def case_a_key_in_the_place_of_another_file_is_told_to_be_one_and_shown_nowhere():
    with a_world() as world:
        pem = world.wrong_key["accessKey"]
        folder = world.own / "keys"
        folder.mkdir()
        der = keys.pkcs1(world.wrong_key)
        forms = {
            "raw": pem.encode(),
            "lost line ends": "".join(pem.split("\n")).encode(),
            "line ends as letters": pem.replace("\n", "\\n").encode(),
            "blanks for line ends": " ".join(pem.split("\n")).encode(),
            "UTF-16": pem.encode("utf-16"),
            "DER": der,
            "base64 alone": base64.b64encode(der),
            "key file": json.dumps(world.wrong_key).encode(),
            "JWK": json.dumps(world.wrong_jwk).encode(),
        }
        profiles = []
        for name, form in forms.items():
            (folder / name).write_bytes(form)
            # nobody is asked: the file is read before
            values = {"name": f"With {name}", "address": "https://127.0.0.1:9", "ca-file": str(folder / name)}
            profiles.append("[[profile]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items()))
        config = world.screen.folder / "config"
        config.mkdir(mode=0o700)
        (config / "profiles.toml").write_text("\n".join(profiles))
        (config / "profiles.toml").chmod(0o600)
        (config / "settings.toml").write_bytes(forms["lost line ends"])
        (config / "settings.toml").chmod(0o600)
        program = world.start()
        program.shows(re.compile("looks like a private key, so nothing of it is shown"))
        world.look(program)
        program.press("Profiles")
        program.find("heading", "Profiles")
        for name in forms:
            program.press(agent.row(f"With {name}"), role="list item")
            program.find("heading", f"With {name}")
            world.look(program)
            program.press("Sign in with this profile…")
            program.find("heading", f"Sign in to With {name}")
            program.press("Bearer token", role="radio button")
            give_bearer(program, world.bearer)
            program.press("Sign in")
            refused(world, program, re.compile("CA file is a private key, not a certificate. Nothing of it was used or shown"))
            program.press("Profiles")
            program.find("heading", "Profiles")
            # nor is it a list of profiles
            program.press("Import…")
            program.fill("File", str(folder / name))
            program.press("Import")
            program.shows("No profile was imported")
            world.look(program)
            program.press("Cancel")
            program.shows_no_more("dialog", "Import profiles")
        program.process.send_signal(signal.SIGABRT)
        program.ends()
        # the test's own, and nobody else's
        check((config / "settings.toml").read_bytes() == forms["lost line ends"], "the settings were left as they are")
        (config / "settings.toml").unlink()
        secrets = world.secrets()
        secrets.add("the key's first line", pem.splitlines()[0])
        secrets.add("the key file's first words", forms["key file"][:40])
        world.search(secrets)


def killed_while_signed_in(world):
    """What a crash leaves behind, a remembered credential among it."""
    program = world.start()
    program.press("Remember on this computer", role="check box")
    give_file(program, "API key file", world.own / "key")
    signed_in(world, program)
    desk.wait_until(lambda: list(world.screen.folder.glob("config/credentials/*.sealed")), "the key is remembered")
    program.process.kill()
    program.ends()


def look_up_in_vain(world, program):
    """The server fails and repeats what it was sent."""
    program.fill(agent.SEARCH, agent.ADA)
    program.press("Find")
    program.shows("What to do")
    world.look(program)
    world.copy(program, "Copy the details", "why the look-up failed")


def work(world, program):
    """Everything but signing in and out."""
    world.tap.spoil("POST", tap.FAIL)
    look_up_in_vain(world, program)
    agent.find(program, agent.ADA, "Ada Lovelace")
    agent.choose(program, agent.ADA_TOKEN)
    program.fill("Ticket", "INC-1")
    program.fill("Reason", "lost")
    agent.disable(program)
    program.find("heading", "The token is disabled")
    world.look(program)
    world.copy(program, "Copy for the ticket")
    for name in ("one.csv", "one.json", "one.jsonl", "one.xlsx"):
        program.press("Export…")
        agent.export(program, world.exports / name)
        program.shows(f"Exported to {world.exports / name}")
        program.shows_no_more("dialog", "Export this entry")
    emergency_codes(world, program)

    world.tap.spoil("PATCH", tap.REFUSE)
    agent.find_and_disable(program, *TARO)
    program.shows("The token was not disabled")
    world.look(program)
    world.copy(program, "Copy the details", "why the change was refused")
    program.press("Next caller")
    world.tap.spoil("PATCH", tap.CUT)
    agent.find_and_disable(program, *TARO)
    program.find("heading", "Outcome unknown")
    world.look(program)
    world.copy(program, "Copy the details", "why the outcome is unknown")
    program.find("heading", "The token is disabled")

    program.press("History")
    for number, what in enumerate(DONE, 1):
        program.press(agent.row(str(number)), role="list item")
        program.find("heading", re.compile(rf"\b{number} · {what}"))
        world.look(program)
    program.press("Export…")
    agent.export(program, world.exports / "all.xlsx")
    program.shows(f"Exported to {world.exports / 'all.xlsx'}")
    open_menu(program, "Settings…")
    program.fill("Your name", "Maria Ortiz")
    world.look(program)
    program.press("Save")
    program.shows_no_more("dialog", "Settings")
    open_menu(program, "Show the log")
    program.shows(re.compile("change: confirmed"))
    world.look(program)
    world.copy(program, "Copy", "the log")
    program.press("Close")
    program.shows_no_more("dialog", "Log")


def emergency_codes(world, program):
    """Made, masked, copied, shown, hidden, exported, left and withdrawn; one is lost on its way."""
    agent.make_code(program)
    world.look(program)
    [code] = world.tap.codes
    program.press("Copy code")
    held = lambda: clipboard.read(world.screen.env["DISPLAY"])
    desk.wait_until(lambda: held() == code, "the code is on the clipboard, and nowhere else")
    world.look(program)
    with world.not_watching():
        program.press("Show code")
        spelled = program.shows(re.compile("^The code, spelled: "))
        shown = [name.replace(" ", "") for _, name in program.names()]
        check(code in shown, f"it is shown whole: {shown}")
        check(len(spelled) > 3 * len(code), f"and spelled: {spelled}")
        # the second half of a double click hides nothing
        time.sleep(0.6)
        program.press("Hide code")
        program.find("label", "The code, hidden")
    world.look(program)
    world.copy(program, "Copy for the ticket", "a code made")
    program.press("Export…")
    agent.export(program, world.exports / "code.json")
    program.shows(f"Exported to {world.exports / 'code.json'}")
    program.shows_no_more("dialog", "Export this entry")
    program.press("Withdraw the code…")
    program.find("dialog", "Withdraw the emergency access code?")
    program.find("push button", "Withdraw code", where=lambda node: "enabled" in node.states)
    world.look(program)
    program.press("Withdraw code")
    program.find("heading", "The emergency access code is withdrawn")
    world.look(program)
    program.press("Next caller")

    world.tap.spoil("PUT", tap.CUT)
    agent.find(program, agent.ADA, "Ada Lovelace")
    make_code_at_the_desk(program)
    program.find("heading", "Outcome unknown")
    world.look(program)
    world.copy(program, "Copy the details", "whether there is a code")
    program.find("heading", "An emergency access code is active")
    program.shows("nobody saw the code")
    check(len(world.tap.codes) == 2, f"there were two codes: {len(world.tap.codes)}")
    world.look(program)
    program.press("Next caller")


def make_code_at_the_desk(program):
    """From the menu beside the person."""
    program.press("For this person")
    program.press("Emergency access code…", role="menu item")
    program.find("dialog", "Emergency access code")
    program.press("Continue…")
    program.find("push button", "Make code", where=lambda node: "enabled" in node.states)
    program.press("Make code")


def open_menu(program, item):
    program.press("Help and settings")
    program.press(item, role="menu item")


def public_identities_alone(world):
    """Of what somebody signed in with, the history has the kind and the public name, and nothing else."""
    copy = world.own / "history"
    copy.mkdir()
    for file in world.screen.folder.glob("data/history.sqlite3*"):
        shutil.copy(file, copy)
    with contextlib.closing(sqlite3.connect(copy / "history.sqlite3")) as database:
        bodies = [json.loads(body) for (body,) in database.execute("select body from rows where kind = 'intent'")]
    public = {"method": "api-key", "id": world.key["accessID"]}
    check([body["change"]["identity"] for body in bodies] == [public] * len(DONE), f"the intents: {bodies}")


def for_this_account_alone(screen):
    """Whatever the program keeps for itself, nobody else may read, although the account is careless."""
    tops = [screen.folder / name for name in ("config", "data")]
    kept = [path for top in tops for path in (top, *top.rglob("*"))]
    names = {path.name for path in kept}
    for name in ("profiles.toml", "settings.toml", "credentials", "history.sqlite3", "token-desk.log"):
        check(name in names, f"{name} is among {names}")
    for path in kept:
        mode, wanted = stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600
        check(mode == wanted, f"{path} has mode {mode:o}")
    check(not list((screen.folder / "temporary").iterdir()), "nothing temporary is left")


def case_a_panic_in_a_job_tells_no_secret():
    with a_world() as world:
        program = world.start(TOKEN_DESK_PANIC_IN="SignIn")
        import_profile(world, program)
        give_file(program, "API key file", world.own / "key")
        says_fault(world, program, 1)
        program.press("OAuth client", role="radio button")
        program.fill("Client ID", RSA_CLIENT)
        give_file(program, "Private JWK", world.own / "jwk")
        says_fault(world, program, 2)
        program.press("Bearer token", role="radio button")
        give_bearer(program, world.bearer)
        program.press("Sign in")
        says_fault(world, program, 3)
        world.copy(program, "Copy the details", "the fault")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        log = (world.screen.folder / "data" / "token-desk.log").read_text()
        check(log.count("ERROR panic at ") == 3, f"each is in the log: {log}")
        check("asked for by TOKEN_DESK_PANIC_IN" in log, log)
        said = program.stderr()
        for credential in ("ApiKey(ApiKey", "OAuthClient(OAuthClient", "Bearer(SecretBox"):
            check(re.search(f"panic at .*SignIn .*credential: {re.escape(credential)}.*REDACTED", said), f"it was {credential}")
        check(not world.tap.bearers and not world.tap.assertions, "nothing was sent")
        world.search()


def case_a_panic_of_the_window_tells_no_emergency_code():
    with a_world() as world:
        program = world.start(TOKEN_DESK_PANIC_IN="window: applied")
        import_profile(world, program)
        give_file(program, "API key file", world.own / "key")
        signed_in(world, program)
        agent.find(program, agent.ADA, "Ada Lovelace")
        make_code_at_the_desk(program)
        check(program.ends() == 1, f"exit code {program.process.returncode}")
        said = program.stderr()
        check(re.search("panic at .*Reply.*Applied.*EmergencyCode", said), f"all was told that can be told: {said}")
        check(len(world.tap.codes) == 1, f"a code was made: {len(world.tap.codes)}")
        world.search()


def says_fault(world, program, panics):
    desk.wait_until(lambda: program.stderr().count("panic at ") == panics, f"there are {panics} panics")
    program.shows("This was not finished")
    program.shows("Internal error in Token Desk")
    world.look(program)


def case_a_panic_of_the_window_tells_no_secret():
    for where, step in (("key read", "API key file"), ("key read", "Private JWK"), ("signed in", "Bearer token")):
        with a_world() as world:
            program = world.start(TOKEN_DESK_PANIC_IN=f"window: {where}")
            import_profile(world, program)
            if step == "API key file":
                give_file(program, step, world.own / "key")
            elif step == "Private JWK":
                program.press("OAuth client", role="radio button")
                give_file(program, step, world.own / "jwk")
            else:
                program.press(step, role="radio button")
                give_bearer(program, world.bearer)
                program.press("Sign in")
            check(program.ends() == 1, f"exit code {program.process.returncode}")
            message = world.shown.read_text()
            for text in ("--error", "Token Desk had to close because of an internal error", "look it up first", "token-desk.log"):
                check(text in message, f"the native message: {message}")
            said = program.stderr()
            check("Token Desk had to close because of an internal error" in said, said)
            check(re.search("panic at .*Reply.*sign_in: Form", said), f"all was told that can be told: {said}")
            log = (world.screen.folder / "data" / "token-desk.log").read_text()
            check("ERROR panic at " in log and "asked for by TOKEN_DESK_PANIC_IN" in log, log)
            world.search()


def case_the_networks_passwords_are_nowhere_but_in_the_keyring():
    with a_world() as world:
        behind = gateway.Gateway(world.own / "gateway")
        config = world.screen.folder / "config"
        config.mkdir(mode=0o700)
        (config / "profiles.toml").write_text(behind.profile())
        (config / "profiles.toml").chmod(0o600)
        program = world.start()
        program.find("heading", "Sign in to Behind")
        give_bearer(program, world.bearer)
        program.press("Sign in")
        wrong = {"file": "wrong-" + behind.proxy_password[::-1], "proxy": "wrong-" + behind.file_password[::-1]}

        def give(password, remember=False):
            if remember:
                program.press("Remember the password", role="check box")
            program._call("password text", "Password", "org.a11y.atspi.EditableText", "SetTextContents", "(s)", password)
            masked = "•" * len(password)
            desk.wait_until(lambda: program.read("Password", role="password text") == masked, "it is masked")
            program.press("Continue")

        program.shows(re.compile("desk.p12 needs its password"))
        give(wrong["file"])
        program.shows(re.compile("password did not open .*desk.p12"))
        check(behind.proxy.refused == 0, "nothing was sent")
        give(behind.file_password, remember=True)
        program.shows(re.compile("asks for a user name and a password"))
        program.fill("User name", gateway.USER)
        # it is ticked since the first dialog
        give(wrong["proxy"])
        program.shows(re.compile("did not accept them"))
        give(behind.proxy_password)
        signed_in(world, program)
        world.look(program)
        program.press("Sign out")
        program.find("heading", "Sign in to Behind")
        check(len(list(config.glob("credentials/*.password"))) == 2, "both are remembered")
        # the keyring has them now, also for the next start
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        program = world.start()
        program.find("heading", "Sign in to Behind")
        give_bearer(program, world.bearer)
        program.press("Sign in")
        signed_in(world, program)
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        secrets = world.secrets()
        secrets.add("the proxy's password", behind.proxy_password)
        secrets.add("the proxy's login", behind.login)
        secrets.add("the certificate's password", behind.file_password)
        for name, password in wrong.items():
            secrets.add(f"the wrong password of the {name}", password)
        secrets.add("the certificate's key", (world.own / "gateway" / "desk.key").read_text().split("-----")[2])
        world.search(secrets)


def give_pin(world, program, field, pin):
    """By keyboard: a PIN that an assistive technology sets stays in the message that brought it."""
    if program.focused() != ("password text", field):
        program.tab_to("password text", field)
    world.screen.xdotool("key", "ctrl+a")
    world.screen.xdotool("type", "--delay", "5", pin)
    desk.wait_until(lambda: program.read(field, role="password text") == "•" * len(pin), "it is masked")


def sign_in_with_pin(world, program, pin):
    import_profile(world, program)
    give_pin(world, program, "PIN to unlock with", pin)
    give_pin(world, program, "PIN again", pin)
    give_file(program, "API key file", world.own / "key")


def case_the_pin_of_the_lock_is_nowhere_and_what_it_seals_is_out_of_memory():
    with a_world() as world:
        # longer than anybody's, to be found by chance never
        pin, wrong, weak = secrets.token_hex(20), secrets.token_hex(20), "7" * 40
        program = world.start()
        import_profile(world, program)
        for first, second, why in ((weak, weak, "Use different characters"), (pin, wrong, "The two PINs differ")):
            give_pin(world, program, "PIN to unlock with", first)
            give_pin(world, program, "PIN again", second)
            program.shows(why)
            world.look(program)
        give_pin(world, program, "PIN again", pin)
        give_file(program, "API key file", world.own / "key")
        signed_in(world, program)
        agent.find(program, agent.ADA, "Ada Lovelace")
        for time_locked in (1, 2):
            world.screen.xdotool("key", "ctrl+l")
            program.find("heading", "Locked")
            desk.wait_until(lambda: program.stderr().count("the session is sealed") == time_locked, "it is sealed")
            # what used the session drops it
            time.sleep(1)
            world.look(program)
            sealed = {
                "the private key as the file has it": longest_line(world.key["accessKey"]).encode(),
                "the private key's bytes": keys.pkcs1(world.key)[400:424],
                "the PIN": pin.encode(),
            }
            left_in_memory(program, sealed, "while the window is locked")
            give_pin(world, program, "PIN of this session", wrong)
            program.press("Unlock")
            program.shows("Wrong PIN. 4 tries left")
            world.look(program)
            give_pin(world, program, "PIN of this session", pin)
            program.press("Unlock")
            program.find("heading", "Ada Lovelace")
            agent.find(program, agent.ADA, "Ada Lovelace")
        open_menu(program, "Show the log")
        program.shows(re.compile("lock: unlocked"))
        world.copy(program, "Copy", "the log")
        program.press("Close")
        check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
        known = world.secrets()
        known.add("the PIN", pin)
        known.add("the wrong PIN", wrong)
        world.search(known)


def case_a_panic_with_the_pin_at_hand_tells_it_to_nobody():
    for where, panic in (("Choose", "panic at .*Choose .*pin: Pin"), ("window: PIN chosen", "panic at .*Reply.*PinChosen.*lock: Form")):
        with a_world() as world:
            pin = secrets.token_hex(20)
            program = world.start(TOKEN_DESK_PANIC_IN=where)
            sign_in_with_pin(world, program, pin)
            desk.wait_until(lambda: "panic at " in program.stderr(), "it panics")
            check(re.search(panic, program.stderr()), f"all was told that can be told: {program.stderr()}")
            if "window" in where:
                check(program.ends() == 1, f"exit code {program.process.returncode}")
            else:
                check(program.close(program.window()) == 0, f"exit code {program.process.returncode}")
            known = world.secrets()
            known.add("the PIN", pin)
            world.search(known)


def case_no_secret_is_left_in_memory():
    with desk.Desk(session=True) as screen:
        screen.unlock_keyring()
        folder = screen.folder / "practice"
        facts, key, jwk = serve(screen, folder)
        bearer = keys.token(key)
        values = (facts[name] for name in ("adminRestApiUrl", "issuer", "scopes", "clientId"))
        (screen.folder / "config" / "profiles.toml").write_text(profile(*values))
        # our own parts say everything they can say, the others as much as they are let
        program = screen.start(env={"TOKEN_DESK_LOG": "trace"})
        window = program.window()
        screen.xdotool("windowfocus", "--sync", window)

        def sign_in():
            program.press("Sign in")
            program.focuses("entry", agent.SEARCH)

        def sign_out():
            program.press("Sign out")
            program.find("heading", "Sign in to Local")

        program.fill("API key file", str(folder / "admin.key"))
        program.press("Remember on this computer", role="check box")
        sign_in()
        desk.wait_until(lambda: list(screen.folder.glob("config/credentials/*.sealed")), "the key is remembered")
        sign_out()
        private = {
            "the private key as the file has it": longest_line(key["accessKey"]).encode(),
            "the private key's bytes": keys.pkcs1(key)[400:424],
        }
        left_in_memory(program, private, "after the API key")
        # the remembered one signs in, too, and is forgotten
        sign_in()
        sign_out()
        left_in_memory(program, private, "after the remembered key")
        program.press("Forget")
        program.find("entry", "API key file")

        program.press("OAuth client", role="radio button")
        program.fill("Private JWK", str(folder / "oauth.jwk"))
        sign_in()
        sign_out()
        left_in_memory(program, {"the JWK's d": jwk["d"].encode(), "d's bytes": keys.base64url(jwk["d"])}, "after the JWK")

        program.press("Bearer token", role="radio button")
        give_bearer(program, bearer)
        sign_in()
        sign_out()
        program.press("Bearer token", role="radio button")
        check(program.read("Bearer token", role="password text") == "", "the field is empty after signing out")
        title = screen.xdotool("getwindowname", window)
        check(title == desk.TITLE, f"the window is called {title!r}")
        check(program.close(window) == 0, f"exit code {program.process.returncode}")


def longest_line(pem):
    return max(pem.splitlines()[2:-2], key=len)


def left_in_memory(program, secrets, when):
    """Fails the case when the program's memory holds one of these, whether in use or only not wiped."""
    memory = b"".join(writable_memory(program.process.pid))
    for what, secret in secrets.items():
        check(len(secret) >= 24, f"{what} is long enough to be found by chance never")
        # numbers are held in either order
        check(secret not in memory and secret[::-1] not in memory, f"{what} is still in memory {when}")


def writable_memory(pid):
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            if rights.startswith("rw"):
                start, end = (int(number, 16) for number in place.split("-"))
                try:
                    memory.seek(start)
                    yield memory.read(end - start)
                except OSError:
                    # a part of a graphics driver's that cannot be read, or that is gone by now
                    continue


desk.run_cases(globals())

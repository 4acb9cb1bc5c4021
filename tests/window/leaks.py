#!/usr/bin/python3
"""Nothing that somebody signs in with is left where others could read it: a run with each of the three credentials
against the practice tenant as `token-desk practice` serves it, then a search of everything the program wrote, said,
showed and still holds in memory."""

import base64
import hashlib
import json
import re
import time

import agent
import desk
from desk import check


def case_no_secret_is_written_logged_shown_or_left_in_memory():
    with desk.Desk(session=True) as screen:
        screen.unlock_keyring()
        folder = screen.folder / "practice"
        facts, key, jwk = serve_practice(screen, folder)
        bearer = token(key)
        write_profile(screen, facts)
        # our own parts say everything they can say, the others as much as they are let
        program = screen.start(env={"TOKEN_DESK_LOG": "trace"})
        window = program.window()
        screen.xdotool("windowfocus", "--sync", window)
        seen = []

        def sign_in():
            seen.append(repr(program.tree()))
            program.press("Sign in")
            program.focuses("entry", agent.SEARCH)
            seen.append(repr(program.tree()))

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
            "the private key's bytes": pkcs1(key)[400:424],
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
        left_in_memory(program, {"the JWK's d": jwk["d"].encode(), "d's bytes": base64url(jwk["d"])}, "after the JWK")

        program.press("Bearer token", role="radio button")
        program.find("password text", "Bearer token")
        program._call(
            "password text", "Bearer token", "org.a11y.atspi.EditableText", "SetTextContents", "(s)", bearer
        )
        program.shows(re.compile("ends .*, in "))
        check(set(program.read("Bearer token", role="password text")) == {"•"}, "a pasted token is masked")
        sign_in()
        sign_out()
        program.press("Bearer token", role="radio button")
        check(program.read("Bearer token", role="password text") == "", "the field is empty after signing out")
        title = screen.xdotool("getwindowname", window)
        check(title == desk.TITLE, f"the window is called {title!r}")
        check(program.close(window) == 0, f"exit code {program.process.returncode}")

        secrets = [longest_line(key["accessKey"]), jwk["d"], bearer.split(".")[2], bearer[20:60]]
        check(len(seen) == 8, "everything was looked at")
        for secret in secrets:
            check(not any(secret in tree for tree in seen), "a screen reader is told no secret")
            for file in screen.folder.rglob("*"):
                if file.is_file() and folder not in file.parents:
                    check(secret.encode() not in file.read_bytes(), f"{file} holds no secret")


def serve_practice(screen, folder):
    """The practice tenant on its own, and what it wrote for other clients."""
    served = screen.start("practice", "--dir", folder, env={"DISPLAY": None, "TOKEN_DESK_LOG": "trace"}, folders=False)
    desk.wait_until(lambda: "\n" in served.stdout(), "the practice tenant prints its address")
    return [json.loads((folder / name).read_text()) for name in ("practice.json", "admin.key", "oauth.jwk")]


def write_profile(screen, facts):
    profile = {
        "name": "Local",
        "address": facts["adminRestApiUrl"],
        "issuer": facts["issuer"],
        "client-id": facts["clientId"],
    }
    lines = [f"{name} = {json.dumps(value)}\n" for name, value in profile.items()]
    (screen.folder / "config" / "profiles.toml").write_text("[[profile]]\n" + "".join(lines))


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


# a client of its own: nothing below shares a line with the program


def token(key):
    """A JSON Web Token as the API wants it, signed with RS256."""
    numbers = integers(pkcs1(key))
    modulus, private = numbers[1], numbers[3]
    now = int(time.time())
    claims = {"sub": key["accessID"], "iat": now, "exp": now + 3000, "aud": key["adminRestApiUrl"]}
    parts = [json.dumps(part, separators=(",", ":")).encode() for part in ({"typ": "JWT", "alg": "RS256"}, claims)]
    text = b".".join(base64.urlsafe_b64encode(part).rstrip(b"=") for part in parts)
    digest = hashlib.sha256(text).digest()
    length = (modulus.bit_length() + 7) // 8
    ending = bytes.fromhex("3031300d060960864801650304020105000420") + digest
    padded = b"\0\1" + b"\xff" * (length - 3 - len(ending)) + b"\0" + ending
    signature = pow(int.from_bytes(padded), private, modulus).to_bytes(length)
    return (text + b"." + base64.urlsafe_b64encode(signature).rstrip(b"=")).decode()


def pkcs1(key):
    return base64.b64decode("".join(key["accessKey"].split("-----")[2].split()))


def integers(der):
    """The numbers of a DER sequence of numbers."""

    def length(at):
        size = der[at] & 0x7F if der[at] & 0x80 else 0
        return (int.from_bytes(der[at + 1 : at + 1 + size]) if size else der[at]), at + 1 + size

    _, at = length(1)
    numbers = []
    while at < len(der):
        size, at = length(at + 1)
        numbers.append(int.from_bytes(der[at : at + size]))
        at += size
    return numbers


def base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def longest_line(pem):
    return max(pem.splitlines()[2:-2], key=len)


desk.run_cases(globals())

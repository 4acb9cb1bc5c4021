"""A desk with everything that a secret could get out of, and into: credentials good and wrong, a server that repeats what it
was sent, and a watch over all that the program shows, says, copies and writes."""

import contextlib
import json

import bus
import clipboard
import desk
import keys
import tap
from desk import check
from search import Secrets

PROFILE = "Local"
# of the practice tenant's OAuth clients, the one with an RSA key
RSA_CLIENT = "b90e6a3f-2f64-4c3b-a7f0-3c5e8d9b7722"


class World:
    """A desk with a keyring, two practice tenants (one of whose keys is wrong for the other), a tap before the first, and
    the program, which meets folders that are not there yet and may make everything readable for all."""

    def __init__(self, screen):
        self.screen = screen
        screen.unlock_keyring()
        # what the test made; everything else below the desk's folder is searched
        self.own = screen.folder / "own"
        self.own.mkdir()
        self.facts, key, _ = serve(screen, self.own / "tenant")
        _, other, self.wrong_jwk = serve(screen, self.own / "other")
        self.tap = tap.Tap(self.facts["adminRestApiUrl"], key, RSA_CLIENT)
        self.key = key | {"adminRestApiUrl": self.tap.address}
        self.wrong_key = other | {"adminRestApiUrl": self.tap.address}
        self.jwk = keys.rsa_jwk(key, "rsa")
        self.bearer = keys.token(self.key | {"accessID": "desk-by-hand"})
        self.wrong_bearer = keys.token(self.wrong_key)
        self.tap.taken.add(self.bearer)
        for name in ("key", "wrong_key", "jwk", "wrong_jwk"):
            (self.own / name).write_text(json.dumps(getattr(self, name)))
        (self.own / "damaged").write_text(json.dumps(self.key)[:-9])
        (self.own / "profiles.toml").write_text(profile(self.tap.address, self.tap.issuer, self.facts["scopes"]))
        self.seen, self.copied = set(), {}
        # what is shown because somebody asked for it is no leak
        self.watching = True
        self.exports = screen.folder / "home" / "exports"
        self.exports.mkdir()
        (screen.folder / "temporary").mkdir()
        self.shown = screen.folder / "shown"
        tools = screen.folder / "tools"
        tools.mkdir()
        # stands in for zenity, the native message on Linux, and keeps what it was asked to show
        (tools / "zenity").write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {self.shown}\n')
        (tools / "zenity").chmod(0o755)
        # our own parts say everything they can say, the others as much as they are let
        self.env = {
            "TOKEN_DESK_LOG": "trace",
            "TMPDIR": str(screen.folder / "temporary"),
            "PATH": f"{tools}:{screen.env['PATH']}",
        }

    def start(self, **env):
        """Opens the window; everything that a screen reader is ever told of it is kept."""
        program = self.screen.start(env=self.env | env, by=("sh", "-c", 'umask 0; exec "$@"', "sh"))
        tree = program.tree

        def kept():
            nodes = tree()
            if self.watching:
                self.seen.update(text for node in nodes for text in (node.name, node.description))
            return nodes

        program.tree = kept
        self.screen.xdotool("windowfocus", "--sync", program.window())
        return program

    def look(self, program):
        """Looks at all that can be seen of the window at this step: its tree with what stands in fields, and titles."""
        for node in program.tree():
            if "org.a11y.atspi.Text" in node.interfaces:
                with contextlib.suppress(bus.failure()):
                    call = (node.path, "org.a11y.atspi.Text", "GetText", "(ii)", 0, -1)
                    self.seen.add(self.screen.a11y.call(program._name, *call)[0])
        windows = self.screen.xdotool("search", "--name", ".").split()
        titles = {self.screen.xdotool("getwindowname", window) for window in windows}
        check(desk.TITLE in titles, f"the window has its title: {titles}")
        self.seen |= titles

    def copy(self, program, button, what=None):
        """Presses a button that copies, and keeps what is on the clipboard then."""
        program.press(button)

        def copied():
            text = clipboard.read(self.screen.env["DISPLAY"])
            # a code that was copied before is still there until the new text comes
            return text if text and text not in (*self.copied.values(), *self.tap.codes) else None

        text = desk.wait_until(copied, f"{button!r} copies something new")
        self.copied[f"{what or button}, {len(self.copied)}"] = text
        return text

    @contextlib.contextmanager
    def not_watching(self):
        """While a code is shown."""
        self.watching = False
        yield
        self.watching = True

    def secrets(self):
        """Everything that somebody could sign in with, as far as it came about."""
        secrets = Secrets()
        for name, key in (("API key", self.key), ("wrong API key", self.wrong_key)):
            secrets.add(f"the {name} in base64", key["accessKey"].split("-----")[2])
            secrets.add(f"the {name}'s bytes", keys.pkcs1(key))
        for name, jwk in (("JWK", self.jwk), ("wrong JWK", self.wrong_jwk)):
            for part in {"d", "p", "q", "dp", "dq", "qi"} & jwk.keys():
                secrets.add(f"the {name}'s {part}", jwk[part])
                secrets.add(f"the {name}'s {part} as bytes", keys.base64url(jwk[part]))
        signed = {"the bearer token": [self.bearer], "the wrong bearer token": [self.wrong_bearer]}
        signed |= {"a token in use": self.tap.bearers - self.tap.issued, "an assertion": self.tap.assertions}
        for what, tokens in signed.items():
            for token in tokens:
                # what stands before the signature is public, but a whole claim set has no place anywhere either
                header, claims, signature = token.split(".")
                secrets.add(f"the signature of {what}", signature)
                secrets.add(f"the claims of {what}", claims)
        for token in self.tap.issued:
            secrets.add("an access token", token)
        for code in self.tap.codes:
            secrets.add("an emergency access code", code)
        return secrets

    def search(self, secrets=None):
        """Nothing secret is in files, streams, the window's tree, titles, or on the clipboard."""
        secrets = secrets or self.secrets()
        found = list(left_behind(self.screen, secrets, (self.own,)))
        check(len(self.seen) > 50, f"enough was looked at: {len(self.seen)}")
        for what, text in [*self.copied.items(), ("the window", "\0".join(sorted(self.seen)))]:
            if hit := secrets.found_in(text.encode()):
                found.append(f"{what}: {hit}")
        check(not found, "secrets were found:\n" + "\n".join(found))


def serve(screen, folder):
    """A practice tenant on its own, and what it wrote for other clients."""
    served = screen.start("practice", "--dir", folder, env={"DISPLAY": None, "TOKEN_DESK_LOG": "trace"}, folders=False)
    desk.wait_until(lambda: "\n" in served.stdout(), "the practice tenant prints its address")
    return [json.loads((folder / name).read_text()) for name in ("practice.json", "admin.key", "oauth.jwk")]


def profile(address, issuer, scopes, client_id=RSA_CLIENT):
    """A profile in profiles.toml, as an administrator prepares one."""
    values = {"name": PROFILE, "address": address, "issuer": issuer, "client-id": client_id, "scopes": scopes}
    return "[[profile]]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items())


def left_behind(screen, secrets, own):
    """What of the secrets is in files below the desk's folder and in their names."""
    for path in screen.folder.rglob("*"):
        if path.is_file() and not any(folder == path or folder in path.parents for folder in own):
            hit = secrets.found_in(path.read_bytes()) or secrets.found_in(path.name.encode())
            if hit:
                yield f"{path}: {hit}"


@contextlib.contextmanager
def a_world():
    with desk.Desk(session=True) as screen:
        for name in ("config", "data"):
            (screen.folder / name).rmdir()
        yield World(screen)

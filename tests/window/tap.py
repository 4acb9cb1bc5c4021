"""A server that stands before a practice tenant and keeps what passes: every bearer token, every signed assertion, and the
access tokens that it hands out itself as the tenant's token endpoint. The emergency access codes that pass it makes long, so
that a piece of one is found by chance never. It can spoil an answer, and then repeats whatever the
client sent to sign in with, as careless servers do, in any spelling."""

import base64

import http.client
import http.server
import json
import secrets
import threading
import urllib.parse

import keys

# told by the order they are met in; each is for one request of the API
REFUSE, FAIL, CUT, MOVE = "refuse", "fail", "cut", "move"


def _each(spell, between=""):
    return lambda text: between.join(spell(byte) for byte in text.encode())


# how a server may spell what it repeats, in a form that a person or a program can read again
SPELLINGS = {
    "as it is": str,
    "JSON": _each("\\u{:04x}".format),
    "upper case": str.upper,
    "lower case": str.lower,
    "backwards": lambda text: text[::-1],
    "backwards in upper case": lambda text: text[::-1].upper(),
    "with blanks": _each(chr, " "),
    "with hyphens": _each(chr, "-"),
    "with dots": _each(chr, "."),
    "in full width": _each(lambda byte: chr(byte + 0xFEE0)),
    "with what nobody sees": _each(chr, "\u200b"),
    "percent": _each("%{:02X}".format),
    "percent twice": _each("%25{:02x}".format),
    "HTML": _each("&#{};".format),
    "hexadecimal HTML": _each("&#x{:x};".format),
    "Rust in JSON": _each("\\\\x{:02x}".format),
    "JSON in JSON": _each("\\\\u{:04x}".format),
    "HTML as Go's JSON has it": _each("\\u0026#{};".format),
    "HTML in HTML": _each("&amp;#{};".format),
    "base64": lambda text: base64.b64encode(text.encode()).decode(),
    "base64url from another byte on": lambda text: base64.urlsafe_b64encode(f"x{text}y".encode()).decode(),
    "hexadecimal": _each("{:02x}".format),
    "hexadecimal with colons": _each("{:02X}".format, ":"),
    "hexadecimal numbers": _each("0x{:02x}".format, ", "),
    "decimal": _each(str, ", "),
    "decimal with blanks": _each(str, " "),
}


class Tap:
    """Listens until the process ends. `key` is the tenant's own API key: what comes in with a good credential goes on
    with a token made with it."""

    def __init__(self, tenant, key, client_id):
        self.tenant, self.key, self.client_id = urllib.parse.urlsplit(tenant), key, client_id
        # bearer tokens that are taken besides those signed with the key
        self.taken = set()
        self.bearers, self.assertions, self.issued = set(), set(), set()
        self.codes = []
        # how the next refusals are spelled; else this way and that
        self.spelling = None
        self.refusals = 0
        # what is done to the next requests that fit: method and kind
        self.spoiled = []
        tap = self

        class Handler(_Handler):
            pass

        Handler.tap = tap
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{server.server_port}"
        self.address = self.origin + self.tenant.path
        self.issuer = self.origin + "/oauth"

    def spoil(self, method, how):
        """Spoils the next answer to a request with this method."""
        self.spoiled.append((method, how))

    def good(self, bearer):
        return bearer in self.taken | self.issued or (bearer.count(".") == 2 and keys.signed(bearer, self.key))


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.answer()

    do_POST = do_PATCH = do_PUT = do_DELETE = do_GET

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        if self.path == "/oauth/token":
            return self.token(urllib.parse.parse_qs(body.decode()))
        bearer = (self.headers["Authorization"] or "").removeprefix("Bearer ")
        self.tap.bearers.add(bearer)
        how = next((how for method, how in self.tap.spoiled if method == self.command), None)
        if how:
            self.tap.spoiled.remove((self.command, how))
        if how == REFUSE or not self.tap.good(bearer):
            return self.refuse(409 if how else 403, bearer)
        if how == FAIL:
            return self.refuse(500, bearer)
        if how == MOVE:
            return self.move(bearer)
        return self.pass_on(body, how)

    def pass_on(self, body, how):
        tap = self.tap
        names = ("Accept", "Content-Type")
        headers = {name: self.headers[name] for name in names if self.headers[name]}
        own = tap.key | {"adminRestApiUrl": tap.tenant.geturl()}
        connection = http.client.HTTPConnection(tap.tenant.netloc, timeout=20)
        connection.request(self.command, self.path, body, headers | {"Authorization": f"Bearer {keys.token(own)}"})
        answer = connection.getresponse()
        text = answer.read()
        if answer.status == 200 and self.path.endswith("/emergencyTokencode"):
            tap.codes.append(secrets.token_urlsafe(30))
            text = json.dumps(json.loads(text) | {"emergencyTokencode": tap.codes[-1]}).encode()
        if how == CUT:
            # the tenant has done it, and nobody is told
            self.close_connection = True
            return None
        return self.send(answer.status, text, answer.headers["Content-Type"])

    def token(self, form):
        [assertion] = form["client_assertion"]
        self.tap.assertions.add(assertion)
        if form["client_id"] != [self.tap.client_id]:
            told = f"The assertion {assertion} is not valid; it began with {assertion[: len(assertion) - 20]}"
            return self.send(400, json.dumps({"error": "invalid_client", "error_description": told}).encode())
        access = secrets.token_urlsafe(48)
        self.tap.issued.add(access)
        granted = {"access_token": access, "token_type": "Bearer", "expires_in": 3600, "scope": form["scope"][0]}
        return self.send(200, json.dumps(granted).encode())

    def refuse(self, status, bearer):
        """Whole, without its end, and without its beginning."""
        self.tap.refusals += 1
        spell = SPELLINGS[self.tap.spelling or ("JSON" if self.tap.refusals % 2 else "as it is")]
        pieces = [spell(piece) for piece in (bearer, bearer[:-5], bearer[5:])]
        # put in as they are spelled: backslashes are the body's own
        told = f"Bearer {pieces[0]} was not taken: {pieces[1]}... or ...{pieces[2]}"
        members = {"status": status, "error": "TOLD", "message": "TOLD", "description": "TOLD", "path": self.path}
        return self.send(status, json.dumps(members).replace("TOLD", told).encode())

    def move(self, bearer):
        """To a host that is named after what came."""
        letters = "".join(filter(str.isalnum, bearer))
        labels = ".".join(letters[at : at + 60] for at in range(0, min(len(letters), 180), 60))
        self.send_response(302)
        self.send_header("Location", f"https://{labels}.example/{bearer}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send(self, status, body, kind="application/json"):
        self.send_response(status)
        repeated = (self.headers["Authorization"] or "none")[-60:-10]
        spelled = SPELLINGS[self.tap.spelling or "as it is"](repeated)
        repeated = spelled if spelled.isascii() else repeated
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), "X-Request-Id": f"request-{repeated}"}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

"""A server that stands before a practice tenant and keeps what passes: every bearer token, every signed assertion, and the
access tokens that it hands out itself as the tenant's token endpoint. The emergency access codes that pass it makes long, so
that a piece of one is found by chance never. It can spoil an answer, and then repeats whatever the
client sent to sign in with, as careless servers do."""

import http.client
import http.server
import json
import secrets
import threading
import urllib.parse

import keys

# told by the order they are met in; each is for one request of the API
REFUSE, FAIL, CUT = "refuse", "fail", "cut"


class Tap:
    """Listens until the process ends. `key` is the tenant's own API key: what comes in with a good credential goes on
    with a token made with it."""

    def __init__(self, tenant, key, client_id):
        self.tenant, self.key, self.client_id = urllib.parse.urlsplit(tenant), key, client_id
        # bearer tokens that are taken besides those signed with the key
        self.taken = set()
        self.bearers, self.assertions, self.issued = set(), set(), set()
        self.codes = []
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
        told = f"Bearer {bearer} was not taken: {bearer[:-5]}... or ...{bearer[5:]}"
        body = {"status": status, "error": told, "message": told, "description": told, "path": self.path}
        # every other time as a server spells it that trusts no letter
        self.tap.refusals += 1
        text = json.dumps(body)
        if self.tap.refusals % 2:
            text = text.replace(bearer, "".join(f"\\u{ord(letter):04x}" for letter in bearer))
        return self.send(status, text.encode())

    def send(self, status, body, kind="application/json"):
        self.send_response(status)
        repeated = (self.headers["Authorization"] or "none")[-60:-10]
        headers = {"Content-Type": kind, "Content-Length": str(len(body)), "X-Request-Id": f"request-{repeated}"}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

"""A tenant as some companies have it: behind a proxy that asks for a user name and a password, and
behind a gateway that asks for a client certificate, which lies in a PKCS#12 file with a password."""

import base64
import http.server
import json
import secrets
import socket
import ssl
import subprocess
import threading

HOST = "tenant.acme.example"
USER = "ada.desk"


class Gateway:
    def __init__(self, folder):
        folder.mkdir()
        self.folder = folder
        self.proxy_password, self.file_password = (secrets.token_urlsafe(30) for _ in range(2))
        self.login = base64.b64encode(f"{USER}:{self.proxy_password}".encode()).decode()
        self._certificates()
        self.tenant = self._serve(Tenant)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(folder / "server.pem", folder / "server.key")
        context.load_verify_locations(folder / "devices.pem")
        context.verify_mode = ssl.CERT_REQUIRED
        self.tenant.socket = context.wrap_socket(self.tenant.socket, server_side=True, do_handshake_on_connect=False)
        self.proxy = self._serve(Proxy)
        self.proxy.gateway, self.proxy.refused = self, 0
        for server in (self.tenant, self.proxy):
            threading.Thread(target=server.serve_forever, daemon=True).start()

    def profile(self):
        values = {
            "name": "Behind",
            "address": f"https://{HOST}",
            "sign-in": "bearer",
            "proxy": f"http://127.0.0.1:{self.proxy.server_address[1]}",
            "ca-file": str(self.folder / "server.pem"),
            "client-certificate": str(self.folder / "desk.p12"),
        }
        return "[[profile]]\n" + "".join(f"{name} = {json.dumps(value)}\n" for name, value in values.items())

    @staticmethod
    def _serve(handler):
        return http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)

    def _certificates(self):
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
        end = ("-addext", "basicConstraints=critical,CA:FALSE")
        name = ("-addext", f"subjectAltName=DNS:{HOST}")
        self._openssl("req", "-x509", *key, *end, *name, "-subj", f"/CN={HOST}", "-keyout", "server.key", "-out", "server.pem")
        self._openssl("req", "-x509", *key, "-subj", "/CN=Acme Device CA", "-keyout", "devices.key", "-out", "devices.pem")
        self._openssl("req", "-new", *key, "-subj", "/CN=hd-pc-17", "-keyout", "desk.key", "-out", "desk.csr")
        by = ("-CA", "devices.pem", "-CAkey", "devices.key", "-CAcreateserial")
        self._openssl("x509", "-req", "-in", "desk.csr", *by, "-out", "desk.pem")
        out = ("-out", "desk.p12", "-passout", f"pass:{self.file_password}")
        self._openssl("pkcs12", "-export", "-in", "desk.pem", "-inkey", "desk.key", *out)

    def _openssl(self, *arguments):
        subprocess.run(("openssl", *arguments), cwd=self.folder, check=True, capture_output=True)


class Tenant(http.server.BaseHTTPRequestHandler):
    """Has good answers for a sign-in."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        body = json.dumps({"totalPages": 1, "elements": []}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST

    def log_message(self, *_):
        pass


class Proxy(http.server.BaseHTTPRequestHandler):
    """Connects to the tenant whatever the name, for who has the password."""

    def do_CONNECT(self):
        gateway = self.server.gateway
        if self.headers.get("Proxy-Authorization") != f"Basic {gateway.login}":
            self.server.refused += 1
            self.send_response(407)
            self.send_header("Proxy-Authenticate", 'Basic realm="Acme"')
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.end_headers()
        with socket.create_connection(gateway.tenant.server_address) as tenant:
            back = threading.Thread(target=pass_on, args=(tenant, self.connection), daemon=True)
            back.start()
            pass_on(self.connection, tenant)
            back.join()
        self.close_connection = True

    def log_message(self, *_):
        pass


def pass_on(one, other):
    try:
        while piece := one.recv(65536):
            other.sendall(piece)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        # either end may go first
        pass

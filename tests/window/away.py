#!/usr/bin/python3
"""The network goes and comes back while the window is open: names are not found, connections end,
and afterwards the same window goes on without a new start or sign-in."""

import contextlib
import json
import socket
import subprocess
import threading
import urllib.parse

import agent
import desk
import tap
import tenant
from agent import SEARCH
from desk import Desk, check

TARO = "taro.yamada@acme.example"
# what stands before the system's resolver: no name is found while the file is there
NO_NAMES = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <netdb.h>
#include <stdlib.h>
#include <unistd.h>

int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
    const char *away = getenv("TEST_NO_NAMES");
    if (name && away && access(away, F_OK) == 0)
        return EAI_AGAIN;
    int (*system)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
    *(void **)&system = dlsym(RTLD_NEXT, "getaddrinfo");
    return system(name, service, hints, found);
}
"""


class Network:
    """The way from the window to a server: a name for it, and a port that passes on what comes."""

    def __init__(self, screen, port):
        self.port, self.away, self.open = port, screen.folder / "no names", []
        library, source = screen.folder / "no_names.so", screen.folder / "no_names.c"
        source.write_text(NO_NAMES)
        subprocess.run(["gcc", "-shared", "-fPIC", "-Wall", "-Werror", "-o", library, source, "-ldl"], check=True)
        self.env = {"LD_PRELOAD": str(library), "TEST_NO_NAMES": str(self.away)}
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"localhost:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def goes(self):
        self.away.touch()
        for end in self.open:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.open.clear()

    def comes_back(self):
        self.away.unlink()

    def _serve(self):
        while True:
            near = self.listener.accept()[0]
            far = socket.create_connection(("127.0.0.1", self.port))
            self.open += (near, far)
            for ends in ((near, far), (far, near)):
                threading.Thread(target=self._pass_on, args=ends, daemon=True).start()

    @staticmethod
    def _pass_on(source, sink):
        with contextlib.suppress(OSError):
            while some := source.recv(65536):
                sink.sendall(some)
            sink.shutdown(socket.SHUT_WR)


def case_a_name_that_is_not_found_for_a_while_needs_no_new_start():
    with Desk(session=True) as screen:
        server = tenant.serve(screen)
        key = json.loads(server.key.read_text())
        # the tenant takes tokens for its own address alone; the tap makes them for what is signed
        # with the key
        tapped = tap.Tap(server.facts["adminRestApiUrl"], key, server.facts["clientId"])
        network = Network(screen, urllib.parse.urlsplit(tapped.origin).port)
        there = f"http://{network.address}{tapped.tenant.path}"
        tenant.write_profile(screen, server, address=there)
        server.key.write_text(json.dumps(key | {"adminRestApiUrl": there}))

        program = screen.start(env=network.env)
        screen.xdotool("windowfocus", "--sync", program.window())
        tenant.sign_in_with_key(program, server)
        agent.find(program, agent.ADA, "Ada Lovelace")
        # nothing is on its way any more
        agent.choose(program, agent.ADA_TOKEN)

        network.goes()
        for _ in range(2):
            program.fill(SEARCH, TARO)
            program.press("Find")
            program.shows("The name localhost could not be found")
        check(TARO not in server.program.stderr(), "nothing of it reached the server")

        network.comes_back()
        agent.find(program, TARO, "山田 太郎")
        check(TARO in server.program.stderr(), "it does now")
        agent.find_and_disable(program)
        program.find("heading", "The token is disabled")
        check(agent.changes(server.program) == [agent.disabled()], f"arrived: {agent.changes(server.program)}")
        check(program.process.poll() is None and program.stderr().count("opening the window") == 1, "one start did it all")


desk.run_cases(globals())

"""Session buses, and what a screen reader meets on one: the things in a window with role, name and state.

Spoken by hand over D-Bus: one call of AT-SPI's cache answers with the whole window, where AT-SPI's own library asks for
each thing by itself. Needs the system's Python (`gi`).
"""

import contextlib
import functools
import pathlib
import re
import shutil
import typing

# how accessibility is reached on a session bus, and where services lie
LAUNCHER = ("org.a11y.Bus", "/org/a11y/bus")
SERVICES = pathlib.Path("/usr/share/dbus-1/services")
_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

# seconds
AT_MOST = 20.0


def configure(folder, services):
    """Writes the configuration of a session bus that starts nothing by itself but accessibility, which every desktop has,
    and the named services."""
    own = folder / "services"
    own.mkdir()
    for service in (LAUNCHER[0], *services):
        shutil.copy(SERVICES / f"{service}.service", own)
    configuration = folder / "bus.conf"
    configuration.write_text(_CONFIGURATION.format(socket=folder / "bus", services=own))
    return configuration


def switch_accessibility_on(session):
    """Programs leave it off until somebody says that it is wanted. Returns the bus that they then are on."""
    from gi.repository import GLib

    wanted = ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True))
    session.call(*LAUNCHER, "org.freedesktop.DBus.Properties", "Set", "(ssv)", *wanted)
    return Bus(session.call(*LAUNCHER, "org.a11y.Bus", "GetAddress")[0])


ACTION = "org.a11y.atspi.Action"
CACHE = "/org/a11y/atspi/cache"

# numbers of AT-SPI's roles and states, as far as they are used here
ROLES = {
    7: "check box",
    11: "combo box",
    16: "dialog",
    23: "frame",
    29: "label",
    32: "list item",
    35: "menu item",
    40: "password text",
    43: "push button",
    44: "radio button",
    45: "radio menu item",
    54: "status bar",
    75: "application",
    79: "entry",
    83: "heading",
    88: "link",
    98: "list box",
}
STATES = {4: "checked", 8: "enabled", 12: "focused", 23: "selected"}


class Node(typing.NamedTuple):
    """One thing in the window as a screen reader sees it."""

    path: str
    parent: str
    role: str
    name: str
    description: str
    states: frozenset
    interfaces: tuple

    @classmethod
    def of(cls, item):
        (_, path), _, (_, parent), _, _, interfaces, name, role, description, bits = item
        bits = bits[0] | bits[1] << 32
        states = frozenset(word for bit, word in STATES.items() if bits >> bit & 1)
        # dates on the screen have spaces that are not broken
        name = name.replace("\u00a0", " ")
        return cls(path, parent, ROLES.get(role, str(role)), name, description, states, tuple(interfaces))


def fits(name, wanted):
    """Whether a name is the wanted one, or fits the wanted pattern."""
    return bool(wanted.search(name)) if isinstance(wanted, re.Pattern) else name == wanted


class Bus:
    """A connection to a D-Bus daemon, for calls that are answered at once."""

    def __init__(self, address):
        from gi.repository import Gio

        flags = Gio.DBusConnectionFlags
        kind = flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, kind, None, None)

    def call(self, destination, path, interface, method, signature="()", *arguments):
        from gi.repository import Gio, GLib

        at_most = int(AT_MOST * 1000)
        parameters = GLib.Variant(signature, arguments)
        flags = Gio.DBusCallFlags.NONE
        answer = self.connection.call_sync(
            destination, path, interface, method, parameters, None, flags, at_most, None
        )
        return answer.unpack()

    def names(self):
        return self.call("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "ListNames")[0]

    def name_of(self, pid):
        """The name of the process's connection that answers for its window; None when it has none yet."""
        daemon = ("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID")
        for name in self.names():
            with contextlib.suppress(failure()):
                if name.startswith(":") and self.call(*daemon, "(s)", name)[0] == pid:
                    self.call(name, CACHE, "org.a11y.atspi.Cache", "GetItems")
                    return name
        return None


@functools.cache
def failure():
    """What a call raises when its service or its object is not there (any more)."""
    from gi.repository import GLib

    return GLib.Error

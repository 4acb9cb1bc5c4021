"""What lies on the clipboard of a screen, as the next program that pastes would get it. By hand, with the X library alone."""

import contextlib
import ctypes

import desk
from desk import check

_SELECTION_NOTIFY = 31
_MANY = 1 << 24


class _SelectionEvent(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("requestor", ctypes.c_ulong),
        ("selection", ctypes.c_ulong),
        ("target", ctypes.c_ulong),
        ("property", ctypes.c_ulong),
        ("time", ctypes.c_ulong),
        ("rest", ctypes.c_long * 24),
    ]


def read(display_name, kind="UTF8_STRING"):
    """The text on the clipboard, or what else there is of this kind; empty when there is none."""
    x11 = ctypes.CDLL("libX11.so.6")
    pointer, number, atom = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
    for name, result, arguments in (
        ("XOpenDisplay", pointer, [ctypes.c_char_p]),
        ("XDefaultRootWindow", atom, [pointer]),
        ("XCreateSimpleWindow", atom, [pointer, atom, *[number] * 2, *[ctypes.c_uint] * 3, atom, atom]),
        ("XInternAtom", atom, [pointer, ctypes.c_char_p, number]),
        ("XConvertSelection", number, [pointer, *[atom] * 5]),
        ("XCheckTypedEvent", number, [pointer, number, pointer]),
        ("XGetWindowProperty", number, [pointer, atom, atom, *[ctypes.c_long] * 2, number, atom, *[pointer] * 5]),
        ("XCloseDisplay", number, [pointer]),
    ):
        function = getattr(x11, name)
        function.restype, function.argtypes = result, arguments
    display = x11.XOpenDisplay(display_name.encode())
    check(display, f"the display {display_name} can be opened")
    with contextlib.ExitStack() as after:
        after.callback(x11.XCloseDisplay, display)
        window = x11.XCreateSimpleWindow(display, x11.XDefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0)
        atoms = [x11.XInternAtom(display, name, 0) for name in (b"CLIPBOARD", kind.encode(), b"TOKEN_DESK_TEST")]
        x11.XConvertSelection(display, *atoms, window, 0)
        event = _SelectionEvent()
        desk.wait_until(
            lambda: x11.XCheckTypedEvent(display, _SELECTION_NOTIFY, ctypes.byref(event)), "the clipboard answers"
        )
        if event.property == 0:
            return ""
        came, form, items, left, text = (t() for t in (atom, number, atom, atom, pointer))
        results = (ctypes.byref(result) for result in (came, form, items, left, text))
        x11.XGetWindowProperty(display, window, event.property, 0, _MANY, 0, 0, *results)
        check(came.value == atoms[1], "the clipboard's text comes in one piece")
        return ctypes.string_at(text.value, items.value).decode()

"""What a desktop does with windows on X11, by hand with the X library alone: laying one over
another, and keeping pictures of those that nobody sees."""

import contextlib
import ctypes

from desk import check

_POINTER, _NUMBER, _ID = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong


@contextlib.contextmanager
def _display(name):
    x11 = ctypes.CDLL("libX11.so.6")
    for function, result, arguments in (
        ("XOpenDisplay", _POINTER, [ctypes.c_char_p]),
        ("XDefaultRootWindow", _ID, [_POINTER]),
        ("XCreateSimpleWindow", _ID, [_POINTER, _ID, *[_NUMBER] * 2, *[ctypes.c_uint] * 3, _ID, _ID]),
        ("XMapRaised", _NUMBER, [_POINTER, _ID]),
        ("XSync", _NUMBER, [_POINTER, _NUMBER]),
        ("XCloseDisplay", _NUMBER, [_POINTER]),
    ):
        getattr(x11, function).restype, getattr(x11, function).argtypes = result, arguments
    display = x11.XOpenDisplay(name.encode())
    check(display, f"the display {name} can be opened")
    try:
        yield x11, display
    finally:
        x11.XCloseDisplay(display)


@contextlib.contextmanager
def covered(screen):
    """Another window lies over everything meanwhile."""
    with _display(screen.env["DISPLAY"]) as (x11, display):
        window = x11.XCreateSimpleWindow(display, x11.XDefaultRootWindow(display), 0, 0, 4000, 4000, 0, 0, 0)
        x11.XMapRaised(display, window)
        x11.XSync(display, 0)
        yield


@contextlib.contextmanager
def pictures_kept(screen):
    """Each window has its picture for itself, as with a desktop that shows them small."""
    composite = ctypes.CDLL("libXcomposite.so.1")
    composite.XCompositeRedirectSubwindows.argtypes = [_POINTER, _ID, _NUMBER]
    automatic = 0
    with _display(screen.env["DISPLAY"]) as (x11, display):
        composite.XCompositeRedirectSubwindows(display, x11.XDefaultRootWindow(display), automatic)
        x11.XSync(display, 0)
        yield


@contextlib.contextmanager
def minimised(screen, window):
    """The window is minimised meanwhile, as far as its program is told."""
    state = ("xprop", "-id", window, "-f", "_NET_WM_STATE", "32a")
    screen.ask(*state, "-set", "_NET_WM_STATE", "_NET_WM_STATE_HIDDEN")
    try:
        yield
    finally:
        screen.ask("xprop", "-id", window, "-remove", "_NET_WM_STATE")

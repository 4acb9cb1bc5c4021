//! Why a window could not be opened, in few words.

use std::{any::Any, ffi::OsString};

use eframe::egui_wgpu::WgpuError;

use crate::say;

/// The displays that the environment names (Linux and similar), by the variables that winit uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Displays {
    /// A Wayland compositor; preferred if both are named.
    pub wayland: bool,
    pub x11: bool,
}

/// The variables of a Wayland compositor.
pub(super) const WAYLAND: [&str; 2] = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];

/// `None` where the environment does not name displays.
pub(super) fn displays(variable: impl Fn(&str) -> Option<OsString>) -> Option<Displays> {
    let set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    let by_name = cfg!(all(unix, not(target_os = "macos")));
    by_name.then(|| Displays { wayland: WAYLAND.into_iter().any(&set), x11: set("DISPLAY") })
}

/// eframe's error without its Debug output and the build machine's paths.
pub(super) fn of_error(err: &eframe::Error) -> String {
    match err {
        eframe::Error::AppCreation(err) => err.to_string(),
        eframe::Error::Winit(err) => without_place(&err.to_string()),
        eframe::Error::WinitEventLoop(err) => without_place(&err.to_string()),
        eframe::Error::Glutin(err) => err.to_string(),
        eframe::Error::NoGlutinConfigs(_, err) => format!("no usable OpenGL configuration: {err}"),
        eframe::Error::OpenGL(err) => err.to_string(),
        eframe::Error::Wgpu(WgpuError::CustomNativeAdapterSelectionError(why)) => why.clone(),
        eframe::Error::Wgpu(WgpuError::CreateSurfaceError(err)) => without_empty_list(&err.to_string()),
        eframe::Error::Wgpu(err) => err.to_string(),
    }
}

pub(super) fn of_panic(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or(say!("start-no-reason")).trim().to_owned()
}

/// wgpu lists each driver's message; `{}` means that there was no driver.
fn without_empty_list(text: &str) -> String {
    match text.strip_suffix(": {}") {
        Some(_) => say!("start-no-driver").to_owned(),
        None => text.to_owned(),
    }
}

/// Removes `os error at FILE:LINE: ` from winit's message.
fn without_place(text: &str) -> String {
    let reason = || {
        let (_, place) = text.split_once("os error at ")?;
        // FILE may hold a drive's colon; LINE is the first number between two colons
        place.match_indices(": ").find_map(|(at, _)| {
            let line = place.get(..at)?.rsplit(':').next()?;
            line.parse::<u32>().is_ok().then(|| place.get(at + 2..))?
        })
    };
    reason().unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn winits_own_source_lines_are_left_out() {
        for (text, reason) in [
            ("os error at /x/winit/src/mod.rs:765: neither DISPLAY", "neither DISPLAY"),
            (r"os error at C:\x\mod.rs:7: failed: 1: 2", "failed: 1: 2"),
            ("EventLoop can't be recreated", "EventLoop can't be recreated"),
            ("os error at nowhere", "os error at nowhere"),
        ] {
            assert_eq!(without_place(text), reason);
        }
    }

    #[test]
    fn a_list_of_no_drivers_is_put_in_words() {
        assert_eq!(without_empty_list("Failed for any backend: {}"), "no graphics driver was found");
        assert_eq!(without_empty_list("Failed: {Vulkan: lost}"), "Failed: {Vulkan: lost}");
    }

    #[test]
    fn a_panic_is_told_in_its_own_words() {
        assert_eq!(of_panic(&"plain"), "plain");
        assert_eq!(of_panic(&"made\n".to_owned()), "made");
        assert_eq!(of_panic(&7), say!("start-no-reason"));
    }

    #[cfg(all(unix, not(target_os = "macos")))]
    #[test]
    fn an_empty_display_counts_as_none() {
        let with = |name: &'static str, value: &'static str| {
            displays(move |asked| (asked == name).then(|| OsString::from(value))).unwrap()
        };
        let none = Displays { wayland: false, x11: false };
        assert_eq!(with("DISPLAY", ""), none);
        assert_eq!(with("HOME", "/root"), none);
        assert_eq!(with("DISPLAY", ":0"), Displays { x11: true, ..none });
        assert_eq!(with("WAYLAND_DISPLAY", "wayland-0"), Displays { wayland: true, ..none });
        assert_eq!(with("WAYLAND_SOCKET", "7"), Displays { wayland: true, ..none });
    }
}

//! The window's options: title, size, icon, and the choice of the graphics adapter; and what draws it then.

use std::sync::Arc;

use eframe::egui_wgpu::{WgpuSetup, WgpuSetupCreateNew};
use eframe::{
    CreationContext, NativeOptions, Renderer, egui, icon_data,
    wgpu::{self, AdapterInfo, Backend, DeviceType},
};

use crate::domain::{text, window::Window};
use crate::words::list;
use crate::{diagnostics, say};

pub const TITLE: &str = "Token Desk";
/// The program's name for desktops (Wayland's app ID, X11's class).
pub const APP_ID: &str = "token-desk";

/// The size of the drawings.
const SIZE: [f32; 2] = [1180.0, 780.0];
/// Everything is still reachable; a smaller window would clip it.
const SMALLEST: [f32; 2] = [640.0, 480.0];

/// How drivers call themselves that draw with the processor: Mesa's, Microsoft's (WARP too), Apple's and
/// SwiftShader, by themselves or behind another name, such as "zink Vulkan 1.3(llvmpipe …)".
const IN_SOFTWARE: [&str; 10] = [
    "llvmpipe",
    "softpipe",
    "swrast",
    "lavapipe",
    "software rasterizer",
    "apple software",
    "swiftshader",
    "basic render",
    "gdi generic",
    "mesa x11",
];

/// What draws the window, by its own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The graphics card or the driver.
    pub name: String,
    /// The processor draws.
    pub in_software: bool,
}

impl Drawing {
    /// Of a window that was just made.
    pub(super) fn of(cc: &CreationContext<'_>) -> Self {
        match &cc.wgpu_render_state {
            Some(state) => Self::of_adapter(&state.adapter.get_info()),
            None => Self::of_name(diagnostics::opengl().unwrap_or_default()),
        }
    }

    fn of_adapter(info: &AdapterInfo) -> Self {
        let Self { name, in_software } = Self::of_name(&info.name);
        let name = format!("{name} ({:?})", info.backend);
        Self { name, in_software: in_software || info.device_type == DeviceType::Cpu }
    }

    fn of_name(name: &str) -> Self {
        let small = name.to_lowercase();
        let in_software = IN_SOFTWARE.iter().any(|driver| small.contains(driver));
        Self { name: text::legible(name), in_software }
    }
}

/// `window` is how it was closed last. Its place here only tells the desktop that one is wanted; the shell
/// sets it once the screens are known.
pub(super) fn options(renderer: Renderer, window: Option<Window>) -> NativeOptions {
    let size = window.map_or(SIZE.into(), |window| {
        let (width, height) = window.size();
        egui::vec2(width as f32, height as f32).max(SMALLEST.into())
    });
    let mut viewport = egui::ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id(APP_ID)
        .with_inner_size(size)
        .with_min_inner_size(SMALLEST);
    if let Some((x, y)) = window.and_then(|window| window.corner()) {
        viewport = viewport.with_position([x as f32, y as f32]);
    }
    let mut options = NativeOptions {
        viewport,
        renderer,
        // otherwise eframe ends the process with success when the renderer fails
        run_and_return: true,
        // it smooths gradients, of which there are none, and costs the processor where that draws
        dithering: false,
        ..NativeOptions::default()
    };
    match icon_data::from_png_bytes(include_bytes!("../../assets/icon.png")) {
        Ok(icon) => options.viewport.icon = Some(Arc::new(icon)),
        Err(err) => tracing::warn!("the window has no icon: {err}"),
    }
    if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
        make_lenient(setup);
    }
    options
}

/// Accepts any adapter that can draw in the window, even software, and asks for little.
fn make_lenient(setup: &mut WgpuSetupCreateNew) {
    // users with two graphics cards may choose one (`WGPU_POWER_PREF`), and the API (`WGPU_BACKEND`)
    if wgpu::PowerPreference::from_env().is_none() {
        setup.native_adapter_selector = Some(Arc::new(choose));
    }
    setup.device_descriptor = Arc::new(|adapter| wgpu::DeviceDescriptor {
        label: Some(APP_ID),
        required_limits: wgpu::Limits::downlevel_webgl2_defaults().using_resolution(adapter.limits()),
        memory_hints: wgpu::MemoryHints::MemoryUsage,
        ..wgpu::DeviceDescriptor::default()
    });
}

fn choose(adapters: &[wgpu::Adapter], surface: Option<&wgpu::Surface<'_>>) -> Result<wgpu::Adapter, String> {
    // without formats it cannot draw in this window, or (Vulkan on a 16-bit remote screen) has no colours
    // for it
    let fits = |adapter: &&wgpu::Adapter| {
        surface.is_none_or(|surface| !surface.get_capabilities(adapter).formats.is_empty())
    };
    let chosen = adapters.iter().filter(fits).min_by_key(|adapter| rank(&adapter.get_info(), cfg!(windows)));
    chosen.cloned().ok_or_else(|| {
        if adapters.is_empty() {
            return say!("start-no-adapter").to_owned();
        }
        let names: Vec<String> = adapters.iter().map(|adapter| adapter.get_info().name).collect();
        say!("start-adapters", found = list(&names))
    })
}

/// Lower is better. The low-power card comes before the fast one, as we draw text and boxes. On Windows
/// OpenGL comes last, even after software, because it fails in virtual machines, and Direct3D before Vulkan.
/// Elsewhere an OpenGL card is better than Vulkan in software.
fn rank(info: &AdapterInfo, windows: bool) -> (bool, u8, u8) {
    let kind = match info.device_type {
        DeviceType::IntegratedGpu => 0,
        DeviceType::DiscreteGpu => 1,
        DeviceType::VirtualGpu => 2,
        DeviceType::Other => 3,
        DeviceType::Cpu => 4,
    };
    let api = match info.backend {
        Backend::Dx12 | Backend::Metal => 0,
        Backend::Vulkan => 1,
        Backend::Gl => 2,
        Backend::Noop | Backend::BrowserWebGpu => 3,
    };
    (windows && info.backend == Backend::Gl, kind, api)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(windows: bool, adapters: &[(DeviceType, Backend)]) -> (DeviceType, Backend) {
        let info = |&(device_type, backend): &(DeviceType, Backend)| AdapterInfo::new(device_type, backend);
        *adapters.iter().min_by_key(|adapter| rank(&info(adapter), windows)).unwrap()
    }

    #[test]
    fn remote_desktop_on_windows_gets_the_software_adapter_of_direct3d() {
        let warp = (DeviceType::Cpu, Backend::Dx12);
        assert_eq!(best(true, &[(DeviceType::Other, Backend::Gl), warp]), warp);
        assert_eq!(best(true, &[(DeviceType::Cpu, Backend::Vulkan), warp]), warp);
    }

    #[test]
    fn the_thrifty_card_comes_first_and_direct3d_before_vulkan() {
        let thrifty = (DeviceType::IntegratedGpu, Backend::Dx12);
        let cards = [
            (DeviceType::Cpu, Backend::Dx12),
            (DeviceType::DiscreteGpu, Backend::Dx12),
            (DeviceType::IntegratedGpu, Backend::Vulkan),
            thrifty,
        ];
        assert_eq!(best(true, &cards), thrifty);
    }

    #[test]
    fn on_linux_an_opengl_card_is_better_than_vulkan_in_software() {
        let card = (DeviceType::IntegratedGpu, Backend::Gl);
        assert_eq!(best(false, &[(DeviceType::Cpu, Backend::Vulkan), card]), card);
        let software = (DeviceType::Cpu, Backend::Vulkan);
        assert_eq!(best(false, &[(DeviceType::Cpu, Backend::Gl), software]), software);
    }

    #[test]
    fn drawing_in_software_is_told_by_the_drivers_name_or_kind() {
        for name in [
            "llvmpipe (LLVM 15.0.6, 256 bits)",
            "softpipe",
            "Software Rasterizer",
            "D3D12 (Microsoft Basic Render Driver)",
            "GDI Generic",
            "zink Vulkan 1.3(llvmpipe (LLVM 17.0.6, 256 bits) (MESA_LLVMPIPE))",
            "Google SwiftShader",
            "Apple Software Renderer",
        ] {
            assert!(Drawing::of_name(name).in_software, "{name}");
        }
        for name in [
            "",
            "Mesa Intel(R) UHD Graphics 620 (KBL GT2)",
            "NVIDIA GeForce GT 1030/PCIe/SSE2",
            "AMD Radeon Graphics (radeonsi, renoir, LLVM 15.0.6, DRM 3.49)",
            "SVGA3D; build: RELEASE;  LLVM;",
            "Apple M2",
        ] {
            assert!(!Drawing::of_name(name).in_software, "{name}");
        }
        let adapter = |kind, name: &str| {
            let info = AdapterInfo { name: name.to_owned(), ..AdapterInfo::new(kind, Backend::Dx12) };
            Drawing::of_adapter(&info)
        };
        let warp = adapter(DeviceType::Other, "Microsoft Basic Render Driver");
        assert_eq!(warp.name, "Microsoft Basic Render Driver (Dx12)");
        assert!(warp.in_software);
        assert!(adapter(DeviceType::Cpu, "a name of tomorrow").in_software);
        assert!(!adapter(DeviceType::IntegratedGpu, "Intel(R) UHD Graphics").in_software);
    }

    #[test]
    fn nothing_to_draw_with_is_an_error_in_words() {
        assert_eq!(choose(&[], None).unwrap_err(), "no graphics adapter was found");
    }

    #[test]
    fn the_window_has_its_icon_and_fits_a_small_screen() {
        let options = options(Renderer::Glow, None);
        let icon = options.viewport.icon.unwrap();
        assert_eq!((icon.width, icon.height), (256, 256));
        assert!(icon.rgba.chunks(4).any(|pixel| pixel[3] == 0), "its corners are clear");
        let smallest = options.viewport.min_inner_size.unwrap();
        assert!(smallest.x <= 900.0 && smallest.y <= 640.0);
    }

    #[test]
    fn a_remembered_window_is_never_smaller_than_its_content() {
        let sized = |size, corner| options(Renderer::Glow, Window::new(size, corner, true)).viewport;
        let small = sized((64, 5000), Some((-40, 7)));
        assert_eq!(small.inner_size, Some(egui::vec2(640.0, 5000.0)));
        assert_eq!(small.position, Some(egui::pos2(-40.0, 7.0)));
        assert_eq!(sized((1000, 700), None).position, None);
    }
}

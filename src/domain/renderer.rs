//! What draws the window.

/// What draws the window; the other one is tried when it cannot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renderer {
    /// What worked on this computer before comes first, else the more reliable one on this system.
    #[default]
    Auto,
    /// OpenGL first.
    Glow,
    /// Direct3D 12, Vulkan or Metal first.
    Wgpu,
}

impl Renderer {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Glow, Self::Wgpu];

    /// How the command line, the environment and the policy spell it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Glow => "glow",
            Self::Wgpu => "wgpu",
        }
    }

    /// The one that is spelled so.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|renderer| renderer.key() == key)
    }
}

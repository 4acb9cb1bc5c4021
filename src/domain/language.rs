//! The languages that the program speaks.

/// A language with texts of its own (`assets/words/<tag>`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
    German,
    French,
    Spanish,
    Japanese,
}

impl Language {
    /// All of them, in the order of the settings.
    pub const ALL: [Self; 5] = [Self::English, Self::German, Self::French, Self::Spanish, Self::Japanese];

    /// Its tag (BCP 47), as in `settings.toml` and on the command line.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Japanese => "ja",
        }
    }

    /// What it calls itself, for those who cannot read the language that is on.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::French => "Français",
            Self::Spanish => "Español",
            Self::Japanese => "日本語",
        }
    }

    /// The language of a tag or of a system's locale: "de", "de-AT", "de_AT.UTF-8"; none where there are no
    /// texts for it.
    pub fn of(locale: &str) -> Option<Self> {
        let tag = locale.trim().split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The first of a system's locales that there are texts for, else English, which also "C" and "POSIX"
    /// ask for.
    pub fn first_of(locales: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let mut locales = locales.into_iter();
        let of = |locale: &str| match locale.split('.').next() {
            Some("C" | "POSIX") => Some(Self::English),
            _ => Self::of(locale),
        };
        locales.find_map(|locale| of(locale.as_ref())).unwrap_or_default()
    }

    /// Whether people's family names stand first.
    pub fn family_name_first(self) -> bool {
        match self {
            Self::Japanese => true,
            Self::English | Self::German | Self::French | Self::Spanish => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_is_taken_by_its_language() {
        for (locale, language) in [
            ("de", Some(Language::German)),
            ("DE-at", Some(Language::German)),
            ("ja_JP.UTF-8", Some(Language::Japanese)),
            ("fr@euro", Some(Language::French)),
            ("den", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Language::of(locale), language, "{locale}");
        }
    }

    #[test]
    fn the_first_language_that_is_there_is_spoken() {
        assert_eq!(Language::first_of(["it-IT", "es-MX", "de"]), Language::Spanish);
        assert_eq!(Language::first_of(["C.UTF-8", "de-DE"]), Language::English);
        assert_eq!(Language::first_of([""; 0]), Language::English);
    }
}

//! What stands in a text.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

use super::number::grouped_number;

/// A fact in a text: words or a number.
pub struct Value<'a>(FluentValue<'a>);

impl Value<'_> {
    /// Adds it to a text; none where only a bundle knows how.
    pub(super) fn write(&self, text: &mut String) -> Option<()> {
        match &self.0 {
            FluentValue::String(words) => text.push_str(words),
            FluentValue::Number(number) => text.push_str(&grouped_number(&number.as_string())?),
            _ => return None,
        }
        Some(())
    }
}

impl<'a> From<Value<'a>> for FluentValue<'a> {
    fn from(value: Value<'a>) -> Self {
        value.0
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self(text.into())
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                Self(FluentValue::from(number))
            }
        }
    )*};
}

numbers!(u16, u32, u64, usize, i64);

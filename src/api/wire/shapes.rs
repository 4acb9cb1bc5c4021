//! The basic types of answers, read with limits: an object must be an object, a list has an end, and unknown
//! members are skipped.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeOwned, IgnoredAny, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer},
};

use secrecy::SecretString;

use super::super::error::AnswerFailure;

/// The longest list. The longest real one, a page of people, has 25; a megabyte of `{},` would have a third
/// of a million, each of which takes four hundred bytes and is compared with all others.
pub(super) const LONGEST: usize = 1000;

/// A text; numbers and booleans count as one. Null, lists and objects count as missing.
#[derive(Clone, Debug, Default)]
pub(super) struct Text(pub(super) Option<String>);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AsText).map(Self)
    }
}

struct AsText;

impl<'de> Visitor<'de> for AsText {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Some(text.to_owned()))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Self::Value, E> {
        Ok(Some(flag.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Some(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(serde_json::Number::from_f64(number).map(|number| number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

/// A secret text; a number counts as one, anything else as missing. It is kept nowhere else.
#[derive(Default)]
pub(super) struct SecretText(pub(super) Option<SecretString>);

impl<'de> Deserialize<'de> for SecretText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // true and false are texts to the visitor, but not secrets
        let text = deserializer.deserialize_any(AsText)?;
        Ok(Self(text.filter(|text| !matches!(text.as_str(), "true" | "false")).map(SecretString::from)))
    }
}

/// An object only: serde would also fill its members from a list, in order.
pub(super) struct Object<T>(pub(super) T);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AsObject(PhantomData)).map(Self)
    }
}

struct AsObject<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for AsObject<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<T, A::Error> {
        T::deserialize(MapAccessDeserializer::new(object))
    }
}

/// The first objects of a list, [`LONGEST`] at most.
#[derive(Debug)]
pub(super) struct List<T> {
    items: Vec<T>,
    more: bool,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), more: false }
    }
}

impl<T> List<T> {
    /// All items; an error if there were more than [`LONGEST`]. `what` names them in it.
    pub(super) fn all(self, what: &str) -> Result<Vec<T>, AnswerFailure> {
        if self.more {
            return Err(AnswerFailure::WrongAnswer { said: format!("it lists more than {LONGEST} {what}") });
        }
        Ok(self.items)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(AsList(PhantomData))
    }
}

struct AsList<T>(PhantomData<T>);

impl<'de, T: DeserializeOwned> Visitor<'de> for AsList<T> {
    type Value = List<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<List<T>, A::Error> {
        let mut items = Vec::new();
        while items.len() < LONGEST {
            match list.next_element::<Object<T>>()? {
                Some(Object(item)) => items.push(item),
                None => return Ok(List { items, more: false }),
            }
        }
        let mut more = false;
        while list.next_element::<IgnoredAny>()?.is_some() {
            more = true;
        }
        Ok(List { items, more })
    }
}

//! The canonical JSON of a row's body: no blanks, names sorted by bytes, no fractions. The same record
//! always has the same hash, which anyone can check. Texts are escaped as by `serde_json`: only where
//! JSON requires it.

use serde::Serialize;
use serde_json::Value;

/// The canonical text of a value.
///
/// # Errors
/// A sentence if a number is not an integer: those have no single spelling.
pub(super) fn text(value: &Value) -> Result<String, String> {
    let mut out = Vec::with_capacity(1024);
    write(value, &mut out)?;
    String::from_utf8(out).map_err(|_| "it is no text".to_owned())
}

fn write(value: &Value, out: &mut Vec<u8>) -> Result<(), String> {
    match value {
        Value::Number(number) if !(number.is_i64() || number.is_u64()) => {
            return Err(format!("{number} is no whole number"));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => plain(value, out)?,
        Value::Array(items) => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                comma(at, out);
                write(item, out)?;
            }
            out.push(b']');
        }
        Value::Object(map) => {
            // sorted here: another crate could make serde_json keep the order of insertion
            let mut names: Vec<_> = map.iter().collect();
            names.sort_by_key(|(name, _)| name.as_bytes());
            out.push(b'{');
            for (at, (name, item)) in names.into_iter().enumerate() {
                comma(at, out);
                plain(name, out)?;
                out.push(b':');
                write(item, out)?;
            }
            out.push(b'}');
        }
    }
    Ok(())
}

fn plain(value: &impl Serialize, out: &mut Vec<u8>) -> Result<(), String> {
    serde_json::to_writer(out, value).map_err(|_| "it cannot be spelled as JSON".to_owned())
}

fn comma(at: usize, out: &mut Vec<u8>) {
    if at > 0 {
        out.push(b',');
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_sorted_and_nothing_is_between() {
        let value = json!({"b": [1, null, {"z": true, "a": -7}], "a": "x", "B": {}});
        assert_eq!(text(&value).unwrap(), r#"{"B":{},"a":"x","b":[1,null,{"a":-7,"z":true}]}"#);
    }

    #[test]
    fn texts_come_back_as_they_were_and_never_break_the_line() {
        let odd = "two\r\nlines \"quoted\" \\ \u{0}\u{1b}\u{7f}\u{85}\u{2028} 山田 😀 é e\u{301}";
        let spelled = text(&json!({ "k": odd })).unwrap();
        assert!(!spelled.contains(['\n', '\r', '\0']), "{spelled}");
        assert_eq!(serde_json::from_str::<Value>(&spelled).unwrap(), json!({ "k": odd }));
    }

    #[test]
    fn a_fraction_has_no_spelling() {
        assert!(text(&json!([1.5])).is_err());
        assert_eq!(text(&json!([u64::MAX, i64::MIN])).unwrap(), format!("[{},{}]", u64::MAX, i64::MIN));
    }
}

//! Puts icon, version and manifest into the Windows program; for other systems it does nothing.
//!
//! It writes the resource file itself, which is a list of plain records, so that no resource compiler has to
//! be found: Microsoft's linker takes the file as it is, for GNU's `windres` makes an object of it.

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const FOLDER: &str = "assets/windows";

// kinds of resources
const ICON: u16 = 3;
const GROUP_ICON: u16 = 14;
const VERSION: u16 = 16;
const MANIFEST: u16 = 24;

const NEUTRAL: u16 = 0;
const ENGLISH: u16 = 0x409;
const UTF_16: u16 = 1200;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={FOLDER}");
    if variable("CARGO_CFG_TARGET_OS")? != "windows" {
        return Ok(());
    }
    let written = PathBuf::from(variable("OUT_DIR")?).join("token-desk.res");
    fs::write(&written, resources()?)?;
    let linked = if variable("CARGO_CFG_TARGET_ENV")? == "msvc" { written } else { object_of(&written)? };
    println!("cargo::rustc-link-arg-bins={}", linked.display());
    Ok(())
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|err| format!("{name}: {err}"))
}

/// What GNU's linker takes.
fn object_of(resources: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let object = resources.with_extension("o");
    let prefix = match variable("CARGO_CFG_TARGET_ARCH")?.as_str() {
        _ if cfg!(windows) => String::new(),
        arch => format!("{arch}-w64-mingw32-"),
    };
    let windres = format!("{prefix}windres");
    let made = Command::new(&windres)
        .args(["--input-format=res", "--output-format=coff"])
        .args([resources, &object])
        .status()
        .map_err(|err| format!("{windres}, which comes with the linker: {err}"))?;
    if made.success() { Ok(object) } else { Err(format!("{windres}: {made}").into()) }
}

fn resources() -> Result<Vec<u8>, Box<dyn Error>> {
    let parts: [u16; 3] = [
        variable("CARGO_PKG_VERSION_MAJOR")?.parse()?,
        variable("CARGO_PKG_VERSION_MINOR")?.parse()?,
        variable("CARGO_PKG_VERSION_PATCH")?.parse()?,
    ];
    // 32-bit resources begin with an empty one
    let mut file = record(0, 0, NEUTRAL, &[]);
    let (images, group) = icons(&fs::read(Path::new(FOLDER).join("token-desk.ico"))?)?;
    for (number, image) in (1..).zip(images) {
        file.extend(record(ICON, number, NEUTRAL, &image));
    }
    file.extend(record(GROUP_ICON, 1, NEUTRAL, &group));
    file.extend(record(VERSION, 1, ENGLISH, &version(parts)?));
    let [major, minor, patch] = parts;
    let manifest = fs::read_to_string(Path::new(FOLDER).join("token-desk.manifest"))?;
    let manifest = manifest.replace("@VERSION@", &format!("{major}.{minor}.{patch}.0"));
    file.extend(record(MANIFEST, 1, NEUTRAL, manifest.as_bytes()));
    Ok(file)
}

/// One resource: a header of 32 bytes, and its data.
fn record(kind: u16, name: u16, language: u16, data: &[u8]) -> Vec<u8> {
    let is_number: u16 = 0xffff;
    let mut record = Vec::new();
    record.extend((data.len() as u32).to_le_bytes());
    record.extend(32_u32.to_le_bytes());
    for word in [is_number, kind, is_number, name] {
        record.extend(word.to_le_bytes());
    }
    // version of the data, flags, language, then two numbers that nobody reads
    record.extend([0; 6]);
    record.extend(language.to_le_bytes());
    record.extend([0; 8]);
    record.extend(data);
    pad(&mut record);
    record
}

fn pad(bytes: &mut Vec<u8>) {
    bytes.resize(bytes.len().next_multiple_of(4), 0);
}

/// Images, and their directory.
type Icons = (Vec<Vec<u8>>, Vec<u8>);

/// The images of an icon file, and their directory as a resource has it: with an image's number where the
/// file has its place.
fn icons(file: &[u8]) -> Result<Icons, Box<dyn Error>> {
    let (head, rest) = file.split_at_checked(6).ok_or("the icon is empty")?;
    let count = u16::from_le_bytes([head[4], head[5]]);
    let entries = rest.as_chunks::<16>().0.get(..count.into()).ok_or("the icon's list is cut")?;
    let (mut images, mut group) = (Vec::new(), head.to_vec());
    for (number, entry) in (1_u16..).zip(entries) {
        let number_at = |at| u32::from_le_bytes([entry[at], entry[at + 1], entry[at + 2], entry[at + 3]]);
        let (length, start) = (number_at(8) as usize, number_at(12) as usize);
        images.push(file.get(start..start + length).ok_or("an image of the icon is cut")?.to_vec());
        group.extend(&entry[..12]);
        group.extend(number.to_le_bytes());
    }
    Ok((images, group))
}

/// What the file's properties show.
fn version([major, minor, patch]: [u16; 3]) -> Result<Vec<u8>, Box<dyn Error>> {
    let text = variable("CARGO_PKG_VERSION")?;
    let texts = [
        ("FileDescription", "Token Desk".to_owned()),
        ("FileVersion", text.clone()),
        ("ProductName", "Token Desk".to_owned()),
        ("ProductVersion", text),
        ("Comments", variable("CARGO_PKG_DESCRIPTION")?),
        ("LegalCopyright", format!("Licence: {}", variable("CARGO_PKG_LICENSE")?)),
        ("InternalName", "token-desk".to_owned()),
        ("OriginalFilename", "token-desk.exe".to_owned()),
    ];
    let strings = texts.map(|(name, text)| block(name, &Value::Text(&text), &[]));
    let table = block(&format!("{ENGLISH:04X}{UTF_16:04X}"), &Value::None, &strings);
    let translation = [ENGLISH.to_le_bytes(), UTF_16.to_le_bytes()].concat();
    let translation = block("Translation", &Value::Bytes(&translation), &[]);
    let (high, low) = (u32::from(major) << 16 | u32::from(minor), u32::from(patch) << 16);
    // signature, its version, file and product, mask and flags, Windows NT, an application, no more
    let fixed = [0xfeef_04bd, 0x1_0000, high, low, high, low, 0x3f, 0, 0x4_0004, 1, 0, 0, 0];
    let fixed = fixed.map(u32::to_le_bytes).concat();
    Ok(block(
        "VS_VERSION_INFO",
        &Value::Bytes(&fixed),
        &[
            block("StringFileInfo", &Value::None, &[table]),
            block("VarFileInfo", &Value::None, &[translation]),
        ],
    ))
}

enum Value<'a> {
    None,
    Text(&'a str),
    Bytes(&'a [u8]),
}

/// A named value with what stands below it; each on a multiple of four bytes.
fn block(name: &str, value: &Value, below: &[Vec<u8>]) -> Vec<u8> {
    let zero_ended =
        |text: &str| text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let (is_text, length, value) = match value {
        Value::None => (1_u16, 0, Vec::new()),
        Value::Text(text) => (1, text.encode_utf16().count() + 1, zero_ended(text)),
        Value::Bytes(bytes) => (0, bytes.len(), bytes.to_vec()),
    };
    let mut block = vec![0; 2];
    block.extend((length as u16).to_le_bytes());
    block.extend(is_text.to_le_bytes());
    block.extend(zero_ended(name));
    pad(&mut block);
    block.extend(value);
    for one in below {
        pad(&mut block);
        block.extend(one);
    }
    let whole = block.len() as u16;
    block[..2].copy_from_slice(&whole.to_le_bytes());
    block
}

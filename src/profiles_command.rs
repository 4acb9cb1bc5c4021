//! `token-desk profiles`: makes a key, and signs and checks profiles, for a company that lets only its own be
//! used.

use std::{io::Write as _, path::Path, process::ExitCode};

use zeroize::Zeroizing;

use crate::{
    arguments::Signing,
    domain::{
        Existing,
        exposed::Holds,
        machine_policy::{MachinePolicy, ProfileKey},
        profile::Trouble,
    },
    files::{self, NewFile, Private, Readers, Tried},
    profiles::{
        Cause, MAX_BYTES,
        signed::{self, SigningKey},
    },
    say, words,
};

/// Exit code for a profile that is not signed, and for what was not done.
const FAILED: u8 = 1;

/// The largest file of a private key, in bytes.
const MAX_KEY: usize = 16 * 1024;

/// Why something was not done, in a line.
type Outcome<T> = Result<T, String>;

/// Runs the command. Without a key on the line, `verify` takes that of the computer's policy.
pub fn run(signing: &Signing, policy: &MachinePolicy) -> ExitCode {
    let done = match signing {
        Signing::Keygen { key } => keygen(key).map(|said| (said, 0)),
        Signing::Sign { key, file } => sign(key, file),
        Signing::Verify { public, file } => verify(public.as_deref(), file, policy),
    };
    match done {
        Ok((said, code)) => files::print_result(&(said + "\n"), code),
        Err(why) => {
            files::note(&(why + "\n"));
            ExitCode::from(FAILED)
        }
    }
}

fn keygen(to: &Path) -> Outcome<String> {
    let key = SigningKey::generate().ok_or_else(|| say!("signing-no-key-made").to_owned())?;
    let pem = key.to_pem().ok_or_else(|| say!("signing-no-key-made").to_owned())?;
    let write = || {
        let mut file = NewFile::begin(to, Existing::Keep, Readers::Account)?;
        file.write_all(pem.as_bytes())?;
        file.finish()
    };
    write().map_err(|err| words::sentence(&files::words(&err, to, Tried::Writing).cause).into_owned())?;
    Ok([
        say!("signing-key-made", file = to.display().to_string()),
        say!("signing-public").to_owned(),
        format!("profile-key = \"{}\"", key.public().text()),
    ]
    .join("\n"))
}

fn sign(key: &Path, file: &Path) -> Outcome<(String, u8)> {
    if let Some(exposed) = files::exposed(key, Holds::Key, Private::All) {
        files::note(&format!("{}\n", words::exposed::lead(&exposed)));
    }
    let pem = Zeroizing::new(read(key, MAX_KEY)?);
    let text = std::str::from_utf8(&pem).ok();
    let signing = text
        .and_then(SigningKey::from_pem)
        .ok_or_else(|| say!("signing-no-private-key", file = key.display().to_string()))?;
    let before = read(file, MAX_BYTES)?;
    let signed = signed::sign(before.clone(), &signing).map_err(|cause| why(cause, file))?;
    if signed.bytes != before {
        let written = files::write(file, &signed.bytes, Readers::AsBefore);
        written
            .map_err(|err| words::sentence(&files::words(&err, file, Tried::Writing).cause).into_owned())?;
    }
    let mut lines: Vec<_> = signed.names.iter().map(|name| say!("signing-signed", profile = name)).collect();
    lines.extend(signed.troubles.iter().map(words::profile::trouble));
    if signed.names.is_empty() {
        lines.push(say!("signing-nothing", file = file.display().to_string()));
    }
    let whole = signed.troubles.is_empty() && !signed.names.is_empty();
    Ok((lines.join("\n"), if whole { 0 } else { FAILED }))
}

fn why(cause: Cause, file: &Path) -> String {
    let file = file.display();
    match cause {
        Cause::Unreadable { line, reason } => {
            format!("{file}: {}", words::profile::trouble(&Trouble { line, profile: None, reason }))
        }
        other => format!("{file}: {other}"),
    }
}

fn verify(public: Option<&str>, file: &Path, policy: &MachinePolicy) -> Outcome<(String, u8)> {
    let key = match public {
        Some(text) => ProfileKey::parse(text).ok_or_else(|| say!("signing-no-public-key").to_owned())?,
        None => policy
            .profile_key
            .as_ref()
            .map(|set| set.value)
            .ok_or_else(|| say!("signing-which-key").to_owned())?,
    };
    let checked = signed::only_signed(read(file, MAX_BYTES)?, &key);
    let mut lines: Vec<_> =
        checked.profiles.iter().map(|profile| say!("signing-fits", profile = &profile.name)).collect();
    lines.extend(checked.troubles.iter().map(words::profile::trouble));
    if checked.profiles.is_empty() && checked.troubles.is_empty() {
        lines.push(say!("signing-nothing", file = file.display().to_string()));
    }
    let whole = checked.troubles.is_empty() && !checked.profiles.is_empty();
    Ok((lines.join("\n"), if whole { 0 } else { FAILED }))
}

fn read(file: &Path, most: usize) -> Outcome<Vec<u8>> {
    files::read(file, most)
        .map_err(|err| words::sentence(&files::words(&err, file, Tried::Reading).cause).into_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn profiles_are_signed_with_a_new_key_and_checked_with_its_public_half() {
        let place = tempfile::tempdir().unwrap();
        let (pem, file) = (place.path().join("company.pem"), place.path().join("profiles.toml"));
        let none = MachinePolicy::default();
        let said = keygen(&pem).unwrap();
        let public = said.lines().last().unwrap().split('"').nth(1).unwrap().to_owned();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&pem).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let before = fs::read(&pem).unwrap();
        keygen(&pem).unwrap_err();
        assert_eq!(fs::read(&pem).unwrap(), before, "a key is not written over");
        fs::write(&file, "[[profile]]\nname = \"Acme\"\naddress = \"https://acme.example\"\n").unwrap();
        assert_eq!(verify(Some(&public), &file, &none).unwrap().1, FAILED);
        let (said, code) = sign(&pem, &file).unwrap();
        assert_eq!((code, said.contains("Acme")), (0, true), "{said}");
        assert_eq!(verify(Some(&public), &file, &none).unwrap().1, 0);
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, text.replace("acme.example", "evil.example")).unwrap();
        let (said, code) = verify(Some(&public), &file, &none).unwrap();
        assert!(code == FAILED && said.contains("Acme"), "{said}");
        fs::write(&file, format!("{text}\n[[profile]]\nname = \"Half\"\n")).unwrap();
        assert_eq!(sign(&pem, &file).unwrap().1, FAILED, "one cannot be used");
    }

    #[test]
    fn what_is_missing_is_said() {
        let place = tempfile::tempdir().unwrap();
        let (pem, file) = (place.path().join("company.pem"), place.path().join("profiles.toml"));
        fs::write(&file, "").unwrap();
        let none = MachinePolicy::default();
        assert!(verify(None, &file, &none).unwrap_err().contains("--public"));
        assert!(verify(Some("AQ=="), &file, &none).is_err());
        sign(&pem, &file).unwrap_err();
        fs::write(&pem, "s3cret").unwrap();
        let said = sign(&pem, &file).unwrap_err();
        assert!(said.contains("company.pem") && !said.contains("s3cret"), "{said}");
        keygen(&place.path().join("new.pem")).unwrap();
        let (said, code) = sign(&place.path().join("new.pem"), &file).unwrap();
        assert!(code == FAILED && said.contains("profiles.toml"), "{said}");
        fs::write(&file, "\n[[profile]]\nname = \"Acme\"\nca-file = \"C:\\Exports\"\n").unwrap();
        let said = sign(&place.path().join("new.pem"), &file).unwrap_err();
        assert!(
            said.contains("profiles.toml: ") && said.contains("Line 4") && said.contains("single quotes"),
            "{said}"
        );
    }
}

//! The desktop's file dialog, asked of xdg-desktop-portal over a connection of its own: dropped before the
//! answer, the connection ends, and the portal closes the dialog.

use std::{collections::HashMap, path::PathBuf};

use futures_lite::{StreamExt as _, future};
use url::Url;
use zbus::{
    Connection, Proxy,
    zvariant::{OwnedObjectPath, OwnedValue, Value},
};

const SERVICE: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const CHOOSER: &str = "org.freedesktop.portal.FileChooser";
const REQUEST: &str = "org.freedesktop.portal.Request";

/// The name of the one request of a connection.
const TOKEN: &str = "token_desk";
/// The filter's kind of a pattern for names.
const GLOB: u32 = 0;
/// What a request ends with where something was chosen.
const CHOSEN: u32 = 0;

/// What is to be chosen.
pub struct Wanted<'a> {
    pub title: &'a str,
    /// What files of the kind are called, and how their names end.
    pub kind: &'a str,
    pub endings: &'a [&'a str],
    /// The suggested name of a file to save; none to open one.
    pub save_as: Option<&'a str>,
}

/// There is no portal that shows the dialog.
#[derive(Debug)]
pub struct NoPortal;

/// The file that was chosen; none where the dialog was closed.
///
/// # Errors
/// [`NoPortal`]: nothing was shown.
pub async fn choose(wanted: &Wanted<'_>) -> Result<Option<PathBuf>, NoPortal> {
    let bus = Connection::session().await.map_err(|_| NoPortal)?;
    asked(&bus, wanted).await.map_err(|_| NoPortal)
}

async fn asked(bus: &Connection, wanted: &Wanted<'_>) -> zbus::Result<Option<PathBuf>> {
    let name = bus.unique_name().map(|name| name.trim_start_matches(':').replace('.', "_"));
    let path = format!("{PATH}/request/{}/{TOKEN}", name.unwrap_or_default());
    let request = Proxy::new(bus, SERVICE, path.as_str(), REQUEST).await?;
    let mut answers = request.receive_signal("Response").await?;
    let mut owners = request.receive_owner_changed().await?;
    let chooser = Proxy::new(bus, SERVICE, PATH, CHOOSER).await?;
    let globs: Vec<_> = wanted.endings.iter().map(|ending| (GLOB, format!("*.{ending}"))).collect();
    let mut options = HashMap::from([
        ("handle_token", Value::from(TOKEN)),
        ("filters", Value::from(vec![(wanted.kind, globs)])),
    ]);
    let method = if let Some(name) = wanted.save_as {
        options.insert("current_name", Value::from(name));
        "SaveFile"
    } else {
        "OpenFile"
    };
    // the portal may be started by this call, which is no change of what answers it
    let handle: OwnedObjectPath = chooser.call(method, &("", wanted.title, options)).await?;
    if handle.as_str() != path {
        return Err(zbus::Error::Unsupported);
    }
    let answer = async { answers.next().await };
    let gone = async {
        while let Some(owner) = owners.next().await {
            if owner.is_none() {
                break;
            }
        }
        None
    };
    let Some(answer) = future::or(answer, gone).await else { return Ok(None) };
    let (ended, mut results): (u32, HashMap<String, OwnedValue>) = answer.body().deserialize()?;
    let chosen = results.remove("uris").filter(|_| ended == CHOSEN);
    let uris = chosen.and_then(|uris| Vec::<String>::try_from(uris).ok()).unwrap_or_default();
    Ok(uris.first().and_then(|uri| Url::parse(uri).ok()?.to_file_path().ok()))
}

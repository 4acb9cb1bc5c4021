//! `token-desk practice`: the practice tenant without a window, for any client of the API.

use std::{io, path::Path};

use secrecy::ExposeSecret as _;
use serde_json::{Value, json};

use super::{Practice, auth};
use crate::{
    domain::difficulty::Plays,
    files::{self, Readers},
};

/// The certificate of the authority, beside the keys.
const CA_FILE: &str = "ca.pem";

/// Serves the practice tenant until the process ends. Writes `admin.key` and `oauth.jwk` (for this account
/// alone) and `practice.json` (nothing secret) into `folder`, which it makes if necessary, and prints the
/// address; of a box of tokens also the list, `box.csv`; over TLS also the certificate of its authority,
/// `ca.pem`. Keys and certificate are worthless afterwards.
///
/// # Errors
/// The port is not available, or a file cannot be written.
pub async fn serve(port: u16, folder: &Path, plays: Plays, tls: bool) -> io::Result<()> {
    let practice = if tls { Practice::start_tls(port).await? } else { Practice::start(port).await? };
    practice.tenant.play(plays);
    let (key_file, jwk) = (practice.key_file().clone(), practice.oauth_jwk().clone());
    let facts = format!("{:#}\n", facts(&practice));
    let list = (plays.boxed > 0).then(|| practice.tenant.state().directory.box_list());
    let ca_pem = practice.ca_pem().map(str::to_owned);
    let target = folder.to_owned();
    let written = tokio::task::spawn_blocking(move || {
        let write =
            |name: &str, text: &str, readers| files::write(&target.join(name), text.as_bytes(), readers);
        // EXPOSE: the two files are what another client signs in with; they are for this account alone
        write("admin.key", key_file.expose_secret(), Readers::Account)?;
        // EXPOSE: as above
        write("oauth.jwk", jwk.expose_secret(), Readers::Account)?;
        if let Some(list) = list {
            write("box.csv", &list, Readers::Usual)?;
        }
        if let Some(ca_pem) = ca_pem {
            write(CA_FILE, &ca_pem, Readers::Usual)?;
        }
        // last: a script that waits for it finds the keys
        write("practice.json", &facts, Readers::Usual)
    });
    written.await.map_err(super::broke_down)??;
    let ca_file =
        if tls { format!("CA certificate: {}\n", folder.join(CA_FILE).display()) } else { String::new() };
    files::print(&format!(
        "Practice tenant: {}\nKeys and addresses: {}\n{ca_file}",
        practice.admin_rest_api_url(),
        folder.display()
    ))
    .map_err(|err| io::Error::new(err.kind(), format!("the address could not be printed: {err}")))?;
    // ends only with the process or with a panic of the server, which the hook has logged
    let Practice { server, stop, .. } = practice;
    let ended = server.await.map_err(super::broke_down);
    drop(stop);
    ended
}

/// What a client needs to know, and some people to try.
fn facts(practice: &Practice) -> Value {
    let state = practice.tenant.state();
    let directory = &state.directory;
    let people = directory.users.iter().filter(|user| !user.only_in_directory).take(8).map(|user| {
        let owned = directory.tokens_of(&user.id);
        json!({
            "id": user.id,
            "email": user.email_address,
            "userName": user.principal_username,
            "firstName": user.first_name,
            "lastName": user.last_name,
            "serials": owned.map(|token| token.token_serial_number.as_str()).collect::<Vec<_>>(),
        })
    });
    let unassigned = directory.tokens.iter().filter(|token| token.user_id.is_none());
    json!({
        "adminRestApiUrl": practice.admin_rest_api_url(),
        "accessId": practice.access_id(),
        "keyFile": "admin.key",
        "issuer": practice.issuer(),
        "tokenUrl": practice.tenant.token_url(),
        "clientId": practice.client_id(),
        "jwkFile": "oauth.jwk",
        "caFile": practice.ca_pem().map(|_| CA_FILE),
        "scopes": auth::DESK_SCOPES,
        "allScopes": auth::SCOPES,
        "people": people.collect::<Vec<_>>(),
        "unassignedSerials": unassigned.map(|token| token.token_serial_number.as_str()).collect::<Vec<_>>(),
    })
}

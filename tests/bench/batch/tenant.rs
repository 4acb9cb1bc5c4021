//! The practice tenant with a box of tokens, on threads of its own.

use anyhow::Context as _;
use jiff::Timestamp;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use secrecy::ExposeSecret as _;
use serde::Serialize;
use token_desk::{
    domain::difficulty::{Plays, RateLimit},
    practice::Practice,
};

pub struct Tenant {
    practice: Practice,
    /// What every way signs in with.
    pub bearer: String,
    /// Dropped after the server.
    _tokio: tokio::runtime::Runtime,
}

#[derive(Serialize)]
struct Claims<'a> {
    sub: &'a str,
    aud: &'a str,
    iat: i64,
    exp: i64,
}

impl Tenant {
    pub fn start(boxed: u32) -> anyhow::Result<Self> {
        let tokio = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
        let practice = tokio.block_on(Practice::start(0))?;
        practice.play(Plays { boxed, ..Plays::default() });
        let bearer = bearer(&practice)?;
        Ok(Self { practice, bearer, _tokio: tokio })
    }

    /// From now on it takes no more than this.
    pub fn limit(&self, limit: RateLimit) {
        self.practice.play(Plays { boxed: 0, rate_limit: Some(limit) });
    }

    pub fn address(&self) -> String {
        self.practice.admin_rest_api_url()
    }

    pub fn list(&self) -> String {
        self.practice.box_list()
    }

    /// The serial numbers of the box.
    pub fn serials(&self) -> Vec<String> {
        let list = self.list();
        list.lines().skip(1).filter_map(|line| line.split(',').next()).map(str::to_owned).collect()
    }
}

/// A JSON Web Token of the API key, for an hour.
fn bearer(practice: &Practice) -> anyhow::Result<String> {
    let file: serde_json::Value = serde_json::from_str(practice.key_file().expose_secret())?;
    let pem = file["accessKey"].as_str().context("the key file has a key")?;
    let now = Timestamp::now().as_second();
    let address = practice.admin_rest_api_url();
    let claims = Claims { sub: practice.access_id(), aud: &address, iat: now, exp: now + 3600 };
    Ok(encode(&Header::new(Algorithm::RS256), &claims, &EncodingKey::from_rsa_pem(pem.as_bytes())?)?)
}

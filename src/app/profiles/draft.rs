//! A profile as typed in the editor, and its errors.

use std::path::PathBuf;

use crate::phrase;
use crate::{
    app::typed_path::typed_path,
    domain::{
        Hint,
        batch::limits::Rules,
        profile::{
            Address, Catalogue, Colour, HttpUrl, Profile, Proxy, SignInMethod, TimeLimits, check_name,
            policy::{Actions, Pattern, Policy, TicketRule},
        },
        text::{self, pasted},
    },
};

/// The chosen kind of proxy; its URL is typed separately.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProxyChoice {
    System,
    None,
    Url,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its name in the file; none for a new profile.
    pub replaces: Option<String>,
    /// The profile that it was made from.
    pub made_from: Option<String>,
    pub name: String,
    pub address: String,
    pub sign_in: SignInMethod,
    pub issuer: String,
    pub client_id: String,
    pub scopes: String,
    pub label: String,
    pub colour: Colour,
    pub connect: String,
    pub read: String,
    pub change: String,
    pub proxy: ProxyChoice,
    pub proxy_url: String,
    pub ca_file: String,
    pub client_certificate: String,
    pub client_key: String,
    pub allow: Actions,
    /// Actions that require a ticket number, a reason, a verification.
    pub ticket: Actions,
    pub pattern: String,
    pub example: String,
    pub reason: Actions,
    pub verification: Actions,
    /// Not edited here.
    pub batch: Rules,
    /// Whether to show hints: from the first try to save.
    pub checked: bool,
}

/// The errors of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    pub name: Option<Hint>,
    pub address: Option<Hint>,
    pub issuer: Option<Hint>,
    pub label: Option<Hint>,
    pub connect: Option<Hint>,
    pub read: Option<Hint>,
    pub change: Option<Hint>,
    pub proxy_url: Option<Hint>,
    pub client_certificate: Option<Hint>,
    pub pattern: Option<Hint>,
    pub example: Option<Hint>,
}

impl Draft {
    pub(super) fn of(profile: &Profile) -> Self {
        let path =
            |path: Option<&PathBuf>| path.map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
        let (proxy, proxy_url) = match &profile.proxy {
            Proxy::System => (ProxyChoice::System, String::new()),
            Proxy::None => (ProxyChoice::None, String::new()),
            Proxy::Url(url) => (ProxyChoice::Url, url.clone()),
        };
        Self {
            replaces: None,
            made_from: Some(profile.name.clone()),
            name: profile.name.clone(),
            address: profile.address.to_string(),
            sign_in: profile.sign_in,
            issuer: profile.issuer.as_ref().map(ToString::to_string).unwrap_or_default(),
            client_id: profile.client_id.clone(),
            scopes: profile.scopes.join(" "),
            label: profile.label.clone(),
            colour: profile.colour,
            connect: profile.limits.connect.as_secs().to_string(),
            read: profile.limits.read.as_secs().to_string(),
            change: profile.limits.change.as_secs().to_string(),
            proxy,
            proxy_url,
            ca_file: path(profile.ca_file.as_ref()),
            client_certificate: path(profile.client_certificate.as_ref()),
            client_key: path(profile.client_key.as_ref()),
            batch: profile.batch,
            checked: false,
            ..Self::ruled(&profile.policy)
        }
    }

    pub(super) fn new() -> Self {
        Self::ruled(&Policy::default())
    }

    fn ruled(policy: &Policy) -> Self {
        let limits = TimeLimits::default();
        Self {
            replaces: None,
            made_from: None,
            name: String::new(),
            address: String::new(),
            sign_in: SignInMethod::ApiKey,
            issuer: String::new(),
            client_id: String::new(),
            scopes: String::new(),
            label: String::new(),
            colour: Colour::Blue,
            connect: limits.connect.as_secs().to_string(),
            read: limits.read.as_secs().to_string(),
            change: limits.change.as_secs().to_string(),
            proxy: ProxyChoice::System,
            proxy_url: String::new(),
            ca_file: String::new(),
            client_certificate: String::new(),
            client_key: String::new(),
            allow: policy.allow,
            ticket: policy.ticket.required,
            pattern: policy.ticket.pattern.as_ref().map_or_else(String::new, |p| p.as_str().to_owned()),
            example: policy.ticket.example.clone(),
            reason: policy.reason,
            verification: policy.verification,
            batch: Rules::default(),
            checked: false,
        }
    }

    fn listed(&self) -> Vec<String> {
        pasted::scopes(&self.scopes)
    }

    /// The permissions that an OAuth client requests.
    pub fn scopes_to_ask(&self) -> Vec<String> {
        self.policy(None).narrow(&self.listed())
    }

    /// The rules, with a parsed pattern.
    pub fn policy(&self, pattern: Option<Pattern>) -> Policy {
        let example = pasted::plain(&self.example);
        Policy {
            allow: self.allow,
            ticket: TicketRule { required: self.ticket, pattern, example },
            reason: self.reason,
            verification: self.verification,
        }
    }

    /// The profile that the draft describes.
    ///
    /// # Errors
    /// [`Hints`] for the invalid fields.
    pub fn check(&self, catalogue: &Catalogue) -> Result<Profile, Box<Hints>> {
        let mut hints = Hints::default();
        let name = self.check_name(catalogue).map_err(|hint| hints.name = Some(hint)).ok();
        let address = Address::parse(&self.address).map_err(|hint| hints.address = Some(hint)).ok();
        let issuer = match self.issuer.trim() {
            "" => None,
            text => HttpUrl::parse(text).map_err(|hint| hints.issuer = Some(hint)).ok(),
        };
        let label = text::line(&self.label, usize::MAX);
        if label.chars().count() > 20 {
            hints.label = Some(Hint::new(phrase!("hint-label-long")));
        }
        let connect =
            TimeLimits::parse_seconds(&self.connect).map_err(|hint| hints.connect = Some(hint)).ok();
        let read = TimeLimits::parse_seconds(&self.read).map_err(|hint| hints.read = Some(hint)).ok();
        let change = TimeLimits::parse_seconds(&self.change).map_err(|hint| hints.change = Some(hint)).ok();
        let proxy = match self.proxy {
            ProxyChoice::System => Some(Proxy::System),
            ProxyChoice::None => Some(Proxy::None),
            ProxyChoice::Url => {
                Proxy::parse_url(&self.proxy_url).map_err(|hint| hints.proxy_url = Some(hint)).ok()
            }
        };
        if !self.client_key.trim().is_empty() && self.client_certificate.trim().is_empty() {
            hints.client_certificate = Some(Hint::new(phrase!("profile-client-key-alone")));
        }
        let pattern = match text::line(&self.pattern, usize::MAX).as_ref() {
            "" => None,
            text => Pattern::parse(text).map_err(|hint| hints.pattern = Some(hint)).ok(),
        };
        let policy = self.policy(pattern);
        let TicketRule { pattern, example, .. } = &policy.ticket;
        if pattern.as_ref().is_some_and(|pattern| !example.is_empty() && !pattern.fits(example)) {
            hints.example = Some(Hint::new(phrase!("hint-example")));
        }
        let parts = (name, address, connect, read, change, proxy);
        let (Some(name), Some(address), Some(connect), Some(read), Some(change), Some(proxy)) = parts else {
            return Err(Box::new(hints));
        };
        if hints != Hints::default() {
            return Err(Box::new(hints));
        }
        // with every field, so that none is lost
        Ok(Profile {
            name,
            address,
            sign_in: self.sign_in,
            issuer,
            client_id: pasted::id(&self.client_id),
            scopes: self.listed(),
            policy,
            batch: self.batch,
            label: label.into_owned(),
            colour: self.colour,
            limits: TimeLimits { connect, read, change },
            proxy,
            ca_file: typed_path(&self.ca_file).ok(),
            client_certificate: typed_path(&self.client_certificate).ok(),
            client_key: typed_path(&self.client_key).ok(),
            practice: false,
        })
    }

    fn check_name(&self, catalogue: &Catalogue) -> Result<String, Hint> {
        let name = check_name(&self.name)?;
        let taken = catalogue.profiles.iter().any(|other| other.name == name);
        if taken && self.replaces.as_deref() != Some(name.as_str()) {
            return Err(Hint::new(phrase!("hint-profile-name-taken")));
        }
        Ok(name)
    }
}

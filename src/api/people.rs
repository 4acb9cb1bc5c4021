//! Finding people: the user look-up, and both versions of the user search.

use std::sync::atomic::Ordering;

use serde_json::json;

use super::{
    Client, Proof,
    error::{Call, Error},
    send::{Answer, Body, Hooks},
    wire,
};
use crate::domain::person::{People, Person};

/// The most people on a page of a search.
const PAGE: usize = 25;

impl Client {
    /// Proves the credential with one harmless read: a search for one person.
    ///
    /// # Errors
    /// [`Error`]; 403 may also mean that only the permission to read people is missing.
    pub async fn prove(&self, hooks: &Hooks) -> Result<Proof, Error> {
        let answer = self.search_page("@", 0, 1, hooks).await?;
        let clock_off = answer.head.clock_off;
        answer.read(|body| wire::people(body, 0, 1))?;
        Ok(Proof { clock_off })
    }

    /// Looks a person up by their whole e-mail address (`POST v1/users/lookup`).
    ///
    /// # Errors
    /// [`Error`]; 404 if there is no such person.
    pub async fn person_by_email(&self, email: &str, hooks: &Hooks) -> Result<Person, Error> {
        self.look_up(&json!({ "email": email }), hooks).await
    }

    /// Looks a person up by their user name (`POST v1/users/lookup`).
    ///
    /// # Errors
    /// [`Error`]; 404 if there is no such person.
    pub async fn person_by_user_name(&self, name: &str, hooks: &Hooks) -> Result<Person, Error> {
        self.look_up(&json!({ "username": name }), hooks).await
    }

    async fn look_up(&self, body: &serde_json::Value, hooks: &Hooks) -> Result<Person, Error> {
        let request = self.request(Call::LookUpPerson, "v1/users/lookup", Body::Json(body.clone()));
        let answer = self.send(&request, hooks).await?;
        answer.read(wire::user_details)
    }

    /// Searches for part of an e-mail address; `page` counts from 0 (`POST v2/users/search`, 25 people a
    /// page). A server without version 2 is asked with version 1, which has one page only.
    ///
    /// # Errors
    /// [`Error`]; nobody found is no error.
    pub async fn search(&self, text: &str, page: u32, hooks: &Hooks) -> Result<People, Error> {
        let answer = self.search_page(text, page, PAGE, hooks).await?;
        answer.read(|body| wire::people(body, page, PAGE))
    }

    async fn search_page(&self, text: &str, page: u32, size: usize, hooks: &Hooks) -> Result<Answer, Error> {
        let body = || Body::Json(json!({ "emailLike": text }));
        if !self.inner.search_v1_only.load(Ordering::Relaxed) {
            let path = format!("v2/users/search?pageSize={size}&pageNumber={page}");
            match self.send(&self.request(Call::Search, &path, body()), hooks).await {
                Err(err) if err.path_unknown() => {}
                result => return result,
            }
        }
        let request = self.request(Call::Search, &format!("v1/users/search?pageSize={size}"), body());
        let answer = self.send(&request, hooks).await?;
        // remembered only now: a wrong address knows neither version
        self.inner.search_v1_only.store(true, Ordering::Relaxed);
        Ok(answer)
    }
}

//! Finding people: what is typed is somebody else, several have one name, only an ID is known.

use token_desk::{
    app::{Message, Reply, confirm, deep_link, lookup},
    domain::{
        change::{Outcome, action::Action},
        deep_link::DeepLink,
        person::{People, Person, query::Found},
        token::hardware_token::HardwareToken,
    },
};

use super::{
    Canned, conflict,
    people::{ada, named, reread, tokens, user_id},
};
use crate::fixtures;

impl Canned {
    /// Ada Lovelace, while somebody else stands in the search field.
    pub fn other_search() -> Self {
        let mut canned = Self::ada();
        "ruth.amsel@partner.example".clone_into(&mut canned.app.forms.lookup.search);
        canned
    }

    /// Two people of one name to choose from.
    pub fn namesakes() -> Self {
        let mut canned = Self::desk();
        canned.find("lovelace");
        let other = Person {
            email: Some("a.lovelace@partner.example".to_owned()),
            user_name: Some("lovelacea".to_owned()),
            id: user_id("5f0e4b6e-0b7c-4c0e-9a55-0c8f6f0f7a44"),
            ..ada()
        };
        let people = vec![ada(), other, named("Ruth", "Amsel", "ruth.amsel@partner.example")];
        let people = People { people, total: Some(3), next_page: None };
        canned.answer(Reply::Found(Ok(Box::new(Found::People(people)))));
        canned
    }

    /// … and one of them is chosen.
    pub fn namesake() -> Self {
        let mut canned = Self::namesakes();
        canned.send(Message::Lookup(lookup::Message::PersonChosen(1)));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned
    }

    /// People whose names are read from right to left.
    pub fn right_to_left() -> Self {
        let mut canned = Self::desk();
        canned.find("dana");
        let people = vec![
            named("דנה", "לוי", "dana.levi@acme.example"),
            named("ليلى", "بن حداد", "leila.haddad@partner.example"),
        ];
        let people = People { people, total: Some(2), next_page: None };
        canned.answer(Reply::Found(Ok(Box::new(Found::People(people)))));
        canned
    }

    /// … and one of them is chosen.
    pub fn right_to_left_chosen() -> Self {
        let mut canned = Self::right_to_left();
        canned.send(Message::Lookup(lookup::Message::PersonChosen(0)));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned
    }

    /// … and it is asked whether their token shall be disabled, for a reason in their letters.
    pub fn right_to_left_confirm() -> Self {
        let mut canned = Self::right_to_left_chosen();
        canned.app.forms.lookup.reason = "אבד באוטובוס של Egged.".to_owned();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        canned.answer(reread());
        canned.pass(2)
    }

    /// People, one of them with a name in letters that hardly any computer has a font for (Vithkuqi).
    pub fn strange_letters() -> Self {
        let mut canned = Self::desk();
        canned.find("leka");
        let leka = Person {
            user_name: Some("vleka".to_owned()),
            ..named("𐕰𐕱𐕲", "𐕳𐕴", "v.leka@partner.example")
        };
        let people = vec![leka, named("Ελένη", "Παππά", "eleni.pappa@partner.example")];
        let people = People { people, total: Some(2), next_page: None };
        canned.answer(Reply::Found(Ok(Box::new(Found::People(people)))));
        canned
    }

    /// … and that one is chosen.
    pub fn strange_letters_chosen() -> Self {
        let mut canned = Self::strange_letters();
        canned.send(Message::Lookup(lookup::Message::PersonChosen(0)));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned
    }

    /// … and it is asked whether their token shall be disabled.
    pub fn strange_letters_confirm() -> Self {
        let mut canned = Self::strange_letters_chosen();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        canned.answer(reread());
        canned.pass(2)
    }

    /// … and the server refused it.
    pub fn strange_letters_refused() -> Self {
        let mut canned = Self::strange_letters_confirm();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        canned.applied(Outcome::refused(conflict()), std::time::Duration::from_millis(300))
    }

    /// A name of two words was typed, and nobody was found.
    pub fn name_typed() -> Self {
        let mut canned = Self::desk();
        canned.find("Ada Lovelace");
        let nobody = People { people: Vec::new(), total: Some(0), next_page: None };
        canned.answer(Reply::Found(Ok(Box::new(Found::People(nobody)))));
        canned
    }

    /// The empty desk after two calls.
    pub fn recent_callers() -> Self {
        let mut canned = Self::ada();
        canned.find("ruth.amsel@partner.example");
        let ruth = named("Ruth", "Amsel", "ruth.amsel@partner.example");
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ruth)))));
        canned.send(Message::NextCallerAsked);
        canned
    }

    /// A token was found by its serial number; of its owner only the ID is known.
    pub fn only_id() -> Self {
        let mut canned = Self::desk();
        canned.find(fixtures::SERIAL);
        let token = HardwareToken { owner: Some(fixtures::user_id()), ..tokens().remove(0) };
        canned.answer(Reply::Found(Ok(Box::new(Found::Token(token)))));
        canned.answer(Reply::Tokens(Ok(tokens())));
        canned
    }

    /// … and the address that the caller gave belongs to somebody else.
    pub fn not_the_owner() -> Self {
        let mut canned = Self::only_id();
        "ruth.amsel@partner.example".clone_into(&mut canned.app.forms.lookup.email);
        canned.send(Message::Lookup(lookup::Message::OwnerAsked));
        let ruth = named("Ruth", "Amsel", "ruth.amsel@partner.example");
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ruth)))));
        canned.answer(Reply::Tokens(Ok(Vec::new())));
        canned
    }

    /// A ticket asks to find somebody while Ada Lovelace is on the screen.
    pub fn link_offered() -> Self {
        let mut canned = Self::ada();
        canned.link_comes();
        canned
    }

    /// … or before anybody is signed in.
    pub fn link_waits() -> Self {
        let mut canned = Self::start();
        canned.link_comes();
        canned
    }

    fn link_comes(&mut self) {
        let link = DeepLink::new("ruth.amsel@partner.example", "INC0042318", "Lost on the train");
        self.send(Message::DeepLink(deep_link::Message::Came(link.expect("a request"))));
    }
}

//! What people are called in the window: beside a name in letters that no font of this computer has stands
//! what can be read.

use std::borrow::Cow;

use egui::{Context, FontId};
use unicode_bidi::{BidiClass, bidi_class};

use crate::{
    domain::{change::PersonRef, person::Person, text::is_invisible},
    say,
    ui::theme::size,
    words,
};

/// What to call somebody in a heading, never empty.
pub(super) fn heading(ctx: &Context, person: &Person) -> String {
    with_account(ctx, person, person.user_name.as_ref().or(person.email.as_ref()))
}

/// The same where the address is seen anyway.
pub(super) fn heading_with_address(ctx: &Context, person: &Person) -> String {
    with_account(ctx, person, person.user_name.as_ref())
}

fn with_account(ctx: &Context, person: &Person, account: Option<&String>) -> String {
    let name = words::person::heading(person);
    match account {
        Some(account) => beside(ctx, name.into(), account).into_owned(),
        None => name,
    }
}

/// The full name; none where only the ID is known.
pub(super) fn name<'a>(ctx: &Context, person: &'a PersonRef) -> Option<Cow<'a, str>> {
    let name = words::person::name(person)?;
    Some(match &person.email {
        Some(email) => beside(ctx, name, email),
        None => name,
    })
}

/// Where there is room for one alone: the name if it can be read, else the address.
pub(super) fn name_or_address<'a>(ctx: &Context, person: &'a PersonRef) -> Option<Cow<'a, str>> {
    let name = words::person::name(person)?;
    let address = person.email.as_deref().filter(|_| !can_be_drawn(ctx, &name));
    Some(address.map_or(name, Cow::Borrowed))
}

/// The full name, else the address, else the ID.
pub(super) fn shortest<'a>(ctx: &Context, person: &'a PersonRef) -> Cow<'a, str> {
    name(ctx, person).unwrap_or_else(|| words::person::shortest(person))
}

/// The name and, where it cannot be read, the account.
fn beside<'a>(ctx: &Context, name: Cow<'a, str>, account: &str) -> Cow<'a, str> {
    if name == account || can_be_drawn(ctx, &name) {
        return name;
    }
    say!("name-and-account", name = &*name, account = account).into()
}

/// Whether the fonts have every character. Marks are left out: with their letter they often are one.
pub(super) fn can_be_drawn(ctx: &Context, name: &str) -> bool {
    let is_seen = |c: &char| !c.is_whitespace() && !is_invisible(*c) && bidi_class(*c) != BidiClass::NSM;
    let font = FontId::proportional(size::TEXT);
    name.is_ascii() || ctx.fonts_mut(|fonts| name.chars().filter(is_seen).all(|c| fonts.has_glyph(&font, c)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fixtures, ui::theme};

    fn drawn(check: impl Fn(&Context) + 'static) {
        let mut window = egui_kittest::Harness::builder()
            .with_context_setup(theme::install)
            .build_ui(move |ui| check(ui.ctx()));
        window.run();
    }

    fn person(name: &str) -> PersonRef {
        PersonRef { name: Some(name.to_owned()), ..fixtures::person() }
    }

    /// Vithkuqi, an Albanian alphabet of the 19th century, and letters of private use.
    const STRANGE: [&str; 2] = ["𐕰𐕱𐕲 𐕳𐕴", "\u{e0a1}\u{e0a2}"];

    #[test]
    fn a_name_in_letters_that_no_font_has_stands_beside_the_account() {
        drawn(|ctx| {
            for name in STRANGE {
                let shown = format!("{name} ({})", fixtures::EMAIL);
                assert_eq!(shortest(ctx, &person(name)), shown);
                let with_user_name = Person {
                    first_name: Some(name.to_owned()),
                    email: Some(fixtures::EMAIL.to_owned()),
                    user_name: Some(fixtures::USER_NAME.to_owned()),
                    ..Person::only_id(fixtures::person().id)
                };
                let shown = format!("{name} ({})", fixtures::USER_NAME);
                assert_eq!(heading(ctx, &with_user_name), shown);
                assert_eq!(heading_with_address(ctx, &with_user_name), shown);
                let address_alone = Person { user_name: None, ..with_user_name };
                assert_eq!(heading(ctx, &address_alone), format!("{name} ({})", fixtures::EMAIL));
                assert_eq!(heading_with_address(ctx, &address_alone), name);
                let nothing_else = PersonRef { email: None, ..person(name) };
                assert_eq!(shortest(ctx, &nothing_else), name);
            }
        });
    }

    #[test]
    fn a_name_that_can_be_drawn_stands_alone() {
        drawn(|ctx| {
            for name in [
                "Ada Lovelace",
                "Zoë O’Hara-Núñez",
                "Zoe\u{308} Nun\u{303}ez",
                "Юлия Щербакова",
                "Ελένη Παππά",
            ] {
                assert_eq!(shortest(ctx, &person(name)), name);
            }
        });
    }

    #[test]
    fn an_address_in_place_of_a_name_stands_alone() {
        drawn(|ctx| {
            let address = "𐕰@acme.example";
            let person = PersonRef { email: Some(address.to_owned()), ..person(address) };
            assert_eq!(shortest(ctx, &person), address);
        });
    }
}

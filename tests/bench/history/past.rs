//! A long past of a made-up help desk: who lost which token, for which ticket, and what came of it. The same
//! every time.

use crate::fixtures;

use jiff::Timestamp;
use token_desk::domain::{
    change::{
        ChangeFacts, Outcome, PersonRef,
        act::Act,
        action::Action,
        confirmation::{Confirmation, Now, Source},
    },
    history::record::Intent,
    person::UserId,
    problem::{Problem, ProblemKind},
    profile::{Address, Colour, ProfileTag, SignInMethod},
    sign_in::credential::Identity,
    time::server_time::ServerTime,
    token::{hardware_token::TokenStatus, serial::Serial},
    verification::Caller,
};
use token_desk::phrase;

/// When it begins: 2019-01-07.
const BEGINS: i64 = 1_546_819_200;

/// Seconds between two attempts.
const APART: u64 = 200;

/// Names of profiles, with the part of an address that everybody in it has. One is longer than the letters
/// that the search has lists for.
const PROFILES: [(&str, &str); 5] = [
    (fixtures::PROFILE, "acme.example"),
    ("Acme test", "test.acme.example"),
    ("Woodgrove Bank", "woodgrovebank.example"),
    ("Contoso Asia", "contoso.example"),
    ("Northwind", "northwind-traders.example"),
];

const FIRST: [&str; 40] = [
    "Ada", "Grace", "Alan", "Barbara", "Edsger", "Frances", "Donald", "Margaret", "Dennis", "Radia", "Ken",
    "Sophie", "Niklaus", "Karen", "Tony", "Shafi", "John", "Leslie", "Hedy", "Vint", "Zoë", "Jürgen",
    "Anaïs", "Łukasz", "Søren", "Chloé", "Maria", "Mohammed", "Olga", "Priya", "Nguyễn", "Ibrahim", "Fatima",
    "Carlos", "Ingrid", "Tomás", "Emil", "Wei", "Yuki", "Min-jun",
];

const LAST: [&str; 48] = [
    "Lovelace",
    "Hopper",
    "Turing",
    "Liskov",
    "Dijkstra",
    "Allen",
    "Knuth",
    "Hamilton",
    "Ritchie",
    "Perlman",
    "Thompson",
    "Wilson",
    "Wirth",
    "Jones",
    "Hoare",
    "Goldwasser",
    "Backus",
    "Lamport",
    "Lamarr",
    "Cerf",
    "Müller",
    "Großmann",
    "Lévy",
    "Nowak",
    "Kierkegaard",
    "Dubois",
    "Ortiz",
    "Al-Farsi",
    "Petrova",
    "Raman",
    "Trần",
    "Demir",
    "Haddad",
    "Fernández",
    "Bergström",
    "O'Neil",
    "Smith",
    "Johnson",
    "Brown",
    "Taylor",
    "Anderson",
    "Lovell",
    "Loveday",
    "Wang",
    "Tanaka",
    "Kim",
    "Singh",
    "Garcia",
];

const CJK_LAST: [&str; 12] = ["山田", "佐藤", "鈴木", "高橋", "王", "李", "張", "劉", "김", "이", "박", "최"];
const CJK_FIRST: [&str; 10] = ["太郎", "花子", "健一", "美咲", "伟", "芳", "秀英", "민준", "서연", "지우"];

const REASONS: [&str; 6] =
    ["Lost on the train", "Stolen with the bag", "Left the company", "", "Washed", "Not found at home"];

/// Numbers that look like chance, the same every time (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all[self.below(all.len() as u64) as usize]
    }
}

/// When the attempt with this number was made.
pub fn at(number: u64) -> Timestamp {
    Timestamp::from_second(BEGINS + (number * APART).cast_signed()).expect("a time of this century")
}

/// The attempt with this number, and what came of it; of a few it is not known yet.
pub fn attempt(number: u64) -> (Intent, Option<Outcome>) {
    let mut dice = Dice::new(number);
    // the first multiplications tell neighbours apart badly
    for _ in 0..4 {
        dice.below(2);
    }
    let change = change(number, &mut dice);
    let desk = dice.below(80);
    let (first, last) = (FIRST[(desk % 40) as usize], LAST[(desk % 47) as usize]);
    let initial = first.chars().next().unwrap_or('x').to_lowercase();
    let intent = Intent {
        at: at(number),
        operator: format!("{initial}.{}", last.to_lowercase()),
        operator_name: Some(format!("{first} {last}")),
        host: format!("DESK-{:02}", desk % 30),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        change,
    };
    let outcome = match dice.below(1000) {
        0..2 => None,
        2..12 => Some(Outcome::Unknown(problem(ProblemKind::TimedOut))),
        12..72 => Some(Outcome::refused(problem(ProblemKind::Conflict))),
        _ => Some(confirmed(&intent)),
    };
    (intent, outcome)
}

fn change(number: u64, dice: &mut Dice) -> ChangeFacts {
    let at = [0, 0, 0, 0, 0, 1, 2, 2, 3, 4][dice.below(10) as usize];
    let (profile, domain) = PROFILES[at];
    let (name, account) = person(dice);
    let ticket = match dice.below(10) {
        0 => String::new(),
        1..3 => format!("REQ{:07}", 12_000 + number / 3),
        _ => format!("INC{:07}", 3_100_000 + number),
    };
    ChangeFacts {
        act: Act::Disable(serial(dice.below(2_000_000))),
        profile: ProfileTag {
            name: profile.to_owned(),
            address: Address::parse(&format!("https://{domain}.securid.com").replace(".example", ".access"))
                .expect("an address"),
            label: String::new(),
            colour: Colour::ALL[at],
            practice: false,
        },
        identity: Identity {
            method: SignInMethod::ApiKey,
            id: "139f6495-1ed0-4a3b-8c55-2b2f7ce1f0aa".to_owned(),
        },
        person: PersonRef {
            id: UserId::from_server(&format!("{:08x}-1112-451b-98e1-{:012x}", dice.below(1 << 32), number))
                .expect("an ID"),
            name: Some(name),
            family_name: None,
            email: Some(format!("{account}@{domain}")),
        },
        state_before: Some(TokenStatus::Enabled),
        changed_before: ServerTime::read("2018-06-11T19:10:30.045Z"),
        reason: dice.of(&REASONS).to_owned(),
        ticket,
        caller: Caller::default(),
        link: None,
        batch: None,
    }
}

/// A full name, and what stands before the @.
fn person(dice: &mut Dice) -> (String, String) {
    if dice.below(12) == 0 {
        let name = format!("{} {}", dice.of(&CJK_LAST), dice.of(&CJK_FIRST));
        return (name, format!("u{:06}", dice.below(300_000)));
    }
    let (first, last) = (dice.of(&FIRST), dice.of(&LAST));
    let account: String = format!("{first}.{last}{}", dice.below(400)).to_lowercase();
    (format!("{first} {last}"), account.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect())
}

fn serial(number: u64) -> Serial {
    Serial::parse(&format!("{:012}", 122_000_000 + number)).expect("a serial number")
}

fn confirmed(intent: &Intent) -> Outcome {
    Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("helpdesk-key".to_owned()),
        changed_at: ServerTime::read(&format!("<{}>", intent.at)),
        user_id: intent.change.person.id.clone(),
        serial: intent.change.serial().cloned(),
        source: Source::Answer,
    })
}

/// A problem as long as those that the program says.
pub fn problem(kind: ProblemKind) -> Problem {
    Problem::new(
        kind,
        Action::Disable.not_done(),
        phrase!("refusal-not-assigned", serial = fixtures::SERIAL).and(phrase!("nothing-changed")),
        phrase!("refusal-not-assigned-advice"),
    )
    .with_details(
        "409 Conflict\nPATCH /AdminInterface/restapi/v1/users/…/sidTokens/disable\nrequest 5c7d0b1e",
    )
}

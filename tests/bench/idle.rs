//! What a window at rest costs: frames and CPU time in ten seconds, in front, covered and minimised.

use std::{thread, time::Duration};

use anyhow::ensure;
use token_desk::app::Screen;

use crate::fixtures;
use crate::{
    Programs,
    hands::Hands,
    report::{aim, table},
    screen::{self, LOG},
};

/// How long it is looked at.
const SECONDS: u64 = 10;

/// After everything that was done to the window.
const SETTLES: Duration = Duration::from_millis(1500);

/// A caret that blinks every half second; where the processor draws it stands still.
const CARET: usize = 2 * SECONDS as usize + 1;

const PERSON: &str = fixtures::EMAIL;

/// How a window lies.
#[derive(Clone, Copy)]
enum Lies {
    InFront,
    /// Visible, but the keyboard is another window's.
    WithoutKeyboard,
    Covered,
    Minimised,
}

impl Lies {
    const ALL: [Self; 4] = [Self::InFront, Self::WithoutKeyboard, Self::Covered, Self::Minimised];

    fn words(self) -> &'static str {
        match self {
            Self::InFront => "in front",
            Self::WithoutKeyboard => "in front, another window has the keyboard",
            Self::Covered => "covered",
            Self::Minimised => "minimised",
        }
    }
}

/// What was seen in the ten seconds.
struct Seen {
    screen: &'static str,
    lies: Lies,
    /// A text field has the focus.
    caret: bool,
    frames: usize,
    /// How often the program was woken, drawn or not.
    woken: usize,
    ticks: u64,
}

/// Measures and returns the table. Both renderers at once: whoever is at rest disturbs nobody.
pub fn measure(programs: &Programs) -> anyhow::Result<String> {
    let [glow, wgpu] = thread::scope(|scope| {
        ["glow", "wgpu"]
            .map(|renderer| thread::Builder::new().spawn_scoped(scope, move || one(programs, renderer)))
            .map(|thread| thread?.join().unwrap_or_else(|_| anyhow::bail!("the measuring broke down")))
    });
    let rows: Vec<_> = glow?.iter().zip(&wgpu?).map(|(glow, wgpu)| row(glow, wgpu)).collect();
    Ok(table(["at rest, glow / wgpu", "frames in 10 s", "woken", "CPU ticks (10 ms)", "aim"], &rows))
}

fn row(glow: &Seen, wgpu: &Seen) -> [String; 5] {
    let most = if glow.caret { CARET } else { 0 };
    let caret = if glow.caret { ", caret shown" } else { "" };
    let words = if glow.caret { "its blinking at most" } else { "none" };
    [
        format!("{}, {}{caret}", glow.screen, glow.lies.words()),
        format!("{} / {}", glow.frames, wgpu.frames),
        format!("{} / {}", glow.woken, wgpu.woken),
        format!("{} / {}", glow.ticks, wgpu.ticks),
        // one tick may fall to whoever is asked how many there are
        aim(words, [glow, wgpu].iter().all(|seen| seen.frames <= most && (seen.caret || seen.ticks <= 1))),
    ]
}

fn one(programs: &Programs, renderer: &str) -> anyhow::Result<Vec<Seen>> {
    let screen = screen::Screen::start()?;
    let folder = screen.folder("idle")?;
    let folder = folder.to_string_lossy();
    let arguments = ["--config-dir", &folder, "--data-dir", &folder, "--renderer", renderer];
    let program = screen.run(&programs.token_desk, &arguments, LOG)?;
    let mut hands = Hands::new(screen, program, None)?;
    // a window as large as ours, to lie before it or behind it
    let mut cover = hands.screen.run(&programs.smallest, &["glow"], "")?;
    cover.says("first frame")?;
    let cover = hands.screen.window("Smallest")?;

    let mut seen = Vec::new();
    look(&mut hands, &cover, "login panel", false, &mut seen)?;
    hands.follow("Just look around")?;
    ensure!(hands.model().screen == Screen::Lookup, "nobody is signed in");
    look(&mut hands, &cover, "signed in", true, &mut seen)?;
    hands.fill("Who is calling, or which token?", PERSON)?;
    hands.enter()?;
    hands.press("Disable token…")?;
    hands.press("Disable token")?;
    ensure!(hands.model().screen == Screen::Outcome, "no token was disabled");
    look(&mut hands, &cover, "confirmation", false, &mut seen)?;
    Ok(seen)
}

/// Looks at the window however it may lie, and leaves it in front.
fn look(
    hands: &mut Hands,
    cover: &str,
    screen: &'static str,
    caret: bool,
    seen: &mut Vec<Seen>,
) -> anyhow::Result<()> {
    let window = hands.window.clone();
    let front = format!("windowraise {window}\nwindowfocus {window}");
    for lies in Lies::ALL {
        // where no caret blinks, it makes no difference
        if matches!(lies, Lies::WithoutKeyboard) && !caret {
            continue;
        }
        hands.screen.order(&front)?;
        match lies {
            Lies::InFront => {}
            Lies::WithoutKeyboard => hands.screen.order(&format!("windowfocus {cover}"))?,
            Lies::Covered => hands.screen.order(&format!("windowraise {cover}"))?,
            Lies::Minimised => hands.screen.minimise(&window)?,
        }
        thread::sleep(SETTLES);
        hands.program.count([""]);
        let before = hands.program.ticks()?;
        thread::sleep(Duration::from_secs(SECONDS));
        let ticks = hands.program.ticks()? - before;
        let [frames, woken] = hands.program.count(["frame", "woken"]);
        check(hands, lies)?;
        let caret = caret && matches!(lies, Lies::InFront);
        seen.push(Seen { screen, lies, caret, frames, woken, ticks });
    }
    hands.screen.restore(&window)?;
    hands.screen.order(&front)?;
    thread::sleep(SETTLES);
    Ok(())
}

/// That the window lies as it should, and that frames are counted at all: another size and back wakes the
/// program, and it draws unless it knows that nobody would see it.
fn check(hands: &mut Hands, lies: Lies) -> anyhow::Result<()> {
    let window = &hands.window;
    hands.screen.order(&format!("windowsize {window} 1179 779\nsleep 0.2\nwindowsize {window} 1180 780"))?;
    thread::sleep(Duration::from_millis(600));
    let [frames, woken] = hands.program.count(["frame", "woken"]);
    let seen = matches!(lies, Lies::InFront | Lies::WithoutKeyboard);
    ensure!(woken > 0 && (frames > 0) == seen, "{}: woken {woken} times, it drew {frames}", lies.words());
    Ok(())
}

//! Prints every text with sample facts, in every language, for reading: `cargo run --example words -- FOLDER`
//! writes a file for each part and language, `<language>/<part>.txt`.

mod said;

use std::{
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use token_desk::domain::language::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let to = PathBuf::from(std::env::args().nth(1).ok_or("which folder shall the texts go to?")?);
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words");
    for language in Language::ALL {
        let out = to.join(language.tag());
        fs::create_dir_all(&out)?;
        for file in fs::read_dir(texts.join(language.tag()))? {
            let file = file?.path();
            let part = file.file_stem().ok_or("a file without a name")?;
            let said = said::said(language, fs::read_to_string(&file)?)?;
            fs::write(out.join(part).with_extension("txt"), said)?;
        }
    }
    Ok(())
}

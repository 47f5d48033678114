//! What the columns of a list hold, for an import from the command line: nobody can be asked, so nothing is guessed.

use super::import::File;
use super::import_args::Explaining;
use super::{Exit, World};
use crate::domain::import::Mapping;
use crate::domain::plan::customer::RelationshipMeaning;
use crate::domain::plan::ids::{ShapeId, WordId};
use crate::domain::plan::shape::{ImportField, ImportMapping};
use crate::exchange::csv_in::{ListLikeness, ListWords, Recognised, Warning};
use crate::exchange::mapping_file::Explanation;
use crate::i18n::explain::import_sentence;
use crate::ids::IdMaker;

/// The longest header that is quoted, in characters, and the most of them.
const MAX_QUOTED: (usize, usize) = (40, 20);

/// What is taken of a list.
pub(super) struct Taken {
    /// What its columns hold.
    pub(super) mapping: Mapping,
    /// What was said on the command line.
    explanation: Explanation,
    /// Columns that nobody explained, quoted; empty: none.
    pub(super) unexplained: String,
    /// Headers of settings that the file does not have; empty: none.
    pub(super) absent: String,
    /// Columns that were left out before, so that nobody has to be told again; empty: none.
    pub(super) left: String,
}

impl Taken {
    /// What is taken of a file, and says why nothing can be.
    pub(super) fn of(
        world: &mut World<'_>,
        explaining: &Explaining,
        file: &File,
        explanation: Explanation,
    ) -> Result<Self, Exit> {
        let headers = &file.look.preview.headers;
        let absent = Mapping::absent(&explanation.columns, headers);
        let (single, of_files): (Vec<&str>, Vec<&str>) =
            absent.into_iter().partition(|header| explaining.names(header));
        if !single.is_empty() {
            let text = world.lang.with("cli-map-absent", &[("headers", &plain(&single))]).into_owned();
            world.say(&text);
            return Err(Exit::Problems);
        }
        let absent = plain(&of_files);
        let mut mapping = file.look.recognised.mapping().clone();
        let (mut unexplained, mut like) = (String::new(), None);
        if let Recognised::Ask(proposal) = &file.look.recognised {
            // What a word usually means is proposed in the window, and not taken where nobody can be asked.
            for &at in &proposal.open {
                mapping.0[at] = ImportField::Ignore;
            }
            unexplained = quoted(&proposal.open, headers);
            like = proposal.like.as_ref();
        }
        if let Some(fault) = mapping.faults().first() {
            // What is odd about the file often says why its columns are not known.
            let odd = file.look.preview.warnings.iter().map(|warning| import_sentence(world.lang, &warning.sentence()));
            let mut texts: Vec<String> = odd.collect();
            if !file.look.preview.warnings.contains(&Warning::Empty) {
                texts.push(import_sentence(world.lang, &fault.sentence()));
                if !unexplained.is_empty() {
                    texts.push(world.lang.with("cli-unknown-columns", &[("columns", &unexplained)]).into_owned());
                }
                texts.extend(like.map(|like| looks_like(world, like)));
            }
            world.say(&texts.join("\n"));
            return Err(Exit::Problems);
        }
        let known = if unexplained.is_empty() { ListWords::shipped().unknown(headers, &mapping) } else { Vec::new() };
        Ok(Self { mapping, explanation, unexplained, absent, left: known.join(", ") })
    }

    /// The meanings of words that were said on the command line.
    pub(super) fn words(&self, ids: &IdMaker) -> Vec<RelationshipMeaning> {
        let words = self.explanation.words.iter();
        words
            .map(|(raw, kind)| RelationshipMeaning { id: WordId::new(ids.make()), raw: raw.clone(), kind: *kind })
            .collect()
    }

    /// What the plan remembers of it; `None`: nobody said anything that would have to be said again.
    pub(super) fn shape(&self, ids: &IdMaker, file: &File) -> Option<ImportMapping> {
        let shape = || ImportMapping {
            reading: file.look.said,
            ..self.mapping.shape(ShapeId::new(ids.make()), &file.look.preview.headers)
        };
        let is_said = !self.explanation.columns.is_empty() || !self.explanation.reading.is_empty();
        is_said.then(shape)
    }

    /// What was said, and what is known of the other columns, for a file of settings.
    pub(super) fn explained(&self, file: &File) -> Explanation {
        let shape = self.mapping.shape(ShapeId::new(0), &file.look.preview.headers);
        let sheet = file.sheet.as_ref().map_or_else(String::new, |sheet| sheet.name.clone());
        Explanation { columns: shape.columns, reading: file.look.said, sheet, words: self.explanation.words.clone() }
    }

    /// Whether somebody should look at what was said of the columns.
    pub(super) fn is_odd(&self) -> bool {
        !self.unexplained.is_empty() || !self.absent.is_empty()
    }

    /// Columns that were not taken, quoted.
    pub(super) fn not_imported(&self) -> &str {
        if self.unexplained.is_empty() { &self.left } else { &self.unexplained }
    }

    /// Says which columns were not taken, and which were named in vain.
    pub(super) fn say(&self, world: &mut World<'_>) {
        for (key, name, columns) in [
            ("cli-unexplained-columns", "columns", &self.unexplained),
            ("subscription-list-ignored", "columns", &self.left),
            ("cli-map-absent-of-file", "headers", &self.absent),
        ] {
            if !columns.is_empty() {
                let text = world.lang.with(key, &[(name, columns)]).into_owned();
                world.line(&text);
            }
        }
    }
}

fn looks_like(world: &World<'_>, like: &ListLikeness) -> String {
    let name = like.name.in_language(world.lang.language());
    world
        .lang
        .with("cli-looks-like", &[("list", name), ("n", &like.n.to_string()), ("of", &like.of.to_string())])
        .into_owned()
}

/// Headers that somebody typed, none of them long, and without what would confuse a terminal.
fn plain(headers: &[&str]) -> String {
    let headers: Vec<String> = headers.iter().map(|&header| header.to_owned()).collect();
    quoted(&(0..headers.len()).collect::<Vec<_>>(), &headers)
}

/// Some headers, none of them long, and without what would confuse a terminal.
fn quoted(columns: &[usize], headers: &[String]) -> String {
    let quote = |&index: &usize| {
        let header = headers.get(index).map_or("", String::as_str);
        if header.is_empty() {
            return (index + 1).to_string();
        }
        let plain = |c: char| if c.is_control() { '\u{fffd}' } else { c };
        let short: String = header.chars().take(MAX_QUOTED.0).map(plain).collect();
        if short.len() < header.len() { format!("{short}...") } else { short }
    };
    let mut quoted: Vec<String> = columns.iter().take(MAX_QUOTED.1).map(quote).collect();
    if MAX_QUOTED.1 < columns.len() {
        quoted.push("...".to_owned());
    }
    quoted.join(", ")
}

//! What `changeover import` is told: the list, how it is read, and what its columns and words mean.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::import::Applied;
use super::texts::Texts;
use super::{Exit, World};
use crate::domain::plan::customer::RelationshipKind;
use crate::domain::plan::reading::{DayOrder, DecimalSign, Delimiter, Header, TextEncoding};
use crate::domain::plan::shape::{ColumnMapping, ImportField};
use crate::exchange::mapping_file::{self, Explanation};
use crate::i18n::imports::mapping_fault;
use crate::store::export;
use crate::store::fs::RealFs;

/// What fields are called on the command line: the ends of their keys.
const FIELD: &str = "import-field-";

/// What is imported.
#[derive(Clone, Debug, Args)]
pub struct ImportArgs {
    /// Plan folder or its plan.ron
    pub plan: PathBuf,
    /// List of customers or subscriptions, as CSV or a workbook (.xlsx)
    pub file: PathBuf,
    /// Customer that the subscriptions belong to, if the file does not say: ID, Microsoft ID, domain or name
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
    /// Worksheet to read, if several of the workbook hold a list
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// How the list is read
    #[command(flatten)]
    pub explaining: Explaining,
    /// Save the result in the plan
    #[arg(long)]
    pub apply: bool,
    /// Confirm all suggestions that can be recorded
    #[arg(long, requires = "apply")]
    pub confirm: bool,
    /// Which text to use where the file has missing or garbled characters
    #[arg(long, value_name = "WHICH", default_value = "kept")]
    pub texts: Texts,
    /// Allow the import into the sample plan
    #[arg(long)]
    pub into_sample: bool,
}

/// How a list is read, and what it says.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "How the list is read")]
pub struct Explaining {
    /// File of column settings, or what one column holds, such as product="Offer name"; can be repeated
    #[arg(long = "map", value_name = "FILE|FIELD=HEADER")]
    pub map: Vec<String>,
    /// Meaning of a text in the Relationship column: direct, indirect or other; can be repeated
    #[arg(long = "word", value_name = "TEXT=MEANING")]
    pub words: Vec<String>,
    /// Character encoding, such as utf-8, big5 or windows-1252
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub encoding: Option<TextEncoding>,
    /// Character between cells
    #[arg(long, value_name = "WHICH")]
    pub delimiter: Option<Between>,
    /// Line that holds the headers, or none
    #[arg(long, value_name = "LINE|none", value_parser = header)]
    pub header_row: Option<Header>,
    /// Order of day and month in dates such as 3/4/2027
    #[arg(long, value_name = "ORDER")]
    pub date_order: Option<DateOrder>,
    /// Decimal separator of numbers such as 1.250
    #[arg(long, value_name = "SIGN")]
    pub decimal_sign: Option<Sign>,
    /// Save these settings in a new file, for others to use with --map
    #[arg(long, value_name = "FILE")]
    pub save_map: Option<PathBuf>,
}

/// What stands between cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Between {
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

/// Which number is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DateOrder {
    /// 31/12/2026
    DayFirst,
    /// 12/31/2026
    MonthFirst,
}

/// What begins a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sign {
    /// 1,250.50
    Point,
    /// 1.250,50
    Comma,
}

fn encoding(typed: &str) -> Result<TextEncoding, String> {
    let plain = |text: &str| text.replace(['-', '_', ' '], "").to_lowercase();
    let found = TextEncoding::ALL.into_iter().find(|encoding| plain(encoding.name()) == plain(typed));
    found.ok_or_else(|| TextEncoding::ALL.map(|encoding| encoding.name().to_lowercase()).join(", "))
}

fn header(typed: &str) -> Result<Header, String> {
    match typed.parse() {
        Ok(line) if 0 < line => Ok(Header::Line(line)),
        _ if typed.eq_ignore_ascii_case("none") => Ok(Header::Absent),
        _ => Err("1, 2, 3, ..., none".to_owned()),
    }
}

/// The field of this name on the command line.
fn field(name: &str) -> Option<ImportField> {
    let wanted = name.trim().replace(['_', ' '], "-").to_lowercase();
    ImportField::ALL.into_iter().find(|field| field.key().strip_prefix(FIELD) == Some(&*wanted))
}

/// The names of all fields.
fn field_names() -> String {
    ImportField::ALL.map(|field| field.key().trim_start_matches(FIELD)).join(", ")
}

impl Explaining {
    /// What was said: files first, in their order, then single columns and words.
    pub(super) fn read(&self, world: &mut World<'_>) -> Result<Explanation, Exit> {
        let mut all = Explanation::default();
        let mut single: Vec<ColumnMapping> = Vec::new();
        for said in &self.map {
            let pair = said.split_once('=').map(|(name, header)| (field(name), name, header.trim().to_owned()));
            match pair {
                Some((Some(field), name, header)) => {
                    let is_other = |one: &ColumnMapping| {
                        (one.field == field && field != ImportField::Ignore) != (one.header == header)
                    };
                    if single.iter().any(is_other) {
                        let text = world.lang.with("cli-map-contradicts", &[("what", name)]).into_owned();
                        world.say(&text);
                        return Err(Exit::Usage);
                    }
                    single.push(ColumnMapping { header, field });
                }
                Some((None, name, _)) if name.chars().all(|c| c.is_ascii_alphabetic() || "-_ ".contains(c)) => {
                    let names = field_names();
                    let text = world.lang.with("cli-map-field", &[("said", said), ("fields", &names)]).into_owned();
                    world.say(&text);
                    return Err(Exit::Usage);
                }
                Some((None, ..)) | None => {
                    let file = read_file(world, Path::new(said))?;
                    put(&mut all.columns, file.columns);
                    all.reading = file.reading.over(all.reading);
                    if !file.sheet.is_empty() {
                        all.sheet = file.sheet;
                    }
                    all.words.extend(file.words);
                }
            }
        }
        put(&mut all.columns, single);
        for said in &self.words {
            let parts = said.rsplit_once('=').and_then(|(text, meaning)| Some((text.trim(), kind(meaning)?)));
            let Some((text, kind)) = parts.filter(|(text, _)| !text.is_empty()) else {
                let text = world.lang.with("cli-word-meaning", &[("said", said)]).into_owned();
                world.say(&text);
                return Err(Exit::Usage);
            };
            all.words.retain(|(known, _)| known != text);
            all.words.push((text.to_owned(), kind));
        }
        let reading = &mut all.reading;
        reading.encoding = self.encoding.or(reading.encoding);
        reading.header = self.header_row.or(reading.header);
        reading.delimiter = self.delimiter.map(Between::delimiter).or(reading.delimiter);
        reading.day_order = self.date_order.map(DateOrder::order).or(reading.day_order);
        reading.decimal = self.decimal_sign.map(Sign::sign).or(reading.decimal);
        Ok(all)
    }

    /// Whether a column of this header was named by itself, not in a file.
    pub(super) fn names(&self, header: &str) -> bool {
        self.map.iter().any(|said| said.split_once('=').is_some_and(|(_, named)| named.trim() == header))
    }

    /// Says so where the settings cannot be saved because there is such a file; nothing is imported then.
    pub(super) fn check(&self, world: &mut World<'_>) -> Result<(), Exit> {
        let taken = self.save_map.as_ref().filter(|path| export::free_place(&RealFs, path) != **path);
        let Some(path) = taken else { return Ok(()) };
        let shown = path.display().to_string();
        let text = world.lang.with("cli-map-exists", &[("path", &shown)]).into_owned();
        world.say(&text);
        Err(Exit::Io)
    }

    /// Saves the settings as a file, where that was asked for and nothing went wrong.
    pub(super) fn save(&self, world: &mut World<'_>, explanation: &Explanation, applied: &Applied) -> Result<(), Exit> {
        let Some(path) = self.save_map.as_ref().filter(|_| applied.is_ok()) else { return Ok(()) };
        let text = mapping_file::to_text(explanation);
        crate::store::write_file(&RealFs, path, text.as_bytes()).map_err(|error| world.trouble(&error))
    }
}

/// Takes over what is said now; what was said before about the same columns and fields counts no more.
fn put(columns: &mut Vec<ColumnMapping>, said: Vec<ColumnMapping>) {
    let headers: HashSet<&String> = said.iter().map(|column| &column.header).collect();
    let fields: HashSet<ImportField> = said.iter().map(|column| column.field).collect();
    let is_old = |column: &ColumnMapping| {
        headers.contains(&column.header) || column.field != ImportField::Ignore && fields.contains(&column.field)
    };
    columns.retain(|column| !is_old(column));
    columns.extend(said);
}

fn read_file(world: &mut World<'_>, path: &Path) -> Result<Explanation, Exit> {
    let bytes = match crate::store::read_input(&RealFs, path, mapping_file::MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => return Err(world.trouble(&error)),
    };
    mapping_file::from_text(&String::from_utf8_lossy(&bytes)).map_err(|fault| {
        let text = mapping_fault(world.lang, &fault);
        world.say(&text);
        Exit::Problems
    })
}

fn kind(meaning: &str) -> Option<RelationshipKind> {
    match meaning.trim().to_lowercase().as_str() {
        "direct" => Some(RelationshipKind::Direct),
        "indirect" => Some(RelationshipKind::Indirect),
        "other" => Some(RelationshipKind::Other),
        _ => None,
    }
}

impl Between {
    fn delimiter(self) -> Delimiter {
        match self {
            Self::Comma => Delimiter::Comma,
            Self::Semicolon => Delimiter::Semicolon,
            Self::Tab => Delimiter::Tab,
            Self::Pipe => Delimiter::Pipe,
        }
    }
}

impl DateOrder {
    fn order(self) -> DayOrder {
        match self {
            Self::DayFirst => DayOrder::DayFirst,
            Self::MonthFirst => DayOrder::MonthFirst,
        }
    }
}

impl Sign {
    fn sign(self) -> DecimalSign {
        match self {
            Self::Point => DecimalSign::Point,
            Self::Comma => DecimalSign::Comma,
        }
    }
}

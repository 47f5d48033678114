//! Floor 4, the same plan without a window: one file a command.

mod check;
mod check_link;
mod compare;
mod dates;
mod draft;
mod generate;
mod import;
mod import_subscriptions;
mod mend;
mod named;
mod rules;
mod sample;
mod texts;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::clock;
use crate::domain::draft::{Language, TemplateKind};
use crate::domain::plan::Plan;
use crate::i18n::Lang;
use crate::store::fs::RealFs;
use crate::store::places::plan_folder;
use crate::store::rule_files::Shelf;
use crate::store::settings::Settings;
use crate::store::{LoadReport, Opened, Places, PlanKeeper, Setup, StoreError};

/// How long a command waits for the disk.
const PATIENCE: Duration = Duration::from_mins(1);

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Nothing to complain about.
    Fine = 0,
    /// The command line is wrong.
    Usage = 2,
    /// Warnings only.
    Warnings = 3,
    /// Refused, or problems found.
    Problems = 4,
    /// Something could not be read or written.
    Io = 5,
}

/// The command line.
#[derive(Clone, Debug, Parser)]
#[command(
    name = "changeover",
    bin_name = "changeover",
    version = crate::build::VERSION,
    about = "Offline planner for the way from direct-bill partner to indirect reseller"
)]
pub struct Cli {
    /// What is asked for everywhere.
    #[command(flatten)]
    pub global: Global,
    /// Without a command the window opens.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What the window begins with: a plan's folder, its plan.ron, or a list of customers to import
    pub plan: Option<PathBuf>,
}

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Folder for plans, journals, backups and settings, instead of the user's data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Language of sentences, and of drafts
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<LangArg>,
    /// Print JSON instead of lines
    #[arg(long, global = true)]
    pub json: bool,
}

/// A language on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LangArg {
    /// English
    #[value(name = "en")]
    English,
    /// Traditional Chinese
    #[value(name = "zh-Hant")]
    TraditionalChinese,
}

impl LangArg {
    /// The language that is meant.
    pub fn language(self) -> Language {
        match self {
            Self::English => Language::English,
            Self::TraditionalChinese => Language::TraditionalChinese,
        }
    }
}

/// What drafts are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A mail that opens as a draft
    Eml,
    /// A page
    Html,
    /// Plain text
    Txt,
}

/// A command that opens no window.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Write the sample plan into a new folder
    Sample {
        /// Must not exist, or be empty
        dir: PathBuf,
    },
    /// Write a plan of any size with invented customers, to try things out on
    Generate {
        /// Must not exist, or be empty
        dir: PathBuf,
        /// How many customers, with three subscriptions each; at most a million
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=1_000_000))]
        customers: u64,
    },
    /// Load a plan, verify it and list findings
    Check {
        /// A plan's folder or its plan.ron
        plan: PathBuf,
        /// Say how what earlier imports damaged would be put right
        #[arg(long)]
        mend: bool,
        /// Put it right
        #[arg(long, requires = "mend")]
        apply: bool,
    },
    /// Rank the providers of a plan, and say what would change who leads
    Compare {
        /// A plan's folder or its plan.ron; only read
        plan: PathBuf,
    },
    /// Judge a relationship link
    CheckLink(LinkArgs),
    /// Compare a list of customers or of subscriptions with a plan, and bring it in with --apply
    Import(ImportArgs),
    /// List the rule books, print one, or what differs between two
    Rules(RulesArgs),
    /// Write one draft a customer, and an index.csv
    Draft(DraftArgs),
    /// Count the business days of a wait, one line a day with its reason
    Dates(DatesArgs),
}

/// What is counted.
#[derive(Clone, Debug, Args)]
pub struct DatesArgs {
    /// Rule book whose wait counts when --wait is not given, such as 2018-12
    #[arg(long, value_name = "NAME")]
    pub rulebook: String,
    /// Whose days off count: CN, HK, JP, SG, TW or US
    #[arg(long, value_name = "CC")]
    pub calendar: String,
    /// The day of submission, such as 2018-12-21; it is not counted
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub from: String,
    /// Business days to wait, 0 to 400
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub wait: Option<String>,
}

/// What a link is compared with.
#[derive(Clone, Debug, Args)]
pub struct LinkArgs {
    /// The link, in quotes
    #[arg(allow_hyphen_values = true)]
    pub link: String,
    /// Tenant ID of the reseller that the link must name
    #[arg(long, value_name = "GUID")]
    pub reseller: Option<String>,
    /// Tenant ID of the provider that the link must name
    #[arg(long, value_name = "GUID")]
    pub provider: Option<String>,
    /// Partner ID that the link must carry
    #[arg(long, value_name = "N")]
    pub partner_id: Option<String>,
}

/// Which rules are printed.
#[derive(Clone, Debug, Args)]
pub struct RulesArgs {
    /// Name of a book, such as 2018-12, or the file of one, such as an older 2026.ron; without it all books are listed
    pub name: Option<String>,
    /// Print what another book has otherwise: its name or its file
    #[arg(long, value_name = "OTHER", requires = "name")]
    pub diff: Option<String>,
}

/// What is imported.
#[derive(Clone, Debug, Args)]
pub struct ImportArgs {
    /// A plan's folder or its plan.ron
    pub plan: PathBuf,
    /// A list of customers, or of subscriptions: CSV or a workbook (.xlsx)
    pub file: PathBuf,
    /// Whose subscriptions they are, when the file does not say so: an id, Microsoft ID, domain or name
    #[arg(long, value_name = "ID")]
    pub customer: Option<String>,
    /// Write the result into the plan
    #[arg(long)]
    pub apply: bool,
    /// Confirm everything that the list suggests and that can be taken
    #[arg(long, requires = "apply")]
    pub confirm: bool,
    /// What to take where a text lost letters or was decoded twice
    #[arg(long, value_name = "WHICH", default_value = "kept")]
    pub texts: texts::Texts,
    /// Allow it for the sample plan, to try it out
    #[arg(long)]
    pub into_sample: bool,
}

/// What is drafted.
#[derive(Clone, Debug, Args)]
pub struct DraftArgs {
    /// A plan's folder or its plan.ron; only read
    pub plan: PathBuf,
    /// Folder for the drafts: new or empty
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// What the drafts are written as
    #[arg(long, default_value = "eml")]
    pub format: Format,
    /// notice, consent, invitation, reminder, second-reminder or thanks
    #[arg(long, default_value = "invitation", value_parser = template_kind)]
    pub template: TemplateKind,
    /// Only this customer: its id, Microsoft ID, domain or name; may be repeated
    #[arg(long, value_name = "ID")]
    pub customer: Vec<String>,
}

fn template_kind(word: &str) -> Result<TemplateKind, String> {
    let words: Vec<_> = TemplateKind::ALL.iter().map(|kind| kind.word()).collect();
    let found = TemplateKind::ALL.into_iter().find(|kind| kind.word() == word);
    found.ok_or_else(|| format!("choose one of {}", words.join(", ")))
}

/// What a command may use.
pub(crate) struct World<'a> {
    pub(crate) lang: &'a Lang,
    pub(crate) language: Option<Language>,
    pub(crate) places: &'a Places,
    pub(crate) json: bool,
    pub(crate) out: &'a mut dyn std::io::Write,
}

impl World<'_> {
    /// Prints a line. A reader that went away ends the talking, not the work.
    pub(crate) fn line(&mut self, text: &str) {
        drop(writeln!(self.out, "{text}"));
    }

    /// Prints a JSON value on one line.
    pub(crate) fn json(&mut self, value: &serde_json::Value) {
        self.line(&value.to_string());
    }

    /// Says in a sentence what is wrong with the command line.
    pub(crate) fn usage(&mut self, key: &str) -> Exit {
        let text = self.lang.text(key).into_owned();
        self.say(&text);
        Exit::Usage
    }

    /// Says a sentence, as a line or as JSON.
    pub(crate) fn say(&mut self, text: &str) {
        if self.json { self.json(&serde_json::json!({ "message": text })) } else { self.line(text) }
    }

    /// Says what went wrong with a file.
    pub(crate) fn trouble(&mut self, error: &StoreError) -> Exit {
        let text = self.lang.say(&error.message()).into_owned();
        self.say(&text);
        Exit::Io
    }

    /// What the store needs; the command line has no profile, so it signs as itself.
    pub(crate) fn setup(&self) -> Setup {
        let profile = Settings::load(&RealFs, self.places).settings.profile;
        let who = profile.map_or_else(|| "changeover".to_owned(), |profile| profile.name);
        Setup::new(self.places.clone(), who, clock::now)
    }

    /// The shipped rule books with those of the data folder, and days off.
    pub(crate) fn shelf(&self) -> Shelf {
        Shelf::read(&RealFs, self.places)
    }

    /// Opens a plan by its folder or its `plan.ron`; says why not otherwise.
    pub(crate) fn open(&mut self, path: &Path) -> Result<Opened, Exit> {
        PlanKeeper::open(&self.setup(), &plan_folder(path)).map_err(|error| self.trouble(&error))
    }

    /// Reads a plan; nothing is locked or written.
    pub(crate) fn read_plan(&mut self, path: &Path) -> Result<(Plan, LoadReport), Exit> {
        let setup = Setup::new(self.places.clone(), "changeover", clock::now);
        PlanKeeper::look(&setup, &plan_folder(path)).map_err(|error| self.trouble(&error))
    }
}

/// Carries a command out and prints to `out`.
pub fn run(command: &Command, global: &Global, out: &mut dyn std::io::Write) -> Exit {
    let language = global.lang.map(LangArg::language);
    let lang = Lang::new(language.unwrap_or(Language::English));
    let places = match Places::find(&RealFs, global.data_dir.clone()) {
        Ok(places) => places,
        Err(error) => {
            let text = lang.say(&error.message()).into_owned();
            drop(writeln!(out, "{text}"));
            return Exit::Io;
        }
    };
    let mut world = World { lang: &lang, language, places: &places, json: global.json, out };
    match command {
        Command::Sample { dir } => sample::run(&mut world, dir),
        Command::Generate { dir, customers } => generate::run(&mut world, dir, *customers),
        Command::Check { plan, mend: true, apply } => mend::run(&mut world, plan, *apply),
        Command::Check { plan, .. } => check::run(&mut world, plan),
        Command::Compare { plan } => compare::run(&mut world, plan),
        Command::CheckLink(args) => check_link::run(&mut world, args),
        Command::Import(args) => import::run(&mut world, args),
        Command::Rules(args) => rules::run(&mut world, args),
        Command::Draft(args) => draft::run(&mut world, args),
        Command::Dates(args) => dates::run(&mut world, args),
    }
}

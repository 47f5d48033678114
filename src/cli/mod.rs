//! Floor 5, the same plan without a window: one file a command.

mod check;
mod check_link;
mod columns;
mod compare;
mod dates;
mod draft;
mod export;
mod generate;
mod import;
mod import_args;
mod import_subscriptions;
mod mend;
mod moves;
mod named;
mod propose;
mod rehearse;
mod report;
mod rules;
mod sample;
mod sheets;
mod texts;
mod whole;
mod world;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::draft::Language;
use crate::domain::rehearsal::Luck;
use crate::i18n::Lang;
use crate::store::Places;
use crate::store::fs::RealFs;
use world::World;

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
    about = "Offline planner for moving from direct-bill partner to indirect reseller"
)]
pub struct Cli {
    /// Options that every command takes.
    #[command(flatten)]
    pub global: Global,
    /// The command; without one, the window opens.
    #[command(subcommand)]
    pub command: Option<CliCommand>,
    /// What to open in the window: a plan folder, its plan.ron, or a customer list to import
    pub plan: Option<PathBuf>,
}

/// Options of every command.
#[derive(Clone, Debug, Args)]
pub struct Global {
    /// Folder for plans, journals, backups and settings, instead of your data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Language of messages and drafts
    #[arg(long, global = true, value_name = "LANGUAGE")]
    pub lang: Option<LangArg>,
    /// Print JSON instead of text
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
    /// The language that it names.
    pub fn language(self) -> Language {
        match self {
            Self::English => Language::English,
            Self::TraditionalChinese => Language::TraditionalChinese,
        }
    }
}

/// The file format of drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DraftFileFormat {
    /// An email that opens as a draft
    Eml,
    /// A web page
    Html,
    /// Plain text
    Txt,
}

/// A command that opens no window.
#[derive(Clone, Debug, Subcommand)]
pub enum CliCommand {
    /// Create the sample plan in a new folder
    Sample {
        /// New or empty folder for the plan
        dir: PathBuf,
    },
    /// Create a plan of any size with fictitious customers, to try things out
    Generate {
        /// New or empty folder for the plan
        dir: PathBuf,
        /// Number of customers, up to one million; each has three subscriptions
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(0..=1_000_000))]
        customers: u64,
        /// The moves are under way: ten subscriptions each, customers in waves, transfer requests in every stage
        #[arg(long)]
        moves: bool,
    },
    /// Check a plan, and list its issues and open dates
    Check {
        /// Plan folder or its plan.ron
        plan: PathBuf,
        /// Show how data that earlier imports damaged can be restored
        #[arg(long)]
        mend: bool,
        /// Restore it, as one undo step
        #[arg(long, requires = "mend")]
        apply: bool,
    },
    /// Rank the providers of a plan, and show what would change the result
    Compare {
        /// Plan folder or its plan.ron; the plan is not changed
        plan: PathBuf,
    },
    /// Check a relationship link
    CheckLink(LinkArgs),
    /// Compare a list of customers or subscriptions with a plan, and import it with --apply
    Import(import_args::ImportArgs),
    /// List the rule versions, print one, or compare two
    Rules(RulesArgs),
    /// Write one draft per customer, and an index.csv
    Draft(DraftArgs),
    /// Export customers or subscriptions as a workbook or CSV, or the whole plan with --json
    Export(export::ExportArgs),
    /// Restore a plan from what export --json printed
    Restore {
        /// File with the exported plan
        file: PathBuf,
        /// New folder for the plan
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Save a copy of a plan without names, domains, IDs and texts, to show to others
    Redact {
        /// Plan folder or its plan.ron; the plan is not changed
        plan: PathBuf,
        /// New or empty folder for the copy
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Set all days back by the same number of weeks
        #[arg(long)]
        shift_days: bool,
    },
    /// Describe the files of a plan: tables, fields, checksums, versions
    Schema,
    /// Create a report: status, digest, risks, load, dossier of a customer, pack for a provider, impact, margin
    Report(report::ReportArgs),
    /// Check whether a report is as it was given out
    Verify(report::VerifyArgs),
    /// Count business days, one line per day with the reason
    Dates(DatesArgs),
    /// Propose who is moved when and by whom, and accept it with --apply
    Propose {
        /// Plan: its folder or its plan.ron
        plan: PathBuf,
        /// Accept the proposal, as one undo step
        #[arg(long)]
        apply: bool,
    },
    /// Forecast how many customers are moved by the last day
    Forecast {
        /// Plan: its folder or its plan.ron; the plan is not changed
        plan: PathBuf,
        /// Which simulated courses; the same number gives the same answer
        #[arg(long, value_name = "N", default_value_t = crate::domain::foresight::SEED)]
        seed: u64,
    },
    /// Play the dates of the moves through with delays as they are to be expected, and list what goes wrong
    Rehearse {
        /// Plan: its folder or its plan.ron; the plan is not changed
        plan: PathBuf,
        /// Which delays; the same number gives the same list
        #[arg(long, value_name = "N", default_value_t = 1)]
        seed: u64,
        /// No delays: what goes wrong all the same
        #[arg(long, conflicts_with = "seed")]
        plain: bool,
        /// Play the dates of the scenario of this name, instead of the accepted ones
        #[arg(long, value_name = "NAME")]
        scenario: Option<String>,
    },
    /// Compare the scenarios of the moves with the plan as it is
    Scenarios {
        /// Plan: its folder or its plan.ron; the plan is not changed
        plan: PathBuf,
    },
    /// List what is to be done to move the customers, and what stands against the waves
    Moves {
        /// Plan: its folder or its plan.ron
        plan: PathBuf,
    },
}

/// Which days are counted.
#[derive(Clone, Debug, Args)]
pub struct DatesArgs {
    /// Rule version that sets the wait when --wait is not given, such as 2018-12
    #[arg(long, value_name = "NAME")]
    pub rulebook: String,
    /// Country or region whose days off apply, such as TW, GB or AU-NSW
    #[arg(long, value_name = "CC")]
    pub calendar: String,
    /// Day of submission, such as 2018-12-21; this day is not counted
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub from: String,
    /// Business days to wait, 0 to 400
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub wait: Option<String>,
}

/// A link, and the IDs that it is compared with.
#[derive(Clone, Debug, Args)]
pub struct LinkArgs {
    /// The link, in quotation marks, or a text that contains it
    #[arg(allow_hyphen_values = true, required_unless_present = "file")]
    pub link: Option<String>,
    /// File with the link, such as a saved message (.eml)
    #[arg(long, value_name = "FILE", conflicts_with = "link")]
    pub file: Option<PathBuf>,
    /// Tenant ID of the reseller that the link has to name
    #[arg(long, value_name = "GUID")]
    pub reseller: Option<String>,
    /// Tenant ID of the provider that the link has to name
    #[arg(long, value_name = "GUID")]
    pub provider: Option<String>,
    /// Partner ID that the link has to contain
    #[arg(long, value_name = "N")]
    pub partner_id: Option<String>,
}

/// Which rule versions are printed.
#[derive(Clone, Debug, Args)]
pub struct RulesArgs {
    /// Rule version, such as 2018-12, or its file, such as an older 2026.ron; without it, all versions are listed
    pub name: Option<String>,
    /// Rule version or file to compare with; only the differences are printed
    #[arg(long, value_name = "OTHER", requires = "name")]
    pub diff: Option<String>,
}

/// What is drafted.
#[derive(Clone, Debug, Args)]
pub struct DraftArgs {
    /// Plan folder or its plan.ron; the plan is not changed
    pub plan: PathBuf,
    /// New or empty folder for the drafts
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Format of the drafts
    #[arg(long, default_value = "eml")]
    pub format: DraftFileFormat,
    /// Letter to write: notice, consent, invitation, reminder, second-reminder, thanks or move; or the name of one of the
    /// plan's own
    #[arg(long, default_value = "invitation", value_name = "LETTER")]
    pub template: String,
    /// Only this customer, by ID, Microsoft ID, domain or name; can be repeated
    #[arg(long, value_name = "ID")]
    pub customer: Vec<String>,
}

/// Carries a command out and prints to `out`.
pub fn run(command: &CliCommand, global: &Global, out: &mut dyn std::io::Write) -> Exit {
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
        CliCommand::Sample { dir } => sample::run(&mut world, dir),
        CliCommand::Generate { dir, customers, moves } => generate::run(&mut world, dir, *customers, *moves),
        CliCommand::Check { plan, mend: true, apply } => mend::run(&mut world, plan, *apply),
        CliCommand::Check { plan, .. } => check::run(&mut world, plan),
        CliCommand::Compare { plan } => compare::run(&mut world, plan),
        CliCommand::CheckLink(args) => check_link::run(&mut world, args),
        CliCommand::Import(args) => import::run(&mut world, args),
        CliCommand::Rules(args) => rules::run(&mut world, args),
        CliCommand::Draft(args) => draft::run(&mut world, args),
        CliCommand::Export(args) => export::run(&mut world, args),
        CliCommand::Restore { file, out } => whole::restore(&mut world, file, out),
        CliCommand::Redact { plan, out, shift_days } => whole::redact(&mut world, plan, out, *shift_days),
        CliCommand::Schema => whole::schema(&mut world),
        CliCommand::Report(args) => report::report(&mut world, args),
        CliCommand::Verify(args) => report::verify(&mut world, args),
        CliCommand::Dates(args) => dates::run(&mut world, args),
        CliCommand::Propose { plan, apply } => propose::propose(&mut world, plan, *apply),
        CliCommand::Forecast { plan, seed } => propose::forecast(&mut world, plan, *seed),
        CliCommand::Rehearse { plan, seed, plain, scenario } => {
            let luck = if *plain { Luck::None } else { Luck::Seed(*seed) };
            rehearse::rehearse(&mut world, plan, luck, scenario.as_deref())
        }
        CliCommand::Scenarios { plan } => rehearse::scenarios(&mut world, plan),
        CliCommand::Moves { plan } => moves::run(&mut world, plan),
    }
}

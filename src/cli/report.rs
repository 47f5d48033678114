//! `changeover report` and `changeover verify`: a report as a file, and whether such a file is what was given out.

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::json;

use super::{Exit, World};
use crate::clock;
use crate::domain::edit::Edit;
use crate::domain::paper_size::PaperSize;
use crate::domain::plan::Plan;
use crate::domain::plan::hash::ContentHash;
use crate::domain::plan::ids::{ProviderId, ReportId};
use crate::domain::plan::moment::Stamp;
use crate::domain::plan::report::{GivenReport, ReportKind};
use crate::domain::report::{PackField, ReportGround, ReportOrder, first_day, plan_on};
use crate::domain::schedule::Inputs;
use crate::domain::search::fold;
use crate::exchange::paper::report::{PartState, PartView, ReportForm, look_at_seal, report_file};
use crate::i18n::reports::{HandedOver, report_paper};
use crate::ids::IdMaker;
use crate::store::export::free_place;
use crate::store::fs::RealFs;
use crate::store::places::plan_folder;
use crate::store::{all_handed_over, read_input};

/// A report that is larger is none of ours.
const MOST_BYTES: u64 = 100_000_000;

/// Which report, and where.
#[derive(Clone, Debug, Args)]
pub struct ReportArgs {
    /// Plan folder or its plan.ron
    pub plan: PathBuf,
    /// Report to create: status, digest, risks, load, dossier, pack, impact or margin
    #[arg(long, value_parser = report_kind)]
    pub kind: ReportKind,
    /// File to save, ending in .html, .pdf, .xlsx, .csv, .md or .txt; an existing file is not replaced
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Day that the report is about, such as 2026-11-22; without it, today
    #[arg(long, value_name = "DAY")]
    pub as_of: Option<String>,
    /// Customer of the dossier, by ID, Microsoft ID, domain or name
    #[arg(long, value_name = "ID", required_if_eq("kind", "dossier"))]
    pub customer: Option<String>,
    /// Provider of the pack, by name; without it, the plan's default provider
    #[arg(long, value_name = "NAME")]
    pub provider: Option<String>,
    /// Fields of the pack, such as customer,tenant,wanted; without it, the usual ones
    #[arg(long, value_name = "NAME,...", value_delimiter = ',')]
    pub fields: Vec<String>,
    /// Paper of a .pdf: a4 or letter; without it, a4
    #[arg(long, value_name = "SIZE", value_parser = paper_size)]
    pub paper: Option<PaperSize>,
    /// Record in the plan that the report was given out
    #[arg(long)]
    pub record: bool,
}

/// Which file is looked at.
#[derive(Clone, Debug, Args)]
pub struct VerifyArgs {
    /// Report to check
    pub file: PathBuf,
    /// Plan that recorded it: its folder or its plan.ron; the plan is not changed
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<PathBuf>,
}

fn report_kind(word: &str) -> Result<ReportKind, String> {
    let words: Vec<_> = ReportKind::ALL.iter().map(|kind| kind.word()).collect();
    let found = ReportKind::ALL.into_iter().find(|kind| kind.word() == word);
    found.ok_or_else(|| format!("choose one of {}", words.join(", ")))
}

fn paper_size(word: &str) -> Result<PaperSize, String> {
    let found = PaperSize::ALL.into_iter().find(|size| size.word().eq_ignore_ascii_case(word));
    found.ok_or_else(|| format!("choose one of {}", PaperSize::ALL.map(PaperSize::word).join(", ")))
}

pub(super) fn report(world: &mut World<'_>, args: &ReportArgs) -> Exit {
    match written(world, args) {
        Ok(()) => Exit::Fine,
        Err(exit) => exit,
    }
}

fn written(world: &mut World<'_>, args: &ReportArgs) -> Result<(), Exit> {
    let shown = args.out.display().to_string();
    let ending = args.out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let form = ReportForm::ALL.into_iter().find(|form| Some(form.ending()) == ending.as_deref());
    let Some(form) = form else { return Err(world.usage("cli-report-form")) };
    let form = match (form, args.paper) {
        (ReportForm::Pdf(usual), chosen) => ReportForm::Pdf(chosen.unwrap_or(usual)),
        (_, Some(_)) => return Err(world.usage("cli-report-paper")),
        (form, None) => form,
    };
    if free_place(&RealFs, &args.out) != args.out {
        let text = world.lang.with("cli-report-exists", &[("path", &shown)]).into_owned();
        world.say(&text);
        return Err(Exit::Io);
    }
    let (plan, _) = world.read_plan(&args.plan)?;
    let order = order_of(world, &plan, args)?;
    let library = world.shelf().library;
    let told = plan_on(&plan, order.on);
    let book = library.book_of(&told);
    let inputs = Inputs { plan: &told, book: &book, holidays: &library.holidays, today: order.on };
    let ground =
        ReportGround { inputs, books: &library.books, ahead: clock::local_now().offset().local_minus_utc() / 60 };
    let paper = report_paper(world.lang, &ground, &order, &texts_of(&args.plan, &told, &order)).map_err(|gap| {
        let text = world.lang.text(gap.key()).into_owned();
        world.say(&text);
        Exit::Problems
    })?;
    let file = report_file(&paper, form).map_err(|_| {
        let text = world.lang.text("job-broken").into_owned();
        world.say(&text);
        Exit::Problems
    })?;
    crate::store::write_file(&RealFs, &args.out, &file.bytes).map_err(|error| world.trouble(&error))?;
    if args.record {
        let name = args.out.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (id, by) = (ReportId::new(IdMaker::default().make()), world.setup().who);
        let given = GivenReport {
            id,
            kind: order.kind,
            on: order.on,
            customer: order.customer,
            provider: order.provider,
            file: name,
            hash: file.hash.clone(),
            parts: file.parts,
            given: Stamp { at: clock::now(), by },
        };
        let opened = world.open(&args.plan)?;
        world.record(&opened, &Edit::Report(Box::new(given)))?;
        world.close(opened)?;
    }
    let before = first_day(&plan).filter(|first| order.on < *first);
    let before =
        before.map(|first| world.lang.with("reports-day-before", &[("day", &world.lang.date(first))]).into_owned());
    if world.json {
        world.json(&json!({ "path": shown, "note": before, "title": paper.title, "sha256": file.hash, "recorded": args.record }));
        return Ok(());
    }
    let title = paper.title.clone();
    world.line(&title);
    let text = world.lang.with("cli-report-saved", &[("path", &shown)]).into_owned();
    world.line(&text);
    if args.record {
        let text = world.lang.text("cli-report-recorded").into_owned();
        world.line(&text);
    }
    if let Some(text) = before {
        world.line(&text);
    }
    Ok(())
}

/// The texts of the letters of a dossier.
fn texts_of(path: &Path, plan: &Plan, order: &ReportOrder) -> HandedOver {
    let letters = plan.invitations.iter().filter(|letter| Some(letter.customer) == order.customer);
    all_handed_over(&RealFs, &plan_folder(path), letters.map(|letter| &letter.text))
}

fn order_of(world: &mut World<'_>, plan: &Plan, args: &ReportArgs) -> Result<ReportOrder, Exit> {
    let today = clock::today();
    let on = match args.as_of.as_deref().map(|text| (text, text.trim().parse::<chrono::NaiveDate>())) {
        None => today,
        Some((_, Ok(day))) if crate::domain::plan::moment::is_plausible(day) && day <= today => day,
        Some((text, _)) => {
            let text = world.lang.with("cli-report-day", &[("text", text)]).into_owned();
            world.say(&text);
            return Err(Exit::Usage);
        }
    };
    let customer = args.customer.as_deref().map(|word| world.customer(plan, word)).transpose()?;
    let provider = args.provider.as_deref().map(|word| provider(world, plan, word)).transpose()?;
    let mut fields = Vec::new();
    for said in &args.fields {
        let field = PackField::ALL.into_iter().find(|field| field.id().eq_ignore_ascii_case(said.trim()));
        let Some(field) = field else {
            let known = PackField::ALL.map(PackField::id).join(", ");
            let text = world.lang.with("cli-report-field", &[("text", said), ("known", &known)]).into_owned();
            world.say(&text);
            return Err(Exit::Usage);
        };
        fields.push(field);
    }
    Ok(ReportOrder { kind: args.kind, on, customer, provider, fields }.plain(plan))
}

fn provider(world: &mut World<'_>, plan: &Plan, word: &str) -> Result<ProviderId, Exit> {
    let wanted = fold(word.trim());
    let mut found = plan.providers.iter().filter(|one| fold(one.name.trim()) == wanted || one.id.to_string() == word);
    if let (Some(only), None) = (found.next(), found.next()) {
        return Ok(only.id);
    }
    let known = world.lang.list(plan.providers.iter().map(|one| one.name.as_str()));
    let text = world.lang.with("cli-report-provider", &[("text", word), ("known", &known)]).into_owned();
    world.say(&text);
    Err(Exit::Usage)
}

pub(super) fn verify(world: &mut World<'_>, args: &VerifyArgs) -> Exit {
    let bytes = match read_input(&RealFs, &args.file, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => return world.trouble(&error),
    };
    let shown = args.file.display().to_string();
    let sealed = std::str::from_utf8(&bytes).ok().and_then(look_at_seal);
    let Some(path) = &args.plan else {
        let Some(sealed) = sealed else {
            let text = world.lang.with("cli-verify-no-seal", &[("path", &shown)]).into_owned();
            world.say(&text);
            return Exit::Problems;
        };
        let views = sealed.beside(&sealed.said);
        return told(world, &views, "file");
    };
    let plan = match world.read_plan(path) {
        Ok((plan, _)) => plan,
        Err(exit) => return exit,
    };
    let hash = ContentHash::of_bytes(&bytes);
    if let Some(given) = plan.reports.iter().find(|given| given.hash == hash) {
        let text = given_words(world, "cli-verify-whole", given, Some(&shown));
        if world.json {
            world.json(&json!({ "whole": true, "report": given.id, "parts": [] }));
        } else {
            world.line(&text);
        }
        return Exit::Fine;
    }
    let now = sealed.as_ref().map(|sealed| sealed.now.as_slice()).unwrap_or_default();
    let n_alike = |given: &GivenReport| given.parts.iter().filter(|part| now.contains(part)).count();
    let closest = plan.reports.iter().filter(|given| 0 < n_alike(given));
    let closest = closest.max_by_key(|given| (n_alike(given), given.given.at));
    let (Some(given), Some(sealed)) = (closest, &sealed) else {
        let text = world.lang.with("cli-verify-unknown", &[("path", &shown)]).into_owned();
        world.say(&text);
        return Exit::Problems;
    };
    let views = sealed.beside(&given.parts);
    if !world.json {
        let text = given_words(world, "cli-verify-closest", given, None);
        world.line(&text);
    }
    let exit = told(world, &views, "plan");
    if exit == Exit::Fine {
        let text = world.lang.text("cli-verify-parts-same").into_owned();
        world.say(&text);
        return Exit::Problems;
    }
    exit
}

fn given_words(world: &World<'_>, key: &str, given: &GivenReport, path: Option<&str>) -> String {
    let day = world.lang.date(given.given.at.date());
    let mut args = vec![("by", given.given.by.as_str()), ("day", &day), ("file", &given.file)];
    args.extend(path.map(|path| ("path", path)));
    world.lang.with(key, &args).into_owned()
}

/// Says what became of each part; `beside`: what it was compared with.
fn told(world: &mut World<'_>, views: &[PartView], beside: &str) -> Exit {
    let is_same = views.iter().all(|one| one.state == PartState::Same);
    if world.json {
        let word = |state| match state {
            PartState::Same => "same",
            PartState::Changed => "changed",
            PartState::Missing => "missing",
            PartState::Added => "added",
        };
        let part = |one: &PartView| json!({ "part": one.name, "state": word(one.state) });
        world.json(&json!({ "beside": beside, "parts": views.iter().map(part).collect::<Vec<_>>() }));
    } else if is_same && beside == "file" {
        let text = world.lang.count("cli-verify-same", views.len()).into_owned();
        world.line(&text);
    } else {
        for one in views {
            let key = match one.state {
                PartState::Same => "cli-verify-part-same",
                PartState::Changed => "cli-verify-changed",
                PartState::Missing => "cli-verify-missing",
                PartState::Added => "cli-verify-added",
            };
            let text = world.lang.with(key, &[("part", &one.name)]).into_owned();
            world.line(&text);
        }
    }
    if is_same { Exit::Fine } else { Exit::Problems }
}

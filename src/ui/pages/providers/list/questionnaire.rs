//! The questionnaire for a candidate: taken out as a letter, text or CSV in either language, and its answers read in.

use egui::Ui;

use crate::desktop::dialogs::Ask;
use crate::domain::compose::partner::Subject;
use crate::domain::draft::Language;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;
use crate::domain::questionnaire::{candidate_mark, question_texts, questions};
use crate::exchange::file_names::safe_name;
use crate::exchange::questionnaire::{questionnaire_csv, questionnaire_text};
use crate::i18n::{Lang, candidates};
use crate::ui::action::{Action, Actions, CandidatesAction, ImportTarget, Purpose};
use crate::ui::ctx::Ctx;
use crate::ui::form::loose_field;
use crate::ui::kit::{self, Banner, Btn, TextField, icons};
use crate::ui::partner_letter;
use crate::ui::session::Session;
use crate::ui::theme::{Tone, tokens};

pub(super) fn card_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, session: &mut Session, actions: &mut Actions) {
    kit::section(ui, &ctx.text("questionnaire-card"), |ui| {
        if ctx.plan.criteria.is_empty() {
            kit::body(ui, &ctx.text("questionnaire-none"));
            if ui.add(Btn::secondary(&ctx.text("questionnaire-to-comparison")).icon(icons::SCALES)).clicked() {
                session.providers.show_comparison();
            }
            return;
        }
        kit::body(ui, &ctx.lang.count("questionnaire-what", ctx.plan.criteria.len()));
        out_ui(ui, ctx, provider, session, actions);
        letter_ui(ui, ctx, provider, session, actions);
        ui.add_space(tokens(ui).space.s);
        kit::hairline(ui);
        in_ui(ui, ctx, provider, session, actions);
    });
}

/// What is done with the questionnaire.
#[derive(Clone, Copy)]
enum Out {
    CopyText,
    CopyCsv,
    SaveText,
    SaveCsv,
}

fn out_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, session: &mut Session, actions: &mut Actions) {
    let list = &mut session.providers.list;
    let mut language = list.language.unwrap_or(ctx.lang.language());
    let names = Language::ALL.map(|language| (language, ctx.text(language.key())));
    let options = names.each_ref().map(|(language, name)| (*language, &**name));
    kit::segmented(ui, &ctx.text("questionnaire-language"), &mut language, &options);
    list.language = Some(language);
    let buttons = [
        (Out::CopyText, icons::COPY, "questionnaire-copy-text"),
        (Out::CopyCsv, icons::COPY, "questionnaire-copy-csv"),
        (Out::SaveText, icons::FILE_TEXT, "questionnaire-save-text"),
        (Out::SaveCsv, icons::FILE_CSV, "questionnaire-save-csv"),
    ];
    let mut wanted = None;
    for pair in buttons.chunks(2) {
        ui.horizontal_wrapped(|ui| {
            for (out, icon, key) in pair {
                if ui.add(Btn::secondary(&ctx.text(key)).icon(icon)).clicked() {
                    wanted = Some(*out);
                }
            }
        });
    }
    if let Some(out) = wanted {
        actions.push(action(ctx, provider, (language, out)));
    }
}

/// What is remembered of the letter with the questions.
#[derive(Default)]
pub(super) struct LetterState {
    /// For whom it is open; `None`: it is closed.
    of: Option<ProviderId>,
    letter: partner_letter::State,
}

/// A button for the letter with the questions, and the letter below it.
fn letter_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, session: &mut Session, actions: &mut Actions) {
    let state = &mut session.providers.list.letter;
    let is_open = state.of == Some(provider.id);
    let label = ctx.text(if is_open { "partnerships-letter-close" } else { "questionnaire-letter" });
    if ui.add(Btn::secondary(&label).icon(icons::ENVELOPE_SIMPLE)).clicked() {
        state.of = (!is_open).then_some(provider.id);
    }
    if !is_open {
        kit::secondary(ui, &ctx.text("partnerships-letter-why"));
        return;
    }
    ui.add_space(tokens(ui).space.xs);
    let questions = question_texts(ctx.plan);
    let subject = Subject::of_questions(provider, &questions);
    if partner_letter::letter_ui(ui, ctx, (&mut state.letter, &mut session.unfinished), &subject, actions) {
        session.providers.list.letter.of = None;
    }
}

fn action(ctx: &Ctx<'_>, provider: &Provider, (language, out): (Language, Out)) -> Action {
    let lang = Lang::new(language);
    let words = candidates::questionnaire_words(&lang, &provider.name, &ctx.plan.us().name);
    let questions = questions(ctx.plan, language);
    let text = match out {
        Out::CopyText | Out::SaveText => questionnaire_text(&words, &questions),
        Out::CopyCsv | Out::SaveCsv => questionnaire_csv(&words, &questions, &candidate_mark(provider)),
    };
    let what = ctx.lang.with("questionnaire-copied", &[("provider", &provider.name)]).into_owned();
    let name = safe_name(&[&provider.name, " ", &*lang.text("questionnaire-file-name")].concat());
    match out {
        // The mark that tells a spreadsheet the encoding of a file is none on the clipboard.
        Out::CopyText | Out::CopyCsv => Action::Copy { text: text.trim_start_matches('\u{feff}').to_owned(), what },
        Out::SaveText => Action::Candidates(CandidatesAction::Save { name: name + ".txt", text }),
        Out::SaveCsv => Action::Candidates(CandidatesAction::Save { name: name + ".csv", text }),
    }
}

/// Answers by file or from the clipboard.
fn in_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider, session: &mut Session, actions: &mut Actions) {
    let what = ImportTarget::Answers(provider.id);
    kit::strong(ui, &ctx.text("questionnaire-answers"));
    kit::secondary(ui, &ctx.text("questionnaire-answers-what"));
    if let Some(trouble) = session.providers.list.trouble_of(what) {
        Banner::new(Tone::Late, &ctx.text("candidates-trouble")).text(trouble).show(ui);
    }
    let locked = ctx.locked();
    let read = ctx.text("questionnaire-read");
    if ui.add(Btn::secondary(&read).icon(icons::UPLOAD_SIMPLE).blocked(locked.as_deref())).clicked() {
        actions.push(choose_file(ctx, what));
    }
    let label = ctx.text("questionnaire-paste");
    let help = ctx.text("questionnaire-paste-help");
    let key = format!("answers.{}", provider.id);
    paste_ui(ui, ctx, session, (what, &key, &label, &help), actions);
}

/// Asks for a file of a table.
pub(super) fn choose_file(ctx: &Ctx<'_>, what: ImportTarget) -> Action {
    let kinds = crate::ui::pages::import::kinds(ctx.lang);
    Action::Ask(Purpose::Table(what), Ask::File(kinds))
}

/// A field for a table from the clipboard; what is in it is kept until it was read.
pub(super) fn paste_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    session: &mut Session,
    (what, key, label, help): (ImportTarget, &str, &str, &str),
    actions: &mut Actions,
) {
    let field = TextField::new(key, label).help(help).rows(3).mono().read_only(ctx.is_locked()).limit(400_000);
    let (text, _) = loose_field(ui, &mut session.unfinished, (key, ""), field);
    let (read, why, locked) = (ctx.text("candidates-read"), ctx.text("candidates-read-why"), ctx.locked());
    let blocked = locked.as_deref().or(text.trim().is_empty().then_some(&*why));
    if ui.add(Btn::secondary(&read).blocked(blocked)).clicked() {
        actions.push(Action::Candidates(CandidatesAction::Paste(what, text)));
    }
}

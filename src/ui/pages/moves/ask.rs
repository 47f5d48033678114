//! Asking a provider to create requests: a button for each provider, and the sheet with the letter and the list.

use std::collections::BTreeMap;

use egui::Ui;

use super::requests::part;
use crate::domain::compose::partner::Subject;
use crate::domain::draft::Language;
use crate::domain::moves::{AskField, AskedRequests, MoveWork, WorkKind};
use crate::domain::plan::ids::{ProviderId, TransferId};
use crate::domain::plan::provider::Provider;
use crate::domain::plan::transfer::{Transfer, TransferStage};
use crate::i18n::Lang;
use crate::roster::asked::{AskOrder, tsv};
use crate::ui::action::{Action, Actions, ExportTable};
use crate::ui::ctx::Ctx;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::many::{self, Look, Take};
use crate::ui::partner_letter;
use crate::ui::theme::tokens;

/// What is remembered of the sheet.
#[derive(Default)]
pub(super) struct State {
    /// Who is asked; `None`: the sheet is closed.
    of: Option<ProviderId>,
    look: Look<AskField>,
    letter: partner_letter::State,
}

impl State {
    /// Closes the sheet.
    pub(super) fn close(&mut self) {
        self.of = None;
    }
}

/// Requests that may be asked for, by the provider that creates them.
pub(super) type ByProvider<'c> = BTreeMap<Option<ProviderId>, Vec<&'c Transfer>>;

/// The requests among this work that may be asked for.
pub(super) fn by_provider<'c>(ctx: &'c Ctx<'_>, shown: impl Iterator<Item = &'c MoveWork>) -> ByProvider<'c> {
    by_provider_of(ctx, shown.filter(|work| work.kind == WorkKind::Ask && work.shut.is_none()))
}

/// The requests of this work.
pub(super) fn by_provider_of<'c>(ctx: &'c Ctx<'_>, work: impl Iterator<Item = &'c MoveWork>) -> ByProvider<'c> {
    let mut all = ByProvider::new();
    for transfer in work.filter_map(|work| ctx.plan.transfers.get(work.transfer?)) {
        all.entry(ctx.plan.provider_of_transfer(transfer)).or_default().push(transfer);
    }
    all
}

/// For each provider a button of this name that opens the letter with its requests; answers whether one was pressed.
pub(super) fn buttons_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State,
    (key, asked): (&'static str, &ByProvider<'_>),
) -> bool {
    let mut is_opened = false;
    for (id, transfers) in asked {
        let provider = id.and_then(|id| ctx.plan.providers.get(id));
        let nobody = ctx.text("work-some-provider");
        let name = provider.map_or(&*nobody, |provider| &provider.name);
        let why = ctx.text("asking-no-provider");
        let blocked = provider.is_none().then_some(&*why);
        ui.add_space(tokens(ui).space.s);
        let label = ctx.lang.count_with(key, transfers.len(), &[("provider", name)]);
        if ui.add(Btn::secondary(&label).icon(icons::ENVELOPE_SIMPLE).blocked(blocked)).clicked() {
            (state.of, is_opened) = (*id, true);
        }
    }
    is_opened
}

/// Draws the sheet if it is open and there is still something to ask for.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (state, unfinished): (&mut State, &mut TypedTexts),
    asked: &ByProvider<'_>,
    actions: &mut Actions,
) -> bool {
    let open = state.of.and_then(|id| Some((ctx.plan.providers.get(id)?, asked.get(&Some(id))?)));
    let Some((provider, transfers)) = open else {
        state.of = None;
        return false;
    };
    state.look.read_columns(ctx.settings);
    let close = ctx.text("requests-close");
    let title = ctx.lang.count_with("asking-title", transfers.len(), &[("provider", &provider.name)]);
    let width = (ui.available_width() * 0.5).clamp(460.0, 680.0);
    let mut is_sent = false;
    let is_closed = kit::side_sheet(ui, "ask-sheet", &title, &close, width, |ui| {
        ui.spacing_mut().item_spacing.y = tokens(ui).space.xs;
        let fields = state.look.shown.clone();
        let subject = Subject::of_transfers(provider, AskedRequests { requests: transfers, fields: &fields });
        list_ui(ui, ctx, state, &subject, actions);
        part(ui, &ctx.text("asking-letter"), |ui| {
            let letter = (&mut state.letter, unfinished);
            is_sent = partner_letter::letter_ui(ui, ctx, letter, &subject, actions);
        });
        ui.add_space(tokens(ui).space.l);
    });
    if is_closed || is_sent {
        state.of = None;
    }
    state.look.keep_columns(ui, None, &BTreeMap::new(), actions);
    true
}

/// What of the requests is told, and the list of them by itself.
fn list_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, subject: &Subject<'_>, actions: &mut Actions) {
    let Some(asked) = subject.asked else { return };
    let is_new = asked.requests.iter().any(|request| request.stage() == TransferStage::Planned);
    kit::secondary(ui, &ctx.text(if is_new { "asking-list-what" } else { "turn-write-what" }));
    let taken = ui.horizontal_wrapped(|ui| {
        many::boxes_ui(ui, ctx, &ctx.text("asking-fields"), &mut state.look);
        many::list_ui(ui, ctx, &ctx.text("asking-list"), &ctx.text("asking-list-copy"))
    });
    let Some(take) = taken.inner else { return };
    let rows: Vec<TransferId> = asked.requests.iter().map(|request| request.id).collect();
    let language = state.letter.language(ctx, subject);
    match take {
        Take::Copy => actions.push(copy(ctx, (&rows, asked.fields), subject.provider, language)),
        Take::File(format) => {
            let order = AskOrder { format, language, fields: asked.fields.to_vec(), rows };
            actions.push(Action::SaveTable(Box::new(ExportTable { path: None, order: order.into() })));
        }
    }
}

fn copy(ctx: &Ctx<'_>, (rows, fields): (&[TransferId], &[AskField]), to: &Provider, language: Language) -> Action {
    let text = tsv(&Lang::new(language), ctx.plan, rows, fields);
    let what = ctx.lang.count_with("asking-copied", rows.len(), &[("provider", &to.name)]).into_owned();
    Action::Copy { text, what }
}

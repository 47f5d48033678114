//! The sheet of something on the work list: where it is clicked, what to choose, what to leave, and the button that says
//! that it is done.

use std::borrow::Cow;

use egui::Ui;

use super::requests::part;
use super::{act, afterwards, items, steps, turns};
use crate::domain::moves::money::Money;
use crate::domain::moves::turn::InTurn;
use crate::domain::moves::{Judged, Movability, MoveWork, PaidTwice, WorkKind, judge, pays, twice};
use crate::domain::plan::ids::is_same_id;
use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::transfer::{ItemOutcome, Transfer, TransferKind, TransferStage};
use crate::domain::slug::Slug;
use crate::i18n::moves::{block_words, item_words, work_words};
use crate::i18n::preflight;
use crate::i18n::turns::{turn_place, turn_words};
use crate::ui::action::{Action, Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::form::TypedTexts;
use crate::ui::kit::{self, Btn, icons};
use crate::ui::register::{Register as _, SHEET};
use crate::ui::theme::{Tone, tokens};

/// Where something on the work list stands.
pub(super) fn chip_of<'c>(ctx: &'c Ctx<'_>, work: &MoveWork) -> (Tone, Cow<'c, str>) {
    if let Some(block) = work.shut {
        return (Tone::Waiting, block_words(ctx.lang, block).into());
    }
    match work.transfer.and_then(|id| ctx.plan.transfers.get(id)) {
        Some(transfer) => transfer.chip(ctx),
        None if work.day.is_some_and(|day| day < ctx.today) => (Tone::Warning, ctx.text("work-not-planned-late")),
        None => (Tone::Calm, ctx.text("work-not-planned")),
    }
}

/// Draws the sheet; answers whether it is to be closed.
pub(super) fn sheet_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    work: &MoveWork,
    (unfinished, actions): (&mut TypedTexts, &mut Actions),
) -> bool {
    let (title, close) = (ctx.plan.name_of(work.customer), ctx.text("requests-close"));
    kit::side_sheet(ui, "work-sheet", title, &close, SHEET, |ui| {
        let space = &tokens(ui).space;
        ui.spacing_mut().item_spacing.y = space.xs;
        kit::strong(ui, &work_words(ctx.lang, ctx.plan, work));
        let (tone, word) = chip_of(ctx, work);
        kit::chip(ui, tone, &word);
        buttons_ui(ui, ctx, work, actions);
        turn_ui(ui, ctx, work);
        if let Some(transfer) = work.transfer.and_then(|id| ctx.plan.transfers.get(id)) {
            steps::gate_ui(ui, ctx, transfer);
        }
        if let Some(where_to) = where_key(ctx, work) {
            part(ui, &ctx.text("work-where"), |ui| {
                kit::body(ui, &ctx.lang.with(where_to, &[("customer", title)]));
            });
        }
        match work.transfer.and_then(|id| ctx.plan.transfers.get(id)) {
            Some(transfer) => request_ui(ui, ctx, transfer, (unfinished, &mut *actions)),
            None => {
                if let Some(customer) = ctx.plan.customers.get(work.customer) {
                    ui.add_space(space.s);
                    items::proposal_ui(ui, ctx, customer);
                }
            }
        }
        ui.add_space(space.s);
        let title = ctx.text("work-facts");
        facts::facts_fold_ui(ui, ctx, ("work-facts", &title), facts_of(work), actions);
        ui.add_space(space.l);
    })
}

/// Whose turn it is, with what that is and where; what we do stands above already.
fn turn_ui(ui: &mut Ui, ctx: &Ctx<'_>, work: &MoveWork) {
    for (turn, is_ahead) in [(Some(work.turn), false), (work.ahead, true)] {
        let Some(turn) = turn.filter(|turn| turn.step.is_some()) else { continue };
        let one = InTurn { work, turn, is_ahead };
        let party = turns::lane_name(ctx, turn.party());
        let what = turn_words(ctx.lang, ctx.plan, &one);
        let text = match turn.since {
            Some(day) => ctx
                .lang
                .with("turn-text-since", &[("customer", &*party), ("what", &*what), ("day", &ctx.lang.date(day))]),
            None => ctx.lang.with("turn-text-line", &[("customer", &*party), ("what", &*what)]),
        };
        part(ui, &ctx.text("work-turn"), |ui| {
            kit::body(ui, &text);
            if let Some(place) = turn_place(ctx.lang, ctx.plan, &one) {
                kit::secondary(ui, &place);
            }
        });
    }
}

fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, work: &MoveWork, actions: &mut Actions) {
    let locked = ctx.locked();
    ui.horizontal_wrapped(|ui| {
        if let Some(act) = act::of_work(ctx, work) {
            let label = ctx.text(act.label);
            let button = Btn::primary(&label).icon(icons::CHECK).shortcut("D").blocked(locked.as_deref()).once();
            if ui.add(button).clicked() {
                actions.edit(act.edit);
            }
        }
        if let Some(transfer) = work.transfer
            && ui.add(Btn::secondary(&ctx.text("work-open-request"))).clicked()
        {
            actions.go(Place::Request(transfer));
        }
        if ui.add(Btn::quiet(&ctx.text("work-open-customer"))).clicked() {
            actions.go(Place::moves_of(work.customer));
        }
    });
}

/// The request's ID, what to choose and what to leave, and how it came here.
fn request_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer, (unfinished, actions): (&mut TypedTexts, &mut Actions)) {
    let copy = ctx.text("transfers-copy-request");
    if !transfer.request.is_empty() {
        let label = ctx.text("transfers-request");
        if items::id_row(ui, &label, &transfer.request, &copy) {
            actions.push(Action::Copy { text: transfer.request.clone(), what: label.into_owned() });
        }
    }
    // Once it is verified this is what is left to do.
    let is_verified = transfer.stage() == TransferStage::Verified;
    if is_verified {
        part(ui, &ctx.text("access-title"), |ui| afterwards::afterwards_ui(ui, ctx, transfer, actions));
    }
    if transfer.stage_on(ctx.today) == TransferStage::WithErrors {
        part(ui, &ctx.text("transfers-items"), |ui| items::items_ui(ui, ctx, transfer, unfinished, actions));
    } else {
        chosen_ui(ui, ctx, transfer, actions);
    }
    if transfer.stage_on(ctx.today) == TransferStage::Created {
        part(ui, &ctx.text("preflight-money-title"), |ui| pays_ui(ui, ctx, transfer));
    }
    if transfer.stage().is_completed() && !is_verified {
        part(ui, &ctx.text("access-title"), |ui| afterwards::afterwards_ui(ui, ctx, transfer, actions));
    }
    part(ui, &ctx.text("transfers-steps"), |ui| steps::steps_ui(ui, ctx, transfer, unfinished, actions));
}

/// What to choose, one by one with its ID, and what was left on purpose and why.
fn chosen_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer, actions: &mut Actions) {
    let copy = ctx.text("transfers-copy-id");
    let (open, left): (Vec<_>, Vec<_>) = transfer.items.iter().partition(|item| item.outcome != ItemOutcome::Left);
    if !open.is_empty() {
        let is_now = transfer.stage_on(ctx.today) == TransferStage::Created;
        let title = if is_now { "work-choose" } else { "transfers-items" };
        part(ui, &ctx.text(title), |ui| {
            for item in open {
                if items::id_row(ui, &item_words(ctx.lang, item), &item.subscription, &copy) {
                    actions.push(Action::Copy { text: item.subscription.clone(), what: item.product.clone() });
                }
            }
        });
    }
    let (staying, paid) = staying(ctx, transfer);
    if !left.is_empty() || !staying.is_empty() {
        part(ui, &ctx.text("work-leave"), |ui| {
            for (product, why) in &staying {
                kit::key_value(ui, product, why);
            }
            for item in left {
                let why = if item.reason.is_empty() {
                    ctx.text("work-leave-no-reason")
                } else {
                    Cow::Borrowed(&*item.reason)
                };
                kit::key_value(ui, &item.product, &why);
            }
            if !paid.is_empty() {
                kit::body(ui, &preflight::paid_twice(ctx.lang, &paid));
                for aside in preflight::paid_twice_asides(ctx.lang, &paid) {
                    kit::secondary(ui, &aside);
                }
            }
        });
    }
}

/// Who pays until when if it is submitted today, and what comes back of what was paid in advance.
fn pays_ui(ui: &mut Ui, ctx: &Ctx<'_>, transfer: &Transfer) {
    let utc = ctx.now.date();
    let Some(before) = utc.pred_opt().filter(|_| ctx.book().fact(pays::BILLING).is_some()) else {
        kit::secondary(ui, &ctx.text("preflight-money-not-said"));
        return;
    };
    let (before, first) = (ctx.lang.date(before), ctx.lang.date(utc));
    kit::body(ui, &ctx.lang.with("preflight-money-dates", &[("before", &before), ("first", &first)]));
    let customer = ctx.plan.customers.get(transfer.customer);
    let is_item = |held: &&Subscription| transfer.items.iter().any(|item| is_same_id(&item.subscription, &held.id));
    let held = customer.into_iter().flat_map(|customer| &customer.subscriptions).filter(is_item);
    let mut refund = Money::default();
    for one in held.filter(|one| pays::is_prepaid(one)) {
        refund.add(pays::refund(one, utc));
    }
    let sums = preflight::sums(ctx.lang, &refund);
    if !sums.is_empty() {
        kit::body(ui, &ctx.lang.with("preflight-money-refund", &[("sums", &sums)]));
    }
    if 0 < refund.n_without {
        kit::secondary(ui, &ctx.lang.count("preflight-money-without", refund.n_without));
    }
}

/// What of the customer does not move, and why, but for items of the request; and what of it is paid twice.
fn staying(ctx: &Ctx<'_>, transfer: &Transfer) -> (Vec<(String, String)>, PaidTwice) {
    let Some(customer) = ctx.plan.customers.get(transfer.customer) else { return Default::default() };
    let (ground, mut paid) = (ctx.ground(), PaidTwice::default());
    let is_item = |id: &str| transfer.items.iter().any(|item| is_same_id(&item.subscription, id));
    let judged = judge(&ground, customer).into_iter();
    let stays = judged.filter(|one| one.verdict.answer == Movability::Stays && !is_item(&one.subscription.id));
    let words = |one: Judged<'_>| {
        let found = twice::range(&ground, customer, (one.subscription, &one.verdict));
        paid.add(&one.verdict, found.as_ref());
        let why: Vec<String> = one.verdict.reasons.iter().map(|why| preflight::reason(ctx.lang, why)).collect();
        (one.subscription.product.clone(), ctx.lang.list(why))
    };
    (stays.map(words).collect(), paid)
}

/// Where it is clicked; `None`: nowhere in Partner Center.
fn where_key(ctx: &Ctx<'_>, work: &MoveWork) -> Option<&'static str> {
    let is_azure = work
        .transfer
        .and_then(|id| ctx.plan.transfers.get(id))
        .is_some_and(|transfer| transfer.kind == TransferKind::Azure);
    match work.kind {
        WorkKind::Plan | WorkKind::Access => None,
        WorkKind::Ask | WorkKind::Anew => Some("work-where-ask"),
        WorkKind::Submit if is_azure => Some("work-where-submit-azure"),
        WorkKind::Submit => Some("work-where-submit"),
        WorkKind::LookWhetherDone if is_azure => Some("work-where-look-azure"),
        WorkKind::LookForIt | WorkKind::LookWhetherDone | WorkKind::Errors => Some("work-where-look"),
        WorkKind::CheckAfter => Some("work-where-check"),
        WorkKind::Invoice => Some("work-where-invoice"),
    }
}

/// What is said of beginning a request.
const BEGINNING: &[Slug] = &[
    Slug::new("transfer-by-target"),
    Slug::new("transfer-first"),
    Slug::new("transfer-batch"),
    Slug::new("legacy-azure-blocks"),
    Slug::new("reseller-no-transfer-tool"),
];
/// What is said of submitting it.
const SUBMITTING: &[Slug] = &[
    Slug::new("transfer-by-target"),
    Slug::new("azure-transfer"),
    Slug::new("transfer-expiry-licenses"),
    Slug::new("azure-request-expiry"),
    Slug::new("transfer-billing"),
];
/// What is said of waiting for it.
const WAITING: &[Slug] =
    &[Slug::new("azure-transfer-pending"), Slug::new("transfer-new-ids"), Slug::new("transfer-as-is")];
/// What is said of the time after it.
const AFTERWARDS: &[Slug] = &[
    Slug::new("transfer-new-ids"),
    Slug::new("transfer-credit-when"),
    Slug::new("azure-access-stays"),
    Slug::new("earned-credit"),
    Slug::new("earned-credit-after-transfer"),
    Slug::new("gdap-separate"),
    Slug::new("gdap-expiry"),
    Slug::new("transfer-billing"),
];

/// What the rule version says that matters here.
fn facts_of(work: &MoveWork) -> &'static [Slug] {
    match work.kind {
        WorkKind::Plan | WorkKind::Ask | WorkKind::LookForIt | WorkKind::Anew => BEGINNING,
        WorkKind::Submit => SUBMITTING,
        WorkKind::LookWhetherDone | WorkKind::Errors => WAITING,
        WorkKind::CheckAfter | WorkKind::Access | WorkKind::Invoice => AFTERWARDS,
    }
}

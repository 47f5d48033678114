//! The parts of the way, counted, and where we are; each leads to its screen.

use egui::{Align2, CursorIcon, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::domain::rules::{PartnerStatus, PhaseKind, Standing};
use crate::domain::schedule::{PhaseState, PhaseView};
use crate::i18n::phases;
use crate::ui::action::{Actions, Place};
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::kit::{self, Ink};
use crate::ui::theme::{Tone, tokens};

/// A line of text, twice in each row, and what stands above and below them.
const LINE: f32 = 19.0;
const PADDING: f32 = 5.0;
const ROW: f32 = 2.0 * (LINE + PADDING);

pub(super) fn phases_ui(ui: &mut Ui, ctx: &Ctx<'_>, actions: &mut Actions) {
    super::card_ui(ui, |ui| {
        let title = ctx.text("today-phases");
        kit::section_title(ui, &title);
        status_ui(ui, ctx);
        let here = here(&ctx.forecast().phases);
        let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(&*title);
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for view in &ctx.forecast().phases {
                let Some(phase) = ctx.book().phase(view.kind) else { continue };
                if phase_ui(ui, ctx, view, (ctx.say(&phase.title), here == Some(view.kind))) {
                    actions.go(Place::Phase(view.kind));
                }
            }
        });
    });
}

/// The first part that goes on, else the first that has not begun; `None` when there is none.
fn here(phases: &[PhaseView]) -> Option<PhaseKind> {
    let going = phases.iter().find(|view| matches!(view.state, PhaseState::Going { .. }));
    let not_begun = || phases.iter().find(|view| view.state == PhaseState::NotBegun);
    going.or_else(not_begun).map(|view| view.kind)
}

/// What we are to Microsoft, and how long ago somebody looked.
fn status_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let us = ctx.plan.standing();
    if ctx.forecast().standing == Standing::Indirect {
        kit::chip(ui, Tone::Info, &ctx.text("today-status-indirect"));
        return;
    }
    // Who began as an indirect reseller said so; nobody's look at direct bill is no success.
    let is_both = ctx.forecast().standing == Standing::Both && us.status == PartnerStatus::Unknown;
    let (key, tone) = match us.status {
        PartnerStatus::Unknown if is_both => (Standing::Both.key(), Tone::Info),
        PartnerStatus::Unknown => ("today-status-unknown", us.status.tone()),
        status => (status.key(), status.tone()),
    };
    let seen = us.status_seen.as_ref().filter(|_| us.status != PartnerStatus::Unknown);
    let age = seen.map(|seen| ctx.derived.calendars.ours().between(seen.at.date(), ctx.today));
    ui.horizontal(|ui| {
        kit::chip(ui, tone, &ctx.text(key));
        let text = match age {
            Some(days) => ctx.lang.count("today-status-seen", usize::try_from(days).unwrap_or_default()),
            None if is_both => ctx.text("today-status-direct-never"),
            None => ctx.text("today-status-never"),
        };
        kit::secondary(ui, &text);
    });
    ui.add_space(tokens(ui).space.xs);
}

fn phase_ui(ui: &mut Ui, ctx: &Ctx<'_>, view: &PhaseView, (title, is_here): (&str, bool)) -> bool {
    let tokens = tokens(ui);
    let state = phases::state(ctx.lang, view.state);
    let why = phases::basis(ctx.lang, ctx.plan, &ctx.forecast().census, view);
    let here = ctx.text("today-phase-here");
    let aside = if is_here { format!("{state} · {here}") } else { state };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_here, format!("{title}, {aside}")));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(&*why));
    let colors = &tokens.color;
    if is_here || response.hovered() {
        let fill = if is_here { colors.selection } else { colors.sunken };
        ui.painter().rect_filled(rect, tokens.size.radius, fill);
    }
    if response.has_focus() {
        kit::focus_ring(ui.painter(), tokens, rect, tokens.size.radius);
    }
    let inner = rect.shrink2(vec2(tokens.space.s, 0.0));
    let tone = dates::phase_tone(view.state);
    let first = inner.with_max_y(inner.top() + LINE).translate(vec2(0.0, PADDING));
    let sign = first.with_max_x(first.left() + tokens.size.icon);
    kit::paint_icon(ui.painter(), sign, tone.sign(), tokens.size.icon - 2.0, tokens.tone(tone).ink);
    let ink = Ink::new(tokens.secondary(), colors.text_secondary);
    let width = ui.painter().layout_no_wrap(aside.clone(), ink.font.clone(), ink.color).size().x;
    kit::paint_text(ui.painter(), first, Align2::RIGHT_CENTER, &aside, &ink);
    let left = sign.right() + tokens.space.s;
    let words = first.with_min_x(left).with_max_x(first.right() - width - tokens.space.s);
    let font = if is_here { tokens.bold() } else { tokens.body() };
    let is_whole = kit::paint_text(ui.painter(), words, Align2::LEFT_CENTER, title, &Ink::new(font, colors.text));
    let below = inner.with_min_x(left).with_min_y(first.bottom()).with_max_y(first.bottom() + LINE);
    let is_said = kit::paint_text(ui.painter(), below, Align2::LEFT_CENTER, &why, &ink);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let ends = phases::ends(ctx.lang, view.kind);
    let more = if is_whole && is_said { ends } else { format!("{title}\n{why}\n{ends}") };
    response.on_hover_text(more).clicked()
}

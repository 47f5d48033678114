//! What keys and menus do with the records of a register.

use super::{Register, remove};
use crate::ui::action::{Action, Page};
use crate::ui::commands::{Hands, One, Records};
use crate::ui::ctx::Ctx;
use crate::ui::kit::icons;
use crate::ui::session::Session;

/// The commands of a register that stands on this page.
pub const fn records<R: Register>(page: Page, is_shown: fn(&Session) -> bool) -> Records {
    Records {
        noun: <R as Register>::NOUN,
        page,
        add: R::SAYS.add,
        icon: icons::PLUS,
        is_shown,
        why_no_new: crate::ui::commands::locked,
        begin: begin::<R>,
        one: One {
            is_there: |ctx, session| at::<R>(ctx, session).is_some(),
            open: Some(open::<R>),
            rename: Some(rename::<R>),
            remove: Some(remove_at::<R>),
            act: Some(act::<R>),
            copy: None,
        },
    }
}

/// The record that the cursor is on, else the one whose sheet is open.
fn at<R: Register>(ctx: &Ctx<'_>, session: &mut Session) -> Option<R::Id> {
    R::state(session).at_hand(ctx.plan)
}

fn begin<R: Register>(_ctx: &Ctx<'_>, session: &mut Session) {
    R::state(session).begin_to_add();
}

fn open<R: Register>(hands: &mut Hands<'_, '_>) {
    if let Some(id) = at::<R>(hands.ctx, hands.session) {
        R::state(hands.session).open(id);
    }
}

fn rename<R: Register>(hands: &mut Hands<'_, '_>) {
    if let Some(id) = at::<R>(hands.ctx, hands.session) {
        let state = R::state(hands.session);
        state.open(id);
        state.wants_focus = true;
    }
}

fn remove_at<R: Register>(hands: &mut Hands<'_, '_>) {
    if let Some(id) = at::<R>(hands.ctx, hands.session) {
        remove::<R>(hands.ctx, vec![id], hands.actions);
    }
}

fn act<R: Register>(hands: &mut Hands<'_, '_>) {
    if let Some(record) = at::<R>(hands.ctx, hands.session).and_then(|id| R::of(hands.ctx.plan).get(id)) {
        hands.actions.extend(record.act(hands.ctx).map(|act| Action::Edit(Box::new(act.edit))));
    }
}

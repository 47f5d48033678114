//! The tour: five stops in a strip below the page, which can be left and taken up again. The window works as always meanwhile.

use egui::{Frame, Margin, Panel, Role, Ui, UiBuilder};

use super::action::{Action, Actions, Page, SettingEdit};
use super::ctx::Ctx;
use super::kit::focus::{self, WindowPart};
use super::kit::{self, Btn, icons};
use super::nav;
use super::theme::tokens;
use crate::i18n::Lang;
use crate::states;
use crate::store::settings::{Settings, TourPlace};

states! {
    /// A stop of the tour, in order.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum TourStop: key {
        /// What comes next.
        Today => "tour-today";
        /// How one becomes an indirect reseller.
        Enrollment => "tour-enrollment";
        /// The customers and their sheets.
        Customers => "tour-customers";
        /// The letters.
        Invitations => "tour-invitations";
        /// The moves of the subscriptions.
        Moves => "tour-moves";
    }
}

impl TourStop {
    /// The page that it is about.
    pub fn page(self) -> Page {
        match self {
            Self::Today => Page::Today,
            Self::Enrollment => Page::Enrollment,
            Self::Customers => Page::Customers,
            Self::Invitations => Page::Invitations,
            Self::Moves => Page::Moves,
        }
    }

    /// The stop that was reached, counted from 0; the first when there is no such stop.
    fn at(place: TourPlace) -> (usize, Self) {
        let at = usize::try_from(place.stop).unwrap_or_default();
        Self::ALL.get(at).map_or((0, Self::Today), |stop| (at, *stop))
    }
}

fn set(place: Option<TourPlace>, actions: &mut Actions) {
    actions.push(Action::Setting(SettingEdit::Tour(place)));
}

/// Shows the tour where it was left, or at its first stop; the page stays.
pub fn show(settings: &Settings, actions: &mut Actions) {
    set(Some(TourPlace { is_shown: true, ..settings.tour.unwrap_or_default() }), actions);
}

/// Shows the tour and the page of its stop.
pub fn take_up(settings: &Settings, actions: &mut Actions) {
    show(settings, actions);
    actions.go(TourStop::at(settings.tour.unwrap_or_default()).1.page());
}

/// What the button says that leads to the tour.
pub fn word(lang: &Lang, settings: &Settings) -> String {
    match settings.tour {
        Some(place) => {
            let (stop, total) = numbers(TourStop::at(place).0);
            lang.with("tour-continue", &[("stop", &stop), ("total", &total)]).into_owned()
        }
        None => lang.text("tour-begin").into_owned(),
    }
}

/// The number of a stop and how many there are, as they are said.
fn numbers(at: usize) -> (String, String) {
    ((at + 1).to_string(), TourStop::ALL.len().to_string())
}

/// Draws the strip while the tour is shown.
pub(super) fn strip_ui(ui: &mut Ui, ctx: &Ctx<'_>, page: Page, actions: &mut Actions) {
    let Some(place) = ctx.settings.tour.filter(|place| place.is_shown) else { return };
    let (at, stop) = TourStop::at(place);
    let word = nav::named(stop.page()).map(|entry| ctx.text(entry.word)).unwrap_or_default();
    let (number, total) = numbers(at);
    let title = ctx.lang.with("tour-where", &[("stop", &number), ("total", &total), ("page", &word)]);
    let tokens = tokens(ui);
    let margin = Margin::symmetric(tokens.space.l as i8, tokens.space.s as i8);
    let frame = Frame::new().fill(tokens.color.selection).inner_margin(margin);
    Panel::bottom("tour").resizable(false).frame(frame).show(ui, |ui| {
        focus::part(ui.ctx(), WindowPart::Tour, ui.max_rect());
        let builder = UiBuilder::new().accessibility_role(Role::Complementary).accessibility_label(&*title);
        ui.scope_builder(builder, |ui| {
            ui.take_available_width();
            ui.spacing_mut().item_spacing.y = tokens.space.xs;
            let response = kit::strong(ui, &title);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_role(Role::Status));
            kit::body(ui, &ctx.text(stop.key()));
            ui.horizontal_wrapped(|ui| buttons_ui(ui, ctx, (at, page), actions));
        });
    });
}

/// On and back, to the page when another one is shown, and out.
fn buttons_ui(ui: &mut Ui, ctx: &Ctx<'_>, (at, page): (usize, Page), actions: &mut Actions) {
    let go_to = |at: usize, actions: &mut Actions| {
        set(Some(TourPlace { stop: u32::try_from(at).unwrap_or_default(), is_shown: true }), actions);
        actions.extend(TourStop::ALL.get(at).map(|stop| Action::Go(stop.page().into())));
    };
    let is_last = at + 1 == TourStop::ALL.len();
    let (back, next) = (ctx.text("tour-back"), ctx.text(if is_last { "tour-finish" } else { "tour-next" }));
    let button = Btn::secondary(&next).icon(if is_last { icons::CHECK } else { icons::ARROW_RIGHT });
    if kit::own_button(ui, "tour-next", button.once()).clicked() {
        if is_last { set(None, actions) } else { go_to(at + 1, actions) }
    }
    if 0 < at && kit::own_button(ui, "tour-back", Btn::quiet(&back).icon(icons::ARROW_LEFT)).clicked() {
        go_to(at - 1, actions);
    }
    let stop = TourStop::ALL[at];
    if let Some(entry) = nav::named(stop.page()).filter(|_| stop.page() != page) {
        let show = ctx.lang.with("tour-show", &[("page", &ctx.text(entry.word))]);
        if kit::own_button(ui, "tour-show", Btn::quiet(&show).icon(icons::EYE)).clicked() {
            actions.go(stop.page());
        }
    }
    let leave = ctx.text("tour-leave");
    if kit::own_button(ui, "tour-leave", Btn::quiet(&leave).icon(icons::X)).clicked() {
        let stop = u32::try_from(at).unwrap_or_default();
        set(Some(TourPlace { stop, is_shown: false }), actions);
    }
}

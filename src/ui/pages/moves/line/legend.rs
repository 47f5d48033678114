//! What the marks and bars of the picture mean, for the window and for a file.

use std::collections::BTreeSet;

use egui::{Rect, Sense, Ui, vec2};

use super::layout::DIAMOND;
use super::paint;
use super::picture::{Item, Shape, Zone};
use crate::domain::lanes::{DayBasis, Lanes, LineMark, MarkOf};
use crate::i18n::Lang;
use crate::states;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::theme::tokens;

states! {
    /// A kind of what is drawn that its place alone does not explain.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub(super) enum Sign: key, tone {
        /// Customers of a day.
        Count => "line-sign-count", Info;
        /// The term of a subscription ends that is to be moved.
        Renewal => "line-sign-renewal", Waiting;
        /// The term of one ends that cannot be moved.
        TermEnd => "line-sign-term-end", Irreversible;
        /// A request cannot be submitted after that day.
        Expiry => "line-sign-expiry", Waiting;
        /// A to-do of our own.
        Todo => "line-sign-todo", Info;
        /// A date that Microsoft sets.
        Deadline => "line-sign-deadline", Late;
        /// Another date that everybody has to keep.
        Due => "line-sign-due", Calm;
        /// A date that nobody has accepted yet.
        Proposed => "line-sign-proposed", Info;
        /// The date in the baseline.
        Baseline => "line-sign-baseline", Calm;
    }
}

impl Sign {
    /// How it is drawn in a square place; `is_crowded`: there are too many for diamonds.
    fn look(self, is_crowded: bool) -> Look {
        match self {
            Self::Renewal | Self::TermEnd | Self::Expiry if is_crowded => Look::Tick,
            Self::Count => Look::Box,
            Self::Proposed => Look::Dashed,
            Self::Baseline => Look::Line,
            Self::Renewal | Self::TermEnd | Self::Expiry | Self::Todo | Self::Deadline | Self::Due => Look::Diamond,
        }
    }

    fn of(mark: &LineMark) -> Self {
        match mark.of {
            MarkOf::Renewal(_) => Self::Renewal,
            MarkOf::TermEnd(_) => Self::TermEnd,
            MarkOf::Expiry(_) => Self::Expiry,
            MarkOf::Todo(_) => Self::Todo,
            MarkOf::Deadline(_) => Self::Deadline,
            MarkOf::Due(_) => Self::Due,
        }
    }
}

/// The shape of a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// A mark.
    Diamond,
    /// A mark among many.
    Tick,
    /// A small bar.
    Box,
    /// An outline.
    Dashed,
    /// A thin grey line.
    Line,
}

/// The signs that occur.
pub(super) fn found(lanes: &Lanes) -> Vec<Sign> {
    let rows = || lanes.lanes.iter().flat_map(|lane| &lane.rows);
    let of_lanes = lanes.lanes.iter().flat_map(|lane| &lane.marks).map(|(mark, _)| mark);
    let mut found: BTreeSet<Sign> = of_lanes.chain(&lanes.dates).map(Sign::of).collect();
    if lanes.lanes.iter().any(|lane| lane.span().is_some()) {
        found.insert(Sign::Count);
    }
    if rows().any(|row| row.day.is_some_and(|(_, basis)| basis == DayBasis::Proposed)) {
        found.insert(Sign::Proposed);
    }
    if rows().any(|row| row.baseline.is_some()) {
        found.insert(Sign::Baseline);
    }
    found.into_iter().collect()
}

/// Each with its word; those of the same look and tone share one.
pub(super) fn words(lang: &Lang, found: &[Sign], is_crowded: bool) -> Vec<(Sign, String)> {
    let look = |sign: Sign| (sign.look(is_crowded), sign.tone());
    let mut signs: Vec<(Sign, Vec<String>)> = Vec::new();
    for sign in found {
        let word = lang.text(sign.key()).into_owned();
        match signs.iter_mut().find(|(one, _)| look(*one) == look(*sign)) {
            Some((_, words)) => words.push(word),
            None => signs.push((*sign, vec![word])),
        }
    }
    let said = |(sign, words): (Sign, Vec<String>)| {
        let what = lang.list(words);
        let is_tick = sign.look(is_crowded) == Look::Tick;
        (sign, if is_tick { lang.with("line-sign-taller", &[("what", &what)]).into_owned() } else { what })
    };
    signs.into_iter().map(said).collect()
}

/// Draws them in a row that wraps.
pub(super) fn legend_ui(ui: &mut Ui, ctx: &Ctx<'_>, found: &[Sign], is_crowded: bool) {
    let tokens = tokens(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(tokens.space.xs, 0.0);
        for (sign, word) in words(ctx.lang, found, is_crowded) {
            let (rect, _) = ui.allocate_exact_size(vec2(DIAMOND + 2.0, DIAMOND + 2.0), Sense::hover());
            paint::item_ui(ui, &item((sign, is_crowded), rect));
            kit::secondary(ui, &word);
            ui.add_space(tokens.space.s);
        }
    });
}

/// A sign within its square.
pub(super) fn item((sign, is_crowded): (Sign, bool), square: Rect) -> Item {
    let (rect, shape) = match sign.look(is_crowded) {
        Look::Diamond => (Rect::from_center_size(square.center(), vec2(DIAMOND, DIAMOND)), Shape::Diamond(sign.tone())),
        Look::Tick => (Rect::from_center_size(square.center(), vec2(3.0, DIAMOND - 1.0)), Shape::Tick(sign.tone())),
        Look::Box => (square.shrink2(vec2(0.0, 1.0)), Shape::Bar(sign.tone())),
        Look::Dashed => (square.shrink(1.5), Shape::Hollow(sign.tone())),
        Look::Line => (Rect::from_center_size(square.center(), vec2(square.width(), 2.0)), Shape::Before),
    };
    Item { rect, shape, zone: Zone::Over, part: None }
}

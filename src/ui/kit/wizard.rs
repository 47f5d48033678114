//! The frame of a wizard: steps at the left, the step in the middle, the guide at the right, Back and Next below.

use std::sync::Arc;

use egui::{Align, Align2, Galley, Id, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::button::Btn;
use super::focus;
use super::icons;
use super::paint::{paint_galley, paint_icon};
use super::scroll::{fitted, from_the_top, scroll};
use super::stepper::{NARROW_STEPPER, StepperState, StepperStep, stepper};
use crate::ui::theme::{Tone, tokens};

/// The texts and the state of a wizard's frame.
#[derive(Clone, Copy, Debug)]
pub struct Wizard<'a> {
    /// Keeps the scroll positions.
    pub id_salt: &'a str,
    /// Names the list of steps to a screen reader.
    pub name: &'a str,
    /// All steps in order.
    pub steps: &'a [StepperStep<'a>],
    /// On the button that goes back; `None` on the first step.
    pub back: Option<&'a str>,
    /// On the button that goes on; `None` where there is nothing to go on to.
    pub next: Option<&'a str>,
    /// Why one cannot go on; it is said beside the button.
    pub next_blocked: Option<&'a str>,
    /// Stands before Next; `None`: nothing does.
    pub also: Option<Also<'a>>,
}

/// A second button of the frame, for what would take many presses in the step.
#[derive(Clone, Copy, Debug)]
pub struct Also<'a> {
    /// What it says.
    pub word: &'a str,
    /// What it leaves alone, in its tooltip; may be empty.
    pub tip: &'a str,
    /// Why it cannot be pressed.
    pub blocked: Option<&'a str>,
}

impl Also<'_> {
    fn button(&self) -> Btn<'_> {
        let button = Btn::secondary(self.word).icon(icons::CHECK).blocked(self.blocked).once();
        if self.tip.is_empty() { button } else { button.tooltip(self.tip) }
    }
}

/// How much of the place the step takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepRoom {
    /// A column of text or a form; it scrolls.
    #[default]
    Reading,
    /// One column that is as wide as a line can be read, with the guide above the work; beside it only where that takes
    /// nothing away.
    Column,
    /// All that steps and guide leave, for a table; the step scrolls by itself.
    Wide,
    /// The guide's place too; the guide is not shown.
    Whole,
}

/// What was pressed on the frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[must_use]
pub struct WizardAnswer {
    /// A step of the list.
    pub step: Option<usize>,
    /// Back.
    pub back: bool,
    /// Next.
    pub next: bool,
    /// The button before Next.
    pub also: bool,
}

/// Where the parts of the frame stand.
struct Places {
    steps: Rect,
    step: Rect,
    /// `None`: the guide goes under the step or the list of steps.
    guide: Option<Rect>,
    /// Only the steps' dots have room.
    is_narrow: bool,
}

/// The widest column of text or form, and the widest guide, on a large screen.
const WIDEST: f32 = 960.0;
const WIDEST_GUIDE: f32 = 440.0;

impl Places {
    fn of(ui: &Ui, work: Rect, room: StepRoom) -> Self {
        let tokens = tokens(ui);
        let (size, gap) = (&tokens.size, tokens.space.l);
        let narrowest = size.reading_width * 0.55;
        let is_narrow = work.width() < size.stepper_width + gap + narrowest;
        let steps_width = if is_narrow { NARROW_STEPPER } else { size.stepper_width };
        let steps = work.with_max_x(work.left() + steps_width);
        let left = steps.right() + gap;
        let widest = match room {
            StepRoom::Reading => left + WIDEST,
            StepRoom::Column => left + size.reading_width,
            StepRoom::Wide | StepRoom::Whole => f32::INFINITY,
        };
        let least = if matches!(room, StepRoom::Wide | StepRoom::Column) { size.reading_width } else { narrowest };
        let spare = work.right() - left - gap - size.guide_width - least;
        if spare < 0.0 || room == StepRoom::Whole {
            let step = work.with_min_x(left).with_max_x(work.right().min(widest));
            return Self { steps, step, guide: None, is_narrow };
        }
        // Where there is more than a line can use, the guide grows, too.
        let share = match room {
            StepRoom::Reading => (work.right() - left) * 0.3,
            StepRoom::Column => spare + size.guide_width,
            StepRoom::Wide | StepRoom::Whole => 0.0,
        };
        let guide_width = share.clamp(size.guide_width, WIDEST_GUIDE);
        let right = (work.right() - guide_width - gap).min(widest);
        let guide = work.with_min_x(right + gap).with_max_x(right + gap + guide_width);
        Self { steps, step: work.with_min_x(left).with_max_x(right), guide: Some(guide), is_narrow }
    }
}

impl Wizard<'_> {
    /// Draws the frame into the whole place; `middle` draws the step, `guide` what stands beside it.
    ///
    /// Where it is too narrow for both, the guide goes under the step; step and guide scroll together.
    pub fn show(self, ui: &mut Ui, middle: impl FnOnce(&mut Ui), guide: impl FnOnce(&mut Ui)) -> WizardAnswer {
        self.show_in(ui, StepRoom::Reading, middle, guide)
    }

    /// As [`Wizard::show`], with more room for the step; where a wide step leaves no place, the guide goes under the
    /// list of steps, or under the step where there is no place for the list either.
    pub fn show_in(
        self,
        ui: &mut Ui,
        room: StepRoom,
        middle: impl FnOnce(&mut Ui),
        guide: impl FnOnce(&mut Ui),
    ) -> WizardAnswer {
        let space = &tokens(ui).space;
        let mut answer = WizardAnswer::default();
        let all = ui.available_rect_before_wrap();
        ui.expand_to_include_rect(all);
        let places = Places::of(ui, all, room);
        let foot = Rect::from_min_max(places.step.min, pos2(places.guide.unwrap_or(places.step).right(), all.bottom()));
        let reason = self.reason(ui, foot.width());
        let foot = foot.with_min_y(all.bottom() - reason.height(ui));
        let places = Places::of(ui, all.with_max_y(foot.top() - space.s), room);
        let shown = self.steps.iter().position(|step| step.state == StepperState::Now);
        focus::enter(ui.ctx(), Id::unique((self.id_salt, "wizard")), Id::unique(shown));
        focus::work_in(ui.ctx(), places.step);
        focus::begin_group(ui.ctx());
        let mut guide = Some(guide);
        let beside = places.guide.is_some();
        self.part(ui, "steps", places.steps, |ui| {
            answer.step = stepper(ui, self.name, self.steps, places.is_narrow, places.steps.height() - 2.0 * space.xs);
            if room == StepRoom::Wide && !beside && !places.is_narrow {
                ui.add_space(space.l);
                under_ui(ui, &mut guide);
            }
        });
        match (room, places.guide) {
            (StepRoom::Reading, None) => self.part(ui, "step", places.step, |ui| {
                middle(ui);
                ui.add_space(space.l);
                under_ui(ui, &mut guide);
            }),
            (StepRoom::Column, None) => self.part(ui, "step", places.step, |ui| {
                under_ui(ui, &mut guide);
                ui.add_space(space.s);
                middle(ui);
            }),
            (StepRoom::Reading | StepRoom::Column, Some(place)) => {
                self.part(ui, "step", places.step.with_max_x(place.right()), |ui| {
                    self.side_by_side(ui, (places.step.width(), place.width()), middle, &mut guide);
                });
            }
            (StepRoom::Wide | StepRoom::Whole, place) => {
                let mut child = ui.new_child(UiBuilder::new().id_salt((self.id_salt, "step")).max_rect(places.step));
                if room == StepRoom::Wide && places.is_narrow {
                    self.above_guide(&mut child, middle, &mut guide);
                } else {
                    fitted(&mut child, self.id_salt, middle);
                }
                if let Some(place) = place {
                    self.part(ui, "guide", place, |ui| under_ui(ui, &mut guide));
                }
            }
        }
        self.foot(ui, foot, &reason, &mut answer);
        answer
    }

    /// Step and guide in one part that scrolls.
    fn side_by_side(
        &self,
        ui: &mut Ui,
        (step, guide_width): (f32, f32),
        middle: impl FnOnce(&mut Ui),
        guide: &mut Option<impl FnOnce(&mut Ui)>,
    ) {
        let column = |ui: &mut Ui, name: &str, left: f32, width: f32, contents: &mut dyn FnMut(&mut Ui)| {
            let place = Rect::from_min_size(pos2(left, ui.max_rect().top()), vec2(width, ui.max_rect().height()));
            let mut child = ui.new_child(UiBuilder::new().id_salt((self.id_salt, name)).max_rect(place));
            contents(&mut child);
            child.min_rect()
        };
        let left = ui.max_rect().left();
        let mut middle = Some(middle);
        let first = column(ui, "middle", left, step, &mut |ui| middle.take().into_iter().for_each(|draw| draw(ui)));
        let beside = left + step + tokens(ui).space.l;
        let second = column(ui, "guide", beside, guide_width, &mut |ui| under_ui(ui, guide));
        ui.expand_to_include_rect(first.union(second));
        ui.advance_cursor_after_rect(first.union(second));
    }

    /// A wide step with the guide under it; both scroll together.
    fn above_guide(&self, ui: &mut Ui, middle: impl FnOnce(&mut Ui), guide: &mut Option<impl FnOnce(&mut Ui)>) {
        let gap = tokens(ui).space.l;
        fitted(ui, self.id_salt, |ui| {
            middle(ui);
            ui.add_space(gap);
            under_ui(ui, guide);
        });
    }

    /// Why one cannot go on, laid out in as many lines as it needs beside the buttons.
    fn reason(&self, ui: &Ui, width: f32) -> Reason {
        let tokens = tokens(ui);
        let sign = tokens.size.icon + tokens.space.xs;
        let buttons = self.back.map_or(0.0, |back| back_button(back).width(ui) + tokens.space.l)
            + self.next.map_or(0.0, |next| Btn::primary(next).width(ui) + tokens.space.l)
            + self.also.map_or(0.0, |also| also.button().width(ui) + tokens.space.s);
        let ink = tokens.tone(Tone::Waiting).ink;
        let room = (width - buttons - sign).max(tokens.size.reading_width / 6.0);
        let words = self
            .next_blocked
            .filter(|_| self.next.is_some())
            .map(|reason| ui.painter().layout(reason.to_owned(), tokens.body(), ink, room));
        Reason { words }
    }

    fn foot(&self, ui: &mut Ui, rect: Rect, reason: &Reason, answer: &mut WizardAnswer) {
        let tokens = tokens(ui);
        let mut ui = ui.new_child(
            UiBuilder::new()
                .id_salt((self.id_salt, "foot"))
                .max_rect(rect)
                .layout(Layout::left_to_right(Align::Center)),
        );
        if let Some(back) = self.back {
            answer.back = ui.add(back_button(back)).clicked();
        }
        // All from the left on, so that the keyboard goes as one reads; what is left over stands after Back.
        let (gap, sign) = (ui.spacing().item_spacing.x, tokens.size.icon + tokens.space.xs);
        let next = self.next.map(|next| Btn::primary(next).blocked(self.next_blocked).once());
        let also = self.also.map_or(0.0, |also| also.button().width(&ui) + gap);
        let buttons = next.as_ref().map_or(0.0, |next| next.width(&ui)) + also;
        let said = reason.words.as_ref().map_or(0.0, |words| words.size().x + sign + gap + tokens.space.xs);
        ui.add_space((ui.available_width() - buttons - said).max(0.0));
        if let (Some(said), Some(words)) = (self.next_blocked, &reason.words) {
            let tone = tokens.tone(Tone::Waiting);
            let size = vec2(words.size().x + sign, reason.height(&ui));
            // Each thing of the row has a name of its own: a screen reader would take one that comes for one that went.
            let (place, response) = ui.push_id("why", |ui| ui.allocate_exact_size(size, egui::Sense::hover())).inner;
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, said));
            let icon = Rect::from_min_size(place.min, vec2(tokens.size.icon, place.height()));
            paint_icon(ui.painter(), icon, Tone::Waiting.sign(), tokens.size.icon, tone.ink);
            let beside = place.with_min_x(place.left() + sign);
            paint_galley(ui.painter(), beside, Align2::LEFT_CENTER, Arc::clone(words), tone.ink);
            ui.add_space(tokens.space.xs);
        }
        if let Some(also) = self.also {
            answer.also = ui.push_id("also", |ui| ui.add(also.button())).inner.clicked();
        }
        if let Some(next) = next {
            answer.next = ui.push_id("next", |ui| ui.add(next)).inner.clicked();
        }
    }

    /// Draws a part that scrolls by itself; it begins at its top with each step.
    fn part(&self, ui: &mut Ui, name: &str, rect: Rect, contents: impl FnOnce(&mut Ui)) {
        // Focus rings and shadows reach a little over the edge; the bar stands in the gap at the right, never over content.
        let (edge, gap) = (tokens(ui).space.xs, tokens(ui).space.m);
        let wide = Rect::from_min_max(pos2(rect.left() - edge, rect.top()), pos2(rect.right() + gap, rect.bottom()));
        let mut ui = ui.new_child(UiBuilder::new().id_salt((self.id_salt, name)).max_rect(wide));
        let margin = Margin { left: edge as i8, right: gap as i8, top: edge as i8, bottom: edge as i8 };
        let step = self.steps.iter().position(|step| step.state == StepperState::Now).filter(|_| name != "steps");
        let area = ScrollArea::vertical().id_salt(name).auto_shrink(false).content_margin(margin);
        let area = from_the_top(&ui, area, name, step);
        scroll(&mut ui, area, contents);
    }
}

/// What stands beside Next; empty when one can go on.
struct Reason {
    words: Option<Arc<Galley>>,
}

impl Reason {
    /// Of the row with Back and Next: that of a control, or of all lines.
    fn height(&self, ui: &Ui) -> f32 {
        let lines = self.words.as_ref().map_or(0.0, |words| words.size().y);
        tokens(ui).size.control.max(lines)
    }
}

fn back_button(word: &str) -> Btn<'_> {
    Btn::secondary(word).icon(icons::CARET_LEFT)
}

fn under_ui(ui: &mut Ui, guide: &mut Option<impl FnOnce(&mut Ui)>) {
    if let Some(guide) = guide.take() {
        guide(ui);
    }
}

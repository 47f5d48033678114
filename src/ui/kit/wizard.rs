//! The frame of a wizard: steps at the left, the step in the middle, the guide at the right, Back and Next below.

use egui::{Align, Align2, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use super::button::Btn;
use super::icons;
use super::paint::{Ink, paint_icon, paint_text};
use super::stepper::{Step, stepper};
use crate::ui::theme::{Tone, tokens};

/// The texts and the state of a wizard's frame.
#[derive(Clone, Copy, Debug)]
pub struct Wizard<'a> {
    /// Keeps the scroll positions.
    pub id_salt: &'a str,
    /// Names the list of steps to a screen reader.
    pub name: &'a str,
    /// All steps in order.
    pub steps: &'a [Step<'a>],
    /// On the button that goes back; `None` on the first step.
    pub back: Option<&'a str>,
    /// On the button that goes on; `None` where there is nothing to go on to.
    pub next: Option<&'a str>,
    /// Why one cannot go on; it is said beside the button.
    pub next_blocked: Option<&'a str>,
}

/// How much of the place the step takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    /// A column of text or a form; it scrolls.
    #[default]
    Reading,
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
    /// Back or Next had the keyboard when it was pressed.
    pub is_by_keyboard: bool,
}

impl Wizard<'_> {
    /// Draws the frame into the whole place; `middle` draws the step, `guide` what stands beside it.
    ///
    /// Where it is too narrow for both, the guide goes under the step.
    pub fn show(self, ui: &mut Ui, middle: impl FnOnce(&mut Ui), guide: impl FnOnce(&mut Ui)) -> WizardAnswer {
        self.show_in(ui, Room::Reading, middle, guide)
    }

    /// As [`Wizard::show`], with more room for the step; where a wide step leaves no place, the guide goes under the
    /// list of steps.
    pub fn show_in(
        self,
        ui: &mut Ui,
        room: Room,
        middle: impl FnOnce(&mut Ui),
        guide: impl FnOnce(&mut Ui),
    ) -> WizardAnswer {
        let tokens = tokens(ui);
        let (size, space) = (&tokens.size, &tokens.space);
        let mut answer = WizardAnswer::default();
        let all = ui.available_rect_before_wrap();
        ui.expand_to_include_rect(all);
        let foot_top = all.bottom() - size.control;
        let work_bottom = foot_top - space.m;
        let left = Rect::from_min_max(all.min, pos2(all.left() + size.stepper_width, work_bottom));
        let least = if room == Room::Wide { size.reading_width } else { size.reading_width * 0.55 };
        let fits = all.width() >= size.stepper_width + size.guide_width + least + 2.0 * space.l;
        let beside = fits && room != Room::Whole;
        let guide_width = if beside { size.guide_width + space.l } else { 0.0 };
        let work_left = left.right() + space.l;
        let widest = if room == Room::Reading { work_left + size.reading_width } else { f32::INFINITY };
        let work_right = (all.right() - guide_width).min(widest);
        let work = Rect::from_min_max(pos2(work_left, all.top()), pos2(work_right, work_bottom));
        let at = pos2(work.right() + space.l, all.top());
        let place = Rect::from_min_max(at, pos2(at.x + size.guide_width, work_bottom));
        let mut guide = Some(guide);
        part(ui, self.id_salt, "steps", left, |ui| {
            answer.step = stepper(ui, self.name, self.steps);
            if room == Room::Wide && !beside {
                ui.add_space(space.l);
                if let Some(guide) = guide.take() {
                    guide(ui);
                }
            }
        });
        match room {
            Room::Reading => part(ui, self.id_salt, "step", work, |ui| {
                middle(ui);
                if !beside {
                    ui.add_space(space.l);
                    if let Some(guide) = guide.take() {
                        guide(ui);
                    }
                }
            }),
            Room::Wide | Room::Whole => {
                let mut ui = ui.new_child(UiBuilder::new().id_salt((self.id_salt, "step")).max_rect(work));
                middle(&mut ui);
            }
        }
        if let (true, Some(guide)) = (beside, guide) {
            part(ui, self.id_salt, "guide", place, guide);
        }
        let right = if beside { place.right() } else { work.right() };
        let foot = Rect::from_min_max(pos2(work.left(), foot_top), pos2(right, all.bottom()));
        self.foot(ui, foot, &mut answer);
        answer
    }

    fn foot(&self, ui: &mut Ui, rect: Rect, answer: &mut WizardAnswer) {
        let tokens = tokens(ui);
        let mut ui = ui.new_child(
            UiBuilder::new()
                .id_salt((self.id_salt, "foot"))
                .max_rect(rect)
                .layout(Layout::left_to_right(Align::Center)),
        );
        if let Some(back) = self.back {
            let response = ui.add(Btn::secondary(back).icon(icons::CARET_LEFT));
            answer.back = response.clicked();
            answer.is_by_keyboard = response.has_focus();
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let Some(next) = self.next else { return };
            let response = ui.add(Btn::primary(next).blocked(self.next_blocked));
            answer.next = response.clicked();
            answer.is_by_keyboard |= response.has_focus();
            let Some(reason) = self.next_blocked else { return };
            ui.add_space(tokens.space.xs);
            let tone = tokens.tone(Tone::Waiting);
            let ink = Ink::new(tokens.body(), tone.ink);
            let words = ui.painter().layout_no_wrap(reason.to_owned(), tokens.body(), tone.ink);
            let sign = tokens.size.icon + tokens.space.xs;
            let width = (words.size().x + sign).min(ui.available_width());
            let (place, response) = ui.allocate_exact_size(vec2(width, tokens.size.control), egui::Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, reason));
            let icon = Rect::from_min_size(place.min, vec2(tokens.size.icon, place.height()));
            paint_icon(ui.painter(), icon, Tone::Waiting.sign(), tokens.size.icon, tone.ink);
            let beside = Rect::from_min_max(pos2(place.left() + sign, place.top()), place.max);
            if !paint_text(ui.painter(), beside, Align2::LEFT_CENTER, reason, &ink) {
                response.on_hover_text(reason);
            }
        });
    }
}

fn part(ui: &mut Ui, id_salt: &str, name: &str, rect: Rect, contents: impl FnOnce(&mut Ui)) {
    // Focus rings and shadows reach a little over the edge; the bar stands in the gap at the right, never over content.
    let (edge, gap) = (tokens(ui).space.xs, tokens(ui).space.m);
    let wide = Rect::from_min_max(pos2(rect.left() - edge, rect.top()), pos2(rect.right() + gap, rect.bottom()));
    let mut ui = ui.new_child(UiBuilder::new().id_salt((id_salt, name)).max_rect(wide));
    let margin = Margin { left: edge as i8, right: gap as i8, top: edge as i8, bottom: edge as i8 };
    ScrollArea::vertical().id_salt(name).auto_shrink(false).content_margin(margin).show(&mut ui, contents);
}

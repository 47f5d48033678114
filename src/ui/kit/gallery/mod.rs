//! Every widget in every state, in both languages: for designers, for tests and for whoever builds a page.

mod samples;
mod work;

use egui::{Align, Layout, Ui};

use samples::{CHINESE, ENGLISH, Samples};

use super::{
    Btn, Marks, Sort, TableState, TextField, ToastAnswer, ToastWords, Toasts, TokenKind, badge, body, card, card_toned,
    checkbox, chip, copy_row, hairline, icon_button, icons, key_value, key_value_ui, labelled, menu, menu_item,
    menu_item_blocked, menu_item_with, mono, page_title, radio, search_box, section, section_title, segmented, select,
    subtitle, token_editor,
};
use crate::ui::theme::{Tone, tokens};

/// What the gallery shows and what was done in it.
pub struct GalleryState {
    /// Sample texts in Traditional Chinese?
    pub chinese: bool,
    /// 0 to 4: controls, fields, states, table, wizard.
    pub part: usize,
    /// Rows of the sample table.
    pub n_rows: usize,
    /// Of the sample table.
    pub table: TableState<usize>,
    /// What was last done, as a test can read it.
    pub last: String,
    /// Messages at the lower edge.
    pub toasts: Toasts<&'static str>,
    sort: Sort,
    company: String,
    mail: String,
    note: String,
    query: String,
    draft: String,
    owner: usize,
    view: usize,
    checked: bool,
    step: usize,
    sheet: bool,
}

impl Default for GalleryState {
    fn default() -> Self {
        Self {
            chinese: false,
            part: 0,
            n_rows: 148,
            table: TableState::default(),
            last: String::new(),
            toasts: Toasts::default(),
            sort: Sort { column: "company", ascending: true },
            company: "Fabrikam Inc.".to_owned(),
            mail: "wang.contoso.example".to_owned(),
            note: String::new(),
            query: String::new(),
            draft: String::new(),
            owner: 1,
            view: 0,
            checked: true,
            step: 2,
            sheet: true,
        }
    }
}

impl GalleryState {
    /// The gallery opened at `part`, in one of the two languages.
    pub fn at(part: usize, chinese: bool) -> Self {
        Self { chinese, part, ..Self::default() }
    }

    fn samples(&self) -> &'static Samples {
        if self.chinese { &CHINESE } else { &ENGLISH }
    }

    fn done(&mut self, what: &str) {
        what.clone_into(&mut self.last);
    }
}

/// Draws the gallery into the whole place.
pub fn gallery_ui(ui: &mut Ui, state: &mut GalleryState) {
    let tokens = tokens(ui);
    let s = state.samples();
    egui::CentralPanel::default().frame(egui::Frame::new().fill(tokens.color.page).inner_margin(tokens.space.xl)).show(
        ui,
        |ui| {
            ui.horizontal(|ui| {
                let parts: Vec<(usize, &str)> = s.parts.iter().copied().enumerate().collect();
                segmented(ui, "Gallery", &mut state.part, &parts);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    segmented(ui, "Language", &mut state.chinese, &[(true, "繁中"), (false, "English")]);
                });
            });
            ui.add_space(tokens.space.s);
            match state.part {
                0 => controls(ui, s, state),
                1 => fields(ui, s, state),
                2 => work::states(ui, s, state),
                3 => work::rows(ui, s, state),
                _ => work::steps(ui, s, state),
            }
        },
    );
    let place = ui.max_rect().shrink2(egui::vec2(tokens.space.xl, 0.0));
    let line = place.with_min_y(place.bottom() - Toasts::<&str>::height(tokens));
    let more = |n| format!("{n} {}", s.more);
    let words = ToastWords { close: s.close, whole: s.more, copy: s.more, more: &more };
    if let Some(ToastAnswer::Action(action)) = state.toasts.line_ui(ui, line, &words) {
        state.done(action);
    }
}

fn two_columns(ui: &mut Ui, contents: impl FnOnce(&mut Ui, &mut Ui)) {
    let usual = ui.spacing().item_spacing;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.l;
        ui.columns_const(|[left, right]| {
            left.spacing_mut().item_spacing = usual;
            right.spacing_mut().item_spacing = usual;
            contents(left, right);
        });
    });
}

fn controls(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
    page_title(ui, s.today);
    subtitle(ui, s.today_sub);
    two_columns(ui, |left, right| {
        section(left, s.actions, |ui| {
            ui.horizontal_wrapped(|ui| {
                for (button, name) in [
                    (Btn::primary(s.invite), "invite"),
                    (Btn::secondary(s.import), "import"),
                    (Btn::secondary(s.undo).icon(icons::ARROW_COUNTER_CLOCKWISE), "undo"),
                    (Btn::secondary(s.commands).shortcut("Ctrl K"), "commands"),
                    (Btn::danger(s.delete), "delete"),
                    (Btn::quiet(s.why), "why"),
                ] {
                    if ui.add(button).clicked() {
                        state.done(name);
                    }
                }
            });
            hairline(ui);
            ui.horizontal_wrapped(|ui| {
                ui.add(Btn::primary(s.invite).blocked(Some(s.blocked)));
                ui.add(Btn::secondary(s.import).blocked(Some(s.blocked)));
                ui.add(Btn::danger(s.delete).blocked(Some(s.blocked)));
                ui.add(Btn::quiet(s.why).blocked(Some(s.blocked)));
                ui.add(Btn::secondary(s.views[0]).selected(true));
                icon_button(ui, icons::GEAR, s.more);
                ui.add(Btn::icon_only(icons::TRASH, s.delete).blocked(Some(s.blocked)));
                menu(ui, Btn::secondary(s.more), |ui| {
                    if menu_item_with(ui, icons::COPY, s.copy, Some("Ctrl C")).clicked() {
                        state.done("copy");
                    }
                    menu_item_with(ui, icons::TRASH, s.delete, None);
                    hairline(ui);
                    menu_item(ui, s.why);
                    menu_item_blocked(ui, s.import, s.blocked);
                });
            });
        });
        section(right, s.parts[2], |ui| {
            ui.horizontal_wrapped(|ui| {
                for (tone, word) in Tone::ALL.into_iter().zip(s.tones) {
                    chip(ui, tone, word);
                }
            });
            ui.horizontal(|ui| {
                badge(ui, Tone::Calm, 148, s.columns[0]);
                badge(ui, Tone::Late, 2, s.tones[4]);
                badge(ui, Tone::Info, 37, s.tones[1]);
            });
            key_value_ui(ui, s.track[0], |ui| chip(ui, Tone::Done, s.tones[5]));
            hairline(ui);
            key_value(ui, s.track[2], "1,250");
            hairline(ui);
            if copy_row(ui, s.track[3], s.link, s.copy) {
                state.done("copy link");
                state.toasts.push(Tone::Done, s.copied, Some((s.undo.to_owned(), "undo toast")), Some(6.0));
            }
        });
    });
    card_toned(ui, Tone::Irreversible, |ui| {
        section_title(ui, s.irreversible);
        body(ui, s.step_text);
        mono(ui, "7F3A 91C2  0123456789  繁體中文混排 ABC");
    });
}

fn fields(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
    two_columns(ui, |left, right| {
        card(left, |ui| {
            TextField::new("company", s.company).help(s.company_help).required(true).show(ui, &mut state.company);
            let error = (!state.mail.contains('@')).then_some(s.mail_error);
            TextField::new("mail", s.mail).help(s.guide_text).error(error).show(ui, &mut state.mail);
            TextField::new("note", s.note).rows(3).hint(s.company_help).show(ui, &mut state.note);
            TextField::new("id", s.track[3]).mono().read_only(true).bare().show(ui, &mut "7F3A-91C2-0123".to_owned());
        });
        card(right, |ui| {
            search_box(ui, "search", (s.search, s.search, s.close), 260.0, &mut state.query);
            labelled(ui, s.owner, s.company_help, None, false, |ui| {
                let owners: Vec<(usize, &str)> = s.owners.iter().copied().enumerate().collect();
                select(ui, "owner", s.owner, &mut state.owner, &owners, 200.0)
            });
            let views: Vec<(usize, &str)> = s.views.iter().copied().enumerate().collect();
            segmented(ui, s.views[0], &mut state.view, &views);
            checkbox(ui, &mut state.checked, s.check);
            checkbox(ui, &mut !state.checked, s.commands);
            for (index, owner) in s.owners.iter().enumerate() {
                if radio(ui, state.owner == index, owner).clicked() {
                    state.owner = index;
                }
            }
        });
    });
    if state.draft.is_empty() || state.draft.is_ascii() == state.chinese {
        s.draft.clone_into(&mut state.draft);
    }
    let marks = marks(&state.draft);
    token_editor(ui, "draft", s.draft_name, &mut state.draft, &marks, 6);
}

/// Fields in double braces, the link in brackets, and one field with a slip.
fn marks(text: &str) -> Marks {
    let find = |open: &str, close: &str, kind: fn(&str) -> TokenKind| -> Vec<_> {
        text.match_indices(open)
            .filter_map(|(start, _)| {
                let end = start + text.get(start..)?.find(close)? + close.len();
                Some((start..end, kind(text.get(start..end)?)))
            })
            .collect()
    };
    let mut marks = find("{{", "}}", |field| if field.contains("contct") { TokenKind::Bad } else { TokenKind::Field });
    marks.extend(find("[", "]", |_| TokenKind::Link));
    marks.sort_by_key(|(range, _)| range.start);
    Marks { tokens: marks, looks: Some(crate::domain::draft::looks(text)) }
}

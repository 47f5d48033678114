//! Every widget in every state, in both languages: for designers, for tests and for whoever builds a page.

use egui::{Align, Layout, Ui};

use super::gallery_samples::{CHINESE, COMPANIES, ENGLISH, Samples};
use super::*;
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
        Self { part, chinese, ..Self::default() }
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
                2 => states(ui, s, state),
                3 => rows(ui, s, state),
                _ => steps(ui, s, state),
            }
        },
    );
    if let Some(action) = state.toasts.show(ui.ctx(), s.close) {
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
            Field::new("company", s.company).help(s.company_help).required(true).show(ui, &mut state.company);
            let error = (!state.mail.contains('@')).then_some(s.mail_error);
            Field::new("mail", s.mail).help(s.guide_text).error(error).show(ui, &mut state.mail);
            Field::new("note", s.note).rows(3).hint(s.company_help).show(ui, &mut state.note);
            Field::new("id", s.track[3]).mono().read_only(true).bare().show(ui, &mut "7F3A-91C2-0123".to_owned());
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
fn marks(text: &str) -> Vec<(std::ops::Range<usize>, TokenKind)> {
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
    marks
}

fn states(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
    two_columns(ui, |left, right| {
        for tone in Tone::ALL {
            let banner = Banner::new(tone, s.banner);
            let banner = if tone == Tone::Waiting { banner.text(s.banner_text).action(s.why) } else { banner };
            if banner.show(left) {
                state.done("banner");
            }
        }
        card(left, |ui| {
            if progress(ui, s.progress[0], s.progress[1], 312, 400, Some(s.progress[2])) {
                state.done("cancel");
            }
        });
        card(right, |ui| {
            let empty = EmptyState {
                icon: icons::USERS_THREE,
                title: s.empty[0],
                text: s.empty[1],
                primary: Some(s.empty[2]),
                secondary: Some(s.empty[3]),
            };
            match empty.show(ui) {
                Some(EmptyChoice::Primary) => state.done("first step"),
                Some(EmptyChoice::Secondary) => state.done("other way"),
                None => {}
            }
        });
        if right.add(Btn::secondary(s.copy)).clicked() {
            for (tone, seconds) in [(Tone::Done, 6.0), (Tone::Late, 12.0)] {
                state.toasts.push(tone, s.copied, Some((s.undo.to_owned(), "undo toast")), Some(seconds));
            }
        }
    });
}

fn rows(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
    let closed = state.sheet
        && side_sheet(ui, "sheet", COMPANIES[7], s.close, 340.0, |ui| {
            Banner::new(Tone::Waiting, s.banner).text(s.banner_text).show(ui);
            for (track, tone) in s.track.iter().take(2).zip([Tone::Done, Tone::Waiting]) {
                key_value_ui(ui, track, |ui| chip(ui, tone, s.tones[2]));
                hairline(ui);
            }
        });
    if closed {
        state.sheet = false;
    }
    let columns = [
        Column::new("company", s.columns[0], 220.0).fill(),
        Column::new("state", s.columns[1], 150.0),
        Column::new("relation", s.columns[2], 110.0),
        Column::new("owner", s.columns[3], 80.0),
        Column::new("renews", s.columns[4], 120.0).right().unsorted(),
    ];
    let n_rows = state.n_rows;
    let ascending = state.sort.ascending;
    let key = move |row: usize| if ascending { row } else { n_rows - 1 - row };
    let cells = |row: usize, column: usize| {
        let n = key(row);
        match column {
            0 if n < COMPANIES.len() => Cell::Strong(COMPANIES[n].into()),
            0 => Cell::Strong(format!("{} {n}", COMPANIES[n % COMPANIES.len()]).into()),
            1 => Cell::Chip(Tone::ALL[n % 7], s.tones[n % 7].into()),
            2 => Cell::Text(s.relation[n % 3].into()),
            3 => Cell::Secondary(s.owners[n % 3].into()),
            _ => Cell::Text(format!("2027-{:02}-{:02}", n % 12 + 1, n % 28 + 1).into()),
        }
    };
    let frame = egui::CentralPanel::no_frame();
    let answer = frame
        .show(ui, |ui| {
            egui::Frame::new()
                .inner_margin(egui::Margin { right: 16, ..egui::Margin::ZERO })
                .show(ui, |ui| {
                    pane(ui, |ui| {
                        Table::new("customers", s.all, &columns, n_rows, &key)
                            .sort(Some(state.sort))
                            .checkboxes(s.all)
                            .show(ui, &mut state.table, cells)
                    })
                    .inner
                })
                .inner
        })
        .inner;
    if let Some(column) = answer.sort_clicked {
        state.sort = Sort { column, ascending: column != state.sort.column || !state.sort.ascending };
        state.done(&format!("sort {column}"));
    }
    if let Some(row) = answer.opened {
        state.done(&format!("open {row}"));
    } else if let Some(row) = answer.clicked {
        state.done(&format!("click {row}"));
    }
}

fn steps(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
    let steps: Vec<Step<'_>> = s
        .steps
        .iter()
        .enumerate()
        .map(|(index, &(title, sub))| {
            let step_state = match index {
                4 => StepState::Locked(sub),
                _ if index == state.step => StepState::Now,
                _ if index < state.step => StepState::Done,
                _ => StepState::Open,
            };
            Step { title, sub, state: step_state }
        })
        .collect();
    page_title(ui, s.step_name);
    subtitle(ui, s.today_sub);
    ui.add_space(tokens(ui).space.s);
    let wizard = Wizard {
        id_salt: "wizard",
        name: s.step_name,
        steps: &steps,
        back: Some(s.back),
        next: Some(s.next),
        next_blocked: (state.step == 2).then_some(s.blocked),
    };
    let middle = |ui: &mut Ui| {
        section(ui, s.step_title, |ui| {
            secondary(ui, s.step_text);
            Field::new("submitted", s.company).help(s.company_help).width(240.0).show(ui, &mut state.company);
        });
    };
    let guide = Guide { title: s.guide, paragraphs: &[s.guide_text], rows: &s.guide_rows };
    let answer = wizard.show(ui, middle, |ui| guide.show_with(ui, |ui| _ = chip(ui, Tone::Calm, "A")));
    if let Some(step) = answer.step {
        state.step = step;
    }
    if answer.back {
        state.step = state.step.saturating_sub(1);
    }
    if answer.next {
        state.step = (state.step + 1).min(3);
    }
}

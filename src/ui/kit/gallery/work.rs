//! The larger widgets: notes, tables, wizards.

use egui::Ui;

use super::samples::{COMPANIES, Samples};
use super::{GalleryState, two_columns};
use crate::ui::kit::{
    Banner, Btn, Cell, Column, EmptyChoice, EmptyState, Guide, Sort, StepperState, StepperStep, Table, TextField,
    Wizard, card, chip, hairline, icons, key_value_ui, page_title, pane, progress, secondary, section, side_sheet,
    subtitle,
};
use crate::ui::theme::{Tone, tokens};

pub(super) fn states(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
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

pub(super) fn rows(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
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

pub(super) fn steps(ui: &mut Ui, s: &Samples, state: &mut GalleryState) {
    let steps: Vec<StepperStep<'_>> = s
        .steps
        .iter()
        .enumerate()
        .map(|(index, &(title, sub))| {
            let step_state = match index {
                4 => StepperState::Locked(sub),
                _ if index == state.step => StepperState::Now,
                _ if index < state.step => StepperState::Done,
                _ => StepperState::Open,
            };
            StepperStep { title, sub, state: step_state, mark: None }
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
        also: None,
    };
    let middle = |ui: &mut Ui| {
        section(ui, s.step_title, |ui| {
            secondary(ui, s.step_text);
            TextField::new("submitted", s.company).help(s.company_help).width(240.0).show(ui, &mut state.company);
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

//! The part of the table whose commands belong to some pages, or to records.

use egui::Key;

use super::chord::{alt, alt_shift, ctrl, ctrl_shift, plain, shift};
use super::table::locked;
use super::{Command, Hands, Id, On, Run, When, looked, work};
use crate::domain::draft::MarkupFormat;
use crate::domain::plan::report::ReportKind;
use crate::exchange::picture::PictureForm;
use crate::ui::action::{Page, PictureWish};
use crate::ui::kit::icons;
use crate::ui::pages::{customers, invitations, moves, reports, subscriptions, today};
use crate::ui::session::Session;

/// What can be done on some pages.
pub(super) const ON_PAGES: &[Command] = &[
    Command::new(Id::OPEN_ROW, "help-key-open-row")
        .icon(icons::EYE)
        .keys(&[plain(Key::Enter)])
        .on(On::Lists)
        .when(When::Itself)
        .by_keys_only()
        .why_here(work::why_no_row)
        .runs(Run::Do(|hands| work::with_row(hands, |one| one.open))),
    Command::new(Id::RENAME, "command-rename")
        .icon(icons::PENCIL_SIMPLE)
        .keys(&[plain(Key::F2)])
        .on(On::Records(|one| one.rename.is_some()))
        .when(When::NoField)
        .why_to_change(work::why_no_row)
        .runs(Run::Do(|hands| work::with_row(hands, |one| one.rename))),
    Command::new(Id::ACT, "command-act")
        .icon(icons::CHECK)
        .keys(&[plain(Key::D)])
        .on(On::Records(|one| one.act.is_some()))
        .when(When::Rows)
        .why_to_change(work::why_no_row)
        .runs(Run::Do(|hands| work::with_row(hands, |one| one.act))),
    Command::new(Id::REMOVE, "command-remove")
        .icon(icons::TRASH)
        .keys(&[plain(Key::Delete)])
        .on(On::Records(|one| one.remove.is_some()))
        .when(When::Rows)
        .why_to_change(work::why_no_row)
        .runs(Run::Do(|hands| work::with_row(hands, |one| one.remove))),
    Command::new(Id::COPY_RECORDS, "command-copy-records")
        .icon(icons::COPY)
        .keys(&[ctrl(Key::X), ctrl(Key::C)])
        .on(On::Records(|one| one.copy.is_some()))
        .when(When::Rows)
        .why_here(work::why_no_row)
        .runs(Run::Do(|hands| work::with_row(hands, |one| one.copy))),
    Command::own("paste_records", "command-paste-records")
        .icon(icons::CLIPBOARD_TEXT)
        .keys(&[ctrl(Key::V)])
        .on(On::Shown(&[Page::Moves], moves::shows_waves))
        .why(locked),
    Command::own("line_earlier", "command-line-earlier")
        .icon(icons::ARROW_LEFT)
        .keys(&[alt(Key::ArrowLeft)])
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .when(When::Rows)
        .why_here(moves::why_not_shift)
        .runs(Run::Do(|hands| moves::shift_day(hands, false))),
    Command::own("line_later", "command-line-later")
        .icon(icons::ARROW_RIGHT)
        .keys(&[alt(Key::ArrowRight)])
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .when(When::Rows)
        .why_here(moves::why_not_shift)
        .runs(Run::Do(|hands| moves::shift_day(hands, true))),
    Command::own("line_week_earlier", "command-line-week-earlier")
        .icon(icons::ARROW_LEFT)
        .keys(&[alt_shift(Key::ArrowLeft)])
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .when(When::Rows)
        .why_here(moves::why_not_shift)
        .runs(Run::Do(|hands| moves::shift_week(hands, false))),
    Command::own("line_week_later", "command-line-week-later")
        .icon(icons::ARROW_RIGHT)
        .keys(&[alt_shift(Key::ArrowRight)])
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .when(When::Rows)
        .why_here(moves::why_not_shift)
        .runs(Run::Do(|hands| moves::shift_week(hands, true))),
    Command::own("line_closer", "command-line-closer")
        .icon(icons::PLUS)
        .keys(&[plain(Key::Plus), plain(Key::Equals)])
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .when(When::Rows)
        .runs(Run::Do(|hands| moves::zoom_line(hands.session, true))),
    Command::own("line_farther", "command-line-farther")
        .icon(icons::MINUS)
        .keys(&[plain(Key::Minus)])
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .when(When::Rows)
        .runs(Run::Do(|hands| moves::zoom_line(hands.session, false))),
    Command::own("line_today", "command-line-today")
        .icon(icons::CALENDAR_BLANK)
        .keys(&[plain(Key::Home)])
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .when(When::Itself)
        .runs(Run::Do(|hands| moves::go_today(hands.session))),
    Command::own("line_save", "command-line-save")
        .icon(icons::DOWNLOAD_SIMPLE)
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .runs(Run::Do(|hands| moves::wish_line(hands.session, PictureWish::Save(PictureForm::Png)))),
    Command::own("line_copy_picture", "command-line-copy-picture")
        .icon(icons::COPY)
        .on(On::Shown(&[Page::Moves], moves::shows_line))
        .runs(Run::Do(|hands| moves::wish_line(hands.session, PictureWish::Copy))),
    Command::own("report_status", "command-report")
        .within("report-status")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Status))),
    Command::own("report_digest", "command-report")
        .within("report-digest")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Digest))),
    Command::own("report_risks", "command-report")
        .within("report-risks")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Risks))),
    Command::own("report_load", "command-report")
        .within("report-load")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Load))),
    Command::own("report_dossier", "command-report")
        .within("report-dossier")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Dossier))),
    Command::own("report_pack", "command-report")
        .within("report-pack")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Pack))),
    Command::own("report_impact", "command-report")
        .within("report-impact")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Impact))),
    Command::own("report_margin", "command-report")
        .within("report-margin")
        .icon(icons::CHART_BAR)
        .runs(Run::Do(|hands| reports::show(hands.session, ReportKind::Margin))),
    Command::new(Id::COPY_ROWS, "help-key-copy-rows")
        .icon(icons::COPY)
        .keys(&[ctrl(Key::C)])
        .on(On::Pages(&[Page::Customers, Page::Subscriptions]))
        .when(When::Rows)
        .why_here(work::why_no_rows_to_copy)
        .runs(Run::Do(work::copy_rows)),
    Command::new(Id::FILTERS, "command-filters")
        .icon(icons::FUNNEL_SIMPLE)
        .keys(&[ctrl_shift(Key::L)])
        .on(On::Shown(&[Page::Customers, Page::Subscriptions], shows_filters))
        .runs(Run::Do(turn_filters)),
    Command::new(Id::OWN_FIELDS, "command-own-fields")
        .icon(icons::TAG)
        .on(On::Shown(&[Page::Customers], customers::shows_list))
        .runs(Run::Do(|hands| customers::define_own(hands.session))),
    Command::new(Id::LOOKED_UP, "command-looked-up")
        .icon(icons::EYE)
        .on(On::Pages(&[Page::Customers]))
        .why_to_change(looked::why_not)
        .runs(Run::Do(looked::record)),
    Command::new(Id::RECORD_CALL, "talks-record-call")
        .icon(icons::USERS)
        .on(On::Shown(&[Page::Customers], customers::shows_sheet))
        .why(super::locked)
        .runs(Run::Do(customers::record_call)),
    Command::own("next_tab", "command-next-tab")
        .icon(icons::CARET_RIGHT)
        .keys(&[alt(Key::PageDown)])
        .on(On::Shown(&[Page::Customers], customers::shows_sheet))
        .runs(Run::Do(|hands| customers::shift_tab(hands.session, 1))),
    Command::own("tab_before", "command-tab-before")
        .icon(icons::ARROW_LEFT)
        .keys(&[alt(Key::PageUp)])
        .on(On::Shown(&[Page::Customers], customers::shows_sheet))
        .runs(Run::Do(|hands| customers::shift_tab(hands.session, customers::ONE_BACK))),
    Command::new(Id::DONE, "today-menu-done")
        .icon(icons::CHECK)
        .keys(&[plain(Key::D)])
        .on(On::Pages(&[Page::Today]))
        .when(When::Rows)
        .why_here(today::why_no_row)
        .runs(Run::Do(|hands| today::press(hands, today::RowCommand::Done))),
    Command::new(Id::POSTPONE, "today-menu-postpone")
        .icon(icons::CLOCK)
        .keys(&[plain(Key::P)])
        .on(On::Pages(&[Page::Today]))
        .when(When::Rows)
        .why_here(today::why_no_row)
        .runs(Run::Do(|hands| today::press(hands, today::RowCommand::Postpone))),
    Command::new(Id::POSTPONE_WEEK, "today-menu-postpone-week")
        .icon(icons::CALENDAR_BLANK)
        .keys(&[shift(Key::P)])
        .on(On::Pages(&[Page::Today]))
        .when(When::Rows)
        .why_here(today::why_no_row)
        .runs(Run::Do(|hands| today::press(hands, today::RowCommand::PostponeWeek))),
    Command::own("copy_next", "help-key-copy-next")
        .icon(icons::COPY)
        .keys(&[ctrl_shift(Key::C)])
        .on(On::Pages(&[Page::Invitations]))
        .why_here(invitations::why_no_letter)
        .runs(Run::Do(invitations::copy_next)),
    Command::new(Id::COPY_TO, "command-copy-to")
        .icon(icons::COPY)
        .keys(&[plain(Key::Num1)])
        .on(On::Shown(&[Page::Invitations], invitations::has_pieces))
        .when(When::NoField)
        .by_keys_only()
        .runs(Run::Do(|hands| invitations::copy_piece(hands, 0))),
    Command::new(Id::COPY_SECOND, "command-copy-second")
        .icon(icons::COPY)
        .keys(&[plain(Key::Num2)])
        .on(On::Shown(&[Page::Invitations], invitations::has_pieces))
        .when(When::NoField)
        .by_keys_only()
        .runs(Run::Do(|hands| invitations::copy_piece(hands, 1))),
    Command::new(Id::COPY_THIRD, "command-copy-third")
        .icon(icons::COPY)
        .keys(&[plain(Key::Num3)])
        .on(On::Shown(&[Page::Invitations], invitations::has_pieces))
        .when(When::NoField)
        .by_keys_only()
        .runs(Run::Do(|hands| invitations::copy_piece(hands, 2))),
    Command::new(Id::COPY_FOURTH, "command-copy-fourth")
        .icon(icons::COPY)
        .keys(&[plain(Key::Num4)])
        .on(On::Shown(&[Page::Invitations], invitations::has_pieces))
        .when(When::NoField)
        .by_keys_only()
        .runs(Run::Do(|hands| invitations::copy_piece(hands, 3))),
    Command::new(Id::BOLD, "command-bold")
        .keys(&[ctrl(Key::B)])
        .on(On::Shown(&[Page::Invitations], invitations::edits_text))
        .why(locked)
        .by_keys_only()
        .runs(Run::Do(|hands| invitations::format(hands, MarkupFormat::Bold))),
    Command::new(Id::HEADING, "command-heading")
        .keys(&[ctrl_shift(Key::H)])
        .on(On::Shown(&[Page::Invitations], invitations::edits_text))
        .why(locked)
        .by_keys_only()
        .runs(Run::Do(|hands| invitations::format(hands, MarkupFormat::Heading))),
    Command::new(Id::LIST, "command-list")
        .keys(&[ctrl_shift(Key::L)])
        .on(On::Shown(&[Page::Invitations], invitations::edits_text))
        .why(locked)
        .by_keys_only()
        .runs(Run::Do(|hands| invitations::format(hands, MarkupFormat::List))),
    Command::new(Id::SOURCE, "command-source")
        .keys(&[ctrl_shift(Key::M)])
        .on(On::Shown(&[Page::Invitations], invitations::edits_text))
        .by_keys_only()
        .runs(Run::Do(invitations::turn_source)),
    Command::new(Id::PLAIN_TEXT, "command-plain-text")
        .keys(&[ctrl_shift(Key::T)])
        .on(On::Shown(&[Page::Invitations], invitations::shows_letter))
        .by_keys_only()
        .runs(Run::Do(invitations::turn_plain)),
    Command::own("score", "help-key-score")
        .keys(&[plain(Key::Num0), plain(Key::Num5), plain(Key::Delete)])
        .on(On::Pages(&[Page::Providers])),
    Command::own("move_criterion", "help-key-move-criterion")
        .keys(&[alt(Key::ArrowUp), alt(Key::ArrowDown)])
        .on(On::Pages(&[Page::Providers])),
    Command::own("copy_contact", "command-copy-contact")
        .keys(&[alt(Key::Num1), alt(Key::Num9)])
        .on(On::Pages(&[Page::Providers])),
    Command::new(Id::PASTE, "command-paste")
        .icon(icons::CLIPBOARD_TEXT)
        .keys(&[ctrl(Key::V)])
        .on(On::Pages(&[Page::Customers, Page::Import]))
        .why(locked),
];

/// Whether there is a table whose columns can be filtered.
fn shows_filters(session: &Session) -> bool {
    session.page != Page::Customers || customers::shows_list(session)
}

fn turn_filters(hands: &mut Hands<'_, '_>) {
    match hands.session.page {
        Page::Subscriptions => subscriptions::turn_filters(hands.egui, hands.session),
        _ => customers::turn_filters(hands),
    }
}

//! Our widgets: every page is made of these. They hold no sentences; all texts come as arguments.
//!
//! How each one looks in every state is shown by [`gallery`].

use std::borrow::Cow;

/// Text that is drawn: borrowed where it stands, or made for this frame.
pub type Text<'a> = Cow<'a, str>;

mod asked_field;
mod banner;
mod button;
mod card;
mod carry;
mod chip;
mod choice;
mod columns;
mod cut_off;
mod editor;
mod ends;
mod field;
mod filter_field;
pub mod focus;
pub mod gallery;
mod ground;
mod guide;
pub mod icons;
mod lazy;
mod leave;
mod menu;
mod missing;
mod offered;
mod opened;
mod paint;
mod press;
mod progress;
mod row_menu;
mod rows;
mod scroll;
mod sheet;
mod stepper;
pub mod table;
mod tabs;
mod text;
mod text_edit;
mod toast;
mod wizard;

pub use asked_field::ask_for_field;
pub use banner::{Banner, EmptyChoice, EmptyState};
pub use button::{Btn, icon_button, own_button};
pub use card::{card, card_toned, copy_row, hairline, key_value, key_value_ui, pane, section, work_pane};
pub use carry::{carried_ui, carry, is_carried, take_carried};
pub use chip::{badge, chip, filter_chip, short_badge};
pub use choice::{OptionGroup, checkbox, radio, segmented, select, select_grouped};
pub use columns::{halves, two_columns};
pub use editor::{Marks, TokenKind, scroll_to_char, token_editor};
pub use ends::ends;
pub use field::{TextField, labelled, search_box};
pub use filter_field::filter_field;
pub use ground::{GroundResponse, GroundStep, ground, ground_part};
pub use guide::Guide;
pub use lazy::in_sight;
pub use leave::leave_field;
pub use menu::{icon_menu, menu, menu_item, menu_item_blocked, menu_item_with, unfold};
pub use missing::missing_character;
pub use offered::{Offer, field_with_offers};
pub use opened::{open_fold, open_form, opened, opened_from};
pub use paint::{Ink, focus_ring, paint_chip, paint_icon, paint_text};
pub use progress::progress;
pub use row_menu::row_menu;
pub use rows::{CommandRow, PlaceChoice, command_row, key_row, list_row, place_row};
pub use scroll::{fitted, scroll, scroll_page};
pub use sheet::{heading_stop, sheet_part_title, sheet_waits, side_sheet};
pub use stepper::{StepperState, StepperStep, stepper};
pub use table::{
    Cell, Column, ShownTable, Sort, Table, TableResponse, TableState, ask_for_table, can_take_back_ticks,
    follow_revision, given_table, has_table, offer_table,
};
pub use tabs::{Tabs, scroll_to_top, tabs};
pub use text::{body, body_changed, body_line, marked, mono, page_title, secondary, section_title, strong, subtitle};
pub use text_edit::{EditMenuWords, is_in_one_line};
pub use toast::{ToastAnswer, ToastWords, Toasts};
pub use wizard::{Also, StepRoom, Wizard, WizardAnswer};

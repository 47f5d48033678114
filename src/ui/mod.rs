//! Floor 4, the window: draws `&Plan`, answers with [`action::Action`]. Knows no jobs and no disk.

pub mod action;
mod bar;
mod candidates_action;
mod countdown;
pub mod ctx;
pub mod date_form;
pub mod dates;
pub mod days;
pub mod derived;
pub mod evidence_action;
pub mod facts;
pub mod form;
pub mod kit;
pub mod letter_text;
pub mod nav;
pub mod pages;
pub mod partner_letter;
mod proof;
pub mod root;
pub mod search;
pub mod session;
pub mod since;
mod table_action;
pub mod theme;
pub mod time_line;
pub mod why;
pub mod write_to;

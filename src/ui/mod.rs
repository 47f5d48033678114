//! What the user sees: draws the plan and answers with actions.

pub mod kit;
pub mod theme;

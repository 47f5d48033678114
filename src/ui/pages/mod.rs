//! One screen each. A page reads `Ctx`, keeps what is half done in its `State`, and pushes actions.

pub mod company;
pub mod customers;
pub mod deadlines;
pub mod enrollment;
pub mod gallery;
pub mod help;
pub mod import;
pub mod invitations;
pub mod plans;
pub mod providers;
pub mod rules;
pub mod settings;
pub mod start;
pub mod today;

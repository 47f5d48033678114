//! The screens of an open plan.

/// A screen of the open plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// What to do next, and where we are.
    #[default]
    Today,
    /// Our company and our people.
    Company,
    /// The way into the indirect reseller programme.
    Enrollment,
    /// Providers and their links.
    Providers,
    /// The customer list.
    Customers,
    /// Bringing a file into the customer list.
    Import,
    /// Letters to customers.
    Invitations,
    /// Everything with a date, incentives, days off.
    Deadlines,
    /// Rule books.
    Rules,
    /// Plans, backups and restore.
    Plans,
    /// Settings of the program.
    Settings,
    /// Help, and what the program is.
    Help,
    /// The kit in every state; debug builds only.
    Gallery,
}

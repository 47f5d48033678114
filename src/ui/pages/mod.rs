//! One screen each. A page reads `Ctx`, keeps what is half done in its `State`, and pushes actions.

mod checklists;
pub mod company;
pub mod customers;
pub mod deadlines;
pub mod enrollment;
pub mod gallery;
pub mod help;
pub mod import;
pub mod invitations;
pub mod moves;
pub mod plans;
pub mod providers;
pub mod reports;
pub mod rules;
pub mod settings;
pub mod start;
pub mod subscriptions;
pub mod today;
pub mod todos;

/// Calls a macro with every page, in the order of the rail: `Page of folder: icon, key of its name, where in the rail it
/// stands, what is counted there;`.
///
/// The folder has the page's `State` and its `page_ui`; rail, keys, window and session read this table.
#[macro_export]
macro_rules! for_each_page {
    ($then:ident) => {
        $then! {
            /// What to do next, and where we are.
            #[default]
            Today of today: icons::HOUSE, "nav-today", Rail::Above, Badge::NONE;
            /// Our company and our people.
            Company of company: icons::BUILDINGS, "nav-company", Rail::Above, Badge::NONE;
            /// The way into the indirect reseller programme.
            Enrollment of enrollment: icons::LIST_CHECKS, "nav-enrollment", Rail::Above, Badge::NONE;
            /// Providers and their links.
            Providers of providers: icons::HANDSHAKE, "nav-providers", Rail::Above,
                Badge::new(Tone::Calm, |ctx| ctx.plan.providers.len());
            /// The customer list.
            Customers of customers: icons::USERS, "nav-customers", Rail::Above,
                Badge::new(Tone::Calm, |ctx| ctx.plan.customers.len());
            /// All subscriptions of all customers.
            Subscriptions of subscriptions: icons::USERS, "nav-customers", Rail::Within(Page::Customers), Badge::NONE;
            /// Bringing a file into the customer list.
            Import of import: icons::USERS, "nav-customers", Rail::Within(Page::Customers), Badge::NONE;
            /// Letters to customers.
            Invitations of invitations: icons::ENVELOPE_SIMPLE, "nav-invitations", Rail::Above,
                Badge::new(Tone::Info, |ctx| ctx.derived.n_in_queue);
            /// Waves, transfer requests, and what is to be done for them.
            Moves of moves: icons::ARROWS_LEFT_RIGHT, "nav-moves", Rail::Above, Badge::new(Tone::Info, pages::moves::n_due);
            /// Everything with a date, incentives, days off.
            Deadlines of deadlines: icons::CALENDAR_BLANK, "nav-deadlines", Rail::Above,
                Badge::new(Tone::Late, |ctx| ctx.forecast().n_overdue());
            /// To-dos and milestones of our own.
            Todos of todos: icons::CHECK_SQUARE, "nav-todos", Rail::Above, Badge::new(Tone::Late, pages::todos::n_overdue);
            /// Reports for the boss, the provider and the customer.
            Reports of reports: icons::CHART_BAR, "nav-reports", Rail::Above, Badge::NONE;
            /// Rule books.
            Rules of rules: icons::BOOK_OPEN, "nav-rules", Rail::Above, Badge::NONE;
            /// Plans, backups and restore.
            Plans of plans: icons::FOLDER_OPEN, "nav-plans", Rail::Below, Badge::NONE;
            /// Settings of the program.
            Settings of settings: icons::GEAR, "nav-settings", Rail::Below, Badge::NONE;
            /// Help, and what the program is.
            Help of help: icons::QUESTION, "nav-help", Rail::Below, Badge::NONE;
            /// The kit in every state; debug builds only.
            Gallery of gallery: icons::EYE, "nav-gallery", Rail::Nowhere, Badge::NONE;
        }
    };
}

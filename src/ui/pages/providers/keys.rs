//! What keys and menus do with what this page keeps: providers, criteria, partnership invitations and requests for tenants.

use super::{Tab, list};
use crate::domain::plan::partnership::{Partnership, TenantRequest};
use crate::ui::action::Page;
use crate::ui::commands::{self, One, Records};
use crate::ui::ctx::Ctx;
use crate::ui::kit::icons;
use crate::ui::register;
use crate::ui::session::Session;

fn is_on(session: &Session, tab: Tab) -> bool {
    session.page == Page::Providers && session.providers.tab == tab
}

/// The commands of providers.
pub static PROVIDERS: Records = Records {
    noun: "provider",
    page: Page::Providers,
    add: "providers-add",
    icon: icons::PLUS,
    is_shown: |session| is_on(session, Tab::Providers),
    why_no_new: commands::locked,
    begin: |_, session| {
        session.providers.tab = Tab::Providers;
        session.providers.list.begin_new();
    },
    one: One {
        is_there: |ctx, session| list::shown_provider(ctx, session.providers.list.chosen()).is_some(),
        rename: Some(|hands| hands.session.providers.list.rename()),
        ..One::NONE
    },
};

/// The commands of criteria.
pub static CRITERIA: Records = Records {
    noun: "criterion",
    page: Page::Providers,
    add: "compare-add",
    icon: icons::PLUS,
    is_shown: |session| is_on(session, Tab::Comparison),
    why_no_new: commands::locked,
    begin: |ctx, session| {
        session.providers.tab = Tab::Comparison;
        session.providers.compare.begin_new(ctx);
    },
    one: One::NONE,
};

/// The commands of partnership invitations.
pub static PARTNERSHIPS: Records = Records {
    add: "command-new-partnership",
    why_no_new: |ctx| commands::locked(ctx).or_else(|| no_provider(ctx, "partnerships-no-provider")),
    begin: |ctx, session| {
        session.providers.tab = Tab::Partnerships;
        (OF_PARTNERSHIPS.begin)(ctx, session);
    },
    one: One { rename: None, ..OF_PARTNERSHIPS.one },
    ..OF_PARTNERSHIPS
};

const OF_PARTNERSHIPS: Records =
    register::records::<Partnership>(Page::Providers, |session| is_on(session, Tab::Partnerships));

/// The commands of requests for tenants.
pub static REQUESTS: Records = Records {
    add: "command-new-request",
    why_no_new: |ctx| commands::locked(ctx).or_else(|| no_provider(ctx, "requests-no-provider")),
    begin: |ctx, session| {
        session.providers.tab = Tab::NewCustomers;
        (OF_REQUESTS.begin)(ctx, session);
    },
    ..OF_REQUESTS
};

const OF_REQUESTS: Records =
    register::records::<TenantRequest>(Page::Providers, |session| is_on(session, Tab::NewCustomers));

fn no_provider(ctx: &Ctx<'_>, why: &str) -> Option<String> {
    ctx.plan.providers.is_empty().then(|| ctx.text(why).into_owned())
}

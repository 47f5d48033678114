//! Which customer of the plan came of a request: a new one, or one that is in the plan.

use egui::Ui;

use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::partnership::TenantRequest;
use crate::domain::requests::{Twin, twins};
use crate::ui::ctx::Ctx;
use crate::ui::customer_picker::CustomerPicker;
use crate::ui::kit;

/// What is to be linked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Link {
    /// A customer is made.
    #[default]
    New,
    /// One that is in the plan.
    Known {
        /// `None`: not chosen yet.
        customer: Option<CustomerId>,
        /// What is typed to find it.
        query: String,
    },
}

impl Link {
    /// The customer that looks like the same if there is one, else a new one.
    pub(super) fn likely(ctx: &Ctx<'_>, request: &TenantRequest) -> Self {
        let is_customer = |twin| match twin {
            Twin::Customer(id, name) => Some(Self::Known { customer: Some(id), query: name }),
            Twin::Request(..) => None,
        };
        twins(ctx.plan, request).into_iter().find_map(is_customer).unwrap_or_default()
    }

    /// Whether it is not said yet which one.
    pub(super) fn is_open(&self) -> bool {
        matches!(self, Self::Known { customer: None, .. })
    }
}

pub(super) fn link_ui(ui: &mut Ui, ctx: &Ctx<'_>, link: &mut Link, request: &TenantRequest) {
    kit::strong(ui, &ctx.text("requests-link"));
    let is_new = *link == Link::New;
    if kit::radio(ui, is_new, &ctx.text("requests-link-new")).clicked() {
        *link = Link::New;
    }
    if kit::radio(ui, !is_new, &ctx.text("requests-link-known")).clicked() && is_new {
        *link = Link::Known { customer: None, query: String::new() };
    }
    match link {
        Link::New => {
            let provider = ctx.plan.providers.get(request.provider).map_or("", |provider| &provider.name);
            kit::secondary(ui, &ctx.lang.with("requests-link-made", &[("provider", provider)]));
        }
        Link::Known { customer, query } => {
            let label = ctx.text("requests-link-find");
            CustomerPicker::new("request customer", &label).show(ui, ctx, customer, query);
        }
    }
}

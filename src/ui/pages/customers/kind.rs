//! Direct or indirect, and how we know: what the export says, the rule for looking, and where to look.

use egui::{Role, Ui, UiBuilder};

use crate::domain::plan::customer::{Customer, RelationshipKind};
use crate::domain::rules::{Fact, RuleBook};
use crate::domain::slug::Slug;
use crate::i18n::facts as words;
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit;
use crate::ui::theme::{Tone, tokens};

/// Where to look in Partner Center, step by step.
const LOOKING: [Slug; 2] = [Slug::new("identify-open-customers"), Slug::new("identify-select")];
/// How the record of a customer is opened.
const ARROW: Slug = Slug::new("manage-customer");

/// Draws the part of the sheet.
pub(super) fn kind_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer) {
    if customer.relationships.is_empty() {
        let none = ctx.text("customers-relationships-none");
        kit::key_value_ui(ui, &none, |ui| kit::chip(ui, Tone::Calm, &ctx.text("kind-unknown")));
    }
    for relationship in &customer.relationships {
        let how = if relationship.raw.is_empty() {
            ctx.text("customers-kind-by-hand")
        } else {
            ctx.lang.with("kind-export-says", &[("text", &relationship.raw)])
        };
        let kind = ctx.text(relationship.kind.key());
        kit::key_value_ui(ui, &how, |ui| kit::chip(ui, relationship.kind.tone(), &kind));
    }
    ui.add_space(tokens(ui).space.xs);
    let title = ctx.text("kind-rule");
    let named = UiBuilder::new().accessibility_role(Role::Complementary).accessibility_label(title.to_string());
    ui.scope_builder(named, |ui| {
        kit::card(ui, |ui| {
            facts::fold_ui(ui, "kind-rule", (&title, ""), |ui| {
                ui.add_space(tokens(ui).space.xs);
                rules_ui(ui, ctx, customer);
            });
        });
    });
}

/// The rule that tells what the customer is, and where to look.
fn rules_ui(ui: &mut Ui, ctx: &Ctx<'_>, customer: &Customer) {
    let rules: Vec<_> = rules_for(customer).into_iter().filter_map(|id| said_by_a_book(ctx, id)).collect();
    for (at, &(book, fact)) in rules.iter().enumerate() {
        // Two that say the same source one after the other say it once.
        let is_same = |(_, next): &(&RuleBook, &Fact)| {
            (&next.source, &next.dated, next.confidence) == (&fact.source, &fact.dated, fact.confidence)
        };
        if rules.get(at + 1).is_some_and(is_same) {
            kit::body(ui, ctx.say(&fact.text));
        } else {
            fact_ui(ui, ctx, book, fact);
        }
    }
    ui.add_space(tokens(ui).space.xs);
    looking_ui(ui, ctx);
}

/// The rules that tell what this customer is; both, as long as it is not known or it is both.
fn rules_for(customer: &Customer) -> Vec<Slug> {
    let (direct, indirect) = (Slug::new("identify-direct"), Slug::new("identify-indirect"));
    match (customer.is_sold(RelationshipKind::Direct), customer.is_sold(RelationshipKind::Indirect)) {
        (true, false) => vec![direct],
        (false, true) => vec![indirect],
        (true, true) | (false, false) => vec![direct, indirect],
    }
}

/// The way to the record, in the words of the books.
fn looking_ui(ui: &mut Ui, ctx: &Ctx<'_>) {
    let steps: Vec<_> = LOOKING.iter().filter_map(|&id| said_by_a_book(ctx, id)).collect();
    let Some(&(book, last)) = steps.last() else { return };
    kit::strong(ui, &ctx.text("kind-looking"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (n, (_, fact)) in steps.iter().enumerate() {
            let path = words::click_path(ctx.lang, fact);
            let text = if path.is_empty() { ctx.say(&fact.text) } else { &path };
            let number = (n + 1).to_string();
            kit::body(ui, &ctx.lang.with("kind-step", &[("number", &number), ("text", text)]));
        }
        facts::source_ui(ui, ctx, book, last);
        if let Some((book, fact)) = said_by_a_book(ctx, ARROW) {
            fact_ui(ui, ctx, book, fact);
        }
    });
}

/// A fact in the words of the followed book, else of the newest one that says it; `None` when no book does.
pub(super) fn said_by_a_book<'c>(ctx: &'c Ctx<'_>, id: Slug) -> Option<(&'c RuleBook, &'c Fact)> {
    let followed = ctx.book().fact(id).map(|fact| (ctx.book(), fact));
    let newest = || ctx.library.books.iter().rev().find_map(|book| book.fact(id).map(|fact| (&**book, fact)));
    followed.or_else(newest)
}

/// A fact with its source; and where the followed book does not say it, which one does.
pub(super) fn fact_ui(ui: &mut Ui, ctx: &Ctx<'_>, book: &RuleBook, fact: &Fact) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        kit::body(ui, ctx.say(&fact.text));
        facts::source_ui(ui, ctx, book, fact);
        if book.id != ctx.book().id {
            let (said, followed) = (ctx.say(&book.title), ctx.say(&ctx.book().title));
            kit::secondary(ui, &ctx.lang.with("kind-other-book", &[("book", said), ("followed", followed)]));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::customer::Relationship;
    use crate::domain::plan::ids::CustomerId;

    #[test]
    fn rule_is_that_of_the_kind_and_both_where_it_is_open() {
        let with = |kinds: &[RelationshipKind]| {
            let mut customer = Customer::new(CustomerId::new(1), "Fabrikam");
            customer.relationships.extend(kinds.iter().map(|&kind| Relationship { kind, raw: String::new() }));
            rules_for(&customer).len()
        };
        assert_eq!(with(&[]), 2);
        assert_eq!(with(&[RelationshipKind::Direct]), 1);
        assert_eq!(with(&[RelationshipKind::Other]), 2);
        assert_eq!(with(&[RelationshipKind::Direct, RelationshipKind::Indirect]), 2);
    }
}

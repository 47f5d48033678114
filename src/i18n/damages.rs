//! What earlier imports damaged, in words.

use super::Lang;
use super::explain::{relationship, stage_key};
use crate::domain::damage::{Damage, DamageKind};
use crate::domain::plan::Plan;

/// What is damaged.
pub fn damage(lang: &Lang, plan: &Plan, damage: &Damage) -> String {
    let customer = plan.customers.get(damage.customer).map(|customer| customer.name.clone()).unwrap_or_default();
    let say = |key, name, value: &str| lang.with(key, &[("customer", &customer), (name, value)]).into_owned();
    match &damage.kind {
        DamageKind::Doubled { id } => say("damage-doubled", "id", id),
        DamageKind::Name { now, .. } => say("damage-name", "now", now),
        DamageKind::ContactName { now, .. } => say("damage-contact-name", "now", now),
        DamageKind::Word { raw, .. } => say("damage-word", "now", raw),
        DamageKind::Stage { .. } => lang.with("damage-stage", &[("customer", &customer)]).into_owned(),
    }
}

/// How it is put right, or what to do where nobody knows what was there before.
pub fn mend(lang: &Lang, damage: &Damage) -> String {
    let put_back = |earlier: &str| lang.with("damage-mend", &[("earlier", earlier)]).into_owned();
    match &damage.kind {
        DamageKind::Doubled { .. } => lang.text("damage-doubled-mend").into_owned(),
        DamageKind::Name { earlier: Some(earlier), .. } | DamageKind::ContactName { earlier: Some(earlier), .. } => {
            put_back(earlier)
        }
        DamageKind::Word { earlier: Some(earlier), .. } if earlier.is_empty() => {
            lang.text("damage-mend-nothing").into_owned()
        }
        DamageKind::Word { earlier: Some(earlier), .. } => {
            let words: Vec<String> = earlier.iter().map(|one| relationship(lang, one)).collect();
            put_back(&words.join(" + "))
        }
        DamageKind::Stage { earlier, .. } => put_back(&lang.text(stage_key(earlier.stage()))),
        DamageKind::Name { earlier: None, .. }
        | DamageKind::ContactName { earlier: None, .. }
        | DamageKind::Word { earlier: None, .. } => lang.text("damage-lost").into_owned(),
    }
}

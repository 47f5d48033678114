//! What earlier imports damaged, in words.

use super::Lang;
use super::explain::relationships;
use crate::domain::damage::{Damage, DamageKind, DamagedText};
use crate::domain::legible::cleaned;
use crate::domain::plan::Plan;

/// What is damaged.
pub fn damage(lang: &Lang, plan: &Plan, damage: &Damage) -> String {
    let customer = plan.customers.get(damage.customer).map(|customer| customer.name.clone()).unwrap_or_default();
    let say = |key, name, value: &str| lang.with(key, &[("customer", &customer), (name, value)]).into_owned();
    match &damage.kind {
        DamageKind::Doubled { id } => say("damage-doubled", "id", id),
        DamageKind::Text { place: DamagedText::Name, now, .. } => say("damage-name", "now", now),
        DamageKind::Text { place: DamagedText::ContactName(_), now, .. } => say("damage-contact-name", "now", now),
        DamageKind::Text { place: DamagedText::FormOfAddress(_), now, .. } => say("damage-form-of-address", "now", now),
        DamageKind::Text { place: DamagedText::Tag, now, .. } => say("damage-tag", "now", now),
        DamageKind::Text { place: DamagedText::Product(_), now, .. } => say("damage-product", "now", now),
        DamageKind::Hidden { now, .. } => say("damage-hidden", "now", &cleaned(now).0),
        DamageKind::Word { raw, .. } => say("damage-word", "now", raw),
        DamageKind::Stage { .. } => lang.with("damage-stage", &[("customer", &customer)]).into_owned(),
    }
}

/// How it is put right, or what to do where nobody knows what was there before.
pub fn mend(lang: &Lang, damage: &Damage) -> String {
    let put_back = |earlier: &str| lang.with("damage-mend", &[("earlier", earlier)]).into_owned();
    match &damage.kind {
        DamageKind::Doubled { .. } => lang.text("damage-doubled-mend").into_owned(),
        DamageKind::Hidden { .. } => lang.text("damage-hidden-mend").into_owned(),
        DamageKind::Text { earlier: Some(earlier), .. } if earlier.is_empty() => {
            lang.text("damage-tag-mend").into_owned()
        }
        DamageKind::Text { earlier: Some(earlier), .. } => put_back(earlier),
        DamageKind::Word { earlier: Some(earlier), .. } if earlier.is_empty() => {
            lang.text("damage-mend-nothing").into_owned()
        }
        DamageKind::Word { earlier: Some(earlier), .. } => put_back(&relationships(lang, earlier)),
        DamageKind::Stage { earlier, .. } => put_back(&lang.text(earlier.stage().key())),
        DamageKind::Text { earlier: None, .. } | DamageKind::Word { earlier: None, .. } => {
            lang.text("damage-lost").into_owned()
        }
    }
}

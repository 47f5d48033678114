//! How what moves of a customer is split into transfer requests.

use std::collections::BTreeMap;

use crate::domain::plan::subscription::Subscription;
use crate::domain::plan::transfer::TransferKind;
use crate::domain::products::Products;
use crate::domain::rules::RuleBook;
use crate::domain::slug::Slug;

/// The fact that limits a request.
pub const LIMIT: Slug = Slug::new("transfer-batch");
/// How many items a request holds at most, by that fact.
pub const MOST: usize = 25;

/// One request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestBatch {
    /// What for.
    pub kind: TransferKind,
    /// IDs of its subscriptions, never empty; each base stands before what adds to it.
    pub items: Vec<String>,
}

/// How many items a request may hold by this book; `None`: it sets no limit.
pub fn limit(book: &RuleBook) -> Option<usize> {
    book.fact(LIMIT).map(|_| MOST)
}

/// The requests for these subscriptions of one customer: licenses first, as few as the limit allows, add-ons with their base.
/// The same for the same subscriptions in any order.
pub fn split(book: &RuleBook, moving: &[&Subscription]) -> Vec<RequestBatch> {
    let products = Products::shipped();
    let most = limit(book).unwrap_or(usize::MAX);
    let mut all = Vec::new();
    for kind in TransferKind::ALL {
        let is_meant = |one: &&&Subscription| TransferKind::of(products.of(one).kind.value) == kind;
        let of_kind: Vec<&Subscription> = moving.iter().filter(is_meant).copied().collect();
        all.extend(filled(families(&of_kind), most).into_iter().map(|items| RequestBatch { kind, items }));
    }
    all
}

/// How many requests these subscriptions need, without making them.
pub fn n_requests(book: &RuleBook, moving: &[&Subscription]) -> usize {
    split(book, moving).len()
}

/// Bases with what adds to them, the largest first, then by ID; what adds to nothing that moves stands alone.
fn families(moving: &[&Subscription]) -> Vec<Vec<String>> {
    let bases: BTreeMap<&str, &str> = moving.iter().map(|one| (one.id.as_str(), one.base.as_str())).collect();
    let mut families: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for id in bases.keys() {
        families.entry(root(&bases, id)).or_default().push((*id).to_owned());
    }
    let mut families: Vec<(&str, Vec<String>)> = families.into_iter().collect();
    for (root, items) in &mut families {
        items.sort_by_key(|id| id != root);
    }
    families.sort_by_key(|(root, items)| (std::cmp::Reverse(items.len()), *root));
    families.into_iter().map(|(_, items)| items).collect()
}

/// The base that all of them add to in the end. A circle, which no list should hold, has its smallest ID as base.
fn root<'s>(bases: &BTreeMap<&'s str, &'s str>, id: &'s str) -> &'s str {
    let mut seen = vec![id];
    let mut at = id;
    while let Some((base, _)) = bases.get(at).and_then(|base| bases.get_key_value(base)) {
        if let Some(from) = seen.iter().position(|one| one == base) {
            return seen[from..].iter().min().copied().unwrap_or(id);
        }
        seen.push(base);
        at = base;
    }
    at
}

/// Puts each family where it first fits; one that fits nowhere as a whole is cut.
fn filled(families: Vec<Vec<String>>, most: usize) -> Vec<Vec<String>> {
    let mut batches: Vec<Vec<String>> = Vec::new();
    for family in families {
        for part in family.chunks(most.max(1)) {
            match batches.iter_mut().find(|batch| batch.len() + part.len() <= most) {
                Some(batch) => batch.extend_from_slice(part),
                None => batches.push(part.to_vec()),
            }
        }
    }
    batches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moves::tests_ground::{book, license, of_kind};
    use crate::domain::plan::product::ProductKind;

    fn licenses(n: usize) -> Vec<Subscription> {
        (0..n).map(|at| license(&format!("{at:03}"), "2026-06-01", "2027-05-31")).collect()
    }

    fn sizes(subscriptions: &[Subscription]) -> Vec<(TransferKind, usize)> {
        let batches = split(&book("2026"), &subscriptions.iter().collect::<Vec<_>>());
        batches.iter().map(|batch| (batch.kind, batch.items.len())).collect()
    }

    #[test]
    fn limit_is_that_of_the_fact() {
        let fact = book("2026").fact(LIMIT).unwrap().text.en.clone();
        assert!(fact.contains(&MOST.to_string()), "{fact}");
        assert_eq!(limit(&book("2021-10")), None);
    }

    #[test]
    fn sixty_one_licenses_need_three_requests() {
        let sizes: Vec<usize> = sizes(&licenses(61)).iter().map(|(_, n)| *n).collect();
        assert_eq!(sizes, [25, 25, 11]);
    }

    #[test]
    fn licenses_and_azure_are_requested_apart() {
        let mut all = licenses(2);
        all.push(of_kind("900", ProductKind::AzurePlan));
        all.push(of_kind("901", ProductKind::AzureReservation));
        assert_eq!(sizes(&all), [(TransferKind::Licenses, 2), (TransferKind::Azure, 2)]);
        assert_eq!(sizes(&[]), []);
    }

    #[test]
    fn add_ons_go_with_their_base_which_stands_before_them() {
        let mut all = licenses(26);
        all[0].base = "025".to_owned();
        all[1].base = "000".to_owned();
        let batches = split(&book("2026"), &all.iter().collect::<Vec<_>>());
        let with = batches.iter().find(|batch| batch.items.iter().any(|id| id == "025")).unwrap();
        let place = |id: &str| with.items.iter().position(|one| one == id);
        assert!(place("025") < place("000") && place("000").is_some() && place("001").is_some());
        assert_eq!(batches.iter().map(|batch| batch.items.len()).collect::<Vec<_>>(), [25, 1]);
    }

    #[test]
    fn circle_of_bases_and_a_base_that_does_not_move_do_no_harm() {
        let mut all = licenses(3);
        all[0].base = "001".to_owned();
        all[1].base = "000".to_owned();
        all[2].base = "gone".to_owned();
        assert_eq!(sizes(&all), [(TransferKind::Licenses, 3)]);
    }

    #[test]
    fn family_larger_than_a_request_is_cut() {
        let mut all = licenses(30);
        all[1..].iter_mut().for_each(|one| one.base = "000".to_owned());
        assert_eq!(sizes(&all), [(TransferKind::Licenses, 25), (TransferKind::Licenses, 5)]);
    }

    #[test]
    fn order_of_the_list_does_not_matter() {
        let mut all = licenses(61);
        all[7].base = "050".to_owned();
        let there = split(&book("2026"), &all.iter().collect::<Vec<_>>());
        all.reverse();
        assert_eq!(there, split(&book("2026"), &all.iter().collect::<Vec<_>>()));
    }
}

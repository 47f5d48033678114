//! Three versions of a field become one: what it was, what it is by now, and what somebody wants it to be who saw only
//! what it was. Whatever only one of the two changed stays changed.
//!
//! Works on what serde makes of a field, so that every kind of field has it and no part can be forgotten.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

/// `now` with all that differs between `before` and `after`. Where both changed the same text or number, `after` wins.
///
/// Elements of lists are told by their `id`, by being equal, or by their place. Where the parts do not fit together,
/// `after` is taken whole.
pub(super) fn merged<T>(before: &T, now: &T, after: &T) -> T
where
    T: Clone + PartialEq + Serialize + DeserializeOwned,
{
    if now == before || now == after {
        return after.clone();
    }
    let read = |field: &T| serde_json::to_value(field).ok();
    let made = (|| {
        let (before, now, after) = (read(before)?, read(now)?, read(after)?);
        serde_json::from_value(value(Some(&before), Some(&now), Some(&after))?).ok()
    })();
    made.unwrap_or_else(|| after.clone())
}

/// One value of three; `None` where there is none.
fn value(before: Option<&Value>, now: Option<&Value>, after: Option<&Value>) -> Option<Value> {
    if after == before {
        return now.cloned();
    }
    if now == before {
        return after.cloned();
    }
    match (before, now, after) {
        (Some(Value::Object(before)), Some(Value::Object(now)), Some(Value::Object(after)))
            if !is_other_variant(now, after) =>
        {
            Some(Value::Object(fields(before, now, after)))
        }
        (Some(Value::Array(before)), Some(Value::Array(now)), Some(Value::Array(after))) => {
            Some(Value::Array(elements(before, now, after)))
        }
        _ => after.cloned(),
    }
}

/// Whether these are two variants of an enum, which have no fields in common.
fn is_other_variant(now: &Map<String, Value>, after: &Map<String, Value>) -> bool {
    now.len() == 1 && after.len() == 1 && now.keys().ne(after.keys())
}

fn fields(before: &Map<String, Value>, now: &Map<String, Value>, after: &Map<String, Value>) -> Map<String, Value> {
    let names = now.keys().chain(after.keys().filter(|name| !now.contains_key(*name)));
    names.filter_map(|name| Some((name.clone(), value(before.get(name), now.get(name), after.get(name))?))).collect()
}

/// The list as `after` has it, with what became of its elements by now, and with those that were added meanwhile.
fn elements(before: &[Value], now: &[Value], after: &[Value]) -> Vec<Value> {
    let (by_now, by_after) = (partners(before, now), partners(before, after));
    let origin_of = |partners: &[Option<usize>], at: usize| partners.iter().position(|partner| *partner == Some(at));
    // Each with its place in `now`, so that what is new there finds its neighbour.
    let mut list: Vec<(Option<usize>, Value)> = Vec::new();
    for (at, wanted) in after.iter().enumerate() {
        match origin_of(&by_after, at) {
            None => list.push((None, wanted.clone())),
            Some(origin) => match by_now[origin] {
                Some(place) => {
                    let made = value(Some(&before[origin]), Some(&now[place]), Some(wanted));
                    list.extend(made.map(|made| (Some(place), made)));
                }
                None if *wanted == before[origin] => {}
                None => list.push((None, wanted.clone())),
            },
        }
    }
    for (at, added) in now.iter().enumerate() {
        let is_there = list.iter().any(|(_, element)| element == added);
        if origin_of(&by_now, at).is_some() || is_there {
            continue;
        }
        let neighbour = (0..at).rev().find_map(|left| list.iter().position(|(place, _)| *place == Some(left)));
        list.insert(neighbour.map_or(0, |neighbour| neighbour + 1), (Some(at), added.clone()));
    }
    list.into_iter().map(|(_, element)| element).collect()
}

/// For each element of `before` the place of the same element in `other`; `None` where it is gone.
fn partners(before: &[Value], other: &[Value]) -> Vec<Option<usize>> {
    let mut partners = vec![None; before.len()];
    let mut is_taken = vec![false; other.len()];
    let mut pair = |is_same: &dyn Fn(usize, usize) -> bool| {
        for (at, partner) in partners.iter_mut().enumerate().filter(|(_, partner)| partner.is_none()) {
            let found = (0..other.len()).find(|place| !is_taken[*place] && is_same(at, *place));
            if let Some(place) = found {
                is_taken[place] = true;
                *partner = Some(place);
            }
        }
    };
    let id = |element: &Value| element.get("id").cloned();
    pair(&|at, place| id(&before[at]).is_some_and(|own| id(&other[place]) == Some(own)));
    pair(&|at, place| before[at] == other[place]);
    // One that was changed stands where it stood, as long as none came or went.
    if before.len() == other.len() {
        pair(&|at, place| at == place && before[at].is_object() && id(&before[at]).is_none());
    }
    partners
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(before: &Value, now: &Value, after: &Value, expected: &Value) {
        assert_eq!(value(Some(before), Some(now), Some(after)).as_ref(), Some(expected));
    }

    #[test]
    fn fields_that_only_one_side_changed_stay_changed() {
        let before = json!({"name": "A", "notes": "", "owner": "v-1"});
        let now = json!({"name": "B", "notes": "", "owner": "v-1"});
        check(&before, &now, &json!({"name": "A", "notes": "n"}), &json!({"name": "B", "notes": "n"}));
        check(
            &before,
            &now,
            &json!({"name": "C", "notes": "", "owner": "v-1"}),
            &json!({"name": "C", "notes": "", "owner": "v-1"}),
        );
    }

    #[test]
    fn parts_of_parts_are_merged_too() {
        let before = json!({"contact": {"name": "A", "mail": null}});
        let now = json!({"contact": {"name": "B", "mail": null}});
        let after = json!({"contact": {"name": "A", "mail": "a@b.example"}});
        check(&before, &now, &after, &json!({"contact": {"name": "B", "mail": "a@b.example"}}));
    }

    #[test]
    fn another_variant_takes_the_place_of_the_whole() {
        let before = json!({"state": {"Invited": {"on": 1}}});
        let now = json!({"state": {"Accepted": {"on": 2}}});
        check(&before, &now, &json!({"state": {"Declined": {"on": 3}}}), &json!({"state": {"Declined": {"on": 3}}}));
        check(&before, &now, &json!({"state": "Unknown"}), &json!({"state": "Unknown"}));
    }

    #[test]
    fn lists_keep_what_was_added_changed_moved_and_removed() {
        let list = |names: &[&str]| names.iter().map(|name| json!({"name": name})).collect::<Value>();
        let before = list(&["a", "b"]);
        check(&before, &list(&["A", "b"]), &list(&["a", "b", "c"]), &list(&["A", "b", "c"]));
        check(&before, &list(&["A", "b"]), &list(&["b", "a"]), &list(&["b", "A"]));
        check(&before, &list(&["A", "b"]), &list(&["a"]), &list(&["A"]));
        check(&before, &list(&["b"]), &list(&["a", "B"]), &list(&["B"]));
        check(&before, &list(&["a", "b", "c"]), &list(&["a", "b", "d"]), &list(&["a", "b", "c", "d"]));
        check(&json!(["x"]), &json!(["w", "x"]), &json!(["x", "y"]), &json!(["w", "x", "y"]));
        check(&json!(["x"]), &json!(["x", "y"]), &json!(["x", "y"]), &json!(["x", "y"]));
    }

    #[test]
    fn the_same_element_is_merged_by_field_wherever_it_stands() {
        let before = json!([{"name": "a", "role": "x"}, {"name": "b", "role": "x"}]);
        let now = json!([{"name": "A", "role": "x"}, {"name": "b", "role": "x"}]);
        let after = json!([{"name": "a", "role": "y"}, {"name": "b", "role": "x"}]);
        check(&before, &now, &after, &json!([{"name": "A", "role": "y"}, {"name": "b", "role": "x"}]));
        let before = json!([{"id": 1, "name": "a"}, {"id": 2, "name": "b"}]);
        let now = json!([{"id": 1, "name": "A"}, {"id": 2, "name": "b"}]);
        let after = json!([{"id": 2, "name": "B"}, {"id": 1, "name": "a"}, {"id": 3, "name": "c"}]);
        let expected = json!([{"id": 2, "name": "B"}, {"id": 1, "name": "A"}, {"id": 3, "name": "c"}]);
        check(&before, &now, &after, &expected);
    }
}

//! A search field by field: what it asks of one field, and the same search with something else asked of it.

use std::ops::Range;

use super::{SearchField, fold};
use crate::domain::plan::Plan;
use crate::domain::plan::own_field::OwnField;

/// A part of a search that asks about a field, as it was typed.
pub(super) struct Asked<'q> {
    pub(super) field: SearchField,
    /// `-tag:pilot`: it must not hold.
    pub(super) is_not: bool,
    /// One of `:`, `<` and `>`.
    pub(super) sign: char,
    /// What stands behind the sign, with its quotation marks.
    pub(super) value: &'q str,
}

impl<'q> Asked<'q> {
    /// Takes a part of a search apart; `None`: it is a word.
    pub(super) fn read(part: &'q str, own: &OwnPrefixes) -> Option<Self> {
        let (is_not, bare) = without_minus(part);
        let (at, sign) = first_sign(bare)?;
        let name = &bare[..at];
        let field = SearchField::from_name(&fold(name)).or_else(|| own.field(name))?;
        let value = bare[at..].chars().next().map_or("", |c| &bare[at + c.len_utf8()..]);
        Some(Self { field, is_not, sign, value })
    }
}

/// The prefixes of a plan's own fields, beside those that every plan has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnPrefixes(Vec<(String, u8)>);

impl OwnPrefixes {
    /// Those of this plan.
    pub fn of(plan: &Plan) -> Self {
        let prefix = |field: &OwnField| Some((own_name(&field.name), u8::try_from(field.place).ok()?));
        Self(plan.own_fields.iter().filter_map(|field| prefix(field)).collect())
    }

    fn field(&self, name: &str) -> Option<SearchField> {
        let name = own_name(name);
        self.0.iter().find(|(prefix, _)| *prefix == name).map(|(_, place)| SearchField::Own(*place))
    }
}

/// What tells the name of a field of our own from others, however it is typed before the sign: run together, with dashes, or
/// in quotation marks as it is written.
pub fn own_name(name: &str) -> String {
    let folded = fold(name);
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '_' | '"' | ':' | '<' | '>');
    let bare: String = folded.chars().filter(|c| !is_between(*c)).collect();
    // A name of nothing but such signs is told by them.
    if bare.is_empty() { folded.chars().filter(|c| matches!(c, '-' | '_')).collect() } else { bare }
}

/// The first sign that is not in quotation marks, and where it stands.
fn first_sign(text: &str) -> Option<(usize, char)> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(at, c)| {
        is_quoted ^= matches!(c, '"' | '＂');
        sign_of(c).filter(|_| !is_quoted).map(|sign| (at, sign))
    })
}

fn without_minus(text: &str) -> (bool, &str) {
    let bare = text.strip_prefix(['-', '－']);
    (bare.is_some(), bare.unwrap_or(text))
}

/// Wide forms are the same.
fn sign_of(c: char) -> Option<char> {
    match c {
        ':' | '：' => Some(':'),
        '<' | '＜' => Some('<'),
        '>' | '＞' => Some('>'),
        _ => None,
    }
}

/// Where the parts between spaces stand; within quotation marks a space is a character.
pub(super) fn parts(text: &str) -> Vec<Range<usize>> {
    let (mut parts, mut begin, mut is_quoted) = (Vec::new(), 0, false);
    for (at, c) in text.char_indices() {
        if matches!(c, '"' | '＂') {
            is_quoted = !is_quoted;
        }
        if c.is_whitespace() && !is_quoted {
            parts.push(begin..at);
            begin = at + c.len_utf8();
        }
    }
    parts.push(begin..text.len());
    parts.retain(|part| !part.is_empty());
    parts
}

/// Where this field is asked about first.
fn place<'s>(search: &'s str, own: &OwnPrefixes, field: SearchField) -> Option<(Range<usize>, Asked<'s>)> {
    parts(search).into_iter().find_map(|part| {
        let asked = Asked::read(&search[part.clone()], own).filter(|asked| asked.field == field)?;
        Some((part, asked))
    })
}

/// What this search asks of a field, as one types it below the head of a column: `lin`, `-lin`, `<30`; empty: nothing.
pub fn asked_of(search: &str, own: &OwnPrefixes, field: SearchField) -> String {
    let Some((_, asked)) = place(search, own, field) else { return String::new() };
    let mut text = String::new();
    text.extend(asked.is_not.then_some('-'));
    text.extend(Some(asked.sign).filter(|&sign| sign != ':'));
    text.push_str(&without_quotes(asked.value));
    text
}

/// The same search with this asked of a field; `name`: the prefix it gets where it has none yet.
pub fn asking(search: &str, own: &OwnPrefixes, (field, name): (SearchField, &str), typed: &str) -> String {
    let part = part_of(name, typed);
    let Some((at, _)) = place(search, own, field) else {
        let between = if search.trim().is_empty() || part.is_empty() { "" } else { " " };
        let before = if search.trim().is_empty() { "" } else { search.trim_end() };
        return format!("{before}{between}{part}");
    };
    let (before, after) = (&search[..at.start], &search[at.end..]);
    if part.is_empty() {
        let before = before.trim_end();
        let after = if before.is_empty() { after.trim_start() } else { after };
        return format!("{before}{after}");
    }
    format!("{before}{part}{after}")
}

/// What asks this; empty where nothing was typed.
fn part_of(name: &str, typed: &str) -> String {
    let (is_not, bare) = without_minus(typed.trim_start());
    let sign = bare.chars().next().and_then(sign_of);
    let value = sign.map_or(bare, |_| bare.trim_start_matches(|c| sign_of(c).is_some()));
    let value = without_quotes(value);
    if value.trim().is_empty() && !is_not && sign.is_none() {
        return String::new();
    }
    let minus = if is_not { "-" } else { "" };
    let sign = sign.unwrap_or(':');
    let quote = if value.contains(char::is_whitespace) { "\"" } else { "" };
    format!("{minus}{name}{sign}{quote}{value}{quote}")
}

fn without_quotes(text: &str) -> String {
    text.replace(['"', '＂'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::customer_fields::CustomerField;
    use crate::domain::search::{Query, Test};

    const TAG: SearchField = SearchField::Of(CustomerField::Tags);
    const NONE: OwnPrefixes = OwnPrefixes(Vec::new());

    #[track_caller]
    fn check(search: &str, typed: &str, expected: &str) {
        assert_eq!(asking(search, &NONE, (TAG, "tag"), typed), expected);
    }

    #[test]
    fn what_is_typed_below_a_head_becomes_a_part_of_the_search_and_leaves_the_others() {
        check("", "pilot", "tag:pilot");
        check("fabrikam ", "pilot", "fabrikam tag:pilot");
        check("a tag:x b", "y z", "a tag:\"y z\" b");
        check("a tag:\"y z\" b", "", "a b");
        check("tag:x", "", "");
        check("tag:x b", "", "b");
        check("a", "-x", "a -tag:x");
        check("a -tag:x", "x", "a tag:x");
        check("標籤：x", "y", "tag:y");
        check("a", "  ", "a");
    }

    #[test]
    fn what_a_search_asks_of_a_field_is_shown_as_it_would_be_typed() {
        for typed in ["pilot", "key account", "-x", "-", "y "] {
            assert_eq!(asked_of(&asking("a b", &NONE, (TAG, "tag"), typed), &NONE, TAG), typed);
        }
        for typed in ["<30", ">5", "<"] {
            assert_eq!(
                asked_of(&asking("a", &NONE, (SearchField::Seats, "seats"), typed), &NONE, SearchField::Seats),
                typed
            );
        }
        assert_eq!(asked_of("renew<30 ｔａｇ：試點", &NONE, TAG), "試點");
        assert_eq!(asked_of("renew<30", &NONE, TAG), "");
        assert_eq!(asked_of("foo:bar", &NONE, TAG), "");
    }

    #[test]
    fn a_space_behind_what_is_typed_asks_for_the_same() {
        let query = Query::parse(&asking("", &NONE, (TAG, "tag"), "key "));
        assert_eq!(query.terms[0].test, Test::Has("key".into()));
    }

    #[test]
    fn own_fields_have_prefixes_of_their_own() {
        let own = OwnPrefixes(vec![(own_name("ContractNo"), 3)]);
        let search = asking("fabrikam", &own, (SearchField::Own(3), "ContractNo"), "a 1");
        assert_eq!(search, "fabrikam ContractNo:\"a 1\"");
        assert_eq!(asked_of(&search, &own, SearchField::Own(3)), "a 1");
        let query = Query::of(&search, &own);
        assert_eq!((query.words.len(), query.terms[0].field), (1, SearchField::Own(3)));
        assert!(Query::parse(&search).terms.is_empty());
    }

    #[test]
    fn name_with_a_space_is_typed_run_together_with_a_dash_or_in_quotation_marks() {
        let own = OwnPrefixes(vec![(own_name("Contract No"), 3)]);
        for typed in
            ["contractno:a1", "Contract-No:a1", "contract_no：a1", "\"Contract No\":a1", "＂contract no＂:\"a1\""]
        {
            let query = Query::of(typed, &own);
            let asked: Vec<_> = query.terms.iter().map(|term| (term.field, term.test.clone())).collect();
            assert_eq!(asked, [(SearchField::Own(3), Test::Has("a1".into()))], "{typed}");
            assert!(query.words.is_empty(), "{typed}");
            assert_eq!(asked_of(typed, &own, SearchField::Own(3)), "a1", "{typed}");
        }
        let minus = Query::of("-\"contract no\":a1", &own);
        assert!(minus.terms[0].is_not);
        // Words in quotation marks stay words.
        assert_eq!(Query::of("\"contract no: a\"", &own).words, ["contract no: a"]);
    }
}

//! Names that are made to be taken for another: letters that look alike, hyphens, another ending, one letter off.

use crate::domain::punycode::decoded;
use crate::states;

states! {
    /// In which way one name looks like another.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Likeness: key {
        /// Characters that look the same, such as `rn` for `m`, `0` for `o`, or letters of another script.
        Characters => "partnerships-alike-characters";
        /// The same but for hyphens.
        Hyphens => "partnerships-alike-hyphens";
        /// The same name under another ending.
        Ending => "partnerships-alike-ending";
        /// A letter or two more, fewer, other, or in another order.
        Letters => "partnerships-alike-letters";
        /// The name with something around it.
        Contains => "partnerships-alike-contains";
    }
}

/// Words before the last one that only end a name: `com` in `contoso.com.tw`.
const ENDINGS: [&str; 16] =
    ["com", "co", "org", "net", "gov", "edu", "idv", "ac", "or", "ne", "go", "gr", "game", "ebiz", "club", "gob"];
/// Domains below which everybody can have a name: there the word before is what somebody chose.
const SHARED_ABOVE: [&str; 2] = ["onmicrosoft", "sharepoint"];
/// The shortest name of which one letter more or less is taken for a likeness.
const SHORT: usize = 4;
/// The shortest name of which two letters are, and the shortest that is looked for within another.
const LONG: usize = 8;
const WITHIN: usize = 5;

/// In which way `found` looks like `known`, both in lower case; `None`: not at all, or both belong to one owner.
pub(super) fn likeness(found: &str, known: &str) -> Option<Likeness> {
    if found == known || site(found) == site(known) {
        return None;
    }
    let (found_site, known_site) = (skeleton(site(found)), skeleton(site(known)));
    if found_site == known_site {
        return Some(Likeness::Characters);
    }
    let bare = |text: &str| text.replace('-', "");
    if bare(&found_site) == bare(&known_site) {
        return Some(Likeness::Hyphens);
    }
    let (mine, theirs) = (bare(&skeleton(core(found))), bare(&skeleton(core(known))));
    let length = theirs.chars().count();
    let allowed = match length {
        ..SHORT => 0,
        SHORT..LONG => 1,
        _ => 2,
    };
    match () {
        () if mine == theirs => Some(Likeness::Ending),
        () if distance(&mine, &theirs) <= allowed => Some(Likeness::Letters),
        () if WITHIN <= length && bare(&skeleton(found)).contains(&theirs) => Some(Likeness::Contains),
        () => None,
    }
}

/// The part of a domain name that belongs to one owner: `contoso.com.tw` of `mail.contoso.com.tw`.
pub(super) fn site(name: &str) -> &str {
    name.get(core_at(name)..).unwrap_or(name)
}

/// The word that the owner chose: `contoso` of `mail.contoso.com.tw`.
fn core(name: &str) -> &str {
    let site = site(name);
    site.split_once('.').map_or(site, |(core, _)| core)
}

/// Where that word begins.
fn core_at(name: &str) -> usize {
    let begins: Vec<usize> = std::iter::once(0).chain(name.match_indices('.').map(|(at, _)| at + 1)).collect();
    let word = |at: usize| {
        let rest = begins.get(at).and_then(|begin| name.get(*begin..)).unwrap_or_default();
        rest.split('.').next().unwrap_or_default()
    };
    let mut at = begins.len().saturating_sub(2);
    if 0 < at && (ENDINGS.contains(&word(at)) || SHARED_ABOVE.contains(&word(at))) {
        at -= 1;
    }
    begins.get(at).copied().unwrap_or(0)
}

/// The name with every character replaced by the plainest one that looks like it.
fn skeleton(name: &str) -> String {
    let words = name.split('.').map(|word| decoded(word).unwrap_or_else(|| word.to_owned()));
    let plain: String = words.collect::<Vec<_>>().join(".").chars().map(plain).collect();
    let plain = plain.replace("rn", "m").replace("vv", "w").replace("cl", "d");
    plain.chars().map(|c| if matches!(c, 'i' | '1' | '|') { 'l' } else { c }).collect()
}

/// The plain letter that this one looks like: of other scripts, with marks, in full width; digits that pass for letters.
fn plain(character: char) -> char {
    let narrow = match u32::from(character) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(character),
        _ => character,
    };
    match narrow.to_ascii_lowercase() {
        '0' | 'о' | 'ο' | 'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'օ' => 'o',
        '5' | 'ѕ' | 'ś' | 'š' | 'ș' => 's',
        'а' | 'α' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ɑ' => 'a',
        'в' => 'b',
        'с' | 'ç' | 'ć' | 'č' | 'ϲ' => 'c',
        'ԁ' | 'ď' => 'd',
        'е' | 'ё' | 'ε' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ɡ' | 'ğ' | 'ģ' => 'g',
        'һ' | 'н' => 'h',
        'і' | 'ї' | 'ι' | 'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' | 'ӏ' | 'ł' | 'ľ' | 'ĺ' => 'i',
        'ј' => 'j',
        'к' | 'κ' | 'ķ' => 'k',
        'м' => 'm',
        'ո' | 'η' | 'ñ' | 'ń' | 'ň' => 'n',
        'р' | 'ρ' => 'p',
        'ԛ' => 'q',
        'г' | 'ŕ' | 'ř' => 'r',
        'т' | 'τ' | 'ť' | 'ț' => 't',
        'υ' | 'ս' | 'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' => 'u',
        'ν' | 'ѵ' => 'v',
        'ԝ' | 'ω' | 'ѡ' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' | 'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// How many letters are to be put in, taken out, changed or swapped with their neighbour to get from one to the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=to.len()).collect()];
    for (i, a) in from.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let changed = rows[i][j] + usize::from(a != b);
            let mut least = changed.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if 0 < i && 0 < j && from[i - 1] == *b && to[j - 1] == *a {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: &str, known: &str, expected: Option<Likeness>) {
        assert_eq!(likeness(found, known), expected, "{found} and {known}");
    }

    #[test]
    fn characters_that_look_the_same_are_seen_through() {
        for found in ["rnicrosoft.com", "micr0soft.com", "mícrosoft.com", "mlcrosoft.com", "ｍicrosoft.com"] {
            check(found, "microsoft.com", Some(Likeness::Characters));
        }
        check("tаilspin.example", "tailspin.example", Some(Likeness::Characters)); // a Cyrillic a
        check("xn--tilspin-2fg.example", "tailspin.example", Some(Likeness::Characters)); // the same in ASCII
        check("mail.tai1spin.example", "tailspin.example", Some(Likeness::Characters));
    }

    #[test]
    fn hyphens_endings_and_single_letters_are_seen_through() {
        check("tail-spin.example", "tailspin.example", Some(Likeness::Hyphens));
        check("tailspin.com", "tailspin.example", Some(Likeness::Ending));
        check("tailspin.com", "tailspin.com.tw", Some(Likeness::Ending));
        check("tailsipn.example", "tailspin.example", Some(Likeness::Letters));
        check("tailspinn.example", "tailspin.example", Some(Likeness::Letters));
        check("tailspin-support.example", "tailspin.example", Some(Likeness::Contains));
        check("tailspin.example.litware.test", "tailspin.example", Some(Likeness::Contains));
    }

    #[test]
    fn names_of_one_owner_and_names_without_likeness_are_none() {
        check("mail.tailspin.example", "tailspin.example", None);
        check("tailspin.com.tw", "news.tailspin.com.tw", None);
        check("litware.example", "tailspin.example", None);
        check("abc.example", "abd.example", None); // too short to say
    }

    #[test]
    fn neighbours_below_a_shared_domain_are_no_owner() {
        assert_eq!(site("tailspin.onmicrosoft.com"), "tailspin.onmicrosoft.com");
        check("tailspin1.onmicrosoft.com", "tailspin.onmicrosoft.com", Some(Likeness::Letters));
        check("litware.onmicrosoft.com", "tailspin.onmicrosoft.com", None);
    }

    #[test]
    fn distance_counts_swapped_neighbours_once() {
        for (from, to, n) in [("abc", "acb", 1), ("abc", "abc", 0), ("", "ab", 2), ("abcd", "abd", 1), ("ab", "cd", 2)]
        {
            assert_eq!(distance(from, to), n, "{from} {to}");
        }
    }
}

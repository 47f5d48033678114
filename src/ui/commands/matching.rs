//! How well a command fits what somebody typed: by its words in either language, or by its keys.

/// How far apart from a command's words the letters may stand that were typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchReach {
    /// Every word that was typed stands in the command's words.
    Words,
    /// Letters may be left out, and one may be wrong.
    Letters,
}

/// How far a command is from what was typed, the best 0; `None`: it is not meant. Both are folded; `texts` are what the command is
/// called in each language, and its keys.
pub fn distance(texts: &[String], typed: &str, reach: MatchReach) -> Option<usize> {
    let words = typed.split_whitespace();
    texts.iter().filter_map(|text| words.clone().map(|word| word_in(text, word, reach)).sum::<Option<usize>>()).min()
}

/// How far a word is from a text.
fn word_in(text: &str, word: &str, reach: MatchReach) -> Option<usize> {
    if text.starts_with(word) {
        return Some(0);
    }
    let places = || text.match_indices(word).map(|(at, _)| at);
    if places().any(|at| begins_word(text, at)) {
        return Some(1);
    }
    // One letter within a word is in nearly every text; a character of Chinese is a word.
    let is_word = !word.is_ascii() || 2 < word.len();
    if is_word && places().next().is_some() {
        return Some(3);
    }
    match reach {
        MatchReach::Words => None,
        MatchReach::Letters => letters_in(text, word).or_else(|| mistyped_in(text, word)),
    }
}

fn begins_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
}

/// The letters in their order: each follows the one before, or begins a word, or a few were left out.
fn letters_in(text: &str, word: &str) -> Option<usize> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 2 {
        return None;
    }
    let starts = text.char_indices().filter(|(at, c)| *c == letters[0] && begins_word(text, *at));
    starts.filter_map(|(at, c)| gaps(&text[at + c.len_utf8()..], &letters[1..])).map(|gaps| 5 + gaps).min()
}

/// How many letters were left out, when no more than were typed; up to the beginning of a word none counts.
fn gaps(text: &str, letters: &[char]) -> Option<usize> {
    let (mut rest, mut n) = (text, 0);
    for letter in letters {
        let at = rest.find(*letter)?;
        if !begins_word(rest, at) || at == 0 {
            n += rest[..at].chars().filter(|c| c.is_alphanumeric()).count();
        }
        rest = &rest[at + letter.len_utf8()..];
    }
    (n <= letters.len()).then_some(n)
}

/// A word that begins as one of the text's, with one letter wrong, missing, too many or two turned.
fn mistyped_in(text: &str, word: &str) -> Option<usize> {
    const LEAST: usize = 4;
    let typed: Vec<char> = word.chars().collect();
    let is_near = |meant: &str| {
        let meant: Vec<char> = meant.chars().take(typed.len() + 1).collect();
        meant.first() == typed.first() && is_one_off(&typed, &meant)
    };
    let is_meant = LEAST <= typed.len() && text.split(|c: char| !c.is_alphanumeric()).any(is_near);
    is_meant.then_some(12)
}

fn is_one_off(typed: &[char], meant: &[char]) -> bool {
    let same = typed.iter().zip(meant).take_while(|(one, other)| one == other).count();
    let (typed, meant) = (&typed[same..], &meant[same..]);
    let begins = |whole: &[char], start: &[char]| whole.starts_with(start);
    match (typed, meant) {
        ([], _) | ([_], []) => true,
        ([one, two, rest @ ..], [three, four, other @ ..]) if one == four && two == three => begins(other, rest),
        ([_, rest @ ..], [_, other @ ..]) => begins(other, rest) || begins(meant, rest) || begins(other, typed),
        (_, []) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(texts: &[&str], typed: &str) -> Option<usize> {
        let texts: Vec<String> = texts.iter().map(|&text| text.to_owned()).collect();
        distance(&texts, typed, MatchReach::Letters)
    }

    #[test]
    fn either_language_and_keys_are_found() {
        let texts = ["add customer", "新增客戶", "ctrl+n"];
        assert_eq!(found(&texts, "add"), Some(0));
        assert_eq!(found(&texts, "cust"), Some(1));
        assert_eq!(found(&texts, "客戶"), Some(1 + 2));
        assert_eq!(found(&texts, "ctrl+n"), Some(0));
        assert_eq!(found(&texts, "customer add"), Some(1));
        assert_eq!(found(&texts, "provider"), None);
    }

    #[test]
    fn letters_may_be_left_out_and_one_may_be_wrong() {
        let texts = ["go to customers"];
        for typed in ["gtc", "gocust", "custmers", "customesr", "cusromers", "ctmrs"] {
            assert!(found(&texts, typed).is_some(), "{typed}");
        }
        for typed in ["xyz", "zo", "tsr", "omers c q"] {
            assert_eq!(found(&texts, typed), None, "{typed}");
        }
    }

    #[test]
    fn search_takes_whole_words_only() {
        let texts = ["add customer".to_owned()];
        assert_eq!(distance(&texts, "adc", MatchReach::Words), None);
        assert_eq!(distance(&texts, "custo", MatchReach::Words), Some(1));
        assert_eq!(distance(&texts, "fabrikam", MatchReach::Words), None);
    }

    #[test]
    fn what_is_typed_in_full_comes_before_what_is_guessed() {
        let (full, part) = (found(&["customers"], "cus").unwrap(), found(&["our focus"], "cus").unwrap());
        assert!(full < part);
        assert!(part < found(&["change us"], "cus").unwrap_or(99));
    }
}

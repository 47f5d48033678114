//! Several words or clauses in one sentence, with the marks of the language between them.

use super::{Lang, Language};

impl Lang {
    /// Words one after the other: `a, b, c`, `a、b、c`.
    pub fn list<S: AsRef<str>>(&self, words: impl IntoIterator<Item = S>) -> String {
        joined(words, self.between_words())
    }

    /// Clauses one after the other: `a; b`, `a；b`.
    pub fn clauses<S: AsRef<str>>(&self, clauses: impl IntoIterator<Item = S>) -> String {
        match self.language() {
            Language::English => joined(clauses, "; "),
            Language::TraditionalChinese => joined(clauses, "；"),
        }
    }

    /// Whole sentences one after the other: `A. B.`, `甲。乙。`.
    pub fn sentences<S: AsRef<str>>(&self, sentences: impl IntoIterator<Item = S>) -> String {
        match self.language() {
            Language::English => joined(sentences, " "),
            Language::TraditionalChinese => joined(sentences, ""),
        }
    }

    /// What stands between the words of a list.
    pub(super) fn between_words(&self) -> &'static str {
        match self.language() {
            Language::English => ", ",
            Language::TraditionalChinese => "、",
        }
    }
}

fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, between: &str) -> String {
    let mut text = String::new();
    for (index, part) in parts.into_iter().enumerate() {
        if index != 0 {
            text.push_str(between);
        }
        text.push_str(part.as_ref());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_have_the_marks_of_their_language() {
        let [english, chinese] = [Language::English, Language::TraditionalChinese].map(Lang::new);
        assert_eq!(english.list(["a", "b"]), "a, b");
        assert_eq!(chinese.list(["甲", "乙"]), "甲、乙");
        assert_eq!(english.clauses(["a", "b", "c"]), "a; b; c");
        assert_eq!(chinese.clauses(["甲"]), "甲");
        assert_eq!(english.sentences(["A.", "B."]), "A. B.");
        assert_eq!(chinese.sentences(["甲。", "乙。"]), "甲。乙。");
        assert_eq!(english.list([""; 0]), "");
    }
}

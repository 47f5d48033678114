//! String literals of a source file, with the code before and after them.

/// A string literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Literal {
    /// Its line, from 1.
    pub(super) line: usize,
    /// What stands between the quotes, escapes as written.
    pub(super) text: String,
    /// Up to 40 characters of code before it, without blanks.
    pub(super) before: String,
    /// Up to 12 characters of code after it, without blanks.
    pub(super) after: String,
}

/// All string literals outside comments.
pub(super) fn literals(source: &str) -> Vec<Literal> {
    let code: Vec<char> = source.chars().collect();
    let (mut all, mut at, mut line) = (Vec::new(), 0, 1);
    while at < code.len() {
        let rest = &code[at..];
        match rest {
            ['\n', ..] => line += 1,
            ['/', '/', ..] => {
                at += rest.iter().position(|c| *c == '\n').unwrap_or(rest.len());
                continue;
            }
            ['\'', '\\', _, '\'', ..] => at += 3,
            ['\'', _, '\'', ..] => at += 2,
            ['r', '"' | '#', ..] if !is_word(&code, at) => {
                let length = raw_length(rest);
                line += rest[..length.max(1)].iter().filter(|c| **c == '\n').count();
                at += length.max(1);
                continue;
            }
            ['"', ..] => {
                let length = string_length(rest);
                let text: String = rest[1..length - 1].iter().collect();
                let (before, after) = (blankless_before(&code[..at]), blankless_after(&code[at + length..]));
                all.push(Literal { line, text, before, after });
                line += rest[..length].iter().filter(|c| **c == '\n').count();
                at += length;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    all
}

/// Whether the character at `at` goes on a word.
fn is_word(code: &[char], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| code[before].is_alphanumeric() || code[before] == '_')
}

/// Characters of a string with its quotes.
fn string_length(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// Characters of a raw string with its marks; 0 when it is none.
fn raw_length(rest: &[char]) -> usize {
    let marks = rest[1..].iter().take_while(|c| **c == '#').count();
    if rest.get(1 + marks) != Some(&'"') {
        return 0;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', marks)).collect();
    let body = 2 + marks;
    let found = rest[body..].windows(end.len()).position(|window| window == end);
    found.map_or(rest.len(), |at| body + at + end.len())
}

fn blankless_before(code: &[char]) -> String {
    let mut text: Vec<char> = code.iter().rev().filter(|c| !c.is_whitespace()).take(40).copied().collect();
    text.reverse();
    text.into_iter().collect()
}

fn blankless_after(code: &[char]) -> String {
    code.iter().filter(|c| !c.is_whitespace()).take(12).collect()
}

#[test]
fn literals_are_found_and_comments_and_characters_are_not() {
    let source = "let a = text(\n  \"one-key\"); // \"no\"\nlet q = '\"'; let b = r#\"raw \"x\"\"#; f(\"t\\\"wo\")";
    let found: Vec<_> = literals(source).into_iter().map(|literal| (literal.line, literal.text)).collect();
    assert_eq!(found, [(2, "one-key".to_owned()), (3, "t\\\"wo".to_owned())]);
    assert_eq!(literals("lang.with(\n \"a-b\", &[])")[0].before, "lang.with(");
}

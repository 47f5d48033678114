//! File names from customers' names: none leads out of its folder, is reserved anywhere, or meets another.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longest file name, in bytes of UTF-8: file systems take 255, sync tools and archives less.
pub const MAX_BYTES: usize = 120;

/// What stands for a text of which nothing can be kept.
const NOTHING: &str = "_";

/// `text` as one part of a path, at most [`MAX_BYTES`] long, in NFC, never empty.
///
/// Letters, digits and marks of any script, space, `.`, `_` and `-` are kept; runs of anything else become a space.
/// No name starts or ends with a dot or space, or starts with a hyphen, and none is reserved on Windows.
pub fn safe_name(text: &str) -> String {
    shortened(text, MAX_BYTES)
}

/// As [`safe_name`] with at most `max_bytes`.
fn shortened(text: &str, max_bytes: usize) -> String {
    let mut name = String::new();
    for c in text.nfc().take(4 * MAX_BYTES) {
        if is_kept(c) {
            name.push(c);
        } else if !name.ends_with(' ') {
            name.push(' ');
        }
    }
    let mut name = cut(trim(&name), max_bytes);
    if is_reserved(name) {
        let prefixed = format!("_{name}");
        return cut(&prefixed, max_bytes).to_owned();
    }
    if name.is_empty() {
        name = NOTHING;
    }
    name.to_owned()
}

/// A mark alone at the front would sit on the path's separator.
fn trim(name: &str) -> &str {
    name.trim_start_matches(|c| matches!(c, '.' | ' ' | '-') || is_combining_mark(c)).trim_end_matches(['.', ' '])
}

fn cut(name: &str, max_bytes: usize) -> &str {
    trim(&name[..name.floor_char_boundary(max_bytes)])
}

fn is_kept(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '.' | '_' | '-')
}

/// Names that Windows takes for devices, with any extension, superscript digits included.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let stem = stem.to_ascii_uppercase().replace('¹', "1").replace('²', "2").replace('³', "3");
    match stem.as_str() {
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN" | "CONOUT" | "CONIN$" | "CONOUT$" => true,
        _ => {
            let digit = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
            digit.is_some_and(|digit| digit.len() == 1 && digit.as_bytes()[0].is_ascii_digit())
        }
    }
}

/// Hands out the names of one folder.
#[derive(Clone, Debug, Default)]
pub struct FolderNames(HashSet<String>);

impl FolderNames {
    /// A folder without names.
    pub fn new() -> Self {
        Self::default()
    }

    /// A name that is free, from `text` and an extension without dot such as `eml`; at most [`MAX_BYTES`] long.
    ///
    /// The second of the same name, whatever its case, ends with `-2`.
    pub fn next(&mut self, text: &str, extension: &str) -> String {
        let extension = shortened(extension, 16);
        for number in 1_u32.. {
            let tail = if number == 1 { format!(".{extension}") } else { format!("-{number}.{extension}") };
            let name = shortened(text, MAX_BYTES - tail.len()) + &tail;
            if self.0.insert(folded(&name)) {
                return name;
            }
        }
        format!("{NOTHING}.{extension}") // not reached: four thousand million names come first
    }
}

/// What file systems that ignore case compare; at least as much as any of them does.
fn folded(name: &str) -> String {
    name.to_uppercase().to_lowercase().nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(safe_name(text), expected, "{text:?}");
    }

    /// Everything that must hold of a name, whatever it was made from.
    #[track_caller]
    fn check_sound(name: &str, from: &str) {
        assert!(!name.is_empty() && name.len() <= MAX_BYTES, "{from:?} {name:?}");
        assert!(name.chars().all(|c| is_kept(c) || c == ' '), "{from:?} {name:?}");
        assert!(!name.starts_with(['.', ' ', '-']) && !name.ends_with(['.', ' ']), "{from:?} {name:?}");
        assert!(!is_reserved(name) && name.nfc().eq(name.chars()), "{from:?} {name:?}");
        let path = std::path::Path::new("out").join(name);
        assert_eq!(path.parent(), Some(std::path::Path::new("out")), "{from:?} {name:?}");
    }

    #[test]
    fn names_of_companies_stay_readable() {
        check("Contoso, Ltd. (Taiwan)", "Contoso Ltd. Taiwan");
        check("台灣微科股份有限公司", "台灣微科股份有限公司");
        check("Cafe\u{301} हिन्दी", "Café हिन्दी");
    }

    #[test]
    fn nothing_leads_out_of_the_folder() {
        check("../../etc/passwd", "etc passwd");
        check("C:\\x", "C x");
        check("...", "_");
        check("-rf", "rf");
        check("\u{301}a", "a");
    }

    #[test]
    fn reserved_names_are_avoided() {
        check("nul", "_nul");
        check("COM¹.txt", "_COM¹.txt");
        check("con .a", "_con .a");
        check("Console", "Console");
        check("COM10", "COM10");
    }

    #[test]
    fn long_names_are_cut_between_characters() {
        assert_eq!(safe_name(&"司".repeat(200)), "司".repeat(40));
        check_sound(&safe_name(&format!("{}. x", "a".repeat(119))), "long");
    }

    #[test]
    fn names_that_differ_in_case_or_form_only_are_numbered() {
        let mut names = FolderNames::new();
        let made =
            ["Contoso", "CONTOSO", "contoso.", "Ｃontoso", "Straße", "STRASSE"].map(|text| names.next(text, "eml"));
        let expected =
            ["Contoso.eml", "CONTOSO-2.eml", "contoso-3.eml", "Ｃontoso-4.eml", "Straße.eml", "STRASSE-2.eml"];
        assert_eq!(made, expected);
    }

    #[test]
    fn hostile_names_give_sound_ones() {
        let stems = [
            "CON", "con", "PRN", "AUX", "NUL", "COM0", "com9", "COM¹", "LPT²", "lpt³", "CONIN$", "CONOUT$", "..", ".",
            "", "a/b", "a\\b", "~", "$HOME", "%TEMP%", "`id`", "|", "名", "e\u{301}", "\u{301}",
        ];
        let frames = [
            ("", ""),
            ("../", ""),
            ("", "/.."),
            ("/", ""),
            ("\\\\?\\", ""),
            ("C:", ""),
            ("", ".txt"),
            ("", "."),
            (" ", " "),
            ("", "\0.eml"),
            ("\u{202e}", "\u{200b}"),
            ("", "::$DATA"),
            ("-", ""),
            ("\n", "\r\n"),
            ("file://", "?x"),
        ];
        let mut names = FolderNames::new();
        let mut seen = HashSet::new();
        for stem in stems {
            for (before, after) in frames {
                for text in [format!("{before}{stem}{after}"), format!("{before}{stem}{after}{}", "長".repeat(60))] {
                    check_sound(&safe_name(&text), &text);
                    let name = names.next(&text, "eml");
                    check_sound(&name, &text);
                    assert!(seen.insert(name.to_lowercase()), "{name}");
                }
            }
        }
        assert!(300 < seen.len(), "{}", seen.len());
    }

    proptest! {
        #[test]
        fn any_text_gives_a_sound_name(text in any::<String>(), dotted in "[conCON1¹.$ /\\\\:\u{301}-]{0,12}") {
            for text in [text, dotted] {
                let name = safe_name(&text);
                check_sound(&name, &text);
                prop_assert_eq!(safe_name(&name), name.as_str());
                check_sound(&FolderNames::new().next(&text, "eml"), &text);
            }
        }
    }
}

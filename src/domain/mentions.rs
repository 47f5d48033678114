//! What a note leads to: addresses of sites that stand in it, customers that it names as `[[Fabrikam]]`, and files that stand
//! behind `file:`.

use percent_encoding::percent_decode_str;

use super::site::SiteAddress;

/// Something that a note leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention {
    /// A site.
    Site(SiteAddress),
    /// A customer, by the name between the brackets.
    Customer(String),
    /// A file, by its whole path.
    File(String),
}

/// More than so many are not shown.
const MOST: usize = 12;

/// Everything that this text leads to, in its order, each once.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<(usize, Mention)> = sites(text);
    found.extend(names(text));
    found.extend(files(text));
    found.sort_by_key(|(at, _)| *at);
    let mut mentions: Vec<Mention> = Vec::new();
    for (_, mention) in found {
        if !mentions.contains(&mention) && mentions.len() < MOST {
            mentions.push(mention);
        }
    }
    mentions
}

/// Whether a name in brackets means the customer who is called so.
pub fn is_called(name: &str, known: &str) -> bool {
    known == name || known.trim().eq_ignore_ascii_case(name)
}

/// Whether this text names the customer who is called so.
pub fn names_customer(text: &str, known: &str) -> bool {
    names(text).iter().any(|(_, one)| matches!(one, Mention::Customer(name) if is_called(name, known)))
}

fn sites(text: &str) -> Vec<(usize, Mention)> {
    let mut found = Vec::new();
    let is_between =
        |c: char| !c.is_ascii_graphic() || matches!(c, '<' | '>' | '"' | '(' | ')' | '[' | ']' | '{' | '}');
    let mut at = 0;
    for part in text.split(is_between) {
        let begins = |with: &str| part.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
        if ["https://", "http://", "www."].into_iter().any(begins) {
            let bare = part.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_']);
            found.extend(SiteAddress::parse(bare).ok().map(|site| (at, Mention::Site(site))));
        }
        at += part.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

fn names(text: &str) -> Vec<(usize, Mention)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(begin) = text[from..].find("[[").map(|at| from + at + 2) {
        let Some(end) = text[begin..].find("]]").map(|at| begin + at) else { break };
        let name = text[begin..end].trim();
        if !name.is_empty() && !name.contains(['\n', '[']) {
            found.push((begin, Mention::Customer(name.to_owned())));
        }
        from = end + 2;
    }
    found
}

/// What stands before a path.
const FILE: &str = "file:";

/// Paths behind `file:`, in quotation marks where there are spaces in them, or as an address.
fn files(text: &str) -> Vec<(usize, Mention)> {
    let starts = text.char_indices().filter(|(at, _)| {
        let is_it = text.get(*at..*at + FILE.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(FILE));
        is_it && !text[..*at].ends_with(char::is_alphanumeric)
    });
    starts.filter_map(|(at, _)| Some((at, Mention::File(path(&text[at + FILE.len()..])?)))).collect()
}

/// The path at the beginning of a text; `None`: it does not say from where on.
fn path(text: &str) -> Option<String> {
    let text = text.trim_start_matches(' ');
    let quoted =
        text.strip_prefix(['"', '“', '＂']).map(|rest| rest.split(['"', '”', '＂', '\n']).next().unwrap_or(rest));
    let bare = || {
        let word = text.split(char::is_whitespace).next().unwrap_or_default();
        word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '>', '\'', '，', '。', '、', '；', '）'])
    };
    let typed = quoted.unwrap_or_else(bare);
    let decoded = || percent_decode_str(typed).decode_utf8().map(std::borrow::Cow::into_owned).ok();
    let is_drive = |path: &str| {
        let begin = path.as_bytes();
        begin.len() > 2 && begin[0].is_ascii_alphabetic() && begin[1] == b':' && matches!(begin[2], b'\\' | b'/')
    };
    let path = match typed.strip_prefix("///") {
        Some(rest) if is_drive(rest) => decoded()?[3..].to_owned(),
        Some(_) => decoded()?[2..].to_owned(),
        None => typed.to_owned(),
    };
    let is_whole = is_drive(&path) || path.starts_with("\\\\") || path.starts_with('/');
    (is_whole && 1 < path.len() && !path.contains(char::is_control)).then_some(path)
}

/// A path as it stands in a note so that it leads there.
pub fn file_mention(path: &str) -> String {
    if path.contains(char::is_whitespace) { format!("{FILE}\"{path}\"") } else { format!("{FILE}{path}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let shown = |mention: &Mention| match mention {
            Mention::Site(site) => site.url().to_owned(),
            Mention::Customer(name) => format!("[{name}]"),
            Mention::File(path) => format!("<{path}>"),
        };
        assert_eq!(mentions(text).iter().map(shown).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn sites_and_customers_are_found_in_their_order_each_once() {
        check(
            "see https://contoso.example/a?b=1, and [[ Fabrikam Inc. ]].",
            &["https://contoso.example/a?b=1", "[Fabrikam Inc.]"],
        );
        check(
            "[[三重文具行]]（https://a.example）請看www.b.example。",
            &["[三重文具行]", "https://a.example", "https://www.b.example"],
        );
        check("https://a.example https://a.example", &["https://a.example"]);
    }

    #[test]
    fn files_are_found_by_their_whole_paths() {
        check("see file:///home/lin/offer%20A.pdf.", &["</home/lin/offer A.pdf>"]);
        check("File:/srv/a.txt, and file:///C:/Deals/b.xlsx", &["</srv/a.txt>", "<C:/Deals/b.xlsx>"]);
        check(r#"合約 file:"C:\Deals\offer A.pdf"。"#, &[r"<C:\Deals\offer A.pdf>"]);
        check(r"file:\\server\share\c.docx", &[r"<\\server\share\c.docx>"]);
        for path in ["/home/lin/offer A.pdf", "/home/lin/offer.pdf", r"C:\Deals\b c.xlsx"] {
            check(&format!("x {} y", file_mention(path)), &[&format!("<{path}>")]);
        }
    }

    #[test]
    fn customer_is_named_in_brackets_only_and_in_any_case() {
        assert!(names_customer("as with [[fabrikam inc.]]", "Fabrikam Inc."));
        assert!(names_customer("與 [[三重文具行]] 相同", "三重文具行"));
        for text in ["Fabrikam Inc.", "[[Fabrikam]]", "[[Fabrikam Inc.", ""] {
            assert!(!names_customer(text, "Fabrikam Inc."), "{text}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_text() {
        check("javascript:alert(1) file: file:notes.txt profile:/a contoso.example [[]] [[a\nb]] [[open", &[]);
        check("https://microsoft.com@evil.example/", &[]);
    }
}

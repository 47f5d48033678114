//! What a note leads to: addresses of sites that stand in it, and customers that it names as `[[Fabrikam]]`.

use super::site::SiteAddress;

/// Something that a note leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention {
    /// A site.
    Site(SiteAddress),
    /// A customer, by the name between the brackets.
    Customer(String),
}

/// More than so many are not shown.
const MOST: usize = 12;

/// Everything that this text leads to, in its order, each once.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found: Vec<(usize, Mention)> = sites(text);
    found.extend(names(text));
    found.sort_by_key(|(at, _)| *at);
    let mut mentions: Vec<Mention> = Vec::new();
    for (_, mention) in found {
        if !mentions.contains(&mention) && mentions.len() < MOST {
            mentions.push(mention);
        }
    }
    mentions
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let shown = |mention: &Mention| match mention {
            Mention::Site(site) => site.url().to_owned(),
            Mention::Customer(name) => format!("[{name}]"),
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
    fn what_leads_nowhere_is_text() {
        check("javascript:alert(1) file:///etc/passwd contoso.example [[]] [[a\nb]] [[open", &[]);
        check("https://microsoft.com@evil.example/", &[]);
    }
}

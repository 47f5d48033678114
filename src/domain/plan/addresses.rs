//! E-mail addresses as people paste them: several in a line, with or without the names of those who have them.

use super::contact::EmailAddress;

/// Addresses between semicolons, commas and line ends, each alone or as `Name <address>`, where the name may hold a comma;
/// each once.
///
/// # Errors
/// The first piece that is no address.
pub fn addresses(text: &str) -> Result<Vec<EmailAddress>, String> {
    let mut all: Vec<EmailAddress> = Vec::new();
    // What may be the beginning of a name, as in `Chen, Lin <lin@contoso.com>`.
    let mut before: Option<&str> = None;
    for typed in text.split([';', ',', '；', '，', '、', '\n']).map(str::trim).filter(|typed| !typed.is_empty()) {
        let named = within(typed);
        if named.is_none() && !typed.contains(['@', '＠']) {
            before = before.or(Some(typed));
            continue;
        }
        if let (None, Some(stray)) = (named, before) {
            return Err(stray.to_owned());
        }
        before = None;
        let address = EmailAddress::parse(named.unwrap_or(typed)).map_err(|_| typed.to_owned())?;
        if !all.contains(&address) {
            all.push(address);
        }
    }
    before.map_or(Ok(all), |stray| Err(stray.to_owned()))
}

/// What stands between the last pair of angle brackets, narrow or wide.
fn within(typed: &str) -> Option<&str> {
    let inside = typed.strip_suffix(['>', '＞', '〉'])?;
    inside.rsplit_once(['<', '＜', '〈']).map(|(_, address)| address.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: Result<&[&str], &str>) {
        let found = addresses(typed);
        let found = found.as_ref().map(|all| all.iter().map(EmailAddress::as_str).collect::<Vec<_>>());
        assert_eq!(found.as_ref().map(Vec::as_slice).map_err(|bad| bad.as_str()), expected, "{typed}");
    }

    #[test]
    fn names_in_any_script_are_left_out() {
        check("", Ok(&[]));
        check("a@b.cc; a@b.cc，d@e.ff", Ok(&["a@b.cc", "d@e.ff"]));
        check(
            "林美惠 <lin@contoso.example>、Ana García <ana@contoso.example>",
            Ok(&["lin@contoso.example", "ana@contoso.example"]),
        );
        check("Chen, Lin <lin@b.cc>, \"Wu, Jo\" <jo@b.cc>", Ok(&["lin@b.cc", "jo@b.cc"]));
        check("王小明＜ming@b.cc＞", Ok(&["ming@b.cc"]));
        check("Lin, a@b.cc", Err("Lin"));
        check("a@b.cc; nobody", Err("nobody"));
        check("Lin <lin@b>", Err("Lin <lin@b>"));
    }
}

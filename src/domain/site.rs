//! Addresses of sites that may be opened: checked before anybody is asked, never rewritten where they are shown.

use super::plan::contact::{DomainName, is_invisible};

/// An address of a site, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    /// What is opened; `https://` stands before a text that names no scheme.
    url: String,
    /// The host alone, in lower case, to be shown before opening.
    host: String,
}

/// Why a text is no address of a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an address of a site such as https://www.contoso.com")]
pub struct NotASite;

/// Longer texts are no addresses that somebody typed, in bytes.
const MAX_BYTES: usize = 2_000;

impl SiteAddress {
    /// Reads an address; only `http` and `https`, no user name in it, plain ASCII, and a host with a dot.
    ///
    /// # Errors
    /// [`NotASite`] for anything else, such as `javascript:`, `file:` or `https://microsoft.com@example.org`.
    pub fn parse(typed: &str) -> Result<Self, NotASite> {
        let text = typed.trim();
        let is_odd = |c: char| !c.is_ascii_graphic() || c == '\\' || c == '"' || is_invisible(c);
        if text.is_empty() || MAX_BYTES < text.len() || text.chars().any(is_odd) {
            return Err(NotASite);
        }
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (scheme.to_ascii_lowercase(), rest),
            None => ("https".to_owned(), text),
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = match authority.split_once(':') {
            Some((host, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => host,
            Some(_) => return Err(NotASite),
            None => authority,
        };
        let host = DomainName::parse(host).map_err(|_| NotASite)?;
        match scheme.as_str() {
            "http" | "https" => Ok(Self { url: format!("{scheme}://{rest}"), host: host.to_string() }),
            _ => Err(NotASite),
        }
    }

    /// What is opened.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Whose site it is.
    pub fn host(&self) -> &str {
        &self.host
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn address_without_a_scheme_is_opened_by_https() {
        let site = SiteAddress::parse(" Tailspin.example/partners ").unwrap();
        assert_eq!((site.url(), site.host()), ("https://Tailspin.example/partners", "tailspin.example"));
        assert_eq!(SiteAddress::parse("HTTP://tailspin.example:8080").unwrap().url(), "http://tailspin.example:8080");
    }

    #[test]
    fn nothing_but_a_plain_site_can_be_opened() {
        for bad in [
            "",
            "tailspin",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "mailto:ana@tailspin.example",
            "https://microsoft.com@tailspin.example/",
            "https://tailspin.example:x/",
            "https://tail spin.example",
            "https://tailspin.example\\@other.example",
            "https://tailspin\u{202e}.example",
            "https:///tailspin.example",
        ] {
            assert_eq!(SiteAddress::parse(bad), Err(NotASite), "{bad}");
        }
    }
}

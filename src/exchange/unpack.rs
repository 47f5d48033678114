//! A list that lies alone in a package is taken out; a file that is no list is called what it is.

use std::io::{Cursor, Read};

use flate2::read::MultiGzDecoder;

/// The most that is unpacked, in bytes: as much as is read of a file.
const MAX_BYTES: u64 = 256 << 20;
/// A list is packed to about a tenth; what is packed to less than this part of its size says the same over and over.
const MOST_PACKED: u64 = 100;
/// Smaller lists may be packed as they like, in bytes.
const ANY_PACKED: u64 = 32 << 20;
/// As much of a page is looked at as can hold the words of a sign-in page, in bytes.
const PAGE: usize = 64 << 10;

/// Why a file is not read as a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoList {
    /// The page on which one signs in, saved in place of the list.
    #[error("a sign-in page")]
    SignInPage,
    /// A table in HTML, which spreadsheet programs open whatever its name is.
    #[error("a table in HTML")]
    HtmlTable,
    /// Another page.
    #[error("a web page")]
    WebPage,
    /// JSON, as programming interfaces answer.
    #[error("JSON")]
    Json,
    /// XML.
    #[error("XML")]
    Xml,
    /// A package with several lists.
    #[error("{n} lists in a package")]
    Several {
        /// How many.
        n: usize,
    },
    /// It would unpack to more than any list.
    #[error("unpacks to more than is read")]
    TooLarge,
    /// A damaged package, or one with a password.
    #[error("a damaged package")]
    Damaged,
}

impl NoList {
    /// The key of the sentence and its arguments.
    pub fn message(&self) -> (&'static str, Vec<(&'static str, String)>) {
        let key = match self {
            Self::SignInPage => "import-file-sign-in",
            Self::HtmlTable => "import-file-html-table",
            Self::WebPage => "import-file-web-page",
            Self::Json => "import-file-json",
            Self::Xml => "import-file-xml",
            Self::Several { n } => return ("import-file-several", vec![("n", n.to_string())]),
            Self::TooLarge => "import-file-too-large",
            Self::Damaged => "import-file-damaged",
        };
        (key, Vec::new())
    }
}

/// The list that these bytes hold: they themselves, or what lies alone in a package. A workbook stays as it is.
///
/// # Errors
/// [`NoList`]; nothing was read then.
pub fn list_in(bytes: Vec<u8>) -> Result<Vec<u8>, NoList> {
    let list = match bytes.first_chunk() {
        Some(b"PK\x03\x04") => unzipped(bytes)?,
        Some([0x1F, 0x8B, _, _]) => limited(MultiGzDecoder::new(&bytes[..]), bytes.len() as u64)?,
        Some(_) | None => bytes,
    };
    match page(&list) {
        Some(kind) => Err(kind),
        None => Ok(list),
    }
}

/// The only list in the package; a package without any is left as it is, for it may be a workbook.
fn unzipped(bytes: Vec<u8>) -> Result<Vec<u8>, NoList> {
    let Ok(mut package) = zip::ZipArchive::new(Cursor::new(&bytes)) else { return Ok(bytes) };
    let (mut lists, mut is_workbook) = (Vec::new(), false);
    for at in 0..package.len() {
        let Ok(part) = package.by_index_raw(at) else { return Err(NoList::Damaged) };
        let Ok(name) = part.name() else { continue };
        let name = name.to_ascii_lowercase();
        is_workbook |= name.trim_start_matches('/').starts_with("xl/") || name == "mimetype";
        let is_list = [".csv", ".tsv", ".txt", ".xlsx"].iter().any(|end| name.ends_with(end));
        if is_list && !name.starts_with("__macosx/") {
            lists.push((at, part.compressed_size()));
        }
    }
    let only = match lists.as_slice() {
        _ if is_workbook => None,
        [] => None,
        [only] => Some(*only),
        several => return Err(NoList::Several { n: several.len() }),
    };
    let Some((at, n_packed)) = only else {
        drop(package);
        return Ok(bytes);
    };
    let part = package.by_index(at).map_err(|_| NoList::Damaged)?;
    limited(part, n_packed)
}

/// Unpacks, and stops where no list goes on.
fn limited(packed: impl Read, n_packed: u64) -> Result<Vec<u8>, NoList> {
    let limit = MAX_BYTES.min(ANY_PACKED.max(n_packed.saturating_mul(MOST_PACKED)));
    let mut list = Vec::new();
    packed.take(limit + 1).read_to_end(&mut list).map_err(|_| NoList::Damaged)?;
    if limit < list.len() as u64 { Err(NoList::TooLarge) } else { Ok(list) }
}

/// What a text is that begins like a page, JSON or XML.
fn page(bytes: &[u8]) -> Option<NoList> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let head = &bytes[..bytes.len().min(PAGE)];
    match head {
        [b'<', ..] => {}
        [b'{' | b'[', rest @ ..] => {
            let next = rest.trim_ascii_start().first();
            let is_json = matches!((head[0], next), (b'{', Some(b'"' | b'}')) | (b'[', Some(b'{' | b'[')));
            return is_json.then_some(NoList::Json);
        }
        _ => return None,
    }
    let text = String::from_utf8_lossy(head).to_lowercase();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|begin| text.starts_with(begin));
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if begins(&["<?xml"]) && !has(&["<html"]) {
        return Some(NoList::Xml);
    }
    if !begins(&["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<!--", "<?xml"]) {
        return None;
    }
    Some(match () {
        () if has(&["sign in", "signin", "log in", "login", "登入", "oauth2/"]) => NoList::SignInPage,
        () if has(&["<table"]) => NoList::HtmlTable,
        () => NoList::WebPage,
    })
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    const LIST: &[u8] = b"Microsoft ID,Company name\n";

    fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            package.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            package.write_all(bytes).unwrap();
        }
        package.finish().unwrap().into_inner()
    }

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    #[test]
    fn list_alone_in_a_package_is_taken_out() {
        assert_eq!(list_in(LIST.to_vec()).unwrap(), LIST);
        assert_eq!(list_in(gzipped(LIST)).unwrap(), LIST);
        assert_eq!(list_in([gzipped(&LIST[..9]), gzipped(&LIST[9..])].concat()).unwrap(), LIST, "several members");
        assert_eq!(
            list_in(zipped(&[("a/Customers.CSV", LIST), ("__MACOSX/._c.csv", b"x"), ("read.me", b"y")])).unwrap(),
            LIST
        );
        let several = zipped(&[("a.csv", LIST), ("b.csv", LIST)]);
        assert_eq!(list_in(several), Err(NoList::Several { n: 2 }));
        let workbook = zipped(&[("xl/workbook.xml", b"<x/>"), ("note.txt", b"x")]);
        assert_eq!(list_in(workbook.clone()).unwrap(), workbook);
        assert_eq!(list_in(b"PK\x03\x04 no package".to_vec()).unwrap(), b"PK\x03\x04 no package");
    }

    #[test]
    fn package_that_grows_without_end_is_refused() {
        let bomb = vec![b'a'; 33 << 20];
        assert_eq!(list_in(gzipped(&bomb)), Err(NoList::TooLarge));
        assert_eq!(list_in(zipped(&[("a.csv", &bomb)])), Err(NoList::TooLarge));
        let mut cut = gzipped(&LIST.repeat(99));
        cut.truncate(40);
        assert_eq!(list_in(cut), Err(NoList::Damaged));
    }

    #[test]
    fn file_that_is_no_list_is_called_what_it_is() {
        for (text, kind) in [
            ("\u{feff}\r\n<!DOCTYPE html><title>Sign in to your account</title>", NoList::SignInPage),
            ("<html><body><table><tr><th>Microsoft ID</th></tr></table>", NoList::HtmlTable),
            ("<HTML><body>Not found</body>", NoList::WebPage),
            ("{ \"items\": [] }", NoList::Json),
            ("[\n {\"id\": 1}]", NoList::Json),
            ("<?xml version=\"1.0\"?><Workbook/>", NoList::Xml),
        ] {
            assert_eq!(list_in(text.as_bytes().to_vec()), Err(kind), "{text}");
        }
        for text in ["<Name>,b\n", "{id},b\n", "[id],b\n", "", " ", "{"] {
            assert!(list_in(text.as_bytes().to_vec()).is_ok(), "{text}");
        }
    }
}

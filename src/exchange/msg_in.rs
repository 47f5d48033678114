//! Mails of Outlook, `.msg`: a compound file with a stream for each property. Only what is shown is read.

use std::io::{Cursor, Read as _};

use cfb::CompoundFile;
use chrono::{DateTime, NaiveDate};

use super::mail_in::IncomingMail;

/// Properties by number: subject, name and address of the sender, and the text.
const SUBJECT: u16 = 0x0037;
const SENDERS: [u16; 4] = [0x0042, 0x0C1A, 0x5D01, 0x0C1F];
const TEXT: u16 = 0x1000;
/// When it was sent, and when it came.
const TIMES: [u32; 2] = [0x0039_0040, 0x0E06_0040];
/// No property is read beyond this many bytes.
const MOST: u64 = 1_000_000;
/// Bytes before the properties of a message, and of each of them.
const HEAD: usize = 32;
const ENTRY: usize = 16;
/// From the first day of 1601 to that of 1970, in seconds.
const TO_1970: i64 = 11_644_473_600;

type Compound<'b> = CompoundFile<Cursor<&'b [u8]>>;

/// The mail; `None`: it is none.
pub(super) fn read(bytes: &[u8]) -> Option<IncomingMail> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let subject = text(&mut file, SUBJECT).unwrap_or_default();
    let sender = SENDERS.iter().find_map(|id| text(&mut file, *id).filter(|name| !name.trim().is_empty()));
    let text = text(&mut file, TEXT).unwrap_or_default();
    let on = day(&mut file);
    Some(IncomingMail { subject, sender: sender.unwrap_or_default(), on, text })
}

fn stream(file: &mut Compound<'_>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.open_stream(name).ok()?.take(MOST).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// A text property: UTF-16 in files of today, bytes in older ones.
fn text(file: &mut Compound<'_>, id: u16) -> Option<String> {
    if let Some(bytes) = stream(file, &format!("/__substg1.0_{id:04X}001F")) {
        let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
        return Some(String::from_utf16_lossy(&units));
    }
    let bytes = stream(file, &format!("/__substg1.0_{id:04X}001E"))?;
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(&bytes, true);
    Some(detector.guess(None, chardetng::Utf8Detection::Allow).decode(&bytes).0.into_owned())
}

/// The day it was sent, in UTC.
fn day(file: &mut Compound<'_>) -> Option<NaiveDate> {
    let bytes = stream(file, "/__properties_version1.0")?;
    let entries = bytes.get(HEAD..)?.as_chunks::<ENTRY>().0;
    let tag = |entry: &[u8; ENTRY]| u32::from_le_bytes([entry[0], entry[1], entry[2], entry[3]]);
    let entry = TIMES.iter().find_map(|time| entries.iter().find(|entry| tag(entry) == *time))?;
    let ticks = u64::from_le_bytes(entry[8..].try_into().ok()?);
    let seconds = i64::try_from(ticks / 10_000_000).ok()?.checked_sub(TO_1970)?;
    Some(DateTime::from_timestamp(seconds, 0)?.date_naive())
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::exchange::mail_in::{Looked, look};

    /// A mail of Outlook with these streams.
    fn file(streams: &[(&str, Vec<u8>)]) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        for (name, bytes) in streams {
            file.create_stream(name).unwrap().write_all(bytes).unwrap();
        }
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn subject_sender_day_and_text_are_read() {
        let sent = (NaiveDate::from_ymd_opt(2026, 11, 18).unwrap().and_hms_opt(9, 0, 0).unwrap().and_utc().timestamp()
            + TO_1970) as u64
            * 10_000_000;
        let mut properties = vec![0; HEAD];
        properties.extend(TIMES[0].to_le_bytes());
        properties.extend([0; 4]);
        properties.extend(sent.to_le_bytes());
        let bytes = file(&[
            ("/__substg1.0_0037001F", wide("同意分享")),
            ("/__substg1.0_0C1A001F", wide("Jeff Hay")),
            ("/__substg1.0_1000001F", wide("Yes, please share it.")),
            ("/__properties_version1.0", properties),
        ]);
        let Looked::Mail(mail) = look("consent.msg", &bytes) else { panic!("it is a mail") };
        assert_eq!((&*mail.subject, &*mail.sender, &*mail.text), ("同意分享", "Jeff Hay", "Yes, please share it."));
        assert_eq!(mail.on, NaiveDate::from_ymd_opt(2026, 11, 18));
    }

    #[test]
    fn older_file_in_bytes_is_read_and_a_broken_one_is_left_unread() {
        let bytes = file(&[("/__substg1.0_0037001E", b"Consent".to_vec())]);
        let Looked::Mail(mail) = look("a.msg", &bytes) else { panic!("it is a mail") };
        assert_eq!((&*mail.subject, mail.on), ("Consent", None));
        for length in [0, 8, 511, 512, bytes.len() / 2] {
            assert!(matches!(look("a.msg", &bytes[..length.min(bytes.len())]), Looked::Unread | Looked::Mail(_)));
        }
        assert_eq!(look("a.msg", &file(&[("/other", vec![1])])), Looked::Unread);
    }
}

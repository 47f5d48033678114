//! Mail files, read back by a parser that is not ours.

use std::io::Write;
use std::process::{Command, Stdio};

use changeover::domain::draft::{Language, LetterValues, Placeholder, Template, TemplateKind, fill, shipped};
use changeover::domain::plan::hash::ContentHash;
use changeover::exchange::eml::{MailFile, Mailbox, OutgoingMail, write_eml};
use chrono::DateTime;
use serde_json::Value;

const LINK: &str = "https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&\
                    partnerId=0a1b2c3d-1111-4222-8333-444455556666&msppId=5551234&\
                    indirectCSPId=9f8e7d6c-aaaa-4bbb-8ccc-ddddeeeeffff&DAP=false#/BillingAccounts/partner-invitation";

/// What Python's mail parser finds in each mail; `None` where there is no Python.
fn read_back(mails: &[Vec<u8>]) -> Option<Vec<Value>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/support/read_eml.py");
    let spawned = Command::new("python3").arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut python) = spawned else {
        eprintln!("python3 is not here; mails are not read back");
        return None;
    };
    let mut input = python.stdin.take().unwrap();
    for mail in mails {
        writeln!(input, "{}", mail.len()).unwrap();
        input.write_all(mail).unwrap();
    }
    drop(input);
    let output = python.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let found: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(found.len(), mails.len());
    Some(found)
}

fn mail<'a>(subject: &'a str, name: &'a str, plain: &'a str, html: &'a str) -> OutgoingMail<'a> {
    OutgoingMail {
        from: Some(Mailbox { name: "Fabrikam, 林小姐", address: "lin@fabrikam.example" }),
        to: Some(Mailbox { name, address: "it@contoso.example" }),
        more_to: &[],
        cc: &[],
        reply_to: None,
        subject,
        date: DateTime::parse_from_rfc3339("2026-10-01T09:30:00+08:00").unwrap(),
        message_id: Some("1f2e@changeover.invalid"),
        language: "zh-Hant",
        plain,
        html,
        logo: None,
        attachments: &[],
    }
}

#[test]
fn all_shipped_texts_arrive_whole_with_their_link() {
    let mut drafts = Vec::new();
    for (kind, language) in
        TemplateKind::ALL.into_iter().flat_map(|kind| Language::ALL.map(|language| (kind, language)))
    {
        let (subject, body) = shipped(kind, language);
        let template = Template::parse(subject, body, kind.carries_link()).unwrap();
        let values = LetterValues::new()
            .with(Placeholder::COMPANY, "Contoso <診所> & Söhne")
            .with(Placeholder::Provider, "Northwind")
            .with(Placeholder::OurCompany, "Fabrikam")
            .with(Placeholder::MoveDay, "7 December 2026")
            .with(Placeholder::Link, LINK);
        drafts.push(fill(&template, &values).unwrap());
    }
    let mails: Vec<_> =
        drafts.iter().map(|d| write_eml(&mail(&d.subject, "陳經理", &d.plain, &d.html)).unwrap()).collect();
    let Some(found) = read_back(&mails) else { return };
    for (draft, found) in drafts.iter().zip(found) {
        assert_eq!(found["defects"], Value::Array(vec![]), "{found}");
        assert_eq!(found["parts"][0]["text"].as_str().unwrap().trim_end(), draft.plain);
        assert!(found["parts"][1]["text"].as_str().unwrap().contains(draft.html.trim_end()));
        let hrefs = if draft.has_link { vec![Value::from(LINK)] } else { vec![] };
        assert_eq!(found["hrefs"], Value::Array(hrefs));
        assert_eq!(found["headers"][2][1], Value::from(draft.subject.as_str()));
    }
}

#[test]
fn recipients_copies_answers_files_and_the_picture_arrive_whole() {
    let picture: Vec<u8> =
        [0x89, b'P', b'N', b'G'].into_iter().chain((0..5_000).map(|n| (n * 7 % 251) as u8)).collect();
    let text = b"line one\r\nline two\nno end\0".to_vec();
    let long = format!("{}.pdf", "報價單 ".repeat(40));
    let files = [
        MailFile { name: "價目表, 2026 \"final\".pdf", bytes: &picture },
        MailFile { name: "notes.txt", bytes: &text },
        MailFile { name: &long, bytes: b"--=_changeover_" },
    ];
    let more_to =
        [Mailbox { name: "李, 小姐", address: "li@contoso.example" }, Mailbox { name: "", address: "a@晴川.example" }];
    let cc = [Mailbox { name: "=?utf-8?q?x?=", address: "boss@contoso.example" }];
    let mail = OutgoingMail {
        more_to: &more_to,
        cc: &cc,
        reply_to: Some(Mailbox { name: "", address: "desk@fabrikam.example" }),
        logo: Some(MailFile { name: "logo.png", bytes: &picture }),
        attachments: &files,
        ..mail("s", "陳經理", "您好", "<p>您好</p>")
    };
    let eml = write_eml(&mail).unwrap();
    assert_eq!(eml, write_eml(&mail).unwrap(), "the same each time");
    assert!(eml.is_ascii());
    let Some(found) = read_back(&[eml]) else { return };
    let found = &found[0];
    assert_eq!(found["defects"], Value::Array(vec![]), "{found}");
    let to: Vec<&str> = found["to"].as_array().unwrap().iter().map(|one| one[1].as_str().unwrap()).collect();
    assert_eq!(to, ["it@contoso.example", "li@contoso.example", "a@xn--5rt14q.example"], "{found}");
    assert_eq!(found["cc"], serde_json::json!([["=?utf-8?q?x?=", "boss@contoso.example"]]));
    assert_eq!(found["reply_to"][0][1], "desk@fabrikam.example");
    assert!(found["longest"].as_u64().unwrap() < 998);
    let html = found["parts"][1]["text"].as_str().unwrap();
    assert!(html.contains("<img src=\"cid:logo@changeover.invalid\""), "{html}");
    let expected = [("picture", None, &*picture)].into_iter();
    let expected = expected.chain(files.iter().map(|file| ("file", Some(file.name), file.bytes)));
    let all = found["files"].as_array().unwrap();
    assert_eq!(all.len(), 4, "{found}");
    for ((what, name, bytes), file) in expected.zip(all) {
        assert_eq!(file["sha"], ContentHash::of_bytes(bytes).to_string(), "{file}");
        assert_eq!(file["shown"], what == "picture", "{file}");
        assert_eq!(file["name"].as_str().map(str::trim_end), name.map(str::trim_end), "{file}");
    }
    assert_eq!(all[0]["id"], "<logo@changeover.invalid>");
}

/// Texts that try to become a header, an address or a part.
fn header_payloads() -> Vec<String> {
    let breaks = [
        "", "\r\n", "\n", "\r", "\r\n ", "\0", "\u{2028}", "\u{2029}", "\u{85}", "%0d%0a", "\\r\\n", "=0D=0A", "?=\r\n",
    ];
    let rest = [
        "Bcc: x@evil.example",
        "To: x@evil.example",
        "\r\n<script>",
        "=?utf-8?q?=0D=0ABcc:_x@evil.example?=",
        "a@b.c, x@evil.example",
        "<x@evil.example>",
        "\"a\" <x@evil.example>",
        "(x@evil.example)",
        ";:[]\\\"",
        "=?utf-8?b?DQpCY2M6IHhAZXZpbA==?=",
        "--=_changeover_",
        "Content-Type: text/html",
        "名字很長".repeat(60).as_str(),
        "x".repeat(1200).as_str(),
        " ",
        "\t",
    ]
    .map(str::to_owned);
    breaks.iter().flat_map(|line| rest.iter().map(move |rest| format!("a{line}{rest}"))).collect()
}

#[test]
fn hostile_headers_are_refused_or_arrive_as_text() {
    let payloads = header_payloads();
    assert!(200 <= payloads.len(), "{}", payloads.len());
    let mut written = Vec::new();
    let mut n_refused = 0;
    for payload in &payloads {
        let base = mail("s", "n", "p", "<p>p</p>");
        let tries = [
            (2, OutgoingMail { subject: payload, ..base }),
            (1, OutgoingMail { to: Some(Mailbox { name: payload, address: "it@contoso.example" }), ..base }),
            (0, OutgoingMail { from: Some(Mailbox { name: payload, address: "lin@fabrikam.example" }), ..base }),
            (1, OutgoingMail { to: Some(Mailbox { name: "n", address: payload }), ..base }),
            (4, OutgoingMail { message_id: Some(payload), ..base }),
        ];
        for (place, mail) in tries {
            match write_eml(&mail) {
                Ok(bytes) => written.push((place, payload, bytes)),
                Err(_) => n_refused += 1,
            }
        }
    }
    assert!(300 < n_refused && 150 < written.len(), "{n_refused} {}", written.len());
    let mails: Vec<_> = written.iter().map(|(_, _, bytes)| bytes.clone()).collect();
    let Some(found) = read_back(&mails) else { return };
    let expected = ["From", "To", "Subject", "Date", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type"];
    for ((place, payload, _), found) in written.iter().zip(found) {
        let headers = found["headers"].as_array().unwrap();
        let names: Vec<_> = headers.iter().map(|header| header[0].as_str().unwrap()).collect();
        assert_eq!(names, expected, "{payload:?}");
        assert_eq!(found["to"].as_array().unwrap().len(), 1, "{payload:?} {found}");
        assert_eq!(found["to"][0][1], "it@contoso.example", "{payload:?}");
        assert_eq!(found["from"][0][1], "lin@fabrikam.example", "{payload:?}");
        assert!(found["longest"].as_u64().unwrap() < 998, "{payload:?}");
        let shown = match place {
            0 => &found["from"][0][0],
            1 => &found["to"][0][0],
            _ => &headers[*place][1],
        };
        // some versions of Python's parser put a space between the encoded words of a long name
        let squeezed = |text: &str| text.split_whitespace().collect::<String>();
        let is_name = matches!(place, 0 | 1);
        let shown = shown.as_str().unwrap();
        if is_name {
            assert_eq!(squeezed(shown), squeezed(payload), "{place}");
        } else {
            assert_eq!(shown, payload.trim(), "{place}");
        }
    }
}

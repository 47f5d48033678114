use super::*;

#[track_caller]
fn check(text: &str, known: &str, expected: Option<&Doubt>) {
    assert_eq!(doubt(text, known, TextKind::Name).as_ref(), expected, "{text:?}");
}

/// UTF-8 of `text` taken for Latin-1.
fn misread(text: &str) -> String {
    text.bytes().map(char::from).collect()
}

/// UTF-8 of `text` taken for another encoding.
fn misread_as(text: &str, encoding: &'static encoding_rs::Encoding) -> String {
    encoding.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

#[test]
fn names_that_people_have_are_not_doubted() {
    for name in [
        "Fabrikam",
        "晝風貿易有限公司 3",
        "Crème & Café",
        "Yahoo?",
        "Who Dares? Ltd.",
        "NESTLÉ®",
        "SÃO PAULO",
        "Müller AG",
        "Ångström",
        "Ærø Færge",
        "О́рден",
        "陳　大文",
        "C# School",
        "A-1",
        "D_2",
        "名間 Q&A",
        "株式会社テスト",
        "(주)한국",
        "L'Été «bleu»",
        "北京羹湯",
        "聯通",
        "Ñandú",
        "ÉTÉ",
    ] {
        check(name, "", None);
        check(name, "松風貿易有限公司 3", None);
    }
}

#[test]
fn marks_that_somebody_put_are_told_from_lost_letters() {
    for name in ["Huh??", "What? Ltd", "A?B", "Q?A?", "Why Not???", "Who? GmbH", "R?D Lab"] {
        check(name, "", None);
        check(name, "Fabrikam", None);
    }
    for lost in
        ["????", "Caf? M?nchen", "M?LLER", "Caf?? Luna", "名稱??", "??", "A? ??", "台?B", "?Caf", "M?ller Caf??"]
    {
        check(lost, "", Some(&Doubt::LostLetters));
    }
    for (text, known) in [("Huh??", "Huhéè"), ("王??", "王小明"), ("A?B", "AéB"), ("Caf?", "Café")] {
        check(text, known, Some(&Doubt::LostLetters));
    }
}

#[test]
fn what_a_workbook_has_in_a_cell_of_another_kind_is_no_name() {
    for text in ["TRUE", "FALSE", "2026-01-01", "2026-01-01 13:00", "1/0/1900", "12/31/9999", "1900-01-00", "#NAME?"] {
        check(text, "", Some(&Doubt::NoValue));
    }
    for text in ["NA", "na", "nil", "0", "00", "0.0", "無", "true", "TBA", "No"] {
        check(text, "Fabrikam", Some(&Doubt::NoValue));
        check(text, "", None);
    }
    for name in ["104", "7-11", "1111", "True Corporation", "3M", "9.9.2", "2026", "24/7"] {
        check(name, "Fabrikam", None);
    }
}

#[test]
fn names_that_only_look_misread_are_taken() {
    for name in [
        "Amy羅",
        "Momo羅",
        "Kevin蘇",
        "TROMSØ®",
        "MENÜ®",
        "PERÚ®",
        "ITAÚ®",
        "BAMBÚ®",
        "CANTÙ®",
        "MANHÃ®",
        "MALMÖ®",
        "MALMÖ–LUND",
        "MENÜ™",
        "Café–Thé–Bar",
        "«Le Café» et «Le Thé»",
        "Café’s & Thé’s",
        "Santé·Beauté·Vie",
        "Société “Liberté”, “Égalité”",
    ] {
        check(name, "", None);
    }
}

#[test]
fn known_name_is_recognised_in_whatever_encoding_it_was_read() {
    for known in ["松風貿易有限公司 3", "Müller & Söhne", "北京羹湯"] {
        let meant = Doubt::Misread(known.into());
        for (written, read) in [
            (encoding_rs::BIG5, encoding_rs::WINDOWS_1252),
            (encoding_rs::GBK, encoding_rs::WINDOWS_1252),
            (encoding_rs::UTF_8, encoding_rs::MACINTOSH),
            (encoding_rs::UTF_8, encoding_rs::IBM866),
            (encoding_rs::UTF_8, encoding_rs::SHIFT_JIS),
            (encoding_rs::UTF_8, encoding_rs::WINDOWS_1251),
        ] {
            let (bytes, _, has_unknown) = written.encode(known);
            let said = read.decode_without_bom_handling(&bytes).0;
            if !has_unknown && !said.contains('\u{FFFD}') && *said != *known {
                check(&cleaned(&said).0, known, Some(&meant));
            }
        }
    }
}

#[test]
fn question_marks_in_the_place_of_letters_are_seen() {
    for text in
        ["???????? 3", "?????", "M?ller", "?sterreich", "Caf?? Luna", "台北??公司", "A\u{FFFD}B", "\u{E001}有限公司"]
    {
        check(text, "", Some(&Doubt::LostLetters));
    }
    for (text, known) in [
        ("Caf?", "Café"),
        ("Caf??", "Café"),
        ("Caf", "Café"),
        ("____ 3", "松風貿易 3"),
        ("3", "松風貿易 3"),
        ("Cr?me", "Crème"),
        ("B_cher", "Bücher"),
        ("□□ 3", "松風 3"),
    ] {
        check(text, known, Some(&Doubt::LostLetters));
    }
    check("Songfeng Trading", "松風貿易 Songfeng Trading", None);
    check("Muller", "Müller", None);
}

#[test]
fn sentences_may_ask_and_hold_links() {
    for text in ["Really??", "Call before noon?", "https://x.example/?a=b", "真的嗎?", "Why? Because."] {
        assert_eq!(doubt(text, "", TextKind::Prose), None, "{text}");
    }
    for text in ["???? ??", "M?ller called", "??? 3"] {
        assert_eq!(doubt(text, "", TextKind::Prose), Some(Doubt::LostLetters), "{text}");
    }
}

#[test]
fn text_that_was_misread_is_known_by_what_it_was() {
    for name in ["松風貿易有限公司 3", "Müller & Söhne", "Crème — “Café”", "Łódź", "Ελλάδα", "株式会社", "à la carte"]
    {
        let meant = Doubt::Misread(name.into());
        let meant = Some(&meant);
        check(&misread(name), "", meant);
        check(&misread(&misread(name)), "", meant);
        check(&misread_as(name, encoding_rs::WINDOWS_1252), "", meant);
        check(&misread_as(&misread_as(name, encoding_rs::WINDOWS_1252), encoding_rs::WINDOWS_1252), "", meant);
    }
    check(&misread_as("Müller", encoding_rs::BIG5), "", Some(&Doubt::Misread("Müller".into())));
    check(&misread_as("松風貿易有限", encoding_rs::GBK), "", Some(&Doubt::Misread("松風貿易有限".into())));
}

#[test]
fn text_that_lost_a_part_when_it_was_misread_is_lost() {
    check(&misread_as("松風貿易有限公司", encoding_rs::BIG5), "", Some(&Doubt::LostLetters));
    let stripped: String = misread("松風貿易有限公司").chars().filter(|c| !c.is_control()).collect();
    check(&stripped, "", Some(&Doubt::LostLetters));
}

#[test]
fn what_programs_write_for_nothing_is_no_name() {
    for text in [
        "#N/A",
        "#REF!",
        "#NV",
        "#BEZUG!",
        "null",
        "<null>",
        "[null]",
        "None",
        "(none)",
        "-",
        "—",
        "########",
        "****",
        "/",
        "□□□",
        "n/a",
        "N-A",
        "N. A.",
        "n / a",
        "N／A",
        "(N/A)",
        "未知",
        "不詳",
        "\\N",
    ] {
        check(text, "Fabrikam", Some(&Doubt::NoValue));
    }
}

#[test]
fn characters_that_nobody_sees_are_taken_out_and_told() {
    for (text, clean, is_told) in [
        ("Lantern\u{85} Bo\u{8D}oks", "Lantern Books", true),
        ("Lantern\u{202E} skooB", "Lantern skooB", true),
        ("Zero\u{200B}Width", "ZeroWidth", true),
        ("Soft\u{AD}Hyphen", "SoftHyphen", true),
        ("B\u{FEFF}OM", "BOM", true),
        ("No\u{A0}Break", "No Break", true),
        ("Tag\u{E0041}ged", "Tagged", true),
        ("Nul\0l", "Null", true),
        ("Two\nlines", "Two lines", true),
        ("\u{FEFF}Plain \u{200B}", "Plain", false),
        ("陳　大文", "陳　大文", false),
        ("نرم\u{200C}افزار", "نرم\u{200C}افزار", false),
    ] {
        let (found, told) = cleaned(text);
        assert_eq!((&*found, told), (clean, is_told), "{text:?}");
    }
}

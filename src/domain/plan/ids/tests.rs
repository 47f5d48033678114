use super::*;

#[test]
fn tenant_id_is_read_in_any_case_and_written_in_lower() {
    let id = TenantId::parse(" {0A1B2C3D-1111-4222-8333-444455556666} ").unwrap();
    assert_eq!(id.to_string(), "0a1b2c3d-1111-4222-8333-444455556666");
}

#[test]
fn one_guid_is_one_id_in_every_form_that_is_in_use() {
    let plain = "0a1b2c3d-1111-4222-8333-444455556666";
    for form in [
        "0A1B2C3D-1111-4222-8333-444455556666",
        " 0a1b2c3d-1111-4222-8333-444455556666\t",
        "{0A1B2C3D-1111-4222-8333-444455556666}",
        "(0a1b2c3d-1111-4222-8333-444455556666)",
        "0a1b2c3d111142228333444455556666",
        "{0A1B2C3D111142228333444455556666}",
        "=\"0a1b2c3d-1111-4222-8333-444455556666\"",
        "=\"{0A1B2C3D-1111-4222-8333-444455556666}\"",
        "'0a1b2c3d-1111-4222-8333-444455556666",
        "\"0a1b2c3d-1111-4222-8333-444455556666\"",
        "urn:uuid:0A1B2C3D-1111-4222-8333-444455556666",
        "0a1b2c3d\u{2011}1111\u{2011}4222\u{2011}8333\u{2011}444455556666",
    ] {
        assert_eq!(TenantId::parse(form).map(|id| id.to_string()), Ok(plain.to_owned()), "{form}");
        assert_eq!(tidy_id(form), plain, "{form}");
        assert!(is_same_id(form, plain) && is_same_id(plain, form), "{form}");
    }
}

#[test]
fn what_is_no_guid_is_no_tenant_and_only_the_same_id_as_itself() {
    for bad in ["", "0a1b2c3d-1111-4222-8333-44445555666", "0a1b2c3d1-111-4222-8333-444455556666", "zebra"] {
        assert_eq!(TenantId::parse(bad), Err(NotATenantId), "{bad}");
    }
    assert_eq!(TenantId::parse("00000000-0000-0000-0000-000000000000"), Err(NotATenantId));
    assert_eq!(tidy_id(" =\"A-17\" "), "A-17");
    assert!(is_same_id("A-17", "a-17") && !is_same_id("A-17", "A17") && !is_same_id("", "A17"));
}

#[test]
fn partner_id_is_digits_only() {
    assert!(PartnerId::parse(" 5551234 ").is_ok());
    for bad in ["", "123", "5551234a", "0x5551234", "1234567890123"] {
        assert!(PartnerId::parse(bad).is_err(), "{bad}");
    }
    for same in ["５５５１２３４", "‘5551234’", "=\"5551234\"", "'5551234", "\u{200B}5551234", "(5551234)"] {
        assert_eq!(PartnerId::parse(same).map(|id| id.to_string()), Ok("5551234".to_owned()), "{same}");
    }
}

#[test]
fn record_ids_survive_text() {
    for number in [0, 1, 31, 32, u64::MAX, 0x0123_4567_89ab_cdef] {
        let id = CustomerId::new(number);
        assert_eq!(id.to_string().parse::<CustomerId>().unwrap(), id);
    }
    assert!("c-zzzzzzzzzzzzz".parse::<CustomerId>().is_err());
    assert!("p-0000000000000".parse::<CustomerId>().is_err());
}

#[test]
fn id_tells_the_day_it_was_made_and_a_small_number_tells_none() {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let millis = day.and_hms_opt(9, 0, 0).unwrap().and_utc().timestamp_millis() as u64;
    assert_eq!(made_on((millis << RANDOM_BITS) | 1), Some(day));
    assert_eq!(made_on(42), None);
}

#[test]
fn ids_sort_as_their_texts_do() {
    let (a, b) = (CustomerId::new(99), CustomerId::new(100));
    assert!(a < b && a.to_string() < b.to_string());
}

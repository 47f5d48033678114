//! What lies beside a plan: half-typed text, imports, exports, settings, emergency copies, the list of plans.

use std::io::{BufRead as _, BufReader};
use std::time::{Duration, Instant};

use changeover::domain::plan::hash::ContentHash;
use changeover::store::export::ExportFolder;
use changeover::store::fs::{Fs as _, RealFs};
use changeover::store::settings::{Profile, Settings};
use changeover::store::{LoadFinding, PlanKeeper, StoreError, read_input, rescue, write_file};

use crate::crash::{child, say, setup_of_child};
use crate::disk::{Desk, Dice, close, entry, n_cases, name_of, named, sample, wait_until_saved};

#[test]
fn half_typed_text_imports_and_handed_over_texts_are_kept() {
    let desk = Desk::new();
    let keeper = desk.create(&sample(1)).keeper;
    assert_eq!(keeper.load_session(), None);
    keeper.keep_session("half a word 半".into());
    let hash = ContentHash::of("s", "p", "h");
    keeper.keep_handed_over(&hash, "Hello\r\nBcc: x", "Dear Ana,\n\nplease", "<p>Dear Ana</p>");
    keeper.keep_handed_over(&hash, "another", "text", "");
    let name = keeper.keep_import("../客戶 list.csv", b"a,b".to_vec());
    assert_eq!(name, "2026-11-22T093107Z-客戶 list.csv");
    wait_until_saved(&keeper);
    assert_eq!(keeper.load_session().as_deref(), Some("half a word 半"));
    assert_eq!(keeper.handed_over(&hash).unwrap(), ("Hello  Bcc: x".into(), "Dear Ana,\n\nplease".into()));
    assert_eq!(std::fs::read(desk.folder().join("imports").join(name)).unwrap(), b"a,b");
}

#[test]
fn export_folder_says_partial_until_it_is_complete() {
    let dir = tempfile::tempdir().unwrap();
    let wanted = dir.path().join("letters");
    let mut folder = ExportFolder::begin(&RealFs, &wanted).unwrap();
    folder.write(&RealFs, "1.eml", b"x").unwrap();
    assert!(folder.write(&RealFs, "1.eml", b"y").is_err());
    for bad in ["../2.eml", "a/b", "a\\b", "..", ""] {
        assert!(folder.write(&RealFs, bad, b"x").is_err(), "{bad}");
    }
    assert_eq!((RealFs.list(dir.path()).unwrap(), folder.n_files()), (vec!["letters-partial".into()], 1));
    assert_eq!(folder.finish(&RealFs).unwrap(), wanted);
    let second = ExportFolder::begin(&RealFs, &wanted).unwrap().finish(&RealFs).unwrap();
    assert_eq!(second, dir.path().join("letters 2"));
}

#[test]
fn input_is_read_up_to_a_size_and_a_single_file_is_written_whole() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("list.csv");
    write_file(&RealFs, &path, b"12345").unwrap();
    write_file(&RealFs, &path, b"123456").unwrap();
    assert_eq!(read_input(&RealFs, &path, 6).unwrap(), b"123456");
    assert!(matches!(read_input(&RealFs, &path, 5), Err(StoreError::TooLarge { limit: 5, .. })));
    assert_eq!(RealFs.list(dir.path()).unwrap(), vec!["list.csv"]);
}

#[test]
fn single_file_is_written_into_a_folder_that_was_not_there() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("letters").join("this week").join("Contoso.eml");
    write_file(&RealFs, &path, b"draft").unwrap();
    assert_eq!(read_input(&RealFs, &path, 9).unwrap(), b"draft");
}

#[test]
fn unreadable_settings_are_set_aside_and_never_written_over() {
    let desk = Desk::new();
    let (fs, places) = (&RealFs, &desk.setup.places);
    let profile = Some(Profile { name: "Jane 陳".into(), initials: "JC".into() });
    let settings = Settings { profile, zoom: 125, ..Settings::default() };
    settings.save(fs, places).unwrap();
    assert_eq!(Settings::load(fs, places).settings, settings);
    std::fs::write(places.settings_file(), "(zoom: many").unwrap();
    let loaded = Settings::load(fs, places);
    assert_eq!(loaded.settings, Settings::default());
    loaded.settings.save(fs, places).unwrap();
    assert_eq!(std::fs::read_to_string(loaded.set_aside.unwrap()).unwrap(), "(zoom: many");
}

#[test]
fn panic_writes_an_emergency_copy_that_the_next_start_offers() {
    let desk = Desk::new();
    let opened = desk.create(&sample(1));
    let unsaved = named(&opened.plan, 100, "typed just now");
    let path = opened.keeper.rescue(&unsaved).unwrap();
    opened.keeper.rescue(&opened.plan).unwrap();
    close(opened.keeper);
    let again = desk.open();
    assert_eq!(again.report.findings, vec![LoadFinding::Rescue { path: path.clone() }]);
    assert_eq!(rescue::read(&RealFs, &path).unwrap(), unsaved);
    rescue::discard(&RealFs, &path).unwrap();
    assert_eq!(rescue::list(&RealFs, &desk.setup.places), Vec::<std::path::PathBuf>::new());
}

#[test]
fn plans_are_listed_with_their_names() {
    let desk = Desk::new();
    let folder = desk.setup.places.new_folder(&RealFs, "合作夥伴: A/B");
    let plan = sample(1);
    let id = changeover::store::PlanId::from_number(7);
    close(PlanKeeper::create(&desk.setup, &folder, &plan, &id).unwrap().keeper);
    let listed = desk.setup.places.list_plans(&RealFs, &[]).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!((&listed[0].name, &listed[0].id, &listed[0].folder), (&plan.about().name, &Some(id), &folder));
}

#[test]
#[ignore = "is run by panic_hook_writes_what_was_not_saved"]
fn child_that_panics() {
    let Some((setup, folder)) = setup_of_child() else { return };
    let opened = PlanKeeper::open(&setup, &folder).unwrap();
    std::panic::set_hook(Box::new(|_| drop(rescue::write_now())));
    rescue::remember_plan(&named(&opened.plan, 100, "typed just now"));
    panic!("in the middle of an action");
}

#[test]
fn panic_hook_writes_what_was_not_saved() {
    let desk = Desk::new();
    close(desk.create(&sample(1)).keeper);
    child("beside_plans::child_that_panics", desk.dir.path(), 1).wait().unwrap();
    let copies = rescue::list(&RealFs, &desk.setup.places);
    assert_eq!(copies.len(), 1);
    assert_eq!(name_of(&rescue::read(&RealFs, &copies[0]).unwrap(), 100), "typed just now");
}

#[test]
#[ignore = "is run by export_that_is_killed_is_complete_or_marked"]
fn child_that_exports_until_it_is_killed() {
    let Some((_, folder)) = setup_of_child() else { return };
    loop {
        let mut export = ExportFolder::begin(&RealFs, &folder).unwrap();
        say("1");
        for n in 0..4 {
            export.write(&RealFs, &format!("{n}.eml"), &[b'x'; 5000]).unwrap();
        }
        export.finish(&RealFs).unwrap();
    }
}

#[test]
fn export_that_is_killed_is_complete_or_marked() {
    let desk = Desk::new();
    let mut dice = Dice(7);
    let (mut n_partial, mut n_complete) = (0, 0);
    for _ in 0..n_cases(50, 200) {
        let mut child = child("beside_plans::child_that_exports_until_it_is_killed", desk.dir.path(), 1);
        BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).find(|line| line == "#1").unwrap();
        std::thread::sleep(Duration::from_micros(dice.roll(80_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let above = desk.folder().parent().unwrap().to_owned();
        for name in RealFs.list(&above).unwrap() {
            let dir = above.join(&name);
            let sizes = RealFs.list(&dir).unwrap().into_iter().map(|file| RealFs.stat(&dir.join(file)).unwrap().len);
            let is_complete = sizes.filter(|&len| len == 5000).count() == 4;
            assert!(is_complete || name.ends_with("-partial"), "{name}");
            n_partial += usize::from(name.ends_with("-partial"));
            n_complete += usize::from(!name.ends_with("-partial"));
        }
        std::fs::remove_dir_all(above).unwrap();
    }
    println!("{n_partial} partial folders, {n_complete} complete ones");
    assert!(0 < n_partial && 0 < n_complete);
}

/// What the window does in a frame must not wait for the disk, whatever the thread is busy with.
#[test]
fn recording_an_edit_never_waits_for_the_disk() {
    let desk = Desk::new();
    let opened = desk.create(&sample(n_cases(1000, 20_000) as u64));
    let (mut plan, mut times) = (opened.plan, Vec::new());
    for n in 0..300 {
        let after = named(&plan, 100 + n, "Fabrikam");
        let order = entry(&plan, &after);
        let start = Instant::now();
        opened.keeper.record(order);
        let _status = opened.keeper.status();
        if n % 50 == 0 {
            opened.keeper.save_now();
        }
        times.push(start.elapsed());
        plan = after;
        std::thread::sleep(Duration::from_millis(1));
    }
    times.sort_unstable();
    println!("recording: median {:?}, p99 {:?}, most {:?}", times[150], times[297], times[299]);
    assert!(times[297] < Duration::from_millis(33), "{:?}", times[297]);
    close(opened.keeper);
    assert_eq!(desk.open().plan, plan);
}

//! The outbox: files on their way to another program, such as a draft that the mail program opens.
//!
//! They lie in `outbox/<plan>` of the data folder, and nobody needs them for long: what is older than thirty days goes.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;

use super::error::StoreError;
use super::fs::Fs;
use super::places::Places;
use super::plan_file::PlanId;
use super::records::keep_as;
use crate::domain::plan::moment::Moment;

/// Days that a file stays after it was written last.
pub const KEPT_DAYS: i64 = 30;

/// What is written here; everything else belongs to somebody else, and stays.
const ENDINGS: [&str; 2] = ["eml", "html"];

/// Writes a file called `NAME.ENDING` into the outbox of `plan`, makes the folder if need be, and says where it lies.
///
/// The same content is not written twice, and other content under that name stays, since another program may have it
/// open: the new file is then called `NAME 2.ENDING`.
///
/// # Errors
/// What the disk said; nothing was changed then.
pub fn put(
    fs: &dyn Fs,
    places: &Places,
    plan: &PlanId,
    (name, ending): (&str, &str),
    bytes: &[u8],
) -> Result<PathBuf, StoreError> {
    keep_as(fs, &places.outbox_dir(plan), (name, ending), bytes)
}

/// Takes files away that were written more than [`KEPT_DAYS`] days before `now`, for every plan; says how many.
///
/// What cannot be read or taken away stays, and is looked at the next time.
pub fn sweep(fs: &dyn Fs, places: &Places, now: Moment) -> usize {
    let outbox = places.outbox();
    let Ok(real) = fs.real_path(&outbox) else { return 0 };
    let folders = fs.list(&outbox).unwrap_or_default().into_iter().filter_map(|name| {
        let folder = outbox.join(&name);
        // A link leads to a folder that is none of ours.
        fs.real_path(&folder).is_ok_and(|found| found == real.join(&name)).then_some(folder)
    });
    folders.map(|folder| sweep_folder(fs, &folder, now)).sum()
}

fn sweep_folder(fs: &dyn Fs, folder: &Path, now: Moment) -> usize {
    let names = fs.list(folder).unwrap_or_default();
    let is_ours = |name: &&String| ENDINGS.iter().any(|ending| name.ends_with(&format!(".{ending}")));
    let old = names.iter().filter(is_ours).map(|name| folder.join(name)).filter(|path| {
        let written = fs.stat(path).ok().filter(|found| found.is_file).and_then(|found| found.modified);
        written.is_some_and(|at| TimeDelta::days(KEPT_DAYS) < now.time() - at.time())
    });
    old.filter(|path| fs.remove(path).is_ok()).count()
}

#[cfg(test)]
mod tests {
    use super::super::fs::{Mode, RealFs};
    use super::*;

    fn outbox() -> (tempfile::TempDir, Places, PlanId) {
        let dir = tempfile::tempdir().unwrap();
        let places = Places::at(dir.path().join("data"));
        (dir, places, PlanId::from_number(7))
    }

    fn names(places: &Places, plan: &PlanId) -> Vec<String> {
        RealFs.list(&places.outbox_dir(plan)).unwrap()
    }

    #[test]
    fn draft_is_written_into_a_data_folder_that_does_not_exist_yet() {
        let (_dir, places, plan) = outbox();
        let path = put(&RealFs, &places, &plan, ("Contoso", "eml"), b"a").unwrap();
        assert_eq!(path, places.outbox_dir(&plan).join("Contoso.eml"));
        assert_eq!(RealFs.read(&path).unwrap(), b"a");
    }

    #[test]
    fn same_bytes_are_written_once_and_others_lie_beside_them() {
        let (_dir, places, plan) = outbox();
        let put = |bytes: &[u8]| put(&RealFs, &places, &plan, ("Contoso", "eml"), bytes).unwrap();
        let first = put(b"a");
        let written = RealFs.stat(&first).unwrap().modified;
        assert_eq!((put(b"a"), RealFs.stat(&first).unwrap().modified), (first.clone(), written));
        assert_ne!(put(b"b"), first);
        assert_eq!(put(b"a"), first);
        assert_eq!(names(&places, &plan), ["Contoso 2.eml", "Contoso.eml"]);
        assert_eq!(RealFs.read(&first).unwrap(), b"a");
    }

    #[test]
    fn file_of_ours_goes_after_thirty_days_and_nothing_else_does() {
        let (_dir, places, plan) = outbox();
        let path = put(&RealFs, &places, &plan, ("Contoso", "eml"), b"a").unwrap();
        put(&RealFs, &places, &plan, ("Letters", "html"), b"b").unwrap();
        RealFs.write_new(&path.with_file_name("notes.txt"), b"mine", Mode::Private).unwrap();
        let written = RealFs.stat(&path).unwrap().modified.unwrap();
        let after = |days| Moment::new(written.time() + TimeDelta::days(days) + TimeDelta::minutes(1));
        assert_eq!(sweep(&RealFs, &places, after(29)), 0);
        assert_eq!(sweep(&RealFs, &places, after(30)), 2);
        assert_eq!(names(&places, &plan), ["notes.txt"]);
        assert_eq!(sweep(&RealFs, &Places::at(places.data_dir().join("none")), after(99)), 0);
    }

    #[cfg(unix)]
    #[test]
    fn folder_that_is_a_link_is_not_swept() {
        let (dir, places, plan) = outbox();
        let elsewhere = dir.path().join("elsewhere");
        RealFs.create_dir(&elsewhere).unwrap();
        RealFs.write_new(&elsewhere.join("mine.eml"), b"mine", Mode::Private).unwrap();
        let path = put(&RealFs, &places, &plan, ("Contoso", "eml"), b"a").unwrap();
        std::os::unix::fs::symlink(&elsewhere, places.outbox().join("planted")).unwrap();
        let written = RealFs.stat(&path).unwrap().modified.unwrap();
        let later = Moment::new(written.time() + TimeDelta::days(31));
        assert_eq!(sweep(&RealFs, &places, later), 1);
        assert_eq!(RealFs.list(&elsewhere).unwrap(), ["mine.eml"]);
    }
}

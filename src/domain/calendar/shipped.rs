//! `Holidays`: every list of days off that the program comes with. A list is read when its days are first asked for.

use std::sync::{Arc, OnceLock};

use super::HolidayPack;
use crate::domain::plan::region::Region;

/// A file of `assets/holidays`: a country with its regions.
#[derive(Debug)]
struct File {
    country: &'static str,
    /// Codes of its regions.
    parts: &'static [&'static str],
    text: &'static str,
    packs: OnceLock<Vec<Arc<HolidayPack>>>,
}

impl File {
    /// The country first, then its regions. Empty only when the file is damaged, which a test excludes.
    fn packs(&self) -> &[Arc<HolidayPack>] {
        let read = || HolidayPack::read(self.text).unwrap_or_default().into_iter().map(Arc::new).collect();
        self.packs.get_or_init(read)
    }

    fn has(&self, region: &Region) -> bool {
        self.country == region.country() && region.part().is_none_or(|part| self.parts.contains(&part))
    }

    fn regions(&self) -> impl Iterator<Item = Region> {
        let parts = self.parts.iter().map(|part| format!("{}-{part}", self.country));
        std::iter::once(self.country.to_owned()).chain(parts).filter_map(|code| Region::parse(&code).ok())
    }
}

/// All lists of days off at hand. A clone costs nothing.
#[derive(Clone, Debug, Default)]
pub struct Holidays(Arc<Vec<File>>);

impl PartialEq for Holidays {
    fn eq(&self, other: &Self) -> bool {
        self.regions().eq(other.regions())
    }
}

impl Eq for Holidays {}

macro_rules! files {
    ($($country:literal $([$($part:literal),+])? $file:literal),+ $(,)?) => {
        vec![$(File {
            country: $country,
            parts: &[$($($part),+)?],
            text: include_str!(concat!("../../../assets/holidays/", $file, ".ron")),
            packs: OnceLock::new(),
        }),+]
    };
}

impl Holidays {
    /// The lists this program comes with, by their letters.
    pub fn shipped() -> Self {
        Self(Arc::new(files![
            "AU" ["ACT", "NSW", "NT", "QLD", "SA", "TAS", "VIC", "WA"] "au",
            "CN" "cn",
            "GB" ["ENG", "NIR", "SCT", "WLS"] "gb",
            "HK" "hk",
            "JP" "jp",
            "KR" "kr",
            "MY" ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16"] "my",
            "SG" "sg",
            "TH" "th",
            "TW" "tw",
            "US" "us",
        ]))
    }

    /// The list of this country or region.
    pub fn get(&self, region: &Region) -> Option<&Arc<HolidayPack>> {
        self.file(region)?.packs().iter().find(|pack| pack.region() == region)
    }

    /// Whether there is a list of this country or region; reads none.
    pub fn has(&self, region: &Region) -> bool {
        self.file(region).is_some()
    }

    fn file(&self, region: &Region) -> Option<&File> {
        self.0.iter().find(|file| file.has(region))
    }

    /// The country or region that is meant by its code or by another one that is in use for it, such as `UK`.
    pub fn find(&self, typed: &str) -> Option<Region> {
        let region = Region::parse(typed).ok()?;
        if self.has(&region) {
            return Some(region);
        }
        let mut packs = self.0.iter().flat_map(File::packs);
        packs.find(|pack| pack.also().contains(&region)).map(|pack| pack.region().clone())
    }

    /// Countries with a list, each followed by its regions.
    pub fn regions(&self) -> impl Iterator<Item = Region> {
        self.0.iter().flat_map(File::regions)
    }

    /// Countries with a list, without their regions.
    pub fn countries(&self) -> impl Iterator<Item = Region> {
        self.regions().filter(|region| region.part().is_none())
    }
}

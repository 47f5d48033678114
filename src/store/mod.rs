//! Floor 2, the disk, and nobody else touches it: plans, their journal and backups, settings, exports.
//!
//! A plan is a folder with `plan.ron`, a readable snapshot. Every edit goes to the journal first, and counts as saved
//! when it is on the disk there; the snapshot follows when nobody types. `reliability.md` says why each step is needed.
//!
//! Reading order: `line`, `plan_file`, `plan_read`, `atomic_file`, `journal`, `replay`, `open`, `keeper`, `worker`.

mod atomic_file;
pub mod backups;
mod copies;
mod document;
mod error;
pub mod evidence;
pub mod export;
mod file_job;
mod findings;
mod follow;
pub mod fs;
mod gather;
mod handed_over;
pub mod imports;
mod journal;
mod keeper;
mod line;
mod lock;
mod log_line;
mod open;
pub mod outbox;
pub mod places;
mod plan_bin;
pub mod plan_file;
pub mod plan_json;
pub mod plan_read;
mod platform;
pub mod records;
pub mod redact;
mod replay;
pub mod rescue;
pub mod rule_files;
pub mod schema;
pub mod settings;
pub mod settings_writer;
mod snapshot;
mod status;
mod worker;

pub use copies::folder_of;
pub use error::{NotAPlan, StoreError, StoreMessage};
pub use evidence::{EvidenceError, EvidenceState};
pub use export::{read_input, write_file};
pub use findings::{LoadFinding, LoadReport};
pub use follow::{Follow, News};
pub use handed_over::all_handed_over;
pub use imports::last_import;
pub use journal::{LogEntry, log_about, log_of, past_of};
pub use keeper::{CloseResult, JournalEntry, Opened, PlanKeeper, Setup};
pub use lock::Holder;
pub use places::{Places, PlanEntry};
pub use plan_bin::delete_plan;
pub use plan_file::PlanId;
pub use platform::WindowsError;
pub use status::{ReadOnlyReason, SaveStatus};

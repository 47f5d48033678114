//! The links of partnership invitations: looked at once more before they leave the program.

use super::App;
use crate::desktop::open::OpenTarget;
use crate::domain::link::{LinkVerdict, judge_partnership};
use crate::domain::plan::ids::PartnershipId;
use crate::ui::action::LinkUse;
use crate::ui::theme::Tone;

impl App {
    /// Copies or opens the link of this invitation if it is, byte for byte, the one that was judged, and still usable.
    pub(super) fn use_partnership_link(&mut self, partnership: PartnershipId, usage: LinkUse) {
        let Some(open) = &self.open else { return };
        let kept = open.history.plan().partnerships.get(partnership).and_then(|one| one.link.as_ref());
        let is_fine = |text: &str| judge_partnership(text, &self.grammar).verdict != LinkVerdict::Refused;
        let text = kept.filter(|link| link.fingerprint.verify(&link.text) && is_fine(&link.text));
        let Some(text) = text.map(|link| link.text.clone()) else {
            let why = self.lang.text("partnerships-link-changed").into_owned();
            self.say(Tone::Late, why);
            return;
        };
        match usage {
            LinkUse::Copy => {
                let what = self.lang.text("partnerships-part-link").into_owned();
                self.copy_value(text, what);
            }
            LinkUse::Open => self.open_target(OpenTarget::Web(text)),
        }
    }
}

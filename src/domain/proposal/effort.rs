//! How long a transfer takes from its submission to its completion.

use crate::domain::calendar::Calendar;
use crate::domain::plan::Plan;
use crate::domain::plan::transfer::{Transfer, TransferKind, TransferStage};

/// From so many completed requests of a kind on, the plan's own median counts.
const ENOUGH: usize = 10;
/// Business days for licenses until then; ours.
const LICENSES: u16 = 3;
/// Business days for Azure until then; ours.
const AZURE: u16 = 1;

/// Business days from submission to completion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// What requests for licenses took, in ascending order.
    pub licenses: Vec<u16>,
    /// What requests for Azure took, in ascending order.
    pub azure: Vec<u16>,
}

impl Effort {
    /// What the plan's completed requests took.
    pub fn of(plan: &Plan, ours: &Calendar) -> Self {
        let mut effort = Self::default();
        for transfer in plan.transfers.iter() {
            if let Some(days) = took(transfer, ours) {
                match transfer.kind {
                    TransferKind::Licenses => effort.licenses.push(days),
                    TransferKind::Azure => effort.azure.push(days),
                }
            }
        }
        effort.licenses.sort_unstable();
        effort.azure.sort_unstable();
        effort
    }

    /// What those of a kind took.
    pub fn all(&self, kind: TransferKind) -> &[u16] {
        match kind {
            TransferKind::Licenses => &self.licenses,
            TransferKind::Azure => &self.azure,
        }
    }

    /// What a request of this kind is expected to take: the median of those that are through, from ten of them on.
    pub fn days(&self, kind: TransferKind) -> u16 {
        let (held, usual) = match kind {
            TransferKind::Licenses => (&self.licenses, LICENSES),
            TransferKind::Azure => (&self.azure, AZURE),
        };
        if held.len() < ENOUGH { usual } else { held[held.len() / 2] }
    }
}

/// Business days from its submission to its completion; `None`: one of the two is not recorded, or they are turned around.
fn took(transfer: &Transfer, ours: &Calendar) -> Option<u16> {
    let on =
        |wanted: &[TransferStage]| transfer.steps.iter().rfind(|step| wanted.contains(&step.stage)).map(|step| step.on);
    let (from, to) = (on(&[TransferStage::Submitted])?, on(&[TransferStage::Completed, TransferStage::WithErrors])?);
    if to < from {
        return None;
    }
    u16::try_from(ours.between(from, to)).ok()
}

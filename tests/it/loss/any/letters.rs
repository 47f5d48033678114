//! Letters and what became of them, and reports.

use changeover::domain::draft::TemplateKind;
use changeover::domain::link::Fingerprint;
use changeover::domain::plan::AnyRecord;
use changeover::domain::plan::ids::{CustomerId, DraftId, InvitationId, LetterId, ReportId, RoundId, TemplateId};
use changeover::domain::plan::invitation::{
    HandOver, HandOverEvent, Invitation, MailDefaults, Mailing, OwnText, TemplateVersion, TextTemplate,
};
use changeover::domain::plan::letter::{LetterKind, OwnLetter};
use changeover::domain::plan::report::{GivenReport, PartSeal, ReportKind};

use super::Any;

const HAND_OVERS: [HandOver; 8] = [
    HandOver::Prepared,
    HandOver::Copied,
    HandOver::Saved,
    HandOver::Printed,
    HandOver::Opened,
    HandOver::Sent,
    HandOver::Reminded,
    HandOver::Bounced,
];

impl Any {
    pub(super) fn letter_records(&mut self) -> Vec<AnyRecord> {
        [
            self.records(AnyRecord::OwnLetter, Self::own_letter),
            self.records(AnyRecord::Template, Self::template),
            self.records(AnyRecord::OwnText, Self::own_text),
            self.records(AnyRecord::Round, Self::round),
            self.records(AnyRecord::Invitation, Self::invitation),
            self.records(AnyRecord::Report, Self::given_report),
        ]
        .concat()
    }

    fn version(&mut self) -> u32 {
        self.any_number(u32::MAX.into()) as u32
    }

    fn letter_kind(&mut self) -> LetterKind {
        if self.flag() {
            LetterKind::Own { letter: LetterId::new(self.id()), carries_link: self.flag() }
        } else {
            self.one(&TemplateKind::ALL).into()
        }
    }

    fn own_letter(&mut self) -> OwnLetter {
        OwnLetter {
            id: LetterId::new(self.id()),
            name: self.text(),
            carries_link: self.flag(),
            made: self.stamp(),
            removed: self.maybe(Self::stamp),
        }
    }

    fn template(&mut self) -> TextTemplate {
        TextTemplate {
            id: TemplateId::new(self.id()),
            kind: self.letter_kind(),
            language: self.language(),
            versions: self.some(3, |any| TemplateVersion {
                number: any.version(),
                subject: any.text(),
                body: any.text(),
                saved: any.maybe(Self::stamp),
            }),
            mail: MailDefaults {
                cc: self.some(2, Self::email),
                reply_to: self.maybe(Self::email),
                attachments: self.some(2, Self::evidence),
            },
        }
    }

    pub(super) fn own_text(&mut self) -> OwnText {
        OwnText {
            id: DraftId::new(self.id()),
            customer: CustomerId::new(self.id()),
            template: TemplateId::new(self.id()),
            based_on: self.version(),
            subject: self.text(),
            body: self.text(),
            saved: self.stamp(),
        }
    }

    fn round(&mut self) -> Mailing {
        Mailing {
            id: RoundId::new(self.id()),
            kind: self.letter_kind(),
            customers: self.some(4, |any| CustomerId::new(any.id())),
            deadline: self.maybe(Self::day),
            language: self.maybe(Self::language),
            begun: self.stamp(),
            closed: self.maybe(Self::stamp),
        }
    }

    fn invitation(&mut self) -> Invitation {
        Invitation {
            id: InvitationId::new(self.id()),
            round: RoundId::new(self.id()),
            customer: CustomerId::new(self.id()),
            provider: self.provider_id(),
            template: TemplateId::new(self.id()),
            version: self.version(),
            edited: self.flag(),
            to: self.maybe(Self::email),
            link: self.maybe(|any| Fingerprint::of(&any.text())),
            text: self.hash(),
            events: self.some(3, |any| HandOverEvent { what: any.one(&HAND_OVERS), stamp: any.stamp() }),
        }
    }

    fn given_report(&mut self) -> GivenReport {
        GivenReport {
            id: ReportId::new(self.id()),
            kind: self.one(&ReportKind::ALL),
            on: self.day(),
            customer: self.maybe(|any| CustomerId::new(any.id())),
            provider: self.maybe(Self::provider_id),
            file: self.text(),
            hash: self.hash(),
            parts: self.some(3, |any| PartSeal { name: any.text(), hash: any.hash() }),
            given: self.stamp(),
        }
    }
}

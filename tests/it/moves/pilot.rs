//! The pilot comes first: what else is begun waits until it is moved and its lesson is written.

use changeover::domain::calendar::{Holidays, PlanCalendars};
use changeover::domain::edit::transfers::TransferEdit;
use changeover::domain::moves::{Ground, MoveProblem, Moving, findings};
use changeover::domain::plan::ids::TransferId;
use changeover::domain::plan::transfer::Transfer;
use changeover::domain::plan::wave::WaveField;
use changeover::domain::rules::RuleBook;
use changeover::domain::schedule::{Gate, MoveBlock, block_before, blocks_before};

use super::*;

const PILOT: WaveId = WaveId::new(9);
const OTHER: WaveId = WaveId::new(10);

fn step(stage: TransferStage, note: &str) -> StageEntry<TransferStage> {
    let (on, by, note, evidence) = (changeover::clock::today(), String::new(), note.to_owned(), Vec::new());
    StageEntry { stage, on, by, note, evidence, recorded: stamp() }
}

/// Blue Yonder Airlines in the pilot, and Woodgrove Bank, which is ready, in a wave after it, each with a planned request.
fn begun() -> Program {
    begun_in(Language::English)
}

fn begun_in(language: Language) -> Program {
    let size = [1280.0, 2400.0];
    let mut program = Program::before_moves(&Begin { language, size, ..Begin::default() });
    ready(&mut program, 2);
    wave(&mut program);
    program.harness.state_mut().session_mut().go(Page::Moves);
    program.settle();
    let first = Some(changeover::clock::today());
    ask(&mut program, Edit::put(Wave { first, ..Wave::new(OTHER, "Second") }));
    let pilot = program.plan().customers.iter().find(|one| one.name == "Blue Yonder Airlines").unwrap().id;
    put_into_wave(&mut program, pilot);
    let (field, value) = (CustomerField::Wave, Value::Wave(OTHER));
    ask(&mut program, Edit::Customer(CustomerEdit::Set { customers: vec![ID], field, value }));
    let planned = |id, customer| Transfer::new(TransferId::new(id), customer, step(TransferStage::Planned, ""));
    ask(&mut program, Edit::Transfer(TransferEdit::Add(vec![planned(81_001, pilot), planned(81_002, ID)])));
    program
}

fn advance(program: &mut Program, id: u64, stage: TransferStage, note: &str) {
    let step = Box::new(step(stage, note));
    ask(program, Edit::Transfer(TransferEdit::Advance { transfers: vec![TransferId::new(id)], step }));
}

fn stage_of(program: &Program, id: u64) -> TransferStage {
    program.plan().transfers.get(TransferId::new(id)).unwrap().stage()
}

fn move_pilot(program: &mut Program) {
    use TransferStage::{Asked, Completed, Created, Submitted};
    for stage in [Asked, Created, Submitted, Completed] {
        advance(program, 81_001, stage, "agreed by phone");
    }
    assert_eq!(stage_of(program, 81_001), Completed);
}

fn write_lesson(program: &mut Program) {
    let text = Value::Text("Ask a week before".into());
    ask(program, Edit::set::<Wave>(vec![PILOT], WaveField::Lesson, text));
    assert!(!program.plan().waves.get(PILOT).unwrap().lesson.is_empty());
}

fn block(program: &Program) -> Option<MoveBlock> {
    let plan = program.plan();
    block_before(plan, &Moving::of(plan), plan.transfers.get(TransferId::new(81_002)).unwrap())
}

#[test]
fn nothing_but_the_pilot_begins_before_it_is_moved_and_its_lesson_is_written() {
    let mut program = begun();
    let is_moved = |block| match block {
        Some(MoveBlock::Pilot(pilot)) => Some(pilot.is_moved),
        Some(MoveBlock::Gate(_)) | None => None,
    };
    assert_eq!(is_moved(block(&program)), Some(false));
    advance(&mut program, 81_002, TransferStage::Asked, "");
    assert_eq!(stage_of(&program, 81_002), TransferStage::Planned, "refused");
    move_pilot(&mut program);
    assert_eq!(is_moved(block(&program)), Some(true), "the lesson is not written");
    advance(&mut program, 81_002, TransferStage::Asked, "");
    assert_eq!(stage_of(&program, 81_002), TransferStage::Planned, "refused");
    write_lesson(&mut program);
    assert_eq!(block(&program), None);
    advance(&mut program, 81_002, TransferStage::Asked, "");
    assert_eq!(stage_of(&program, 81_002), TransferStage::Asked);
}

#[test]
fn reason_lets_a_request_begin_before_the_pilot_is_over_and_is_kept() {
    let mut program = begun();
    advance(&mut program, 81_002, TransferStage::Asked, "Its term ends this week");
    assert_eq!((stage_of(&program, 81_002), block(&program)), (TransferStage::Asked, None));
    let transfer = program.plan().transfers.get(TransferId::new(81_002)).unwrap();
    assert_eq!(transfer.steps.last().unwrap().note, "Its term ends this week");
}

#[test]
fn pilot_without_customers_is_not_waited_for_and_what_is_in_no_wave_waits_too() {
    let mut program = begun();
    let of_wave = |value| CustomerEdit::Set { customers: vec![ID], field: CustomerField::Wave, value };
    ask(&mut program, Edit::Customer(of_wave(Value::Nothing)));
    assert!(matches!(block(&program), Some(MoveBlock::Pilot(_))));
    ask(&mut program, Edit::Customer(of_wave(Value::Wave(PILOT))));
    assert_eq!(block(&program), None, "it is of the pilot itself");
    ask(&mut program, Edit::Customer(of_wave(Value::Nothing)));
    let pilot = program.plan().customers.iter().find(|one| one.wave == Some(PILOT)).unwrap().id;
    let (field, value) = (CustomerField::Wave, Value::Nothing);
    ask(&mut program, Edit::Customer(CustomerEdit::Set { customers: vec![pilot], field, value }));
    assert_eq!(block(&program), None);
}

#[test]
fn finding_on_the_next_wave_stands_until_the_lesson_is_written() {
    let mut program = begun();
    let said = |program: &Program| {
        let (plan, today) = (program.plan(), changeover::clock::today());
        let calendars = PlanCalendars::new(plan, &Holidays::default());
        let book = RuleBook::empty();
        let found = findings(&Ground::new(plan, &book, &calendars, today), &Moving::of(plan)).into_iter();
        let of_pilot = found.filter_map(|one| match one.problem {
            MoveProblem::BeforePilot { is_moved, .. } => Some((one.wave, is_moved)),
            _ => None,
        });
        of_pilot.collect::<Vec<_>>()
    };
    assert_eq!(said(&program), [(Some(OTHER), false)]);
    move_pilot(&mut program);
    assert_eq!(said(&program), [(Some(OTHER), true)]);
    write_lesson(&mut program);
    assert_eq!(said(&program), []);
}

#[test]
fn work_list_and_request_say_what_is_left_of_the_pilot_in_both_languages() {
    let sentences = [
        (Language::English, "Waits for the pilot", "The pilot “Pilot” comes first and is not fully moved yet."),
        (Language::TraditionalChinese, "等待試行完成", "試行梯次「Pilot」要先轉移，目前尚未全部完成。"),
    ];
    for (language, chip, sentence) in sentences {
        let mut program = begun_in(language);
        let work_there = program.harness.query_all_by_label_contains(chip).count();
        assert_eq!(work_there, 1, "{language:?}");
        program.harness.state_mut().ask_for(Action::Go(Place::Request(TransferId::new(81_002))));
        program.settle();
        program.harness.get_by_label_contains(sentence);
    }
}

/// One reason is given for everything, so everything is said: the gate does not hide the pilot.
#[test]
fn customer_who_is_not_ready_is_told_of_the_pilot_too() {
    let mut program = begun();
    let silent = program.plan().customers.iter().find(|one| one.name == "City Power & Light").unwrap().id;
    let planned = Transfer::new(TransferId::new(81_003), silent, step(TransferStage::Planned, ""));
    ask(&mut program, Edit::Transfer(TransferEdit::Add(vec![planned])));
    let plan = program.plan();
    let blocks = blocks_before(plan, &Moving::of(plan), plan.transfers.get(TransferId::new(81_003)).unwrap());
    assert!(
        matches!(blocks.as_slice(), [MoveBlock::Gate(Gate::Accepted), MoveBlock::Pilot(pilot)] if pilot.wave == PILOT),
        "{blocks:?}"
    );
}

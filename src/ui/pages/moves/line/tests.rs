//! Where things lie: layout without a window.

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Rect, pos2, vec2};

use super::layout::{LANE, ROW, Says, lay_out, whole};
use super::picture::{Item, LineKey, Part, Picture, Shape, Zone};
use super::view::{View, Zoom};
use crate::domain::calendar::{Holidays, PlanCalendars};
use crate::domain::lanes::{LaneKey, Lanes, LanesInput, LineOutcome};
use crate::domain::moves::{Ground, Moving};
use crate::domain::plan::company::Person;
use crate::domain::plan::customer::Customer;
use crate::domain::plan::ids::{CustomerId, PersonId, WaveId};
use crate::domain::plan::moment::Moment;
use crate::domain::plan::wave::Wave;
use crate::domain::plan::{AnyRecord, Plan};
use crate::domain::rules::RuleBook;
use crate::domain::sample::moving_crowd;
use crate::i18n::{Lang, Language};
use crate::ui::theme::Tone;

const WAVE: WaveId = WaveId::new(5);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rect() -> Rect {
    Rect::from_min_size(pos2(200.0, 100.0), vec2(1000.0, 600.0))
}

/// Three customers of Lin, one a day, in a wave of two days.
fn plan() -> Plan {
    let lin = PersonId::new(1);
    let person = Person { customers_a_day: Some(1), ..Person::new(lin, "Lin") };
    let (first, last) = (Some(day("2026-12-07")), Some(day("2026-12-08")));
    let wave = Wave { first, last, ..Wave::new(WAVE, "Wave 1") };
    let customer = |id| {
        let (owner, wave) = (Some(lin), Some(WAVE));
        AnyRecord::Customer(Arc::new(Customer { owner, wave, ..Customer::new(CustomerId::new(id), "Fabrikam") }))
    };
    let others = [AnyRecord::Person(Arc::new(person)), AnyRecord::Wave(Arc::new(wave))];
    Plan::from_records(others.into_iter().chain((1..=3).map(customer)))
}

fn lanes_of(plan: &Plan, today: &str) -> Lanes {
    let calendars = PlanCalendars::new(plan, &Holidays::shipped());
    let (book, moving) = (RuleBook::empty(), Moving::of(plan));
    let ground = Ground::new(plan, &book, &calendars, day(today));
    let last_day = Some(day("2026-12-16"));
    Lanes::of(&LanesInput { ground, moving: &moving, last_day, foresight: None, dues: &[], baseline: None })
}

fn draw(plan: &Plan, view: &View) -> Picture {
    let lang = Lang::new(Language::English);
    lay_out(Says { lang: &lang, plan }, (&lanes_of(plan, "2026-11-30"), view), rect(), (None, None))
}

fn with_part(picture: &Picture, is_it: impl Fn(Part) -> bool) -> Vec<&Item> {
    picture.items.iter().filter(|item| item.part.is_some_and(&is_it)).collect()
}

fn bar(picture: &Picture, key: LineKey) -> Rect {
    with_part(picture, |part| part == Part::Bar(key))[0].rect
}

fn texts(picture: &Picture) -> Vec<&str> {
    let text = |item: &'_ Item| matches!(item.shape, Shape::Text(..));
    let shown = picture.items.iter().filter(|item| text(item));
    shown.filter_map(|item| if let Shape::Text(text, ..) = &item.shape { Some(text.as_str()) } else { None }).collect()
}

#[test]
fn bar_of_a_wave_is_as_wide_as_its_days_and_stands_over_their_numbers() {
    let plan = plan();
    for zoom in Zoom::ALL {
        let picture = draw(&plan, &View { zoom, ..View::default() });
        let lane = bar(&picture, LineKey::Lane(LaneKey::Wave(WAVE)));
        assert!((lane.width() - (2.0 * zoom.day_width() - 1.0)).abs() < 0.1, "{zoom:?}: {lane:?}");
    }
    let picture = draw(&plan, &View::default());
    let number = with_part(&picture, |part| part == Part::Day(day("2026-12-07")))[0].rect;
    let lane = bar(&picture, LineKey::Lane(LaneKey::Wave(WAVE)));
    assert!((number.left() - lane.left()).abs() < 1.0);
    assert!(texts(&picture).contains(&"2 a day, limit 1"), "the bar says that it is too much");
}

#[test]
fn open_lane_has_a_row_for_each_customer_below_it() {
    let plan = plan();
    let key = LaneKey::Wave(WAVE);
    let mut view = View::default();
    view.toggle(key);
    let picture = draw(&plan, &view);
    assert_eq!(picture.lines.len(), 4);
    let tops: Vec<f32> = picture.lines.iter().map(|line| line.top).collect();
    assert_eq!(tops, [0.0, LANE, LANE + ROW, LANE + 2.0 * ROW]);
    let first = bar(&picture, LineKey::Customer(CustomerId::new(1)));
    // From its day to the day on which it should be completed: the 7th to the 10th.
    assert!((first.width() - (4.0 * 26.0 - 1.0)).abs() < 0.1, "{first:?}");
    view.toggle(key);
    assert_eq!(draw(&plan, &view).lines.len(), 1);
}

#[test]
fn only_what_is_seen_is_laid_out() {
    let plan = moving_crowd(Moment::parse("2026-11-30T09:00:00Z").unwrap(), 400).unwrap();
    let lanes = lanes_of(&plan, "2026-11-30");
    let lang = Lang::new(Language::English);
    let mut view = View::default();
    for lane in &lanes.lanes {
        view.toggle(lane.key);
    }
    let picture = lay_out(Says { lang: &lang, plan: &plan }, (&lanes, &view), rect(), (None, None));
    assert_eq!(picture.lines.len(), 420);
    let is_lane = |part| matches!(part, Part::Name(LineKey::Lane(_) | LineKey::Customer(_)));
    let names = with_part(&picture, is_lane);
    assert!(names.len() < 30, "{}", names.len());
    for zone in [Zone::Names, Zone::Body] {
        let clip = picture.clip(zone);
        let outside = picture.items.iter().filter(|item| item.zone == zone && item.part.is_some());
        let outside: Vec<_> = outside.filter(|item| !item.rect.intersects(clip)).collect();
        assert!(outside.is_empty(), "{outside:?}");
    }
    let all = whole(Says { lang: &lang, plan: &plan }, (&lanes, &view), 1000.0);
    assert!(with_part(&all, is_lane).len() == 420, "a file holds every row");
}

#[test]
fn what_lies_beyond_the_edge_is_told_there() {
    let plan = plan();
    let far = View { left: Some(0.0), ..View::default() };
    assert!(!texts(&draw(&plan, &far)).is_empty());
    let mut view = View { zoom: Zoom::Day, ..View::default() };
    view.left = Some(1_000_000.0);
    let picture = draw(&plan, &view);
    assert!(with_part(&picture, |part| matches!(part, Part::Bar(_))).is_empty());
    assert!(texts(&picture).iter().any(|text| text.starts_with("← 8 Dec")), "{:?}", texts(&picture));
}

#[test]
fn scale_changes_around_the_place_under_the_mouse() {
    let plan = moving_crowd(Moment::parse("2026-11-30T09:00:00Z").unwrap(), 40).unwrap();
    let key = LineKey::Lane(lanes_of(&plan, "2026-11-30").lanes[10].key);
    let mut view = View::default();
    let place = |view: &View| {
        let picture = draw(&plan, view);
        (bar(&picture, key).left() - picture.clip(Zone::Body).left(), picture.begin)
    };
    let (at, begin) = place(&view);
    view.zoom_to(Zoom::Week, begin, at);
    let (now, _) = place(&view);
    assert!((now - at).abs() < 1.0, "{at} {now}");
    assert_eq!((Zoom::Week.step(true), Zoom::Month.step(false)), (Zoom::Day, Zoom::Month));
}

#[test]
fn load_is_told_in_the_late_tone_where_it_is_too_much() {
    let plan = plan();
    let lanes = lanes_of(&plan, "2026-11-30");
    assert_eq!(lanes.finding.tally.n(LineOutcome::OverLimit), 1);
    let picture = draw(&plan, &View::default());
    let cells = with_part(&picture, |part| matches!(part, Part::Load(..)));
    let tones: Vec<_> = cells.iter().map(|item| item.shape.clone()).collect();
    assert_eq!(tones, [Shape::Bar(Tone::Info), Shape::Bar(Tone::Late)]);
}

#[test]
fn plan_of_before_is_a_thin_line_under_the_bar() {
    let plan = plan();
    let mut lanes = lanes_of(&plan, "2026-11-30");
    lanes.lanes[0].baseline = Some((day("2026-12-01"), day("2026-12-02")));
    let lang = Lang::new(Language::English);
    let picture = lay_out(Says { lang: &lang, plan: &plan }, (&lanes, &View::default()), rect(), (None, None));
    let before: Vec<_> = picture.items.iter().filter(|item| item.shape == Shape::Before).collect();
    assert_eq!(before.len(), 1);
    assert!((before[0].rect.width() - 52.0).abs() < 0.1);
}

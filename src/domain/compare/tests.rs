//! Ranking and sensitivity against plain reference implementations, in thousands of random sheets.

use super::*;

/// A small generator, so that the cases are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u8) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % u64::from(below)) as u8
    }

    fn points(&mut self) -> Points {
        Points::new(self.roll(6)).unwrap()
    }
}

fn sheet(dice: &mut Dice) -> ScoreSheet {
    let criterion = |id: u8, dice: &mut Dice| SheetCriterion {
        id: CriterionId::new(id.into()),
        group: CriterionGroup::ALL[usize::from(dice.roll(4))],
        weight: dice.points(),
        must: (dice.roll(6) == 0).then(|| dice.points()),
    };
    let (n_criteria, n_candidates) = (1 + dice.roll(6), 1 + dice.roll(5));
    let criteria: Vec<SheetCriterion> = (0..n_criteria).map(|id| criterion(id, dice)).collect();
    let scores = |dice: &mut Dice| (0..n_criteria).map(|_| (dice.roll(8) != 0).then(|| dice.points())).collect();
    let candidate = |id: u8, dice: &mut Dice| SheetCandidate {
        id: ProviderId::new(id.into()),
        name: ["Tailspin", "Woodgrove", "Northwind"][usize::from(dice.roll(3))].to_owned(),
        scores: scores(dice),
    };
    let candidates = (0..n_candidates).map(|id| candidate(id, dice)).collect();
    ScoreSheet { criteria, candidates }
}

/// Total and whether it is in, straight from the definition.
fn plain(sheet: &ScoreSheet, candidate: &SheetCandidate) -> (u32, bool) {
    let cells = || sheet.criteria.iter().zip(&candidate.scores);
    let number = |score: &Option<Points>| score.map_or(0, |s| u32::from(s.number()));
    let total = cells().map(|(c, score)| u32::from(c.weight.number()) * number(score)).sum();
    (total, cells().all(|(c, score)| c.must.is_none() || score.is_none() || c.must <= *score))
}

#[test]
fn ranking_of_10000_random_sheets_is_that_of_the_definition() {
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for case in 0..10_000 {
        let sheet = sheet(&mut dice);
        let ranking = sheet.ranking();
        assert_eq!(ranking.rows.len(), sheet.candidates.len());
        for candidate in &sheet.candidates {
            let (total, is_in) = plain(&sheet, candidate);
            let others = sheet.candidates.iter().map(|other| plain(&sheet, other)).filter(|other| other.1);
            let better = others.clone().filter(|other| total < other.0).count();
            let row = ranking.of(candidate.id).unwrap();
            assert_eq!((row.total, row.place), (total, is_in.then_some(better + 1)), "case {case}");
            assert_eq!(row.is_tied, is_in && 1 < others.filter(|other| other.0 == total).count(), "case {case}");
            assert_eq!(row.groups.iter().map(|g| g.total).sum::<u32>(), row.total);
            assert!(row.total <= row.at_best && row.at_best <= row.most);
        }
    }
}

#[test]
fn order_of_criteria_and_candidates_does_not_change_the_ranking_of_10000_sheets() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for case in 0..10_000 {
        let sheet = sheet(&mut dice);
        let mut turned = sheet.clone();
        let by = usize::from(dice.roll(6)) % turned.criteria.len();
        turned.criteria.rotate_left(by);
        for candidate in &mut turned.candidates {
            candidate.scores.rotate_left(by);
        }
        turned.candidates.reverse();
        let order =
            |sheet: &ScoreSheet| sheet.ranking().rows.iter().map(|r| (r.id, r.place, r.total)).collect::<Vec<_>>();
        assert_eq!(order(&sheet), order(&turned), "case {case}");
    }
}

/// Every single change of a weight or a score, tried out one by one.
fn every_turn(sheet: &ScoreSheet, runners_up: &[ProviderId]) -> Vec<NumberChange> {
    let mut changes = Vec::new();
    let mut try_out = |changed: &ScoreSheet, what: ChangeOf, to: Points| {
        let ranking = changed.ranking();
        let leaders: Vec<ProviderId> = ranking.leaders().map(|row| row.id).collect();
        if let [wins] = leaders[..]
            && runners_up.contains(&wins)
        {
            changes.push(NumberChange { what, to, wins });
        }
    };
    for (row, criterion) in sheet.criteria.iter().enumerate() {
        for to in Points::ALL.into_iter().filter(|&to| to != criterion.weight) {
            let mut changed = sheet.clone();
            changed.criteria[row].weight = to;
            try_out(&changed, ChangeOf::Weight { criterion: criterion.id, from: criterion.weight }, to);
        }
        for (column, candidate) in sheet.candidates.iter().enumerate() {
            let from = candidate.scores[row];
            for to in Points::ALL.into_iter().filter(|&to| Some(to) != from) {
                let mut changed = sheet.clone();
                changed.candidates[column].scores[row] = Some(to);
                let what = ChangeOf::Score { provider: candidate.id, criterion: criterion.id, from };
                try_out(&changed, what, to);
            }
        }
    }
    changes
}

#[test]
fn smallest_change_of_10000_random_sheets_is_that_of_an_exhaustive_search() {
    let mut dice = Dice(0xd1b5_4a32_d192_ed03);
    let (mut n_turns, mut n_firm, mut n_tied, mut n_few) = (0, 0, 0, 0);
    for case in 0..10_000 {
        let sheet = sheet(&mut dice);
        let ranking = sheet.ranking();
        let at = |place| ranking.rows.iter().filter(move |r| r.place == Some(place)).map(|r| r.id).collect::<Vec<_>>();
        let (leaders, second) = (at(1), at(2));
        match sheet.sensitivity(&ranking) {
            Sensitivity::TooFew => {
                n_few += 1;
                assert!(leaders.len() < 2 && second.is_empty(), "case {case}");
            }
            Sensitivity::Tied(tied) => {
                n_tied += 1;
                assert!(tied == leaders && 1 < tied.len(), "case {case}");
            }
            Sensitivity::Firm { winner, runners_up } => {
                n_firm += 1;
                assert_eq!((vec![winner], &runners_up), (leaders, &second), "case {case}");
                assert_eq!(every_turn(&sheet, &second), [], "case {case}");
            }
            Sensitivity::Turns { winner, n_steps, mut changes } => {
                n_turns += 1;
                assert_eq!(vec![winner], leaders, "case {case}");
                let mut every = every_turn(&sheet, &second);
                let least = every.iter().map(NumberChange::n_steps).min();
                assert_eq!(least, Some(n_steps), "case {case}");
                every.retain(|change| change.n_steps() == n_steps);
                every.sort_unstable();
                changes.sort_unstable();
                assert_eq!(changes, every, "case {case}");
            }
        }
    }
    assert!([n_turns, n_firm, n_tied, n_few].into_iter().all(|n| 100 < n), "{n_turns} {n_firm} {n_tied} {n_few}");
}

#[test]
fn weight_of_a_criterion_in_which_all_are_equal_changes_nothing() {
    let five = Some(Points::MAX);
    let criterion = |id, weight| SheetCriterion {
        id: CriterionId::new(id),
        group: CriterionGroup::Financing,
        weight: Points::new(weight).unwrap(),
        must: None,
    };
    let candidate = |id, name: &str, score| SheetCandidate {
        id: ProviderId::new(id),
        name: name.into(),
        scores: vec![five, Points::new(score).ok()],
    };
    let sheet = ScoreSheet {
        criteria: vec![criterion(1, 5), criterion(2, 1)],
        candidates: vec![candidate(1, "Tailspin", 5), candidate(2, "Woodgrove", 4)],
    };
    let Sensitivity::Turns { n_steps, changes, .. } = sheet.sensitivity(&sheet.ranking()) else { panic!() };
    assert_eq!(n_steps, 1, "one score in the criterion of weight 5");
    let is_score =
        |change: &NumberChange| matches!(change.what, ChangeOf::Score { criterion, .. } if criterion.number() == 1);
    assert!(changes.iter().all(is_score), "{changes:?}");
}

#[test]
fn must_have_without_a_score_makes_the_place_provisional_and_puts_nobody_out() {
    let criterion = SheetCriterion {
        id: CriterionId::new(1),
        group: CriterionGroup::Operations,
        weight: Points::default(),
        must: Some(Points::MAX),
    };
    let candidate = |id, score| SheetCandidate { id: ProviderId::new(id), name: "T".into(), scores: vec![score] };
    let sheet = ScoreSheet {
        criteria: vec![criterion],
        candidates: vec![candidate(1, None), candidate(2, Points::new(4).ok())],
    };
    let ranking = sheet.ranking();
    assert!(ranking.is_provisional());
    assert_eq!(
        ranking.rows.iter().map(|row| (row.id.number(), row.place)).collect::<Vec<_>>(),
        [(1, Some(1)), (2, None)]
    );
    assert_eq!(ranking.rows[1].missed[0].least, Points::MAX);
}

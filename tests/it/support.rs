//! What several tests need: the whole program without a window, on a data folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use changeover::app::{App, AppStart};
use changeover::desktop::Desktop;
use changeover::desktop::board::Board;
use changeover::desktop::clipboard::{Bitmap, ClipboardError};
use changeover::desktop::open::OpenTarget;
use changeover::domain::draft::Language;
use changeover::domain::plan::customer::Customer;
use changeover::domain::plan::day_limits::DayLimits;
use changeover::domain::plan::provider::Provider;
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::sample::sample_plan;
use changeover::store::fs::RealFs;
use changeover::store::settings::{Profile, Settings, ThemeChoice};
use changeover::store::{Places, PlanId, PlanKeeper, Setup};
use changeover::ui::action::Page;
use changeover::ui::pages::customers::Tab;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use tempfile::TempDir;

/// The program, its data folder and its size on the screen.
pub(crate) struct Program {
    /// Drives the window.
    pub(crate) harness: Harness<'static, App>,
    /// Lives as long as the program.
    pub(crate) data: TempDir,
    /// What the desktop was asked to open; nothing is opened in fact.
    pub(crate) opened: Arc<Mutex<Vec<OpenTarget>>>,
    /// Whether no program takes what the desktop is asked to open.
    pub(crate) opens_nothing: Arc<AtomicBool>,
    /// What the program copies to.
    pub(crate) clipboard: Held,
}

/// A clipboard that a test looks into.
#[derive(Clone, Default)]
pub(crate) struct Held(Arc<Mutex<Texts>>);

#[derive(Default)]
struct Texts {
    plain: String,
    html: Option<String>,
    picture: Option<Bitmap>,
    is_refusing: bool,
}

impl Held {
    /// The plain text that lies there.
    pub(crate) fn plain(&self) -> String {
        self.0.lock().unwrap().plain.clone()
    }

    /// The picture that lies there.
    pub(crate) fn picture(&self) -> Option<Bitmap> {
        self.0.lock().unwrap().picture.clone()
    }

    /// The HTML that lies there.
    pub(crate) fn rich(&self) -> Option<String> {
        self.0.lock().unwrap().html.clone()
    }

    /// Another program copies something.
    pub(crate) fn hold(&self, plain: &str) {
        *self.0.lock().unwrap() = Texts { plain: plain.to_owned(), ..Texts::default() };
    }

    /// Another program keeps the clipboard for itself.
    pub(crate) fn refuse(&self) {
        self.0.lock().unwrap().is_refusing = true;
    }
}

impl Board for Held {
    fn put(&mut self, plain: &str, html: Option<&str>, _hide: bool) -> Result<(), ClipboardError> {
        let mut texts = self.0.lock().unwrap();
        if texts.is_refusing {
            return Err(ClipboardError::Refused(String::new()));
        }
        (texts.plain, texts.html) = (plain.to_owned(), html.map(str::to_owned));
        texts.picture = None;
        Ok(())
    }

    fn put_picture(&mut self, picture: &Bitmap) -> Result<(), ClipboardError> {
        let mut texts = self.0.lock().unwrap();
        if texts.is_refusing {
            return Err(ClipboardError::Refused(String::new()));
        }
        *texts = Texts { picture: Some(picture.clone()), ..Texts::default() };
        Ok(())
    }

    fn picture_size(&mut self) -> Result<Option<(usize, usize)>, ClipboardError> {
        Ok(self.picture().map(|picture| (picture.width, picture.height)))
    }

    fn plain(&mut self) -> Result<Option<String>, ClipboardError> {
        Ok(Some(Held::plain(self)))
    }

    fn html(&mut self) -> Result<String, ClipboardError> {
        self.rich().ok_or(ClipboardError::Unreadable(String::new()))
    }

    fn select(&mut self, _text: &str, _hide: bool) {}
}

/// How a test starts the program.
#[derive(Clone, Debug)]
pub(crate) struct Begin {
    /// What is open at the start.
    pub(crate) plan: Option<PathBuf>,
    /// Language of the window.
    pub(crate) language: Language,
    /// Dark theme.
    pub(crate) dark: bool,
    /// Size in points.
    pub(crate) size: [f32; 2],
    /// Whether the program knows already who sits here.
    pub(crate) has_profile: bool,
    /// Whether there may be text that no font of ours has; it is drawn as boxes, which otherwise is a failure.
    pub(crate) any_text: bool,
}

impl Default for Begin {
    fn default() -> Self {
        let size = [1280.0, 800.0];
        Self { plan: None, language: Language::English, dark: false, size, has_profile: true, any_text: false }
    }
}

/// Where a test keeps the program's data.
pub(crate) fn places(data: &TempDir) -> Places {
    Places::at(data.path())
}

/// Writes the sample plan into the data folder and says where.
pub(crate) fn write_sample(data: &TempDir) -> PathBuf {
    write(data, &sample_plan(changeover::clock::now()).unwrap())
}

/// The sample before anybody thought of the moves.
fn before_moves() -> Plan {
    let plan = sample_plan(changeover::clock::now()).unwrap();
    let customers = plan
        .customers
        .iter()
        .map(|one| AnyRecord::Customer(Arc::new(Customer { wave: None, tracks: None, ..Customer::clone(one) })));
    let people = plan.people.iter().map(|one| AnyRecord::Person(Arc::new(one.with_limits(DayLimits::default()))));
    let providers = plan.providers.iter().map(|one| {
        let (requests_a_week, lead_days) = (None, None);
        AnyRecord::Provider(Arc::new(Provider { requests_a_week, lead_days, ..Provider::clone(one) }))
    });
    let Plan { customers, people, providers, waves, transfers, .. } =
        Plan::from_records(customers.chain(people).chain(providers));
    Plan { customers, people, providers, waves, transfers, ..plan }
}

/// The sample before a provider was dealt with: no partnership invitation, no tenant that was asked for.
fn before_dealings() -> Plan {
    let Plan { partnerships, tenant_requests, .. } = Plan::default();
    Plan { partnerships, tenant_requests, ..sample_plan(changeover::clock::now()).unwrap() }
}

/// The sample without what its people keep for themselves: no to-do, no search with a name, no field of their own.
fn before_own_work() -> Plan {
    let plan = sample_plan(changeover::clock::now()).unwrap();
    let bare =
        |one: &Arc<Customer>| AnyRecord::Customer(Arc::new(Customer { own: Vec::new(), ..Customer::clone(one) }));
    let Plan { customers, todos, views, own_fields, .. } = Plan::from_records(plan.customers.iter().map(bare));
    Plan { customers, todos, views, own_fields, ..plan }
}

fn write(data: &TempDir, plan: &Plan) -> PathBuf {
    let folder = data.path().join("plans").join("Sample");
    let setup = Setup::new(places(data), "Lin Mei-Hui", changeover::clock::now);
    let opened = PlanKeeper::create(&setup, &folder, plan, &PlanId::from_number(7)).unwrap();
    opened.keeper.close(Duration::from_secs(20));
    folder
}

/// Whether what is drawn is to be painted, too, for a person to look at.
pub(crate) fn is_picture_wanted() -> bool {
    ["CHANGEOVER_PICTURES", "CHANGEOVER_NIGHT"].iter().any(|wish| std::env::var_os(wish).is_some())
}

impl Program {
    /// Starts the program on a fresh data folder with the sample plan open.
    pub(crate) fn sample(begin: &Begin) -> Self {
        let data = tempfile::tempdir().unwrap();
        let plan = Some(write_sample(&data));
        Self::on(data, &Begin { plan, ..begin.clone() })
    }

    /// The same with the sample as it was before anybody thought of the moves.
    pub(crate) fn before_moves(begin: &Begin) -> Self {
        let data = tempfile::tempdir().unwrap();
        let plan = Some(write(&data, &before_moves()));
        Self::on(data, &Begin { plan, ..begin.clone() })
    }

    /// The same with the sample as it was before a provider was dealt with.
    pub(crate) fn before_dealings(begin: &Begin) -> Self {
        let data = tempfile::tempdir().unwrap();
        let plan = Some(write(&data, &before_dealings()));
        Self::on(data, &Begin { plan, ..begin.clone() })
    }

    /// The same with the sample without what its people keep for themselves.
    pub(crate) fn before_own_work(begin: &Begin) -> Self {
        let data = tempfile::tempdir().unwrap();
        let plan = Some(write(&data, &before_own_work()));
        Self::on(data, &Begin { plan, ..begin.clone() })
    }

    /// Starts the program on this data folder.
    pub(crate) fn on(data: TempDir, begin: &Begin) -> Self {
        let places = places(&data);
        if begin.has_profile {
            let profile = Some(Profile { name: "Lin Mei-Hui".into(), initials: "LMH".into() });
            let theme = if begin.dark { ThemeChoice::Dark } else { ThemeChoice::Light };
            Settings { profile, theme, ..Settings::default() }.save(&RealFs, &places).unwrap();
        }
        Self::begin(places, data, begin)
    }

    fn begin(places: Places, data: TempDir, begin: &Begin) -> Self {
        let opened = Arc::new(Mutex::new(Vec::new()));
        let opens_nothing = Arc::new(AtomicBool::new(false));
        let (seen, refuses) = (opened.clone(), opens_nothing.clone());
        let clipboard = Held::default();
        let desktop = Desktop::default().without_dialogs().copying_to(clipboard.clone()).opening_by(move |target| {
            seen.lock().unwrap().push(target.clone());
            if refuses.load(Ordering::Relaxed) { Err("no program".into()) } else { Ok(()) }
        });
        let start = AppStart { plan: begin.plan.clone(), language: Some(begin.language), system_fonts: false, desktop };
        let builder = if begin.any_text { Harness::builder().allow_missing_glyphs() } else { Harness::builder() };
        let harness = builder
            .with_size(begin.size)
            .with_pixels_per_point(1.0)
            .with_theme(if begin.dark { egui::Theme::Dark } else { egui::Theme::Light })
            .with_max_steps(20)
            .build_eframe(move |cc| App::new(&cc.egui_ctx, places.clone(), &start));
        let mut program = Self { harness, data, opened, opens_nothing, clipboard };
        program.settle();
        program
    }

    /// A second window of the program beside the first one, on the same data and with the same plan.
    pub(crate) fn beside(first: &Self, begin: &Begin) -> Self {
        Self::begin(places(&first.data), tempfile::tempdir().unwrap(), begin)
    }

    /// The plan that is open.
    pub(crate) fn plan(&self) -> &Plan {
        self.harness.state().plan().unwrap()
    }

    /// Presses the button that says this, and waits for what comes of it.
    pub(crate) fn press(&mut self, label: &str) {
        self.harness.get_by_role_and_label(Role::Button, label).click();
        self.harness.run_steps(2);
        self.settle();
    }

    /// Shows this tab of the customer's sheet.
    pub(crate) fn tab(&mut self, tab: Tab) {
        self.harness.state_mut().session_mut().customers.tab = tab;
        self.harness.run_steps(3);
        self.settle();
    }

    /// Strikes these keys, one after the other.
    pub(crate) fn keys(&mut self, keys: &[Key]) {
        for &key in keys {
            self.harness.key_press(key);
            self.harness.run_steps(3);
        }
    }

    /// Strikes a key with these held, and waits for what comes of it.
    pub(crate) fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run_steps(4);
        self.settle();
    }

    /// Draws until a plan that is being loaded is there and nothing moves any more.
    pub(crate) fn settle(&mut self) {
        self.wait(|app| !app.is_busy());
    }

    /// Waits until what the moves will come to is worked out, or the report, where this page shows it.
    pub(crate) fn foresee(&mut self, page: Page) {
        if page == Page::Reports {
            self.wait(App::has_report);
        }
        if matches!(page, Page::Today | Page::Moves) {
            self.wait(App::is_foreseen);
        }
    }

    /// Draws until `is_so`, at most ten seconds.
    pub(crate) fn wait(&mut self, is_so: impl Fn(&App) -> bool) {
        let begun = Instant::now();
        loop {
            self.harness.step();
            if is_so(self.harness.state()) {
                break;
            }
            assert!(begun.elapsed() < Duration::from_secs(10), "nothing came of it within ten seconds");
            std::thread::sleep(Duration::from_millis(5));
        }
        self.harness.run_steps(3);
    }

    /// Lays out what is seen now; with `CHANGEOVER_PICTURES` or in the nightly run it is written to
    /// `target/pictures/NAME.png`, for a person to look at. Painting takes most of the time, and asserts nothing.
    pub(crate) fn picture(&mut self, name: &str) {
        self.harness.run_steps(2);
        if !is_picture_wanted() {
            return;
        }
        let image = self.harness.render().unwrap();
        let dir = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
        std::fs::create_dir_all(&dir).unwrap();
        image.save(dir.join(format!("{name}.png"))).unwrap();
    }
}

/// What the program without a window answers in this folder, on a computer whose data lie in `data`.
pub(crate) fn run_in(folder: &Path, data: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_changeover"));
    command.current_dir(folder).args(["--data-dir", data]).args(arguments);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap()
}

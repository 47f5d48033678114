//! Rule books: the whole of one, who may do what, what differs between two, and what another one would change.

mod add;
mod book;
mod compare;
mod follow;
mod matrix;
mod words;

pub use add::Coming;

use egui::Ui;

use crate::domain::rules::RuleBook;
use crate::domain::slug::Slug;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit;
use crate::ui::root::page_head;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

/// What is seen of the books.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// One book, section by section.
    #[default]
    Book,
    /// Who may do what.
    Matrix,
    /// What differs between two.
    Compare,
    /// What another book would change for the plan.
    Follow,
}

/// What the page remembers while the window is open.
#[derive(Default)]
pub struct State {
    /// What is seen.
    pub view: View,
    /// The book that is read; `None`: the one that the plan follows.
    pub book: Option<Slug>,
    /// The book that it is compared with or that might be followed; `None`: none was chosen.
    pub other: Option<Slug>,
    /// What is searched in the book.
    pub query: String,
    /// A version of the user's own that was read and is not added yet.
    pub coming: Option<Coming>,
    /// Why a file cannot be added.
    pub trouble: Option<String>,
    read: book::Reading,
    matrix: matrix::Matrix,
    compare: compare::Compare,
    follow: follow::Follow,
}

impl State {
    /// Shows what the book that is followed says in these words.
    pub fn show_words(&mut self, words: &str) {
        (self.view, self.book) = (View::Book, None);
        words.clone_into(&mut self.query);
    }
}

/// Draws the page.
pub fn page_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let followed = ctx.say(&ctx.book().title);
    page_head(ui, &ctx.text("nav-rules"), &ctx.lang.with("rules-what", &[("book", followed)]));
    let state = &mut session.rules;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = tokens(ui).space.l;
        let words = ["rules-view-book", "rules-view-matrix", "rules-view-compare", "rules-view-follow"];
        let [read, matrix, compare, follow] = words.map(|key| ctx.text(key));
        let views =
            [(View::Book, &*read), (View::Matrix, &*matrix), (View::Compare, &*compare), (View::Follow, &*follow)];
        kit::segmented(ui, &ctx.text("rules-views"), &mut state.view, &views);
        if matches!(state.view, View::Book | View::Matrix) {
            let mut chosen = chosen(ctx, state.book);
            choose_ui(ui, ctx, "rules-book", &mut chosen);
            state.book = Some(chosen);
        }
        add::button_ui(ui, ctx, actions);
    });
    ui.add_space(tokens(ui).space.m);
    kit::focus::work_in(ui.ctx(), ui.available_rect_before_wrap());
    add::trouble_ui(ui, ctx, state);
    if add::review_ui(ui, ctx, state, actions) {
        return;
    }
    match state.view {
        View::Book => book::view_ui(ui, ctx, state, actions),
        View::Matrix => matrix::view_ui(ui, ctx, state, actions),
        View::Compare => compare::view_ui(ui, ctx, state, actions),
        View::Follow => follow::view_ui(ui, ctx, session, actions),
    }
}

/// The book of this name, else the one that is followed.
fn chosen(ctx: &Ctx<'_>, book: Option<Slug>) -> Slug {
    book.filter(|id| ctx.library.books.get(*id).is_some()).unwrap_or(ctx.book().id)
}

/// The book of this name; there is always one.
fn book_of<'a>(ctx: &'a Ctx<'_>, id: Slug) -> &'a RuleBook {
    ctx.library.books.get(id).map_or(ctx.book(), |book| book)
}

/// What a book is called in a list; the one that is followed is marked.
fn name_of(ctx: &Ctx<'_>, book: &RuleBook) -> String {
    let title = ctx.say(&book.title);
    if book.id == ctx.book().id {
        ctx.lang.with("rules-book-followed", &[("book", title)]).into_owned()
    } else {
        title.to_owned()
    }
}

/// Chooses a book: side by side while they are few, else from a list.
fn choose_ui(ui: &mut Ui, ctx: &Ctx<'_>, label: &'static str, current: &mut Slug) {
    let names: Vec<(Slug, String)> = ctx.library.books.iter().map(|book| (book.id, name_of(ctx, book))).collect();
    let options: Vec<(Slug, &str)> = names.iter().map(|(id, name)| (*id, name.as_str())).collect();
    if options.len() <= 4 {
        kit::segmented(ui, &ctx.text(label), current, &options);
    } else {
        kit::select(ui, label, &ctx.text(label), current, &options, 280.0);
    }
}

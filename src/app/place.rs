//! Where the window comes up: whole, on a screen that is there, clear of the bars of the system.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use crate::store::settings::WindowPlace;

/// The smallest window that all pages are made for, in points.
pub const SMALLEST: Vec2 = vec2(800.0, 530.0);
/// The size that the pages are designed for, in points.
pub const USUAL: Vec2 = vec2(1280.0, 800.0);

/// What a window takes with its title bar at most, of a screen that nobody has placed it on.
const SHARE: f32 = 0.9;
/// Height of a title bar, in points; no system says it before the window is there.
const TITLE: f32 = 32.0;
/// Height of the bar at the lower edge of most screens, in points; nobody says where it is.
const TASK_BAR: f32 = 48.0;
/// A window of which less than this can be seen counts as lost.
const GRIP: Vec2 = vec2(120.0, TITLE);

/// Where a window is to stand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WindowPosition {
    /// Position in the list of screens.
    pub screen: usize,
    /// Upper left corner with the title bar, in points of the desktop.
    pub at: Pos2,
    /// Without the title bar, in points.
    pub size: Vec2,
}

/// Chooses the place for a window that was left at `stored`; `screens` in points of the desktop, the main one first.
///
/// `None`: no screen is known, so the system chooses.
pub fn choose(screens: &[Rect], stored: Option<WindowPlace>) -> Option<WindowPosition> {
    let first = *screens.first()?;
    let Some(stored) = stored else { return Some(fresh(first)) };
    let size = vec2(stored.width as f32, stored.height as f32);
    let (Some(x), Some(y)) = (stored.x, stored.y) else {
        return Some(WindowPosition { size: within(first, size), ..fresh(first) });
    };
    let at = pos2(x as f32, y as f32);
    let outer = Rect::from_min_size(at, size + vec2(0.0, TITLE));
    let seen = |screen: &Rect| screen.intersect(outer);
    let is_seen = |screen: &Rect| GRIP.x <= seen(screen).width() && GRIP.y <= seen(screen).height();
    let area = |screen: &Rect| seen(screen).area();
    let best = screens.iter().enumerate().filter(|(_, screen)| is_seen(screen));
    let best = best.max_by(|one, other| area(one.1).total_cmp(&area(other.1)));
    let Some((screen, rect)) = best else { return Some(fresh(first)) };
    let size = within(*rect, size);
    let last = lowest(*rect, size);
    let at = pos2(at.x.min(last.x).max(rect.left()), at.y.min(last.y).max(rect.top()));
    Some(WindowPosition { screen, at, size })
}

/// In the middle of this screen, a little above, in the usual size if that fits.
fn fresh(screen: Rect) -> WindowPosition {
    let most = screen.size() * SHARE - vec2(0.0, TITLE);
    let size = within(screen, USUAL.min(most).max(SMALLEST));
    let free = lowest(screen, size) - screen.min;
    let above = (screen.height() - size.y - TITLE) / 3.0;
    let at = screen.min + vec2(free.x / 2.0, above.min(free.y)).max(Vec2::ZERO);
    WindowPosition { screen: 0, at, size }
}

/// The size, or as much of it as the screen has beside its bars.
fn within(screen: Rect, size: Vec2) -> Vec2 {
    size.min(screen.size() - vec2(0.0, TITLE + TASK_BAR))
}

/// The upper left corner of a window that stands as far right and down as it may.
fn lowest(screen: Rect, size: Vec2) -> Pos2 {
    screen.max - size - vec2(0.0, TITLE + TASK_BAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Rect = Rect { min: Pos2::ZERO, max: pos2(1280.0, 800.0) };
    /// 1920 x 1080 dots at 150 %.
    const SCALED: Rect = Rect { min: Pos2::ZERO, max: pos2(1280.0, 720.0) };
    const DESK: Rect = Rect { min: pos2(1280.0, -200.0), max: pos2(1280.0 + 1920.0, 880.0) };

    fn left_at(x: i32, y: i32, width: u32, height: u32) -> WindowPlace {
        WindowPlace { x: Some(x), y: Some(y), width, height, maximized: false }
    }

    #[track_caller]
    fn check(screens: &[Rect], stored: Option<WindowPlace>, screen: usize, at: [f32; 2], size: [f32; 2]) {
        let chosen = choose(screens, stored).unwrap();
        assert_eq!((chosen.screen, chosen.at.round(), chosen.size.round()), (screen, at.into(), size.into()));
        let outer = Rect::from_min_size(chosen.at, chosen.size + vec2(0.0, TITLE));
        let clear = screens[screen].with_max_y(screens[screen].bottom() - TASK_BAR + 0.5);
        assert!(clear.contains_rect(outer), "{outer:?} in {clear:?}");
    }

    #[test]
    fn first_window_is_clear_of_title_and_task_bar() {
        check(&[LAPTOP], None, 0, [64.0, 27.0], [1152.0, 688.0]);
        check(&[SCALED], None, 0, [64.0, 24.0], [1152.0, 616.0]);
    }

    #[test]
    fn first_window_on_a_large_screen_has_the_usual_size() {
        check(&[DESK, LAPTOP], None, 0, [1600.0, -117.0], [1280.0, 800.0]);
    }

    #[test]
    fn window_is_never_smaller_than_the_pages_need_unless_the_screen_is() {
        let low = Rect::from_min_size(Pos2::ZERO, vec2(1093.0, 614.0));
        check(&[low], None, 0, [55.0, 4.0], [984.0, 530.0]);
        let lower = Rect::from_min_size(Pos2::ZERO, vec2(819.0, 480.0));
        check(&[lower], None, 0, [10.0, 0.0], [800.0, 400.0]);
    }

    #[test]
    fn window_stays_where_it_was_left() {
        check(&[LAPTOP, DESK], Some(left_at(100, 50, 900, 600)), 0, [100.0, 50.0], [900.0, 600.0]);
        check(&[LAPTOP, DESK], Some(left_at(1400, -150, 1500, 900)), 1, [1400.0, -150.0], [1500.0, 900.0]);
    }

    #[test]
    fn window_of_a_screen_that_is_gone_comes_up_on_one_that_is_there() {
        check(&[LAPTOP], Some(left_at(3000, 100, 1280, 800)), 0, [64.0, 27.0], [1152.0, 688.0]);
        check(&[LAPTOP], Some(left_at(-32000, -32000, 1280, 800)), 0, [64.0, 27.0], [1152.0, 688.0]);
        // A strip that nobody could take hold of counts as gone.
        check(&[LAPTOP], Some(left_at(1240, 100, 900, 600)), 0, [64.0, 27.0], [1152.0, 688.0]);
    }

    #[test]
    fn window_that_reaches_over_the_edge_is_moved_in_and_made_to_fit() {
        check(&[LAPTOP], Some(left_at(700, 300, 900, 600)), 0, [380.0, 120.0], [900.0, 600.0]);
        check(&[LAPTOP], Some(left_at(0, -40, 1280, 800)), 0, [0.0, 0.0], [1280.0, 720.0]);
    }

    #[test]
    fn size_alone_is_kept_where_the_system_places_windows() {
        let stored = WindowPlace { x: None, y: None, width: 1000, height: 640, maximized: false };
        assert_eq!(choose(&[LAPTOP], Some(stored)).unwrap().size, vec2(1000.0, 640.0));
        assert_eq!(choose(&[], Some(stored)), None);
    }
}

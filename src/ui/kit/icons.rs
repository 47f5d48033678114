//! Icons of the bundled icon font: one constant each, to be put into any text.
//!
//! Written by `scripts/make-fonts`; change it there.

/// Phosphor `archive`, regular.
pub const ARCHIVE: &str = "\u{E00C}";
/// Phosphor `arrow-clockwise`, regular.
pub const ARROW_CLOCKWISE: &str = "\u{E036}";
/// Phosphor `arrow-counter-clockwise`, regular.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{E038}";
/// Phosphor `arrow-down`, regular.
pub const ARROW_DOWN: &str = "\u{E03E}";
/// Phosphor `arrow-left`, regular.
pub const ARROW_LEFT: &str = "\u{E058}";
/// Phosphor `arrow-right`, regular.
pub const ARROW_RIGHT: &str = "\u{E06C}";
/// Phosphor `arrow-square-out`, regular.
pub const ARROW_SQUARE_OUT: &str = "\u{E5DE}";
/// Phosphor `arrow-u-up-left`, regular.
pub const ARROW_U_UP_LEFT: &str = "\u{E08A}";
/// Phosphor `arrow-up`, regular.
pub const ARROW_UP: &str = "\u{E08E}";
/// Phosphor `arrows-left-right`, regular.
pub const ARROWS_LEFT_RIGHT: &str = "\u{E0A0}";
/// Phosphor `bell`, regular.
pub const BELL: &str = "\u{E0CE}";
/// Phosphor `book-open`, regular.
pub const BOOK_OPEN: &str = "\u{E0E6}";
/// Phosphor `buildings`, regular.
pub const BUILDINGS: &str = "\u{E102}";
/// Phosphor `calendar-blank`, regular.
pub const CALENDAR_BLANK: &str = "\u{E10A}";
/// Phosphor `calendar-check`, regular.
pub const CALENDAR_CHECK: &str = "\u{E712}";
/// Phosphor `caret-down`, regular.
pub const CARET_DOWN: &str = "\u{E136}";
/// Phosphor `caret-left`, regular.
pub const CARET_LEFT: &str = "\u{E138}";
/// Phosphor `caret-right`, regular.
pub const CARET_RIGHT: &str = "\u{E13A}";
/// Phosphor `caret-up`, regular.
pub const CARET_UP: &str = "\u{E13C}";
/// Phosphor `chart-bar`, regular.
pub const CHART_BAR: &str = "\u{E150}";
/// Phosphor `chart-line-up`, regular.
pub const CHART_LINE_UP: &str = "\u{E156}";
/// Phosphor `check`, regular.
pub const CHECK: &str = "\u{E182}";
/// Phosphor `check-circle`, regular.
pub const CHECK_CIRCLE: &str = "\u{E184}";
/// Phosphor `check-square`, regular.
pub const CHECK_SQUARE: &str = "\u{E186}";
/// Phosphor `circle`, regular.
pub const CIRCLE: &str = "\u{E18A}";
/// Phosphor `circle-dashed`, regular.
pub const CIRCLE_DASHED: &str = "\u{E602}";
/// Phosphor `clipboard-text`, regular.
pub const CLIPBOARD_TEXT: &str = "\u{E198}";
/// Phosphor `clock`, regular.
pub const CLOCK: &str = "\u{E19A}";
/// Phosphor `clock-counter-clockwise`, regular.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{E1A0}";
/// Phosphor `columns`, regular.
pub const COLUMNS: &str = "\u{E546}";
/// Phosphor `command`, regular.
pub const COMMAND: &str = "\u{E1C4}";
/// Phosphor `copy`, regular.
pub const COPY: &str = "\u{E1CA}";
/// Phosphor `desktop`, regular.
pub const DESKTOP: &str = "\u{E560}";
/// Phosphor `diamond`, regular.
pub const DIAMOND: &str = "\u{E1EC}";
/// Phosphor `dots-three`, regular.
pub const DOTS_THREE: &str = "\u{E1FE}";
/// Phosphor `dots-three-vertical`, regular.
pub const DOTS_THREE_VERTICAL: &str = "\u{E208}";
/// Phosphor `download-simple`, regular.
pub const DOWNLOAD_SIMPLE: &str = "\u{E20C}";
/// Phosphor `envelope-simple`, regular.
pub const ENVELOPE_SIMPLE: &str = "\u{E218}";
/// Phosphor `eye`, regular.
pub const EYE: &str = "\u{E220}";
/// Phosphor `eye-slash`, regular.
pub const EYE_SLASH: &str = "\u{E224}";
/// Phosphor `file-csv`, regular.
pub const FILE_CSV: &str = "\u{EB1C}";
/// Phosphor `file-text`, regular.
pub const FILE_TEXT: &str = "\u{E23A}";
/// Phosphor `flag`, regular.
pub const FLAG: &str = "\u{E244}";
/// Phosphor `floppy-disk`, regular.
pub const FLOPPY_DISK: &str = "\u{E248}";
/// Phosphor `folder-open`, regular.
pub const FOLDER_OPEN: &str = "\u{E256}";
/// Phosphor `funnel-simple`, regular.
pub const FUNNEL_SIMPLE: &str = "\u{E268}";
/// Phosphor `gear`, regular.
pub const GEAR: &str = "\u{E270}";
/// Phosphor `git-diff`, regular.
pub const GIT_DIFF: &str = "\u{E27C}";
/// Phosphor `globe`, regular.
pub const GLOBE: &str = "\u{E288}";
/// Phosphor `hand-palm`, regular.
pub const HAND_PALM: &str = "\u{E57E}";
/// Phosphor `handshake`, regular.
pub const HANDSHAKE: &str = "\u{E582}";
/// Phosphor `hourglass-medium`, regular.
pub const HOURGLASS_MEDIUM: &str = "\u{E2B8}";
/// Phosphor `house`, regular.
pub const HOUSE: &str = "\u{E2C2}";
/// Phosphor `identification-card`, regular.
pub const IDENTIFICATION_CARD: &str = "\u{E2C8}";
/// Phosphor `info`, regular.
pub const INFO: &str = "\u{E2CE}";
/// Phosphor `keyboard`, regular.
pub const KEYBOARD: &str = "\u{E2D8}";
/// Phosphor `lightning`, regular.
pub const LIGHTNING: &str = "\u{E2DE}";
/// Phosphor `link-break`, regular.
pub const LINK_BREAK: &str = "\u{E2E4}";
/// Phosphor `link-simple`, regular.
pub const LINK_SIMPLE: &str = "\u{E2E6}";
/// Phosphor `list`, regular.
pub const LIST: &str = "\u{E2F0}";
/// Phosphor `list-bullets`, regular.
pub const LIST_BULLETS: &str = "\u{E2F2}";
/// Phosphor `list-checks`, regular.
pub const LIST_CHECKS: &str = "\u{EADC}";
/// Phosphor `lock-simple`, regular.
pub const LOCK_SIMPLE: &str = "\u{E308}";
/// Phosphor `magnifying-glass`, regular.
pub const MAGNIFYING_GLASS: &str = "\u{E30C}";
/// Phosphor `minus`, regular.
pub const MINUS: &str = "\u{E32A}";
/// Phosphor `minus-square`, regular.
pub const MINUS_SQUARE: &str = "\u{ED4C}";
/// Phosphor `moon`, regular.
pub const MOON: &str = "\u{E330}";
/// Phosphor `note-pencil`, regular.
pub const NOTE_PENCIL: &str = "\u{E34C}";
/// Phosphor `paper-plane-tilt`, regular.
pub const PAPER_PLANE_TILT: &str = "\u{E398}";
/// Phosphor `paperclip`, regular.
pub const PAPERCLIP: &str = "\u{E39A}";
/// Phosphor `pause`, regular.
pub const PAUSE: &str = "\u{E39E}";
/// Phosphor `pencil-simple`, regular.
pub const PENCIL_SIMPLE: &str = "\u{E3B4}";
/// Phosphor `play`, regular.
pub const PLAY: &str = "\u{E3D0}";
/// Phosphor `plus`, regular.
pub const PLUS: &str = "\u{E3D4}";
/// Phosphor `printer`, regular.
pub const PRINTER: &str = "\u{E3DC}";
/// Phosphor `prohibit`, regular.
pub const PROHIBIT: &str = "\u{E3DE}";
/// Phosphor `push-pin`, regular.
pub const PUSH_PIN: &str = "\u{E3E2}";
/// Phosphor `question`, regular.
pub const QUESTION: &str = "\u{E3E8}";
/// Phosphor `scales`, regular.
pub const SCALES: &str = "\u{E750}";
/// Phosphor `shield-check`, regular.
pub const SHIELD_CHECK: &str = "\u{E40C}";
/// Phosphor `square`, regular.
pub const SQUARE: &str = "\u{E45E}";
/// Phosphor `stop`, regular.
pub const STOP: &str = "\u{E46C}";
/// Phosphor `sun`, regular.
pub const SUN: &str = "\u{E472}";
/// Phosphor `swap`, regular.
pub const SWAP: &str = "\u{E83C}";
/// Phosphor `table`, regular.
pub const TABLE: &str = "\u{E476}";
/// Phosphor `tag`, regular.
pub const TAG: &str = "\u{E478}";
/// Phosphor `translate`, regular.
pub const TRANSLATE: &str = "\u{E4A2}";
/// Phosphor `trash`, regular.
pub const TRASH: &str = "\u{E4A6}";
/// Phosphor `truck`, regular.
pub const TRUCK: &str = "\u{E4B4}";
/// Phosphor `upload-simple`, regular.
pub const UPLOAD_SIMPLE: &str = "\u{E4C0}";
/// Phosphor `user`, regular.
pub const USER: &str = "\u{E4C2}";
/// Phosphor `users`, regular.
pub const USERS: &str = "\u{E4D6}";
/// Phosphor `users-three`, regular.
pub const USERS_THREE: &str = "\u{E68E}";
/// Phosphor `warning`, regular.
pub const WARNING: &str = "\u{E4E0}";
/// Phosphor `warning-circle`, regular.
pub const WARNING_CIRCLE: &str = "\u{E4E2}";
/// Phosphor `warning-diamond`, regular.
pub const WARNING_DIAMOND: &str = "\u{E7FC}";
/// Phosphor `x`, regular.
pub const X: &str = "\u{E4F6}";
/// Phosphor `x-circle`, regular.
pub const X_CIRCLE: &str = "\u{E4F8}";
/// Phosphor `caret-down`, fill.
pub const CARET_DOWN_FILL: &str = "\u{F000}";
/// Phosphor `caret-up`, fill.
pub const CARET_UP_FILL: &str = "\u{F001}";
/// Phosphor `check-circle`, fill.
pub const CHECK_CIRCLE_FILL: &str = "\u{F002}";
/// Phosphor `circle`, fill.
pub const CIRCLE_FILL: &str = "\u{F003}";
/// Phosphor `clock`, fill.
pub const CLOCK_FILL: &str = "\u{F004}";
/// Phosphor `diamond`, fill.
pub const DIAMOND_FILL: &str = "\u{F005}";
/// Phosphor `flag`, fill.
pub const FLAG_FILL: &str = "\u{F006}";
/// Phosphor `hourglass-medium`, fill.
pub const HOURGLASS_MEDIUM_FILL: &str = "\u{F007}";
/// Phosphor `info`, fill.
pub const INFO_FILL: &str = "\u{F008}";
/// Phosphor `lock-simple`, fill.
pub const LOCK_SIMPLE_FILL: &str = "\u{F009}";
/// Phosphor `prohibit`, fill.
pub const PROHIBIT_FILL: &str = "\u{F00A}";
/// Phosphor `seal-check`, fill.
pub const SEAL_CHECK_FILL: &str = "\u{F00F}";
/// Phosphor `star`, fill.
pub const STAR_FILL: &str = "\u{F00B}";
/// Phosphor `warning`, fill.
pub const WARNING_FILL: &str = "\u{F00C}";
/// Phosphor `warning-circle`, fill.
pub const WARNING_CIRCLE_FILL: &str = "\u{F00D}";
/// Phosphor `warning-diamond`, fill.
pub const WARNING_DIAMOND_FILL: &str = "\u{F010}";
/// Phosphor `warning-octagon`, fill.
pub const WARNING_OCTAGON_FILL: &str = "\u{F00E}";

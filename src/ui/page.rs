//! The screens of an open plan.

use crate::for_each_page;

macro_rules! pages {
    ($($(#[$about:meta])* $page:ident of $folder:ident: $($look:expr),+;)+) => {
        /// A screen of the open plan.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Page {
            $($(#[$about])* $page,)+
        }

        impl Page {
            /// Every page, in the order of the rail.
            pub const ALL: &[Self] = &[$(Self::$page,)+];
        }
    };
}
for_each_page!(pages);

//! An enumeration that describes itself once: what its states are, what each is called, and what it means to the reader.

/// What a state means to the reader; colour and sign follow from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Nothing to do.
    Calm,
    /// Good to know.
    Info,
    /// Somebody else has to act.
    Waiting,
    /// Needs a look soon.
    Warning,
    /// The date has passed.
    Late,
    /// Finished.
    Done,
    /// Cannot be taken back.
    Irreversible,
}

impl Tone {
    /// All tones, calm first.
    pub const ALL: [Self; 7] =
        [Self::Calm, Self::Info, Self::Waiting, Self::Warning, Self::Late, Self::Done, Self::Irreversible];
}

/// An enumeration whose states are shown as chips, for code that serves several of them.
pub trait State: Copy + 'static {
    /// All of them, in their order.
    fn all() -> &'static [Self];
    /// Key of its word.
    fn key(self) -> &'static str;
    /// What it means to the reader.
    fn tone(self) -> Tone;
}

/// An enumeration whose states have words, so that one of them can be chosen from a list.
pub trait Choosable: Copy + 'static {
    /// All of them, in their order.
    const CHOICES: &'static [Self];
    /// Keys of their words, in the same order.
    const KEYS: &'static [&'static str];
    /// Key of its word.
    fn word(self) -> &'static str;
}

/// Defines an enumeration together with what is said of each of its states.
///
/// After the name stand the methods that it gets, and after each state its answers in the same order: `key` is the key of its
/// word, `tone` its [`Tone`], any other one a text. `ALL` holds the states in the order in which they are written. Derives,
/// docs and serde's names are written as ever.
///
/// ```
/// changeover::states! {
///     /// How far a parcel is.
///     #[derive(Clone, Copy, Debug, PartialEq, Eq)]
///     pub enum Parcel: key, tone {
///         /// It is on its way.
///         Sent => "parcel-sent", Waiting;
///         /// It is here.
///         Arrived => "parcel-arrived", Done;
///     }
/// }
/// assert_eq!(Parcel::ALL.map(Parcel::key), ["parcel-sent", "parcel-arrived"]);
/// assert_eq!(Parcel::Arrived.tone(), changeover::domain::states::Tone::Done);
/// ```
#[macro_export]
macro_rules! states {
    ($(#[$about:meta])* $visible:vis enum $Name:ident $(: $($answer:ident),+)? {
        $($(#[$note:meta])* $State:ident $(=> $($said:tt),+)?;)+
    }) => {
        $(#[$about])*
        $visible enum $Name { $($(#[$note])* $State,)+ }

        impl $Name {
            /// All of them, in the order in which they are written.
            $visible const ALL: [Self; [$(stringify!($State)),+].len()] = [$(Self::$State),+];
        }
        const _: usize = $Name::ALL.len(); // not every list is walked
        $crate::states!(@answers $visible $Name: $($($answer)+)? { $($State: ($($($said)+)?);)+ });
    };
    // One method after the other: the first one takes the first answer of each state and leaves the others to the next one.
    (@answers $visible:vis $Name:ident: $answer:ident $($more:ident)* { $($State:ident: ($said:tt $($other:tt)*);)+ }) => {
        $crate::states!(@answer $visible $Name: $answer { $($State: $said;)+ });
        $crate::states!(@answers $visible $Name: $($more)* { $($State: ($($other)*);)+ });
    };
    (@answers $visible:vis $Name:ident: { $($State:ident: ();)+ }) => {};
    (@answer $visible:vis $Name:ident: tone { $($State:ident: $Tone:ident;)+ }) => {
        impl $Name {
            /// What it means to the reader.
            $visible fn tone(self) -> $crate::domain::states::Tone {
                match self {
                    $(Self::$State => $crate::domain::states::Tone::$Tone,)+
                }
            }
        }
        impl $crate::domain::states::State for $Name {
            fn all() -> &'static [Self] {
                &Self::ALL
            }
            fn key(self) -> &'static str {
                Self::key(self)
            }
            fn tone(self) -> $crate::domain::states::Tone {
                Self::tone(self)
            }
        }
    };
    (@answer $visible:vis $Name:ident: key { $($State:ident: $said:literal;)+ }) => {
        impl $crate::domain::states::Choosable for $Name {
            const CHOICES: &'static [Self] = &Self::ALL;
            const KEYS: &'static [&'static str] = &[$($said),+];
            fn word(self) -> &'static str {
                self.key()
            }
        }
        $crate::states!(@method $visible $Name: key { $($State: $said;)+ });
    };
    (@answer $visible:vis $Name:ident: $answer:ident { $($State:ident: $said:literal;)+ }) => {
        $crate::states!(@method $visible $Name: $answer { $($State: $said;)+ });
    };
    (@method $visible:vis $Name:ident: $answer:ident { $($State:ident: $said:literal;)+ }) => {
        impl $Name {
            #[doc = concat!("Its `", stringify!($answer), "`.")]
            $visible fn $answer(self) -> &'static str {
                match self {
                    $(Self::$State => $said,)+
                }
            }
        }
    };
}

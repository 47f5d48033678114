//! Rules that a whole forecast keeps.

mod acceptances;
mod ground;
mod moves;
mod special;

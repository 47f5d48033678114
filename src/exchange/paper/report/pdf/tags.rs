//! What a piece of a page is, for a program that reads it aloud.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagTree};

/// The meaning of a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A title of this level, from 1 on.
    Title(u16, String),
    /// A paragraph.
    Words,
    /// A list, one of its lines, and the words of that.
    List,
    Line,
    LineWords,
    /// A table, a row, the head of a column, the head of a row, a cell.
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    /// A picture, and its numbers in words.
    Picture(String),
    /// A text of somebody.
    Quote,
    /// An address that a press opens, and what stands beside one.
    Link,
    Beside,
}

/// A meaning within another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NodeId(usize);

/// All of them, each after the one that it lies in.
#[derive(Clone, Debug, Default)]
pub(super) struct Meanings(Vec<(Meaning, Option<NodeId>)>);

impl Meanings {
    pub(super) fn put(&mut self, meaning: Meaning, within: Option<NodeId>) -> NodeId {
        self.0.push((meaning, within));
        NodeId(self.0.len() - 1)
    }

    /// The tree, with what was painted of each.
    pub(super) fn tree(&self, painted: Vec<(NodeId, Identifier)>) -> TagTree {
        let mut groups: Vec<(TagGroup, Option<NodeId>)> =
            self.0.iter().map(|(meaning, within)| (group(meaning), *within)).collect();
        for (node, identifier) in painted {
            groups[node.0].0.push(identifier);
        }
        let mut tree: Vec<Node> = Vec::new();
        let mut children: Vec<Vec<Node>> = self.0.iter().map(|_| Vec::new()).collect();
        // The last ones first: what lies in a group is whole before the group is taken.
        for at in (0..groups.len()).rev() {
            let Some((mut group, within)) = groups.pop() else { break };
            for child in std::mem::take(&mut children[at]).into_iter().rev() {
                group.push(child);
            }
            match within {
                Some(NodeId(outer)) => children[outer].push(group.into()),
                None => tree.push(group.into()),
            }
        }
        let mut root = TagTree::new();
        for node in tree.into_iter().rev() {
            root.push(node);
        }
        root
    }
}

fn group(meaning: &Meaning) -> TagGroup {
    match meaning {
        Meaning::Title(level, text) => {
            TagGroup::new(Tag::Hn(NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN), Some(text.clone())))
        }
        Meaning::Words => TagGroup::new(Tag::P),
        Meaning::List => TagGroup::new(Tag::L(ListNumbering::Disc)),
        Meaning::Line => TagGroup::new(Tag::LI),
        Meaning::LineWords => TagGroup::new(Tag::LBody),
        Meaning::Table => TagGroup::new(Tag::Table),
        Meaning::Row => TagGroup::new(Tag::TR),
        Meaning::ColumnHead => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Meaning::RowHead => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        Meaning::Cell => TagGroup::new(Tag::TD),
        Meaning::Picture(numbers) => TagGroup::new(Tag::Figure(Some(numbers.clone()))),
        Meaning::Quote => TagGroup::new(Tag::BlockQuote),
        Meaning::Link => TagGroup::new(Tag::Link),
        Meaning::Beside => TagGroup::new(Tag::Span),
    }
}

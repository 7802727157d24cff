//! Questions worth asking, from the domain to the wire.

use app::view::Offer;
use domain::question::{Depth, Question};

fn question(question: &Question) -> api::Question {
    let depth = match question.depth {
        Depth::Light => "light",
        Depth::Open => "open",
        Depth::Deep => "deep",
    };
    api::Question {
        key: question.key.clone(),
        text: question.text.clone(),
        kind: question.kind.as_str().into(),
        depth: depth.into(),
    }
}

pub(crate) fn questions(offer: &Offer) -> api::Questions {
    api::Questions { questions: offer.questions.iter().map(question).collect(), more: offer.more }
}

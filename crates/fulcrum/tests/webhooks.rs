//! Webhooks: what leaves a one-on-one, for where, signed, once more where nobody answered, and words with their author alone.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::webhook;
use common::{Asked, Couple, Desk, Receiver, Server, Ways, calls, on_both};
use outgoing::hook;
use serde_json::{Value, json};

on_both!(
    words_leave_with_their_author_alone,
    what_happens_is_told_in_the_form_its_reader_wants,
    who_does_not_answer_is_told_again_the_same,
    the_other_one_sees_that_it_is_there_and_may_stop_it,
    what_is_taken_back_in_time_does_not_leave,
    only_places_outside_can_be_set_up,
);

struct Outside {
    node: Server,
    receiver: Receiver,
}

impl Outside {
    fn of(server: &Server) -> Self {
        let ways = Ways {
            outside: Some(calls()),
            base_url: Some("https://one.example.org".into()),
            ..Ways::default()
        };
        Self { node: server.beside_with(ways), receiver: Receiver::start() }
    }

    fn desk(&self, couple: &Couple, owner: bool) -> Desk {
        if owner { couple.owners_desk(&self.node) } else { couple.others_desk(&self.node) }
    }

    fn run(&self) -> Vec<Asked> {
        webhook::deliver_due(&self.node.app).expect("calls");
        self.receiver.take()
    }

    fn set_up(&self, desk: &Desk, form: &str) -> api::WebhookMade {
        let yes = || Some("yes".to_owned());
        let new = api::NewWebhook {
            address: self.receiver.address(),
            form: form.into(),
            update: yes(),
            prepared: yes(),
            held: yes(),
            recap_sent: yes(),
        };
        desk.post("/webhooks", &new)
    }
}

fn body(asked: &Asked) -> Value {
    serde_json::from_str(&asked.body).expect("JSON")
}

fn words_leave_with_their_author_alone(server: &Server) {
    let (couple, outside) = (Couple::of(server), Outside::of(server));
    let (ana, marek) = (outside.desk(&couple, true), outside.desk(&couple, false));
    let made = outside.set_up(&ana, "standard");
    let posted =
        ana.post::<api::Update>("/updates", &api::PostUpdate { text: "the <migration> is done".into() });
    marek.post::<api::Update>("/updates", &api::PostUpdate { text: "his own words".into() });
    let asked = outside.run();
    assert_eq!(asked.len(), 1, "his are not hers to send on: {asked:?}");
    let told = body(&asked[0]);
    assert_eq!(
        (&told["type"], &told["data"]["text"]),
        (&json!("update.posted"), &json!("the <migration> is done"))
    );
    assert_eq!(told["data"]["id"], json!(posted.id));
    assert_eq!(
        told["data"]["url"],
        json!(format!("https://one.example.org/one-on-ones/{}/updates", couple.id))
    );
    let id = &asked[0].headers["webhook-id"];
    let at = asked[0].headers["webhook-timestamp"].parse().expect("seconds");
    let at = jiff::Timestamp::from_second(at).expect("a moment");
    let signed = hook::signed(&made.secret, (id, at), &asked[0].body).expect("a signature");
    assert!(
        signed.iter().any(|(name, value)| *name == "webhook-signature" && *value == asked[0].headers[*name])
    );
    assert!(outside.run().is_empty(), "once");
}

fn what_happens_is_told_in_the_form_its_reader_wants(server: &Server) {
    let (couple, outside) = (Couple::of(server), Outside::of(server));
    let (ana, marek) = (outside.desk(&couple, true), outside.desk(&couple, false));
    outside.set_up(&marek, "slack");
    outside.set_up(&marek, "teams");
    ana.raise("words that stay");
    ana.post::<Value>("/prep/prepared", &api::Nothing {});
    let meeting = ana.start().id;
    ana.wrap_up(&meeting);
    ana.post::<api::Recap>(
        &format!("/meetings/{meeting}/recap"),
        &api::Words { text: "stays too".into(), version: 0 },
    );
    ana.of_meeting::<api::Recap>(&meeting, "recap/sending");
    let asked = outside.run();
    assert_eq!(asked.len(), 6, "{asked:?}");
    assert!(asked.iter().all(|asked| !asked.body.contains("stay")), "{asked:?}");
    let lines: Vec<_> =
        asked.iter().filter_map(|asked| body(asked)["text"].as_str().map(str::to_owned)).collect();
    assert_eq!(lines.len(), 3, "Slack reads a text");
    assert!(
        lines.iter().any(|line| line.starts_with("Ana is prepared for the 1:1 with Marek\nhttps://")),
        "{lines:?}"
    );
    assert!(lines.iter().any(|line| line.starts_with("Ana and Marek held their 1:1")), "{lines:?}");
    let cards = asked.iter().filter(|asked| asked.body.contains("application/vnd.microsoft.card.adaptive"));
    assert_eq!(cards.count(), 3, "Teams reads a card");
}

fn who_does_not_answer_is_told_again_the_same(server: &Server) {
    let (couple, outside) = (Couple::of(server), Outside::of(server));
    let ana = outside.desk(&couple, true);
    let made = outside.set_up(&ana, "slack").webhook;
    ana.post::<api::Update>("/updates", &api::PostUpdate { text: "done".into() });
    outside.receiver.answers("503 Busy", "");
    let first = outside.run();
    assert_eq!(first.len(), 1);
    assert!(outside.run().is_empty(), "not at once");
    outside.receiver.answers("302 Found", "location: http://hooks.internal/elsewhere\r\n");
    server.wait_minutes(2);
    let second = outside.run();
    outside.receiver.answers("204 Fine", "");
    server.wait_minutes(6);
    let third = outside.run();
    for again in [&second, &third] {
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].headers["webhook-id"], first[0].headers["webhook-id"]);
        assert_eq!(again[0].body, first[0].body);
    }
    server.wait_days(2);
    assert!(outside.run().is_empty());
    let shown: Vec<api::Webhook> = ana.get("/webhooks");
    assert_eq!((shown[0].calls[0].state.as_str(), shown[0].calls[0].attempts), ("sent", 3));
    outside.receiver.answers("410 Gone", "");
    ana.post::<api::Update>("/updates", &api::PostUpdate { text: "more".into() });
    assert_eq!(outside.run().len(), 1);
    ana.post::<api::Update>("/updates", &api::PostUpdate { text: "and more".into() });
    assert!(outside.run().is_empty(), "who is gone is not told any more");
    assert!(ana.get::<Vec<api::Webhook>>("/webhooks").is_empty());
    let back: api::Webhook = ana.post(&format!("/webhooks/{}/restoring", made.id), &api::Nothing {});
    assert_eq!(back.stopped_at, None);
}

fn the_other_one_sees_that_it_is_there_and_may_stop_it(server: &Server) {
    let (couple, outside) = (Couple::of(server), Outside::of(server));
    let (ana, marek) = (outside.desk(&couple, true), outside.desk(&couple, false));
    let made = outside.set_up(&ana, "standard");
    assert!(made.secret.starts_with("whsec_"));
    let path = |tail: &str| format!("/webhooks/{}/{tail}", made.webhook.id);
    let his = server.browser(&couple.other).get(&couple.page("/webhooks")).expect(200).text();
    assert!(his.contains("set up by <bdi>Ana</bdi>") && !his.contains("hooks.internal"), "{his}");
    let hers = server.browser(&couple.owner).get(&couple.page("/webhooks")).expect(200).text();
    assert!(
        hers.contains("hooks.internal") && !hers.contains("T0KEN") && !hers.contains(&made.secret),
        "{hers}"
    );
    let seen: Vec<api::Webhook> = marek.get("/webhooks");
    assert_eq!((seen[0].host.as_deref(), seen[0].calls.len()), (None, 0));
    assert!(marek.try_post::<api::Webhook>(&path("test"), &api::Nothing {}).is_err());
    ana.post::<api::Webhook>(&path("test"), &api::Nothing {});
    assert_eq!(body(&outside.run()[0])["type"], json!("webhook.test"));
    marek.post::<api::Webhook>(&path("stopping"), &api::Nothing {});
    assert!(marek.try_post::<api::Webhook>(&path("restoring"), &api::Nothing {}).is_err());
    ana.post::<api::Update>("/updates", &api::PostUpdate { text: "to nobody".into() });
    assert!(outside.run().is_empty());
    ana.post::<api::Webhook>(&path("restoring"), &api::Nothing {});
    ana.post::<api::Update>("/updates", &api::PostUpdate { text: "to them".into() });
    assert_eq!(outside.run().len(), 1);
}

fn what_is_taken_back_in_time_does_not_leave(server: &Server) {
    let (couple, outside) = (Couple::of(server), Outside::of(server));
    let ana = outside.desk(&couple, true);
    let made = outside.set_up(&ana, "slack").webhook;
    let update = |text: &str| ana.post::<api::Update>("/updates", &api::PostUpdate { text: text.into() }).id;
    let (taken_back, kept) = (update("too soon"), update("in time"));
    ana.post::<Value>(&format!("/updates/{taken_back}/recalling"), &api::Nothing {});
    let asked = outside.run();
    assert_eq!(asked.len(), 1);
    assert!(asked[0].body.contains("in time"));
    update("stopped before it left");
    ana.post::<api::Webhook>(&format!("/webhooks/{}/stopping", made.id), &api::Nothing {});
    assert!(outside.run().is_empty());
    assert_eq!(server.database.ask("SELECT COUNT(*) FROM webhook_calls WHERE state = 'withdrawn'"), "2");
    assert!(!kept.is_empty());
}

fn only_places_outside_can_be_set_up(server: &Server) {
    let (couple, outside) = (Couple::of(server), Outside::of(server));
    let ana = outside.desk(&couple, true);
    let new = |address: &str, form: &str, held: bool| api::NewWebhook {
        address: address.into(),
        form: form.into(),
        held: held.then(|| "yes".into()),
        ..api::NewWebhook::default()
    };
    for wrong in [
        new("http://127.0.0.1/x", "slack", true),
        new("https://10.0.0.1/x", "slack", true),
        new("http://example.org/x", "slack", true),
        new("nowhere", "slack", true),
        new("https://example.org/x", "pigeon", true),
        new("https://example.org/x", "slack", false),
    ] {
        assert!(ana.try_post::<Value>("/webhooks", &wrong).is_err(), "{wrong:?}");
    }
    // A name of the open internet that leads inside is taken, and never called.
    ana.post::<Value>("/webhooks", &new("https://elsewhere.example.org/x", "slack", true));
    let meeting = ana.start().id;
    ana.wrap_up(&meeting);
    assert!(outside.run().is_empty());
    let shown: Vec<api::Webhook> = ana.get("/webhooks");
    assert_eq!(shown[0].calls[0].why.as_deref(), Some("refused"));
    for _ in 0..9 {
        ana.post::<Value>("/webhooks", &new("https://elsewhere.example.org/x", "slack", true));
    }
    assert!(
        ana.try_post::<Value>("/webhooks", &new("https://example.org/x", "slack", true)).is_err(),
        "ten are plenty"
    );
}

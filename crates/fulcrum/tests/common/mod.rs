//! The harness of the front-door tests: a server of its own for every test, on both databases, with a clock that the
//! test sets, and people who come to it as browsers or with tokens. It never asserts anything about the product.
#![allow(dead_code, unused_imports, unused_macros, reason = "each test uses its own part of the harness")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod both;
mod brought;
mod browser;
mod calendars;
mod couple;
mod database;
mod desk;
mod exported;
mod fixture;
pub(crate) mod grown;
mod invited;
mod leaving;
mod letters;
mod lived;
mod lives;
mod mail_server;
mod noted;
mod outside;
mod planned;
mod program;
mod proxy;
mod radicale;
mod receiver;
mod replies;
mod scan;
mod server;
mod themed;
mod typist;
mod walk;

pub(crate) use both::{Both, connect, moved, without};
pub(crate) use browser::{Answer, Browser, between, escaped, undo_of};
pub(crate) use calendars::plant;
pub(crate) use couple::{Couple, THURSDAY, TUESDAY};
pub(crate) use database::{Database, Kind, environment};
pub(crate) use desk::{Desk, refusal};
pub(crate) use exported::{comparable, difference};
pub(crate) use fixture::{Filled, fill, somebody};
pub(crate) use invited::{Post, ZONES, calendar_of, feed_of, want, want_at_any_hour};
pub(crate) use letters::Letters;
pub(crate) use lived::lived;
pub(crate) use mail_server::{Came, MailServer, Mood, Secrecy, Trap};
pub(crate) use outside::{capture, captures, populated, refused};
pub(crate) use program::{
    Ended, Program, administer, command, populate, postgres_program, run, run_with, storage, token_of,
};
pub(crate) use proxy::Proxy;
pub(crate) use radicale::{APP_PASSWORD, Program as CalendarProgram, Radicale, to_radicale};
pub(crate) use receiver::{Asked, Receiver, calls};
pub(crate) use replies::Sample;
pub(crate) use scan::{Needles, files_below};
pub(crate) use server::{PASSWORD, Person, Server, Ways};
pub(crate) use typist::Typist;
pub(crate) use walk::{Things, addresses};

/// Runs each scenario as one test on SQLite and one on PostgreSQL.
macro_rules! on_both {
    ($($scenario:ident),* $(,)?) => {
        mod on_sqlite {
            $(#[test]
            fn $scenario() {
                if let Some(server) = super::common::Server::start(super::common::Kind::Sqlite) {
                    super::$scenario(&server);
                }
            })*
        }

        mod on_postgres {
            $(#[test]
            fn $scenario() {
                if let Some(server) = super::common::Server::start(super::common::Kind::Postgres) {
                    super::$scenario(&server);
                }
            })*
        }
    };
}
pub(crate) use on_both;

/// A fresh idempotency key, or any other word that is nowhere else.
pub(crate) fn fresh() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

//! The two databases are one: the same tables, columns and indexes, each column classified, and migrations that run on
//! an empty database and find nothing to do on one that is there.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what went wrong by panicking")]

mod common;

use app::{
    App,
    columns::{self, Class},
};
use common::{Couple, Database, Kind, Server, on_both};
use std::{collections::BTreeSet, sync::Arc};

on_both!(every_column_is_classified, migrations_find_nothing_to_do_on_a_database_that_is_there);

fn every_column_is_classified(server: &Server) {
    let schema = server.app.schema().expect("the schema");
    let live: BTreeSet<_> =
        schema.columns.iter().map(|(table, column, _, _)| (table.as_str(), column.as_str())).collect();
    let listed: BTreeSet<_> = columns::all().into_iter().map(|(table, column, _)| (table, column)).collect();
    assert_eq!(listed.len(), columns::all().len(), "no column is listed twice");
    let missing: Vec<_> = live.difference(&listed).collect();
    let extra: Vec<_> = listed.difference(&live).collect();
    assert!(missing.is_empty() && extra.is_empty(), "not classified: {missing:?}; not there: {extra:?}");
    for (table, column, kind, _) in &schema.columns {
        let all = columns::all();
        let (_, _, class) = all.iter().find(|(t, c, _)| t == table && c == column).expect("it is listed");
        match class {
            Class::Sealed => assert_eq!(kind, "BLOB", "{table}.{column} is sealed"),
            Class::Plain(reason) => {
                assert!(reason.len() > 10, "{table}.{column} has no reason: {reason}");
                assert_ne!(kind, "BLOB", "{table}.{column} is plain, and text or a number");
            }
        }
    }
    assert!(
        schema.columns.iter().all(|(_, _, kind, _)| ["INTEGER", "TEXT", "BLOB"].contains(&kind.as_str()))
    );
}

fn migrations_find_nothing_to_do_on_a_database_that_is_there(server: &Server) {
    let couple = Couple::of(server);
    couple.owners_desk(server).capture("still here");
    let ask = |sql| server.database.ask(sql);
    let before = (server.app.schema().expect("the schema"), ask("SELECT COUNT(*) FROM migrations"));
    let applied = ask("SELECT MAX(applied_at) FROM migrations");
    server.wait_days(1);
    let now = server.now();
    let again = App::open(server.database.target(), server.database.key_file(), Arc::new(move || now));
    let again = again.expect("it opens again");
    assert_eq!((again.schema().expect("the schema"), ask("SELECT COUNT(*) FROM migrations")), before);
    assert_eq!(ask("SELECT MAX(applied_at) FROM migrations"), applied);
    assert_eq!(couple.owners_desk(server).captures(), ["still here"]);
}

#[test]
fn both_databases_have_the_same_schema() {
    let schemas: Vec<_> = Kind::BOTH
        .into_iter()
        .filter_map(Server::start)
        .map(|server| server.app.schema().expect("the schema"))
        .collect();
    let [sqlite, postgres] = schemas.as_slice() else { return };
    assert_eq!(sqlite.columns, postgres.columns);
    assert_eq!(sqlite.indexes, postgres.indexes);
    assert!(sqlite.indexes.len() > 10 && sqlite.columns.len() > 100);
}

#[test]
fn a_migration_that_fails_leaves_nothing_behind() {
    for kind in Kind::BOTH {
        let Some(database) = Database::fresh(kind) else { continue };
        // A table in the way of one that the first migration makes late.
        let blocked = "CREATE TABLE commands (something TEXT)";
        if kind == Kind::Sqlite {
            std::fs::create_dir(database.data()).expect("a folder");
            database.execute(&format!("PRAGMA application_id = 1179995203; {blocked}"));
        } else {
            database.execute(blocked);
        }
        let clock: app::Clock = Arc::new(|| common::TUESDAY.parse().expect("a time"));
        let open = || App::open(database.target(), database.key_file(), clock.clone());
        assert!(open().is_err(), "{kind:?}: something is in the way");
        assert_eq!(database.ask("SELECT COUNT(*) FROM migrations"), "0");
        database.execute("DROP TABLE commands");
        open().expect("out of the way, it runs from the beginning");
    }
}

//! `fulcrum admin`: people, tokens and links from the command line, for whoever can read the master key.

use crate::{
    storage::Storage,
    terminal::{Outcome, line, say},
};
use app::{
    access_token::{self, NewToken},
    administration::{self, By},
    first_run, password,
    user::{self, NewUser},
    way_back,
};
use clap::{Args, Subcommand};
use domain::{Error, UserId, user as rules, user::User};
use serde_json::{Value, json};
use std::io::Read as _;

/// Look after people, tokens and links without the web.
#[derive(Args)]
pub(crate) struct Admin {
    #[command(flatten)]
    storage: Storage,
    /// Answer in JSON, for scripts.
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Make the workspace and its first user, who administers it.
    Workspace {
        /// Name of the workspace.
        #[arg(long)]
        name: String,
        #[command(flatten)]
        person: Person,
    },
    /// Add a user.
    User {
        #[command(flatten)]
        person: Person,
        /// They may administer.
        #[arg(long)]
        administrator: bool,
    },
    /// List all users.
    Users,
    /// Make an access token for a user; it is shown this once.
    Token {
        /// Whose token.
        #[arg(long, value_name = "EMAIL")]
        user: String,
        /// What to call it.
        #[arg(long, default_value = "command line")]
        name: String,
        /// It may only read.
        #[arg(long)]
        read_only: bool,
        /// Days until it ends; it lasts until ended when not given.
        #[arg(long)]
        days: Option<i64>,
    },
    /// Let a user sign in no more; ends all they have open.
    Deactivate {
        /// Who.
        #[arg(long, value_name = "EMAIL")]
        user: String,
    },
    /// Let a deactivated user sign in again.
    Activate {
        /// Who.
        #[arg(long, value_name = "EMAIL")]
        user: String,
    },
    /// Make a user an administrator, or no longer one.
    Administrator {
        /// Who.
        #[arg(long, value_name = "EMAIL")]
        user: String,
        /// No longer.
        #[arg(long)]
        no_longer: bool,
    },
    /// Make a one-time link with which a user sets a password: for somebody new, or who forgot theirs.
    Link {
        /// Whose link.
        #[arg(long, value_name = "EMAIL")]
        user: String,
    },
}

#[derive(Args, Clone)]
struct Person {
    /// How they are called.
    #[arg(long = "user")]
    user: String,
    /// Address to sign in with.
    #[arg(long)]
    email: String,
    /// IANA time zone.
    #[arg(long, default_value = "UTC")]
    zone: String,
    /// Read their password from standard input; without it a one-time link is made.
    #[arg(long)]
    password_stdin: bool,
}

impl Person {
    fn new_user(&self) -> Result<NewUser, String> {
        let mut password_hash = None;
        if self.password_stdin {
            let mut typed = String::new();
            std::io::stdin().read_to_string(&mut typed).map_err(|e| format!("no password: {e}"))?;
            let typed = typed.trim_end_matches(['\r', '\n']);
            rules::password(typed, &self.email).map_err(line)?;
            password_hash = Some(password::hash(typed).map_err(line)?);
        }
        let (name, email) = (self.user.clone(), self.email.clone());
        Ok(NewUser { name, email, zone: rules::zone(&self.zone).map_err(line)?, password_hash })
    }
}

impl Admin {
    pub(crate) fn run(&self) -> Outcome {
        let answer = match &self.verb {
            Verb::Workspace { name, person } => self.make_workspace(name, person)?,
            Verb::User { person, administrator } => self.add_user(person, *administrator)?,
            Verb::Users => self.users()?,
            Verb::Token { user, name, read_only, days } => {
                self.make_token(user, &NewToken { name: name.clone(), read_only: *read_only, days: *days })?
            }
            Verb::Link { user } => self.make_link(user)?,
            Verb::Deactivate { user } => {
                self.change(user, |tx, id| administration::set_active(tx, By::Machine, id, false))?
            }
            Verb::Activate { user } => {
                self.change(user, |tx, id| administration::set_active(tx, By::Machine, id, true))?
            }
            Verb::Administrator { user, no_longer } => {
                let on = !no_longer;
                self.change(user, move |tx, id| administration::set_administrator(tx, By::Machine, id, on))?
            }
        };
        if self.json {
            say(&answer.to_string());
        } else {
            print(&answer);
        }
        Ok(())
    }

    fn make_workspace(&self, name: &str, person: &Person) -> Result<Value, String> {
        let (name, new) = (name.to_owned(), person.new_user()?);
        let has_password = new.password_hash.is_some();
        let app = self.storage.open()?;
        let made = app.write(move |tx| {
            let id = first_run::make(tx, &name, &new)?;
            Ok((id, link_unless(tx, has_password, id)?))
        });
        made.wait().map(|(id, link)| described(id, link)).map_err(line)
    }

    fn add_user(&self, person: &Person, administrator: bool) -> Result<Value, String> {
        let new = person.new_user()?;
        let has_password = new.password_hash.is_some();
        let added = self.storage.open()?.write(move |tx| {
            let id = user::add(tx, &new, administrator)?;
            Ok((id, link_unless(tx, has_password, id)?))
        });
        added.wait().map(|(id, link)| described(id, link)).map_err(line)
    }

    /// Changes the user of an address.
    fn change<F>(&self, email: &str, verb: F) -> Result<Value, String>
    where
        F: Fn(&mut app::Tx<'_>, UserId) -> domain::Result<UserId> + Send + 'static,
    {
        let email = email.to_owned();
        let changed = self.storage.open()?.write(move |tx| {
            let user = known(tx, &email)?;
            verb(tx, user.id)
        });
        changed.wait().map(|id| described(id, None)).map_err(line)
    }

    fn users(&self) -> Result<Value, String> {
        let members = self.storage.open()?.read(|tx| administration::members(tx, By::Machine)).wait();
        let members = members.map_err(line)?;
        let lines = members.iter().map(|member| {
            let user = &member.user;
            json!({
                "id": user.id.to_string(), "name": user.name, "email": user.email,
                "administrator": user.administrator_at.is_some(), "active": user.deactivated_at.is_none(),
            })
        });
        Ok(lines.collect())
    }

    fn make_token(&self, email: &str, new: &NewToken) -> Result<Value, String> {
        let (email, new) = (email.to_owned(), new.clone());
        let made = self.storage.open()?.write(move |tx| {
            let user = known(tx, &email)?;
            access_token::make(tx, user.id, &new)
        });
        made.wait().map(|token| json!({ "token": token })).map_err(line)
    }

    fn make_link(&self, email: &str) -> Result<Value, String> {
        let email = email.to_owned();
        let made = self.storage.open()?.write(move |tx| {
            let user = known(tx, &email)?;
            way_back::make(tx, By::Machine, user.id)
        });
        made.wait().map(|secret| json!({ "link": format!("/way-back/{secret}") })).map_err(line)
    }
}

/// The user of an address; here one may say that there is none.
fn known(tx: &mut app::Tx<'_>, email: &str) -> domain::Result<User> {
    user::find_by_email(tx, email).map_err(|error| match error {
        Error::NotFound => {
            Error::Refused(format!("nobody here signs in as {email}; `fulcrum admin users` lists everybody"))
        }
        other => other,
    })
}

fn link_unless(tx: &mut app::Tx<'_>, has_password: bool, id: UserId) -> domain::Result<Option<String>> {
    if has_password { Ok(None) } else { way_back::make(tx, By::Machine, id).map(Some) }
}

fn described(id: UserId, link: Option<String>) -> Value {
    let mut answer = json!({ "user": id.to_string() });
    if let (Some(secret), Some(fields)) = (link, answer.as_object_mut()) {
        fields.insert("link".into(), format!("/way-back/{secret}").into());
    }
    answer
}

/// One line per thing, for a person.
fn print(answer: &Value) {
    match answer {
        Value::Array(lines) => lines.iter().for_each(print),
        Value::Object(fields) => {
            let words = fields.iter().map(|(name, value)| {
                format!("{name}: {}", value.as_str().map_or_else(|| value.to_string(), Into::into))
            });
            say(&words.collect::<Vec<_>>().join("  "));
        }
        other => say(&other.to_string()),
    }
}

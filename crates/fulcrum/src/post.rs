//! How what leaves this machine leaves it: the mail server and the hosts that an administrator allows, out of the flags.

use app::Post;
use clap::Args;
use outgoing::{Calls, Mailer, Smtp, smtp::Server};
use std::{fs, path::PathBuf, sync::Arc};

/// Which mail server, and which hosts of one's own network.
#[derive(Args, Clone)]
pub(crate) struct Outgoing {
    /// Mail server: smtp://user@host:587 (STARTTLS) or smtps://user@host. Without one no mail is sent.
    #[arg(
        long,
        env = "FULCRUM_SMTP_URL",
        value_name = "URL",
        hide_env_values = true,
        requires = "mail_from"
    )]
    smtp_url: Option<String>,
    /// File with the mail server's password, when it is not in the address.
    #[arg(long, env = "FULCRUM_SMTP_PASSWORD_FILE", value_name = "FILE")]
    smtp_password_file: Option<PathBuf>,
    /// File with a certificate (PEM) that the mail server's is trusted by, besides the usual ones.
    #[arg(long, env = "FULCRUM_SMTP_CA_FILE", value_name = "FILE")]
    smtp_ca_file: Option<PathBuf>,
    /// From whom mail comes: fulcrum@example.org, or "Fulcrum <fulcrum@example.org>".
    #[arg(long, env = "FULCRUM_MAIL_FROM", value_name = "ADDRESS")]
    mail_from: Option<String>,
    /// Address to which calendars answer invitations, where what comes there is handed to `fulcrum receive`.
    #[arg(long, env = "FULCRUM_MAIL_REPLIES_TO", value_name = "ADDRESS", requires = "mail_from")]
    mail_replies_to: Option<String>,
    /// Hosts inside of your network that webhooks and calendars may call, separated by commas.
    #[arg(long, env = "FULCRUM_PRIVATE_HOSTS", value_name = "HOST", value_delimiter = ',')]
    private_hosts: Vec<String>,
}

impl Outgoing {
    /// The ways out, for an installation at an address.
    pub(crate) fn post(&self, base_url: &str) -> Result<Post, String> {
        Ok(Post {
            mailer: self.mailer()?,
            replies_to: self.replies_to()?,
            outside: Arc::new(Calls::new(&self.private_hosts)),
            base_url: base_url.into(),
        })
    }

    fn replies_to(&self) -> Result<Option<String>, String> {
        let Some(address) = self.mail_replies_to.as_deref().map(str::trim) else { return Ok(None) };
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | ',');
        let sides = address.split_once('@').filter(|(name, host)| !name.is_empty() && !host.is_empty());
        if sides.is_none() || !address.chars().all(plain) {
            return Err("--mail-replies-to should look like one-on-ones@example.org".into());
        }
        Ok(Some(address.into()))
    }

    fn mailer(&self) -> Result<Option<Arc<dyn Mailer>>, String> {
        let (Some(url), Some(from)) = (&self.smtp_url, &self.mail_from) else { return Ok(None) };
        let password = self.smtp_password_file.as_ref().map(|file| {
            let text = fs::read_to_string(file);
            text.map(|text| text.trim_end_matches(['\r', '\n']).to_owned())
                .map_err(|e| format!("--smtp-password-file {} cannot be read ({e})", file.display()))
        });
        let authority = self.smtp_ca_file.as_ref().map(|file| {
            fs::read(file).map_err(|e| format!("--smtp-ca-file {} cannot be read ({e})", file.display()))
        });
        let (password, authority) = (password.transpose()?, authority.transpose()?);
        let server = Server { url, from, password: password.as_deref(), authority: authority.as_deref() };
        Ok(Some(Arc::new(Smtp::new(&server)?)))
    }
}

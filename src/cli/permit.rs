//! The flags that say what a program may touch outside itself, the same for all subcommands that
//! run code.

use crate::runtime::permissions::{Flags, Grant, Grants};

/// `--sandbox`, `--allow-…` and `--deny-…`.
#[derive(clap::Args, Clone, Default, Debug)]
#[command(next_help_heading = "What the program may touch")]
pub struct Permit {
    /// Nothing outside the folder of the program: no other file, program, variable of the
    /// environment or host. Programs that an --allow-run launches are outside the sandbox
    #[arg(long)]
    sandbox: bool,
    /// In a sandbox: read these files and folders too, or all
    #[arg(long, value_name = "PATH,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    allow_read: Option<Vec<String>>,
    /// In a sandbox: write these files and folders too, or all
    #[arg(long, value_name = "PATH,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    allow_write: Option<Vec<String>>,
    /// In a sandbox: launch these programs, or all
    #[arg(long, value_name = "PROGRAM,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    allow_run: Option<Vec<String>>,
    /// In a sandbox: read and set these variables of the environment, or all
    #[arg(long, value_name = "NAME,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    allow_env: Option<Vec<String>>,
    /// In a sandbox: connect to these hosts, or all
    #[arg(long, value_name = "HOST,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    allow_net: Option<Vec<String>>,
    /// Never read these files and folders, or any
    #[arg(long, value_name = "PATH,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    deny_read: Option<Vec<String>>,
    /// Never write these files and folders, or any
    #[arg(long, value_name = "PATH,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    deny_write: Option<Vec<String>>,
    /// Never launch these programs, or any
    #[arg(long, value_name = "PROGRAM,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    deny_run: Option<Vec<String>>,
    /// Never read or set these variables of the environment, or any
    #[arg(long, value_name = "NAME,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    deny_env: Option<Vec<String>>,
    /// Never connect to these hosts, or any
    #[arg(long, value_name = "HOST,…", num_args = 0..=1, require_equals = true, default_missing_value = "")]
    deny_net: Option<Vec<String>>,
}

impl Permit {
    /// As the gate takes them.
    pub fn flags(&self) -> Flags {
        let grant = |values: &Option<Vec<String>>| Grant::from_values(values.as_deref());
        Flags {
            sandbox: self.sandbox,
            allow: Grants {
                read: grant(&self.allow_read),
                write: grant(&self.allow_write),
                run: grant(&self.allow_run),
                environment: grant(&self.allow_env),
                network: grant(&self.allow_net),
            },
            deny: Grants {
                read: grant(&self.deny_read),
                write: grant(&self.deny_write),
                run: grant(&self.deny_run),
                environment: grant(&self.deny_env),
                network: grant(&self.deny_net),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        permit: Permit,
        file: Vec<String>,
    }

    #[test]
    fn a_flag_alone_is_for_all_and_may_be_repeated() {
        let line = Line::try_parse_from([
            "fourd",
            "--sandbox",
            "--allow-read",
            "--allow-write=/a,/b",
            "--allow-write=/c",
            "--deny-run",
            "x.4dm",
        ])
        .expect("it is understood");
        assert_eq!(line.file, ["x.4dm"]);
        let flags = line.permit.flags();
        assert!(flags.sandbox);
        assert!(matches!(flags.allow.read, Grant::All));
        assert!(matches!(&flags.allow.write, Grant::Some(list) if list.len() == 3));
        assert!(matches!(flags.deny.run, Grant::All));
        assert!(matches!(flags.deny.network, Grant::None));
    }
}

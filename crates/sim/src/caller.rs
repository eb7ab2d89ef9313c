//! Whose token it is, and what it may do.

use crate::Refusal;

/// The owner of a token that the world knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Caller {
    /// `demo`: admin of every project.
    Demo,
    /// `readonly`: role `read_only` in every project.
    Readonly,
    /// `stranger`: a valid token of somebody who is a member of nothing.
    Stranger,
}

/// The permissions that tell the callers apart, as Aiven names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Permission {
    /// Reads services and their types, VPCs.
    Read,
    /// `service:configuration:write`: all privatelink calls, reading ones included.
    ConfigurationWrite,
    /// `project:services:write`: changes a service, reads prices.
    ServicesWrite,
    /// `organization:projects:write`: reads the project's CA, oddly.
    ProjectsWrite,
    /// `service:secrets:read`: asks for secrets.
    SecretsRead,
}

impl Permission {
    fn name(self) -> &'static str {
        match self {
            Self::Read => "project:services:read",
            Self::ConfigurationWrite => "service:configuration:write",
            Self::ServicesWrite => "project:services:write",
            Self::ProjectsWrite => "organization:projects:write",
            Self::SecretsRead => "service:secrets:read",
        }
    }
}

impl Caller {
    pub(crate) fn from_token(token: Option<&str>) -> Result<Self, Refusal> {
        match token {
            Some("demo") => Ok(Self::Demo),
            Some("readonly") => Ok(Self::Readonly),
            Some("stranger") => Ok(Self::Stranger),
            Some("expired") => Err(Refusal::new(401, "Missing (expired) db token")),
            _ => Err(Refusal::new(401, "Invalid token")),
        }
    }

    pub(crate) fn is_member(self) -> bool {
        self != Self::Stranger
    }

    pub(crate) fn reads_secrets(self) -> bool {
        self == Self::Demo
    }

    pub(crate) fn needs(self, permission: Permission) -> Result<(), Refusal> {
        match (self, permission) {
            (Self::Demo, _) | (Self::Readonly, Permission::Read) => Ok(()),
            (Self::Readonly, missing) => Err(Refusal::new(
                403,
                ["Permission denied: ", missing.name(), " is required"].concat(),
            )
            .with_code("permission_denied")),
            (Self::Stranger, _) => Err(Refusal::new(403, "Not a project member")),
        }
    }
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    #[expect(clippy::needless_pass_by_value, reason = "expect! makes a value")]
    fn check(token: Option<&str>, expected: Expect) {
        let said = Caller::from_token(token)
            .and_then(|caller| caller.needs(Permission::ConfigurationWrite))
            .map_err(|refusal| (refusal.status, refusal.message));
        expected.assert_eq(&format!("{said:?}"));
    }

    #[test]
    fn each_token_has_its_answer() {
        check(Some("demo"), expect!["Ok(())"]);
        check(
            Some("readonly"),
            expect![[
                r#"Err((403, "Permission denied: service:configuration:write is required"))"#
            ]],
        );
        check(
            Some("stranger"),
            expect![[r#"Err((403, "Not a project member"))"#]],
        );
        check(
            Some("expired"),
            expect![[r#"Err((401, "Missing (expired) db token"))"#]],
        );
        check(Some("Demo"), expect![[r#"Err((401, "Invalid token"))"#]]);
        check(None, expect![[r#"Err((401, "Invalid token"))"#]]);
    }
}

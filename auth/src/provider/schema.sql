CREATE TABLE IF NOT EXISTS people (
  id             uuid PRIMARY KEY,
  -- User name and e-mail address are stored in lower case, so that no two users differ by case alone.
  username       text NOT NULL UNIQUE,
  email          text UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  first_name     text,
  last_name      text,
  enabled        boolean NOT NULL DEFAULT true,
  -- Salted and hashed; null for a user who can't log in with a password.
  password       text,
  roles          text[] NOT NULL,
  -- The client whose service account this is; null for a user.
  client_id      text UNIQUE,
  created_at     timestamptz NOT NULL DEFAULT now()
);

-- Of earlier versions: failed logins are counted in memory.
DROP TABLE IF EXISTS login_attempts;

-- Sessions, grants, codes and refresh tokens of oidc-provider.
CREATE TABLE IF NOT EXISTS oidc_rows (
  kind       text NOT NULL,
  id         text NOT NULL,
  payload    jsonb NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (kind, id)
);
CREATE INDEX IF NOT EXISTS oidc_rows_grant ON oidc_rows ((payload ->> 'grantId'));
CREATE INDEX IF NOT EXISTS oidc_rows_uid ON oidc_rows ((payload ->> 'uid'));
CREATE INDEX IF NOT EXISTS oidc_rows_account ON oidc_rows ((payload ->> 'accountId'));
CREATE INDEX IF NOT EXISTS oidc_rows_expiry ON oidc_rows (expires_at);

-- The newest key signs. Older keys still verify, as long as a token that they signed may live.
CREATE TABLE IF NOT EXISTS signing_keys (
  kid     text PRIMARY KEY,
  jwk     jsonb NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS cookie_keys (key text PRIMARY KEY);

-- Set with each new password: a link that was sent before it is not valid any more.
ALTER TABLE people ADD COLUMN IF NOT EXISTS password_version integer NOT NULL DEFAULT 0;
-- A new password by a link was stored, and the sessions from before it have not all ended yet.
ALTER TABLE people ADD COLUMN IF NOT EXISTS sessions_to_end boolean NOT NULL DEFAULT false;

-- Links in mails: each works once, for the address that it was sent to.
CREATE TABLE IF NOT EXISTS action_tokens (
  -- SHA-256: who reads this table can use no link.
  token_hash       bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  user_id          uuid NOT NULL REFERENCES people ON DELETE CASCADE,
  email            text NOT NULL,
  password_version integer NOT NULL,
  actions          text[] NOT NULL
    CHECK (cardinality(actions) > 0 AND actions <@ '{UPDATE_PASSWORD,VERIFY_EMAIL}'),
  expires_at       timestamptz NOT NULL
);
CREATE INDEX IF NOT EXISTS action_tokens_user ON action_tokens (user_id);
CREATE INDEX IF NOT EXISTS action_tokens_expiry ON action_tokens (expires_at);

CREATE TABLE IF NOT EXISTS people (
  id             uuid PRIMARY KEY,
  -- Both are kept in lower case: two people never differ by case alone.
  username       text NOT NULL UNIQUE,
  email          text UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  first_name     text,
  last_name      text,
  enabled        boolean NOT NULL DEFAULT true,
  -- Salted and hashed; null for who can't log in with one.
  password       text,
  roles          text[] NOT NULL,
  -- The client whose account this is; null for a person.
  client_id      text UNIQUE,
  created_at     timestamptz NOT NULL DEFAULT now()
);

-- By name, whether somebody of that name exists or not, so that the two can't be told apart.
CREATE TABLE IF NOT EXISTS login_attempts (
  name     text PRIMARY KEY,
  failures integer NOT NULL,
  last_at  timestamptz NOT NULL
);

-- Sessions, grants, codes and refresh tokens, as oidc-provider hands them over.
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

-- The newest signs. The older ones verify what they signed, for as long as that may live.
CREATE TABLE IF NOT EXISTS signing_keys (
  kid     text PRIMARY KEY,
  jwk     jsonb NOT NULL,
  made_at timestamptz NOT NULL
);

CREATE TABLE IF NOT EXISTS cookie_keys (key text PRIMARY KEY);

/** The migrations, in order. Append new steps, and never change an old one. */
export const migrationSteps = [
  `create table sessions (
    id bytea primary key,
    user_id text not null,
    provider_session text,
    tokens bytea not null,
    token_expires_at timestamptz not null,
    used_at timestamptz not null default now(),
    ends_at timestamptz not null default now() + interval '10 hours'
  );
  create index sessions_by_user on sessions (user_id);
  create table spent_logout_tokens (jti text primary key, expires_at timestamptz not null);`,
  `create table revoked_tokens (
    kind text not null check (kind in ('login', 'user')),
    id text not null,
    revoked_at timestamptz not null default now(),
    primary key (kind, id)
  );`,
  `alter table sessions
    add column public_id uuid not null unique default gen_random_uuid(),
    add column created_at timestamptz not null default now(),
    add column user_agent text;
  update sessions set created_at = ends_at - interval '10 hours';`,
  `create table setting_copies (
    key text primary key,
    value text,
    until timestamptz,
    version int not null check (version > 0)
  );`,
];

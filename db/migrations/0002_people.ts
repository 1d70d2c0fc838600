import { type Kysely, sql } from "kysely";

/** Who signs in, which office they hold and for how long, their sessions, and what the portal remembers of failures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table settings (key text primary key, value jsonb not null);

    create table users (
      id integer generated always as identity primary key,
      email text not null check (email = lower(email)),
      name_th text not null,
      name_en text,
      password_hash text not null,
      created_at timestamptz not null default now(),
      disabled_at timestamptz,
      constraint users_email_unique unique (email)
    );

    create table sessions (
      token_hash bytea primary key,
      user_id integer not null references users,
      created_at timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      revoked_at timestamptz,
      carried_draft jsonb -- a form that was being typed when the session before this one ended
    );
    create index sessions_user on sessions (user_id);

    -- Neither the email nor the address is kept: only a keyed hash of it.
    create table sign_in_failures (
      id bigint generated always as identity primary key,
      subject_hash bytea not null,
      failed_at timestamptz not null default now()
    );
    create index sign_in_failures_subject on sign_in_failures (subject_hash, failed_at);

    create table api_tokens (
      id integer generated always as identity primary key,
      user_id integer not null references users,
      name text not null check (btrim(name) <> ''),
      token_hash bytea not null unique,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz
    );
    create index api_tokens_user on api_tokens (user_id);
  `.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table api_tokens, sign_in_failures, sessions, users, settings`.execute(db);
}

-- What the store's roles are called on this server; see sql/grants.
create table review.role_name (
  role text primary key check (role in ('judge', 'auditor', 'reviewer', 'mailer', 'discipline', 'admin')),
  name text not null unique,
  -- false: the role was missing when rights were last given
  is_granted boolean not null
);

-- Who may see which agencies.
create table review.agency_scope (
  login text not null,
  -- '' = all agencies
  agency_prefix text not null,
  granted_by text not null default session_user,
  granted_at timestamptz not null default now(),
  primary key (login, agency_prefix)
);

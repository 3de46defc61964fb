-- Who may see which agencies.
create table review.agency_scope (
  login text not null,
  -- '' = all agencies
  agency_prefix text not null,
  granted_by text not null default session_user,
  granted_at timestamptz not null default now(),
  primary key (login, agency_prefix)
);

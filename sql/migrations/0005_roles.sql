-- What the store's roles are called on this server; see sql/grants.
create table review.role_name (
  role text primary key check (role in ('judge', 'auditor', 'reviewer', 'mailer', 'discipline', 'admin')),
  name text not null unique,
  -- false: the role was missing when rights were last given
  is_granted boolean not null
);

-- Who may see which agencies: what was granted. The collation is that of session_user, so that the index is used.
create table review.agency_scope (
  login text collate "C" not null,
  -- '' = all agencies
  agency_prefix text not null,
  granted_by text not null default session_user,
  granted_at timestamptz not null default now(),
  primary key (login, agency_prefix)
);

-- Every code that the dataset of agencies or a case ever had.
create table review.known_agency (
  agency_code text primary key
);

-- The scopes, code by code: a policy that compared prefixes for each row would be some hundred times slower.
create table review.visible_agency (
  login text collate "C" not null,
  agency_code text not null,
  primary key (login, agency_code)
);

-- Cases of several agencies are visible to the reviewers of each. They are few: a page of a narrow scope looks for
-- `agency_code = any (…) or is_shared`, both by index, before the policy decides.
alter table review.case_file
  add column if not exists is_shared boolean not null generated always as (cardinality(agencies) > 1) stored;
create index if not exists case_file_shared on review.case_file (case_id) where is_shared;

-- The report box. What a report says and who sent it stand in a schema of their own, encrypted by the program with a
-- key that the database never sees. Beside them stands only how far each report has come.
create schema report_box;

create sequence review.tip_number;
create table review.tip (
  tip_id bigint primary key,
  kind text not null check (kind in ('discipline', 'petition')),
  received_on date not null,
  channel text not null check (channel in ('box', 'letter', 'visit', 'phone', 'web')),
  is_real_name boolean not null,
  -- whom it is about: a unit, a supplier or both
  subject_agency_code text,
  subject_supplier_code text,
  -- of the receipt code, which nobody but the reporter has
  code_sha256 text not null unique check (code_sha256 ~ '^[0-9a-f]{64}$'),
  transferred_on date,
  accepted_on date,
  notified_on date,
  -- the day on which the last of its checks was verified
  verified_on date,
  concluded_on date,
  fed_back_on date,
  outcome text not null default 'pending' check (outcome in ('pending', 'substantiated', 'unsubstantiated')),
  -- goes up with every act, so that of two at once the second notices
  version integer not null default 1,
  added_by text not null,
  added_at timestamptz not null default now(),
  check (subject_agency_code is not null or subject_supplier_code is not null),
  check ((concluded_on is null) = (outcome = 'pending'))
);
create index tip_agency on review.tip (subject_agency_code);
create index tip_open on review.tip (received_on) where concluded_on is null;

create table review.tip_event (
  event_id bigint generated always as identity primary key,
  tip_id bigint not null references review.tip,
  at timestamptz not null,
  actor text not null,
  action text not null check (action in (
    'added', 'transferred', 'accepted', 'notified', 'fed back', 'noted', 'checked', 'check verified',
    'check rejected', 'closed', 'linked', 'unlinked')),
  -- the day of the stage
  on_day date,
  check_id bigint,
  case_id bigint references review.case_file,
  outcome text,
  version integer not null
);
create index tip_event_tip on review.tip_event (tip_id, event_id);

-- Each report is checked, and each check verified by another login.
create table review.tip_check (
  check_id bigint generated always as identity primary key,
  tip_id bigint not null references review.tip,
  outcome text not null check (outcome in ('substantiated', 'unsubstantiated')),
  checked_by text not null,
  checked_at timestamptz not null,
  verified_by text,
  verified_at timestamptz,
  is_accepted boolean,
  check (verified_by <> checked_by),
  check ((verified_by is null) = (verified_at is null) and (verified_by is null) = (is_accepted is null))
);
create index tip_check_tip on review.tip_check (tip_id);

create table review.tip_link (
  link_id bigint generated always as identity primary key,
  tip_id bigint not null references review.tip,
  case_id bigint not null references review.case_file,
  linked_by text not null,
  linked_at timestamptz not null,
  unlinked_by text,
  unlinked_at timestamptz,
  check ((unlinked_by is null) = (unlinked_at is null))
);
create unique index tip_link_standing on review.tip_link (tip_id, case_id) where unlinked_by is null;
create index tip_link_case on review.tip_link (case_id);

-- Encrypted texts: XChaCha20-Poly1305 of 32 random bytes and the text, with the tip, the field and this row's number as
-- associated data, so that none can stand in another's place. The commitment is the SHA-256 of what was encrypted: the
-- chain holds it, a change of the key leaves it as it is, and the random bytes keep it from being guessed.
create table report_box.sealed (
  seal_id text primary key check (seal_id ~ '^[0-9a-f]{32}$'),
  tip_id bigint not null references review.tip,
  event_id bigint not null references review.tip_event,
  field text not null check (field in ('text', 'reporter', 'note', 'evidence', 'verification', 'conclusion')),
  -- names the key, without telling anything of it
  key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
  -- the nonce of 24 bytes and what was encrypted
  sealed bytea not null check (octet_length(sealed) between 24 + 32 + 16 + 1 and 1048576 + 24 + 32 + 16),
  commitment text not null check (commitment ~ '^[0-9a-f]{64}$')
);
create index sealed_tip on report_box.sealed (tip_id);
create index sealed_key on report_box.sealed (key_id);
create unique index sealed_once on report_box.sealed (tip_id, field) where field in ('text', 'reporter', 'conclusion');

create trigger refuse_change before update or delete on review.tip_event
  for each row execute function review.refuse_change();
create trigger refuse_change before delete on review.tip for each row execute function review.refuse_change();
create trigger refuse_change before delete on report_box.sealed for each row execute function review.refuse_change();

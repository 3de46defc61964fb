-- Letters: who gets them, and which were sent.
create table review.subscriber (
  subscriber_id bigint generated always as identity primary key,
  address text not null,
  language text not null check (language in ('zh-CN', 'en')),
  -- prefixes of agency codes; '' = all agencies
  agencies text[] not null check (cardinality(agencies) > 0),
  minimum_severity text not null check (minimum_severity in ('low', 'medium', 'high')),
  -- counts: numbers only · ids: cases without their reasons and subjects · full: with them, names and all
  detail text not null check (detail in ('counts', 'ids', 'full')),
  -- monthly: of closed months · daily: of the running month, too, after each run that brings news
  frequency text not null check (frequency in ('monthly', 'daily')),
  -- gets a letter of a month without news, too
  wants_all_quiet boolean not null,
  -- the first month that a letter is about
  starts_with date not null check (extract(day from starts_with) = 1),
  is_active boolean not null default true,
  added_by text not null default session_user,
  added_at timestamptz not null default now(),
  removed_by text,
  removed_at timestamptz,
  -- one address and nothing else: no line break, no blank, and a domain
  constraint subscriber_address check (
    length(address) <= 254
    and address ~ '^[A-Za-z0-9.!#$%&''*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$'
    and address !~ '[[:cntrl:][:space:]]')
);
create unique index subscriber_active on review.subscriber (lower(address)) where is_active;

-- One row a letter. A resend is the same row, hence the same Message-ID.
create table review.outbox (
  outbox_id bigint generated always as identity primary key,
  subscriber_id bigint not null references review.subscriber,
  -- digest: what a run found · silence: that no audit of the month came in
  kind text not null check (kind in ('digest', 'silence')),
  period text not null check (period ~ '^\d{4}-\d\d$'),
  edition integer not null check (edition > 0),
  -- a closed month that a letter had told of already was judged again
  is_change boolean not null default false,
  -- null: silence
  run_id bigint references review.run,
  -- the runs after this one are news
  since_run bigint not null default 0,
  -- the codes that the subscriber's prefixes covered when the letter was filed; null = all
  agency_codes text[],
  message_id text not null unique,
  state text not null default 'pending' check (state in ('pending', 'sending', 'sent', 'failed', 'preview')),
  attempts integer not null default 0,
  filed_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  claimed_by text,
  -- who claimed it and died loses it then
  lease_until timestamptz,
  -- the letter's date, fixed when it is claimed first
  dated_at timestamptz,
  sent_at timestamptz,
  message_sha256 text,
  last_error text,
  unique (subscriber_id, kind, period, edition),
  check ((kind = 'silence') = (run_id is null)),
  check ((state = 'sending') = (lease_until is not null))
);
create index outbox_waiting on review.outbox (next_attempt_at) where state in ('pending', 'sending');
create index if not exists case_event_run on review.case_event (run_id, case_id);
create index case_file_agencies on review.case_file using gin (agencies);
create index if not exists case_file_due on review.case_file (due_on) where due_on is not null;

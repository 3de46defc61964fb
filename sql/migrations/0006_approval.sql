-- Changes of the rulebook that a second login approved.

-- The rulebook may also lose a rule or a table: that is a change like any other, with a content of its own.
alter table review.content drop constraint content_kind_check;
alter table review.content add constraint content_kind_check check (kind in ('rule', 'table', 'removal'));

-- What somebody wants the rulebook to hold under a name, other than what shipped. Nothing is deleted: a proposal is
-- approved, withdrawn, or superseded by the next one of its name.
create table review.rule_proposal (
  proposal_id bigint generated always as identity primary key,
  -- the rule's id, or tables/<name>
  name text not null,
  content_sha256 text not null references review.content,
  -- over names and contents of all that was proposed in one call
  batch_sha256 text not null,
  reason text not null,
  proposed_by text not null,
  proposed_at timestamptz not null default clock_timestamp(),
  approved_by text,
  approved_at timestamptz,
  approval_note text,
  withdrawn_by text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  superseded_by bigint references review.rule_proposal,
  constraint four_eyes check (approved_by <> proposed_by),
  check ((approved_by is null) = (approved_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
-- One proposal of a name waits at a time.
create unique index rule_proposal_open on review.rule_proposal (name)
  where approved_by is null and withdrawn_by is null and superseded_by is null;
create index rule_proposal_content on review.rule_proposal (content_sha256);
create index rule_proposal_batch on review.rule_proposal (batch_sha256);

-- What stands approved besides the release: of each name the newest approval, unless it was taken back. An older one
-- does not come to life again.
create view review.approved_content with (security_invoker = true) as
select name, content_sha256, proposal_id, proposed_by, approved_by, approved_at
from (
  select distinct on (name) *
  from review.rule_proposal
  where approved_at is not null
  order by name, approved_at desc, proposal_id desc
) as newest
where withdrawn_at is null;

alter table review.run drop constraint run_approval_check;
alter table review.run
  add constraint run_approval_check check (approval in ('release', 'approved', 'unapproved')),
  -- the proposals whose approval the run stood on
  add column approvals bigint[] not null default '{}';

-- Why an agency lacks data, where more is known than that it does.
alter table review.run_agency add column note text;

-- Assets, decisions, people and supervision as the contract of datasets names them.

create table source.asset_transfer (
  transfer_id text,
  agency_code text,
  asset_kind text,
  on_exchange boolean,
  exchange_name text,
  appraised_amt numeric(18,2),
  appraisal_on date,
  listed_amt numeric(18,2),
  disclosed_from date,
  disclosed_to date,
  price_amt numeric(18,2),
  transferred_on date,
  down_payment_amt numeric(18,2),
  last_payment_on date,
  buyer_name text,
  buyer_code text,
  approval_no text,
  decision_no text,
  income_remitted_on date,
  primary key (transfer_id)
);

create table source.asset_lease (
  lease_id text,
  agency_code text,
  asset_kind text,
  lessee_name text,
  starts_on date,
  ends_on date,
  yearly_rent_amt numeric(18,2),
  appraised_rent_amt numeric(18,2),
  is_public_bid boolean,
  approval_no text,
  income_remitted_on date,
  primary key (lease_id)
);

create table source.resource_transfer (
  transfer_id text,
  agency_code text,
  kind text,
  use_type text,
  method text,
  base_price_amt numeric(18,2),
  price_amt numeric(18,2),
  transferred_on date,
  approval_no text,
  buyer_name text,
  primary key (transfer_id)
);

create table source.matter (
  matter_id text,
  agency_code text,
  kind text,
  ref_no text,
  amount numeric(18,2),
  declared_on date,
  decided_on date,
  decision_no text,
  member_count integer,
  present_count integer,
  primary key (matter_id)
);

create table source.staff (
  person_id text,
  agency_code text,
  status text,
  on_quota boolean,
  entered_on date,
  entry_approval_no text,
  left_on date,
  deceased_on date,
  sanction_from date,
  sanction_to date,
  rank text,
  office_area_m2 numeric,
  primary key (person_id)
);

create table source.payroll (
  pay_id text,
  person_id text,
  agency_code text,
  pay_month date,
  item text,
  basis_no text,
  amount numeric(18,2),
  attendance_days integer,
  primary key (pay_id)
);

create table source.tip (
  tip_id text,
  kind text,
  received_on date,
  channel text,
  is_real_name boolean,
  subject_agency_code text,
  summary text,
  transferred_on date,
  accepted_on date,
  notified_on date,
  verified_on date,
  concluded_on date,
  fed_back_on date,
  outcome text,
  primary key (tip_id)
);

create table source.rectification (
  item_id text,
  agency_code text,
  source text,
  case_id text,
  rule_id text,
  reported_on date,
  due_on date,
  done_on date,
  published_on date,
  amount_due numeric(18,2),
  amount_returned numeric(18,2),
  evidence_no text,
  primary key (item_id)
);

create table source.inspection (
  inspection_id text,
  agency_code text,
  kind text,
  notice_served_on date,
  started_on date,
  draft_received_on date,
  replied_on date,
  evidence_registered_on date,
  evidence_decided_on date,
  primary key (inspection_id)
);

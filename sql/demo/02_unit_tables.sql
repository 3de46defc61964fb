-- Units, budget and payments as the contract of datasets names them.
create schema source;

create table source.agency (
  agency_code text,
  agency_name text,
  mof_div_code text,
  budget_level text,
  parent_agency_code text,
  staff_quota integer,
  vehicle_quota integer,
  primary key (agency_code)
);

create table source.agency_succession (
  old_code text,
  new_code text,
  from_on date,
  primary key (old_code, new_code, from_on)
);

create table source.disclosure (
  disclosure_id text,
  agency_code text,
  kind text,
  fiscal_year integer,
  replied_on date,
  published_on date,
  has_three_public boolean,
  primary key (disclosure_id)
);

create table source.budget (
  bgt_id text,
  fiscal_year integer,
  agency_code text,
  mof_div_code text,
  exp_func_code text,
  dep_bgt_eco_code text,
  fund_type_code text,
  initial_amt numeric(18,2),
  amount numeric(18,2),
  adjust_approval_no text,
  is_gov_pur boolean,
  primary key (bgt_id)
);

create table source.payment (
  pay_cert_id text,
  pay_cert_no text,
  fiscal_year integer,
  agency_code text,
  mof_div_code text,
  exp_func_code text,
  dep_bgt_eco_code text,
  fund_type_code text,
  settlement text,
  pay_amt numeric(18,2),
  xpay_date date,
  payee_acct_name text,
  payee_acct_no text,
  receiver_code text,
  use_des text,
  contract_no text,
  invoice_code text,
  invoice_no text,
  invoice_on date,
  claimant text,
  approver text,
  approved_on date,
  asset_card_no text,
  primary key (pay_cert_id)
);

-- Budgets of every agency, year and code that is paid.
create table source.budget (
  bgt_id text primary key, fiscal_year integer, agency_code text, mof_div_code text, exp_func_code text,
    dep_bgt_eco_code text, fund_type_code text,
  initial_amt numeric(18,2), amount numeric(18,2), adjust_approval_no text, is_gov_pur boolean
);
insert into source.budget
select 'ZB' || fiscal_year || '-' || agency_code || '-' || dep_bgt_eco_code, fiscal_year, agency_code,
  min(mof_div_code), '2010301', dep_bgt_eco_code, '111',
  round(sum(pay_amt) * 1.2, -3), round(sum(pay_amt) * 1.2, -3), null, false
from source.payment
group by fiscal_year, agency_code, dep_bgt_eco_code;
analyze;

-- How single rows are planted: a lawful row of a dataset, bent in the one thing that a rule looks at.
-- Days are written from a base day d: d+3, d-1y+1 (years first), d+45w+15 (then working days), dw+2; q is the
-- last day of the quarter after the one that holds d+45; a T at the end makes 09:30 of it.
create function demo.dated(base date, words text) returns text stable language plpgsql as $$
declare
  part text[] := regexp_match(words, '^(d|q)([+-]\d+y)?([+-]\d+)?(?:w([+-]\d+))?(T)?$');
  day date := base;
begin
  if part is null then return words; end if;
  if part[1] = 'q' then day := (date_trunc('quarter', day + 45) + interval '6 months')::date - 1; end if;
  day := (day + coalesce(rtrim(part[2], 'y'), '0')::integer * interval '1 year')::date;
  day := day + coalesce(part[3], '0')::integer;
  if part[4] is not null then day := demo.working_day_after(day, part[4]::integer); end if;
  return day || case when part[5] is null then '' else ' 09:30+08' end;
end $$;

create function demo.dated(base date, fields jsonb) returns jsonb stable language plpgsql as $$
begin
  return coalesce((select jsonb_object_agg(key, case jsonb_typeof(value)
      when 'string' then to_jsonb(demo.dated(base, value #>> '{}')) when 'object' then demo.dated(base, value)
      else value end)
    from jsonb_each(fields)), '{}');
end $$;

-- The base day of the k-th audited month: a Tuesday in a week of working days.
create function demo.base(k integer) returns date stable language sql as $$
  select min(day) from demo.calendar as c
  where day between demo.audited(k) + 5 and demo.audited(k) + 25 and extract(isodow from day) = 2
    and (select bool_and(working) from demo.calendar as w where w.day between c.day - 1 and c.day + 3)
$$;

-- Agencies without a part in the plants of a whole year, one after the other.
create table demo.field (position integer primary key, agency_code text not null, agency_name text not null,
  mof_div_code text not null);
insert into demo.field
select row_number() over (order by position) - 1, agency_code, name, mof_div_code
from demo.agency where role is null and car_years = 0 and mof_div_code = '370199000';

-- Suppliers, small firms and others, without a part in other plants.
create table demo.field_supplier (position integer not null, is_sme boolean not null, code text not null,
  name text not null, primary key (is_sme, position));
insert into demo.field_supplier
select row_number() over (partition by u.is_sme order by s.n) - 1, u.is_sme, s.code, s.name
from demo.supplier as s join source.supplier as u on u.supplier_code = s.code where s.n between 13 and 420;
analyze demo.field, demo.field_supplier;

create function demo.put(dataset text, fields jsonb) returns void language plpgsql as $$
begin
  execute format('insert into source.%I select * from jsonb_populate_record(null::source.%I, $1)', dataset,
    dataset)
  using fields;
end $$;

create function demo.plant(rule_id text, kind text, n integer, period text, subject jsonb,
  note text) returns void language sql as $$
  insert into demo.plant
  select rule_id || '-' || n, rule_id, kind, period, subject, note
$$;

-- Bids on a planted tender. fields: _bids (3), _winners (1), _win (nine tenths of the budget), _step (prices
-- in equal steps, else in growing ones); _same: a column in which the third bidder is as the second;
-- _second, _third: fields of these bids.
create function demo.put_bids(tender_id text, turn integer, fields jsonb) returns void language plpgsql as $$
begin
  perform demo.put('bid', jsonb_build_object(
    'bid_id', tender_id || '-' || j, 'tender_id', tender_id, 'bidder_code', s.code, 'bidder_name', s.name,
    'bid_amt', coalesce((fields ->> '_win')::numeric, round((fields ->> 'budget_amt')::numeric * 0.9,
      2)) + coalesce((fields ->> '_step')::numeric * j, 107 * j * (j + 1)),
    'submitted_at', (fields ->> 'bid_deadline')::timestamptz - interval '1 hour' * (j + 1), 'status', 'valid',
    'is_winner', j < coalesce((fields ->> '_winners')::integer, 1), 'rank_no', j + 1,
    'contact_name', demo.person_name(31000 + turn * 7 + j), 'contact_phone', '139'
      || lpad((turn * 10 + j)::text, 8, '0'),
    'legal_rep', demo.person_name(21000 + turn * 7 + j), 'agent_name', demo.person_name(41000 + turn * 7 + j),
    'device_id', upper(substr(md5(tender_id || j), 1, 12)), 'document_author',
      demo.person_name(51000 + turn * 7 + j),
    'bond_account_no', '3700' || lpad((turn * 10 + j)::text, 9, '0') || '019',
    'bond_returned_on', (fields ->> 'award_published_on')::date + 3)
    || case j when 1 then coalesce(fields -> '_second', '{}') when 2 then coalesce(fields -> '_third', '{}')
      else '{}' end)
  from generate_series(0, coalesce((fields ->> '_bids')::integer, 3) - 1) as j
  join demo.field_supplier as s on s.is_sme and s.position = (turn * 5 + j * 37) % 200;
  if fields ? '_same' then
    execute format('update source.bid as b set %1$I = o.%1$I from source.bid as o where b.bid_id = $1
      and o.bid_id = $2',
      fields ->> '_same') using tender_id || '-2', tender_id || '-1';
  end if;
end $$;

-- A line: rule | breach or near miss | number of the audited month | day that gives the period | fields
-- | note. base is the lawful row; the key, agency, supplier and host tender fill themselves in. @s is the supplier,
-- @key the key, @1 the second bidder.
create function demo.sow(dataset text, key_name text, agency_name text, base_fields jsonb,
  lines text[]) returns void language plpgsql as $$
declare
  part text[];
  fields jsonb;
  day date;
  key text;
  n integer;
  turn integer := (select count(*) from demo.plant);
  field demo.field;
  supplier demo.field_supplier;
  line text;
begin
  foreach line in array lines loop
    part := regexp_split_to_array(line, '\s*\|\s*');
    turn := turn + 1;
    n := (select count(*) + 1 from demo.plant as p where p.rule_id = part[1] and plant_id like part[1]
      || '-%');
    key := 'P-' || part[1] || '-' || n;
    day := demo.base(part[3]::integer);
    select * into field from demo.field where position = turn % (select count(*) from demo.field);
    select * into supplier from demo.field_supplier
    where is_sme = coalesce((part[5]::jsonb ->> '_sme')::boolean, false) and position = turn % 100;
    fields := base_fields || jsonb_build_object(key_name, key, agency_name, field.agency_code, 'mof_div_code',
      field.mof_div_code, 'owner_name', field.agency_name, 'supplier_code', supplier.code,
      'supplier_name', supplier.name) || part[5]::jsonb;
    fields := replace(replace(demo.dated(day, fields)::text, '"@s"', to_jsonb(supplier.code)::text),
      '@key', key)::jsonb;
    if dataset = 'tender' then
      perform demo.put_bids(key, turn, fields);
      fields := replace(fields::text, '"@1"',
        coalesce((select to_jsonb(bidder_code) from source.bid where bid_id = key || '-1'),
          '""')::text)::jsonb;
    elsif fields ? '_tender' then
      perform demo.host(key, field, turn, demo.base(part[3]::integer - 1), supplier, fields);
      fields := fields || jsonb_build_object('tender_id', 'T' || key);
    end if;
    perform demo.put(dataset, fields);
    perform demo.plant(part[1], part[2], n, demo.period(demo.dated(day, part[4])::date),
      case when fields ? '_subject' then fields -> '_subject' else jsonb_build_object(key_name, key) end,
        part[6]);
  end loop;
end $$;

create function demo.lawful_tender(method text, category text) returns jsonb immutable language sql as $$
  select jsonb_build_object('item_category', category, 'item_code', 'A09990000', 'title', '零星采购项目',
    'budget_amt', 300000, 'ceiling_amt', 300000, 'method', method, 'planned_method', method,
    'organised_by', 'agency', 'project_code', '@key', 'is_urgent', false, 'intention_on', 'd-40',
      'notice_on', 'd',
    'documents_from', 'd', 'invited_count', 3, 'is_sme_reserved', true, 'complaint_count', 0, 'status',
      'complete',
    'committee_size', 5, 'committee_expert_count', 4,
    'price_weight', case category when 'works' then 60 else 30 end)
  || case when category = 'works' then '{"estimate_amt": 300000}'::jsonb else '{}' end
  || case
    when method in ('open', 'invited') then '{"documents_to": "dw+6", "bid_deadline": "d+21T",
      "opened_at": "d+21T",
      "evaluation_reported_on": "d+22", "awarded_on": "d+24", "award_published_on": "d+24"}'::jsonb
      || case when category = 'works' then '{"candidates_shown_from": "d+22", "candidates_shown_to": "d+25",
        "awarded_on": "d+27", "award_published_on": "d+27", "report_filed_on": "d+30"}'::jsonb else '{}' end
    else '{"documents_to": "dw+6", "bid_deadline": "dw+10T", "opened_at": "dw+10T",
      "evaluation_reported_on": "dw+11", "awarded_on": "dw+13", "award_published_on": "dw+14"}' end
$$;

-- The tender behind a planted contract, a month before it; _tender holds what is special about it.
create function demo.host(key text, field demo.field, turn integer, day date, supplier demo.field_supplier,
  contract jsonb) returns void language plpgsql as $$
declare
  fields jsonb := demo.lawful_tender(coalesce(contract -> '_tender' ->> 'method', 'inquiry'),
    contract ->> 'item_category')
    || jsonb_build_object('tender_id', 'T' || key, 'agency_code', field.agency_code, 'mof_div_code',
      field.mof_div_code,
      'project_code', 'T' || key, '_win', contract -> 'contract_amt') || (contract -> '_tender');
begin
  fields := demo.dated(day, fields);
  perform demo.put_bids('T' || key, turn, fields);
  update source.bid set bidder_code = supplier.code, bidder_name = supplier.name where bid_id = 'T'
    || key || '-0';
  perform demo.put('tender', fields);
end $$;

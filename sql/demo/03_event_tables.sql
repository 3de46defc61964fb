-- The events behind the three-public money as the contract of datasets names them.

create table source.reception (
  reception_id text,
  agency_code text,
  held_on date,
  official_letter_no text,
  guest_unit text,
  guest_count integer,
  companion_count integer,
  meal_count integer,
  venue_name text,
  venue_type text,
  amount numeric(18,2),
  alcohol_amt numeric(18,2),
  tobacco_amt numeric(18,2),
  has_list boolean,
  collected_amt numeric(18,2),
  settlement text,
  pay_cert_id text,
  primary key (reception_id)
);

create table source.overseas_trip (
  trip_id text,
  agency_code text,
  traveller_id text,
  rank text,
  in_plan boolean,
  approval_no text,
  country text,
  city text,
  country_count integer,
  approved_country_count integer,
  has_passport_copy boolean,
  team_size integer,
  approved_days integer,
  departed_on date,
  returned_on date,
  cabin text,
  nights integer,
  lodging_amt numeric(18,2),
  meal_amt numeric(18,2),
  misc_amt numeric(18,2),
  currency text,
  amount numeric(18,2),
  settlement text,
  primary key (trip_id)
);

create table source.vehicle (
  plate_no text,
  agency_code text,
  use_type text,
  body_type text,
  acquired_by text,
  price_amt numeric(18,2),
  displacement_l numeric,
  is_new_energy boolean,
  tank_l numeric,
  purchased_on date,
  disposed_on date,
  owner_name text,
  approval_no text,
  is_domestic boolean,
  assigned_to text,
  primary key (plate_no)
);

create table source.vehicle_expense (
  expense_id text,
  plate_no text,
  agency_code text,
  occurred_on date,
  kind text,
  litres numeric,
  odometer_km integer,
  item_des text,
  amount numeric(18,2),
  vendor_name text,
  pay_cert_id text,
  primary key (expense_id)
);

create table source.vehicle_trip (
  trip_id text,
  plate_no text,
  agency_code text,
  started_at timestamptz,
  ended_at timestamptz,
  person_id text,
  purpose text,
  approver text,
  approved_at timestamptz,
  km numeric,
  primary key (trip_id)
);

create table source.travel_claim (
  claim_id text,
  agency_code text,
  traveller_id text,
  rank text,
  province text,
  city text,
  departed_on date,
  returned_on date,
  nights integer,
  lodging_amt numeric(18,2),
  meal_amt numeric(18,2),
  local_transport_amt numeric(18,2),
  fare_amt numeric(18,2),
  fare_mode text,
  fare_class text,
  approval_no text,
  approved_on date,
  unit_car_used boolean,
  invoice_no text,
  amount numeric(18,2),
  primary key (claim_id)
);

create table source.meeting (
  meeting_id text,
  agency_code text,
  class integer,
  started_on date,
  ended_on date,
  attendee_count integer,
  outside_count integer,
  staff_count integer,
  signed_in_count integer,
  amount numeric(18,2),
  lodging_amt numeric(18,2),
  meal_amt numeric(18,2),
  other_amt numeric(18,2),
  venue_name text,
  venue_type text,
  in_plan boolean,
  approval_no text,
  settlement text,
  primary key (meeting_id)
);

create table source.training (
  training_id text,
  agency_code text,
  class integer,
  started_on date,
  ended_on date,
  trainee_count integer,
  staff_count integer,
  amount numeric(18,2),
  lecture_amt numeric(18,2),
  lecture_hours numeric,
  lecturer_rank text,
  in_plan boolean,
  approval_no text,
  primary key (training_id)
);

-- Whether the login sees all of the report box's rows.
select has_schema_privilege('report_box', 'usage')
  and case
    when not has_table_privilege('review.tip', 'select') then false
    when not row_security_active('review.tip'::regclass) then true
    else pg_has_role((select c.relowner from pg_class as c where c.oid = 'review.tip'::regclass), 'usage')
  end as visible;

-- $1 case. Open tips on its agency or supplier, for the discipline office within its jurisdiction; others get none.
select c.tip_id
from review.tip_case as c
where c.case_id = $1 and (c.is_open or c.is_linked)
order by c.tip_id;

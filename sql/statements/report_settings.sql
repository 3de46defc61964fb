-- Who reports, and where units answer.
select
  (select value from review.setting where name = 'office_name') as office_name,
  (select value from review.setting where name = 'answer_to') as answer_to;

-- $1 period start, $2 period end (exclusive), $3 agency prefixes (null: all). One row an item, in the order of the
-- economic codes; null: the ledger cannot know.
select item, amount, prior_amount, budget_amount
from review.three_public_spending($1::date, $2::date, $3::text[]);

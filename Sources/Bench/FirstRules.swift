/// The rules that the house was built with; what all the others add is measured against them.
enum FirstRules {
  static let ids = [
    "three-public-year-on-year-increase", "three-public-item-year-on-year-increase",
    "three-public-over-budget", "spend-without-budget", "year-end-rush", "benford-first-two-digits",
    "cash-over-1000", "split-reimbursement", "self-approval", "dup-invoice", "reception-companion-limit",
    "reception-no-official-letter", "reception-weekend-or-holiday", "gp-open-tender-threshold",
    "works-must-tender-threshold", "gp-split-to-avoid-open-tender", "tender-prep-20-days",
    "fewer-than-three-bidders", "identical-bid-prices", "collusion-same-deposit-account",
    "collusion-same-device", "contract-sign-30-days", "contract-publish-2wd", "contract-award-mismatch",
    "blacklisted-supplier", "payments-exceed-contract",
  ]
}

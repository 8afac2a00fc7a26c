# An example: an invented payer that calls everything by names of its own.
# key: words | words. Keys are the leaves of the canonical document, and three hints: claimTotal, ignored, ignoredAmount.

# Words that only this payer's papers print.
anchors: Quillfeather Guild Mutual | Quillfeather Provider Desk

payee: Honored To
paymentAmount: Sum Tendered
paymentDate: Tendered On
traceNumber: Draught Number
patientName: Guild Fellow
memberId: Roll Number
patientAccount: Your Ledger
claimNumber: Docket
serviceDate: Attended
procedure: Craft Code
charge: Asking Price
discount: Guild Remission
deductible: First Portion
coinsurance: Fellow's Tithe
paid: Guild Settles
patientResponsibility: Fellow Settles
claimTotal: Docket Sum
ignoredAmount: Customary Price

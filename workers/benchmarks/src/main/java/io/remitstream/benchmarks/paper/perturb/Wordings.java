package io.remitstream.benchmarks.paper.perturb;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Words that payers print for the same thing, a group a line. */
final class Wordings {

  /** Of columns. */
  static final Wordings TITLES =
      new Wordings(
          """
          Billed | Billed Amount | Amount Billed | Charges | Charge | Total Charge | Total Charges | Billed Charges | Submitted Charges | Submitted Amount | Amount Charged | Provider Charges | Charged Amount | Charge Amount | Charges Billed | Amt Billed | Billed Amt | Chrg Amt | Gross Charges | Total Billed | Charges Submitted | Submitted Charge | Fee Billed | Fee Submitted | Amount Submitted | Provider Charge | Provider's Charge | Your Provider Billed | Charged
          Allowed | Allowed Amount | Amount Allowed | Allowable | Allowable Amount | Eligible Amount | Plan Allowance | Approved Amount | Allowed Charges | Allowed Amt | Max Allowed | Negotiated Rate | Contract Rate | Contracted Amount | Amount Approved | Total Allowed | Allowed Charge | Plan Allowed Amount | Network Rate | Allowable Charge | Contract Allowed | Allowed Fee | Allowance | Eligible
          Discount | Contractual Adjustment | Contractual | Network Discount | Plan Discount | Provider Discount | Discount Amount | Provider Write Off | Network Savings | Contract Discount | Contract Write Off | PPO Discount | Contractual Allowance | Negotiated Savings | Contract Adjustment | Member Savings | Contractual Adj | Contractual Write-Off | Savings | Network Adjustment | Amount Saved | Disc Amt | Plan Savings | Provider Savings
          Not Covered | Amount Not Covered | Non-Covered | Noncovered Amount | Ineligible | Ineligible Amount | Non-Covered Charges | Not Covered Amount | Not Payable | Charges Not Covered | Excluded Amount | Non Covered Amt | Denied Amount | Amount Denied | Not Eligible | Ineligible Charges | Amt Not Covered | Non Covered
          Deductible | Deductible Amount | Deduct | Deductible Applied | Applied to Deductible | Ded Amt | Ded | Patient Deductible | Your Deductible | Amount Applied to Deductible | Deduct Amt | Plan Deductible | Deductible Amt | Less Deductible
          Copay | Co-pay | Copayment | Copay Amount | Co-Payment | Copay Amt | Patient Copay | Your Copay | Copayment Amount | Member Copay | Co-Pay Amt
          Coinsurance | Co-insurance | Coins | Coinsurance Amount | Coins Amt | Patient Coinsurance | Your Coinsurance | Co-Ins | Member Coinsurance | Coinsur | Coins. | Coinsurance Amt
          Other Insurance | COB | Other Insurance Paid | Other Carrier Paid | Other Ins Paid | Primary Paid | COB Amount | Other Payer Paid | Other Insurance Payment | Other Plan Paid | Other Carrier Payment | Primary Payer Paid | Other Ins | Other Insurer Paid | COB Paid
          Paid | Paid Amount | Amount Paid | Plan Paid | Net Paid | Payment | Payment Amount | Benefit Paid | Paid to Provider | Net Payable | Provider Paid | Benefits Paid | Net Payment | Plan Payment | Amt Paid | Paid Amt | Total Paid | Claim Payment | Benefit Amount | We Paid | Paid by Plan | Insurance Paid | Amount Payable | Total Payment | Plan Pays | Paid by Us | Payment Amt | Net Amount
          Patient Responsibility | Patient Resp | You Owe | Member Responsibility | What You Owe | Patient Owes | Amount You Owe | Your Responsibility | Patient Liability | Member Liability | You May Owe | Pt Resp | Patient Balance | Total Patient Responsibility | Patient Portion | Your Share | Member Owes | Patient Due | Patient Cost | Patient Pays | Pat Resp Amt | Amount You May Owe | Your Total Cost | Subscriber Liability | Patient's Responsibility | Member's Responsibility | Pat Resp | Your Cost
          Procedure | Proc Code | CPT | Procedure Code | Service Code | CPT Code | HCPCS | CPT/HCPCS | Proc | Proc Cd | Svc Code | HCPCS Code | CPT/HCPCS Code | Procedure Cd | Proc. Code
          Mod | Mods | Modifier | Modifiers | Modifier(s)
          Units | Qty | Quantity | Unit | No. of Units | Num Svcs | Svc Units | # Units | Unit Count | Serv Units | Units of Service | Days/Units | Nbr Units | Svcs
          Date of Service | Service Date | Dates of Service | DOS | Service Dates | Serv Date | Svc Date | Date(s) of Service | Date of Svc | Treatment Date | Service Date(s) | Dt of Service | Serv Dates
          Description | Service Description | Type of Service | Service | Description of Service | Services Provided | Procedure Description | Service Provided | Services | Svc Description | Service Desc
          Remark | Remarks | Remark Code | Remark Codes | Notes | Note | See Notes | Rmk | Rem Code | Message Code | Explanation Code | Remark Cd | Rmk Code | Notes ID | Explan Code | Message
          """);

  /** Of values beside or below them. */
  static final Wordings LABELS =
      new Wordings(
          """
          Patient | Patient Name | Patient's Name | Name of Patient | Pt Name | Patient Nm
          Member ID | Subscriber ID | Member Number | Identification Number | Insured ID | Member No | Member # | Subscriber Number | Insured's ID | Policy ID | Member Identification Number | Member ID # | ID Number | Insured ID # | Subscriber No. | Mbr ID
          Patient Account | Account | Patient Account Number | Acct # | Patient Acct | Account Number | Pt Acct | Patient Control Number | Patient Acct # | Patient Account No. | Provider Acct # | Your Patient Acct No | Pat Acct Nbr | Patient Ctl #
          Claim Number | Claim # | Claim No. | Claim ID | ICN | Claim Control Number | Claim Reference | Claim Ref # | Claim Control No | Claim Nbr | Claim Identifier | Payer Claim Number | Our Claim #
          Payment Date | Date Paid | Paid Date | Date of Payment | Issue Date | Pay Date | Remit Date | Payment Issue Date | Payment Dt | Check/EFT Date | Date of Issue | Payment Issued
          Check/EFT Number | Payment Number | Check/EFT No. | Trace Number | Check/EFT # | Check/Trace # | Payment Trace Number | Check/EFT Trace Number | Check or EFT Number | Payment No. | Trace # | EFT/Check Number
          Payment Amount | Amount of Payment | Check/EFT Amount | Total Payment | Payment Total | Net Payment | Payment Amt | Total Payment Amount | Net Payment Amount
          Payee | Payee Name | Pay To | Billing Provider | Paid To | Pay-To Provider | Payee/Provider
          NPI | Provider NPI | NPI Number | NPI # | Payee NPI | Billing NPI | National Provider ID | National Provider Identifier | Billing Provider NPI
          Tax ID | TIN | Provider Tax ID | Tax ID Number | Federal Tax ID | FEIN | EIN | Payee Tax ID | Tax Identification Number | Fed Tax ID | Taxpayer ID | Tax ID # | Payee TIN
          """);

  private final Map<String, List<String>> groups = new HashMap<>();

  private Wordings(String lines) {
    lines.lines().forEach(this::group);
  }

  private void group(String line) {
    List<String> words = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    words.forEach(word -> groups.putIfAbsent(key(word), words));
  }

  private static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
  }

  /** All words for the same thing; none where they are not known. */
  List<String> of(String text) {
    return groups.getOrDefault(key(text), List.of());
  }
}

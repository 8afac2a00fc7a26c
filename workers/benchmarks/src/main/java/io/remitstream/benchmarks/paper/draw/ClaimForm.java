package io.remitstream.benchmarks.paper.draw;

import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.PaperClaim;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A claim as a payer spells it. */
public record ClaimForm(Form form, PaperClaim claim, String pointer) {

  public List<LineForm> lines() {
    return IntStream.range(0, claim.lines().size())
        .mapToObj(at -> new LineForm(form, claim.lines().get(at), pointer + "/lines/" + at))
        .toList();
  }

  public Leaf patient() {
    return form.text(
        pointer + "/patient_name",
        form.style().lastNameFirst() ? claim.patient().lastFirst() : claim.patient().natural());
  }

  public Leaf member() {
    return form.text(pointer + "/member_id", claim.patient().memberId());
  }

  public Leaf account() {
    return form.text(pointer + "/patient_account", claim.patient().account());
  }

  public Leaf number() {
    return form.text(pointer + "/claim_number", claim.number());
  }

  /** In words of the payer's own; empty for what the payer does not say. */
  public Leaf status(Function<Status, String> words) {
    String spelled = form.style().cased(words.apply(claim.status()));
    return new Leaf(pointer + "/status", Form.word(claim.status()), spelled);
  }

  public Leaf from() {
    return form.day(pointer + "/service_from", claim.from());
  }

  public Leaf to() {
    return form.day(pointer + "/service_to", claim.to());
  }

  public Leaf money(Amount amount) {
    return form.money(pointer + "/" + amount.leaf(), claim.cents(amount));
  }
}

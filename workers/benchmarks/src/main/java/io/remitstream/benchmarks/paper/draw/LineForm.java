package io.remitstream.benchmarks.paper.draw;

import io.remitstream.benchmarks.paper.remit.Adjustment;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Service;
import java.util.ArrayList;
import java.util.List;

/** A service line as a payer spells it. */
public record LineForm(Form form, Service line, String pointer) {

  public Leaf from() {
    return form.day(pointer + "/service_from", line.from());
  }

  public Leaf to() {
    return form.day(pointer + "/service_to", line.to());
  }

  public Leaf procedure() {
    return form.text(pointer + "/procedure", line.procedure());
  }

  public Leaf description() {
    return form.text(pointer + "/description", line.description());
  }

  public Leaf units() {
    return form.text(pointer + "/units", Integer.toString(line.units()));
  }

  public Leaf money(Amount amount) {
    return form.money(pointer + "/" + amount.leaf(), line.cents(amount));
  }

  /** With {@code between} before all but the first. */
  public List<Object> modifiers(String between) {
    return listed("/modifiers/", line.modifiers(), between);
  }

  public List<Object> remarks(String between) {
    return listed("/remarks/", line.remarks(), between);
  }

  public List<Adjustment> adjustments() {
    return line.adjustments();
  }

  public Leaf group(int at) {
    return form.text(adjustment(at) + "/group", adjustments().get(at).group());
  }

  public Leaf reason(int at) {
    return form.text(adjustment(at) + "/reason", adjustments().get(at).reason());
  }

  public Leaf adjusted(int at) {
    return form.money(adjustment(at) + "/amount", adjustments().get(at).cents());
  }

  /** What a payer keeps has a column and no code. */
  public Object withheld() {
    long cents = line.withheld().cents();
    return cents == 0 ? form.style().money().spell(0) : adjusted(adjustments().size() - 1);
  }

  private String adjustment(int at) {
    return pointer + "/adjustments/" + at;
  }

  private List<Object> listed(String under, List<String> values, String between) {
    List<Object> parts = new ArrayList<>();
    for (int at = 0; at < values.size(); at++) {
      if (at > 0) {
        parts.add(between);
      }
      parts.add(form.text(pointer + under + at, values.get(at)));
    }
    return parts;
  }
}

package io.remitstream.workers.sequence;

import io.remitstream.streaming.event.Event;
import java.util.ArrayList;
import java.util.List;

/** Events of the log, sorted into those that fit their schemas and those that do not. */
record Checked(List<Event> fitting, List<Misfit> misfits) {

  static Checked of(List<Event> events, EventSchemas schemas) {
    List<Event> fitting = new ArrayList<>();
    List<Misfit> misfits = new ArrayList<>();
    for (Event event : events) {
      schemas
          .misfit(event)
          .ifPresentOrElse(
              cause -> misfits.add(new Misfit(event, cause)), () -> fitting.add(event));
    }
    return new Checked(fitting, misfits);
  }

  /** An event that no consumer may see, and what is wrong with it. */
  record Misfit(Event event, String cause) {}
}

package io.remitstream.workers.job;

import io.micrometer.context.ContextRegistry;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;

/** Lets the logs name what a flow works on and for, from the Reactor Context. */
final class NamesInLogs implements DisposableBean {

  private static final List<String> NAMES = List.of(WorkTrace.DOCUMENT, WorkTrace.REQUEST);

  NamesInLogs() {
    NAMES.forEach(NamesInLogs::follow);
  }

  private static void follow(String name) {
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor(
            name, () -> MDC.get(name), value -> MDC.put(name, value), () -> MDC.remove(name));
  }

  @Override
  public void destroy() {
    NAMES.forEach(ContextRegistry.getInstance()::removeThreadLocalAccessor);
  }
}

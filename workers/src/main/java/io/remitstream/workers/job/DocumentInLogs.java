package io.remitstream.workers.job;

import io.micrometer.context.ContextRegistry;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;

/** Lets the logs name the document that a flow is about, from the Reactor Context. */
final class DocumentInLogs implements DisposableBean {

  DocumentInLogs() {
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor(
            WorkTrace.DOCUMENT,
            () -> MDC.get(WorkTrace.DOCUMENT),
            document -> MDC.put(WorkTrace.DOCUMENT, document),
            () -> MDC.remove(WorkTrace.DOCUMENT));
  }

  @Override
  public void destroy() {
    ContextRegistry.getInstance().removeThreadLocalAccessor(WorkTrace.DOCUMENT);
  }
}

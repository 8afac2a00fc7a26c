package io.remitstream.workers.job;

import io.remitstream.streaming.job.JobKind;
import reactor.core.publisher.Mono;

/**
 * What is done with jobs of one kind. Runs with the lease's tenant in the Reactor Context; every
 * write is fenced ({@link Fence}).
 */
public interface JobWork {

  JobKind kind();

  /**
   * Does the job to its end, and ends it in the transaction of its outcome. Whatever an earlier
   * attempt left is removed first. A failure is tried again, in time set aside.
   */
  Mono<Void> perform(Lease lease);

  /**
   * Sets the job's document aside, and ends the job.
   *
   * @param problem the slug of what went wrong in the last attempt
   */
  Mono<Void> quarantine(Lease lease, String problem);
}

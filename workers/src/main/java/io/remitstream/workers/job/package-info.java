/** Leases on jobs: who works on what, for how long, and what becomes of a job that fails. */
@NullMarked
package io.remitstream.workers.job;

import org.jspecify.annotations.NullMarked;

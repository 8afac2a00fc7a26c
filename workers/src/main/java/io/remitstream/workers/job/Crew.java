package io.remitstream.workers.job;

import reactor.core.publisher.Flux;

/**
 * Who does jobs of one kind in this process.
 *
 * @param permits from the bus; requested no faster than they are heeded
 * @param concurrency how many jobs at a time
 * @param largeFrom from how many bytes on a job is large, so that it may not take the last worker
 */
public record Crew(JobWork work, Flux<Permit> permits, int concurrency, long largeFrom) {}

package io.remitstream.workers.job;

import io.remitstream.streaming.bus.Topic;

/**
 * Who does jobs of one kind in this process.
 *
 * @param permits where it is said that there may be jobs; the members of {@code group} share them
 * @param concurrency how many jobs at a time
 * @param largeFrom from how many bytes on a job is large, so that it may not take the last worker
 */
public record Crew(JobWork work, Topic permits, String group, int concurrency, long largeFrom) {}

package io.remitstream.streaming.review;

import io.remitstream.streaming.event.Cause;

/**
 * Who reviews, and why what they do happens.
 *
 * @param subject {@code key:{id}}, or a part of the service
 */
public record Reviewer(String subject, Cause cause) {

  public static Reviewer of(Cause cause) {
    return new Reviewer(cause.actor(), cause);
  }
}

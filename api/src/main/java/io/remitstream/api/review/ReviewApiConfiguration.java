package io.remitstream.api.review;

import io.remitstream.api.document.Fingerprints;
import io.remitstream.api.document.Idempotency;
import io.remitstream.api.document.Once;
import io.remitstream.api.document.UploadSettings;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.review.Corrections;
import io.remitstream.streaming.review.ReviewConfiguration;
import io.remitstream.streaming.review.ReviewDecisions;
import io.remitstream.streaming.review.ReviewHistory;
import io.remitstream.streaming.review.ReviewLeases;
import io.remitstream.streaming.review.ReviewQueue;
import io.remitstream.streaming.tenancy.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Reviews over REST. */
@Configuration(proxyBeanMethods = false)
@Import(ReviewConfiguration.class)
public class ReviewApiConfiguration {

  @Bean
  public Reviews reviews(
      Corrections corrections,
      ReviewDecisions decisions,
      DocumentStore documents,
      TenantTransactions transactions,
      TenantKeys keys,
      UploadSettings settings) {
    return new Reviews(
        corrections,
        decisions,
        documents,
        new Once(
            new Idempotency(transactions, settings.keyLock(), "review"), new Fingerprints(keys)));
  }

  @Bean
  ReviewController reviewController(
      ReviewQueue queue,
      ReviewLeases leases,
      ReviewHistory history,
      Reviews reviews,
      DocumentStore documents) {
    return new ReviewController(queue, leases, history, reviews, documents);
  }
}

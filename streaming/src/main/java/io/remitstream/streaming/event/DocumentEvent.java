package io.remitstream.streaming.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a document. */
public sealed interface DocumentEvent extends PublicEvent {

  /** The subject. */
  UUID documentId();

  @Override
  @JsonIgnore
  default String subject() {
    return documentId().toString();
  }

  /** Stored and accepted; extraction is due. */
  record DocumentUploaded(UUID documentId, String contentType, long sizeBytes)
      implements DocumentEvent {
    @Override
    public String type() {
      return "document.uploaded";
    }
  }

  /** A worker has begun to read it. */
  record DocumentProcessing(UUID documentId) implements DocumentEvent {
    @Override
    public String type() {
      return "document.processing";
    }
  }

  /** Read to the end, and balanced. */
  record DocumentProcessed(
      UUID documentId,
      int revision,
      DocumentStatus status,
      int remittances,
      int claims,
      int findings,
      boolean balanced)
      implements DocumentEvent {
    @Override
    public String type() {
      return "document.processed";
    }
  }

  /** Read, with findings that a person should see; {@code PARTIAL} where the file breaks off. */
  record DocumentReviewRequired(
      UUID documentId,
      int revision,
      DocumentStatus status,
      int remittances,
      int claims,
      int findings,
      boolean balanced)
      implements DocumentEvent {
    @Override
    public String type() {
      return "document.review_required";
    }
  }

  /** Not readable ({@code FAILED}) or not a document that is read here ({@code REJECTED}). */
  record DocumentFailed(UUID documentId, int revision, DocumentStatus status, String problem)
      implements DocumentEvent {
    @Override
    public String type() {
      return "document.failed";
    }
  }

  /** Tried several times without an outcome; kept aside. */
  record DocumentQuarantined(UUID documentId, int revision, int attempts, @Nullable String problem)
      implements DocumentEvent {
    @Override
    public String type() {
      return "document.quarantined";
    }
  }

  /** A person has approved it ({@code PROCESSED}) or rejected it ({@code REJECTED}). */
  record DocumentReviewed(UUID documentId, int revision, DocumentStatus status)
      implements DocumentEvent {
    @Override
    public String type() {
      return "document.reviewed";
    }
  }

  /** Its key, bytes and claims are destroyed. */
  record DocumentDeleted(UUID documentId) implements DocumentEvent {
    @Override
    public String type() {
      return "document.deleted";
    }
  }

  /** The subject as callers name it. */
  @JsonIgnore
  default DocumentId document() {
    return new DocumentId(documentId());
  }
}

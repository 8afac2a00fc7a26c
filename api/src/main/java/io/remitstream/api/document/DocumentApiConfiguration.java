package io.remitstream.api.document;

import io.remitstream.api.live.LiveHub;
import io.remitstream.api.rsocket.PageImages;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentData;
import io.remitstream.streaming.document.DocumentDeletion;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Documents over REST. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
public class DocumentApiConfiguration {

  @Bean
  JsonMapperBuilderCustomizer contractAbsences() {
    return mapper ->
        mapper.addMixIn(io.remitstream.openapi.model.Document.class, DocumentView.Absences.class);
  }

  @Bean
  DocumentInLogs documentInLogs() {
    return new DocumentInLogs();
  }

  @Bean
  Intake intake(
      DocumentKeys keys,
      BlobStore blobs,
      TenantTransactions transactions,
      DocumentStore documents,
      EventLog log,
      Clock clock) {
    return new Intake(keys, blobs, transactions, documents, log, new Jobs(), clock);
  }

  @Bean
  Uploads uploads(
      Intake intake,
      TenantTransactions transactions,
      TenantKeys keys,
      DocumentStore documents,
      UploadSettings settings) {
    return new Uploads(
        intake,
        new Idempotency(transactions, settings.keyLock(), "upload"),
        new Fingerprints(keys),
        documents,
        settings);
  }

  @Bean
  UploadController uploadController(
      Uploads uploads, DocumentStore documents, LiveHub hub, UploadSettings settings) {
    return new UploadController(uploads, new Outcomes(documents, hub), settings);
  }

  @Bean
  DocumentController documentController(
      DocumentStore documents, DocumentData data, DocumentDeletion deletion) {
    return new DocumentController(documents, data, deletion);
  }

  @Bean
  PageController pageController(DocumentStore documents, PageImages images) {
    return new PageController(documents, images);
  }

  @Bean
  PasswordController passwordController(DocumentStore documents, TenantTransactions transactions) {
    return new PasswordController(documents, transactions, new Jobs());
  }

  @Bean
  DocumentPages documentPages(DocumentStore documents, DocumentData data) {
    return new DocumentPages(documents, data);
  }

  @Bean
  DataController dataController(
      DocumentStore documents, DocumentPages pages, BlobStore blobs, JsonMapper mapper) {
    return new DataController(
        documents, new CanonicalForm(pages, new CanonicalJson(mapper)), blobs);
  }
}

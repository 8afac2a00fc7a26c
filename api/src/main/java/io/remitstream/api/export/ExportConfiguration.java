package io.remitstream.api.export;

import io.remitstream.api.document.DocumentPages;
import io.remitstream.api.web.ProblemWriter;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.DocumentWordings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Documents' data in the forms of others. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportSettings.class)
public class ExportConfiguration {

  @Bean
  ExportProblemHandler exportProblemHandler(ProblemWriter problems) {
    return new ExportProblemHandler(problems);
  }

  @Bean
  ExportController exportController(
      DocumentStore documents,
      DocumentPages pages,
      DocumentWordings wordings,
      ExportSettings settings) {
    var era = new EraForm(new EraUnits(pages, wordings), settings);
    return new ExportController(documents, new CsvForm(pages), new FhirForm(pages), era);
  }
}

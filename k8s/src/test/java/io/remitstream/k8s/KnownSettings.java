package io.remitstream.k8s;

import io.remitstream.migrate.MigrateApplication;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The environment variables that the services read, as their own classes tell. */
final class KnownSettings {

  private static final Map<String, List<String>> PACKAGES =
      Map.of(
          "remitstream-gateway", List.of("io.remitstream.gateway"),
          "remitstream-api", List.of("io.remitstream.api", "io.remitstream.streaming"),
          "remitstream-workers", List.of("io.remitstream.workers", "io.remitstream.streaming"));

  /** By workload: classes do not change while their tests run, and looking takes long. */
  private static final Map<String, Set<String>> FOUND = new ConcurrentHashMap<>();

  private KnownSettings() {}

  /** Those of the workload with a name. */
  static Set<String> of(String workload) {
    return FOUND.computeIfAbsent(workload, KnownSettings::looked);
  }

  private static Set<String> looked(String workload) {
    return "remitstream-migrate".equals(workload)
        ? askedByMigration()
        : PACKAGES.getOrDefault(workload, List.of()).stream()
            .flatMap(KnownSettings::settings)
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> settings(String from) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return scanner.findCandidateComponents(from).stream()
        .map(BeanDefinition::getBeanClassName)
        .map(Objects::requireNonNull)
        .map(name -> ClassUtils.resolveClassName(name, KnownSettings.class.getClassLoader()))
        .flatMap(KnownSettings::names);
  }

  private static Stream<String> names(Class<?> settings) {
    var annotation =
        AnnotatedElementUtils.getMergedAnnotation(settings, ConfigurationProperties.class);
    return names(Objects.requireNonNull(annotation).prefix(), settings);
  }

  private static Stream<String> names(String prefix, Class<?> settings) {
    return Stream.of(settings.getRecordComponents()).flatMap(one -> names(prefix, one));
  }

  private static Stream<String> names(String prefix, RecordComponent component) {
    String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
    return component.getType().isRecord()
        ? names(name, component.getType())
        : Stream.of(variable(name));
  }

  /** The form that Spring reads: {@code a.b-c} is {@code A_B_C}. */
  static String variable(String property) {
    return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** It is run against a port where nothing listens, and says itself what it asks for. */
  private static Set<String> askedByMigration() {
    var asked = new HashSet<String>();
    var silence = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try {
      new MigrateApplication(silence, silence).run(new Asked(asked));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return asked;
  }

  private static final class Asked extends AbstractMap<String, String> {

    private final Set<String> asked;

    Asked(Set<String> asked) {
      this.asked = asked;
    }

    @Override
    public String get(@Nullable Object name) {
      asked.add(String.valueOf(name));
      return switch (String.valueOf(name)) {
        case "REMITSTREAM_DATABASE_HOST" -> "127.0.0.1";
        case "REMITSTREAM_DATABASE_PORT" -> "1";
        default -> "any";
      };
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return Set.of();
    }
  }
}

package io.remitstream.workers.extraction.paper.profile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where profiles of payers lie besides those that come with the service.
 *
 * @param folder none where it is absent
 */
@ConfigurationProperties("remitstream.profiles")
public record ProfileSettings(@Nullable Path folder) {}

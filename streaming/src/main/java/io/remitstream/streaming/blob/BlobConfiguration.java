package io.remitstream.streaming.blob;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Blobs as encrypted files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BlobSettings.class)
public class BlobConfiguration {

  @Bean(destroyMethod = "close")
  EncryptedFileBlobStore blobStore(BlobSettings settings) throws IOException {
    return EncryptedFileBlobStore.open(settings);
  }
}

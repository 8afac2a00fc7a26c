package io.remitstream.workers.webhook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** A key with a certificate that it signed itself, made by the JDK's {@code keytool}. */
record TestIdentity(Path file, KeyStore store) {

  static final String PASSWORD = "changeit";

  private static final String ALIAS = "it";
  private static final byte[] NEW_LINE = {'\n'};

  static TestIdentity make(Path directory, String name) throws Exception {
    Path file = directory.resolve(name + ".p12");
    var words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + name,
            "-ext",
            "san=ip:127.0.0.1,dns:hook.partner.example",
            "-keystore",
            file.toString(),
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD);
    Process keytool = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (keytool.waitFor() != 0) {
      throw new AssertionError(said);
    }
    return new TestIdentity(file, KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
  }

  String certificate() throws GeneralSecurityException {
    return pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded());
  }

  /** PKCS #8. */
  String key() throws GeneralSecurityException {
    return pem("PRIVATE KEY", store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded());
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(what, Base64.getMimeEncoder(64, NEW_LINE).encodeToString(bytes));
  }

  KeyManager[] keys() throws GeneralSecurityException {
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, PASSWORD.toCharArray());
    return factory.getKeyManagers();
  }

  /** That trust this one alone. */
  TrustManager[] trust() throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}

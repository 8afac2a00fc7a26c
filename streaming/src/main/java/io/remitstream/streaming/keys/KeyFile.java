package io.remitstream.streaming.keys;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.Set;

/** The file that holds the provider's keyset. Where there are no POSIX modes, none are checked. */
final class KeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(OWNER_READ, OWNER_WRITE);
  private static final String DIRECTORY_MODE = "rwx------";

  private final Path path;

  KeyFile(Path path) {
    this.path = path.toAbsolutePath().normalize();
  }

  KeysetHandle open(boolean createMissing) {
    try {
      if (createMissing && Files.notExists(path)) {
        create();
      }
      return read();
    } catch (IOException failed) {
      throw new KeyFileRefused(
          "The key file %s cannot be used: %s".formatted(path, failed.getMessage()), failed);
    }
  }

  private KeysetHandle read() throws IOException {
    requireFile();
    requirePrivate();
    try {
      return Keysets.readJson(Files.readString(path));
    } catch (GeneralSecurityException notOne) {
      // The parser's message may quote the file: it is left behind.
      throw new KeyFileRefused(
          "The key file %s is not a Tink AES-256-GCM keyset in JSON.".formatted(path), null);
    }
  }

  private void requireFile() {
    if (!Files.isRegularFile(path)) {
      throw new KeyFileRefused(
          "The key file %s does not exist; put it there, or set remitstream.keys.create-missing=true to have one made."
              .formatted(path),
          null);
    }
  }

  private void requirePrivate() throws IOException {
    if (!hasModes()) {
      return;
    }
    var mode = Files.getPosixFilePermissions(path);
    if (!OWNER_ONLY.containsAll(mode)) {
      throw new KeyFileRefused(
          "The key file %s is open to others (its mode is %s, expected: rw-------); run chmod 600 on it and start again."
              .formatted(path, PosixFilePermissions.toString(mode)),
          null);
    }
  }

  /**
   * Several services may start at once on one file: each writes its own beside it, and the first
   * link wins.
   */
  private void create() throws IOException {
    var directory = Files.createDirectories(path.getParent(), modes(DIRECTORY_MODE));
    var draft = Files.createTempFile(directory, ".key", ".tmp", modes("rw-------"));
    try {
      Files.writeString(
          draft,
          TinkJsonProtoKeysetFormat.serializeKeyset(
              Keysets.create(), InsecureSecretKeyAccess.get()));
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException another) {
      // Another service was first; its key is read like any other.
      return;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a new keyset cannot be written", impossible);
    } finally {
      Files.delete(draft);
    }
  }

  private FileAttribute<?>[] modes(String mode) {
    return hasModes()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  private boolean hasModes() {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}

package io.remitstream.streaming.webhook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree over what was sent (RFC 6962, section 2.1), with SHA-256. */
public final class MerkleTree {

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  private MerkleTree() {}

  /**
   * The hash of a leaf: a delivery's sequence (8 bytes, big-endian), its {@code webhook-id} (UTF-8)
   * and the SHA-256 of its body, each preceded by its length (4 bytes, big-endian).
   */
  public static byte[] leaf(long sequence, String id, byte[] bodyHash) {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    byte[] leaf =
        ByteBuffer.allocate(3 * Integer.BYTES + Long.BYTES + name.length + bodyHash.length)
            .putInt(Long.BYTES)
            .putLong(sequence)
            .putInt(name.length)
            .put(name)
            .putInt(bodyHash.length)
            .put(bodyHash)
            .array();
    return hash(LEAF, leaf, new byte[0]);
  }

  /**
   * The root over the leaves' hashes, at least one. Level by level: an odd one at the end goes up
   * as it is, which gives RFC 6962's split at the largest power of two.
   */
  public static byte[] root(List<byte[]> leaves) {
    List<byte[]> level = leaves;
    while (level.size() > 1) {
      level = above(level);
    }
    return level.getFirst();
  }

  private static List<byte[]> above(List<byte[]> level) {
    var above = new ArrayList<byte[]>((level.size() + 1) / 2);
    for (int at = 0; at < level.size(); at += 2) {
      above.add(
          at + 1 < level.size() ? hash(NODE, level.get(at), level.get(at + 1)) : level.get(at));
    }
    return above;
  }

  private static byte[] hash(byte kind, byte[] first, byte[] second) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(kind);
      digest.update(first);
      return digest.digest(second);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is missing", impossible);
    }
  }
}

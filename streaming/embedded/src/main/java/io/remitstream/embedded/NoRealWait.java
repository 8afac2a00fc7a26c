package io.remitstream.embedded;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * For tests under BlockHound: what waits for nothing, though it looks so. {@code SecureRandom}
 * reads from {@code /dev/urandom}, which never waits once the system has booted (random(4)) and
 * costs a microsecond; Netty's allocator takes a lock for the few instructions in which it grows,
 * and a refusal there would leave a connection without an answer; Jackson takes one while it reads
 * a type for the first time.
 */
public final class NoRealWait implements BlockHoundIntegration {

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "readFully");
    builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "implNextBytes");
    builder.allowBlockingCallsInside("sun.security.provider.NativePRNG", "engineNextBytes");
    builder.allowBlockingCallsInside("io.netty.buffer.AdaptivePoolingAllocator", "allocate");
    builder.allowBlockingCallsInside(
        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer");
  }
}

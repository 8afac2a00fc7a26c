package io.remitstream.embedded;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * For tests under BlockHound: lets {@code SecureRandom} read from {@code /dev/urandom} anywhere:
 * that never waits once the system has booted (random(4)), and costs a microsecond.
 */
public final class KernelRandomness implements BlockHoundIntegration {

  @Override
  public void applyTo(BlockHound.Builder builder) {
    builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "readFully");
    builder.allowBlockingCallsInside("sun.security.provider.NativePRNG$RandomIO", "implNextBytes");
    builder.allowBlockingCallsInside("sun.security.provider.NativePRNG", "engineNextBytes");
  }
}

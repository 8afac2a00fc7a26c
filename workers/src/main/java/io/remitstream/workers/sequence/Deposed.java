package io.remitstream.workers.sequence;

/** Somebody else leads one of the shards by now: nothing was written. */
final class Deposed extends RuntimeException {
  Deposed() {
    super("no longer the leader of every shard", null, false, false);
  }
}

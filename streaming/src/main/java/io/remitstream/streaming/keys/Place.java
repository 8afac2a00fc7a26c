package io.remitstream.streaming.keys;

import java.util.UUID;

/** Where a sealed field lies; it opens nowhere else. The {@code row} is the row's own id. */
public record Place(String table, String column, UUID row) {}

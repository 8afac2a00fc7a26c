package io.remitstream.api.webhook;

import io.remitstream.streaming.webhook.SigningScheme;
import java.util.List;

/** What of an endpoint its owner sets and is no secret. */
record Wish(List<String> eventTypes, SigningScheme scheme, boolean ordered, int concurrency) {}

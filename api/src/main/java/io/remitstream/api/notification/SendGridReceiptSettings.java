package io.remitstream.api.notification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What SendGrid's receipts are checked with.
 *
 * @param verificationKey the public key of its signed Event Webhook, as SendGrid shows it: base64;
 *     without it none is taken
 */
@ConfigurationProperties("remitstream.notification.sendgrid")
public record SendGridReceiptSettings(@Nullable String verificationKey) {}

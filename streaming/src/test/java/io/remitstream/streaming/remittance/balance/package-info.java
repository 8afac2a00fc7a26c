@NullMarked
package io.remitstream.streaming.remittance.balance;

import org.jspecify.annotations.NullMarked;

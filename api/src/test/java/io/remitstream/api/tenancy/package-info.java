/** What one tenant gets to see of another, over every operation of the contract. */
@NullMarked
package io.remitstream.api.tenancy;

import org.jspecify.annotations.NullMarked;

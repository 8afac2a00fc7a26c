/** What was read from a document in forms that others use: CSV, FHIR R4 and X12 835. */
@NullMarked
package io.remitstream.api.export;

import org.jspecify.annotations.NullMarked;

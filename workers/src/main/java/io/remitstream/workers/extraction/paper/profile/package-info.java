/**
 * What is known of single payers' papers, as data: labels of their own, put into words that the
 * engine knows before it reads. A payer without a profile is read all the same.
 */
@NullMarked
package io.remitstream.workers.extraction.paper.profile;

import org.jspecify.annotations.NullMarked;

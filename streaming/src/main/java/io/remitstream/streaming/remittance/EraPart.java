package io.remitstream.streaming.remittance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a remittance file while it is read, in the order of the file. Every {@link
 * RemittanceOpened} is followed by its claims and one {@link RemittanceClosed}; one {@link
 * DocumentEnded} comes last. Findings come as they are made: those of a claim around it, those of a
 * header before it.
 *
 * <p>A document of pages begins with {@link TypeFound}, tells where its leaves stand with {@link
 * FieldsRead}, and how far it is with {@link PageRead}; an 835 has none of the three.
 *
 * <p>Ordinals count from 0 and are those of the findings' pointers.
 */
public sealed interface EraPart {

  /**
   * @param asRead the header's segments as an 835 had them, parted by {@link
   *     io.remitstream.streaming.remittance.x12.Marks}; null where there are none that are sound
   */
  record RemittanceOpened(int ordinal, RemittanceHeader header, @Nullable String asRead)
      implements EraPart {

    public RemittanceOpened(int ordinal, RemittanceHeader header) {
      this(ordinal, header, null);
    }
  }

  /**
   * @param remittance ordinal of the remittance in the document
   * @param ordinal ordinal of the claim in its remittance
   * @param asRead the claim's segments, as the header's
   */
  record ClaimRead(int remittance, int ordinal, Claim claim, @Nullable String asRead)
      implements EraPart {

    public ClaimRead(int remittance, int ordinal, Claim claim) {
      this(remittance, ordinal, claim, null);
    }
  }

  /**
   * @param claims how many were read
   * @param lines how many service lines they have
   * @param charge Σ CLP03
   * @param paid Σ CLP04
   * @param asRead the segments of the provider adjustments, as the header's
   */
  record RemittanceClosed(
      int ordinal,
      List<ProviderAdjustment> providerAdjustments,
      boolean balanced,
      int claims,
      long lines,
      Money charge,
      Money paid,
      @Nullable String asRead)
      implements EraPart {

    public RemittanceClosed {
      providerAdjustments = List.copyOf(providerAdjustments);
    }

    public RemittanceClosed(
        int ordinal,
        List<ProviderAdjustment> providerAdjustments,
        boolean balanced,
        int claims,
        long lines,
        Money charge,
        Money paid) {
      this(ordinal, providerAdjustments, balanced, claims, lines, charge, paid, null);
    }
  }

  record FindingRaised(Finding finding) implements EraPart {}

  /**
   * @param remittances how many were read
   * @param claims how many were read in all
   * @param lines how many service lines in all
   * @param findings how many were raised
   */
  record DocumentEnded(Outcome outcome, int remittances, long claims, long lines, long findings)
      implements EraPart {}

  /**
   * What the document is; comes first.
   *
   * @param reason why it is {@link DocumentType#OTHER}, in words that hold nothing of its content;
   *     then only {@link DocumentEnded} follows
   */
  record TypeFound(DocumentType type, @Nullable String reason) implements EraPart {}

  /**
   * Where the leaves of the part before stand on the pages.
   *
   * @param claim ordinal of the claim; {@link #HEADER} for those of the remittance itself and of
   *     its provider adjustments
   * @param fields by JSON pointer from the document's root, e.g. {@code
   *     /remittances/0/claims/3/lines/1/charge}
   */
  record FieldsRead(int remittance, int claim, Map<String, FieldEvidence> fields)
      implements EraPart {

    public static final int HEADER = -1;

    public FieldsRead {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /**
   * A page has been read, or given up with a finding.
   *
   * @param page counted from 1
   * @param pages how many there are; 0 where that is not known
   */
  record PageRead(int page, int pages) implements EraPart {}
}

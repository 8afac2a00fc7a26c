package io.remitstream.workers.extraction;

import static io.remitstream.streaming.remittance.StoredForm.CLAIM_TABLE;
import static io.remitstream.streaming.remittance.StoredForm.IDENTITY_COLUMN;
import static io.remitstream.streaming.remittance.StoredForm.REMITTANCE_TABLE;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentWordings.WordingRow;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.document.SearchTokens;
import io.remitstream.streaming.document.SearchTokens.Token;
import io.remitstream.streaming.keys.BlindIndex;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.StoredFields;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.remittance.x12.Wording;
import io.remitstream.workers.extraction.Batch.ClaimPlaced;
import io.remitstream.workers.extraction.Batch.FieldsPlaced;
import io.remitstream.workers.extraction.Batch.RemittanceRead;
import io.remitstream.workers.extraction.Batch.UnitRead;
import io.remitstream.workers.extraction.SealedBatch.ClaimRow;
import io.remitstream.workers.extraction.SealedBatch.EvidenceRow;
import io.remitstream.workers.extraction.SealedBatch.RemittanceRow;
import io.remitstream.workers.extraction.SealedBatch.TokenRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives claims and lines their ids, encrypts what identifies somebody, and makes the tokens that it
 * is found by. Costs processor time; batches may be sealed side by side.
 */
final class Sealer {

  /** In the order of the index, so that a batch touches each of its pages once. */
  private static final Comparator<TokenRow> INDEX_ORDER =
      Comparator.comparing(TokenRow::field)
          .thenComparingLong(TokenRow::token)
          .thenComparing(TokenRow::row);

  private final DocumentId document;
  private final FieldCipher cipher;
  private final BlindIndex index;

  Sealer(DocumentId document, FieldCipher cipher, BlindIndex index) {
    this.document = document;
    this.cipher = cipher;
    this.index = index;
  }

  SealedBatch seal(Batch batch) {
    var tokens = new ArrayList<TokenRow>();
    var remittances = batch.remittances().stream().map(read -> seal(read, tokens)).toList();
    var claims = batch.claims().stream().map(placed -> seal(placed, tokens)).toList();
    List<TokenRow> sorted = tokens.stream().sorted(INDEX_ORDER).distinct().toList();
    var evidence = batch.fields().stream().map(this::seal).toList();
    return new SealedBatch(
        remittances,
        claims,
        sorted,
        batch.findings(),
        evidence,
        batch.units().stream().<WordingRow>mapMulti(this::wording).toList(),
        batch.claimsSoFar(),
        batch.page(),
        batch.end());
  }

  private void wording(UnitRead unit, Consumer<WordingRow> rows) {
    Wording wording = Wording.of(unit.asRead(), unit.written().get());
    if (wording != null) {
      rows.accept(WordingRow.sealed(Ids.next(), unit.remittance(), unit.claim(), wording, cipher));
    }
  }

  private RemittanceRow seal(RemittanceRead read, List<TokenRow> tokens) {
    Payment payment = read.detail().header().payment();
    keep(SearchTokens.of(read.detail(), index), document.value(), tokens);
    StoredForm form = StoredForm.of(read.detail());
    return new RemittanceRow(
        read.id(),
        read.ordinal(),
        amount(payment.amount()),
        payment.date(),
        read.balanced(),
        form.detail(),
        seal(form, REMITTANCE_TABLE, read.id()));
  }

  private ClaimRow seal(ClaimPlaced placed, List<TokenRow> tokens) {
    UUID id = Ids.next();
    Claim claim = placed.claim().withIds(id, ids(placed.claim().lines().size()));
    keep(SearchTokens.of(claim, index), id, tokens);
    StoredForm form = StoredForm.of(claim);
    return new ClaimRow(
        id,
        placed.remittance(),
        placed.remittanceOrdinal(),
        placed.ordinal(),
        claim,
        form.detail(),
        seal(form, CLAIM_TABLE, id));
  }

  private EvidenceRow seal(FieldsPlaced placed) {
    UUID id = Ids.next();
    FieldsRead read = placed.read();
    byte[] sealed =
        cipher.seal(
            StoredFields.of(read.fields()), new Place(StoredFields.TABLE, StoredFields.COLUMN, id));
    return new EvidenceRow(
        id,
        placed.ordinal(),
        read.remittance(),
        read.claim(),
        StoredFields.lowestConfidence(read.fields()),
        sealed);
  }

  private byte[] seal(StoredForm form, String table, UUID row) {
    return cipher.seal(form.identity(), new Place(table, IDENTITY_COLUMN, row));
  }

  private static void keep(List<Token> found, UUID row, List<TokenRow> tokens) {
    found.forEach(token -> tokens.add(new TokenRow(token.field().name(), token.value(), row)));
  }

  private static List<UUID> ids(int count) {
    return Stream.generate(Ids::next).limit(count).toList();
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}

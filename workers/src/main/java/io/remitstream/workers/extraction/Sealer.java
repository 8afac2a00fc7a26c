package io.remitstream.workers.extraction;

import static io.remitstream.streaming.remittance.StoredForm.CLAIM_TABLE;
import static io.remitstream.streaming.remittance.StoredForm.IDENTITY_COLUMN;
import static io.remitstream.streaming.remittance.StoredForm.REMITTANCE_TABLE;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentWordings.WordingRow;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.BlindIndex;
import io.remitstream.streaming.keys.BlindIndex.Field;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.remittance.x12.Wording;
import io.remitstream.workers.extraction.Batch.ClaimPlaced;
import io.remitstream.workers.extraction.Batch.RemittanceRead;
import io.remitstream.workers.extraction.Batch.UnitRead;
import io.remitstream.workers.extraction.SealedBatch.ClaimRow;
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
    return new SealedBatch(
        remittances,
        claims,
        sorted,
        batch.findings(),
        batch.units().stream().<WordingRow>mapMulti(this::wording).toList(),
        batch.claimsSoFar(),
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
    token(Field.TRACE_NUMBER, payment.traceNumber(), document.value(), tokens);
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
    token(Field.PATIENT_ACCOUNT, claim.patientAccount(), id, tokens);
    token(Field.CLAIM_NUMBER, claim.claimNumber(), id, tokens);
    token(Field.MEMBER_ID, claim.patient().memberId(), id, tokens);
    token(Field.PATIENT_LAST_NAME, claim.patient().lastName(), id, tokens);
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

  private byte[] seal(StoredForm form, String table, UUID row) {
    return cipher.seal(form.identity(), new Place(table, IDENTITY_COLUMN, row));
  }

  private void token(Field field, @Nullable String value, UUID row, List<TokenRow> tokens) {
    if (value != null) {
      index
          .token(field, value)
          .ifPresent(token -> tokens.add(new TokenRow(field.name(), token, row)));
    }
  }

  private static List<UUID> ids(int count) {
    return Stream.generate(Ids::next).limit(count).toList();
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}

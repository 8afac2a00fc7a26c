package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideColumnTest {

  private static final String SIDE =
      """
      Member
      Jane Sample
      Member ID
      PH144576693
      Plan year
      Deductible     1,500.00
      Paid to
      Elm Street Clinic
      Payment number
      P9987251
      """;

  private static final String TABLE =
      """
                                             Service       Charged     Paid
                                             X-ray          111.26   111.26
                                             Exercises      139.72   139.72
                                             Heat            20.20    20.20
                                             Cold            10.10    10.10
                                             Massage         30.00    30.00
                                             Visit           90.00    90.00
                                             Report          12.00    12.00
                                             Total          413.28   413.28
                                             End of claim
      """;

  @Test
  void columnOnItsOwnBaselinesShouldBeReadToItsEndFirst() {
    List<TextLine> lines = Layout.lines(page(3));

    assertThat(lines.get(9).text(0, 1)).isEqualTo("P9987251");
    assertThat(lines.get(10).text(0, 1)).isEqualTo("Service");
  }

  @Test
  void cellsOnTheSameBaselinesShouldStayRows() {
    List<TextLine> lines = Layout.lines(page(0));

    assertThat(lines.getFirst().text(0, 2)).isEqualTo("Member Service");
  }

  /** The side column, and the table so many points lower. */
  private static Page page(double lower) {
    Page side = Sheet.page(1, 1, SIDE);
    var words = new ArrayList<>(side.words());
    Sheet.page(1, 1, TABLE).words().forEach(word -> words.add(lowered(word, lower)));
    return new Page(1, 1, side.width(), side.height(), side.method(), words, List.of());
  }

  private static Word lowered(Word word, double by) {
    Box box = word.box();
    return new Word(
        word.text(),
        new Box(box.x0(), box.y0() + by, box.x1(), box.y1() + by),
        word.baseline() + by,
        word.size(),
        word.bold(),
        word.confidence());
  }
}

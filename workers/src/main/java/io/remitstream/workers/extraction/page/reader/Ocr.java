package io.remitstream.workers.extraction.page.reader;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;
import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;
import static org.bytedeco.tesseract.global.tesseract.RIL_TEXTLINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.page.wire.PageCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;

/** Tesseract, with its English model from the class path. One thread at a time. */
final class Ocr implements AutoCloseable {

  /** A page as one block of text: rows of a table are kept together. */
  static final int BLOCK = 6;

  /** A page as a column of text of several sizes. */
  static final int COLUMN = 4;

  /** Words wherever they stand. */
  static final int SPARSE = 11;

  private static final String MODEL = "/tessdata/eng.traineddata";
  private static final String INVERTED_BELOW = "invert_threshold";
  private static final float PERCENT = 100;

  private final TessBaseAPI tesseract = new TessBaseAPI();

  private Ocr() throws IOException {
    byte[] file = model();
    try (StringVector none = new StringVector();
        BytePointer model = new BytePointer(file);
        BytePointer language = new BytePointer("eng")) {
      PointerPointer<?> noFiles = null;
      int failed =
          tesseract.Init(
              model, file.length, language, OEM_LSTM_ONLY, noFiles, 0, none, none, false, null);
      if (failed != 0) {
        throw new IOException("no OCR");
      }
    }
  }

  static Ocr start() throws IOException {
    // Leptonica tells of broken pictures on the standard error; they are no news.
    setMsgSeverity(L_SEVERITY_NONE);
    return new Ocr();
  }

  private static byte[] model() throws IOException {
    try (InputStream model = Ocr.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IOException("no model of OCR");
      }
      return model.readAllBytes();
    }
  }

  /** The same, but in a hurry: what is not read well is not tried as white print on black. */
  List<Word> glance(Scan scan) {
    tesseract.SetVariable(INVERTED_BELOW, "0");
    try {
      return read(scan, BLOCK);
    } finally {
      tesseract.SetVariable(INVERTED_BELOW, "0.7");
    }
  }

  /** The words of a picture, in its own points. */
  List<Word> read(Scan scan, int segmentation) {
    tesseract.SetPageSegMode(segmentation);
    tesseract.SetImage(scan.bitmap().pix());
    tesseract.SetSourceResolution((int) Math.round(scan.dotsPerInch()));
    tesseract.Recognize(null);
    try (ResultIterator results = tesseract.GetIterator()) {
      return results == null || results.isNull() ? List.of() : wordsOf(results, scan);
    } finally {
      tesseract.Clear();
    }
  }

  private static List<Word> wordsOf(ResultIterator results, Scan scan) {
    var words = new ArrayList<Word>();
    do {
      if (!results.Empty(RIL_WORD)) {
        add(words, results, scan);
      }
    } while (words.size() < PageCodec.MOST_WORDS && results.Next(RIL_WORD));
    return words;
  }

  private static void add(List<Word> words, ResultIterator results, Scan scan) {
    String text = Marks.trimmed(textOf(results));
    if (!Marks.areAll(text)) {
      Box box = boxOf(results, scan);
      words.add(
          new Word(
              text,
              box,
              baselineOf(results, scan, box),
              sizeOf(results, scan),
              false,
              results.Confidence(RIL_WORD) / PERCENT));
    }
  }

  private static String textOf(ResultIterator results) {
    try (BytePointer text = results.GetUTF8Text(RIL_WORD)) {
      return text == null || text.isNull() ? "" : text.getString(StandardCharsets.UTF_8);
    }
  }

  private static Box boxOf(ResultIterator results, Scan scan) {
    int[] left = new int[1];
    int[] top = new int[1];
    int[] right = new int[1];
    int[] bottom = new int[1];
    results.BoundingBox(RIL_WORD, left, top, right, bottom);
    return new Box(
        scan.points(left[0]), scan.points(top[0]), scan.points(right[0]), scan.points(bottom[0]));
  }

  /** Where the line of text stands below the middle of the word. */
  private static double baselineOf(ResultIterator results, Scan scan, Box box) {
    int[] x1 = new int[1];
    int[] y1 = new int[1];
    int[] x2 = new int[1];
    int[] y2 = new int[1];
    if (!results.Baseline(RIL_TEXTLINE, x1, y1, x2, y2) || x2[0] <= x1[0]) {
      return box.y1();
    }
    double middle = (box.x0() + box.x1()) / 2;
    double share = (middle - scan.points(x1[0])) / scan.points((double) x2[0] - x1[0]);
    double y = scan.points(y1[0] + share * (y2[0] - y1[0]));
    return y < box.y0() || y > box.y1() + (box.y1() - box.y0()) ? box.y1() : y;
  }

  private static double sizeOf(ResultIterator results, Scan scan) {
    float[] height = new float[1];
    results.RowAttributes(height, new float[1], new float[1]);
    return scan.points(height[0]);
  }

  @Override
  public void close() {
    tesseract.End();
  }
}

package io.remitstream.benchmarks.paper.race;

import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixReadMem;
import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;

/**
 * PDFs of scans on one core: from the PDF to remittances through one page reader, beside Tesseract
 * alone on the same pictures, which are taken out of their PDFs beforehand.
 */
final class ScanRace {

  private static final String MODEL = "/tessdata/eng.traineddata";
  private static final int BLOCK = 6;
  private static final int EACH = 4;

  private ScanRace() {}

  /** Of the files some of each medium, the same ones each time. */
  static void run(List<Path> files, int laps) throws Exception {
    try (PageReading reading = new PageReading(1);
        TessBaseAPI tesseract = started()) {
      List<Pair> pairs = new ArrayList<>();
      for (Map.Entry<String, List<Path>> medium : Pages.someScans(files, EACH).entrySet()) {
        pairs.add(pair(medium.getKey(), medium.getValue(), reading, tesseract));
        reading.read(medium.getValue().getFirst());
      }
      for (int lap = 0; lap < laps; lap++) {
        for (Pair pair : pairs) {
          pair.ours().run();
          pair.bare().run();
        }
      }
      pairs.forEach(Pair::print);
      new Pair(
              Lap.together("all: ours", pairs.stream().map(Pair::ours).toList()),
              Lap.together("all: bare Tesseract", pairs.stream().map(Pair::bare).toList()))
          .print();
    }
  }

  private record Pair(Lap ours, Lap bare) {
    void print() {
      ours.print();
      bare.print();
      System.out.printf(
          "ours / bare %.2f (goal 0.85), by processor time %.2f%n",
          ours.speedBy(bare), ours.thriftBy(bare));
    }
  }

  private static Pair pair(
      String medium, List<Path> files, PageReading reading, TessBaseAPI tesseract)
      throws IOException {
    return new Pair(
        Lap.of(
            "%s, %d files: one page reader and the engine".formatted(medium, files.size()),
            files,
            1,
            file -> Pages.told(reading.read(file))),
        Lap.of(medium + ": bare Tesseract", pictures(files), 1, one -> bare(tesseract, one)));
  }

  private static TessBaseAPI started() throws IOException {
    TessBaseAPI tesseract = new TessBaseAPI();
    try (InputStream model = ScanRace.class.getResourceAsStream(MODEL);
        StringVector none = new StringVector()) {
      byte[] file = java.util.Objects.requireNonNull(model).readAllBytes();
      PointerPointer<?> noFiles = null;
      tesseract.Init(
          new BytePointer(file),
          file.length,
          new BytePointer("eng"),
          OEM_LSTM_ONLY,
          noFiles,
          0,
          none,
          none,
          false,
          null);
      return tesseract;
    }
  }

  private static int bare(TessBaseAPI tesseract, byte[] picture) {
    PIX pix = pixReadMem(picture, picture.length);
    tesseract.SetPageSegMode(BLOCK);
    tesseract.SetImage(pix);
    tesseract.Recognize(null);
    try (BytePointer text = tesseract.GetUTF8Text()) {
      if (text.limit() == 0 && text.getString().isEmpty()) {
        throw new IllegalStateException("no text");
      }
    }
    tesseract.Clear();
    pixDestroy(pix);
    return 1;
  }

  private static List<byte[]> pictures(List<Path> files) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (Path file : files) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        for (PDPage page : document.getPages()) {
          pictures.add(picture(page));
        }
      }
    }
    return pictures;
  }

  private static byte[] picture(PDPage page) throws IOException {
    for (COSName name : page.getResources().getXObjectNames()) {
      if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
        return png(image.getImage());
      }
    }
    throw new IllegalArgumentException("a page without a picture");
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }
}

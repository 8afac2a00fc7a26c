package io.remitstream.workers.extraction.page.reader;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** Whether a page has pictures at all. */
final class Pictures {

  private Pictures() {}

  static boolean isOn(PDPage page) throws IOException {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name) || resources.getXObject(name) != null) {
        return true;
      }
    }
    return false;
  }
}

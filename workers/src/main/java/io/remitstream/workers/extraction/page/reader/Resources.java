package io.remitstream.workers.extraction.page.reader;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/** What pages of a document share, such as fonts; no pictures, which would fill the heap. */
final class Resources extends DefaultResourceCache {

  @Override
  public void put(COSObject indirect, PDXObject object) {
    if (!(object instanceof PDImageXObject)) {
      super.put(indirect, object);
    }
  }

  /** Kept: the text of each page is read with the same ones. */
  @Override
  public @Nullable PDFont removeFont(COSObject indirect) {
    return getFont(indirect);
  }
}

package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.StandardFonts;
import java.io.IOException;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;

/**
 * What pages of a document share, such as fonts, and documents with each other: {@link
 * StandardFonts}. No pictures, which would fill the heap.
 */
final class Resources extends DefaultResourceCache {

  @Override
  public @Nullable PDFont getFont(COSObject indirect) {
    PDFont known = super.getFont(indirect);
    return known == null ? standard(indirect) : known;
  }

  /** None where it cannot be made: whoever asks makes it by itself then, and hears why not. */
  private @Nullable PDFont standard(COSObject indirect) {
    try {
      PDFont font = StandardFonts.of(indirect.getObject());
      if (font != null) {
        put(indirect, font);
      }
      return font;
    } catch (IOException broken) {
      return null;
    }
  }

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

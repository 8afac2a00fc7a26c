package io.remitstream.workers.extraction.paper;

/** Walks down the lines of a page: headings open tables, other lines are rows or labels. */
final class PageWalk {

  private final PageLines page;
  private final TableOpening tables;
  private final LineReading lines;

  /**
   * @param columns what tables of the document taught so far
   */
  PageWalk(Assembly assembly, PageLines page, KnownColumns columns) {
    this.page = page;
    this.tables = new TableOpening(assembly, page, columns);
    this.lines = new LineReading(assembly, page);
  }

  void read() {
    int i = 0;
    while (i < page.size()) {
      int end = tables.at(i);
      if (end == i) {
        lines.read(i++);
      } else {
        i = end;
      }
    }
  }
}

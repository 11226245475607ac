package org.supernet4j.datasets.augment;

/** Other sizes of images. */
public final class Resize {
  private Resize() {}

  /**
   * The images that networks are evaluated on: the shorter side resized, then the centre cut out.
   * Only the pixels of the centre are computed, of rows that it needs.
   *
   * @param shortSide of the resized image; at least the height and the width
   */
  public static Raster centre(Raster image, int shortSide, int height, int width) {
    double factor = (double) shortSide / image.shortSide();
    int resizedHeight = Math.max(shortSide, (int) (image.height() * factor));
    int resizedWidth = Math.max(shortSide, (int) (image.width() * factor));
    double rowScale = (double) image.height() / resizedHeight;
    double columnScale = (double) image.width() / resizedWidth;
    int top = (int) Math.round((resizedHeight - height) / 2.0);
    int left = (int) Math.round((resizedWidth - width) / 2.0);
    Resampling columns = new Resampling(0, image.width(), columnScale, left, width);
    Resampling rows = new Resampling(0, image.height(), rowScale, top, height);
    Resampling rowsOfPart = rows.from(rows.start());
    return rowsOfPart.rows(columns.columns(image, rows.start(), rows.end() - rows.start()));
  }

  /** A part of an image, resized; pixels beside the part play no role. */
  static Raster part(
      Raster image, int top, int left, int rows, int columns, int height, int width) {
    Resampling across = new Resampling(left, columns, (double) columns / width, 0, width);
    Resampling down = new Resampling(0, rows, (double) rows / height, 0, height);
    return down.rows(across.columns(image, top, rows));
  }
}

package org.supernet4j.searchspaces.mobile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** From images of any size to what the networks of this package begin with. */
final class ImageInput {
  private ImageInput() {}

  /** The shape of a data set's images. */
  static Shape shape(DatasetInfo data) {
    return Shape.image(data.height(), data.width(), data.channels());
  }

  /**
   * The choice among resolutions, smallest first.
   *
   * @throws IllegalArgumentException if there is none, one is repeated, or one is below the least
   */
  static Choice resolution(List<Integer> resolutions, int least) {
    if (resolutions.isEmpty()
        || new HashSet<>(resolutions).size() < resolutions.size()
        || resolutions.stream().anyMatch(value -> value < least)) {
      throw new IllegalArgumentException(
          "resolutions need at least one extent, each once and none below "
              + least
              + ", found "
              + resolutions);
    }
    List<Integer> ascending = new ArrayList<>(resolutions);
    ascending.sort(null);
    return Choice.ofSizes("resolution", ascending.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Normalised pixels, interpolated to a square of the resolution. */
  static Features read(Features image, Size resolution, Normalization normalization) {
    Shape shape = image.shape();
    Features pixels = image.then(normalization.rescale(shape.channels().largest()));
    boolean fits = shape.height().equals(resolution) && shape.width().equals(resolution);
    return fits
        ? pixels
        : pixels.then(Resize.bicubic(Resize.Bicubic.PYTORCH, resolution, resolution));
  }
}

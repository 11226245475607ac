package org.supernet4j.api.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * The form of a data set's images and its classes.
 *
 * @param name the data set's name
 * @param height rows of an image
 * @param width columns of an image
 * @param channels values of a pixel, 1 or 3
 * @param classes class names; a label is an index into them
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DatasetInfo(String name, int height, int width, int channels, List<String> classes) {
  public DatasetInfo {
    classes = List.copyOf(classes);
  }

  /** Classes named 0, 1, 2 and so on. */
  public static DatasetInfo numbered(
      String name, int height, int width, int channels, int classes) {
    return new DatasetInfo(
        name,
        height,
        width,
        channels,
        IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  /**
   * How many of some labels are of each class.
   *
   * @throws IndexOutOfBoundsException if one is of no class
   */
  @API(status = API.Status.EXPERIMENTAL, since = "0.1")
  public List<Integer> sizes(IntStream labels) {
    int[] sizes = new int[classes.size()];
    labels.forEach(label -> sizes[label]++);
    return IntStream.of(sizes).boxed().toList();
  }

  /** Bytes of one image. */
  public int imageBytes() {
    return height * width * channels;
  }
}

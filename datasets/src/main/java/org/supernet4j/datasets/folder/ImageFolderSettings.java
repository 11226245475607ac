package org.supernet4j.datasets.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Setting;
import org.supernet4j.datasets.augment.Transform;

/**
 * What can be configured of a folder of images.
 *
 * @param directory the folder
 * @param name the data set's name; the folder's where there is none
 * @param resolution of the images that networks see
 * @param resize of images that nothing varies
 * @param unreadable what becomes of files that cannot be read
 * @param maxPixels pixels that a file may declare
 * @param validation images cut from training
 * @param trainLimit bounds the training split
 * @param testLimit bounds the test split
 * @param seed of the cut
 * @param augmentation how training images are varied
 */
public record ImageFolderSettings(
    @Setting(
            "folder with the sub-folders train and val, each with a folder of JPEG or PNG files for"
                + " each class; without it the folder in $SUPERNET_DATA that name names")
        Optional<Path> directory,
    @Setting(
            "name of the data set, in reports and models, and of its folder in $SUPERNET_DATA where"
                + " there is no directory; by default the name of directory")
        Optional<String> name,
    @Setting(value = "height and width that images get", byDefault = "224", min = 1, max = 4096)
        int resolution,
    @Setting(
            value =
                "where nothing is varied, the shorter side is resized to this and the centre cut"
                    + " out; by default 8/7 of the resolution",
            min = 1,
            max = 8192)
        Optional<Integer> resize,
    @Setting(
            value =
                "what becomes of files that hold no image that can be read: fail ends the run; skip leaves them out"
                    + " and reports their number",
            byDefault = "fail")
        Unreadable unreadable,
    @Setting(
            value =
                "pixels, height times width, that a file may declare; larger ones count as"
                    + " unreadable; reading an image takes 6 bytes of memory for each pixel",
            byDefault = "67108864",
            min = 1,
            max = 700_000_000)
        int maxPixels,
    @Setting(value = "images cut from the training images for validation", min = 0) int validation,
    @Setting(value = "use only so many training images, drawn at random", min = 1)
        Optional<Integer> trainLimit,
    @Setting(value = "use only so many test images, drawn at random", min = 1)
        Optional<Integer> testLimit,
    @Setting(value = "seed of what is cut off and drawn", byDefault = "0") long seed,
    @Setting(
            value =
                "how training images are varied at random: transforms, one after the other, such as"
                    + " [random-resized-crop, horizontal-flip, auto-augment]",
            byDefault = "[]")
        List<Transform> augmentation) {
  private static final int CROP_PARTS = 7;

  /** Checks that the centre can be cut out. */
  public ImageFolderSettings {
    augmentation = List.copyOf(augmentation);
    if (resize.isPresent() && resize.get() < resolution) {
      throw new IllegalArgumentException(
          "resize = " + resize.get() + " is less than resolution = " + resolution);
    }
  }

  /** The shorter side that images are resized to before their centre is cut out. */
  int shortSide() {
    return resize.orElse((resolution * (CROP_PARTS + 1) + CROP_PARTS / 2) / CROP_PARTS);
  }

  /** What becomes of files that cannot be read. */
  public enum Unreadable {
    /** The run ends with a message that names the file. */
    FAIL,
    /** Those found when the data set is opened are left out, later ones replaced by the next. */
    SKIP
  }
}

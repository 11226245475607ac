package org.supernet4j.datasets.cifar;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Setting;
import org.supernet4j.datasets.augment.Transform;

/**
 * What can be configured of CIFAR-10 and CIFAR-100.
 *
 * @param directory a folder that holds the files
 * @param download whether to download it
 * @param verify whether files of the folder must be the published ones
 * @param trainingFiles which files to train with
 * @param validation images cut from training
 * @param trainLimit bounds the training split
 * @param testLimit bounds the test split
 * @param seed of the cut
 * @param augmentation how training images are varied
 */
public record CifarSettings(
    @Setting(
            "folder that holds the unpacked files of the binary version; without it the folder of"
                + " the data set's or the archive's name in $SUPERNET_DATA, else the archive is"
                + " downloaded to the cache")
        Optional<Path> directory,
    @Setting(value = "download the archive if the cache lacks it", byDefault = "true")
        boolean download,
    @Setting(
            value =
                "compare the files in directory with the published ones; false for images of your"
                    + " own in the same format",
            byDefault = "true")
        boolean verify,
    @Setting(
            value = "files to train with, such as data_batch_1.bin; [] for all that were published",
            byDefault = "[]")
        List<String> trainingFiles,
    @Setting(
            value = "images cut from the training images for validation",
            byDefault = "5000",
            min = 0)
        int validation,
    @Setting(value = "use only so many training images, the first after validation is cut", min = 1)
        Optional<Integer> trainLimit,
    @Setting(value = "use only so many test images, the first", min = 1)
        Optional<Integer> testLimit,
    @Setting(value = "seed of the permutation whose end becomes validation", byDefault = "0")
        long seed,
    @Setting(
            value =
                "how training images are varied at random: transforms, one after the other, such as"
                    + " [pad-and-crop, horizontal-flip]",
            byDefault = "[]")
        List<Transform> augmentation) {
  public CifarSettings {
    trainingFiles = List.copyOf(trainingFiles);
    augmentation = List.copyOf(augmentation);
  }
}

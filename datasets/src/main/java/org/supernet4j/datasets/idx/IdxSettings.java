package org.supernet4j.datasets.idx;

import java.nio.file.Path;
import java.util.Optional;
import org.supernet4j.api.config.Setting;

/**
 * What can be configured of a data set in MNIST's format.
 *
 * @param directory a folder that holds the four files
 * @param download whether to download what is missing
 * @param verify whether files of the folder must be the published ones
 * @param validation images cut from training
 * @param trainLimit bounds the training split
 * @param testLimit bounds the test split
 * @param seed of the cut
 */
public record IdxSettings(
    @Setting(
            "folder that holds the four files, packed (.gz) or unpacked; without it the folder of"
                + " the data set's name in $SUPERNET_DATA, else they are downloaded to the cache")
        Optional<Path> directory,
    @Setting(value = "download files that the cache lacks", byDefault = "true") boolean download,
    @Setting(
            value =
                "compare the files in directory with the published ones; false for images of your"
                    + " own in the same format",
            byDefault = "true")
        boolean verify,
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
        long seed) {}

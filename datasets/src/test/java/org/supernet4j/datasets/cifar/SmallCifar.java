package org.supernet4j.datasets.cifar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.supernet4j.datasets.augment.AutoAugment;
import org.supernet4j.datasets.augment.HorizontalFlip;
import org.supernet4j.datasets.augment.PadAndCrop;
import org.supernet4j.datasets.files.PublishedFile;
import org.supernet4j.datasets.files.Samples;
import org.supernet4j.datasets.files.Sha256;

/** Collections of a few images in files of their own, named like CIFAR's. */
final class SmallCifar {
  static final int IMAGES = 20;
  private static final int BLOCK = 512;

  private SmallCifar() {}

  /** Writes two files of training images and one of test images, and describes them. */
  static CifarCollection publish(Path folder, int labelBytes, URI... mirrors) throws IOException {
    List<String> names = List.of("data_batch_1.bin", "data_batch_2.bin", "test_batch.bin");
    CifarFile[] files = new CifarFile[names.size()];
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    entry(tar, "small-bin/readme.html", "read me".getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < files.length; i++) {
      byte[] content = records(IMAGES, labelBytes, i);
      Files.write(folder.resolve(names.get(i)), content);
      entry(tar, "small-bin/" + names.get(i), content);
      MessageDigest digest = Sha256.digest();
      digest.update(content);
      files[i] = new CifarFile(names.get(i), Sha256.hex(digest));
    }
    tar.writeBytes(new byte[2 * BLOCK]);
    PublishedFile archive = Samples.publish(folder, "small.tar.gz", tar.toByteArray());
    return new CifarCollection(
        "small",
        "small-bin",
        List.of(mirrors),
        PublishedFile.packed(archive.name(), archive.sha256()),
        labelBytes == 2 ? 3 : 0,
        List.of("cat", "dog", "frog"),
        List.of(files[0], files[1]),
        files[2]);
  }

  /** Records whose labels go 0, 1, 2, 0, 1 and so on. */
  static byte[] records(int images, int labelBytes, long seed) {
    int record = labelBytes + 3072;
    byte[] records = new byte[images * record];
    new SplittableRandom(seed).nextBytes(records);
    for (int i = 0; i < images; i++) {
      Arrays.fill(records, i * record, i * record + labelBytes, (byte) (i % 3));
    }
    return records;
  }

  /** Settings that read a folder. */
  static CifarSettings in(Path directory, int validation, String... trainingFiles) {
    return settings(Optional.of(directory), true, validation, trainingFiles);
  }

  /** Settings that download. */
  static CifarSettings downloaded() {
    return settings(Optional.empty(), true, 5);
  }

  /** Settings that read a folder of other images. */
  static CifarSettings own(Path directory) {
    return settings(Optional.of(directory), false, 5);
  }

  private static CifarSettings settings(
      Optional<Path> directory, boolean verify, int validation, String... trainingFiles) {
    return new CifarSettings(
        directory,
        true,
        verify,
        List.of(trainingFiles),
        validation,
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(new PadAndCrop(4), new HorizontalFlip(0.5), new AutoAugment()));
  }

  private static void entry(ByteArrayOutputStream tar, String name, byte[] content) {
    byte[] header = new byte[BLOCK];
    byte[] path = name.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(path, 0, header, 0, path.length);
    byte[] size =
        String.format(Locale.ROOT, "%011o", content.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    tar.writeBytes(header);
    tar.writeBytes(content);
    tar.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
  }
}

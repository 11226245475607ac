package org.supernet4j.datasets.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.datasets.folder.ImageFolderSettings.Unreadable;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

class FolderDatasetTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    SmallFolder.write(folder);
  }

  @Test
  void classesAreTheFoldersInOrderOfTheirNames() {
    Dataset data = open(Unreadable.FAIL);
    assertThat(data.info().classes()).containsExactly("n01", "n02", "n03");
    assertThat(data.size(Split.TRAIN)).isEqualTo(13);
    assertThat(data.size(Split.VALIDATION)).isEqualTo(5);
    Batch test = readAll(data, Split.TEST);
    assertThat(test.labels()).containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
    for (int i = 0; i < 9; i++) {
      int red = test.images()[test.offset(i) + 3 * 100] & 0xff;
      assertThat(red).as("red of image %s", i).isBetween(60 * (i / 3) - 8, 60 * (i / 3) + 8);
    }
  }

  @Test
  void emptyFileIsFoundBeforeTraining() throws IOException {
    Path empty = Files.write(folder.resolve("train/n02/a.jpg"), new byte[0]);
    assertThatThrownBy(() -> open(Unreadable.FAIL))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(empty + " is empty")
        .hasMessageContaining("dataset.unreadable = skip");
    assertThat(open(Unreadable.SKIP).size(Split.TRAIN)).isEqualTo(13);
  }

  @Test
  void truncatedFileIsFoundBeforeTraining() throws IOException {
    Path file = folder.resolve("val/n02/image0.JPEG");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length * 7 / 10));
    assertThatThrownBy(() -> open(Unreadable.FAIL))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(file + " is damaged (truncated")
        .hasMessageContaining("dataset.unreadable = skip");
    Dataset lenient = open(Unreadable.SKIP);
    assertThat(readAll(lenient, Split.TEST).labels()).containsExactly(0, 0, 0, 1, 1, 2, 2, 2);
    assertThat(lenient.sizes(Split.TEST)).contains(List.of(3, 2, 3));
  }

  @Test
  void fileOfDamagedPixelsIsNamedOrReplacedByTheNextOne() throws IOException {
    Path file = folder.resolve("val/n02/image0.JPEG");
    byte[] jpeg = ImageBytes.photo("jpeg", 1);
    Arrays.fill(jpeg, ImageBytes.scan(jpeg) + 100, jpeg.length - 2, (byte) 0);
    Files.write(file, jpeg);
    Dataset strict = open(Unreadable.FAIL);
    assertThatThrownBy(() -> readAll(strict, Split.TEST))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(file + " is damaged");
    FolderDataset lenient = (FolderDataset) open(Unreadable.SKIP);
    Batch test = readAll(lenient, Split.TEST);
    int size = test.imageBytes();
    assertThat(Arrays.copyOfRange(test.images(), 3 * size, 4 * size))
        .isEqualTo(Arrays.copyOfRange(test.images(), 4 * size, 5 * size));
    readAll(lenient, Split.TEST);
    assertThat(lenient.damagedFiles()).isEqualTo(1);
  }

  @Test
  void nameIsThatOfTheFolderUnlessOneIsGiven() throws IOException {
    Path holidays = folder.resolve("holidays");
    SmallFolder.write(holidays);
    assertThat(
            new ImageFolderFactory()
                .create(unnamed(Optional.of(holidays)), Contexts.dataset())
                .info()
                .name())
        .isEqualTo("holidays");
    Path roundabout = holidays.resolve("train/..");
    assertThat(
            new ImageFolderFactory()
                .create(unnamed(Optional.of(roundabout)), Contexts.dataset())
                .info()
                .name())
        .isEqualTo("holidays");
    assertThat(open(Unreadable.FAIL).info().name()).isEqualTo("small");
  }

  @Test
  void imagesWithoutFolderAndNameAreToldHowToGiveThem() {
    assertThatThrownBy(
            () -> new ImageFolderFactory().create(unnamed(Optional.empty()), Contexts.dataset()))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            "no folder of images: set dataset.directory to it, or set dataset.name to its name and"
                + " put it into the folder that $SUPERNET_DATA names");
  }

  private static ImageFolderSettings unnamed(Optional<Path> directory) {
    return new ImageFolderSettings(
        directory,
        Optional.empty(),
        16,
        Optional.empty(),
        Unreadable.FAIL,
        1 << 26,
        5,
        Optional.empty(),
        Optional.empty(),
        0,
        List.of());
  }

  @Test
  @NeedsSharedData("data/imagenette")
  void noGoodPhotoIsRefused() {
    Path imagenette = SharedData.path("data/imagenette");
    Dataset data =
        new ImageFolderFactory()
            .create(SmallFolder.settings(imagenette, Unreadable.FAIL), Contexts.dataset());
    assertThat(readAll(data, Split.TRAIN).size() + readAll(data, Split.VALIDATION).size())
        .isEqualTo(1000);
    assertThat(readAll(data, Split.TEST).size()).isEqualTo(400);
    assertThat(data.sizes(Split.TEST)).contains(Collections.nCopies(10, 40));
  }

  @Test
  void missingFoldersAreTold() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(
            () ->
                new ImageFolderFactory()
                    .create(SmallFolder.settings(empty, Unreadable.FAIL), Contexts.dataset()))
        .hasMessageContaining(empty + " has no folder train");
    Files.createDirectories(folder.resolve("val/unknown"));
    assertThatThrownBy(() -> open(Unreadable.FAIL))
        .hasMessageContaining("unknown is a folder of no class");
  }

  @Test
  @NeedsSharedData("data/imagenette")
  void imagenette() {
    Path imagenette = SharedData.path("data/imagenette");
    ImageFolderSettings settings =
        new ImageFolderSettings(
            Optional.of(imagenette),
            Optional.empty(),
            64,
            Optional.empty(),
            Unreadable.FAIL,
            1 << 26,
            200,
            Optional.of(100),
            Optional.of(50),
            0,
            SmallFolder.settings(imagenette, Unreadable.FAIL).augmentation());
    Dataset data = new ImageFolderFactory().create(settings, Contexts.dataset());
    assertThat(data.info().classes()).hasSize(10).contains("n01440764");
    assertThat(data.info().name()).isEqualTo("imagenette");
    assertThat(List.of(data.size(Split.TRAIN), data.size(Split.VALIDATION), data.size(Split.TEST)))
        .containsExactly(100, 200, 50);
    Batch test = readAll(data, Split.TEST);
    assertThat(Arrays.stream(test.labels()).distinct().count()).isGreaterThan(5);
    int[] images = IntStream.range(0, 100).toArray();
    Batch first = new Batch(data.info(), 100);
    Batch second = new Batch(data.info(), 100);
    data.readVaried(Split.TRAIN, images, new Variation(new Randomness(1), 0), first);
    data.readVaried(Split.TRAIN, images, new Variation(new Randomness(1), 1), second);
    assertThat(first.labels()).isEqualTo(second.labels());
    assertThat(first.images()).isNotEqualTo(second.images());
  }

  private Dataset open(Unreadable unreadable) {
    return new ImageFolderFactory()
        .create(SmallFolder.settings(folder, unreadable), Contexts.dataset());
  }

  private static Batch readAll(Dataset data, Split split) {
    int[] indices = IntStream.range(0, data.size(split)).toArray();
    Batch batch = new Batch(data.info(), indices.length);
    data.read(split, indices, batch);
    return batch;
  }
}

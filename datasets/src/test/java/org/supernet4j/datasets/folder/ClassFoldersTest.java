package org.supernet4j.datasets.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.datasets.folder.ImageFolderSettings.Unreadable;
import org.supernet4j.testkit.Contexts;

/** No class is without images. */
class ClassFoldersTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    SmallFolder.write(folder);
  }

  @Test
  void emptyFolder() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("train/n04"));
    assertRefused(Unreadable.SKIP)
        .hasMessage(
            empty
                + " holds no JPEG or PNG file: 0 other files, 0 folders; read are files directly in"
                + " it that end in .jpeg, .jpg, .png: put images there, or remove the folder if it"
                + " is no class");
  }

  @Test
  void emptyFolderOfTestImages() throws IOException {
    Path images = folder.resolve("val/n02");
    for (int i = 0; i < 3; i++) {
      Files.delete(images.resolve("image" + i + ".JPEG"));
    }
    assertRefused(Unreadable.FAIL).hasMessageContaining(images + " holds no JPEG or PNG file");
    Files.delete(images);
    Dataset data = open(Unreadable.FAIL);
    assertThat(data.sizes(Split.TEST)).contains(List.of(3, 0, 3));
  }

  @Test
  void otherEndings() throws IOException {
    Path other = Files.createDirectory(folder.resolve("train/n04"));
    for (String name : List.of("a.webp", "b.webp", "c.GIF", "README", ".DS_Store")) {
      Files.createFile(other.resolve(name));
    }
    assertRefused(Unreadable.SKIP)
        .hasMessageContaining(
            other
                + " holds no JPEG or PNG file: 5 other files (1 .gif, 2 .webp, 1 no ending,"
                + " 1 hidden), 0 folders");
  }

  @Test
  void filesThatMacsLeave() throws IOException {
    Path left = Files.createDirectory(folder.resolve("train/__MACOSX"));
    Files.createFile(left.resolve("._image.jpg"));
    assertRefused(Unreadable.SKIP)
        .hasMessageContaining(left + " holds no JPEG or PNG file: 1 other file (1 hidden)");
  }

  @Test
  void imagesOneLevelDeeper() throws IOException {
    Path images = folder.resolve("train/n03");
    Files.move(images, folder.resolve("moved"));
    Files.createDirectory(images);
    Files.move(folder.resolve("moved"), images.resolve("images"));
    assertRefused(Unreadable.FAIL)
        .hasMessageContaining("0 other files, 1 folder with 6 images further down")
        .hasMessageContaining("move the images up");
  }

  @Test
  void imagesThatCannotBeRead() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("train/n04"));
    Files.createFile(bad.resolve("a.jpg"));
    assertRefused(Unreadable.SKIP)
        .hasMessageContaining(bad + " holds 1 JPEG and PNG files, none of which can be read");
  }

  @Test
  void imagesWithoutFolders() throws IOException {
    Path flat = Files.createDirectories(folder.resolve("flat/train"));
    Files.createFile(flat.resolve("a.jpg"));
    assertThatThrownBy(
            () ->
                new ImageFolderFactory()
                    .create(
                        SmallFolder.settings(folder.resolve("flat"), Unreadable.FAIL),
                        Contexts.dataset()))
        .hasMessageContaining(flat + " holds 0 folders and 1 images outside them")
        .hasMessageContaining("at least 2");
  }

  private Dataset open(Unreadable unreadable) {
    return new ImageFolderFactory()
        .create(SmallFolder.settings(folder, unreadable), Contexts.dataset());
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(Unreadable unreadable) {
    return assertThatThrownBy(() -> open(unreadable)).isInstanceOf(DatasetException.class);
  }
}

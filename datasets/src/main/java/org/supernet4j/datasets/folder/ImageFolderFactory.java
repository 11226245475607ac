package org.supernet4j.datasets.folder;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.datasets.files.DataHome;
import org.supernet4j.datasets.memory.RowCut;

/** Opens folders of images in ImageNet's layout. */
@AutoService(DatasetFactory.class)
@SuppressWarnings("rawtypes")
public final class ImageFolderFactory implements DatasetFactory<ImageFolderSettings> {
  private static final int CHANNELS = 3;
  private static final String TRAIN = "train";
  private static final String TEST = "val";

  @Override
  public String name() {
    return "image-folder";
  }

  @Override
  public String description() {
    return "JPEG and PNG files in ImageNet's layout: train/<class>/ and val/<class>/";
  }

  @Override
  public Class<ImageFolderSettings> configType() {
    return ImageFolderSettings.class;
  }

  /**
   * {@inheritDoc}
   *
   * @throws DatasetException if folders are missing, a class has no image that can be read, there
   *     are files that cannot be read and these are not to be skipped, or no image would be left
   *     for training
   */
  @Override
  public Dataset create(ImageFolderSettings config, DatasetContext context) {
    Path folder = folder(config);
    ClassFolders train = ClassFolders.in(folder.resolve(TRAIN));
    List<String> classes = train.classes();
    List<ImageFile> training = train.files(classes, config);
    RowCut cut = RowCut.of(training.size(), config.validation(), new Randomness(config.seed()));
    Map<Split, List<ImageFile>> files = new EnumMap<>(Split.class);
    files.put(
        Split.TRAIN,
        some(training, cut.train(), config.trainLimit().orElse(Integer.MAX_VALUE), config));
    files.put(Split.VALIDATION, some(training, cut.validation(), Integer.MAX_VALUE, config));
    files.put(Split.TEST, test(folder.resolve(TEST), classes, config));
    int side = config.resolution();
    return new FolderDataset(
        new DatasetInfo(name(config, folder), side, side, CHANNELS, classes), files, config);
  }

  private static List<ImageFile> test(
      Path folder, List<String> classes, ImageFolderSettings config) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<ImageFile> files = ClassFolders.in(folder).files(classes, config);
    int[] rows = RowCut.all(files.size());
    return some(files, rows, config.testLimit().orElse(Integer.MAX_VALUE), config);
  }

  /** Files lie class by class, so a limit draws at random. */
  private static List<ImageFile> some(
      List<ImageFile> files, int[] rows, int limit, ImageFolderSettings config) {
    int[] drawn = rows;
    if (rows.length > limit) {
      RowCut cut = RowCut.of(rows.length, limit, new Randomness(config.seed()));
      drawn = cut.validation();
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = rows[drawn[i]];
      }
    }
    List<ImageFile> some = new ArrayList<>(drawn.length);
    for (int row : drawn) {
      some.add(files.get(row));
    }
    return List.copyOf(some);
  }

  /** The name that is given, else the folder's, which the root of a file system has not. */
  private static String name(ImageFolderSettings config, Path folder) {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return config.name().orElse(last == null ? "images" : last.toString());
  }

  private static Path folder(ImageFolderSettings config) {
    Path folder =
        config
            .directory()
            .or(() -> config.name().flatMap(DataHome::find))
            .orElseThrow(
                () ->
                    new DatasetException(
                        "no folder of images: set dataset.directory to it, or "
                            + config
                                .name()
                                .map(name -> "put it, named " + name + ",")
                                .orElse("set dataset.name to its name and put it")
                            + " into the folder that $"
                            + DataHome.VARIABLE
                            + " names"));
    if (!Files.isDirectory(folder.resolve(TRAIN))) {
      throw new DatasetException(
          folder.toAbsolutePath()
              + " has no folder "
              + TRAIN
              + "; needed is train/<class>/*.JPEG, and val/<class>/*.JPEG for test images");
    }
    return folder;
  }
}

package org.supernet4j.datasets.cifar;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.datasets.augment.Augmentation;
import org.supernet4j.datasets.files.DataHome;
import org.supernet4j.datasets.files.Download;
import org.supernet4j.datasets.files.DownloadCache;
import org.supernet4j.datasets.files.Mirrors;
import org.supernet4j.datasets.memory.ImageSelection;
import org.supernet4j.datasets.memory.LabelledImages;
import org.supernet4j.datasets.memory.MemoryDataset;
import org.supernet4j.datasets.memory.ValidationCut;

/**
 * Loads a data set in CIFAR's binary format into memory.
 *
 * @param collection what to load
 * @param cache the folder that downloads are kept in, each data set in a folder of its own
 */
record CifarLoader(CifarCollection collection, Path cache) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Finds or downloads the files, checks them and cuts off the validation split.
   *
   * @throws DatasetException if a file is missing, truncated, malformed or not the published one
   */
  Dataset open(CifarSettings settings) {
    List<CifarFile> train = trainingFiles(settings);
    List<CifarFile> files = new ArrayList<>(train);
    files.add(collection.test());
    Optional<Path> folder =
        settings
            .directory()
            .or(() -> DataHome.findFirst(List.of(collection.name(), collection.folder())));
    Path place = folder.orElseGet(() -> archive(settings));
    Map<String, byte[]> contents =
        folder.isPresent()
            ? CifarFiles.ofFolder(place, collection, files, settings.verify())
            : CifarFiles.ofArchive(place, files);
    CifarRecords records =
        new CifarRecords(collection.coarseClasses(), collection.classes().size());
    String where = place.toAbsolutePath().toString();
    return dataset(
        settings,
        records.read(train.stream().map(CifarFile::name).toList(), contents, where),
        records.read(List.of(collection.test().name()), contents, where));
  }

  private Dataset dataset(CifarSettings settings, LabelledImages train, LabelledImages test) {
    ValidationCut cut =
        ValidationCut.of(train, settings.validation(), new Randomness(settings.seed()));
    int side = CifarRecords.SIDE;
    return new MemoryDataset(
        new DatasetInfo(collection.name(), side, side, CifarRecords.CHANNELS, collection.classes()),
        cut.train().first(settings.trainLimit().orElse(Integer.MAX_VALUE)),
        cut.validation(),
        ImageSelection.all(test).first(settings.testLimit().orElse(Integer.MAX_VALUE)),
        new Augmentation(settings.augmentation()));
  }

  private List<CifarFile> trainingFiles(CifarSettings settings) {
    List<String> names =
        settings.trainingFiles().isEmpty() ? collection.trainNames() : settings.trainingFiles();
    return names.stream().map(this::trainingFile).toList();
  }

  private CifarFile trainingFile(String name) {
    return collection.train().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DatasetException(
                    "dataset.training-files: "
                        + name
                        + " is no file of training images; allowed is "
                        + String.join(", ", collection.trainNames())));
  }

  private Path archive(CifarSettings settings) {
    Mirrors mirrors = new Mirrors(collection.mirrors(), new Download(PATIENCE));
    return new DownloadCache(
            collection.name(), cache.resolve(collection.name()), mirrors, settings.download())
        .obtain(List.of(collection.archive()))
        .get(collection.archive());
  }
}

package org.supernet4j.datasets.idx;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.datasets.files.DataFolder;
import org.supernet4j.datasets.files.DataHome;
import org.supernet4j.datasets.files.Download;
import org.supernet4j.datasets.files.DownloadCache;
import org.supernet4j.datasets.files.Mirrors;
import org.supernet4j.datasets.files.PublishedFile;
import org.supernet4j.datasets.memory.ImageSelection;
import org.supernet4j.datasets.memory.LabelledImages;
import org.supernet4j.datasets.memory.MemoryDataset;
import org.supernet4j.datasets.memory.ValidationCut;

/**
 * Loads a data set in MNIST's format into memory.
 *
 * @param collection what to load
 * @param cache the folder that downloads are kept in, each data set in a folder of its own
 */
record IdxLoader(IdxCollection collection, Path cache) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Finds or downloads the files, checks them and cuts off the validation split.
   *
   * @throws DatasetException if a file is missing, truncated, malformed or not the published one
   */
  Dataset open(IdxSettings settings) {
    Map<PublishedFile, Path> places = places(settings);
    boolean own = settings.directory().isPresent() && !settings.verify();
    IdxSplitReader reader = new IdxSplitReader(places, collection.classes().size(), !own);
    LabelledImages train = reader.read(collection.train());
    LabelledImages test = reader.read(collection.test());
    ValidationCut cut =
        ValidationCut.of(train, settings.validation(), new Randomness(settings.seed()));
    int side = IdxSplitReader.SIDE;
    return new MemoryDataset(
        new DatasetInfo(collection.name(), side, side, 1, collection.classes()),
        cut.train().first(settings.trainLimit().orElse(Integer.MAX_VALUE)),
        cut.validation(),
        ImageSelection.all(test).first(settings.testLimit().orElse(Integer.MAX_VALUE)));
  }

  private Map<PublishedFile, Path> places(IdxSettings settings) {
    Optional<Path> folder = settings.directory().or(() -> DataHome.find(collection.name()));
    if (folder.isPresent()) {
      return new DataFolder(folder.get()).find(collection.files());
    }
    Mirrors mirrors = new Mirrors(collection.mirrors(), new Download(PATIENCE));
    return new DownloadCache(
            collection.name(), cache.resolve(collection.name()), mirrors, settings.download())
        .obtain(collection.files());
  }
}

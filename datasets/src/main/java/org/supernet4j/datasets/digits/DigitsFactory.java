package org.supernet4j.datasets.digits;

import com.google.auto.service.AutoService;
import java.util.stream.IntStream;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetContext;
import org.supernet4j.api.dataset.DatasetFactory;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.datasets.memory.ImageSelection;
import org.supernet4j.datasets.memory.LabelledImages;
import org.supernet4j.datasets.memory.MemoryDataset;

/** Draws digits, 28 x 28 grey, as many as wanted. */
@AutoService(DatasetFactory.class)
@SuppressWarnings("rawtypes")
public final class DigitsFactory implements DatasetFactory<DigitsSettings> {
  private static final String NAME = "digits";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Digits drawn on the spot from distorted strokes, 28 x 28 grey; needs no files";
  }

  @Override
  public Class<DigitsSettings> configType() {
    return DigitsSettings.class;
  }

  /** Draws all images, on all cores. A longer split begins with the images of a shorter one. */
  @Override
  public Dataset create(DigitsSettings config, DatasetContext context) {
    DigitPainter painter =
        new DigitPainter(new Randomness(config.seed()), new Hardship(config.difficulty()));
    return new MemoryDataset(
        DatasetInfo.numbered(NAME, Canvas.SIDE, Canvas.SIDE, 1, DigitPainter.DIGITS),
        draw(painter, Split.TRAIN, config.train()),
        draw(painter, Split.VALIDATION, config.validation()),
        draw(painter, Split.TEST, config.test()));
  }

  private static ImageSelection draw(DigitPainter painter, Split split, int count) {
    int imageBytes = Canvas.SIDE * Canvas.SIDE;
    byte[] pixels = new byte[Math.multiplyExact(count, imageBytes)];
    int[] labels = new int[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            index -> {
              labels[index] = painter.label(split, index);
              painter.paint(split, index, pixels, index * imageBytes);
            });
    return ImageSelection.all(new LabelledImages(imageBytes, pixels, labels));
  }
}

package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.RandomSpaces;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.MetaGraphDef;
import org.tensorflow.proto.SavedModel;
import org.tensorflow.proto.SignatureDef;
import org.tensorflow.proto.TensorInfo;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** Exported models, opened by this engine and by TensorFlow's own loader. */
class SavedModelTest {
  private static final Network FIXED = SmallSpace.NETWORK.at(SmallSpace.of(4, 2));
  private static final DatasetInfo DATA =
      new DatasetInfo("shapes", 6, 6, 1, List.of("circle", "square", "star"));

  @TempDir private Path folder;

  private final TensorFlowEngine engine =
      new TensorFlowEngine(new TensorFlowSettings(0, 0, 2), Optional.empty());

  /** A subnet that has learned a little, so that its statistics are its own. */
  private Subnet trained() {
    Subnet subnet = engine.subnet(FIXED, Fixtures.spec(FIXED, Fixtures.SGD));
    subnet.step(0, Fixtures.batch(FIXED, 6, 1));
    return subnet;
  }

  private static void assertClose(float[] found, float[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
    }
  }

  @Test
  void anExportedModelGivesTheSameLogits() {
    Path target = folder.resolve("model");
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
      try (Classifier model = engine.open(target)) {
        for (int size : new int[] {1, 7}) {
          Batch batch = Fixtures.batch(FIXED, size, size);
          assertClose(model.logits(batch), subnet.logits(batch));
        }
      }
    }
  }

  @Test
  void randomNetworksAreExported() {
    for (long seed = 1; seed <= 5; seed++) {
      SearchSpace space = RandomSpaces.of(seed);
      Path target = folder.resolve("model-" + seed);
      Network fixed = space.network().at(space.largest());
      Batch batch = Fixtures.batch(fixed, 4, seed);
      try (Subnet subnet = engine.subnet(fixed, Fixtures.spec(fixed, Fixtures.SGD))) {
        subnet.export(target, RandomSpaces.data(space));
        try (Classifier model = engine.open(target)) {
          assertClose(model.logits(batch), subnet.logits(batch));
        }
      }
    }
  }

  @Test
  void theSignatureIsWhatAServerExpects() {
    Path target = folder.resolve("model");
    Batch batch = Fixtures.batch(FIXED, 3, 1);
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
      try (SavedModelBundle bundle = SavedModelBundle.load(target.toString(), "serve")) {
        SignatureDef signature = bundle.metaGraphDef().getSignatureDefOrThrow("serving_default");
        assertThat(signature.getMethodName()).isEqualTo("tensorflow/serving/predict");
        assertThat(signature.getInputsMap()).containsOnlyKeys("images");
        assertThat(signature.getOutputsMap()).containsOnlyKeys("logits", "probabilities");
        assertTensor(
            signature.getInputsOrThrow("images"), "images:0", DataType.DT_UINT8, -1, 6, 6, 1);
        assertTensor(signature.getOutputsOrThrow("logits"), "logits:0", DataType.DT_FLOAT, -1, 3);
        assertTensor(
            signature.getOutputsOrThrow("probabilities"),
            "probabilities:0",
            DataType.DT_FLOAT,
            -1,
            3);
        assertClose(probabilities(bundle, batch), softmax(subnet.logits(batch)));
      }
    }
  }

  @Test
  void theGraphItselfRefusesImagesOfAnotherSize() {
    Path target = folder.resolve("model");
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
    }
    try (SavedModelBundle bundle = SavedModelBundle.load(target.toString(), "serve")) {
      for (Shape shape :
          List.of(
              Shape.of(2, 8, 8, 1),
              Shape.of(2, 6, 6, 3),
              Shape.of(6, 6, 1),
              Shape.of(0, 6, 7, 1))) {
        try (TUint8 images = TUint8.tensorOf(shape)) {
          assertThatThrownBy(
                  () -> bundle.function("serving_default").call(Map.of("images", images)).close())
              .hasMessageContainingAll(
                  "images",
                  Arrays.toString(shape.asArray()).replace(" ", ""),
                  "expected shape [?,6,6,1]");
        }
      }
    }
  }

  @Test
  void anEmptyBatchHasEmptyResults() {
    Path target = folder.resolve("model");
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
    }
    try (SavedModelBundle bundle = SavedModelBundle.load(target.toString(), "serve");
        TUint8 images = TUint8.tensorOf(Shape.of(0, 6, 6, 1));
        Result result = bundle.function("serving_default").call(Map.of("images", images))) {
      assertThat(result.get("logits").orElseThrow().shape()).isEqualTo(Shape.of(0, 3));
      assertThat(result.get("probabilities").orElseThrow().shape()).isEqualTo(Shape.of(0, 3));
    }
  }

  private static void assertTensor(TensorInfo info, String name, DataType type, long... shape) {
    assertThat(info.getName()).isEqualTo(name);
    assertThat(info.getDtype()).isEqualTo(type);
    assertThat(info.getTensorShape().getDimList().stream().mapToLong(dim -> dim.getSize()))
        .containsExactly(LongStream.of(shape).boxed().toArray(Long[]::new));
  }

  private static float[] probabilities(SavedModelBundle bundle, Batch batch) {
    try (TUint8 images =
            TUint8.tensorOf(Shape.of(3, 6, 6, 1), DataBuffers.of(batch.images(), false, false));
        Result result = bundle.function("serving_default").call(Map.of("images", images))) {
      float[] values = new float[9];
      ((TFloat32) result.get("probabilities").orElseThrow())
          .asRawTensor()
          .data()
          .asFloats()
          .read(values);
      return values;
    }
  }

  private static float[] softmax(float[] logits) {
    float[] probabilities = new float[logits.length];
    for (int row = 0; row < logits.length; row += 3) {
      double sum = 0;
      for (int i = row; i < row + 3; i++) {
        sum += Math.exp(logits[i]);
      }
      for (int i = row; i < row + 3; i++) {
        probabilities[i] = (float) (Math.exp(logits[i]) / sum);
      }
    }
    return probabilities;
  }

  @Test
  void theModelIsDocumented() throws IOException {
    Path target = folder.resolve("model");
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
    }
    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("saved_model.pb", "assets.extra");
    }
    assertThat(target.resolve("assets.extra").resolve("MODEL.txt"))
        .hasContent(
            """
            Signature serving_default
            input  images: uint8 [batch, 6, 6, 1], pixels 0 to 255, scaled inside the model
            output logits: float32 [batch, 3]
            output probabilities: float32 [batch, 3], softmax
            classes of shapes: circle, square, star
            """);
  }

  @Test
  void aFolderThatExistsIsKept() throws IOException {
    Path target = Files.createDirectory(folder.resolve("model"));
    Files.writeString(target.resolve("notes.txt"), "mine");
    try (Subnet subnet = trained()) {
      assertThatThrownBy(() -> subnet.export(target, DATA))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("model folder " + target + " exists already");
    }
    assertThat(target).isDirectoryNotContaining("glob:**saved_model.pb");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(target));
  }

  @Test
  void imagesOfAnotherSizeAreRefused() {
    Path target = folder.resolve("model");
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
    }
    Batch large = new Batch(DatasetInfo.numbered("large", 8, 8, 1, 3), 2);
    large.resize(2);
    try (Classifier model = engine.open(target)) {
      assertThatThrownBy(() -> model.logits(large))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("2 images of 64 bytes")
          .hasMessageContaining("36 bytes");
    }
  }

  @Test
  void aModelWithoutTheSignatureIsRefused() throws IOException {
    Path target = folder.resolve("model");
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
    }
    Path file = target.resolve("saved_model.pb");
    SavedModel model = SavedModel.parseFrom(Files.readAllBytes(file));
    MetaGraphDef graph = model.getMetaGraphs(0).toBuilder().clearSignatureDef().build();
    Files.write(file, model.toBuilder().setMetaGraphs(0, graph).build().toByteArray());
    assertThatThrownBy(() -> engine.open(target))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("has no signature serving_default from images to logits");
  }

  @Test
  void aTruncatedModelIsRefused() throws IOException {
    Path target = folder.resolve("model");
    try (Subnet subnet = trained()) {
      subnet.export(target, DATA);
    }
    Path file = target.resolve("saved_model.pb");
    byte[] content = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(content, content.length / 2));
    assertThatThrownBy(() -> engine.open(target))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("cannot open the model in " + target);
  }
}

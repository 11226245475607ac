package org.supernet4j.predictors;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/** Regression trees on bootstraps. */
final class RandomForest implements Predictor {
  private static final String OUTPUT = "value";

  /** Held, since the library would report each tree otherwise. */
  private static final Logger LIBRARY = Logger.getLogger("org.tribuo");

  static {
    LIBRARY.setLevel(Level.WARNING);
  }

  /** Always there, so that a subnet has a feature even in a space without choices. */
  private static final String CONSTANT = "constant";

  private final RandomForestSettings settings;
  private final Choices choices;
  private final String[] names;

  RandomForest(RandomForestSettings settings, Choices choices) {
    this.settings = settings;
    this.choices = choices;
    List<String> all = new ArrayList<>();
    for (Choice choice : choices.list()) {
      if (choice.hasSizes()) {
        all.add(choice.name());
      } else {
        choice.options().forEach(option -> all.add(choice.name() + "=" + option));
      }
    }
    all.add(CONSTANT);
    this.names = all.toArray(String[]::new);
  }

  @Override
  public Fitted fit(List<Example> examples, RandomGenerator random) {
    Limits.requireExamples(examples.size());
    RegressionFactory outputs = new RegressionFactory();
    MutableDataset<Regressor> data =
        new MutableDataset<>(new SimpleDataSourceProvenance("subnets", outputs), outputs);
    for (Example example : examples) {
      data.add(features(example.architecture(), example.value()));
    }
    CARTRegressionTrainer tree =
        new CARTRegressionTrainer(
            settings.depth(),
            1,
            0,
            (float) settings.features(),
            false,
            new MeanSquaredError(),
            random.nextLong());
    Model<Regressor> forest =
        new RandomForestTrainer<>(
                tree, new AveragingCombiner(), settings.trees(), random.nextLong())
            .train(data);
    return architecture ->
        forest.predict(features(architecture, Double.NaN)).getOutput().getValues()[0];
  }

  private ArrayExample<Regressor> features(Architecture architecture, double value) {
    double[] values = new double[names.length];
    int place = 0;
    for (int i = 0; i < choices.count(); i++) {
      int option = architecture.optionAt(i);
      if (choices.list().get(i).hasSizes()) {
        values[place++] = option;
      } else {
        values[place + option] = 1;
        place += choices.list().get(i).count();
      }
    }
    values[place] = 1;
    return new ArrayExample<>(new Regressor(OUTPUT, value), names, values);
  }
}

package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * A fully connected layer. Fewer inputs or units take the leading rows or columns of the matrix.
 *
 * @param units output features
 * @param bias whether a bias per unit is added
 * @param matrixInitializer how the matrix begins
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Dense(Size units, boolean bias, Initializer matrixInitializer) implements Layer {

  /** With a bias that begins at 0 and a Glorot-uniform matrix. */
  public static Dense of(Size units) {
    return new Dense(units, true, new Initializer.GlorotUniform());
  }

  /** With a bias that begins at 0 and a Glorot-uniform matrix; fixed size. */
  public static Dense of(int units) {
    return of(Size.of(units));
  }

  /** The same without a bias. */
  public Dense withoutBias() {
    return new Dense(units, false, matrixInitializer);
  }

  /** The same with a matrix that begins otherwise. */
  public Dense withInitializer(Initializer initializer) {
    return new Dense(units, bias, initializer);
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Inputs.vector("a dense layer", inputs);
    return Shape.vector(units);
  }

  @Override
  public List<Parameter> parameters(String path, List<Shape> inputs) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        new Parameter(
            path + "/matrix",
            List.of(inputs.get(0).channels(), units),
            Parameter.Role.MATRIX,
            matrixInitializer));
    if (bias) {
      parameters.add(
          new Parameter(
              path + "/bias", List.of(units), Parameter.Role.BIAS, new Initializer.Constant(0)));
    }
    return parameters;
  }

  @Override
  public List<Size> macs(List<Shape> inputs) {
    return List.of(inputs.get(0).channels(), units);
  }

  @Override
  public Set<Choice> choices() {
    return units.choices();
  }

  @Override
  public Layer at(Architecture architecture) {
    return new Dense(units.at(architecture), bias, matrixInitializer);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.dense(this);
  }

  @Override
  public String toString() {
    return "dense";
  }
}

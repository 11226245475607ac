package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * A fully connected layer, on the last axis of its input. Fewer inputs or units take the leading
 * rows or columns of the matrix.
 *
 * @param units output features
 * @param bias whether a bias per unit is added
 * @param matrixInitializer how the matrix begins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
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
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape input = Inputs.one("a dense layer", Inputs.shapes(inputs));
    Expression output =
        inputs
            .get(0)
            .linear(
                at.parameter(
                    "matrix",
                    new Shape(List.of(input.channels(), units)),
                    Parameter.Role.MATRIX,
                    matrixInitializer));
    return bias
        ? output.plus(
            at.parameter(
                "bias", Shape.vector(units), Parameter.Role.BIAS, new Initializer.Constant(0)))
        : output;
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Inputs.one("a dense layer", inputs).withChannels(units);
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
  public List<List<Size>> macs(List<Shape> inputs) {
    List<Size> factors = new ArrayList<>(inputs.get(0).dimensions());
    factors.add(units);
    return List.of(factors);
  }

  @Override
  public Set<Choice> choices(List<Shape> inputs) {
    return units.choices();
  }

  @Override
  public Layer at(List<Shape> inputs, Architecture architecture) {
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

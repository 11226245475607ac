package org.supernet4j.api.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * What a node of a network does with its inputs. A layer is immutable, compared by value (a record,
 * usually), and <em>is</em> its lowering to operations: shape, parameters, multiply-adds, training,
 * reference and export follow from {@link #lower} alone, so anybody may write one. Engines may know
 * a better kernel for some built-in layers, which is equal to their lowering.
 *
 * <p>{@link Conditional} and {@link Alternatives} are parts of the network's structure, in the
 * place of layers.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Layer {
  /**
   * What the layer is, in a word or two such as {@code max pool}; a layer without a name of its own
   * is named by it. The name of the type in words unless a layer says otherwise. The text of a
   * layer adds what it is set to, such as {@code max pool 3 x 3, stride 2}.
   */
  default String label() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * What the layer computes.
   *
   * @param at gives the layer what it owns at its place
   * @param inputs for each example, of the element that the layer reads; their shapes may depend on
   *     the architecture
   * @return floats for each example
   * @throws IllegalArgumentException if the inputs do not fit this layer
   */
  Expression lower(Lowering at, List<Expression> inputs);

  /**
   * What the elements of an input are: floats, which all layers give, or what the network itself
   * reads, such as the numbers of words.
   */
  default Element element(int input) {
    return Element.FLOAT;
  }

  /**
   * The shape of the output.
   *
   * @throws IllegalArgumentException if the inputs do not fit this layer
   */
  default Shape output(List<Shape> inputs) {
    return Lowered.evaluation(this, "", inputs).output().shape();
  }

  /**
   * The parameters that all architectures share, which this layer owns when it stands at a path and
   * reads these inputs.
   */
  default List<Parameter> parameters(String path, List<Shape> inputs) {
    return Lowered.evaluation(this, path, inputs).parameters();
  }

  /**
   * The parameters that this layer owns in a network of one architecture alone. They differ from
   * the part of the shared ones that the architecture uses where these are transformed first, see
   * {@link KernelSharing#TRANSFORMED}.
   */
  default List<Parameter> subnetParameters(String path, List<Shape> inputs) {
    return parameters(path, inputs);
  }

  /**
   * The multiply-adds for one example, for each operation that counts as factors of a product. Only
   * convolutions and products of matrices count, as the field does: no biases, normalisations,
   * activations, pooling or additions.
   */
  default List<List<Size>> macs(List<Shape> inputs) {
    return Lowered.evaluation(this, "", inputs).macs();
  }

  /** The choices that this layer's own sizes refer to; those of its inputs aside. */
  default Set<Choice> choices(List<Shape> inputs) {
    return Lowered.ownChoices(this, inputs);
  }

  /** The same layer for one architecture, without reference to choices. */
  default Layer at(List<Shape> inputs, Architecture architecture) {
    return FixedLayer.of(this, inputs, architecture);
  }

  /** Calls the visitor's method for this kind of layer; for those of others, the default. */
  default <R> R accept(LayerVisitor<R> visitor) {
    return visitor.lowered(this);
  }
}

package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.space.Size;

/**
 * What the smaller kernels of a convolution have to do with the largest, whose weights they use.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum KernelSharing {
  /** A smaller kernel is the centre of the largest. */
  CENTRE,

  /**
   * The kernel of the next smaller extent is the centre of a kernel, flattened, times a trained
   * square matrix, and so on down to the kernel in use: of 7 x 7 weights the central 5 x 5 times a
   * matrix of 25 x 25 are the kernel of extent 5, whose central 3 x 3 times a matrix of 9 x 9 are
   * the kernel of extent 3. The matrices begin as identities, so that training begins with {@link
   * #CENTRE}, and serve all channels (Cai et al., "Once-for-All", 2020). A network of one
   * architecture alone has the transformed kernel and no matrices, so they are neither parameters
   * nor multiply-adds of it.
   */
  TRANSFORMED;

  /**
   * Refuses convolutions whose kernels cannot be shared in this way, or that make no sense.
   *
   * @throws IllegalArgumentException if so
   */
  void requireFit(Size kernel, int dilation, int groups) {
    if (dilation < 1 || groups < 1) {
      throw new IllegalArgumentException(
          "a convolution has a dilation and groups of 1 or more, found "
              + dilation
              + " and "
              + groups);
    }
    if (this == TRANSFORMED && (dilation > 1 || groups > 1)) {
      throw new IllegalArgumentException(
          "transformed kernels are neither dilated nor divided into groups, found dilation "
              + dilation
              + " and "
              + groups
              + " groups; share the kernel by its centre");
    }
    if (this == TRANSFORMED && !kernel.isConstant() && kernel.asChoice().isEmpty()) {
      throw new IllegalArgumentException(
          "transformed kernels have the size of one choice, found " + kernel);
    }
  }

  /**
   * The shared parameters of a layer.
   *
   * @param alone the parameters of the layer in a network of one architecture, the kernel first
   * @param path of the layer
   * @param kernel extent of the kernel
   */
  List<Parameter> shared(List<Parameter> alone, String path, Size kernel) {
    if (this == CENTRE || kernel.asChoice().isEmpty()) {
      return alone;
    }
    Choice choice = kernel.asChoice().get();
    int largest = choice.count() - 1;
    List<Parameter> shared = new ArrayList<>(alone);
    shared.set(0, read(alone.get(0), kernel.within(choice.size(largest - 1), kernel.largest())));
    for (int option = largest - 1; option >= 0; option--) {
      shared.add(transform(path, choice, option));
    }
    return shared;
  }

  /** The part of the kernel that is read, which may be larger than the kernel that it leads to. */
  private static Parameter read(Parameter kernel, Size extent) {
    List<Size> shape = new ArrayList<>(kernel.shape());
    shape.set(0, extent);
    shape.set(1, extent);
    return new Parameter(kernel.name(), shape, kernel.role(), kernel.initializer());
  }

  /** What makes the kernel of an option of the next larger one; of it, what smaller ones need. */
  private static Parameter transform(String path, Choice choice, int option) {
    int extent = choice.size(option);
    int larger = choice.size(option + 1);
    Size used = choice.size().within(choice.size(Math.max(0, option - 1)), extent);
    return new Parameter(
        path + "/kernel-" + larger + "-to-" + extent,
        List.of(used, used, Size.of(extent), Size.of(extent)),
        Parameter.Role.KERNEL_TRANSFORM,
        new Initializer.Identity(),
        Optional.of(new Condition.AtLeast(choice, larger).negate()));
  }
}

package org.supernet4j.searchspaces.nasbench101;

import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;

/** What an interior vertex of a cell does. The order is that of the published data set. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public enum CellOperation {
  /** A 3x3 convolution, batch normalisation and ReLU. */
  CONV3X3(0, "conv3x3-bn-relu"),
  /** A 1x1 convolution, batch normalisation and ReLU. */
  CONV1X1(1, "conv1x1-bn-relu"),
  /** A 3x3 max-pooling of stride 1. */
  MAXPOOL3X3(2, "maxpool3x3");

  /** The label of a cell's first vertex. */
  public static final String INPUT = "input";

  /** The label of a cell's last vertex. */
  public static final String OUTPUT = "output";

  private final int code;
  private final String label;

  CellOperation(int code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The number in the data set, from 0; the label of a vertex in its hash. */
  public int code() {
    return code;
  }

  /** The name in the data set, such as {@code conv3x3-bn-relu}. */
  public String label() {
    return label;
  }

  /** The operation of a name, if there is one. */
  public static Optional<CellOperation> of(String label) {
    return Arrays.stream(values()).filter(operation -> operation.label.equals(label)).findFirst();
  }

  static String labels() {
    return String.join(", ", Arrays.stream(values()).map(CellOperation::label).toList());
  }
}

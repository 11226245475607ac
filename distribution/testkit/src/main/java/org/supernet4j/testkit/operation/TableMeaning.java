package org.supernet4j.testkit.operation;

import org.supernet4j.api.operation.Gather;
import org.supernet4j.api.operation.OneHot;
import org.supernet4j.api.operation.ScatterAdd;

/** What reads and writes rows at places. */
final class TableMeaning extends Applied {
  TableMeaning(Applied at) {
    super(at);
  }

  Tensor oneHot(OneHot operation) {
    Tensor result = Tensor.zeros(shape);
    int depth = result.last();
    for (int i = 0; i < inputs.get(0).values().length; i++) {
      int position = (int) inputs.get(0).values()[i];
      if (position >= 0 && position < depth) {
        result.values()[i * depth + position] = 1;
      }
    }
    return result;
  }

  Tensor gather(Gather operation) {
    Tensor table = inputs.get(0);
    Tensor places = inputs.get(1);
    boolean own = expression.inputs().get(0).type().perExample();
    Tensor result = Tensor.zeros(shape);
    Rows rows = new Rows(table, own, places, expression.inputs().get(1).type().perExample(), batch);
    rows.each(
        expression.type().perExample(),
        (inTable, at, length) ->
            System.arraycopy(table.values(), inTable, result.values(), at, length));
    return result;
  }

  Tensor scatterAdd(ScatterAdd operation) {
    Tensor places = inputs.get(0);
    boolean perExample = expression.inputs().get(0).type().perExample();
    boolean addedPerExample = expression.inputs().get(1).type().perExample();
    Tensor result = Tensor.zeros(shape);
    double[] added = inputs.get(1).values();
    new Rows(result, operation.perExample(), places, perExample, batch)
        .each(
            perExample || addedPerExample,
            (inTable, at, length) -> {
              for (int i = 0; i < length; i++) {
                int source = addedPerExample || !perExample ? at + i : (at + i) % added.length;
                result.values()[inTable + i] += added[source];
              }
            });
    return result;
  }
}

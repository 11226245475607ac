package org.supernet4j.testkit;

import org.apiguardian.api.API;

/**
 * What a loss looks at.
 *
 * @param student logits of the subnet being trained, {@code [batch, classes]}
 * @param teacher logits of the teacher on the same batch, {@code [batch, classes]}; no rows where
 *     the loss looks at no teacher
 * @param labels the class of each example, from 0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LossInputs(double[][] student, double[][] teacher, int[] labels) {
  public LossInputs {
    if (student.length == 0 || student.length != labels.length) {
      throw new IllegalArgumentException(
          "a batch needs at least one example and a label for each, found "
              + student.length
              + " rows of logits and "
              + labels.length
              + " labels");
    }
    int classes = student[0].length;
    requireShape("student", student, student.length, classes);
    if (teacher.length > 0) {
      requireShape("teacher", teacher, student.length, classes);
    }
    for (int label : labels) {
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException(
            "a label must be within 0 to " + (classes - 1) + ", found " + label);
      }
    }
  }

  /** Inputs of a loss that looks at no teacher. */
  public static LossInputs withoutTeacher(double[][] student, int[] labels) {
    return new LossInputs(student, new double[0][], labels);
  }

  /** The number of examples. */
  public int batch() {
    return student.length;
  }

  /** The number of classes. */
  public int classes() {
    return student[0].length;
  }

  private static void requireShape(String whose, double[][] logits, int rows, int columns) {
    for (double[] row : logits) {
      if (logits.length != rows || row.length != columns) {
        throw new IllegalArgumentException(
            "logits of the "
                + whose
                + " must be ["
                + rows
                + ", "
                + columns
                + "] as the first row of the student has, found "
                + logits.length
                + " rows, one of them with "
                + row.length
                + " columns");
      }
    }
  }
}

package org.supernet4j.runtime.journal.format;

/** A line is not what the format says; the message names the field, the value and what is fit. */
public final class UnfitLineException extends Exception {
  private static final long serialVersionUID = 1;

  private final String field;
  private final String problem;

  /** The whole line is unfit. */
  UnfitLineException(String problem) {
    this("", problem, null);
  }

  /** Part of a line is unfit. */
  UnfitLineException(String problem, Throwable cause) {
    this("", problem, cause);
  }

  private UnfitLineException(String field, String problem, Throwable cause) {
    super(field.isEmpty() ? problem : "field '" + field + "' " + problem, cause);
    this.field = field;
    this.problem = problem;
  }

  /** The same fault, found in the value of a field. */
  UnfitLineException within(String name) {
    return new UnfitLineException(field.isEmpty() ? name : name + "." + field, problem, getCause());
  }
}

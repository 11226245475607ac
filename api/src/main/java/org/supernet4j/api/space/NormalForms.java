package org.supernet4j.api.space;

import java.util.HashMap;
import java.util.Map;

/**
 * Normal forms of sizes: polynomials in choices, and in operations other than plus, minus and times
 * on operands that are in normal form themselves. Sizes of equal forms are equal for every
 * architecture. What would make a polynomial long is left as an operation too, which loses equality
 * at worst. Operations refer to their operands by number, so that comparing two is no recursion.
 */
final class NormalForms {
  private static final int LARGEST_TERMS = 1000;
  private static final int LARGEST_DEGREE = 32;

  private final Map<Size, Polynomial> forms = new HashMap<>();

  /** The numbers of polynomials as operands. */
  private final Map<Polynomial, Integer> operands = new HashMap<>();

  /** The numbers of choices and operations as factors. */
  private final Map<Object, Integer> factors = new HashMap<>();

  private record Operation(Operator operator, int left, int right) {}

  /** The form of a size, to be compared with forms from here. */
  Polynomial of(Size size) {
    Traversal.operandsFirst(size, forms::containsKey, each -> forms.put(each, form(each)));
    return forms.get(size);
  }

  private Polynomial form(Size size) {
    if (size.operator() == null) {
      return size.asChoice()
          .map(this::factor)
          .orElseGet(() -> Polynomial.ofConstant(size.interval().least()));
    }
    Polynomial left = forms.get(size.left());
    Polynomial right = forms.get(size.right());
    int sum = left.terms().size() + right.terms().size();
    return switch (size.operator()) {
      case PLUS ->
          sum <= LARGEST_TERMS ? left.plus(right, 1) : opaque(size.operator(), left, right);
      case MINUS ->
          sum <= LARGEST_TERMS ? left.plus(right, -1) : opaque(size.operator(), left, right);
      case TIMES -> product(left, right);
      default -> opaque(size.operator(), left, right);
    };
  }

  private Polynomial product(Polynomial left, Polynomial right) {
    return (long) left.terms().size() * right.terms().size() <= LARGEST_TERMS
            && left.degree() + right.degree() <= LARGEST_DEGREE
        ? left.times(right)
        : opaque(Operator.TIMES, left, right);
  }

  private Polynomial opaque(Operator operator, Polynomial left, Polynomial right) {
    int one = number(operands, left);
    int other = number(operands, right);
    boolean swap = operator.isCommutative() && one > other;
    return factor(new Operation(operator, swap ? other : one, swap ? one : other));
  }

  private Polynomial factor(Object content) {
    return Polynomial.ofFactor(number(factors, content));
  }

  private static <T> int number(Map<T, Integer> numbers, T content) {
    Integer known = numbers.putIfAbsent(content, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}

package org.supernet4j.api.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A polynomial with integer coefficients; equal polynomials have equal terms.
 *
 * @param terms coefficients, none of them 0, by the numbers of the factors in ascending order
 */
record Polynomial(Map<List<Integer>, BigInteger> terms) {

  static Polynomial ofConstant(int value) {
    return new Polynomial(value == 0 ? Map.of() : Map.of(List.of(), BigInteger.valueOf(value)));
  }

  /** A factor alone. */
  static Polynomial ofFactor(int number) {
    return new Polynomial(Map.of(List.of(number), BigInteger.ONE));
  }

  /** This plus a multiple of another. */
  Polynomial plus(Polynomial other, int multiple) {
    Map<List<Integer>, BigInteger> sum = new HashMap<>(terms);
    BigInteger times = BigInteger.valueOf(multiple);
    other.terms.forEach((factors, each) -> add(sum, factors, each.multiply(times)));
    return new Polynomial(sum);
  }

  Polynomial times(Polynomial other) {
    Map<List<Integer>, BigInteger> product = new HashMap<>();
    terms.forEach(
        (factors, each) ->
            other.terms.forEach(
                (more, that) -> add(product, merge(factors, more), each.multiply(that))));
    return new Polynomial(product);
  }

  /** The most factors that a term has. */
  int degree() {
    return terms.keySet().stream().mapToInt(List::size).max().orElse(0);
  }

  private static void add(
      Map<List<Integer>, BigInteger> terms, List<Integer> factors, BigInteger coefficient) {
    BigInteger sum = terms.getOrDefault(factors, BigInteger.ZERO).add(coefficient);
    if (sum.signum() == 0) {
      terms.remove(factors);
    } else {
      terms.put(factors, sum);
    }
  }

  private static List<Integer> merge(List<Integer> some, List<Integer> others) {
    List<Integer> merged = new ArrayList<>(some);
    merged.addAll(others);
    merged.sort(null);
    return merged;
  }
}

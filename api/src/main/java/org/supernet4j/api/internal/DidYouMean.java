package org.supernet4j.api.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/** Finds the name that somebody who mistyped one most likely meant. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class DidYouMean {
  private DidYouMean() {}

  /**
   * The known name nearest to what was typed; empty where none is near, that is within a third of
   * the longer name's letters.
   *
   * @param typed what was typed
   * @param known the names that would have been right; the first of equally near ones wins
   */
  public static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .filter(name -> distance(typed, name) <= Math.max(typed.length(), name.length()) / 3)
        .min(Comparator.comparingInt(name -> distance(typed, name)));
  }

  /**
   * The letters to insert, delete, replace or swap with their neighbour to get from one name to
   * another, whatever their case (optimal string alignment distance).
   */
  static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[][] distances = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : step(distances, a, b, i, j);
      }
    }
    return distances[a.length()][b.length()];
  }

  private static int step(int[][] distances, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int nearest = distances[i - 1][j - 1] + (same ? 0 : 1);
    nearest = Math.min(nearest, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(nearest, 1 + distances[i - 2][j - 2]) : nearest;
  }
}

package org.supernet4j.api.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/** Lists things in messages, which stay short however many there are. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Listing {
  private static final int SHOWN = 8;

  private Listing() {}

  /** For example {@code a, b, c}, or the first few of many and {@code ... and 37 more}. */
  public static String of(List<?> things) {
    String first =
        things.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
    return things.size() > SHOWN ? first + " ... and " + (things.size() - SHOWN) + " more" : first;
  }
}

package org.supernet4j.nasbench;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries used last, so that a search that comes back to a cell need not read it again. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;
  private static final int MOST = 1 << 14;
  private static final float LOAD = .75f;

  Recent() {
    super(MOST, LOAD, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > MOST;
  }
}

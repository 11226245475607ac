package org.supernet4j.api.internal;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * Makes equal values one object, as long as anybody holds it. Values whose parts are interned can
 * compare their parts by identity, so that comparing costs no more for large ones. Safe for use by
 * many threads.
 *
 * @param <T> immutable, with {@code equals} and {@code hashCode} that look at parts by identity
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Interner<T> {
  private final ConcurrentHashMap<Entry<T>, Entry<T>> known = new ConcurrentHashMap<>();
  private final ReferenceQueue<T> forgotten = new ReferenceQueue<>();

  /** The one object that is equal to the value. */
  public T intern(T value) {
    forget();
    Entry<T> entry = new Entry<>(value, forgotten);
    while (true) {
      Entry<T> present = known.putIfAbsent(entry, entry);
      if (present == null) {
        return value;
      }
      T first = present.get();
      if (first != null) {
        return first;
      }
      known.remove(present);
    }
  }

  private void forget() {
    for (Reference<? extends T> gone = forgotten.poll(); gone != null; gone = forgotten.poll()) {
      known.remove(gone);
    }
  }

  /** The number of objects that anybody holds, and of some that the collector has yet to find. */
  int size() {
    forget();
    return known.size();
  }

  private static final class Entry<T> extends WeakReference<T> {
    private final int hash;

    Entry(T value, ReferenceQueue<T> forgotten) {
      super(value, forgotten);
      this.hash = value.hashCode();
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      T mine = get();
      return mine != null && other instanceof Entry<?> entry && mine.equals(entry.get());
    }
  }
}

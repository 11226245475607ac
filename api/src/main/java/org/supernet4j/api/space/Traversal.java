package org.supernet4j.api.space;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Visits the sizes that a size is made of, each once and without recursion, however deep. */
final class Traversal {
  private Traversal() {}

  /**
   * Visits operands before what is made of them.
   *
   * @param done whether a size needs no visit, nor what it is made of; true for those visited
   */
  static void operandsFirst(Size root, Predicate<Size> done, Consumer<Size> visit) {
    Deque<Size> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Size size = open.peek();
      int before = open.size();
      if (!done.test(size)) {
        if (size.operator() != null) {
          pushUnlessDone(open, size.right(), done);
          pushUnlessDone(open, size.left(), done);
        }
        if (open.size() > before) {
          continue;
        }
        visit.accept(size);
      }
      open.pop();
    }
  }

  /** The choices that a size is made of, in the order of their first appearance. */
  static Set<Choice> choices(Size root) {
    Set<Size> seen = new HashSet<>();
    Set<Choice> found = new LinkedHashSet<>();
    operandsFirst(
        root,
        seen::contains,
        size -> {
          seen.add(size);
          size.asChoice().ifPresent(found::add);
        });
    return Collections.unmodifiableSet(found);
  }

  private static void pushUnlessDone(Deque<Size> open, Size size, Predicate<Size> done) {
    if (!done.test(size)) {
      open.push(size);
    }
  }
}

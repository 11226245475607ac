package org.supernet4j.runtime.landscape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.table.Table;

/**
 * Pairs of recorded architectures that are apart by one option. Operations of the same name are the
 * same wherever they are chosen; sizes belong to their choice, and only the next one is looked at.
 */
final class Replacements {
  private final SearchSpace space;
  private final List<Architecture> architectures;
  private final Map<Architecture, Integer> places;
  private final List<String> operations;
  private final Map<Kind, Set<Pair>> found = new LinkedHashMap<>();

  private Replacements(Table table) {
    this.space = table.space();
    this.architectures = table.architectures();
    this.places = Neighbourhood.places(architectures);
    this.operations =
        space.choices().list().stream()
            .filter(choice -> !choice.hasSizes())
            .flatMap(choice -> choice.options().stream())
            .distinct()
            .toList();
    register();
    for (int place = 0; place < architectures.size(); place++) {
      for (int position = 0; position < space.choices().count(); position++) {
        collect(place, position);
      }
    }
  }

  /** The effects that the table has pairs for: operations first, then sizes. */
  static List<Effect> effects(Table table, Measure measure, List<Measure> costs) {
    List<Effect> effects = new ArrayList<>();
    new Replacements(table)
        .found.forEach(
            (kind, pairs) -> {
              if (!pairs.isEmpty()) {
                effects.add(effect(kind, List.copyOf(pairs), measure, costs));
              }
            });
    return effects;
  }

  /** Fixes the order of what is found. */
  private void register() {
    for (int from = 0; from < operations.size(); from++) {
      for (int to = from + 1; to < operations.size(); to++) {
        found.put(
            new Kind(Optional.empty(), operations.get(from), operations.get(to)),
            new LinkedHashSet<>());
      }
    }
    for (Choice choice : space.choices().list()) {
      for (int option = 1; choice.hasSizes() && option < choice.count(); option++) {
        found.put(size(choice, option - 1), new LinkedHashSet<>());
      }
    }
  }

  private static Kind size(Choice choice, int option) {
    return new Kind(
        Optional.of(choice.name()), choice.options().get(option), choice.options().get(option + 1));
  }

  private void collect(int place, int position) {
    Architecture architecture = architectures.get(place);
    Choice choice = space.choices().list().get(position);
    int present = architecture.optionAt(position);
    for (int option = 0; option < choice.count(); option++) {
      boolean next = !choice.hasSizes() || Math.abs(option - present) == 1;
      if (option == present || !next) {
        continue;
      }
      Architecture changed = architecture.with(position, option);
      Integer other =
          space.violation(changed).isPresent() ? null : places.get(space.canonical(changed));
      if (other != null && other != place) {
        add(choice, present, option, new Pair(place, other));
      }
    }
  }

  private void add(Choice choice, int present, int option, Pair pair) {
    boolean forward;
    Kind kind;
    if (choice.hasSizes()) {
      forward = present < option;
      kind = size(choice, Math.min(present, option));
    } else {
      String from = choice.options().get(present);
      String to = choice.options().get(option);
      forward = operations.indexOf(from) < operations.indexOf(to);
      kind = new Kind(Optional.empty(), forward ? from : to, forward ? to : from);
    }
    found
        .get(kind)
        .add(forward ? pair : new Pair(/* before= */ pair.after, /* after= */ pair.before));
  }

  private static Effect effect(Kind kind, List<Pair> pairs, Measure measure, List<Measure> costs) {
    return new Effect(
        kind.choice,
        kind.from,
        kind.to,
        pairs.size(),
        change(pairs, measure),
        costs.stream()
            .map(
                cost -> {
                  Mean change = change(pairs, cost);
                  double before =
                      pairs.stream().mapToDouble(p -> cost.at(p.before)).average().orElseThrow();
                  return new Effect.CostChange(
                      cost.metric().name(),
                      change,
                      before == 0 ? Double.NaN : change.value() / before);
                })
            .toList());
  }

  private static Mean change(List<Pair> pairs, Measure measure) {
    return Mean.of(
        IntStream.range(0, pairs.size())
            .mapToDouble(i -> measure.at(pairs.get(i).after) - measure.at(pairs.get(i).before))
            .toArray());
  }

  private record Kind(Optional<String> choice, String from, String to) {}

  private record Pair(int before, int after) {}
}

package org.supernet4j.searchers.fidelity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.searchers.memory.Archive;

/**
 * One tournament of successive halving: all who take part are evaluated at a low fidelity, the best
 * share of them at the next one, and so on up to an evaluation in full.
 */
final class Bracket {
  private final List<Integer> fidelities;
  private final int eta;
  private int rung;
  private List<Architecture> alive;

  /**
   * A tournament.
   *
   * @param fidelities all, ascending; the last one is an evaluation in full
   * @param rung the position of the first one used
   * @param eta one of so many goes on
   */
  Bracket(List<Integer> fidelities, int rung, int eta, List<Architecture> alive) {
    this.fidelities = fidelities;
    this.rung = rung;
    this.eta = eta;
    this.alive = alive;
  }

  /** The next trials; none where it is over. */
  List<Trial> trials() {
    if (rung == fidelities.size()) {
      return List.of();
    }
    return alive.stream()
        .map(
            each ->
                rung == fidelities.size() - 1
                    ? Trial.full(each)
                    : Trial.at(each, fidelities.get(rung)))
        .toList();
  }

  /** Goes on with the best. */
  void advance(double[] scores) {
    Map<Architecture, Double> byArchitecture =
        IntStream.range(0, scores.length)
            .boxed()
            .collect(Collectors.toMap(alive::get, i -> scores[i]));
    rung++;
    alive =
        alive.stream()
            .sorted(Comparator.<Architecture>comparingDouble(byArchitecture::get).reversed())
            .limit(Math.max(1, alive.size() / eta))
            .toList();
  }

  void save(DataOutput output) throws IOException {
    output.writeInt(rung);
    Archive.save(alive, output);
  }

  static Bracket load(List<Integer> fidelities, int eta, Archive archive, DataInput input)
      throws IOException {
    int rung = input.readInt();
    return new Bracket(fidelities, rung, eta, archive.loadArchitectures(input));
  }
}

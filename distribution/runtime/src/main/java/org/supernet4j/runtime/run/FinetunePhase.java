package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.storage.Checkpoint;
import org.supernet4j.runtime.storage.RunDirectory;

/** Trains a found subnet further, evaluates it and writes it for serving. */
final class FinetunePhase implements RunPhase {
  private final Finetuning finetuning;
  private final FinetuneState state;
  private final SearchSpace space;
  private final Ranking ranking;
  private final SubnetSource subnets;
  private final Engine engine;
  private final SubnetTraining training;
  private final ModelExport export;
  private final RunDirectory directory;
  private final RunEvents events;

  @Inject
  FinetunePhase(
      Finetuning finetuning,
      FinetuneState state,
      SearchSpace space,
      Ranking ranking,
      SubnetSource subnets,
      Engine engine,
      SubnetTraining training,
      ModelExport export,
      RunDirectory directory,
      RunEvents events) {
    this.finetuning = finetuning;
    this.state = state;
    this.space = space;
    this.ranking = ranking;
    this.subnets = subnets;
    this.engine = engine;
    this.training = training;
    this.export = export;
    this.directory = directory;
    this.events = events;
  }

  @Override
  public Phase phase() {
    return Phase.FINETUNE;
  }

  @Override
  public long units() {
    return finetuning.steps();
  }

  @Override
  public long done() {
    String name = finetuning.name(architecture());
    return state.find(name).isPresent()
        ? 0
        : directory.finetuning(name).latest().map(Checkpoint::step).orElse(0L);
  }

  private Architecture architecture() {
    return finetuning
        .settings()
        .architecture()
        .map(id -> space.canonical(space.choices().parse(id)))
        .orElseGet(() -> ranking.winner().orElseThrow());
  }

  @Override
  public boolean run() {
    Architecture architecture = architecture();
    String name = finetuning.name(architecture);
    if (state.find(name).isPresent()) {
      return true;
    }
    Optional<Checkpoint> latest = directory.finetuning(name).latest();
    try (Subnet subnet = engine.subnet(finetuning.network(architecture), finetuning.spec())) {
      if (latest.isPresent()) {
        subnet.load(latest.get().folder().resolve(SubnetSource.WEIGHTS));
      } else {
        begin(name, architecture, subnet);
      }
      return train(name, architecture, subnet) && finish(name, architecture, subnet);
    }
  }

  /** Gives a fresh subnet its inherited weights, and keeps how well it does with them. */
  private void begin(String name, Architecture architecture, Subnet subnet) {
    List<String> fresh;
    try (Subnet source = subnets.best(architecture)) {
      fresh = subnet.inherit(source, finetuning::inherits);
    }
    if (fresh.size() == subnet.network().parameters().size()) {
      throw new RunException(
          "finetune: no weight of "
              + architecture.id()
              + " in the supernet has the form that it has alone, so none can be inherited; name"
              + " a retrained subnet (finetune.architecture) or choose other images");
    }
    if (state.begin(name).isEmpty()) {
      Measures before = subnet.evaluate(List.of(), finetuning.test());
      String dataset = finetuning.dataset().info().name();
      state.add(name, architecture.id(), dataset, new FinetuneState.Begin(fresh, before));
    }
  }

  private boolean train(String name, Architecture architecture, Subnet subnet) {
    try {
      return training.train(
          architecture,
          subnet,
          directory.finetuning(name),
          finetuning.steps(),
          finetuning::batches);
    } catch (NonFiniteLossException fault) {
      throw new RunException(
          "fine-tuning: "
              + fault.getMessage()
              + "\nStart it again with a lower finetune.learning-rate or with"
              + " finetune.clipping; the run itself is not touched:"
              + "\n  supernet resume "
              + directory.path()
              + " -D finetune.learning-rate=...   (if the run is not complete)"
              + "\n  supernet finetune "
              + directory.path()
              + " -D finetune.learning-rate=...   (if it is)",
          fault);
    }
  }

  private boolean finish(String name, Architecture architecture, Subnet subnet) {
    FinetuneState.Begin begin = state.begin(name).orElseThrow();
    Measures after = subnet.evaluate(List.of(), finetuning.test());
    export.export(
        subnet,
        finetuning.dataset().info(),
        finetuning.test().iterator().next(),
        directory.finetuned(name));
    SubnetFinetuned result =
        new SubnetFinetuned(
            name,
            architecture,
            finetuning.dataset().info().name(),
            begin.fresh(),
            begin.before(),
            after,
            directory.finetuned(name));
    events.emit(result);
    state.add(result);
    return true;
  }
}

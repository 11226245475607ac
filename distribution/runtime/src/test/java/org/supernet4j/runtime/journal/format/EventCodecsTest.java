package org.supernet4j.runtime.journal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.journal.SampleEvents;
import org.supernet4j.runtime.naming.KebabCase;

class EventCodecsTest {
  private static final Instant NOW = Instant.parse("2025-03-04T05:06:07.008Z");

  /** Steps are summed up: their sums have codecs. */
  private static final Set<Class<?>> STEPS =
      Set.of(RunEvent.StepFinished.class, RunEvent.SubnetStepFinished.class);

  @Test
  void everyEventHasOneCodec() {
    Set<Class<?>> expected = new HashSet<>(List.of(RunEvent.class.getPermittedSubclasses()));
    expected.removeAll(STEPS);
    expected.addAll(List.of(JournalRecord.class.getPermittedSubclasses()));
    expected.remove(Happened.class);

    assertThat(EventCodecs.all().stream().<Class<?>>map(EventCodec::type))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theSampleHasEveryEvent() {
    assertThat(
            SampleEvents.sample().stream()
                .map(EventCodecsTest::content)
                .<Class<?>>map(Object::getClass))
        .containsAll(EventCodecs.all().stream().<Class<?>>map(EventCodec::type).toList());
  }

  static List<EventCodec<?>> codecs() {
    return EventCodecs.all();
  }

  @ParameterizedTest
  @MethodSource("codecs")
  void namesAreInKebabCaseAndUnique(EventCodec<?> codec) {
    List<String> fields = codec.codec().fields().stream().map(Field::name).toList();

    assertThat(codec.name()).matches(KebabCase::isName);
    assertThat(fields).allMatch(KebabCase::isName).doesNotHaveDuplicates();
    assertThat(fields)
        .doesNotContain(
            JournalHeader.FORMAT, JournalFormat.TIME.name(), JournalFormat.EVENT.name());
  }

  @Property(tries = 2000)
  void everyEventIsReadAsItWasWritten(@ForAll("events") Object event) throws UnfitLineException {
    JournalRecord what = event instanceof RunEvent run ? new Happened(run) : (JournalRecord) event;
    JournalLine line = new JournalLine(NOW, what);

    assertThat(read(JournalFormat.write(line))).isEqualTo(new ParsedLine.Known(line));
  }

  @Provide
  Arbitrary<Object> events() {
    return Arbitraries.oneOf(
        EventCodecs.all().stream().map(codec -> RecordArbitraries.of(codec.type())).toList());
  }

  @Property(tries = 2000)
  void numbersKeepEveryBit(@ForAll("doubles") double value) throws UnfitLineException {
    byte[] line =
        JournalFormat.write(
            new JournalLine(NOW, new Happened(new RunEvent.PhaseFinished(Phase.TRAIN, value))));

    ParsedLine.Known read = (ParsedLine.Known) read(line);
    RunEvent.PhaseFinished event = (RunEvent.PhaseFinished) content(read.line().what());
    assertThat(Double.doubleToRawLongBits(event.millis()))
        .isEqualTo(Double.doubleToRawLongBits(value));
  }

  @Provide
  Arbitrary<Double> doubles() {
    return RecordArbitraries.doubles();
  }

  @Test
  void halfACharacterIsWrittenAsAQuestionMark() throws UnfitLineException {
    byte[] line =
        JournalFormat.write(
            new JournalLine(NOW, new Happened(new RunEvent.RunFailed(Phase.TRAIN, "a\ud83d!"))));

    assertThat(read(line))
        .isEqualTo(
            new ParsedLine.Known(
                new JournalLine(NOW, new Happened(new RunEvent.RunFailed(Phase.TRAIN, "a?!")))));
  }

  @Test
  void aStepHasNoLineOfItsOwn() {
    JournalLine line = new JournalLine(NOW, new Happened(SampleEvents.step(1)));

    assertThatThrownBy(() -> JournalFormat.write(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no codec writes StepFinished");
  }

  private static Object content(JournalRecord what) {
    return what instanceof Happened happened ? happened.event() : what;
  }

  private static ParsedLine read(byte[] line) throws UnfitLineException {
    return JournalFormat.read(line, 0, line.length - 1, SampleEvents.CHOICES);
  }
}

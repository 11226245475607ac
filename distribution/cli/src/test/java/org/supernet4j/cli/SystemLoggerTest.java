package org.supernet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Plug-ins log by {@link System.Logger}, which must not have an output of its own. */
class SystemLoggerTest {
  @Test
  void messagesReachTheProgramsLog() {
    String name = "org.supernet4j.test.SomePlugin";
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> messages = new ListAppender<>();
    messages.start();
    root.addAppender(messages);
    try {
      System.getLogger(name).log(System.Logger.Level.WARNING, "image {0} is damaged", "a.jpg");
      System.getLogger(name).log(System.Logger.Level.INFO, "not of interest");
    } finally {
      root.detachAppender(messages);
    }

    assertThat(messages.list)
        .extracting(
            ILoggingEvent::getLoggerName,
            each -> each.getLevel().toString(),
            ILoggingEvent::getFormattedMessage)
        .containsExactly(tuple(name, "WARN", "image a.jpg is damaged"));
  }
}

package org.supernet4j.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Gives the version of Supernet4J and of what it runs on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String own =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");
    return new String[] {
      "supernet " + own,
      "Java "
          + System.getProperty("java.version")
          + " on "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }
}

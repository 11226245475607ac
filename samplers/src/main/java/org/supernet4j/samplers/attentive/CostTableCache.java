package org.supernet4j.samplers.attentive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * Keeps tables in a folder, by the identity of their space: its choices, and the costs of some of
 * its subnets. A table is a function of these, so that it does not matter whether it was kept; a
 * folder that cannot be used costs time alone, and is logged as a warning.
 *
 * @param folder where tables lie
 */
record CostTableCache(Path folder) {
  private static final System.Logger LOG = System.getLogger(CostTableCache.class.getName());
  private static final int FORMAT = 1;
  private static final int PROBES = 256;

  /** The table that is kept, or a new one, which is then kept. */
  CostTable table(SearchSpace space, AttentiveSettings.Target target, double width, int samples) {
    Path file = folder.resolve(identity(space, target, width, samples) + ".table");
    Optional<CostTable> kept = read(file, space);
    if (kept.isPresent()) {
      return kept.get();
    }
    CostTable table = CostTable.sample(space, target, width, samples);
    write(file, table);
    return table;
  }

  private static String identity(
      SearchSpace space, AttentiveSettings.Target target, double width, int samples) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder text = new StringBuilder();
      text.append(FORMAT).append(' ').append(target).append(' ').append(width).append(' ');
      text.append(samples).append(' ').append(space.choices());
      CostModel costs = space.costs();
      RandomGenerator random = new Randomness(0).stream("attentive-identity");
      for (int i = 0; i < PROBES; i++) {
        Architecture probe = space.choices().random(random);
        text.append('\n').append(costs.cost(probe)).append(space.violation(probe).isEmpty());
      }
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java runtime has SHA-256", impossible);
    }
  }

  private static Optional<CostTable> read(Path file, SearchSpace space) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    CRC32 checksum = new CRC32();
    try (DataInputStream input =
        new DataInputStream(
            new CheckedInputStream(
                new BufferedInputStream(Files.newInputStream(file)), checksum))) {
      int count = input.readInt();
      List<Bucket> buckets = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        long number = input.readLong();
        long subnets = input.readLong();
        Bucket bucket = Bucket.empty(number, space.choices());
        for (long[] options : bucket.options()) {
          for (int option = 0; option < options.length; option++) {
            options[option] = input.readLong();
          }
        }
        buckets.add(new Bucket(number, subnets, bucket.options()));
      }
      long found = checksum.getValue();
      if (input.readLong() == found) {
        return Optional.of(new CostTable(buckets));
      }
      LOG.log(System.Logger.Level.WARNING, "table {0} is damaged; it is made anew", file);
    } catch (IOException fault) {
      LOG.log(
          System.Logger.Level.WARNING, "table {0} is made anew: it is damaged, {1}", file, fault);
    }
    return Optional.empty();
  }

  private void write(Path file, CostTable table) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "draft-", ".tmp");
      try {
        CRC32 checksum = new CRC32();
        try (DataOutputStream output =
            new DataOutputStream(
                new CheckedOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(draft)), checksum))) {
          output.writeInt(table.buckets().size());
          for (Bucket bucket : table.buckets()) {
            output.writeLong(bucket.number());
            output.writeLong(bucket.subnets());
            for (long[] options : bucket.options()) {
              for (long subnets : options) {
                output.writeLong(subnets);
              }
            }
          }
          output.writeLong(checksum.getValue());
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException fault) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the table cannot be kept in {0}, and is made anew in each run; set run.cache to a"
              + " folder that can be written: {1}",
          folder,
          fault);
    }
  }
}

package org.supernet4j.engine.tensorflow.proxyless;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads NumPy's archives of named arrays: those of 32-bit floats in C order; others are left out.
 */
public final class NpzFile {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final Pattern SHAPE = Pattern.compile("'shape': \\(([^)]*)\\)");

  private NpzFile() {}

  /**
   * An array.
   *
   * @param shape extents, outermost first
   * @param values row-major
   */
  public record Floats(int[] shape, float[] values) {}

  /** The arrays by name. */
  public static Map<String, Floats> read(Path file) throws IOException {
    Map<String, Floats> arrays = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        DataInputStream content = new DataInputStream(zip);
        String place = file + ", " + entry.getName();
        String header = header(content, place);
        if (header.contains("'descr': '<f4'")) {
          arrays.put(entry.getName().replaceFirst("\\.npy$", ""), floats(content, header, place));
        }
      }
    }
    return arrays;
  }

  private static String header(DataInputStream content, String place) throws IOException {
    byte[] begin = content.readNBytes(MAGIC.length);
    int version = content.readUnsignedByte();
    content.readUnsignedByte();
    if (!Arrays.equals(begin, MAGIC) || version != 1) {
      throw new IOException(place + " is no NumPy array of format version 1");
    }
    int length = Short.toUnsignedInt(Short.reverseBytes(content.readShort()));
    return new String(content.readNBytes(length), StandardCharsets.US_ASCII);
  }

  private static Floats floats(DataInputStream content, String header, String place)
      throws IOException {
    Matcher shape = SHAPE.matcher(header);
    if (!header.contains("'fortran_order': False") || !shape.find()) {
      throw new IOException(place + " is not in C order, or has no shape: " + header.strip());
    }
    int[] extents =
        Pattern.compile("\\d+")
            .matcher(shape.group(1))
            .results()
            .mapToInt(number -> Integer.parseInt(number.group()))
            .toArray();
    int count = 1;
    for (int extent : extents) {
      count = Math.multiplyExact(count, extent);
    }
    float[] values = new float[count];
    byte[] bytes = content.readNBytes(count * Float.BYTES);
    if (bytes.length < count * Float.BYTES) {
      throw new IOException(place + " ends after " + bytes.length + " bytes of values");
    }
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
    return new Floats(extents, values);
  }
}

package org.supernet4j.datasets.folder;

/** What the first bytes of a file say that it is, whatever its name. */
enum FileKind {
  JPEG("a JPEG file", "\u00ff\u00d8"),
  PNG("a PNG file", "\u0089PNG\r\n\u001a\n"),
  GIF("a GIF file", "GIF8"),
  BMP("a BMP file", "BM"),
  TIFF("a TIFF file", "II*\0", "MM\0*"),
  WEBP("a WebP file", "RIFF????WEBP"),
  HEIF("a HEIF or AVIF file", "????ftyp"),
  HTML("a web page", "<!doctype html", "<html"),
  EMPTY("empty", ""),
  UNKNOWN("of an unknown kind", "");

  private static final char ANY = '?';

  private final String words;
  private final String[] beginnings;

  FileKind(String words, String... beginnings) {
    this.words = words;
    this.beginnings = beginnings;
  }

  /** The kind of a file with this content. */
  static FileKind of(byte[] content) {
    if (content.length == 0) {
      return EMPTY;
    }
    for (FileKind kind : values()) {
      for (String beginning : kind.beginnings) {
        if (!beginning.isEmpty() && begins(content, beginning)) {
          return kind;
        }
      }
    }
    return UNKNOWN;
  }

  /** Why a file of this kind is not read. */
  String refusal() {
    return this == EMPTY ? "is empty" : "is " + words + "; read are JPEG and PNG files";
  }

  private static boolean begins(byte[] content, String beginning) {
    if (content.length < beginning.length()) {
      return false;
    }
    for (int i = 0; i < beginning.length(); i++) {
      char expected = beginning.charAt(i);
      int found = content[i] & 0xff;
      boolean same = found == expected || (expected >= 'a' && found == expected - 'a' + 'A');
      if (expected != ANY && !same) {
        return false;
      }
    }
    return true;
  }
}

package org.supernet4j.datasets.augment;

/** The operations that policies are made of, as the Python Imaging Library defines them. */
enum Operation {
  /** Each channel stretched to the whole range; the argument plays no role. */
  AUTO_CONTRAST {
    @Override
    Raster apply(Raster image, double argument) {
      return Tones.autoContrast(image);
    }
  },
  /** Each channel's histogram made flat; the argument plays no role. */
  EQUALIZE {
    @Override
    Raster apply(Raster image, double argument) {
      return Tones.equalize(image);
    }
  },
  /** The negative; the argument plays no role. */
  INVERT {
    @Override
    Raster apply(Raster image, double argument) {
      return Tones.mapped(image, value -> 255 - value);
    }
  },
  /** Only the argument's number of leading bits is kept. */
  POSTERIZE {
    @Override
    Raster apply(Raster image, double argument) {
      int mask = 0xff00 >> (int) argument & 0xff;
      return Tones.mapped(image, value -> value & mask);
    }
  },
  /** Values from the argument on are inverted. */
  SOLARIZE {
    @Override
    Raster apply(Raster image, double argument) {
      return Tones.mapped(image, value -> value < (int) argument ? value : 255 - value);
    }
  },
  /** The argument is added to values below 128. */
  SOLARIZE_ADD {
    @Override
    Raster apply(Raster image, double argument) {
      return Tones.mapped(
          image, value -> value < 128 ? Math.min(255, value + (int) argument) : value);
    }
  },
  /** Away from grey (0 is grey, 1 the image itself). */
  COLOR {
    @Override
    Raster apply(Raster image, double argument) {
      return Enhancement.color(image, argument);
    }
  },
  /** Away from the mean (0 is flat, 1 the image itself). */
  CONTRAST {
    @Override
    Raster apply(Raster image, double argument) {
      return Enhancement.contrast(image, argument);
    }
  },
  /** Away from black (0 is black, 1 the image itself). */
  BRIGHTNESS {
    @Override
    Raster apply(Raster image, double argument) {
      return Enhancement.brightness(image, argument);
    }
  },
  /** Away from the smoothed image (0 is smoothed, 1 the image itself). */
  SHARPNESS {
    @Override
    Raster apply(Raster image, double argument) {
      return Enhancement.sharpness(image, argument);
    }
  },
  /** Turned counter-clockwise about the centre by degrees. */
  ROTATE {
    @Override
    Raster apply(Raster image, double argument) {
      return Affine.rotation(image, argument).apply(image);
    }
  },
  /** Each row moved to the left by the argument times its number. */
  SHEAR_X {
    @Override
    Raster apply(Raster image, double argument) {
      return new Affine(1, argument, 0, 0, 1, 0).apply(image);
    }
  },
  /** Each column moved up by the argument times its number. */
  SHEAR_Y {
    @Override
    Raster apply(Raster image, double argument) {
      return new Affine(1, 0, 0, argument, 1, 0).apply(image);
    }
  },
  /** Moved to the left by a part of the width. */
  TRANSLATE_X {
    @Override
    Raster apply(Raster image, double argument) {
      return new Affine(1, 0, argument * image.width(), 0, 1, 0).apply(image);
    }
  },
  /** Moved up by a part of the height. */
  TRANSLATE_Y {
    @Override
    Raster apply(Raster image, double argument) {
      return new Affine(1, 0, 0, 0, 1, argument * image.height()).apply(image);
    }
  };

  /** The image after the operation. */
  abstract Raster apply(Raster image, double argument);
}

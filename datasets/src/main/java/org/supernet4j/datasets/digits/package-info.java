/**
 * Digits drawn on the spot: strokes, distorted and drawn with a soft pen, over noise and specks.
 * Needs neither files nor fonts.
 */
package org.supernet4j.datasets.digits;

package org.supernet4j.runtime.report.diagram;

import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.network.Combination;
import org.supernet4j.api.network.Conditional;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.LayerVisitor;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;

/** The kind of a stage from its first layer. */
final class StageKindVisitor implements LayerVisitor<StageKind> {
  @Override
  public StageKind lowered(Layer layer) {
    return StageKind.OTHER;
  }

  @Override
  public StageKind convolution(Convolution layer) {
    return StageKind.CONVOLUTION;
  }

  @Override
  public StageKind depthwiseConvolution(DepthwiseConvolution layer) {
    return StageKind.DEPTHWISE;
  }

  @Override
  public StageKind dense(Dense layer) {
    return StageKind.DENSE;
  }

  @Override
  public StageKind pooling(Pooling layer) {
    return StageKind.POOLING;
  }

  @Override
  public StageKind globalAveragePooling(GlobalAveragePooling layer) {
    return StageKind.POOLING;
  }

  @Override
  public StageKind flatten(Flatten layer) {
    return StageKind.POOLING;
  }

  @Override
  public StageKind rescale(Rescale layer) {
    return StageKind.INPUT;
  }

  @Override
  public StageKind resize(Resize layer) {
    return StageKind.INPUT;
  }

  @Override
  public StageKind combination(Combination layer) {
    return StageKind.COMBINATION;
  }

  @Override
  public StageKind conditional(Conditional layer) {
    return StageKind.OTHER;
  }

  @Override
  public StageKind alternatives(Alternatives layer) {
    return StageKind.OTHER;
  }
}

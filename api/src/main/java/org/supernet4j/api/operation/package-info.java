/**
 * The one language of computation: {@link org.supernet4j.api.operation.Expression expressions} over
 * a closed set of primitive {@link org.supernet4j.api.operation.Operation operations} on tensors.
 * What a layer computes, what a loss is and what a measure is are expressions. An engine compiles
 * operations; their derivatives are expressions of the same set; the testkit evaluates them in
 * doubles; costs are counted on them.
 */
package org.supernet4j.api.operation;

/** Predictors: how good a subnet will turn out, learnt from subnets that were evaluated. */
package org.supernet4j.api.predictor;

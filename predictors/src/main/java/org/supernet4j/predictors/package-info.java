/** Built-in predictors: how good a subnet will turn out, learnt from evaluated ones. */
package org.supernet4j.predictors;

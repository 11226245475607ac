/** Samplers: which subnets are trained in a step. */
package org.supernet4j.api.sampler;

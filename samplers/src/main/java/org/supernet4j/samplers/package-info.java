/** Built-in samplers: which subnets are trained in a step. */
package org.supernet4j.samplers;

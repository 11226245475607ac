/** Attentive sampling: good or bad candidates of a target cost, as in AttentiveNAS. */
package org.supernet4j.samplers.attentive;

/** A network drawn: the flow of its layers from the image to the logits. */
package org.supernet4j.runtime.report.diagram;

/** Types of tensors: what their elements are and how they are laid out. */
package org.supernet4j.api.tensor;

/** What can vary: choices, architectures, sizes and conditions over choices, search spaces. */
package org.supernet4j.api.space;

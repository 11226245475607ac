/** What configuration records allow, read from their components and annotations. */
package org.supernet4j.runtime.config.schema;

/** The built-in tasks: what networks are to do. */
package org.supernet4j.tasks;

/** The files of a run: folders and files that appear whole or not at all, and the run's lock. */
package org.supernet4j.runtime.storage;

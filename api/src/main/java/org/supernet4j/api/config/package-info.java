/** How components describe their configuration: records with documented, bounded components. */
package org.supernet4j.api.config;

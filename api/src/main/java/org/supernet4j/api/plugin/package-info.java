/** What all kinds of plug-in components have in common. */
package org.supernet4j.api.plugin;

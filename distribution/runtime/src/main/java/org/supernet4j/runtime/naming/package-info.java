/** Names as configurations and commands write them. */
package org.supernet4j.runtime.naming;

/** Built-in distillers: what subnets learn from. */
package org.supernet4j.distillers;

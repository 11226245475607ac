/** Distillers: what subnets learn from, as loss expressions that engines compile. */
package org.supernet4j.api.distiller;

/** The blueprint: networks of layers whose sizes, depths and operations refer to choices. */
package org.supernet4j.api.network;

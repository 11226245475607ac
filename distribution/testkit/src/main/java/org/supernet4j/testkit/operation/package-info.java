/**
 * The meaning of every operation in plain Java, in double precision: what engines are proven
 * against.
 */
package org.supernet4j.testkit.operation;

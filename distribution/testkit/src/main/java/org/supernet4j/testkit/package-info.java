/**
 * For authors of plug-ins: a contract test class for each kind of component, plain-Java references
 * to compare with, and small fakes. Extend a contract, give it a factory and a configuration, and
 * run it with JUnit 5.
 */
package org.supernet4j.testkit;

/**
 * Runs: phases that train, search, retrain, export and report, over components that a configuration
 * names. A run can be stopped anywhere and goes on bit for bit.
 */
package org.supernet4j.runtime.run;

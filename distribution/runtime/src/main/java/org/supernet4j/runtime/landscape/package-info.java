/** What a table of recorded trainings says about its search space, without any search. */
package org.supernet4j.runtime.landscape;

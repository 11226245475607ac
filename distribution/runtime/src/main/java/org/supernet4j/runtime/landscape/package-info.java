/** What a table of recorded trainings tells about its search space, without any search. */
package org.supernet4j.runtime.landscape;

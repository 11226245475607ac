/** Where published data files come from: a configured folder, or a cache filled by downloads. */
package org.supernet4j.datasets.files;

/** Folders of image files in ImageNet's layout. */
package org.supernet4j.datasets.folder;

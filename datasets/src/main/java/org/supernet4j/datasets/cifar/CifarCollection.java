package org.supernet4j.datasets.cifar;

import java.net.URI;
import java.util.List;
import org.supernet4j.datasets.files.PublishedFile;

/**
 * A published data set in CIFAR's binary format.
 *
 * @param name the data set's name
 * @param folder the name of the folder in the archive
 * @param mirrors folders on the web that hold the archive
 * @param archive what is downloaded
 * @param coarseClasses how many coarse classes there are, whose index precedes that of the class in
 *     a record; 0 where none does
 * @param classes the names of the classes
 * @param train the files of training images
 * @param test the file of test images
 */
record CifarCollection(
    String name,
    String folder,
    List<URI> mirrors,
    PublishedFile archive,
    int coarseClasses,
    List<String> classes,
    List<CifarFile> train,
    CifarFile test) {
  CifarCollection {
    mirrors = List.copyOf(mirrors);
    classes = List.copyOf(classes);
    train = List.copyOf(train);
  }

  /** The names of the files of training images. */
  List<String> trainNames() {
    return train.stream().map(CifarFile::name).toList();
  }
}

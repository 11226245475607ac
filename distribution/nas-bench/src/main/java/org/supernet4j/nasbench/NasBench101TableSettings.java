package org.supernet4j.nasbench;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * Where the table is read from.
 *
 * @param file the published file
 * @param index what is made of it the first time
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record NasBench101TableSettings(
    @Setting("the published file; without it, the file of its name in $SUPERNET_DATA/nas-bench")
        Optional<Path> file,
    @Setting("the index that is built the first time; without it, FILE.index beside the file")
        Optional<Path> index) {}

package org.supernet4j.searchspaces.table;

import java.nio.file.Path;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * Where a table is read from.
 *
 * @param file the published file
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TableSettings(
    @Setting("the published file; without it, the file of its name in $SUPERNET_DATA/nas-bench")
        Optional<Path> file) {}

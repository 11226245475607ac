package org.supernet4j.api.space;

import java.util.function.ToIntFunction;
import org.apiguardian.api.API;

/**
 * Something countable about the architectures of a space, to group them by: the depth of a cell.
 *
 * @param name in kebab-case, unique within the space
 * @param of takes a valid architecture to its value
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record Trait(String name, ToIntFunction<Architecture> of) {}

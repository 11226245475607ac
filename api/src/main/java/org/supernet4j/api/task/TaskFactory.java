package org.supernet4j.api.task;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes tasks.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskFactory<C extends Record> extends ComponentFactory<C, TaskContext, Task> {}

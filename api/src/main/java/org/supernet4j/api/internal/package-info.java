/** What the API's own types share; not for use by others. */
package org.supernet4j.api.internal;

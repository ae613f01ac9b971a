/** The server: routes, guards, caches, streams, the files of the page. */
@NullMarked
package org.histor.console.web;

import org.jspecify.annotations.NullMarked;

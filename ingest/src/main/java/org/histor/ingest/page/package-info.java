/** Web pages: the article, and what the page says about it. */
@NullMarked
package org.histor.ingest.page;

import org.jspecify.annotations.NullMarked;

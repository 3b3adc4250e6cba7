/** The one place where XML is written and read. */
@NullMarked
package org.camelgateways.support.xml;

import org.jspecify.annotations.NullMarked;

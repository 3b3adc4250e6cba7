/** The Camel CLI, started without JBang. */
@NullMarked
package org.camelgateways.examples.cli;

import org.jspecify.annotations.NullMarked;

/** What Quarkus is told while it builds an application. */
@NullMarked
package org.camelgateways.quarkus.deployment;

import org.jspecify.annotations.NullMarked;

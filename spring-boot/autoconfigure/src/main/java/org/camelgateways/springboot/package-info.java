/** Spring Boot's properties for the components. */
@NullMarked
package org.camelgateways.springboot;

import org.jspecify.annotations.NullMarked;

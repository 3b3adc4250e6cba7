/** What InTime's operations take and give. */
@NullMarked
package org.camelgateways.intime.model;

import org.jspecify.annotations.NullMarked;

/** What the services that send texts share: the text, what became of each recipient, delivery reports. */
@NullMarked
package org.camelgateways.support.model;

import org.jspecify.annotations.NullMarked;

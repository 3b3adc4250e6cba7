/** What went wrong, told so that a route can decide: whose fault, may it have been sent, is a repeat safe. */
@NullMarked
package org.camelgateways.support.error;

import org.jspecify.annotations.NullMarked;

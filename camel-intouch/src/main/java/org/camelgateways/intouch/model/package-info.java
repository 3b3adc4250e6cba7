/** What Intouch's operations take and give, the same for both versions of the API and both formats. */
@NullMarked
package org.camelgateways.intouch.model;

import org.jspecify.annotations.NullMarked;

/**
 * What every service that sends texts needs around its own call: the text read, its recipients checked, its outcome
 * judged.
 */
@NullMarked
package org.camelgateways.support.sms;

import org.jspecify.annotations.NullMarked;

/** What a text and a phone number are to every SMS service: segments counted, numbers read, both masked. */
@NullMarked
package org.camelgateways.support.text;

import org.jspecify.annotations.NullMarked;

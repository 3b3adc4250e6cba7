/**
 * IntouchSMS, Rwanda, as its documentation of 2015 and its users' programs describe it: one small class per function.
 */
@NullMarked
package org.camelgateways.simulator.intouchsms;

import org.jspecify.annotations.NullMarked;

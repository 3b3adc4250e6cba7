/** The contract that every component fulfils; its tests inherit it in a few lines. */
package org.camelgateways.support.kit;

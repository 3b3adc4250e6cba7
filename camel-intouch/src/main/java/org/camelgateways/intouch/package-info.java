/** PSWinCom Intouch, also LINK Engage: contacts, groups, messages, folders; REST API versions 1 and 2. */
@NullMarked
package org.camelgateways.intouch;

import org.jspecify.annotations.NullMarked;

package org.camelgateways.simulator.intouch;

import org.jspecify.annotations.Nullable;

/**
 * A folder of messages.
 *
 * @param id            its FolderId; 0 before it has one
 * @param type          its FolderType: {@code Inbox}, {@code UserFolder}
 * @param name          its name
 * @param parentId      the folder that it is in, or none
 * @param userDeletable whether users can delete it
 */
public record IntouchFolder(int id, String type, String name, @Nullable Integer parentId, boolean userDeletable) {
}

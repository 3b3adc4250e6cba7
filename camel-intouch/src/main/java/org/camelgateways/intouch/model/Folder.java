package org.camelgateways.intouch.model;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A folder of messages, and those in it (REST API, Folders).
 *
 * @param folderId         the service's id of it, a whole number
 * @param folderType       in the service's own words, such as {@code Inbox} or {@code UserFolder}
 * @param name             its name
 * @param messagesInFolder how many messages lie in it
 * @param isPrivate        whether its owner alone sees it
 * @param isUserDeletable  whether it can be deleted
 * @param parentFolderId   the folder that it lies in; null at the top
 * @param subFolders       the folders in it
 */
public record Folder(@Nullable String folderId, @Nullable String folderType, @Nullable String name, long messagesInFolder,
        boolean isPrivate, boolean isUserDeletable, @Nullable String parentFolderId, List<Folder> subFolders) {

    public Folder {
        subFolders = List.copyOf(subFolders);
    }

    /** This one, and all below it. */
    public Stream<Folder> all() {
        return Stream.concat(Stream.of(this), subFolders.stream().flatMap(Folder::all));
    }

    /** Names are the account's own. */
    @Override
    public String toString() {
        return "Folder[" + folderId + ", " + messagesInFolder + " messages, " + subFolders.size() + " folders]";
    }
}

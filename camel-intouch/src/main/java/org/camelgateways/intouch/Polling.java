package org.camelgateways.intouch;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.camelgateways.intouch.model.Contact;
import org.camelgateways.intouch.model.Folder;
import org.camelgateways.intouch.model.FolderMessage;
import org.camelgateways.intouch.model.Group;
import org.camelgateways.support.ServiceOperation;
import org.camelgateways.support.polling.PolledList;
import org.jspecify.annotations.Nullable;

/**
 * Lists that are polled. A folder or a group that is meant by its name is looked for anew with each poll, since its
 * name can go to another one.
 *
 * @param <E>     an entry
 * @param listing fetches the list, of whatever the exchange's body says
 * @param entries what its entries are
 * @param of      whose entries they are, as the option has it; empty: the account's
 * @param id      looks for the id of that
 */
record Polling<E>(ServiceOperation<?, ?> listing, PolledList<E> entries, String of, Callable<@Nullable Object> id) {

    private static final String WHOLE = "[0-9]{1,18}";
    /** Before what is a name, though it is made of digits. */
    private static final String NAME = "name:";

    static Polling<Contact> contacts(IntouchEndpoint endpoint) {
        return new Polling<>(
                new ContactLists.All(endpoint), new PolledContacts(new AbsenceFromBook(new Questions(endpoint))), "",
                () -> null);
    }

    static Polling<Contact> members(IntouchEndpoint endpoint) {
        String group = Objects.requireNonNull(endpoint.getConfiguration().getGroup());
        AbsenceFromGroup absence = new AbsenceFromGroup(new Questions(endpoint));
        return new Polling<>(
                new ContactLists.Members(endpoint), new PolledContacts(absence), group,
                () -> absence.of(isId(group) ? group : groupId(group, endpoint.all(new GroupList(endpoint)))));
    }

    static Polling<FolderMessage> messages(IntouchEndpoint endpoint) {
        String folder = endpoint.getConfiguration().getFolder();
        return new Polling<>(
                new FolderLists.Messages(endpoint), new PolledMessages(), folder,
                () -> isId(folder) ? folder : folderId(folder, endpoint.all(new FolderLists.All(endpoint))));
    }

    private static String groupId(String said, List<Group> all) {
        String group = Objects.requireNonNull(name(said));
        return only("group", all, Group::groupId, each -> group.equals(each.name()));
    }

    /** By its name; where none is called that, by its type: the inbox is called otherwise in another language. */
    private static String folderId(String said, List<Folder> top) {
        String folder = Objects.requireNonNull(name(said));
        List<Folder> all = top.stream().flatMap(Folder::all).toList();
        boolean named = all.stream().anyMatch(each -> folder.equals(each.name()));
        return only("folder", all, Folder::folderId,
                each -> folder.equals(named ? each.name() : each.folderType()));
    }

    /** The name that an option has, where it has no id. */
    static @Nullable String name(@Nullable String said) {
        return said != null && said.startsWith(NAME) ? said.substring(NAME.length()) : said;
    }

    private static boolean isId(String said) {
        return said.matches(WHOLE);
    }

    private static <T> String only(
            String option, List<T> all, Function<T, @Nullable String> id, Predicate<T> meant) {
        List<T> found = all.stream().filter(meant).toList();
        if (found.size() != 1) {
            String others = found.stream().map(id).collect(Collectors.joining(", "));
            throw new IllegalStateException(
                    found.isEmpty()
                            ? "there is no " + option + " as the option " + option + " names it, or this account may not see it"
                            : "there are several of that name as the option " + option
                              + " names it; say the id of one of them: "
                              + others);
        }
        return Objects.requireNonNull(id.apply(found.get(0)));
    }
}

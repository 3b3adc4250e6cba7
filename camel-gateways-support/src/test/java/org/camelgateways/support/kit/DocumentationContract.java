package org.camelgateways.support.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.camelgateways.support.RouteOperation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every page of the documentation keeps to: code on it is quoted from files that tests run, and a component's
 * tables are those of its catalog entry and of its operations. With {@code -Ddocs.update=true} the tables are written
 * anew, and so is {@code <scheme>-operations.json}.
 */
public abstract class DocumentationContract {

    /** Commands are for a shell, not for a test; those of the README are run by the build's check as they stand. */
    private static final Set<String> COMMANDS = Set.of("sh", "bash");

    private final Path page;
    private final Path root;

    /**
     * @param page the page
     * @param root what the paths of its snippets are relative to
     */
    protected DocumentationContract(Path page, Path root) {
        this.page = page;
        this.root = root;
    }

    @Test
    void everySnippetIsQuotedFromCodeThatTestsRun() {
        List<Page.Snippet> snippets = new Page(page).snippets();

        assertThat(snippets).isNotEmpty();
        assertThat(snippets).filteredOn(s -> !COMMANDS.contains(s.language())).allSatisfy(snippet -> {
            assertThat(snippet.source()).as("the file that line %d of %s quotes", snippet.line(), page).isNotNull();
            assertThat(snippet.code()).as("line %d of %s", snippet.line(), page).isEqualTo(snippet.source().code(root));
        });
    }

    /** Held by the pages of components. */
    protected static void checkTables(
            Path page, Class<?> component, Class<? extends RouteOperation> operations, String scheme)
            throws Exception {
        OperationCatalog bodies = new OperationCatalog(operations);
        String tables = bodies.table() + "\n" + new OptionTables(component, scheme).all();
        String catalog = bodies.json(scheme);
        Path file = Path.of(
                "src/generated/resources/META-INF", component.getPackageName().replace('.', '/'),
                scheme + "-operations.json");
        if (Boolean.getBoolean("docs.update")) {
            new Page(page).replaceBlock(scheme + " tables", tables);
            Files.writeString(file, catalog);
        }
        assertThat(bodies.contradictions()).isEmpty();
        assertThat(new Page(page).block(scheme + " tables")).isEqualTo(tables);
        assertThat(file).hasContent(catalog);
    }
}

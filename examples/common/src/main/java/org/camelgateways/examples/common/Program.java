package org.camelgateways.examples.common;

import java.util.Optional;

/** What a main method does. */
@FunctionalInterface
public interface Program {

    void run() throws Exception;

    /** Runs it. Of what its user can mend it says one sentence, and ends the process with status 1. */
    static void main(Program program) throws Exception {
        try {
            program.run();
        } catch (Exception e) {
            Optional<String> sentence = UsageException.sentence(e);
            if (sentence.isEmpty()) {
                throw e;
            }
            System.err.println(sentence.get());
            System.exit(1);
        }
    }
}
